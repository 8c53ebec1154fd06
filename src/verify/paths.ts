/**
 * Every route is a way: connected, from the demand's origin to its destination, over arcs that the
 * corridor has as drawn, in vehicles that fit, and through the owner's terminal where the cargo is
 * captive. Followed twice: through the corridor's own tables, and along the model's vertex numbers.
 */
import type { Demand } from '../scenario/corridor.js';
import type { SimulationTotals } from '../model/answers.js';
import { commodityOf, type Ledger, vehicleOn } from './ledger.js';
import { misfits } from './fitness.js';
import { follow, settingOut, type Standing } from './journey.js';
import { Tester, type VerificationCheck } from './verification.js';
import { type Way, waysOf } from './ways.js';

/** Follows every route. O(arcs on routes). */
export function checkPaths(ledger: Ledger, totals: SimulationTotals): VerificationCheck {
  const test = new Tester('paths');
  for (const route of waysOf(totals)) {
    const { where } = route;
    const demand = ledger.demands.get(route.demand);
    const commodity = commodityOf(ledger, route.demand);
    if (demand === undefined || commodity === undefined) continue;
    let at: Standing = settingOut(demand.origin);
    let isWhole = true;
    for (const index of route.arcs) {
      const arc = ledger.model.arcs[index];
      const next = arc === undefined ? 'no such arc' : follow(ledger, at, arc);
      isWhole = test.expect(
        typeof next !== 'string',
        where,
        () => `${arc?.key ?? index}: ${typeof next === 'string' ? next : ''}`,
      );
      if (arc === undefined || typeof next === 'string') break;
      at = next;
      const vehicle = vehicleOn(ledger, route.flowClass, index);
      for (const misfit of misfits(ledger, arc, commodity, vehicle))
        test.expect(false, where, () => `${arc.key}: ${misfit}`);
    }
    if (isWhole)
      test.expect(
        at.on === 'arrived' && at.place === demand.destination,
        where,
        () => `ends at ${at.place} (${at.on}), the market is ${demand.destination}`,
      );
    checkNumbers(ledger, route, test, where);
    checkOwner(ledger, demand, route, test, where);
  }
  return test.finish();
}

/** The same along the model's own vertex numbers, which the simulation follows. */
function checkNumbers({ model }: Ledger, route: Way, test: Tester, where: string): void {
  const demand = model.demands.find(({ id }) => id === route.demand);
  let vertex = demand?.origin;
  for (const arc of route.arcs) {
    const tail = model.tail[arc];
    if (!test.expect(tail === vertex, where, () => `arc ${arc} starts at vertex ${tail ?? '?'}`))
      return;
    vertex = model.head[arc];
  }
  test.expect(
    vertex !== undefined && vertex === demand?.destination,
    where,
    () => `ends at vertex ${vertex ?? '?'}, not at ${demand?.destination ?? '?'}`,
  );
}

/**
 * Captive cargo goes through one of its terminals wherever the route meets a place that has one, and
 * through no other berth there.
 */
function checkOwner(
  { model, terminals }: Ledger,
  demand: Demand,
  route: Way,
  test: Tester,
  where: string,
): void {
  const captive = demand.captive ?? [];
  if (captive.length === 0) return;
  const used = route.arcs.flatMap((index) => {
    const arc = model.arcs[index];
    return arc?.kind === 'terminal' ? [arc.asset] : [];
  });
  test.expect(
    used.some((id) => captive.includes(id)),
    where,
    () => `uses none of its terminals (${captive.join(', ')})`,
  );
  const homes = new Set(captive.map((id) => terminals.get(id)?.place));
  for (const id of used) {
    const terminal = terminals.get(id);
    const isForeign =
      terminal?.kind === 'berth' && homes.has(terminal.place) && !captive.includes(id);
    test.expect(!isForeign, where, () => `uses ${id}, not its owner's terminal`);
  }
}
