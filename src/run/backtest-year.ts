/** One calendar year of a test against history: compiled, run and verified; its totals at every gate. */
import { CorridorError } from '../core/errors.js';
import type { SimulationRecord } from '../model/answers.js';
import { compileScenario } from '../model/compile.js';
import { type FigureReader, figureReader } from '../model/dated.js';
import type { CorridorModel } from '../model/model.js';
import type { SimulatedYear } from '../result/backtest.js';
import { capacityAt, gateResources, passageAt } from '../result/passed.js';
import type { CheckResult } from '../result/run-result.js';
import type { BacktestProtocol, BacktestSeries } from '../scenario/backtest.js';
import { dateText, daysOfYear, knownDay } from '../scenario/calendar.js';
import type { Scenario } from '../scenario/scenario.js';
import type { UncertainFigure } from '../scenario/uncertain-figures.js';
import { type SimulationOptions, simulateStepwise } from '../simulate/simulate.js';
import { verifySimulation } from '../verify/verify.js';
import { drawnCorridor } from './uncertainty-piece.js';
import { turn } from './work.js';

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

/** What a year gave. */
export interface YearRun {
  readonly totals: ReadonlyMap<string, SimulatedYear>;
  readonly checks: readonly CheckResult[];
  readonly events: number;
  readonly corridorHash: string;
}

/** What a year needs to be run. */
export interface YearTask {
  readonly scenario: Scenario;
  readonly year: number;
  readonly protocol: BacktestProtocol;
  readonly replications: number;
  readonly seed: string;
  /** Drawn anew for each replication; undefined: all as stated. */
  readonly figures: readonly UncertainFigure[] | undefined;
}

/** Runs a year; tells of each replication done. Throws a usage error for a series without its gate. */
export const runYear = async (
  { scenario, year, protocol, replications, seed, figures }: YearTask,
  onReplication: (done: number) => void,
): Promise<YearRun> => {
  onReplication(0);
  await turn();
  const own = yearOfScenario({ ...scenario, seed }, year);
  const model = compileScenario(own);
  const runs: VerifiedRun[] = [];
  if (figures === undefined)
    runs.push(await runVerified(own, model, { replications }, onReplication));
  for (let draw = 0; figures !== undefined && draw < replications; draw++) {
    // Of the seed of the scenario, not of the year: what is not known is not known in any year.
    const corridor = drawnCorridor(scenario.corridor, figures, { seed, draw });
    const drawn = { ...own, corridor };
    const options = { replications: 1, firstReplication: draw };
    runs.push(await runVerified(drawn, compileScenario(drawn), options, () => undefined));
    onReplication(draw + 1);
  }
  const reader = figureReader(own.corridor.currencies, own.start);
  const days = { from: own.start, until: dateText(knownDay(own.start) + own.horizonDays) };
  const totals = new Map<string, SimulatedYear>();
  for (const series of protocol.series) {
    const gate = own.corridor.gates.find(({ id }) => id === series.gate);
    if (gate === undefined)
      throw new CorridorError('usage', `series ${series.id}: there is no gate ${series.gate}`);
    const tare = tareOf(series, reader);
    const capacity = capacityAt(gateResources(gate, model), model, own.corridor, days);
    totals.set(series.id, {
      year,
      totals: runs.flatMap(({ model: ran, record }) => {
        const resources = gateResources(gate, ran);
        return record.replications.map((replication) => {
          const { kg, teu } = passageAt(resources, ran, replication);
          return (kg + tare * teu) / 1e9;
        });
      }),
      capacity: capacity === null ? null : capacity / 1e9,
    });
  }
  return {
    totals,
    checks: runs.flatMap(({ checks }) =>
      checks.map(({ name, ok, tested, problems }) => ({
        name,
        ok,
        tested,
        problems: problems.map(({ where, message }) => `${year}, ${where}: ${message}`),
      })),
    ),
    events: runs
      .flatMap(({ record }) => record.replications)
      .reduce((sum, { events }) => sum + events, 0),
    corridorHash: model.corridorHash,
  };
};

interface VerifiedRun {
  readonly model: CorridorModel;
  readonly record: SimulationRecord;
  readonly checks: ReturnType<typeof verifySimulation>['checks'];
}

async function runVerified(
  scenario: Scenario,
  model: CorridorModel,
  options: SimulationOptions,
  onReplication: (done: number) => void,
): Promise<VerifiedRun> {
  const steps = simulateStepwise(model, options);
  let step = steps.next();
  while (step.done !== true) {
    onReplication(step.value);
    await turn();
    step = steps.next();
  }
  const record = step.value;
  return { model, record, checks: verifySimulation(scenario, model, record).checks };
}

/** kg of tare for each TEU. */
function tareOf({ boxTare }: BacktestSeries, reader: FigureReader): number {
  return reader.valueOr(boxTare, 0);
}
