/**
 * A figure is a number a corridor rests on, with the evidence for it: unit, date, source, grade and
 * spread. Quantities are written as text with their unit ("5 Mt/year") and are converted once, when
 * a scenario is compiled.
 */

/** Text of a number with its unit, such as "5 Mt/year", "12.5 knot", "45 USD/t" or "0.92". */
export type Quantity = string;

/** Civil date, `YYYY-MM-DD`; everywhere in a corridor `from` is inclusive and `until` exclusive. */
export type IsoDate = string;

/**
 * How far a figure can be trusted: H official or several agreeing sources, M one decent source, L old
 * or conflicting, DER arithmetic from cited figures, EST engineering estimate, GK general knowledge
 * that no source at hand confirms.
 */
export type Grade = 'H' | 'M' | 'L' | 'DER' | 'EST' | 'GK';

/** All grades, best first. */
export const GRADES: readonly Grade[] = ['H', 'M', 'DER', 'L', 'EST', 'GK'];

/** Where a statement comes from and how far it can be trusted. */
export interface Evidence {
  readonly grade: Grade;
  /** Ids of entries of `corridor.sources`; may be empty only for EST and GK, which then need a note. */
  readonly source: readonly string[];
  /** The date or year the figure speaks of, if known. */
  readonly date?: string | undefined;
  /** Formula, reason of an estimate, or caveat. */
  readonly note?: string | undefined;
}

/** Low, likeliest and high value of an uncertain figure (a triangular distribution). */
export interface Spread {
  readonly low: Quantity;
  readonly mode?: Quantity | undefined;
  readonly high: Quantity;
}

/** One value with its evidence. */
export interface SingleFigure extends Evidence {
  readonly value: Quantity;
  readonly spread?: Spread | undefined;
}

/** Values by date with one evidence; a run uses the latest not after its start (else the first). */
export interface FigureSeries extends Evidence {
  readonly series: readonly { readonly date: IsoDate; readonly value: Quantity }[];
}

/**
 * A figure as authored: with evidence, as a dated series, or (in a user's own files) bare text.
 * The Tumen corridor never uses the bare form; a test says so.
 */
export type Figure = Quantity | SingleFigure | FigureSeries;

/** Shorthand for data modules: a value with its grade, its sources and whatever else is known. */
export function figure(
  value: Quantity,
  grade: Grade,
  source: string | readonly string[],
  more: Omit<SingleFigure, 'value' | 'grade' | 'source'> = {},
): SingleFigure {
  return { value, grade, source: typeof source === 'string' ? [source] : source, ...more };
}

/** Shorthand for data modules: values by year (taken as of 1 January), all in one unit. */
export function yearly(
  unit: string,
  values: Readonly<Record<number, number>>,
  grade: Grade,
  source: string | readonly string[],
  note?: string,
): FigureSeries {
  const series = Object.keys(values)
    .map(Number)
    .sort((a, b) => a - b)
    .map((year) => ({
      date: `${String(year)}-01-01`,
      value: `${String(values[year] ?? 0)} ${unit}`.trim(),
    }));
  const evidence = { grade, source: typeof source === 'string' ? [source] : source };
  return note === undefined ? { series, ...evidence } : { series, ...evidence, note };
}
