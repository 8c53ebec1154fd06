/**
 * The money of each route, re-added arc by arc from the tariffs and from what rules charge, agrees to
 * 1e-9; its free-flow time to a second for each arc; and what was paid for delivered cargo lies between
 * its cheapest and its dearest route.
 */
import type { ReplicationRecord, SimulationTotals } from '../model/answers.js';
import type { Arc } from '../model/model.js';
import { commodityOf, type Ledger, kgPerTeu, vehicleOn } from './ledger.js';
import { chargePerKg, type Fare } from './charges.js';
import { Doubts } from './doubts.js';
import { handlingSeconds, otherSeconds, runningSeconds } from './durations.js';
import { ruleCharge } from './rule-charges.js';
import type { VerdictBook } from './verdict-book.js';
import { agree, type RunningCheck, short, Tester } from './verification.js';
import { type Way, waysOf } from './ways.js';

/** Re-adds every route. O(arcs on routes), each (class, arc) evaluated once. */
export function checkMoney(ledger: Ledger, book: VerdictBook): RunningCheck {
  const test = new Tester('money');
  const paid = new PaidCheck(ledger, test);
  return {
    learn: (ways) => paid.learn(waysOf(ways)),
    add: (one) => paid.add(one),
    finish: (totals) => {
      checkRoutes(ledger, book, { totals, test });
      paid.finish();
      return test.finish();
    },
  };
}

function checkRoutes(
  ledger: Ledger,
  book: VerdictBook,
  { totals, test }: { readonly totals: SimulationTotals; readonly test: Tester },
): void {
  const { model } = ledger;
  const known = new Map<string, ArcCharge>();
  for (const route of waysOf(totals)) {
    const { where } = route;
    const demand = ledger.demands.get(route.demand);
    const commodity = commodityOf(ledger, route.demand);
    if (demand === undefined || commodity === undefined) continue;
    let money = 0;
    let seconds = 0;
    let margin = 1;
    const arcs = route.parts.flatMap(({ epoch, arcs: of }) =>
      of.map((index) => ({ index, epoch })),
    );
    for (const { index, epoch } of arcs) {
      const date = model.epochDates[epoch] ?? ledger.scenario.start;
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
    test.expect(
      agree(money, route.money),
      where,
      () => `tariffs and rules come to ${money} USD/kg, the route says ${route.money}`,
    );
    if (route.seconds === undefined) continue;
    const said = route.seconds;
    test.expect(
      Math.abs(seconds - said) <= margin,
      where,
      () => `takes ${short(seconds)} s in free flow, the route says ${short(said)}`,
    );
  }
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

/** Cheapest and dearest route of a demand so far, USD/kg. */
interface Prices {
  low: number;
  high: number;
  readonly unserved: number;
}

/** What was paid for a demand in a replication; `early` of it was under way when the count began. */
interface Payment {
  readonly replication: number;
  readonly demand: number;
  readonly paid: number;
  readonly delivered: number;
  readonly early: number;
}

/**
 * Bounds on what was paid. Cargo under way when the count began may have come on a route that nothing
 * was released on since, at no more than its unserved price.
 */
class PaidCheck {
  private readonly prices: readonly Prices[];
  private readonly indexOf: ReadonlyMap<string, number>;
  private readonly doubts: Doubts<Payment>;

  constructor(ledger: Ledger, test: Tester) {
    const { demands } = ledger.model;
    // Cargo that may change its way pays for the rest of the new one at most its price again, a few times.
    const mayChange = ledger.scenario.simulation.choice?.replanAfterDays !== undefined;
    const changes = mayChange ? 1 + MOST_CHANGES : 1;
    this.prices = demands.map(({ id }) => ({
      low: Infinity,
      high: 0,
      unserved: unservedPrice(ledger, id) * changes,
    }));
    this.indexOf = new Map(demands.map(({ id }, d) => [id, d]));
    const bounds = ({ demand, delivered, early }: Payment): { least: number; most: number } => {
      const { low, high, unserved } = this.prices[demand] ?? { low: 0, high: 0, unserved: 0 };
      return {
        least: (delivered - early) * (low === Infinity ? 0 : low),
        most: (delivered - early) * high + early * Math.max(high, unserved),
      };
    };
    const isWithin = (one: Payment): boolean => {
      const { least, most } = bounds(one);
      return one.paid >= least * (1 - 1e-9) && one.paid <= most * (1 + 1e-9);
    };
    this.doubts = new Doubts(
      // Without a known route the lower bound is no bound yet.
      (one) =>
        isWithin(one) && (one.delivered === one.early || this.prices[one.demand]?.low !== Infinity),
      (one) => {
        const { least, most } = bounds(one);
        test.expect(
          isWithin(one),
          `replication ${one.replication}, demand ${demands[one.demand]?.id ?? ''}`,
          () => `${short(one.paid)} USD paid, between ${short(least)} and ${short(most)} expected`,
        );
      },
    );
  }

  learn(ways: readonly Way[]): void {
    for (const { demand, money } of ways) {
      const prices = this.prices[this.indexOf.get(demand) ?? -1];
      if (prices === undefined) continue;
      prices.low = Math.min(prices.low, money);
      prices.high = Math.max(prices.high, money);
    }
  }

  add({ replication, demands }: ReplicationRecord): void {
    for (const demand of this.prices.keys()) {
      const { paid = 0, delivered = 0, initial = 0 } = demands[demand] ?? {};
      this.doubts.add({
        replication,
        demand,
        paid,
        delivered,
        early: Math.min(delivered, initial),
      });
    }
  }

  finish(): void {
    this.doubts.finish();
  }
}

/** Cargo changes its way no more often. */
const MOST_CHANGES = 4;

/** USD/kg above which nothing is sent. */
function unservedPrice(ledger: Ledger, id: string): number {
  const demand = ledger.demands.get(id);
  const commodity = commodityOf(ledger, id);
  if (demand === undefined || commodity === undefined) return 0;
  const { value, below } = ledger.figures.read(demand.unservedPrice);
  return below.includes('TEU') ? value / kgPerTeu(ledger, commodity) : value;
}
