/**
 * No kilogram is made or lost: for each demand and replication, initial + emitted = delivered + in
 * transit + refused by rule + refused by limit + declined + returned + stranded, all whole and not
 * negative, and what was emitted is a whole number of lots.
 */
import type { ReplicationRecord } from '../model/answers.js';
import { commodityOf, type Ledger, lotOf } from './ledger.js';
import { type RunningCheck, Tester } from './verification.js';

/** Tests every account exactly. O(demands) for each replication. */
export function checkConservation(ledger: Ledger): RunningCheck {
  const test = new Tester('conservation');
  const { model } = ledger;
  const lots = model.demands.map(({ id }) => {
    const demand = ledger.demands.get(id);
    const commodity = commodityOf(ledger, id);
    return demand === undefined || commodity === undefined
      ? Number.NaN
      : lotOf(ledger, demand, commodity);
  });
  const add = ({ replication, demands }: ReplicationRecord): void => {
    for (const [d, account] of demands.entries()) {
      const where = `replication ${replication}, demand ${model.demands[d]?.id ?? d}`;
      const masses = {
        initial: account.initial,
        emitted: account.emitted,
        delivered: account.delivered,
        inTransit: account.inTransit,
        refusedByRule: account.refusedByRule,
        refusedByLimit: account.refusedByLimit,
        declined: account.declined,
        returned: account.returned,
        stranded: account.stranded,
      };
      for (const [name, mass] of Object.entries(masses))
        test.expect(
          Number.isSafeInteger(mass) && mass >= 0,
          where,
          () => `${name} is ${mass} kg, not a whole number of zero or more`,
        );
      const { initial, emitted, ...fates } = masses;
      const ended = Object.values(fates).reduce((sum, mass) => sum + mass, 0);
      test.expect(
        initial + emitted === ended,
        where,
        () => `${initial} kg under way and ${emitted} kg emitted became ${ended} kg`,
      );
      const { diverted, delivered } = account;
      test.expect(
        Number.isSafeInteger(diverted) && diverted >= 0 && diverted <= delivered,
        where,
        () => `${diverted} kg of ${delivered} kg delivered left their route`,
      );
      const lot = lots[d] ?? Number.NaN;
      test.expect(
        Number.isInteger(account.shipments) && account.shipments * lot === emitted,
        where,
        () => `${account.shipments} shipments of ${lot} kg are not ${emitted} kg`,
      );
    }
  };
  return { add, finish: () => test.finish() };
}
