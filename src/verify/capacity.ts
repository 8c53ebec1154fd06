/**
 * No limited thing lets through more than it can: use over the horizon ≤ capacity of its open time in
 * the horizon + one lot for each server (what was being served as the horizon began or ended); for a
 * service ≤ departures × capacity + one departure. Where service times are random, six standard
 * deviations more. The capacity is reckoned in `bounds.ts`, not taken from the model. Cargo that passed
 * the arcs must fit as well, and every limit of the corridor must be there in the model.
 */
import type { ReplicationRecord, ResourceUse, UsedWays } from '../model/answers.js';
import { amountPerKg, type Bound, findBounds } from './bounds.js';
import { Doubts } from './doubts.js';
import { commodityOf, type Ledger, lotOf, vehicleOn } from './ledger.js';
import { type RunningCheck, short, Tester } from './verification.js';
import { waysOf } from './ways.js';

/** What the cargo of one demand takes of a bound on one arc. */
interface Taking {
  readonly demand: string;
  readonly arc: number;
  readonly perKg: number;
  readonly lot: number;
}

/** A bound with all that is known to draw on it, and what follows from that. */
interface Load {
  readonly bound: Bound;
  /** Index of the resource. */
  readonly index: number;
  /** By arc, demand and vehicle class. */
  readonly takings: Map<string, Taking>;
  /** Most that may pass; least and most of the measure for a kg; how much a lot may be split. */
  most: number;
  low: number;
  high: number;
  split: number;
}

/** Use of a resource in a replication. */
interface Use {
  readonly replication: number;
  readonly load: Load;
  readonly use: ResourceUse;
  /** kg under way when the count began, by demand; only those that had some. */
  readonly early: readonly Early[];
}

interface Early {
  readonly demand: string;
  readonly kg: number;
}

/** Tests every resource in every replication, and the flows over all of them. O(record + assets × days). */
export function checkCapacity(ledger: Ledger): RunningCheck {
  const test = new Tester('capacity');
  const { model } = ledger;
  const loads = findLoads(ledger, test);
  const learner = new Learner(ledger, loads);
  const initial = new Float64Array(model.demands.length);
  let count = 0;
  const doubts = new Doubts<Use>(
    // Where nothing is known to draw on it, the least for a kg is no bound yet.
    (one) => isWithin(one) && agrees(one) && (one.load.takings.size > 0 || one.use.served === 0),
    (one) => testUse(ledger, test, one),
  );
  return {
    learn: (ways) => learner.learn(ways),
    add: ({ replication, resources, demands }: ReplicationRecord) => {
      count++;
      const early = demands.flatMap(({ initial: kg }, d) =>
        kg > 0 ? [{ demand: model.demands[d]?.id ?? '', kg }] : [],
      );
      for (const load of loads) {
        const use = resources[load.index];
        if (use !== undefined) doubts.add({ replication, load, use, early });
      }
      for (const d of initial.keys()) initial[d] = (initial[d] ?? 0) + (demands[d]?.initial ?? 0);
    },
    finish: (totals) => {
      doubts.finish();
      const kgOn = new Map(totals.flows.map(({ arc, demand, kg }) => [`${arc}|${demand}`, kg]));
      for (const load of loads) {
        const carried = carriedOver(ledger, load, { kgOn, initial });
        const all = load.most * count;
        test.expect(
          carried <= all * (1 + 1e-9),
          `resource ${load.bound.id}`,
          () => `its arcs carried ${short(carried)} ${load.bound.measure} of at most ${short(all)}`,
        );
      }
      return test.finish();
    },
  };
}

/** The bounds of the corridor that the model limits as well; every other one is a problem. */
function findLoads(ledger: Ledger, test: Tester): readonly Load[] {
  const { model } = ledger;
  const bounds = findBounds(ledger);
  const indexOf = new Map(model.resources.map(({ id }, index) => [id, index]));
  const known = new Set(bounds.map(({ id }) => id));
  for (const { id } of model.resources)
    test.expect(known.has(id), `resource ${id}`, () => 'the corridor has no such limit');
  return bounds.flatMap((bound): readonly Load[] => {
    const index = indexOf.get(bound.id);
    const isThere = test.expect(
      index !== undefined && model.resources[index]?.measure === bound.measure,
      `resource ${bound.id}`,
      () => `the model does not limit it in ${bound.measure}`,
    );
    if (!isThere || index === undefined) return [];
    const load: Load = { bound, index, takings: new Map(), most: 0, low: 0, high: 0, split: 0 };
    reckon(load);
    return [load];
  });
}

/** What cargo may add that was under way when the count began and has not passed an arc since. */
interface Slack {
  readonly most: number;
  readonly amount: number;
  readonly kg: number;
}

const NO_SLACK: Slack = { most: 0, amount: 0, kg: 0 };

function isWithin({ load, use }: Use, slack = NO_SLACK): boolean {
  return use.used <= Math.max(load.most, slack.most) * (1 + 1e-9);
}

/** Used amount and kg served agree; where lots are split over departures or batches, up to those begun. */
function agrees(
  { load: { low, high, split }, use: { used, served } }: Use,
  slack = NO_SLACK,
): boolean {
  const late = Math.max(0, served - slack.kg);
  return (
    used <= (served * high + split + slack.amount) * (1 + 1e-9) &&
    used + split >= late * low * (1 - 1e-9)
  );
}

/** Of demands that are not known to draw on the bound; they leave no trace in routes or flows. */
function slackOf(ledger: Ledger, { load: { bound, takings }, early }: Use): Slack {
  const { model } = ledger;
  const known = new Set([...takings.values()].map(({ demand }) => demand));
  const hidden: Taking[] = [];
  let amount = 0;
  let mass = 0;
  for (const { demand: id, kg } of early) {
    const demand = ledger.demands.get(id);
    const commodity = commodityOf(ledger, id);
    if (known.has(id) || demand === undefined || commodity === undefined) continue;
    const flowClass = model.demands.find((one) => one.id === id)?.parts[0]?.flowClass ?? -1;
    const lot = lotOf(ledger, demand, commodity);
    const takes = model.arcs.flatMap((one, arc): readonly Taking[] => {
      if (!bound.takes(one)) return [];
      const vehicle = vehicleOn(ledger, flowClass, arc);
      const perKg = amountPerKg(ledger, bound, demand, commodity, vehicle);
      return perKg > 0 ? [{ demand: id, arc, perKg, lot }] : [];
    });
    if (takes.length === 0) continue;
    hidden.push(...takes);
    amount += kg * Math.max(...takes.map(({ perKg }) => perKg));
    mass += kg;
  }
  const all = [...takings.values(), ...hidden];
  return { most: bound.available + overhang(bound, all), amount, kg: mass };
}

function testUse(ledger: Ledger, test: Tester, one: Use): void {
  const slack = isWithin(one) && agrees(one) ? NO_SLACK : slackOf(ledger, one);
  const { replication, load, use } = one;
  const { bound, most, low, high } = load;
  const where = `replication ${replication}, resource ${bound.id}`;
  test.expect(
    isWithin(one, slack),
    where,
    () => `used ${short(use.used)} ${bound.measure} of at most ${short(most)}`,
  );
  test.expect(
    agrees(one, slack),
    where,
    () =>
      `used ${short(use.used)} ${bound.measure} by ${short(use.served)} kg served, at ${short(low)} to ${short(high)} each`,
  );
}

/** What follows from the takings of a bound. More takings only widen it. */
function reckon(load: Load): void {
  const { bound, takings } = load;
  const taken = [...takings.values()];
  const rates = taken.map(({ perKg }) => perKg);
  load.most = bound.available + overhang(bound, taken);
  load.low = rates.length > 0 ? Math.min(...rates) : 0;
  load.high = Math.max(0, ...rates);
  const parts = bound.batch > 0 ? 1 : bound.isSplit ? bound.servers : 0;
  load.split = parts * Math.max(0, ...taken.map(({ perKg, lot }) => perKg * lot));
}

/** Over all replications: kg by arc and demand, kg under way when the count began by demand. */
interface Carried {
  readonly kgOn: ReadonlyMap<string, number>;
  readonly initial: Float64Array;
}

/**
 * Amount that certainly passed a bound over all replications: what its arcs carried, less what may have
 * passed the bound before the count began. A shared limit is met by each demand once at least, on
 * whichever of its arcs carried most.
 */
function carriedOver(
  { model }: Ledger,
  { bound: { limit }, takings }: Load,
  { kgOn, initial }: Carried,
): number {
  const taken = [...takings.values()];
  const least = new Map<string, Taking>();
  for (const one of taken) {
    const key = `${one.arc}|${one.demand}`;
    if (one.perKg <= (least.get(key)?.perKg ?? Infinity)) least.set(key, one);
  }
  const amounts = new Map<string, number>();
  for (const [key, { demand, perKg }] of least) {
    const amount = perKg * (kgOn.get(key) ?? 0);
    const before = amounts.get(demand) ?? 0;
    amounts.set(demand, limit === undefined ? before + amount : Math.max(before, amount));
  }
  let carried = 0;
  for (const [d, { id }] of model.demands.entries()) {
    const amount = amounts.get(id);
    if (amount === undefined) continue;
    const perKg = Math.max(...taken.filter(({ demand }) => demand === id).map((one) => one.perKg));
    carried += Math.max(0, amount - (initial[d] ?? 0) * perKg);
  }
  return carried;
}

/** Finds out which demands take something of each bound: those with a route or a flow over it. */
class Learner {
  private readonly loadsOn = new Map<number, readonly Load[]>();
  private readonly classOf: ReadonlyMap<string, number>;

  constructor(
    private readonly ledger: Ledger,
    private readonly loads: readonly Load[],
  ) {
    this.classOf = new Map(
      ledger.model.demands.map(({ id, parts: [part] }) => [id, part?.flowClass ?? -1]),
    );
  }

  learn(ways: UsedWays): void {
    const { flows } = ways;
    const changed = new Set<Load>();
    for (const { demand, flowClass, arcs } of waysOf(ways))
      for (const arc of arcs) this.note(arc, demand, flowClass, changed);
    for (const { demand, arc } of flows)
      this.note(arc, demand, this.classOf.get(demand) ?? -1, changed);
    for (const load of changed) reckon(load);
  }

  private note(index: number, id: string, flowClass: number, changed: Set<Load>): void {
    const { ledger } = this;
    const arc = ledger.model.arcs[index];
    const demand = ledger.demands.get(id);
    const commodity = commodityOf(ledger, id);
    if (arc === undefined || demand === undefined || commodity === undefined) return;
    let on = this.loadsOn.get(index);
    if (on === undefined) {
      on = this.loads.filter(({ bound }) => bound.takes(arc));
      this.loadsOn.set(index, on);
    }
    for (const load of on) {
      const vehicle = vehicleOn(ledger, flowClass, index);
      const perKg = amountPerKg(ledger, load.bound, demand, commodity, vehicle);
      const lot = lotOf(ledger, demand, commodity);
      load.takings.set(`${index}|${id}|${vehicle?.id ?? ''}`, {
        demand: id,
        arc: index,
        perKg,
        lot,
      });
      changed.add(load);
    }
  }
}

/** Largest amount by which use may exceed what the open time lets through. */
function overhang(bound: Bound, taken: readonly Taking[]): number {
  const lot = Math.max(0, ...taken.map(({ perKg, lot: kg }) => perKg * kg));
  const byChance = bound.isRandom && lot > 0 ? 6 * lot * Math.sqrt(bound.available / lot) : 0;
  return bound.servers * lot + bound.batch + byChance;
}
