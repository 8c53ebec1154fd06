/**
 * Figures: inside their own stated range, in one unit, in order of date.
 */
import { parseQuantity } from '../../core/units.js';
import { CORRIDOR_TABLES } from '../corridor-schema.js';
import type { Check, Report } from './report.js';
import { walk } from './walk-data.js';

type Path = readonly (string | number)[];

/** Low ≤ mode ≤ high, the value within, all in one unit. */
export const spreadsContainValues: Check = (corridor, report) => {
  for (const { key, word } of CORRIDOR_TABLES) {
    const entries: readonly { readonly id: string }[] = corridor[key];
    for (const [i, entry] of entries.entries()) {
      walk(entry, [key, i], (value, path) => {
        if (
          'value' in value &&
          'spread' in value &&
          isTexts(value.spread) &&
          typeof value.value === 'string'
        ) {
          checkSpread(`${word} "${entry.id}"`, value.value, value.spread, path, report);
        }
      });
    }
  }
};

/** A dated series rises in date and keeps one unit. */
export const seriesAreOrdered: Check = (corridor, report) => {
  for (const { key, word } of CORRIDOR_TABLES) {
    const entries: readonly { readonly id: string }[] = corridor[key];
    for (const [i, entry] of entries.entries()) {
      walk(entry, [key, i], (value, path) => {
        if ('series' in value && Array.isArray(value.series)) {
          checkSeries(
            `${word} "${entry.id}"`,
            value.series.filter(isTexts),
            [...path, 'series'],
            report,
          );
        }
      });
    }
  }
};

/** A currency is given in its own units per dollar. */
export const currenciesMatchUnits: Check = (corridor, report) => {
  for (const [i, { id, perDollar }] of corridor.currencies.entries()) {
    const texts =
      typeof perDollar === 'string'
        ? [perDollar]
        : 'series' in perDollar
          ? perDollar.series.map((point) => point.value)
          : [perDollar.value];
    for (const text of texts) {
      const dimension = dimensionOf(text);
      const expected = id === 'USD' ? '1' : `${id}/USD`;
      if (dimension === undefined || dimension === expected) continue;
      report(
        'currency.unit',
        ['currencies', i, 'perDollar'],
        `currency "${id}" is given in ${dimension}`,
        {
          expected,
          found: JSON.stringify(text),
        },
      );
    }
  }
};

function checkSpread(
  who: string,
  value: string,
  spread: Readonly<Record<string, unknown>>,
  path: Path,
  report: Report,
): void {
  const texts = [spread['low'], spread['mode'] ?? value, spread['high'], value];
  const parsed = texts.map((text) => (typeof text === 'string' ? parseQuantity(text) : undefined));
  const [low, mode, high, own] = parsed.map((each) => (each?.ok === true ? each : undefined));
  // A text that is no quantity is the schema's to report.
  if (low === undefined || mode === undefined || high === undefined || own === undefined) return;
  const at = [...path, 'spread'];
  if (new Set([low, mode, high, own].map((each) => each.dimension)).size > 1) {
    report('unit.mixed', at, `${who}: value and spread are in different units`, {
      expected: own.dimension,
    });
    return;
  }
  const hasMode = spread['mode'] !== undefined;
  if (low.value > high.value || (hasMode && (low.value > mode.value || mode.value > high.value))) {
    report('spread.order', at, `${who}: the spread is not in order`, {
      expected: 'low ≤ mode ≤ high',
      found: texts.slice(0, 3).join(', '),
    });
  } else if (own.value < low.value || own.value > high.value) {
    report(
      'spread.range',
      [...path, 'value'],
      `${who}: the figure lies outside its own stated range`,
      {
        expected: `${String(spread['low'])} to ${String(spread['high'])}`,
        found: value,
      },
    );
  }
}

function checkSeries(
  who: string,
  points: readonly Readonly<Record<string, unknown>>[],
  path: Path,
  report: Report,
): void {
  const dates = points.map((point) => String(point['date']));
  const dimensions = points.map((point) => dimensionOf(String(point['value'])));
  const disorder = dates.findIndex((date, i) => i > 0 && date <= (dates[i - 1] ?? ''));
  if (disorder > 0) {
    report(
      'series.order',
      [...path, disorder, 'date'],
      `${who}: the series does not rise in date`,
      {
        expected: `a date after ${dates[disorder - 1] ?? ''}`,
        found: dates[disorder] ?? '',
      },
    );
  }
  const known = dimensions.filter((dimension) => dimension !== undefined);
  if (new Set(known).size > 1) {
    report('unit.mixed', path, `${who}: the series is in different units`, {
      found: [...new Set(known)].join(', '),
    });
  }
}

function dimensionOf(text: string): string | undefined {
  const parsed = parseQuantity(text);
  return parsed.ok ? parsed.dimension : undefined;
}

function isTexts(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
