/**
 * Figures read afresh from their text, as of the start of the scenario: the latest value not after it,
 * else the first; RUB and CNY in dollars at the rate of the same day. Values are in base units (kg, m,
 * s, USD, TEU …). Written apart from the reader of the model on purpose.
 */
import type { Figure } from '../core/figure.js';
import { parseQuantity } from '../core/units.js';
import type { Currency } from '../scenario/corridor.js';

/** A figure in base units, with its text for what a unit no longer says (per day, per week). */
export interface Reading {
  readonly value: number;
  readonly above: readonly string[];
  readonly below: readonly string[];
  readonly text: string;
}

/** Reads figures as of one date; NaN where a text is no quantity. */
export class FigureBook {
  private readonly dollars = new Map<string, number>();
  private readonly readings = new Map<string, Reading>();

  constructor(
    currencies: readonly Currency[],
    private readonly date: string,
  ) {
    const rates = currencies.map(({ id, perDollar }) => [id, this.read(perDollar).value] as const);
    for (const [id, rate] of rates) this.dollars.set(id, rate);
    this.readings.clear();
  }

  read(figure: Figure): Reading {
    return this.readText(textAt(figure, this.date));
  }

  /** Value alone; NaN for an unreadable figure, `otherwise` for none. */
  value(figure: Figure | undefined, otherwise = Number.NaN): number {
    return figure === undefined ? otherwise : this.read(figure).value;
  }

  /** Lowest and mean value of a figure: of its triangular spread, or of itself twice. */
  range(figure: Figure): { readonly low: number; readonly mean: number } {
    const value = this.value(figure);
    const spread =
      typeof figure === 'object' && 'value' in figure ? (figure.spread ?? undefined) : undefined;
    if (spread === undefined) return { low: value, mean: value };
    const low = this.readText(spread.low).value;
    const high = this.readText(spread.high).value;
    const mode = spread.mode === undefined ? value : this.readText(spread.mode).value;
    return { low, mean: low === high ? value : (low + mode + high) / 3 };
  }

  private readText(text: string): Reading {
    const known = this.readings.get(text) ?? this.parse(text);
    this.readings.set(text, known);
    return known;
  }

  private parse(text: string): Reading {
    const parsed = parseQuantity(text);
    if (!parsed.ok) return { value: Number.NaN, above: [], below: [], text };
    const [top = '', bottom = ''] = parsed.dimension.split('/');
    let { value } = parsed;
    const above = top.split('*').map((unit) => {
      const rate = this.dollars.get(unit);
      if (rate === undefined) return unit;
      value /= rate;
      return 'USD';
    });
    return { value, above, below: bottom === '' ? [] : bottom.split('*'), text };
  }
}

function textAt(figure: Figure, date: string): string {
  if (typeof figure === 'string') return figure;
  if ('value' in figure) return figure.value;
  const known = figure.series.filter((entry) => entry.date <= date);
  return (known[known.length - 1] ?? figure.series[0])?.value ?? '';
}
