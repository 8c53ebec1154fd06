/**
 * No limited thing lets through more than it can: use over the horizon ≤ capacity of its open time in
 * the horizon + one lot for each server (what was being served as the horizon began or ended); for a
 * service ≤ departures × capacity + one departure. Where service times are random, six standard
 * deviations more. The capacity is reckoned in `bounds.ts`, not taken from the model. Cargo that passed
 * the arcs must fit as well, and every limit of the corridor must be there in the model.
 */
import type { ResourceUse } from '../model/answers.js';
import { amountPerKg, type Bound, findBounds } from './bounds.js';
import { commodityOf, type Ledger, lotOf, vehicleOn } from './ledger.js';
import { short, Tester, type VerificationCheck } from './verification.js';

/** What the cargo of one demand takes of a bound on one arc. */
interface Taking {
  readonly demand: string;
  readonly arc: number;
  readonly perKg: number;
  readonly lot: number;
}

/** Tests every resource in every replication, and the flows over all of them. O(record + assets × days). */
export function checkCapacity(ledger: Ledger): VerificationCheck {
  const test = new Tester('capacity');
  const { model, record } = ledger;
  const bounds = findBounds(ledger);
  const indexOf = new Map(model.resources.map(({ id }, index) => [id, index]));
  const known = new Set(bounds.map(({ id }) => id));
  for (const { id } of model.resources)
    test.expect(known.has(id), `resource ${id}`, () => 'the corridor has no such limit');
  const takings = takingsOf(ledger, bounds);
  const kgOn = new Map(record.flows.map(({ arc, demand, kg }) => [`${arc}|${demand}`, kg]));
  for (const bound of bounds) {
    const index = indexOf.get(bound.id);
    const where = `resource ${bound.id}`;
    const isThere = test.expect(
      index !== undefined && model.resources[index]?.measure === bound.measure,
      where,
      () => `the model does not limit it in ${bound.measure}`,
    );
    if (!isThere || index === undefined) continue;
    const taken = takings.get(bound.id) ?? [];
    const most = bound.available + overhang(bound, taken);
    for (const { replication, resources } of record.replications) {
      const use = resources[index];
      if (use === undefined) continue;
      test.expect(
        use.used <= most * (1 + 1e-9),
        `replication ${replication}, ${where}`,
        () => `used ${short(use.used)} ${bound.measure} of at most ${short(most)}`,
      );
      checkServed(test, `replication ${replication}, ${where}`, bound, taken, use);
    }
    const carried = carriedOver(ledger, bound, taken, kgOn);
    const all = most * record.replications.length;
    test.expect(
      carried <= all * (1 + 1e-9),
      where,
      () => `its arcs carried ${short(carried)} ${bound.measure} of at most ${short(all)}`,
    );
  }
  return test.finish();
}

/**
 * Amount that certainly passed a bound over all replications: what its arcs carried, less what may have
 * passed the bound before the count began. A shared limit is met by each demand once at least, on
 * whichever of its arcs carried most.
 */
function carriedOver(
  { model, record }: Ledger,
  { limit }: Bound,
  taken: readonly Taking[],
  kgOn: ReadonlyMap<string, number>,
): number {
  const amounts = new Map<string, number>();
  for (const { arc, demand, perKg } of taken) {
    const amount = perKg * (kgOn.get(`${arc}|${demand}`) ?? 0);
    const before = amounts.get(demand) ?? 0;
    amounts.set(demand, limit === undefined ? before + amount : Math.max(before, amount));
  }
  let carried = 0;
  for (const [d, { id }] of model.demands.entries()) {
    const amount = amounts.get(id);
    if (amount === undefined) continue;
    let initial = 0;
    for (const { demands } of record.replications) initial += demands[d]?.initial ?? 0;
    const perKg = Math.max(...taken.filter(({ demand }) => demand === id).map((one) => one.perKg));
    carried += Math.max(0, amount - initial * perKg);
  }
  return carried;
}

/** Used amount and kg served agree; where lots are split over departures, up to one lot. */
function checkServed(
  test: Tester,
  where: string,
  { measure, batch }: Bound,
  taken: readonly Taking[],
  { used, served }: ResourceUse,
): void {
  const rates = taken.map(({ perKg }) => perKg);
  const low = rates.length > 0 ? Math.min(...rates) : 0;
  const high = Math.max(0, ...rates);
  const split = batch > 0 ? Math.max(0, ...taken.map(({ perKg, lot }) => perKg * lot)) : 0;
  test.expect(
    used <= (served * high + split) * (1 + 1e-9) && used + split >= served * low * (1 - 1e-9),
    where,
    () =>
      `used ${short(used)} ${measure} by ${short(served)} kg served, at ${short(low)} to ${short(high)} each`,
  );
}

/** Which demands take something of each bound: those with a route or a flow over it. */
function takingsOf(
  ledger: Ledger,
  bounds: readonly Bound[],
): ReadonlyMap<string, readonly Taking[]> {
  const { model, record } = ledger;
  const boundsOn = new Map<number, readonly Bound[]>();
  const found = new Map<string, Map<string, Taking>>();
  const parts = new Map(model.demands.map(({ id, parts: [part] }) => [id, part?.flowClass ?? -1]));
  const passages = [
    ...record.routes,
    ...record.flows.map(({ arc, demand }) => ({
      demand,
      flowClass: parts.get(demand) ?? -1,
      arcs: [arc],
    })),
  ];
  for (const { demand: id, flowClass, arcs } of passages) {
    const demand = ledger.demands.get(id);
    const commodity = commodityOf(ledger, id);
    if (demand === undefined || commodity === undefined) continue;
    const lot = lotOf(ledger, demand, commodity);
    for (const index of arcs) {
      const arc = model.arcs[index];
      if (arc === undefined) continue;
      let on = boundsOn.get(index);
      if (on === undefined) {
        on = bounds.filter((bound) => bound.takes(arc));
        boundsOn.set(index, on);
      }
      for (const bound of on) {
        const vehicle = vehicleOn(ledger, flowClass, index);
        const perKg = amountPerKg(ledger, bound, demand, commodity, vehicle);
        const of = found.get(bound.id) ?? new Map<string, Taking>();
        found.set(bound.id, of.set(`${index}|${id}`, { demand: id, arc: index, perKg, lot }));
      }
    }
  }
  return new Map([...found].map(([id, of]) => [id, [...of.values()]]));
}

/** Largest amount by which use may exceed what the open time lets through. */
function overhang(bound: Bound, taken: readonly Taking[]): number {
  const lot = Math.max(0, ...taken.map(({ perKg, lot: kg }) => perKg * kg));
  const byChance = bound.isRandom && lot > 0 ? 6 * lot * Math.sqrt(bound.available / lot) : 0;
  return bound.servers * lot + bound.batch + byChance;
}
