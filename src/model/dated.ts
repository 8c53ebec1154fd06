/**
 * Figures at a date: a run uses the latest value not after its start (the first value, if it starts
 * before all of them), and RUB and CNY become dollars at the rate of the same day. Quantities and
 * capacities of a run of several years are read anew for each calendar year.
 */
import { CorridorError } from '../core/errors.js';
import type { Figure, IsoDate, Quantity } from '../core/figure.js';
import { parseQuantity } from '../core/units.js';
import { LONGEST_SINGLE_YEAR } from '../scenario/calendar.js';
import type { Currency } from '../scenario/corridor.js';

/** A number in base units with its dimension. */
export interface Amount {
  readonly value: number;
  readonly dimension: string;
  /** Whether it was written per day (of opening), as against per hour or per second. */
  readonly isPerDay: boolean;
}

/** The date that a figure speaks of, as far as it says: of the value used at a date. */
export function figureDate(figure: Figure, date: IsoDate): string | undefined {
  if (typeof figure === 'string') return undefined;
  if ('value' in figure) return figure.date;
  let chosen = figure.series[0]?.date;
  for (const entry of figure.series) if (entry.date <= date) chosen = entry.date;
  return chosen;
}

/** Reads figures as of one date. */
export interface FigureReader {
  readonly amount: (figure: Figure) => Amount;
  /** The value alone, of a figure whose dimension was checked at the door. */
  readonly value: (figure: Figure) => number;
  /** Value, or a default where there is no figure. */
  readonly valueOr: (figure: Figure | undefined, otherwise: number) => number;
  /** Date that the value speaks of. */
  readonly dateOf: (figure: Figure) => string | undefined;
  readonly spread: (
    figure: Figure,
  ) => { readonly low: number; readonly mode: number; readonly high: number } | undefined;
}

/** The text of a figure at a date. */
export function quantityAt(figure: Figure, date: IsoDate): Quantity {
  if (typeof figure === 'string') return figure;
  if ('value' in figure) return figure.value;
  let chosen = figure.series[0]?.value ?? '0';
  for (const entry of figure.series) if (entry.date <= date) chosen = entry.value;
  return chosen;
}

/** A reader of figures as of a date, with currencies turned into dollars. */
export function figureReader(currencies: readonly Currency[], date: IsoDate): FigureReader {
  const perDollar = new Map(
    currencies.map((currency) => [currency.id, rate(quantityAt(currency.perDollar, date))]),
  );
  const cache = new Map<Quantity, Amount>();
  const read = (text: Quantity): Amount => {
    let amount = cache.get(text);
    if (amount === undefined) {
      amount = inDollars(text, perDollar);
      cache.set(text, amount);
    }
    return amount;
  };
  const amount = (figure: Figure): Amount => read(quantityAt(figure, date));
  return {
    amount,
    value: (figure) => amount(figure).value,
    valueOr: (figure, otherwise) => (figure === undefined ? otherwise : amount(figure).value),
    dateOf: (figure) => figureDate(figure, date),
    spread: (figure) => {
      if (typeof figure === 'string' || !('value' in figure) || figure.spread === undefined)
        return undefined;
      const mode = read(figure.spread.mode ?? figure.value).value;
      return { low: read(figure.spread.low).value, mode, high: read(figure.spread.high).value };
    },
  };
}

/**
 * The reader for each calendar year of a run: that of the start for a run of one year at most, for the
 * years before and of the start, and otherwise the figures as of the first day of the year. O(years).
 */
export function readersByYear(
  years: readonly number[],
  run: {
    readonly start: IsoDate;
    readonly horizonDays: number;
    readonly currencies: readonly Currency[];
    readonly reader: FigureReader;
  },
): readonly FigureReader[] {
  const own = Number(run.start.slice(0, 4));
  return years.map((year) =>
    run.horizonDays <= LONGEST_SINGLE_YEAR || year <= own
      ? run.reader
      : figureReader(run.currencies, `${String(year)}-01-01`),
  );
}

/** "80 RUB/USD" or plain "80". */
function rate(text: Quantity): number {
  const parsed = parseQuantity(text);
  if (!parsed.ok) throw new CorridorError('internal', `exchange rate ${text}: ${parsed.problem}`);
  return parsed.value;
}

function inDollars(text: Quantity, perDollar: ReadonlyMap<string, number>): Amount {
  const parsed = parseQuantity(text);
  if (!parsed.ok)
    throw new CorridorError('internal', `unchecked quantity "${text}": ${parsed.problem}`);
  const isPerDay = /\/\s*days?\b/.test(text);
  for (const [currency, units] of perDollar) {
    if (parsed.dimension === currency || parsed.dimension.startsWith(`${currency}/`)) {
      return {
        value: parsed.value / units,
        dimension: parsed.dimension.replace(currency, 'USD'),
        isPerDay,
      };
    }
  }
  return { value: parsed.value, dimension: parsed.dimension, isPerDay };
}
