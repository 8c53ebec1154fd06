/** Text within Markdown: whatever came from data is shown as it stands. */
import type { ReportSection } from './compare-parts.js';
import { plain } from './style.js';
import type { Cell } from './table.js';

/**
 * Text as it stands, in Markdown: pipes, emphasis, links, code and HTML lose their meaning, line breaks
 * become blanks.
 *
 * @example
 * ```ts
 * escapeMarkdown('a|b <i>'); // 'a\\|b &lt;i&gt;'
 * ```
 */
export function escapeMarkdown(text: string): string {
  return plain(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(/[\\`*_[\]|~#!$]/g, '\\$&')
    .replace(/^(?:[-+](?=\s|$)|-+$|=+$)/, '\\$&')
    .replace(/^(\d+)([.)](?=\s|$))/, '$1\\$2')
    .replaceAll(/:\/\//g, '&#58;//')
    .replaceAll('@', '&#64;');
}

/**
 * A section with its sentences and its table (GitHub's tables), everything escaped.
 *
 * @example
 * ```ts
 * markdownSection({ title: 'Ports', text: ['Two.'], table: null }); // '## Ports\n\nTwo.'
 * ```
 */
export function markdownSection({ title, text, table }: ReportSection, level = 2): string {
  const lines = [
    `${'#'.repeat(level)} ${escapeMarkdown(title)}`,
    ...text.flatMap((one) => ['', escapeMarkdown(one)]),
  ];
  if (table !== null) {
    const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
    lines.push(
      '',
      row(table.columns.map(({ header }) => escapeMarkdown(header))),
      row(table.columns.map(({ align }) => (align === 'right' ? '---:' : '---'))),
      ...table.rows.map((cells) => row(table.columns.map((_, i) => cellText(cells[i] ?? '')))),
    );
  }
  return lines.join('\n');
}

function cellText(cell: Cell): string {
  return escapeMarkdown(typeof cell === 'string' ? cell : cell.text);
}
