/** One calendar year of a test against history: compiled, run and verified; its totals at every gate. */
import { CorridorError } from '../core/errors.js';
import { compileScenario } from '../model/compile.js';
import { figureReader } from '../model/dated.js';
import type { CorridorModel } from '../model/model.js';
import type { SimulatedYear } from '../result/backtest.js';
import { capacityAt, gateResources, passageAt } from '../result/passed.js';
import type { CheckResult } from '../result/run-result.js';
import type { BacktestProtocol } from '../scenario/backtest.js';
import { dateText, daysOfYear, knownDay } from '../scenario/calendar.js';
import type { Gate } from '../scenario/corridor.js';
import type { Scenario } from '../scenario/scenario.js';
import type { UncertainFigure } from '../scenario/uncertain-figures.js';
import { type SimulationOptions, simulateStepwise } from '../simulate/simulate.js';
import { verifySimulation } from '../verify/verify.js';
import { drawnCorridor } from './uncertainty-piece.js';

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

/** What all years need. */
export interface BacktestContext {
  readonly scenario: Scenario;
  readonly protocol: BacktestProtocol;
  /** Of each year. */
  readonly replications: number;
  readonly seed: string;
  /** Drawn anew for each replication; undefined: all as stated. */
  readonly figures: readonly UncertainFigure[] | undefined;
}

/** What a year gave: plain data. */
export interface YearOutcome {
  /** By id of the series. */
  readonly totals: readonly (readonly [series: string, year: SimulatedYear])[];
  readonly checks: readonly CheckResult[];
  readonly events: number;
  readonly corridorHash: string;
}

/** Prepares for years, which may be run in any order; a piece has the number of its calendar year. */
export const backtestPieces = (context: BacktestContext) =>
  function* (year: number): Generator<void, YearOutcome> {
    const { scenario, protocol, replications, seed, figures } = context;
    const own = yearOfScenario({ ...scenario, seed }, year);
    const model = compileScenario(own);
    const lines = linesOf(protocol, own);
    const runs: YearRun[] = [];
    yield;
    if (figures === undefined) runs.push(yield* runYear(own, model, lines, { replications }));
    for (let draw = 0; figures !== undefined && draw < replications; draw++) {
      // Of the seed of the scenario, not of the year: what is not known is not known in any year.
      const corridor = drawnCorridor(scenario.corridor, figures, { seed, draw });
      // Of an antithetic pair, which would share its figures, a draw has use for one.
      const simulation = { ...own.simulation, antithetic: undefined };
      const drawn = { ...own, corridor, simulation };
      const options = { replications: 1, firstReplication: draw };
      runs.push(yield* runYear(drawn, compileScenario(drawn), lines, options));
    }
    const days = { from: own.start, until: dateText(knownDay(own.start) + own.horizonDays) };
    return {
      totals: lines.map(({ series, gate }, line) => {
        const capacity = capacityAt(gateResources(gate, model), model, own.corridor, days);
        const simulated = {
          year,
          totals: runs.flatMap(({ passed }) => passed[line] ?? []),
          capacity: capacity === null ? null : capacity / KG_PER_MEGATONNE,
        };
        return [series, simulated];
      }),
      checks: runs.flatMap(({ checks }) =>
        checks.map(({ name, ok, tested, problems }) => ({
          name,
          ok,
          tested,
          problems: problems.map(({ where, message }) => `${year}, ${where}: ${message}`),
        })),
      ),
      events: runs.reduce((sum, { events }) => sum + events, 0),
      corridorHash: model.corridorHash,
    };
  };

const KG_PER_MEGATONNE = 1e9;

/** Where a series is counted. */
interface CountingLine {
  readonly series: string;
  readonly gate: Gate;
  /** kg for each TEU. */
  readonly tare: number;
}

function linesOf(
  { series }: BacktestProtocol,
  { corridor, start }: Scenario,
): readonly CountingLine[] {
  const reader = figureReader(corridor.currencies, start);
  return series.map(({ id, gate: gateId, boxTare }) => {
    const gate = corridor.gates.find((one) => one.id === gateId);
    if (gate === undefined)
      throw new CorridorError('usage', `series ${id}: there is no gate ${gateId}`);
    return { series: id, gate, tare: reader.valueOr(boxTare, 0) };
  });
}

/** What is kept of a run, small beside its model and its record. */
interface YearRun {
  /** Mt by counting line and replication. */
  readonly passed: readonly (readonly number[])[];
  readonly checks: ReturnType<typeof verifySimulation>['checks'];
  readonly events: number;
}

function* runYear(
  scenario: Scenario,
  model: CorridorModel,
  lines: readonly CountingLine[],
  options: SimulationOptions,
): Generator<void, YearRun> {
  const steps = simulateStepwise(model, options);
  let step = steps.next();
  while (step.done !== true) {
    yield;
    step = steps.next();
  }
  const record = step.value;
  return {
    passed: lines.map(({ gate, tare }) => {
      const resources = gateResources(gate, model);
      return record.replications.map((replication) => {
        const { kg, teu } = passageAt(resources, model, replication);
        return (kg + tare * teu) / KG_PER_MEGATONNE;
      });
    }),
    checks: verifySimulation(scenario, model, record).checks,
    events: record.replications.reduce((sum, { events }) => sum + events, 0),
  };
}
