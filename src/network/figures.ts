/**
 * Figures as a drawing needs them: their text, and a length in kilometres. Full reading of figures, with
 * currencies and spreads, belongs to `model/`.
 */
import { CorridorError } from '../core/errors.js';
import type { Figure, IsoDate, Quantity } from '../core/figure.js';
import { parseQuantity } from '../core/units.js';

/** Text of a figure: of a series the latest not after `on` (else the first); without `on` the latest. */
export function figureText(figure: Figure, on?: IsoDate): Quantity {
  if (typeof figure === 'string') return figure;
  if ('value' in figure) return figure.value;
  let first: { readonly date: IsoDate; readonly value: Quantity } | undefined;
  let latest: typeof first;
  for (const entry of figure.series) {
    if (first === undefined || entry.date < first.date) first = entry;
    if (on !== undefined && entry.date > on) continue;
    if (latest === undefined || entry.date >= latest.date) latest = entry;
  }
  return (latest ?? first)?.value ?? '';
}

/** A length in kilometres, finite and not negative; throws a `usage` error that names `owner` otherwise. */
export function kilometres(figure: Figure, owner: string, on?: IsoDate): number {
  const text = figureText(figure, on);
  const parsed = parseQuantity(text);
  if (!parsed.ok || parsed.dimension !== 'm' || !(parsed.value >= 0)) {
    throw new CorridorError(
      'usage',
      `length "${text}" of ${owner} is not a length such as "12.5 km"`,
    );
  }
  return parsed.value / 1000;
}
