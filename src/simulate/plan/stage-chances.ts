/** The chances of one route: what is drawn for each of its shipments, from which stream, into which slot. */
import { CorridorError } from '../../core/errors.js';
import type { ArcState, CorridorModel, RandomDelay } from '../../model/model.js';
import type { StageChance } from './shape.js';
import type { ChanceUse, Stage } from './stage.js';
import type { StreamBook } from './streams.js';

/** Whose chances, and the book that numbers their streams. */
export interface ChanceOwner {
  readonly demand: number;
  /** kg. */
  readonly lot: number;
  readonly streams: StreamBook;
}

/** Collects the chances of a route, in the order in which it meets them. */
export class StageChances {
  readonly uses: ChanceUse[] = [];
  /** Slots given out so far. */
  slots = 0;

  constructor(
    private readonly model: CorridorModel,
    private readonly owner: ChanceOwner,
  ) {}

  /** The random service of a stage, one factor for each batch; `index` is that of the stage. */
  addService(stage: Stage, index: number): void {
    const resource = this.model.resources[stage.resource];
    if (resource === undefined || resource.service === 'fixed') return;
    const { demand, lot, streams } = this.owner;
    stage.serviceSlot = this.slots;
    const batches = batchesOf(lot * stage.amount, resource.batch, resource.id);
    for (let batch = 0; batch < batches; batch++) {
      const owner = batch === 0 ? resource.id : `${resource.id}#${String(batch)}`;
      this.uses.push({
        stage: index,
        slot: this.slots++,
        chance: {
          kind: resource.service,
          stream: streams.number(demand, 'service', owner),
          spread: undefined,
          probability: 1,
          delay: 0,
          variation: resource.variation,
        },
      });
    }
  }

  /** The inspections on an arc; they share the delay of its stage. */
  addInspections(stage: Stage, index: number, { inspections }: ArcState): void {
    const { demand, streams } = this.owner;
    for (const each of inspections) {
      const inspection = this.model.inspections[each];
      if (inspection === undefined) continue;
      this.addDelay(stage, index, {
        kind: 'inspection',
        stream: streams.number(demand, 'inspection', inspection.rule),
        spread: undefined,
        probability: inspection.probability,
        delay: inspection.delay,
        variation: 0,
      });
    }
  }

  /** The random delay of an arc. */
  addSpread(stage: Stage, index: number, arc: number, spread: RandomDelay): void {
    const { demand, streams } = this.owner;
    this.addDelay(stage, index, {
      kind: 'spread',
      stream: streams.number(demand, 'delay', this.model.arcs[arc]?.asset ?? ''),
      spread,
      probability: 1,
      delay: 0,
      variation: 0,
    });
  }

  private addDelay(stage: Stage, index: number, chance: StageChance): void {
    if (stage.slot < 0) stage.slot = this.slots++;
    this.uses.push({ stage: index, slot: stage.slot, chance });
  }
}

/** A lot is worked in no more batches than this. */
const MOST_BATCHES = 1000;

function batchesOf(amount: number, batch: number, id: string): number {
  if (batch <= 0) return 1;
  const batches = Math.max(1, Math.ceil(amount / batch - 1e-9));
  if (batches > MOST_BATCHES)
    throw new CorridorError(
      'limit',
      `a lot is ${String(batches)} batches at terminal ${id}, more than ${String(MOST_BATCHES)}: state larger batches`,
    );
  return batches;
}
