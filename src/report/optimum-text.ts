/** An optimum as text, as `corridor optimum` prints it, and as Markdown. */
import type { OptimumResult } from '../result/optimum-result.js';
import { escapeMarkdown, markdownSection } from './markdown.js';
import { optimumSections, optimumSentences } from './optimum-sections.js';
import { field, heading, paragraph, sectionLines } from './run-header.js';
import { verificationLines } from './run-text.js';
import { layoutOf, type TextOptions } from './style.js';

const RECONSTRUCTED =
  '* A reconstruction from sources: the article on which the categories rest does not name it.';

/**
 * Cost and proof, cargo by category, what stays behind and why, the fullest resources, the largest flows.
 * No line is wider than `width` (100). Ends with a line break.
 *
 * @example
 * process.stdout.write(optimumText((await optimumOf(question)).result));
 */
export function optimumText(result: OptimumResult, options: TextOptions = {}): string {
  const layout = layoutOf(options);
  const { manifest } = result;
  const lines = [
    ...heading(`Optimum: ${result.title}`, layout),
    ...field('question', result.question, layout),
    ...field('time', `${manifest.horizonDays} days from ${manifest.start}`, layout),
    ...field(
      'input',
      `corridor ${manifest.corridor} ${manifest.corridorHash}, ${manifest.program} ${manifest.version}`,
      layout,
    ),
    '',
    ...optimumSentences(result).flatMap((text) => paragraph(text, layout)),
    ...optimumSections(result).flatMap((part) => sectionLines(part, layout)),
    '',
    ...(result.categories.some(({ status }) => status === 'reconstructed')
      ? paragraph(RECONSTRUCTED, layout)
      : []),
    ...verificationLines(result, layout),
  ];
  return `${lines.join('\n')}\n`;
}

/**
 * The same as Markdown. Ends with a line break.
 *
 * @example
 * const page = optimumMarkdown((await optimumOf(question)).result);
 */
export function optimumMarkdown(result: OptimumResult): string {
  const blocks = [
    `# ${escapeMarkdown(`Optimum: ${result.title}`)}`,
    ...(result.verification.ok ? [] : ['**NOT VERIFIED: do not use these numbers.**']),
    ...optimumSentences(result).map(escapeMarkdown),
    ...optimumSections(result).map((part) => markdownSection(part)),
  ];
  return `${blocks.join('\n\n')}\n`;
}
