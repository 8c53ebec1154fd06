/**
 * How much of an answer's spread comes from chance, and how much from figures that nobody knows well: the
 * uncertain figures are drawn many times, each draw is a corridor of its own that is simulated a few times,
 * and the spread is split into that within draws and that between them.
 */
import { CorridorError } from '../core/errors.js';
import { type Grade, GRADES } from '../core/figure.js';
import { compareText } from '../core/ids.js';
import { compileScenario } from '../model/compile.js';
import { noiseCorrelation } from '../numeric/rank-correlation.js';
import { type AnswerSample, uncertainAnswer } from '../result/uncertainty.js';
import {
  UNCERTAINTY_FORMAT_VERSION,
  type UncertaintyResult,
} from '../result/uncertainty-result.js';
import type { Scenario } from '../scenario/scenario.js';
import {
  GRADE_RANGES,
  type UncertainFigure,
  uncertainFigures,
} from '../scenario/uncertain-figures.js';
import { type DrawOutcome, uniformOf } from './uncertainty-piece.js';
import { VERSION } from './version.js';
import { executeHere, type Executor, type SignalLike } from './work.js';

/** How to draw. */
export interface UncertaintyOptions {
  /** How often the figures are drawn. Default: 100. */
  readonly draws?: number | undefined;
  /** Replications of each draw, at least 2. Default: 4. */
  readonly replications?: number | undefined;
  /** Default: the scenario's. */
  readonly seed?: string | undefined;
  /** Who does the draws. Default: this thread. */
  readonly executor?: Executor | undefined;
  /** Stops; what is finished is reckoned with. */
  readonly signal?: SignalLike | undefined;
  /** Called after each draw. */
  readonly onProgress?: ((done: number, all: number) => void) | undefined;
}

/** Draws unless told otherwise. */
export const DRAWS = 100;

/** Fewer draws than these say nothing. */
const LEAST_DRAWS = 4;

/**
 * Draws the figures of a scenario that are uncertain, each from a stream of its own, and tells for tonnes
 * delivered and lost of every category how much of the spread comes from them and on which ten the answer
 * depends most. A corridor without uncertain figures has none. Interrupted, the draws that were finished
 * are reckoned with, four at least; with fewer it throws a `CorridorError` `aborted`. Throws a usage error
 * for fewer than 4 draws or 2 replications. Time: a compilation and a few replications for each draw.
 *
 * @example
 * ```ts
 * const week = scenario({ title: 'A week', horizon: '7 days' });
 * const result = await uncertainty(week, { draws: 4, replications: 2 });
 * result.answers[0].category; // 'all'
 * result.isVerified; // true
 * ```
 */
export async function uncertainty(
  scenario: Scenario,
  options: UncertaintyOptions = {},
): Promise<UncertaintyResult> {
  const { draws = DRAWS, replications = 4, seed = scenario.seed } = options;
  if (!Number.isInteger(draws) || draws < LEAST_DRAWS) {
    throw new CorridorError('usage', `draws are counted in whole numbers, ${LEAST_DRAWS} or more`);
  }
  if (!Number.isInteger(replications) || replications < 2) {
    throw new CorridorError('usage', 'a draw needs two replications or more to know its chance');
  }
  const figures = uncertainFigures(scenario.corridor);
  const { executor = executeHere, signal, onProgress } = options;
  const scenarioHash = compileScenario(scenario).hash;
  const context = { scenario, scenarioHash, figures, replications, seed };
  const work = { kind: 'uncertainty', context, first: 0, count: draws, signal } as const;
  const outcomes: DrawOutcome[] = [];
  for await (const outcome of executor(work)) {
    outcomes.push(outcome);
    onProgress?.(outcomes.length, draws);
  }
  if (outcomes.length < LEAST_DRAWS) {
    throw new CorridorError('aborted', `interrupted before ${LEAST_DRAWS} draws were finished`);
  }
  const samples = samplesOf(scenario, outcomes);
  const drawn = figures.map(({ path, grade, basis }) => ({
    path,
    grade,
    basis,
    drawn: outcomes.map((_, draw) => uniformOf(seed, draw, path)),
  }));
  // Every figure is looked at beside every answer.
  const noiseBelow = noiseCorrelation(outcomes.length, figures.length * samples.length);
  return {
    format: 'corridor-uncertainty',
    formatVersion: UNCERTAINTY_FORMAT_VERSION,
    title: scenario.title,
    manifest: {
      program: 'corridor-sim',
      version: VERSION,
      corridor: scenario.corridor.id,
      scenarioHash,
      seed,
      draws: outcomes.length,
      replications,
      start: scenario.start,
      horizonDays: scenario.horizonDays,
    },
    grades: GRADES.map((grade) => gradeLine(grade, figures)),
    figures: figures.length,
    noiseBelow,
    answers: samples.map((sample) => uncertainAnswer(sample, drawn, noiseBelow)),
    isVerified: outcomes.every(({ isVerified }) => isVerified),
  };
}

function gradeLine(
  grade: Grade,
  figures: readonly UncertainFigure[],
): UncertaintyResult['grades'][number] {
  const ours = figures.filter((figure) => figure.grade === grade);
  const withSpread = ours.filter(({ basis }) => basis === 'spread').length;
  return { grade, range: GRADE_RANGES[grade], figures: ours.length, withSpread };
}

/** All numbered categories together first, then each in the order of numbers. */
function samplesOf(
  { corridor }: Scenario,
  outcomes: readonly DrawOutcome[],
): readonly AnswerSample[] {
  const categories = corridor.categories.map(({ id, name, number }, position) => ({
    id,
    name,
    number,
    positions: [position],
  }));
  const counted = categories.filter(({ number }) => number > 0);
  const all = {
    id: 'all',
    name: 'All categories',
    positions: counted.flatMap(({ positions }) => positions),
  };
  const sorted = [...categories].sort((a, b) => a.number - b.number || compareText(a.id, b.id));
  return [all, ...sorted].flatMap(({ id, name, positions }) =>
    (['delivered', 'lost'] as const).map((measure): AnswerSample => {
      const valuesOf = (outcome: DrawOutcome): readonly number[] =>
        addUp(positions.map((c) => outcome[measure][c] ?? []));
      return { category: id, name, measure, values: outcomes.map(valuesOf) };
    }),
  );
}

/** Replication by replication. */
function addUp(lists: readonly (readonly number[])[]): readonly number[] {
  return (lists[0] ?? []).map((_, i) => lists.reduce((sum, list) => sum + (list[i] ?? 0), 0));
}
