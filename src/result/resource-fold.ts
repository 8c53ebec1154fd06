/** Use of every resource folded over replications. */
import { MomentColumns } from '../numeric/moment-columns.js';
import type { ResourceUse, SimulationTotals } from '../model/answers.js';
import type { CorridorModel } from '../model/model.js';
import { estimateFrom } from './estimate.js';
import { amountOver } from './offer.js';
import type { ResourceResult } from './run-result.js';

const DAY = 86_400;
const KG_PER_TONNE = 1000;

const USED = 0;
const UTILISATION = 1;
const MEAN_WAIT = 2;
const LONGEST_QUEUE = 3;
const WIDTH = 4;

/** Folds the use of resources. Memory O(resources). */
export class ResourceFold {
  private readonly moments: MomentColumns;
  /** Unit of the measure: tonnes for kg. */
  private readonly units: readonly number[];
  private readonly capacities: readonly number[];

  constructor(private readonly model: CorridorModel) {
    const { resources } = model;
    this.moments = new MomentColumns(resources.length * WIDTH, model.isAntithetic);
    this.units = resources.map(({ measure }) => (measure === 'kg' ? KG_PER_TONNE : 1));
    this.capacities = resources.map(
      (resource, r) => amountOver(model, resource) / (this.units[r] ?? 1),
    );
  }

  /** Adds one replication. */
  add(uses: readonly ResourceUse[]): void {
    const { moments } = this;
    this.units.forEach((unit, r) => {
      const use = uses[r];
      const capacity = this.capacities[r] ?? 0;
      const used = (use?.used ?? 0) / unit;
      moments.add(r * WIDTH + USED, used);
      moments.add(r * WIDTH + UTILISATION, capacity > 0 ? used / capacity : null);
      if (use === undefined) return;
      moments.add(r * WIDTH + MEAN_WAIT, use.served === 0 ? null : use.waited / use.served / DAY);
      moments.add(r * WIDTH + LONGEST_QUEUE, use.longestQueue);
    });
  }

  /** Every resource in the order of the model. */
  results({ refusals }: SimulationTotals, count: number): readonly ResourceResult[] {
    const { moments } = this;
    return this.model.resources.map(({ id, name, kind, measure }, r): ResourceResult => {
      const refused = refusals.reduce(
        (sum, refusal) =>
          refusal.kind === 'resource' && refusal.by.includes(id) ? sum + refusal.kg : sum,
        0,
      );
      return {
        id,
        name,
        kind,
        measure: measure === 'kg' ? 't' : measure,
        capacity: this.capacities[r] ?? 0,
        used: estimateFrom(moments.of(r * WIDTH + USED)),
        utilisation: estimateFrom(moments.of(r * WIDTH + UTILISATION)),
        meanWaitDays: estimateFrom(moments.of(r * WIDTH + MEAN_WAIT)),
        longestQueue: estimateFrom(moments.of(r * WIDTH + LONGEST_QUEUE)),
        refused: refused / count / KG_PER_TONNE,
      };
    });
  }
}
