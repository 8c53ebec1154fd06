/**
 * Who is where: at every resource and in every storage the integral of the number present equals the sum
 * of the stays, exactly (Little's law over the counted time); no storage holds more than its room, but
 * for a single lot larger than it and for what was let in to end a deadlock; and a replication ends early
 * only where the scenario says so. Rooms are read from the corridor, not from the model.
 */
import type { ReplicationRecord } from '../model/answers.js';
import { compareText } from '../core/ids.js';
import type { Figure } from '../core/figure.js';
import { commodityOf, type Ledger, kgPerTeu, lotOf } from './ledger.js';
import { type RunningCheck, short, Tester } from './verification.js';

/** Tests every replication. O(resources + storages) each. */
export function checkPresence(ledger: Ledger): RunningCheck {
  const test = new Tester('presence');
  const { model, scenario } = ledger;
  const rooms = findRooms(ledger);
  const isLimited = scenario.simulation.storage !== 'unlimited';
  test.expect(
    rooms.map(({ id }) => id).join(' ') === model.storages.map(({ id }) => id).join(' '),
    'model.storages',
    () => 'are not those of the corridor',
  );
  const add = (one: ReplicationRecord): void => {
    const where = `replication ${one.replication}`;
    for (const [r, use] of one.resources.entries())
      expectLittle(test, `${where}, resource ${model.resources[r]?.id ?? r}`, use);
    for (const [s, use] of one.storages.entries()) {
      const at = `${where}, storage ${model.storages[s]?.id ?? s}`;
      expectLittle(test, at, use);
      const room = rooms[s];
      if (room === undefined) continue;
      const most = Math.max(room.amount, room.largestLot) + use.passes * room.largestLot;
      test.expect(
        use.most <= (isLimited ? most : 0),
        at,
        () => `held ${short(use.most)} of at most ${short(most)} ${room.measure}`,
      );
    }
    expectEnding(test, where, ledger, one);
  };
  return { add, finish: () => test.finish() };
}

function expectLittle(
  test: Tester,
  where: string,
  {
    presentSeconds,
    staySeconds,
  }: { readonly presentSeconds: number; readonly staySeconds: number },
): void {
  test.expect(
    presentSeconds === staySeconds && Number.isSafeInteger(staySeconds) && staySeconds >= 0,
    where,
    () => `number × time is ${presentSeconds} s, stays add up to ${staySeconds} s`,
  );
}

function expectEnding(
  test: Tester,
  where: string,
  { scenario, model }: Ledger,
  { status, deadlocks, deadlockCount, storages }: ReplicationRecord,
): void {
  const stops = scenario.simulation.deadlock === 'stop';
  const passes = storages.reduce((sum, one) => sum + one.passes, 0);
  test.expect(
    (status === 'deadlocked') === (stops && deadlockCount > 0),
    where,
    () => `is ${status} after ${deadlockCount} deadlocks`,
  );
  test.expect(
    deadlocks.length === Math.min(20, deadlockCount) && passes <= (stops ? 0 : deadlockCount),
    where,
    () => `${deadlocks.length} deadlocks listed, ${deadlockCount} counted, ${passes} let through`,
  );
  for (const { time, storages: ids, places } of deadlocks) {
    const known = ids.map((id) => model.storages.find((one) => one.id === id)?.place);
    test.expect(
      ids.length > 0 &&
        time < model.horizon &&
        places.length === ids.length &&
        places.every((place, i) => place === known[i]),
      `${where}, deadlock after ${time} s`,
      () => `names ${ids.join(', ')} at ${places.join(', ')}`,
    );
  }
}

interface Room {
  readonly id: string;
  readonly measure: string;
  readonly amount: number;
  /** Of all demands whose cargo it takes. */
  readonly largestLot: number;
}

function findRooms(ledger: Ledger): readonly Room[] {
  const { corridor, figures } = ledger;
  const room = (id: string, figure: Figure, groups: readonly string[]): Room => {
    const { value, above } = figures.read(figure);
    const isTeu = above.includes('TEU');
    return {
      id,
      measure: isTeu ? 'TEU' : 'kg',
      amount: value * (1 + 1e-12),
      largestLot: largestLot(ledger, groups, isTeu),
    };
  };
  return [
    ...corridor.terminals.flatMap(({ id, storage, handles }) =>
      storage === undefined ? [] : [room(id, storage, handles)],
    ),
    ...corridor.storages.map(({ id, amount, handles }) => room(id, amount, handles)),
  ].sort((a, b) => compareText(a.id, b.id));
}

function largestLot(ledger: Ledger, groups: readonly string[], isTeu: boolean): number {
  let largest = 0;
  for (const demand of ledger.corridor.demands) {
    const commodity = commodityOf(ledger, demand.id);
    if (commodity === undefined || !groups.includes(commodity.handling)) continue;
    const kg = lotOf(ledger, demand, commodity);
    largest = Math.max(largest, isTeu ? Math.ceil(kg / kgPerTeu(ledger, commodity) - 1e-9) : kg);
  }
  return largest;
}
