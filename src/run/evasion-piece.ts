/**
 * One replication of an evasion response: the shipments that go where rules speak when they are off, and
 * what becomes of each when they are on.
 */
import type { CorridorModel } from '../model/model.js';
import type { SimulationPlan } from '../simulate/plan.js';
import { type Departure, Tracer } from '../simulate/trace.js';

/** What all replications need. */
export interface EvasionContext {
  /** With the rules, and without them. */
  readonly on: SimulationPlan;
  readonly off: SimulationPlan;
  /** By class × arc: 1 where a rule speaks at any time. */
  readonly matched: Uint8Array;
  readonly seed: string;
}

/** How a shipment that went where the rules speak goes when they are on. */
export type EvasionWay = 'otherMode' | 'otherPort' | 'otherRoute' | 'sameWay' | 'lost';

/** Whole kg of one demand in one replication. */
export interface EvasionTally extends Readonly<Record<EvasionWay, number>> {
  readonly demand: number;
  readonly affected: number;
}

/** Prepares for replications, which may be followed in any order. */
export const evasionPieces = ({ on, off, matched, seed }: EvasionContext) => {
  const without = new Tracer(off);
  const within = new Tracer(on);
  const { arcCount } = on.model;
  return function* (replication: number): Generator<void, readonly EvasionTally[]> {
    const before = yield* without.steps(seed, replication);
    const after = yield* within.steps(seed, replication);
    const tallies = new Map<number, Writable<EvasionTally>>();
    for (const [key, departure] of before) {
      const { demand, arcs, flowClass } = departure;
      if (!arcs.some((arc) => matched[flowClass * arcCount + arc] === 1)) continue;
      const kg = off.model.demands[demand]?.lot ?? 0;
      const tally = tallies.get(demand) ?? emptyTally(demand);
      tallies.set(demand, tally);
      tally.affected += kg;
      tally[responseOf(on.model, departure, after.get(key))] += kg;
    }
    return [...tallies.values()];
  };
};

type Writable<Data> = { -readonly [Field in keyof Data]: Data[Field] };

function emptyTally(demand: number): Writable<EvasionTally> {
  return { demand, affected: 0, otherMode: 0, otherPort: 0, otherRoute: 0, sameWay: 0, lost: 0 };
}

function responseOf(
  model: CorridorModel,
  before: Departure,
  now: Departure | undefined,
): EvasionWay {
  if (now === undefined) return 'lost';
  if (now.arcs.join() === before.arcs.join()) return 'sameWay';
  if (modesOf(model, now) !== modesOf(model, before)) return 'otherMode';
  return portOf(model, now) === portOf(model, before) ? 'otherRoute' : 'otherPort';
}

function modesOf(model: CorridorModel, { arcs }: Departure): string {
  return [...new Set(arcs.flatMap((arc) => model.arcs[arc]?.mode ?? []))].sort().join();
}

/** The place where the cargo first goes to sea. */
function portOf(model: CorridorModel, { arcs }: Departure): string {
  return model.arcs[arcs.find((arc) => model.arcs[arc]?.mode === 'sea') ?? -1]?.tailPlace ?? '';
}
