/**
 * The daily series of a replication add up to its account: per category, what was emitted, delivered and
 * lost day by day is what the demands say of the whole period, what was under way at the start is theirs,
 * and nothing is negative on any day, neither what came and went nor what is under way at its end.
 */
import type { DailyCounts, DemandAccount, ReplicationRecord } from '../model/answers.js';
import type { Ledger } from './ledger.js';
import { type RunningCheck, Tester } from './verification.js';

/** Tests the series of every category. O(categories × days) for each replication. */
export function checkDays({ model, categories }: Ledger): RunningCheck {
  const test = new Tester('days');
  const days = Math.ceil(model.horizon / 86_400);
  const add = ({ replication, demands, daily }: ReplicationRecord): void => {
    if (daily === null) return;
    const where = `replication ${replication}`;
    if (
      !test.expect(
        daily.length === categories.length,
        where,
        () => `daily series of ${daily.length} categories, the model has ${categories.length}`,
      )
    )
      return;
    for (const [c, series] of daily.entries()) {
      const name = categories[c] ?? '';
      const some = demands.filter((_, d) => model.demands[d]?.category === name);
      const problem = problemOf(series, some, days);
      test.expect(problem === undefined, `${where}, category ${name}`, () => problem ?? '');
    }
  };
  return { add, finish: () => test.finish() };
}

function problemOf(
  { initial, emitted, delivered, lost }: DailyCounts,
  demands: readonly DemandAccount[],
  days: number,
): string | undefined {
  const lengths = [emitted.length, delivered.length, lost.length];
  if (lengths.some((length) => length !== days))
    return `series of ${lengths.join(', ')} days for a period of ${days}`;
  const sum = (of: (account: DemandAccount) => number): number =>
    demands.reduce((total, account) => total + of(account), 0);
  const totals: readonly (readonly [string, number, number])[] = [
    ['under way at the start', initial, sum((one) => one.initial)],
    ['emitted', total(emitted), sum((one) => one.emitted)],
    ['delivered', total(delivered), sum((one) => one.delivered)],
    [
      'lost',
      total(lost),
      sum(
        (one) =>
          one.refusedByRule + one.refusedByLimit + one.declined + one.returned + one.stranded,
      ),
    ],
  ];
  for (const [what, found, expected] of totals)
    if (found !== expected) return `${found} kg ${what} by days, ${expected} kg by demands`;
  let underWay = initial;
  for (let day = 0; day < days; day++) {
    const [came, arrived, went] = [emitted[day] ?? -1, delivered[day] ?? -1, lost[day] ?? -1];
    underWay += came - arrived - went;
    if (Math.min(came, arrived, went, underWay) < 0)
      return `less than nothing on day ${day}: ${came} kg emitted, ${arrived} kg delivered, ${went} kg lost, ${underWay} kg under way at its end`;
  }
  return undefined;
}

function total(series: readonly number[]): number {
  return series.reduce((sum, kg) => sum + kg, 0);
}
