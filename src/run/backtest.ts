/**
 * A test against history: every calendar year of a scenario compiled with the figures of that year and
 * run for itself after its run-in, and the yearly totals at the gates compared with what was observed.
 */
import { CorridorError } from '../core/errors.js';
import { fittedResults, scoreSeries } from '../result/backtest.js';
import { BACKTEST_FORMAT_VERSION, type BacktestResult } from '../result/backtest-result.js';
import type { CheckResult } from '../result/run-result.js';
import type { BacktestProtocol } from '../scenario/backtest.js';
import { knownDay } from '../scenario/calendar.js';
import type { Scenario } from '../scenario/scenario.js';
import { uncertainFigures } from '../scenario/uncertain-figures.js';
import type { YearOutcome } from './backtest-year.js';
import { PROTOCOLS } from './built-in.js';
import { VERSION } from './version.js';
import { executeHere, type Executor, type SignalLike } from './work.js';

/** Replications of each year unless told otherwise. */
export const BACKTEST_REPLICATIONS = 10;

/** How to run a backtest. */
export interface BacktestOptions {
  /** Of each calendar year (default 10). */
  readonly replications?: number | undefined;
  /** Default: the scenario's. */
  readonly seed?: string | undefined;
  /** What is scored; default: what ships with the corridor of the scenario. */
  readonly protocol?: BacktestProtocol | undefined;
  /**
   * Whether every replication draws the figures that are not known well, from their stated spread or the
   * range of their grade, the same for all years (default: no). The bands then hold chance and what is
   * unknown; each replication takes a compilation and a plan of its own.
   */
  readonly isDrawn?: boolean | undefined;
  /** Called after each year, with it and the replications done and to do, of all years together. */
  readonly onProgress?: ((year: number, done: number, all: number) => void) | undefined;
  /** Who runs the years (`corridor-sim/node` has worker threads). Default: this thread. */
  readonly executor?: Executor | undefined;
  readonly signal?: SignalLike | undefined;
}

/**
 * Tests a scenario of several years against history. Throws a usage error for a corridor without a
 * protocol, for a scenario that covers no whole calendar year, and for a series whose gate has no
 * limited asset; a `CorridorError` `aborted` when interrupted. Time: that of replications × years runs.
 * Whoever runs the years, the result is the same.
 *
 * @example
 * ```ts
 * const history = scenario({ title: 'A year', corridor: 'tumen-backtest', start: '2015-01-01', horizon: '365 days' });
 * const card = await backtestScenario(history, { replications: 1 });
 * card.series.find(({ id }) => id === 'posyet').years.map(({ year }) => year); // [2015]
 * ```
 */
export async function backtestScenario(
  scenario: Scenario,
  options: BacktestOptions = {},
): Promise<BacktestResult> {
  const protocol = options.protocol ?? PROTOCOLS.get(scenario.corridor.id);
  if (protocol === undefined) {
    throw new CorridorError(
      'usage',
      `nothing says what the corridor "${scenario.corridor.id}" is tested on; known: ${[...PROTOCOLS.keys()].join(', ')}`,
    );
  }
  const years = wholeYears(scenario);
  const { replications = BACKTEST_REPLICATIONS, seed = scenario.seed, signal } = options;
  const figures = options.isDrawn === true ? uncertainFigures(scenario.corridor) : undefined;
  const { executor = executeHere } = options;
  const context = { scenario, protocol, replications, seed, figures };
  const [first = 0] = years;
  const byYear: YearOutcome[] = [];
  const work = { kind: 'backtest', context, first, count: years.length, signal } as const;
  for await (const outcome of executor(work)) {
    const year = first + byYear.length;
    byYear.push(outcome);
    options.onProgress?.(year, byYear.length * replications, years.length * replications);
  }
  if (byYear.length < years.length)
    throw new CorridorError('aborted', 'interrupted before every year was run');
  const totals = byYear.flatMap((one) => one.totals);
  const { observations } = scenario.corridor;
  return {
    format: 'corridor-backtest',
    formatVersion: BACKTEST_FORMAT_VERSION,
    title: scenario.title,
    manifest: {
      program: 'corridor-sim',
      version: VERSION,
      corridor: scenario.corridor.id,
      corridorHash: byYear[0]?.corridorHash ?? '',
      seed,
      replications,
      drawnFigures: figures?.length ?? 0,
      firstYear: years[0] ?? 0,
      lastYear: years.at(-1) ?? 0,
      events: byYear.reduce((sum, { events }) => sum + events, 0),
    },
    fitted: fittedResults(protocol.fitted),
    series: protocol.series.map((series) =>
      scoreSeries(
        series,
        totals.flatMap(([id, year]) => (id === series.id ? [year] : [])),
        observations,
        protocol.derivations,
      ),
    ),
    verification: together(byYear.map(({ checks }) => checks)),
  };
}

/** Calendar years that lie wholly within a scenario. */
function wholeYears({ start, horizonDays }: Scenario): readonly number[] {
  const first = Number(start.slice(0, 4)) + (start.slice(5) === '01-01' ? 0 : 1);
  const end = knownDay(start) + horizonDays;
  const years: number[] = [];
  for (let year = first; knownDay(`${year + 1}-01-01`) <= end; year++) years.push(year);
  if (years.length > 0) return years;
  throw new CorridorError('usage', 'the scenario covers no whole calendar year');
}

/** The same check of several years as one. */
function together(years: readonly (readonly CheckResult[])[]): BacktestResult['verification'] {
  const checks = new Map<string, CheckResult>();
  for (const check of years.flat()) {
    const known = checks.get(check.name);
    checks.set(check.name, {
      name: check.name,
      ok: check.ok && known?.ok !== false,
      tested: check.tested + (known?.tested ?? 0),
      problems: [...(known?.problems ?? []), ...check.problems],
    });
  }
  const all = [...checks.values()];
  return { ok: all.every(({ ok }) => ok), checks: all };
}
