/**
 * Plain text tables that never run over their width: columns of text give way first, the widest before the
 * others; what does not fit is wrapped or ends in "…". Cells may have several lines.
 */
import { type Layout, plain, type Tone } from './style.js';
import { displayWidth, truncate, wrap } from './width.js';

/** A column. */
export interface Column {
  /** May have several lines, set above each other and aligned at the foot. */
  readonly header: string;
  /** Numbers stand right, text left (default). */
  readonly align?: 'left' | 'right';
  /** Text that does not fit goes on in the next line instead of ending in "…". */
  readonly wrap?: boolean;
}

/** A cell: text, possibly of several lines, or text with a tone. */
export type Cell = string | { readonly text: string; readonly tone: Tone };

/** A row of cells; what is missing stays empty. */
export type Row = readonly Cell[];

const GAP = 2;
const LEAST = 3;

/**
 * Lines of a table, headers first, each within the width; no trailing blanks. Without rows there are only
 * the headers. O(cells).
 */
export function table(
  columns: readonly Column[],
  rows: readonly Row[],
  layout: Layout,
  indent = 0,
): readonly string[] {
  const { head, body } = tableParts(columns, rows, layout, indent);
  return [...head, ...body.flat()];
}

/** The same, with the lines of each row by themselves, so that others can stand between them. */
export function tableParts(
  columns: readonly Column[],
  rows: readonly Row[],
  { width, style }: Layout,
  indent = 0,
): { readonly head: readonly string[]; readonly body: readonly (readonly string[])[] } {
  const head = columns.map(({ header }) => linesOf(header));
  const body = rows.map((row) => columns.map((_, i) => linesOf(textOf(row[i] ?? ''))));
  const tones = rows.map((row) => columns.map((_, i) => toneOf(row[i] ?? '')));
  const widthsOf = (some: readonly (readonly (readonly string[])[])[]): readonly number[] =>
    columns.map((_, i) =>
      some.reduce((most, row) => Math.max(most, ...(row[i] ?? []).map(displayWidth)), 0),
    );
  const widths = fit(
    columns,
    widthsOf([head, ...body]),
    widthsOf(body),
    width - indent - GAP * (columns.length - 1),
  );
  const wrapped = body.map((cells) =>
    cells.map((lines, i) =>
      columns[i]?.wrap === true && (widths[i] ?? 0) > 0
        ? lines.flatMap((line) => wrap(line, widths[i] ?? 0))
        : lines,
    ),
  );
  const draw = (
    cells: readonly (readonly string[])[],
    toneAt: (cell: number) => Tone | undefined,
    fromFoot: boolean,
  ): readonly string[] => {
    const height = cells.reduce((most, lines) => Math.max(most, lines.length), 0);
    return Array.from({ length: height }, (_, line) => {
      let text = ' '.repeat(indent);
      let blanks = 0;
      cells.forEach((lines, i) => {
        const columnWidth = widths[i] ?? 0;
        const shown = truncate(
          lines[fromFoot ? line - height + lines.length : line] ?? '',
          columnWidth,
        );
        const pad = columnWidth - displayWidth(shown);
        const isRight = columns[i]?.align === 'right';
        const before = (i === 0 ? 0 : GAP) + blanks + (isRight ? pad : 0);
        const tone = toneAt(i);
        if (shown !== '')
          text += ' '.repeat(before) + (tone === undefined ? shown : style(shown, tone));
        blanks = shown === '' ? (i === 0 ? 0 : GAP) + blanks + columnWidth : isRight ? 0 : pad;
      });
      return text.trimEnd();
    });
  };
  return {
    head: draw(head, () => 'muted', true),
    body: wrapped.map((cells, r) => draw(cells, (i) => tones[r]?.[i], false)),
  };
}

function textOf(cell: Cell): string {
  return typeof cell === 'string' ? cell : cell.text;
}

function toneOf(cell: Cell): Tone | undefined {
  return typeof cell === 'string' ? undefined : cell.tone;
}

function linesOf(text: string): readonly string[] {
  return text.split('\n').map(plain);
}

/**
 * Column widths that add up to at most `room`. Text gives way first, then headers of numbers, then more of
 * the text, and numbers only when nothing else is left.
 */
function fit(
  columns: readonly Column[],
  natural: readonly number[],
  bodies: readonly number[],
  room: number,
): readonly number[] {
  const widths = [...natural];
  let over = widths.reduce((sum, width) => sum + width, 0) - room;
  const isRight = (i: number): boolean => columns[i]?.align === 'right';
  const stages: readonly ((i: number) => number)[] = [
    (i) => (isRight(i) ? Infinity : 16),
    (i) => (isRight(i) ? Math.max(7, bodies[i] ?? 0) : Infinity),
    (i) => (isRight(i) ? Infinity : 10),
    (i) => (isRight(i) ? Math.max(LEAST, bodies[i] ?? 0) : Infinity),
    (i) => (isRight(i) ? Infinity : 6),
    (i) => (isRight(i) ? LEAST : Infinity),
    () => 0,
  ];
  for (const least of stages) {
    while (over > 0) {
      let widest = -1;
      widths.forEach((width, i) => {
        if (width > least(i) && width > (widths[widest] ?? 0)) widest = i;
      });
      if (widest < 0) break;
      widths[widest] = (widths[widest] ?? 0) - 1;
      over--;
    }
  }
  return widths;
}
