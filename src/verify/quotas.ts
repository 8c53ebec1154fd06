/**
 * No quota is overdrawn: drawn ≤ amount in every window, the amount and the windows reckoned from the
 * rule's own figure and dates; every quota of a rule is counted; and no single arc carried more cargo
 * under a quota than was drawn for it and under way when the count began.
 */
import type { ReplicationRecord, SimulationTotals } from '../model/answers.js';
import type { Quota } from '../model/model.js';
import { dateText, knownDay } from '../scenario/calendar.js';
import type { Effect, Rule } from '../scenario/corridor.js';
import { commodityOf, type Ledger, kgPerTeu } from './ledger.js';
import { yearOf } from './open-time.js';
import type { VerdictBook } from './verdict-book.js';
import { type RunningCheck, short, Tester } from './verification.js';

type QuotaEffect = Extract<Effect, { kind: 'quota' }>;

/** Tests every quota, window and replication, and the flows under it. O(record + flows × rules). */
export function checkQuotas(ledger: Ledger, book: VerdictBook): RunningCheck {
  const test = new Tester('quotas');
  const { model, rules } = ledger;
  const counted = new Set(model.quotas.flatMap((quota) => quota.rules));
  for (const rule of rules.values())
    if (rule.effect.kind === 'quota')
      test.expect(counted.has(rule.id), `rule ${rule.id}`, () => 'the model counts no quota of it');
  const amounts = model.quotas.map((quota) => {
    const where = `quota ${quota.id}`;
    const sharing = quota.rules.flatMap((id) => rules.get(id) ?? []);
    const windows = windowsOf(ledger, sharing[0]);
    test.expect(
      windows.length === quota.windows.length &&
        windows.every((day, w) => (day - ledger.firstDay) * 86_400 === quota.windows[w]),
      where,
      () => `windows begin on ${windows.map(dateText).join(', ')}`,
    );
    return windows.map((day, w) => amountIn(ledger, quota, sharing, day, windows[w + 1]));
  });
  const sums: Drawn = {
    quotas: new Float64Array(model.quotas.length),
    initial: new Float64Array(model.demands.length),
  };
  const add = ({ replication, quotas, demands }: ReplicationRecord): void => {
    for (const [q, quota] of model.quotas.entries()) {
      for (const [w, amount] of (amounts[q] ?? []).entries()) {
        const drawn = quotas[q]?.[w] ?? 0;
        test.expect(
          drawn >= 0 && drawn <= amount * (1 + 1e-9),
          `replication ${replication}, quota ${quota.id}, window ${w}`,
          () => `drawn ${short(drawn)} ${quota.measure} of ${short(amount)}`,
        );
      }
      for (const each of quotas[q] ?? []) sums.quotas[q] = (sums.quotas[q] ?? 0) + each;
    }
    for (const d of sums.initial.keys())
      sums.initial[d] = (sums.initial[d] ?? 0) + (demands[d]?.initial ?? 0);
  };
  const finish = (totals: SimulationTotals): ReturnType<Tester['finish']> => {
    checkCarried(ledger, book, { test, sums, totals });
    return test.finish();
  };
  return { add, finish };
}

/** Over all replications: amount drawn by quota, kg under way when the count began by demand. */
interface Drawn {
  readonly quotas: Float64Array;
  readonly initial: Float64Array;
}

/** First days of the windows that touch the time covered. */
function windowsOf({ model, firstDay, endDay }: Ledger, rule: Rule | undefined): readonly number[] {
  if (rule?.effect.kind !== 'quota') return [];
  const earliest = firstDay + model.earliest / 86_400;
  const { period, startsOn } = rule.effect;
  if (period === 'whole') return [Math.min(knownDay(rule.from), earliest)];
  const monthDay = period === 'calendar-year' ? '01-01' : (startsOn ?? rule.from.slice(5));
  const firsts: number[] = [];
  for (let year = yearOf(earliest) - 1; year <= yearOf(endDay) + 1; year++)
    firsts.push(Math.round(Date.parse(`${year}-${monthDay}T00:00:00Z`) / 86_400_000));
  return firsts.filter((day, i) => day < endDay && (firsts[i + 1] ?? endDay) > earliest);
}

/** Largest amount that any rule of a quota grants in a window; rules sharing a counter may differ. */
function amountIn(
  { figures }: Ledger,
  quota: Quota,
  sharing: readonly Rule[],
  from: number,
  next: number | undefined,
): number {
  const until = next === undefined ? undefined : dateText(next);
  const amounts = sharing.flatMap((rule) => {
    const isOver = rule.until !== undefined && rule.until <= dateText(from);
    const isToCome = until !== undefined && rule.from >= until;
    return isOver || isToCome ? [] : amountsOf(rule.effect, quota, figures);
  });
  // Outside the dates of all of them nothing limits but the enforcement of a scenario.
  const all = sharing.flatMap((rule) => amountsOf(rule.effect, quota, figures));
  return Math.max(...(amounts.length > 0 ? amounts : all));
}

function amountsOf(effect: Effect, quota: Quota, figures: Ledger['figures']): readonly number[] {
  if (effect.kind !== 'quota') return [];
  const position = Number(quota.id.split('/').at(-1));
  const figure = (effect satisfies QuotaEffect).amounts[position];
  if (figure === undefined) return [];
  const { value, above } = figures.read(figure);
  return above[0] === quota.measure ? [value] : [];
}

/** Cargo on each arc under a quota, against what was drawn. */
function checkCarried(
  ledger: Ledger,
  book: VerdictBook,
  {
    test,
    sums,
    totals,
  }: { readonly test: Tester; readonly sums: Drawn; readonly totals: SimulationTotals },
): void {
  const { model, scenario } = ledger;
  // Only rules that hold all the time: flows do not say when they passed.
  const dates = [...new Set([...model.epochDates, scenario.start])];
  const always = scenario.corridor.rules.filter(
    (rule) =>
      rule.effect.kind === 'quota' && dates.every((date) => book.rulesOn(date).includes(rule)),
  );
  if (always.length === 0) return;
  const indexOf = new Map(model.demands.map(({ id }, d) => [id, d]));
  const carried = new Map<string, number>();
  const initial = new Map<string, number>();
  for (const { arc, demand, kg } of totals.flows) {
    const d = indexOf.get(demand) ?? -1;
    const verdicts = (model.demands[d]?.parts ?? []).flatMap(({ flowClass }) =>
      dates.map((date) => book.judge(always, demand, flowClass, arc, date).quotas),
    );
    const under = (verdicts[0] ?? []).filter((rule) => verdicts.every((all) => all.includes(rule)));
    if (under.length === 0) continue;
    const before = sums.initial[d] ?? 0;
    for (const [q, quota] of model.quotas.entries()) {
      if (!quota.rules.some((rule) => under.includes(rule))) continue;
      const perKg = measurePerKg(ledger, quota, demand);
      const key = `${q}|${arc}`;
      carried.set(key, (carried.get(key) ?? 0) + kg * perKg);
      initial.set(key, (initial.get(key) ?? 0) + before * perKg);
    }
  }
  for (const [key, amount] of carried) {
    const [q = 0, index = 0] = key.split('|').map(Number);
    const drawn = sums.quotas[q] ?? 0;
    const most = drawn + (initial.get(key) ?? 0);
    test.expect(
      amount <= most * (1 + 1e-9),
      `quota ${model.quotas[q]?.id ?? ''}, ${model.arcs[index]?.key ?? ''}`,
      () => `${short(amount)} passed, at most ${short(most)} was drawn or under way`,
    );
  }
}

function measurePerKg(ledger: Ledger, quota: Quota, demandId: string): number {
  const commodity = commodityOf(ledger, demandId);
  if (commodity === undefined) return 0;
  switch (quota.measure) {
    case 'kg':
      return 1;
    case 'USD':
      return ledger.figures.value(commodity.value);
    case 'barrel':
      return ledger.figures.value(commodity.barrelsPerTonne, 0);
    case 'TEU':
      return 1 / kgPerTeu(ledger, commodity);
  }
}
