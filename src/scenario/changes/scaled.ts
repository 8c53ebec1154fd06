/**
 * A figure multiplied by a factor, as text in its own unit: "5 Mt/year" × 1.5 → "7.5 Mt/year".
 */
import type { Figure, FigureSeries, Quantity, SingleFigure } from '../../core/figure.js';

const NUMBER = /^\s*([-+]?(?:\d[\d _]*(?:\.\d+)?|\.\d+)(?:[eE][-+]?\d{1,3})?)\s*(.*?)\s*$/;

/** The figure times a factor, its evidence kept with a note; undefined if the value is no figure. */
export function scaledFigure(value: unknown, by: number): Figure | undefined {
  if (typeof value === 'string') return scaledText(value, by);
  if (typeof value !== 'object' || value === null) return undefined;
  if ('series' in value) {
    const figure = value as FigureSeries;
    const series = figure.series.map((point) => ({
      ...point,
      value: scaledText(point.value, by) ?? point.value,
    }));
    return { ...figure, series, note: noteOf(figure.note, by) };
  }
  if (!('value' in value)) return undefined;
  const figure = value as SingleFigure;
  const scaled = scaledText(figure.value, by);
  if (scaled === undefined) return undefined;
  const { spread } = figure;
  return {
    ...figure,
    value: scaled,
    ...(spread === undefined
      ? {}
      : {
          spread: {
            ...spread,
            low: scaledText(spread.low, by) ?? spread.low,
            high: scaledText(spread.high, by) ?? spread.high,
            ...(spread.mode === undefined
              ? {}
              : { mode: scaledText(spread.mode, by) ?? spread.mode }),
          },
        }),
    note: noteOf(figure.note, by),
  };
}

/** A quantity times a factor in its own unit, rounded to 15 digits; undefined if it has no number. */
export function scaledText(text: Quantity, by: number): Quantity | undefined {
  const match = NUMBER.exec(text);
  if (match === null) return undefined;
  const amount = Number((match[1] ?? '').replace(/[ _]/g, '')) * by;
  if (!Number.isFinite(amount)) return undefined;
  return `${String(Number(amount.toPrecision(15)))} ${match[2] ?? ''}`.trim();
}

function noteOf(note: string | undefined, by: number): string {
  return note === undefined ? `scaled by ${by}` : `${note}; scaled by ${by}`;
}
