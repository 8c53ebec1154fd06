/**
 * The money of each route, re-added arc by arc from the tariffs and from what rules charge, agrees to
 * 1e-9; its free-flow time to a second for each arc; and what was paid for delivered cargo lies between
 * its cheapest and its dearest route.
 */
import type { Arc } from '../model/model.js';
import { commodityOf, type Ledger, kgPerTeu, vehicleOn } from './ledger.js';
import { chargePerKg, type Fare } from './charges.js';
import { handlingSeconds, otherSeconds, runningSeconds } from './durations.js';
import { ruleCharge } from './rule-charges.js';
import type { VerdictBook } from './verdict-book.js';
import { agree, short, Tester, type VerificationCheck } from './verification.js';

/** Re-adds every route. O(arcs on routes), each (class, arc) evaluated once. */
export function checkMoney(ledger: Ledger, book: VerdictBook): VerificationCheck {
  const test = new Tester('money');
  const { model, record } = ledger;
  const known = new Map<string, ArcCharge>();
  for (const [r, route] of record.routes.entries()) {
    const demand = ledger.demands.get(route.demand);
    const commodity = commodityOf(ledger, route.demand);
    if (demand === undefined || commodity === undefined) continue;
    const date = model.epochDates[route.epoch] ?? ledger.scenario.start;
    let money = 0;
    let seconds = 0;
    let margin = 1;
    for (const index of route.arcs) {
      const vehicle = vehicleOn(ledger, route.flowClass, index);
      const key = `${route.demand}|${vehicle?.id ?? ''}|${index}`;
      let charge = known.get(key);
      if (charge === undefined) {
        charge = chargeOf(ledger, { arc: model.arcs[index], demand, commodity, vehicle });
        known.set(key, charge);
      }
      const verdict = book.verdict(route.demand, route.flowClass, index, date);
      const byRules = ruleCharge(ledger, verdict, commodity);
      money += charge.money + byRules.money;
      seconds += charge.seconds + byRules.seconds;
      margin += charge.margin;
    }
    const where = `route ${r} of ${route.demand}`;
    test.expect(
      agree(money, route.money),
      where,
      () => `tariffs and rules come to ${money} USD/kg, the route says ${route.money}`,
    );
    test.expect(
      Math.abs(seconds - route.seconds) <= margin,
      where,
      () => `takes ${short(seconds)} s in free flow, the route says ${short(route.seconds)}`,
    );
  }
  checkPaid(ledger, test);
  return test.finish();
}

interface ArcCharge {
  readonly money: number;
  readonly seconds: number;
  /** Rounding to whole seconds; and handling by the rates of a leap year differs by 0.3 %. */
  readonly margin: number;
}

/** Money and time of one lot on one arc, rules apart. */
function chargeOf(
  ledger: Ledger,
  { arc, demand, commodity, vehicle }: Omit<Fare, 'arc'> & { readonly arc: Arc | undefined },
): ArcCharge {
  if (arc === undefined) return { money: Number.NaN, seconds: Number.NaN, margin: 0 };
  const handling = handlingSeconds(ledger, arc, demand, commodity);
  return {
    money: chargePerKg(ledger, { arc, demand, commodity, vehicle }) ?? Number.NaN,
    seconds: runningSeconds(ledger, arc, vehicle) + otherSeconds(ledger, arc) + handling,
    margin: 1 + 0.003 * handling,
  };
}

/**
 * Bounds on what was paid. Cargo under way when the count began may have come on a route that nothing
 * was released on since, at no more than its unserved price.
 */
function checkPaid(ledger: Ledger, test: Tester): void {
  const { model, record } = ledger;
  const prices = new Map<string, number[]>();
  for (const { demand, money } of record.routes)
    prices.set(demand, [...(prices.get(demand) ?? []), money]);
  for (const [d, { id }] of model.demands.entries()) {
    const known = prices.get(id) ?? [];
    const low = known.length > 0 ? Math.min(...known) : 0;
    const high = Math.max(0, ...known);
    const cap = Math.max(high, unservedPrice(ledger, id));
    for (const { replication, demands } of record.replications) {
      const { paid = 0, delivered = 0, initial = 0 } = demands[d] ?? {};
      const early = Math.min(delivered, initial);
      const least = (delivered - early) * low;
      const most = (delivered - early) * high + early * cap;
      test.expect(
        paid >= least * (1 - 1e-9) && paid <= most * (1 + 1e-9),
        `replication ${replication}, demand ${id}`,
        () => `${short(paid)} USD paid, between ${short(least)} and ${short(most)} expected`,
      );
    }
  }
}

/** USD/kg above which nothing is sent. */
function unservedPrice(ledger: Ledger, id: string): number {
  const demand = ledger.demands.get(id);
  const commodity = commodityOf(ledger, id);
  if (demand === undefined || commodity === undefined) return 0;
  const { value, below } = ledger.figures.read(demand.unservedPrice);
  return below.includes('TEU') ? value / kgPerTeu(ledger, commodity) : value;
}
