/**
 * Figures that are not known well: where the evidence states a spread or carries a low grade. Each has a
 * range that it may be drawn from, triangular around its value, and a path that names it whatever else a
 * corridor holds.
 *
 * A stated spread is taken as it is. Without one, the grade says how far the truth may lie from the value:
 * nothing for official figures (H), 5 % for one decent source (M), 10 % for arithmetic on cited figures
 * (DER), 20 % for old or conflicting sources (L), 30 % for estimates (EST) and for what no source confirms
 * (GK). These defaults are rules of thumb of our own: about the disagreement that is found between sources
 * where a corridor has several for one figure. They are ranges, not deviations: a triangle of ± 30 % has a
 * standard deviation of 12 %.
 */
import { type Figure, type Grade, GRADES, type SingleFigure } from '../core/figure.js';
import { parseQuantity } from '../core/units.js';
import { scaledText } from './changes/scaled.js';
import type { Corridor } from './corridor.js';

/** How far the truth may lie from a value of each grade, as a share of it. */
export const GRADE_RANGES: Readonly<Record<Grade, number>> = {
  H: 0,
  M: 0.05,
  DER: 0.1,
  L: 0.2,
  EST: 0.3,
  GK: 0.3,
};

/** A figure that may be drawn. */
export interface UncertainFigure {
  /** `table.id.field`, such as `terminals.rajin-pier-3.capacity`. */
  readonly path: string;
  readonly grade: Grade;
  /** Whether the evidence states the spread, or the range is that of the grade. */
  readonly basis: 'spread' | 'grade';
  /** Triangular range: factors of the value, or of the highest value where a spread is stated. */
  readonly low: number;
  readonly mode: number;
  readonly high: number;
}

type Table = 'links' | 'terminals' | 'storages' | 'vehicles' | 'services' | 'limits' | 'commodities' | 'demands' | 'disruptions'; // prettier-ignore

/** Shares that cannot exceed one. */
const SHARES = new Set(['capacityLeft', 'speedLeft', 'probability']);

/** Of these the simulation draws a stated spread itself, for each shipment or event: that is chance. */
const DRAWN_ANYWAY = new Set(['processing', 'dwell', 'duration']);

/** What enters the model with its amount; law and physical limits of vehicles are as they are. */
const FIELDS: Readonly<Record<Table, readonly string[]>> = {
  links: ['capacity', 'speed', 'runningTime', 'processing', 'sectionTime', 'following'],
  terminals: ['capacity', 'dwell', 'storage'],
  storages: ['amount'],
  vehicles: ['speed', 'charter', 'fuel'],
  services: ['frequency', 'capacity'],
  limits: ['capacity'],
  commodities: ['value', 'capitalCost', 'decay'],
  demands: ['quantity', 'unservedPrice'],
  disruptions: ['capacityLeft', 'speedLeft', 'delay', 'probability', 'perYear', 'duration', 'recovery'], // prettier-ignore
};

/**
 * All figures of a corridor that may be drawn, in the order of tables and entries. Bare numbers, which have
 * no evidence, and dated series with a grade of H are left out. O(corridor).
 *
 * @example
 * ```ts
 * uncertainFigures(tumen).length > 500; // true
 * ```
 */
export function uncertainFigures(corridor: Corridor): readonly UncertainFigure[] {
  const found: UncertainFigure[] = [];
  visit(corridor, (path, figure) => {
    const one = uncertain(path, figure);
    if (one !== undefined) found.push(one);
    return figure;
  });
  return found;
}

/**
 * A corridor with some figures replaced by drawn ones: factors by path, as of the ranges of
 * {@link uncertainFigures}. Everything else is the same object. O(corridor).
 *
 * @example
 * ```ts
 * withDrawnFigures(tumen, new Map()).links[0] === tumen.links[0]; // true
 * ```
 */
export function withDrawnFigures(
  corridor: Corridor,
  factors: ReadonlyMap<string, number>,
): Corridor {
  return visit(corridor, (path, figure) => {
    const factor = factors.get(path);
    return factor === undefined ? figure : drawn(path, figure, factor);
  });
}

/** Goes over every figure of the listed fields and puts in its place what `replace` gives. */
function visit(corridor: Corridor, replace: (path: string, figure: Figure) => Figure): Corridor {
  const tables = (Object.keys(FIELDS) as Table[]).map((table) => {
    const entries: readonly { readonly id: string }[] = corridor[table];
    return [
      table,
      entries.map((entry) => replaceIn(entry, FIELDS[table], `${table}.${entry.id}`, replace)),
    ] as const;
  });
  const tariffs = corridor.tariffs.map((tariff) => {
    const { id, parameters } = tariff;
    const path = `tariffs.${id}.parameters`;
    const next = replaceIn(parameters, Object.keys(parameters).sort(), path, replace);
    return next === parameters ? tariff : { ...tariff, parameters: next };
  });
  return { ...corridor, ...Object.fromEntries(tables), tariffs };
}

function replaceIn<Entry extends object>(
  entry: Entry,
  fields: readonly string[],
  path: string,
  replace: (path: string, figure: Figure) => Figure,
): Entry {
  let next = entry;
  for (const field of fields) {
    const figure = (entry as Readonly<Record<string, Figure | undefined>>)[field];
    if (figure === undefined) continue;
    const other = replace(`${path}.${field}`, figure);
    if (other !== figure) next = { ...next, [field]: other };
  }
  return next;
}

function uncertain(path: string, figure: Figure): UncertainFigure | undefined {
  if (typeof figure === 'string' || !GRADES.includes(figure.grade)) return undefined;
  const { grade } = figure;
  if ('value' in figure && figure.spread !== undefined) {
    return DRAWN_ANYWAY.has(fieldOf(path)) ? undefined : spreadRange(path, figure, figure.spread);
  }
  const range = GRADE_RANGES[grade];
  const texts = 'series' in figure ? figure.series.map(({ value }) => value) : [figure.value];
  const isAmount = texts.some((text) => amountOf(text) !== 0);
  if (range === 0 || !isAmount) return undefined;
  return { path, grade, basis: 'grade', low: 1 - range, mode: 1, high: 1 + range };
}

function spreadRange(
  path: string,
  { grade, value }: SingleFigure,
  spread: NonNullable<SingleFigure['spread']>,
): UncertainFigure | undefined {
  const [low, mode, high] = [spread.low, spread.mode ?? value, spread.high].map(amountOf);
  if (low === undefined || mode === undefined || high === undefined || !(high > low)) {
    return undefined;
  }
  if (high <= 0) return undefined;
  return { path, grade, basis: 'spread', low: low / high, mode: mode / high, high: 1 };
}

/** In base units; undefined for a word such as `unlimited`, 0 for nothing. */
function amountOf(text: string): number {
  const parsed = parseQuantity(text);
  return parsed.ok ? parsed.value : 0;
}

function drawn(path: string, figure: Figure, factor: number): Figure {
  if (typeof figure === 'string') return figure;
  const times = (text: string): string => {
    const scaled = scaledText(text, factor);
    if (scaled === undefined) return text;
    return SHARES.has(fieldOf(path)) && amountOf(scaled) > 1 ? '1' : scaled;
  };
  if ('series' in figure) {
    const series = figure.series.map((point) => ({ ...point, value: times(point.value) }));
    return { ...figure, series };
  }
  const { spread, ...rest } = figure;
  return { ...rest, value: times(spread?.high ?? figure.value) };
}

function fieldOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}
