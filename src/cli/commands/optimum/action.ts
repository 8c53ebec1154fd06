/** `corridor optimum`: the least cost, what stays behind, what is full; and the bound of the simulation. */
import { resolve } from 'node:path';
import { CorridorError } from '../../../core/errors.js';
import { refuseToReplace, writeFiles } from '../../../io/results.js';
import { workerExecutor } from '../../../io/workers.js';
import { boundText } from '../../../report/bound-text.js';
import { toJson } from '../../../report/json.js';
import { nearOptimalText } from '../../../report/near-optimal-text.js';
import { optimumCsvFiles } from '../../../report/optimum-csv.js';
import { optimumMarkdown, optimumText } from '../../../report/optimum-text.js';
import { unusedText } from '../../../report/unused-text.js';
import type { OptimumResult } from '../../../result/optimum-result.js';
import type { Scenario } from '../../../scenario/scenario.js';
import { boundScenario } from '../../../run/bound.js';
import { nearOptimalOf } from '../../../run/near-optimal.js';
import { optimumOf } from '../../../run/optimum.js';
import { unusedRoutesOf } from '../../../run/unused-routes.js';
import type { Context } from '../../context.js';
import { EXIT, type ExitCode } from '../../exit-codes.js';
import { loadFor } from '../../load.js';
import { createProgress } from '../../progress.js';
import { layoutFor } from '../../style.js';

/** What to work out and what to print. */
export interface OptimumCommandOptions {
  readonly bound?: true;
  /** False: leave out what limits are worth. */
  readonly worth?: boolean;
  readonly least?: string;
  readonly different?: true;
  /** A demand, or true for all. */
  readonly unused?: string | true;
  readonly within?: number;
  readonly seed?: string;
  readonly replications?: number;
  readonly workers?: number;
  readonly out?: string;
  readonly force?: true;
  readonly json?: true;
  readonly markdown?: true;
  readonly quiet?: true;
}

const JSON_FILE = 'optimum.json';
const REPORT_FILE = 'optimum.txt';

/** Optimizes a scenario, or bounds its simulation. */
export async function optimum(
  context: Context,
  path: string,
  options: OptimumCommandOptions,
): Promise<ExitCode> {
  const { out, force, json, markdown, quiet } = options;
  if (json === true && markdown === true)
    throw new CorridorError('usage', 'give --json or --markdown, not both');
  const scenario = await loadFor(context, path);
  const { least, different, unused, within = 0.02 } = options;
  if ([options.bound, least, different, unused].filter((one) => one !== undefined).length > 1)
    throw new CorridorError('usage', 'give one of --bound, --least, --different and --unused');
  if (options.bound === true) return bound(context, scenario, options);
  if (least !== undefined || different === true) {
    const aim = least === undefined ? 'different' : 'least';
    const near = await nearOptimalOf(scenario, { aim, of: least, within });
    const layout = layoutFor(context.stdout, context);
    context.stdout.write(json === true ? toJson(near) : nearOptimalText(near, layout));
    return EXIT.answered;
  }
  if (unused !== undefined) {
    const demand = unused === true ? undefined : unused;
    const routes = await unusedRoutesOf(scenario, { demand });
    const layout = layoutFor(context.stdout, context);
    context.stdout.write(json === true ? toJson(routes) : unusedText(routes, layout));
    return EXIT.answered;
  }
  const folder = out === undefined ? undefined : resolve(context.cwd, out);
  if (folder !== undefined) await refuseToReplace(folder, fileNames(), { force });
  const { result } = await optimumOf(scenario, { worth: options.worth });
  const { stdout, stderr } = context;
  if (json === true) stdout.write(toJson(result));
  else if (markdown === true) stdout.write(optimumMarkdown(result));
  else if (quiet !== true || folder === undefined)
    stdout.write(optimumText(result, layoutFor(stdout, context)));
  if (folder !== undefined) {
    const paths = await writeFiles(folder, filesOf(result), { force });
    if (quiet !== true) stderr.write(`${paths.length} files written\n`);
  }
  if (!result.verification.ok) {
    stderr.write(
      'error: the optimum did not pass its verification; this is a bug of corridor-sim\n',
    );
    return EXIT.internal;
  }
  return result.status === 'optimal' ? EXIT.answered : EXIT.no;
}

function fileNames(): readonly string[] {
  return [
    JSON_FILE,
    REPORT_FILE,
    ...['demands', 'routes', 'resources', 'worth', 'unserved'].map(
      (table) => `optimum-${table}.csv`,
    ),
  ];
}

function filesOf(result: OptimumResult): ReadonlyMap<string, string> {
  return new Map([
    [JSON_FILE, toJson(result)],
    [REPORT_FILE, optimumText(result)],
    ...optimumCsvFiles(result).map(({ name, text }) => [name, text] as const),
  ]);
}

async function bound(
  context: Context,
  scenario: Scenario,
  { seed, replications, workers, json, quiet }: OptimumCommandOptions,
): Promise<ExitCode> {
  const progress = createProgress(context, 'bound', quiet === true);
  try {
    const result = await boundScenario(scenario, {
      seed,
      replications,
      executor: workerExecutor({ workers, entry: context.worker }),
      signal: context.signal,
      onProgress: (done, all) => progress.update(done, all),
    });
    progress.clear();
    const { stdout } = context;
    stdout.write(json === true ? toJson(result) : boundText(result, layoutFor(stdout, context)));
    return result.holds ? EXIT.answered : EXIT.internal;
  } finally {
    progress.clear();
  }
}
