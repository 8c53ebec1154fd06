/**
 * Whether a record belongs to its model and the model to its scenario, and whether every table has the
 * size and every index the range it must have. The other checks pass over what is missing here.
 */
import { compareText } from '../core/ids.js';
import type { ReplicationRecord, SimulationTotals } from '../model/answers.js';
import type { Ledger } from './ledger.js';
import { type RunningCheck, Tester } from './verification.js';

/** Tests belonging, sizes, ranges and that no number is negative or infinite. O(record). */
export function checkRecordShape(ledger: Ledger): RunningCheck {
  const test = new Tester('record');
  const { model, categories } = ledger;
  const seen = new Set<number>();
  const add = (replication: ReplicationRecord): void => {
    const where = `replication ${replication.replication}`;
    test.expect(!seen.has(replication.replication), where, () => 'appears twice');
    seen.add(replication.replication);
    const sizes: readonly (readonly [string, number, number])[] = [
      ['demands', replication.demands.length, model.demands.length],
      ['resources', replication.resources.length, model.resources.length],
      ['storages', replication.storages.length, model.storages.length],
      ['disruptions', replication.disruptions.length, model.disruptions.length],
      ['categories', replication.categories.length, categories.length],
      ['quotas', replication.quotas.length, model.quotas.length],
    ];
    for (const [name, found, expected] of sizes)
      test.expect(found === expected, where, () => `${found} ${name}, the model has ${expected}`);
    for (const [q, windows] of replication.quotas.entries()) {
      const expected = model.quotas[q]?.windows.length ?? 0;
      test.expect(
        windows.length === expected,
        `${where}, quota ${model.quotas[q]?.id ?? q}`,
        () => `${windows.length} windows, the model has ${expected}`,
      );
    }
    for (const [r, use] of replication.resources.entries()) {
      test.expect(
        Object.values(use).every(isAmount),
        `${where}, resource ${model.resources[r]?.id ?? r}`,
        () => `not all amounts are finite and zero or more: ${JSON.stringify(use)}`,
      );
    }
  };
  const finish = (totals: SimulationTotals): ReturnType<Tester['finish']> => {
    belongs(ledger, totals, test);
    indices(ledger, totals, test);
    return test.finish();
  };
  return { add, finish };
}

function belongs({ scenario, model }: Ledger, record: SimulationTotals, test: Tester): void {
  const equal = (name: string, found: unknown, expected: unknown): void => {
    test.expect(
      found === expected,
      name,
      () => `is ${JSON.stringify(found)}, expected ${JSON.stringify(expected)}`,
    );
  };
  equal('record.modelHash', record.modelHash, model.hash);
  equal('model.start', model.start, scenario.start);
  equal('model.horizon', model.horizon, scenario.horizonDays * 86_400);
  const ids = (entries: readonly { readonly id: string }[]): string =>
    entries
      .map(({ id }) => id)
      .sort(compareText)
      .join(' ');
  equal('model.demands', ids(model.demands), ids(scenario.corridor.demands));
  equal('model.vehicles', [...model.vehicles].sort().join(' '), ids(scenario.corridor.vehicles));
  test.expect(
    record.runIn >= 0 && record.runIn <= -model.earliest,
    'record.runIn',
    () => `${record.runIn} s do not fit into the ${-model.earliest} s before the start`,
  );
}

function indices({ model }: Ledger, record: SimulationTotals, test: Tester): void {
  const demands = new Set(model.demands.map(({ id }) => id));
  const isArc = (arc: number): boolean => Number.isInteger(arc) && model.arcs[arc] !== undefined;
  for (const [r, route] of record.routes.entries()) {
    const holds =
      demands.has(route.demand) &&
      model.classes[route.flowClass] !== undefined &&
      model.epochDates[route.epoch] !== undefined &&
      route.arcs.every(isArc) &&
      isAmount(route.released) &&
      isAmount(route.money) &&
      isAmount(route.seconds);
    test.expect(
      holds,
      `route ${r} of ${route.demand}`,
      () => 'demand, class, epoch, arc or amount is out of range',
    );
  }
  for (const [d, { demand, flowClass, parts, left, kg, money }] of (
    record.detours ?? []
  ).entries()) {
    const holds =
      demands.has(demand) &&
      model.classes[flowClass] !== undefined &&
      parts.length >= 2 &&
      parts.every(
        ({ epoch, arcs }) => model.epochDates[epoch] !== undefined && arcs.every(isArc),
      ) &&
      left.every(isArc) &&
      Number.isSafeInteger(kg) &&
      kg > 0 &&
      isAmount(money);
    test.expect(holds, `detour ${d} of ${demand}`, () => 'something of it is out of range');
  }
  const pairs = new Set<string>();
  for (const { arc, demand, kg } of record.flows) {
    const pair = `${arc}|${demand}`;
    test.expect(
      isArc(arc) && demands.has(demand) && isAmount(kg) && !pairs.has(pair),
      `flow of ${demand} on arc ${arc}`,
      () => 'arc, demand or amount is out of range, or appears twice',
    );
    pairs.add(pair);
  }
}

function isAmount(value: number): boolean {
  return Number.isFinite(value) && value >= 0;
}
