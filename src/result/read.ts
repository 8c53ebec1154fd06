/**
 * Reads run results back from data of unknown origin. The format and its version are looked at first, so
 * that another kind of file gets one plain answer. Keys that a newer program of the same format version
 * added are left out with a warning.
 */
import type { Checked, Issue } from '../core/issues.js';
import {
  copyPlainData,
  describeFound,
  type PlainDataLimits,
  valueAt,
} from '../scenario/plain-data.js';
import { issuesOf } from '../scenario/schema/issues.js';
import { RUN_FORMAT_VERSION, type RunResult } from './run-result.js';
import { runResultSchema } from './schema.js';
import { fromVersion1 } from './upgrade.js';

/**
 * Checks that data is a run result of a version this program knows, and returns a fresh copy that shares
 * nothing with it. Never throws. O(size).
 *
 * @example
 * const read = readRunResult(JSON.parse(text));
 * if (read.ok) read.value.categories;
 */
export function readRunResult(json: unknown, limits?: PlainDataLimits): Checked<RunResult> {
  const copy = copyPlainData(json, 'result', limits);
  if (!copy.ok) return copy;
  const wrong = formatIssues(copy.value);
  if (wrong.length > 0) return { ok: false, issues: wrong };
  const data = valueAt(copy.value, ['formatVersion']) === 1 ? fromVersion1(copy.value) : copy.value;
  const first = runResultSchema.safeParse(data);
  if (first.success) return { ok: true, value: first.data, warnings: [] };
  const warnings: Issue[] = [];
  for (const issue of first.error.issues) {
    if (issue.code !== 'unrecognized_keys') continue;
    for (const key of issue.keys) {
      const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
      dropKey(data, path, key);
      warnings.push({
        code: 'result.key.unknown',
        path: [...path, key],
        message: `the key "${key}" is unknown to this version and was left out`,
      });
    }
  }
  const second = warnings.length === 0 ? first : runResultSchema.safeParse(data);
  if (second.success) return { ok: true, value: second.data, warnings };
  return {
    ok: false,
    issues: issuesOf(runResultSchema, data, second.error.issues, 'result'),
  };
}

/** `data` is our own fresh copy. */
function dropKey(data: unknown, path: readonly (string | number)[], key: string): void {
  const owner = valueAt(data, path);
  if (typeof owner === 'object' && owner !== null) Reflect.deleteProperty(owner, key);
}

function formatIssues(data: unknown): readonly Issue[] {
  const format = valueAt(data, ['format']);
  if (format !== 'corridor-run') {
    const isComparison = format === 'corridor-comparison';
    return [
      {
        code: 'result.format',
        path: ['format'],
        message: isComparison
          ? 'this is a comparison, not the result of a run'
          : 'this is not the result of a run',
        expected: '"format": "corridor-run"',
        found: describeFound(format),
        hint: 'give a file written by "corridor run"',
      },
    ];
  }
  const version = valueAt(data, ['formatVersion']);
  if (version !== RUN_FORMAT_VERSION && version !== 1) {
    const isNewer = typeof version === 'number' && version > RUN_FORMAT_VERSION;
    return [
      {
        code: 'result.version',
        path: ['formatVersion'],
        message: 'results of this format version cannot be read',
        expected: `1 or ${RUN_FORMAT_VERSION}`,
        found: describeFound(version),
        hint: isNewer ? 'use the newer corridor-sim that wrote it' : 'run the scenario again',
      },
    ];
  }
  return [];
}
