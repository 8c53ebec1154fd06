/** Text within Markdown: whatever came from data is shown as it stands. */
import { plain } from './style.js';

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
