/**
 * No cargo goes where a rule forbids it or where nothing is in use: every arc of every route is judged
 * again, rule by rule, on facts rebuilt from the corridor; the compiled states, which may be the bug,
 * are not looked at. Conduct, the one thing taken from the model, must be one that the scenario allows
 * and must have the share that it states.
 */
import type { RouteUse, SimulationTotals } from '../model/answers.js';
import { partShare, type FlowClass } from '../model/model.js';
import type { PartyConduct, ShipmentFacts } from '../sanctions/facts.js';
import { conductOn } from '../scenario/conduct.js';
import type { StateConduct } from '../scenario/scenario.js';
import { datesOfChange } from './dates-of-change.js';
import type { Ledger } from './ledger.js';
import { shuttings, whyNotInUse } from './in-use.js';
import type { VerdictBook } from './verdict-book.js';
import { waysOf } from './ways.js';
import { agree, Tester, type VerificationCheck } from './verification.js';

/** Judges every arc of every route. O(arcs on routes × rules). */
export function checkPermissions(
  ledger: Ledger,
  book: VerdictBook,
  totals: SimulationTotals,
): VerificationCheck {
  const test = new Tester('permissions');
  const { model } = ledger;
  const shut = shuttings(ledger);
  const notInUse = new Map<string, string | undefined>();
  const changes = datesOfChange(ledger);
  const parts = waysOf(totals).flatMap(({ where, demand, flowClass, parts: of }) =>
    of.map((part) => ({ ...part, where, demand, flowClass })),
  );
  for (const route of parts) {
    const { where } = route;
    const shipment = book.shipment(route.demand, route.flowClass);
    if (shipment === undefined) continue;
    checkClass(ledger, test, where, route, shipment);
    for (const date of datesOf(ledger, route.epoch, changes)) {
      for (const index of route.arcs) {
        const arc = model.arcs[index];
        if (arc === undefined) continue;
        const { closedBy } = book.verdict(route.demand, route.flowClass, index, date);
        test.expect(
          closedBy.length === 0,
          where,
          () => `${arc.key} on ${date}: refused by ${closedBy.join(', ')}`,
        );
        const key = `${index}|${date}`;
        if (!notInUse.has(key)) notInUse.set(key, whyNotInUse(ledger, shut, arc, date));
        const why = notInUse.get(key);
        test.expect(why === undefined, where, () => `${arc.key} on ${date}: ${why ?? ''}`);
      }
    }
  }
  checkShares(ledger, test);
  return test.finish();
}

/** First day of an epoch and the dates inside it, within the horizon, on which something changes. */
function datesOf(
  { model, endDay }: Ledger,
  epoch: number,
  changes: readonly string[],
): readonly string[] {
  const first = model.epochDates[epoch];
  if (first === undefined) return [];
  const end = new Date(endDay * 86_400_000).toISOString().slice(0, 10);
  const next = model.epochDates[epoch + 1] ?? end;
  return [first, ...changes.filter((date) => date > first && date < next && date < end)];
}

function checkClass(
  { model, scenario }: Ledger,
  test: Tester,
  where: string,
  { demand, flowClass, epoch }: Pick<RouteUse, 'demand' | 'flowClass' | 'epoch'>,
  { originState, destinationState, originConduct, destinationConduct }: ShipmentFacts,
): void {
  const parts = model.demands.find(({ id }) => id === demand)?.parts ?? [];
  test.expect(
    parts.some((part) => part.flowClass === flowClass),
    where,
    () => `class ${flowClass} is none of this demand`,
  );
  const stated = conductOn(scenario, model.epochDates[epoch] ?? scenario.start);
  for (const [state, conduct] of [
    [originState, originConduct],
    [destinationState, destinationConduct],
  ] as const)
    test.expect(
      isPossible(stated[state], conduct),
      where,
      () => `${state} does not behave like ${JSON.stringify(conduct)}`,
    );
}

function isPossible(stated: StateConduct | undefined, conduct: PartyConduct): boolean {
  if (conduct.wary) return (stated?.wary ?? 0) > 0 && conduct.defies.length === 0;
  return conduct.defies.every((authority) => (stated?.defiant?.[authority] ?? 0) > 0);
}

/** On each date shares of a demand sum to one, and its wary share is what the two states' shares make it. */
function checkShares({ model, scenario, demands, places }: Ledger, test: Tester): void {
  const isWary = ({ shipment }: FlowClass): boolean =>
    shipment.originConduct.wary || shipment.destinationConduct.wary;
  const all = [...model.epochDates.entries()];
  const datesOfConduct = scenario.conductChanges === undefined ? all.slice(0, 1) : all;
  for (const { id, parts } of model.demands) {
    const demand = demands.get(id);
    if (demand === undefined) continue;
    const origin = demand.originState ?? places.get(demand.origin)?.country ?? 'ZZ';
    const destination = places.get(demand.destination)?.country ?? 'ZZ';
    for (const [epoch, date] of datesOfConduct) {
      const where = `demand ${id} on ${date}`;
      const shares = parts.map((part) => partShare(part, epoch));
      const sum = shares.reduce((all, share) => all + share, 0);
      test.expect(agree(sum, 1), where, () => `shares of conduct sum to ${sum}`);
      const stated = conductOn(scenario, date);
      const a = stated[origin]?.wary ?? 0;
      const b = origin === destination ? 0 : (stated[destination]?.wary ?? 0);
      const expected = a + b - a * b;
      const found = parts.reduce((all, { flowClass }, i) => {
        const one = model.classes[flowClass];
        return one !== undefined && isWary(one) ? all + (shares[i] ?? 0) : all;
      }, 0);
      test.expect(
        Math.abs(found - expected) < 1e-9,
        where,
        () => `${found} of it is wary, the states make it ${expected}`,
      );
    }
  }
}
