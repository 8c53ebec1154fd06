/** JSON that programs wrote: results. What people write goes through `text.ts`, which knows lines. */
import type { Checked, Issue } from '../core/issues.js';

/**
 * Reads the bytes of a JSON file. Never throws. `file` is how the issues name it.
 *
 * @example
 * const read = parseJson(new TextEncoder().encode('{"a": 1}'), 'a.json');
 * if (read.ok) read.value; // → { a: 1 }
 */
export function parseJson(bytes: Uint8Array, file: string): Checked<unknown> {
  const fail = (issue: Omit<Issue, 'path' | 'file'>): Checked<unknown> => ({
    ok: false,
    issues: [{ path: [], file, ...issue }],
  });
  if (bytes.length === 0) {
    return fail({ code: 'file.empty', message: 'this file is empty', expected: 'JSON' });
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return fail({ code: 'file.encoding', message: 'this is not text in UTF-8', expected: 'JSON' });
  }
  try {
    return { ok: true, value: JSON.parse(text) as unknown, warnings: [] };
  } catch (error) {
    const why = error instanceof Error ? error.message.replace(/\s+/g, ' ').slice(0, 120) : '';
    return fail({ code: 'json.syntax', message: `this is not valid JSON: ${why}` });
  }
}
