/**
 * Small pure functions that turn readable tables into demands: a stream total by year times a share
 * by year gives a quantity by year. Tables are keyed by calendar year; a missing year means the value
 * of the latest year before it. 2026 is the baseline.
 */
import { type Evidence, type FigureSeries, type Grade, yearly } from '../../core/figure.js';

/** Values by calendar year. */
export type YearTable = Readonly<Record<number, number>>;

/** Fourteen values, 2013 to 2026, as a table by year. */
export function from2013(...values: readonly number[]): YearTable {
  return Object.fromEntries(values.map((value, i) => [2013 + i, value]));
}

/** The years of a table, ascending. */
export function yearsOf(table: YearTable): readonly number[] {
  return Object.keys(table)
    .map(Number)
    .sort((a, b) => a - b);
}

/** The value in force in a year: that of the latest year not after it, else the first. Empty: 0. */
export function valueIn(table: YearTable, year: number): number {
  const years = yearsOf(table);
  const latest = years.filter((candidate) => candidate <= year).at(-1) ?? years[0];
  return latest === undefined ? 0 : (table[latest] ?? 0);
}

/** A number cut to so many decimals, so that products of tables read as figures. */
export function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}

/** Product of a table and shares, each constant or by year, over the years of any of the tables. */
export function product(
  table: YearTable,
  shares: readonly (number | YearTable)[],
  decimals = 3,
): YearTable {
  const years = new Set(yearsOf(table));
  for (const share of shares)
    if (typeof share !== 'number') yearsOf(share).forEach((y) => years.add(y));
  return Object.fromEntries(
    [...years]
      .sort((a, b) => a - b)
      .map((year) => {
        const value = shares.reduce<number>(
          (sum, share) => sum * (typeof share === 'number' ? share : valueIn(share, year)),
          valueIn(table, year),
        );
        return [year, rounded(value, decimals)];
      }),
  );
}

/** A quantity series: total by year × shares, in the unit of the total. */
export function quantityOf(
  unit: string,
  total: YearTable,
  shares: readonly (number | YearTable)[],
  grade: Grade,
  source: string | readonly string[],
  note: string,
): FigureSeries {
  return yearly(unit, product(total, shares, unit.startsWith('M') ? 4 : 2), grade, source, note);
}

/** A monthly index with mean 1 from the months that stand out; the others share the rest equally. */
export function seasonOf(
  peaks: Readonly<Record<number, number>>,
  grade: Grade,
  source: string | readonly string[],
  note: string,
): Evidence & { readonly monthly: readonly number[] } {
  const named = Object.values(peaks);
  const rest =
    named.length === 12 ? 0 : (12 - named.reduce((a, b) => a + b, 0)) / (12 - named.length);
  return {
    monthly: Array.from({ length: 12 }, (_, month) => rounded(peaks[month + 1] ?? rest, 6)),
    grade,
    source: typeof source === 'string' ? [source] : source,
    note,
  };
}

/** Lines around several gates: what passes one of the gates passes the line too. */
const UNIONS: Readonly<Record<string, readonly string[]>> = {
  'primorye-ports': ['posyet', 'zarubino', 'vladivostok', 'nakhodka', 'vostochny', 'slavyanka'],
  'fer-crossings': ['hunchun-rail', 'grodekovo', 'khasan'],
  'road-four-posts': ['kraskino-road', 'suifenhe-road', 'dongning-road', 'mishan-road'],
  'hunchun-all': ['hunchun-rail', 'kraskino-road', 'quanhe'],
};

/** Observed routing in 2024; shares over lines around several gates are added from the gates. */
export function routed(
  gates: Readonly<Record<string, number>>,
  grade: Grade,
  source: string | readonly string[],
  note: string,
): Evidence & { readonly gates: Readonly<Record<string, number>> } {
  const around = Object.entries(UNIONS).map(
    ([line, inside]) =>
      [
        line,
        rounded(
          inside.reduce((sum, gate) => sum + (gates[gate] ?? 0), 0),
          6,
        ),
      ] as const,
  );
  return {
    gates: { ...gates, ...Object.fromEntries(around.filter(([, share]) => share > 0)) },
    date: '2024',
    grade,
    source: typeof source === 'string' ? [source] : source,
    note,
  };
}
