/**
 * How many columns a text takes on a terminal: two for East Asian wide characters and emoji, none for
 * combining marks (after Unicode Standard Annex 11). Characters of ambiguous width count one.
 */

/** Ranges of wide characters that Unicode properties do not name, first and last code point. */
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2329, 0x232a],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xa000, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1faff],
  [0x20000, 0x3fffd],
];

/** Columns of one character. */
function characterWidth(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x7f) return 1;
  if (/[\p{Mn}\p{Me}\p{Cf}]/u.test(character)) return 0;
  return WIDE.some(([first, last]) => code >= first && code <= last) ||
    /\p{Emoji_Presentation}/u.test(character)
    ? 2
    : 1;
}

/**
 * Columns of a text without control characters. O(length).
 *
 * @example
 * ```ts
 * displayWidth('Rajin'); // 5
 * displayWidth('羅津'); // 4
 * ```
 */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

/**
 * The text itself if it fits, else as much as fits with "…" at the end.
 *
 * @example
 * ```ts
 * truncate('Khasan–Tumangang', 8); // 'Khasan–…'
 * ```
 */
export function truncate(text: string, columns: number): string {
  if (displayWidth(text) <= columns) return text;
  if (columns < 1) return '';
  let kept = '';
  let width = 1;
  for (const character of text) {
    width += characterWidth(character);
    if (width > columns) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}

/**
 * Lines of at most so many columns, broken at blanks; a word that is too long alone is cut, after a hyphen
 * if it has one.
 *
 * @example
 * ```ts
 * wrap('cargo of five categories', 10); // ['cargo of', 'five', 'categories']
 * ```
 */
export function wrap(text: string, columns: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const whole of text.split(' ')) {
    let word = whole;
    if (line !== '' && displayWidth(line) + 1 + displayWidth(word) <= columns) {
      line += ` ${word}`;
      continue;
    }
    if (line !== '') lines.push(line);
    while (displayWidth(word) > columns) {
      const [head, rest] = split(word, columns);
      lines.push(head);
      word = rest;
    }
    line = word;
  }
  return line === '' && lines.length > 0 ? lines : [...lines, line];
}

function split(word: string, columns: number): readonly [string, string] {
  let head = '';
  let width = 0;
  for (const character of word) {
    width += characterWidth(character);
    if (width > columns && head !== '') break;
    head += character;
  }
  const hyphen = head.lastIndexOf('-') + 1;
  if (hyphen > 2) head = head.slice(0, hyphen);
  return [head, word.slice(head.length)];
}
