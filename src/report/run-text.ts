/** The result of a run as text, as `corridor run` prints it. */
import type { RunResult } from '../result/run-result.js';
import { countOf, formatNumber } from './format.js';
import { categoriesSection } from './run-categories.js';
import { gatesSection } from './run-gates.js';
import { disruptionsSection } from './run-disruptions.js';
import { runHeader, section } from './run-header.js';
import { precisionSection } from './run-precision.js';
import { refusalsSection } from './run-refusals.js';
import { resourcesSection } from './run-resources.js';
import { serviceSection } from './run-service.js';
import { sentences } from './sentences.js';
import { type Layout, layoutOf, plain, type TextOptions } from './style.js';
import { wrap } from './width.js';

/**
 * Categories, fill rates and transit times, most used resources, disruptions that struck, refusals by rule and by limit, ports
 * and crossings against observation, how sure it all is, and three plain sentences; no line is wider than `width` (100). Ends with a line break.
 *
 * @example
 * process.stdout.write(runText(result, { width: 80 }));
 */
export function runText(result: RunResult, options: TextOptions = {}): string {
  const layout = layoutOf(options);
  const lines = [
    ...runHeader(result, layout),
    ...categoriesSection(result, layout),
    ...serviceSection(result, layout),
    ...resourcesSection(result, layout),
    ...disruptionsSection(result, layout),
    ...refusalsSection(result, layout),
    ...gatesSection(result, layout),
    ...precisionSection(result, layout),
    ...section('In plain words', layout),
    ...sentences(result).flatMap((sentence, i) => numbered(sentence, i + 1, layout)),
    '',
    ...verificationLines(result, layout),
  ];
  return `${lines.join('\n')}\n`;
}

function numbered(text: string, number: number, { width }: Layout): readonly string[] {
  return wrap(text, width - 3).map((line, i) => `${i === 0 ? `${number}. ` : '   '}${line}`);
}

/** One line if all is well; every problem if not. */
export function verificationLines(
  { verification }: Pick<RunResult, 'verification'>,
  { width, style }: Layout,
): readonly string[] {
  const { ok, checks } = verification;
  const problems = checks.flatMap((check) => check.problems);
  const failed = checks.filter((check) => !check.ok);
  if (ok && failed.length === 0) {
    const tested = checks.reduce((sum, check) => sum + check.tested, 0);
    const line = `verified: ${countOf(checks.length, 'check')}, ${countOf(problems.length, 'problem')} (${formatNumber(tested)} facts tested)`;
    return wrap(line, width).map((part) => style(part, 'good'));
  }
  const lines = [
    `NOT VERIFIED: ${failed.length} of ${countOf(checks.length, 'check')} failed, ${countOf(problems.length, 'problem')}. Do not use these numbers.`,
    ...failed.flatMap((check) => [
      `  ${plain(check.name)} failed:`,
      ...shownProblems(check.problems).map((problem) => `    ${plain(problem)}`),
    ]),
  ];
  return lines.flatMap((line) => {
    const indent = /^ */.exec(line)?.[0] ?? '';
    return wrap(line.trimStart(), width - indent.length).map((part) => style(indent + part, 'bad'));
  });
}

const PROBLEMS_SHOWN = 8;

function shownProblems(problems: readonly string[]): readonly string[] {
  if (problems.length === 0) return ['(no details)'];
  const more = problems.length - PROBLEMS_SHOWN;
  return [
    ...problems.slice(0, PROBLEMS_SHOWN),
    ...(more > 0 ? [`and ${countOf(more, 'more problem')}`] : []),
  ];
}
