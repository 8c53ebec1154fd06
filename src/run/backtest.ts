/**
 * A test against history: every calendar year of a scenario compiled with the figures of that year and
 * run for itself after its run-in, and the yearly totals at the gates compared with what was observed.
 */
import { CorridorError } from '../core/errors.js';
import { compileScenario } from '../model/compile.js';
import { type FigureReader, figureReader } from '../model/dated.js';
import { fittedResults, scoreSeries, type SimulatedYear } from '../result/backtest.js';
import { BACKTEST_FORMAT_VERSION, type BacktestResult } from '../result/backtest-result.js';
import { capacityAt, gateResources, passageAt } from '../result/passed.js';
import type { CheckResult } from '../result/run-result.js';
import { dateText, daysOfYear, knownDay } from '../scenario/calendar.js';
import type { BacktestProtocol, BacktestSeries } from '../scenario/backtest.js';
import type { Scenario } from '../scenario/scenario.js';
import { simulateStepwise } from '../simulate/simulate.js';
import { verifySimulation } from '../verify/verify.js';
import { PROTOCOLS } from './built-in.js';
import { VERSION } from './version.js';

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
  /** Called after each replication with the year, the number done of all years, and the number to do. */
  readonly onProgress?: ((year: number, done: number, all: number) => void) | undefined;
  readonly signal?: { readonly aborted: boolean } | undefined;
}

/**
 * Tests a scenario of several years against history. Throws a usage error for a corridor without a
 * protocol, for a scenario that covers no whole calendar year, and for a series whose gate has no
 * limited asset; a `CorridorError` `aborted` when interrupted. Time: that of replications × years runs.
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
  const replications = options.replications ?? BACKTEST_REPLICATIONS;
  const seed = options.seed ?? scenario.seed;
  const byYear: YearRun[] = [];
  for (const year of years) {
    const before = byYear.length * replications;
    byYear.push(
      await runYear(scenario, year, protocol, { replications, seed }, (done) => {
        if (options.signal?.aborted === true)
          throw new CorridorError('aborted', 'interrupted before every year was run');
        options.onProgress?.(year, before + done, years.length * replications);
      }),
    );
  }
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
      firstYear: years[0] ?? 0,
      lastYear: years.at(-1) ?? 0,
      events: byYear.reduce((sum, { events }) => sum + events, 0),
    },
    fitted: fittedResults(protocol.fitted),
    series: protocol.series.map((series) =>
      scoreSeries(
        series,
        byYear.flatMap(({ totals }) => totals.get(series.id) ?? []),
        observations,
        protocol.derivations,
      ),
    ),
    verification: together(byYear.map(({ checks }) => checks)),
  };
}

/**
 * One calendar year of a scenario: the same layers, started anew with the figures of that year. The
 * seed gets the year, so that each year has chances of its own.
 *
 * @example
 * ```ts
 * yearOfScenario(scenario({ title: 'History', start: '2013-01-01', horizon: '1461 days' }), 2016).horizonDays; // 366
 * ```
 */
export function yearOfScenario(scenario: Scenario, year: number): Scenario {
  return {
    ...scenario,
    title: `${scenario.title}, ${year}`,
    start: `${year}-01-01`,
    horizonDays: daysOfYear(year),
    seed: `${scenario.seed}/${year}`,
  };
}

interface YearRun {
  readonly totals: ReadonlyMap<string, SimulatedYear>;
  readonly checks: readonly CheckResult[];
  readonly events: number;
  readonly corridorHash: string;
}

async function runYear(
  scenario: Scenario,
  year: number,
  protocol: BacktestProtocol,
  { replications, seed }: { readonly replications: number; readonly seed: string },
  onReplication: (done: number) => void,
): Promise<YearRun> {
  onReplication(0);
  await turn();
  const own = yearOfScenario({ ...scenario, seed }, year);
  const { corridor } = own;
  const model = compileScenario(own);
  const gates = new Map(corridor.gates.map((gate) => [gate.id, gate]));
  const reader = figureReader(corridor.currencies, own.start);
  const steps = simulateStepwise(model, { replications });
  let step = steps.next();
  while (step.done !== true) {
    onReplication(step.value);
    await turn();
    step = steps.next();
  }
  const record = step.value;
  const days = { from: own.start, until: dateText(knownDay(own.start) + own.horizonDays) };
  const totals = new Map<string, SimulatedYear>();
  for (const series of protocol.series) {
    const gate = gates.get(series.gate);
    if (gate === undefined)
      throw new CorridorError('usage', `series ${series.id}: there is no gate ${series.gate}`);
    const resources = gateResources(gate, model);
    const tare = tareOf(series, reader);
    const capacity = capacityAt(resources, model, corridor, days);
    totals.set(series.id, {
      year,
      totals: record.replications.map((replication) => {
        const { kg, teu } = passageAt(resources, model, replication);
        return (kg + tare * teu) / 1e9;
      }),
      capacity: capacity === null ? null : capacity / 1e9,
    });
  }
  const { checks } = verifySimulation(own, model, record);
  return {
    totals,
    checks: checks.map(({ name, ok, tested, problems }) => ({
      name,
      ok,
      tested,
      problems: problems.map(({ where, message }) => `${year}, ${where}: ${message}`),
    })),
    events: record.replications.reduce((sum, { events }) => sum + events, 0),
    corridorHash: model.corridorHash,
  };
}

/** kg of tare for each TEU. */
function tareOf({ boxTare }: BacktestSeries, reader: FigureReader): number {
  return reader.valueOr(boxTare, 0);
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

function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
