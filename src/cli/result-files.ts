/**
 * What a run leaves behind: the whole result, the report, tables for a spreadsheet, and last the manifest,
 * so that a folder with a `run.json` is complete.
 */
import { MANIFEST_FILE, RESULT_FILE, writeFiles } from '../io/results.js';
import type { WriteOptions } from '../io/write.js';
import { csvFiles } from '../report/csv.js';
import { toJson } from '../report/json.js';
import { runText } from '../report/run-text.js';
import type { RunResult } from '../result/run-result.js';

const REPORT_FILE = 'report.txt';

/** Names of all files that a run writes, in the order of writing. */
export function resultFileNames(): readonly string[] {
  const tables = csvFiles([]).map(({ name }) => name);
  return [RESULT_FILE, REPORT_FILE, ...tables, MANIFEST_FILE];
}

/** Texts by file name; the same result gives the same bytes. */
export function resultFiles(result: RunResult): ReadonlyMap<string, string> {
  return new Map([
    [RESULT_FILE, toJson(result)],
    [REPORT_FILE, runText(result)],
    ...csvFiles([result]).map(({ name, text }) => [name, text] as const),
    [MANIFEST_FILE, toJson(result.manifest)],
  ]);
}

/**
 * Writes everything that `corridor run --out` writes into a folder, which is made if it is missing;
 * returns the paths. Throws a usage error if a file is there already, unless forced.
 *
 * @example
 * await writeResult('out', await runScenario(await loadScenario('baseline')));
 */
export async function writeResult(
  folder: string,
  result: RunResult,
  options: Pick<WriteOptions, 'force'> = {},
): Promise<readonly string[]> {
  return writeFiles(folder, resultFiles(result), options);
}
