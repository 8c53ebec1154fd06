/** A test against history as text, as `corridor backtest` prints it, and as Markdown, as it is published. */
import type { BacktestResult } from '../result/backtest-result.js';
import {
  backtestLegend,
  backtestSample,
  backtestSections,
  fittedSentences,
} from './backtest-tables.js';
import { escapeMarkdown, markdownSection } from './markdown.js';
import { field, heading, paragraph, sectionLines } from './run-header.js';
import { layoutOf, type TextOptions } from './style.js';
import { wrap } from './width.js';

const ALARM = 'NOT VERIFIED: the checks of these runs failed. Do not use the numbers.';

/**
 * Scores by series for held-out and calibration years, the naive predictors, and every year. No line is
 * wider than `width` (100). Ends with a line break.
 *
 * @example
 * process.stdout.write(backtestText(await backtestScenario(history)));
 */
export function backtestText(result: BacktestResult, options: TextOptions = {}): string {
  const layout = layoutOf(options);
  const { manifest, verification } = result;
  const lines = [
    ...heading(`Tested against history: ${result.title}`, layout),
    ...(verification.ok ? [] : wrap(ALARM, layout.width).map((line) => layout.style(line, 'bad'))),
    ...field('sample', backtestSample(result), layout),
    ...field(
      'input',
      `corridor ${manifest.corridor} ${manifest.corridorHash}, ${manifest.program} ${manifest.version}`,
      layout,
    ),
    ...fittedSentences(result).flatMap((text, i) => field(i === 0 ? 'fitted' : '', text, layout)),
    ...backtestSections(result).flatMap((part) => sectionLines(part, layout)),
    '',
    ...backtestLegend(result).flatMap((text) => paragraph(text, layout)),
  ];
  return `${lines.join('\n')}\n`;
}

/**
 * The same as Markdown without a title, for a page that has one. Ends with a line break.
 *
 * @example
 * const card = backtestMarkdown(await backtestScenario(history));
 */
export function backtestMarkdown(result: BacktestResult): string {
  const { manifest, verification } = result;
  const blocks = [
    ...(verification.ok ? [] : [`**${ALARM}**`]),
    [
      `- sample: ${escapeMarkdown(backtestSample(result))}`,
      `- input: corridor ${escapeMarkdown(`${manifest.corridor} ${manifest.corridorHash}`)}`,
      ...fittedSentences(result).map((text) => `- fitted: ${escapeMarkdown(text)}`),
    ].join('\n'),
    ...backtestLegend(result).map(escapeMarkdown),
    ...backtestSections(result).map((part, i) => markdownSection(part, i < 3 ? 2 : 3)),
  ];
  return `${blocks.join('\n\n')}\n`;
}
