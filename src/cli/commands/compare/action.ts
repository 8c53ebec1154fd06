/** `corridor compare`: what differs between scenarios, or between results that were written before. */
import { resolve } from 'node:path';
import { CorridorError } from '../../../core/errors.js';
import { InputError } from '../../../core/issues.js';
import { checkResultFile, isResult } from '../../../io/results.js';
import type { LoadedScenario } from '../../../io/scenario-files.js';
import { workerExecutor } from '../../../io/workers.js';
import { compareMarkdown } from '../../../report/compare-markdown.js';
import { compareText } from '../../../report/compare-text.js';
import { namesOf, type Names } from '../../../report/names.js';
import { compareRuns, type Comparison } from '../../../result/compare.js';
import type { RunResult } from '../../../result/run-result.js';
import { compareScenarios } from '../../../run/compare.js';
import { type AsyncRunOptions, runScenario } from '../../../run/run.js';
import { sampledAs } from '../../../run/sampling.js';
import type { Context } from '../../context.js';
import { EXIT, type ExitCode } from '../../exit-codes.js';
import { allOpened, loadFor, tellWarnings } from '../../load.js';
import { printJson } from '../../print.js';
import { firstNames, namesIn } from '../../names.js';
import { createProgress, type Progress } from '../../progress.js';
import { samplingOf } from '../../sampling.js';
import { layoutFor } from '../../style.js';

/** How to run and what to print. */
export interface CompareCommandOptions {
  readonly seed?: string;
  readonly replications?: number;
  readonly antithetic?: true;
  /** A share of the mean. */
  readonly halfWidth?: number;
  readonly workers?: number;
  readonly json?: true;
  readonly markdown?: true;
  readonly quiet?: true;
}

/** Compares the first with all others. */
export async function compare(
  context: Context,
  paths: readonly string[],
  options: CompareCommandOptions,
): Promise<ExitCode> {
  if (options.json === true && options.markdown === true) {
    throw new CorridorError('usage', 'give --json or --markdown, not both');
  }
  const { comparison, names } = await answer(context, paths, options);
  const { stdout, stderr } = context;
  if (options.json === true) printJson(comparison, context);
  else if (options.markdown === true) stdout.write(compareMarkdown(comparison, { names }));
  else stdout.write(compareText(comparison, { ...layoutFor(stdout, context), names }));
  const runs = [comparison.base, ...comparison.variants.map(({ run }) => run)];
  if (runs.every(({ isVerified }) => isVerified)) return EXIT.answered;
  stderr.write('error: a result did not pass its verification; this is a bug of corridor-sim\n');
  return EXIT.internal;
}

interface Answer {
  readonly comparison: Comparison;
  readonly names: Names;
}

type Comparand =
  | { readonly kind: 'scenario'; readonly scenario: LoadedScenario }
  | { readonly kind: 'result'; readonly result: RunResult };

/** Everything is opened, and everything wrong with it told, before anything is run. */
async function answer(
  context: Context,
  paths: readonly string[],
  options: CompareCommandOptions,
): Promise<Answer> {
  const comparands = await allOpened(paths, (path) => openComparand(path, context));
  const scenarios = comparands.flatMap((one) => (one.kind === 'scenario' ? [one.scenario] : []));
  const [base, ...variants] = scenarios;
  if (base === undefined || scenarios.length < comparands.length) {
    return compareMixed(comparands, context, options);
  }
  const progress = progressByRun(
    context,
    scenarios.map(({ title }) => title),
    options,
  );
  try {
    const sampled = sampledAs(base, samplingOf(options));
    const { comparison } = await compareScenarios(sampled, variants, {
      ...chosen(options, context),
      signal: context.signal,
      onProgress: progress.update,
    });
    return { comparison, names: firstNames(scenarios.map(namesIn)) };
  } finally {
    progress.clear();
  }
}

async function openComparand(path: string, context: Context): Promise<Comparand> {
  const full = resolve(context.cwd, path);
  if (!(await isResult(full))) return { kind: 'scenario', scenario: await loadFor(context, path) };
  const checked = await checkResultFile(full);
  if (!checked.ok) throw new InputError(checked.issues);
  tellWarnings(checked.warnings, context);
  return { kind: 'result', result: checked.value };
}

/** Scenarios beside results: run with the seed and the replications of the first result. */
async function compareMixed(
  comparands: readonly Comparand[],
  context: Context,
  options: CompareCommandOptions,
): Promise<Answer> {
  const { seed, replications, antithetic, halfWidth } = options;
  if ([seed, replications, antithetic, halfWidth].some((option) => option !== undefined)) {
    throw new CorridorError(
      'usage',
      'a result has its seed and replications; they cannot be chosen',
    );
  }
  const made = comparands.find((one) => one.kind === 'result')?.result.manifest;
  const titles = comparands.map((one) =>
    one.kind === 'result' ? one.result.title : one.scenario.title,
  );
  const progress = progressByRun(context, titles, options);
  const results: RunResult[] = [];
  try {
    for (const [run, one] of comparands.entries()) {
      if (one.kind === 'result') {
        results.push(one.result);
        continue;
      }
      const sampled = sampledAs(one.scenario, { isAntithetic: made?.isAntithetic, share: 0 });
      const result = await runScenario(sampled, {
        ...chosen(options, context),
        seed: made?.seed,
        replications: made?.replications,
        firstReplication: made?.firstReplication,
        signal: context.signal,
        onProgress: (done, all) => progress.update(run, done, all),
      });
      if (context.signal?.aborted === true) {
        throw new CorridorError('aborted', 'interrupted before every scenario was run');
      }
      results.push(result);
    }
  } finally {
    progress.clear();
  }
  const [base, ...variants] = results;
  if (base === undefined) throw new CorridorError('usage', 'give a base and a variant');
  const names = results.map(({ snapshot, rules }) => namesOf(snapshot, rules));
  return { comparison: compareRuns(base, variants), names: firstNames(names) };
}

function chosen(
  { seed, replications, workers }: CompareCommandOptions,
  { worker }: Context,
): AsyncRunOptions {
  return { seed, replications, executor: workerExecutor({ workers, entry: worker }) };
}

interface RunProgress {
  readonly update: (run: number, done: number, all: number) => void;
  readonly clear: () => void;
}

/** One bar at a time, labelled with the number of the run. */
function progressByRun(
  context: Context,
  titles: readonly string[],
  { quiet }: CompareCommandOptions,
): RunProgress {
  let current = -1;
  let bar: Progress | undefined;
  return {
    update: (run, done, all) => {
      if (run !== current) {
        current = run;
        bar?.clear();
        bar = createProgress(context, `run ${run + 1}/${titles.length}`, quiet === true);
      }
      bar?.update(done, all);
    },
    clear: () => bar?.clear(),
  };
}
