/** Lines of the benchmark table: a figure with its unit and, where the project set one, its target. */

/** One line. */
export interface Row {
  readonly name: string;
  readonly value: number;
  readonly unit: 'ms' | 'µs' | 's' | 'MB' | 'count' | '/s' | '×';
  /** At most or at least so much, in the same unit. */
  readonly target?: { readonly atMost: number } | { readonly atLeast: number };
  readonly note?: string;
}

/** Whether a line reaches its target; undefined without one. */
export function isReached({ value, target }: Row): boolean | undefined {
  if (target === undefined) return undefined;
  return 'atMost' in target ? value <= target.atMost : value >= target.atLeast;
}

/** The lines as an aligned table of four columns. */
export function formatRows(rows: readonly Row[]): string {
  const cells = rows.map((row) => [
    row.name,
    amount(row.value, row.unit),
    targetText(row),
    row.note ?? '',
  ]);
  const widths = [0, 1, 2].map((column) =>
    Math.max(...cells.map((line) => line[column]?.length ?? 0)),
  );
  return cells
    .map(([name = '', value = '', target = '', note = '']) =>
      [
        name.padEnd(widths[0] ?? 0),
        value.padStart(widths[1] ?? 0),
        target.padEnd(widths[2] ?? 0),
        note,
      ]
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function targetText(row: Row): string {
  const { target, unit } = row;
  if (target === undefined) return '';
  const limit =
    'atMost' in target ? `≤ ${amount(target.atMost, unit)}` : `≥ ${amount(target.atLeast, unit)}`;
  return `${limit} ${isReached(row) === true ? 'reached' : 'MISSED'}`;
}

function amount(value: number, unit: Row['unit']): string {
  const digits = value !== 0 && Math.abs(value) < 10 ? 2 : Math.abs(value) < 100 ? 1 : 0;
  const text = value.toLocaleString('en', {
    minimumFractionDigits: unit === 'count' ? 0 : digits,
    maximumFractionDigits: unit === 'count' ? 0 : digits,
  });
  return unit === 'count' ? text : unit === '/s' ? `${text}${unit}` : `${text} ${unit}`;
}
