/**
 * How a check of a corridor reports what it found.
 */
import { MAXIMUM_ISSUES, type Issue, type IssuePath } from '../../core/issues.js';
import type { Corridor } from '../corridor.js';

/** Reports one thing that is wrong; the code gets `corridor.` before it. */
export type Report = (
  code: string,
  path: IssuePath,
  message: string,
  more?: Pick<Issue, 'expected' | 'found' | 'hint'>,
) => void;

/** One named check: looks at one thing in the whole corridor. */
export type Check = (corridor: Corridor, report: Report) => void;

/** What checks find in a corridor, in their order, at most `MAXIMUM_ISSUES`. */
export function runChecks(checks: readonly Check[], corridor: Corridor): readonly Issue[] {
  const issues: Issue[] = [];
  const report: Report = (code, path, message, more) => {
    if (issues.length < MAXIMUM_ISSUES) {
      issues.push({ code: `corridor.${code}`, path, message, ...more });
    }
  };
  for (const check of checks) check(corridor, report);
  return issues;
}
