/**
 * The field dictionary of quantities: for every kind of figure the dimensions it may have, its range
 * and an example. One row serves validation, messages and the JSON Schema.
 */
import { z } from 'zod';
import { matchesDimension, parseQuantity } from '../../core/units.js';
import { isoDate, withEvidence } from './basics.js';
import { checked, note, type Finding } from './notes.js';

/** What is accepted as one kind of quantity. Bounds are in base units (kg, m, s, USD …). */
export interface QuantityKind {
  /** Canonical dimensions; `undefined`: all of them. */
  readonly dimensions: readonly string[] | undefined;
  /** What it is, in words. */
  readonly words: string;
  readonly example: string;
  /** Zero is refused as well as what is below it. */
  readonly positive?: boolean;
  /** Values below zero are accepted. */
  readonly signed?: boolean;
  readonly maximum?: number;
  readonly whole?: boolean;
}

const perTime = (measures: readonly string[]): readonly string[] =>
  measures.flatMap((measure) => [`${measure}/year`, `${measure}/s`]);
const money = (below: string): readonly string[] =>
  ['USD', 'RUB', 'CNY'].map((unit) => unit + below);
const MEASURES = ['kg', 'TEU', 'vehicle', 'train', 'call'];

/** All kinds of quantities of a corridor. */
export const QUANTITY_KINDS = {
  capacity: {
    dimensions: perTime(MEASURES),
    words: 'an amount of t, TEU, vehicles, trains or calls per time',
    example: '5 Mt/year',
  },
  distance: { dimensions: ['m'], words: 'a length', example: '12.5 km' },
  depth: { dimensions: ['m'], words: 'a length', example: '9.5 m', positive: true },
  speed: { dimensions: ['m/s'], words: 'a speed', example: '40 km/h', positive: true },
  duration: { dimensions: ['s'], words: 'a time', example: '6 h' },
  mass: { dimensions: ['kg'], words: 'a mass', example: '38 t', positive: true },
  storage: {
    dimensions: ['kg', 'TEU'],
    words: 'an amount of t or TEU',
    example: '200 kt',
    positive: true,
  },
  load: {
    dimensions: ['kg', 'TEU'],
    words: 'an amount of t or TEU',
    example: '60 TEU',
    positive: true,
  },
  callLoad: {
    dimensions: ['kg', 'TEU', 'TEU/call', 'kg/call'],
    words: 'an amount of t or TEU for each call',
    example: '250 TEU',
  },
  frequency: {
    dimensions: perTime(['call', 'train', 'vehicle']),
    words: 'a number of calls per time',
    example: '1 call/week',
    positive: true,
  },
  count: { dimensions: ['1'], words: 'a whole number', example: '2', positive: true, whole: true },
  share: { dimensions: ['1'], words: 'a share between 0 and 1', example: '0.92', maximum: 1 },
  speedShare: {
    dimensions: ['1'],
    words: 'a share above 0 and up to 1',
    example: '0.7',
    positive: true,
    maximum: 1,
  },
  variation: {
    dimensions: ['1'],
    words: 'a coefficient of variation',
    example: '0.5',
    positive: true,
    maximum: 10,
  },
  factor: { dimensions: ['1'], words: 'a plain number', example: '1.5' },
  perYear: {
    dimensions: ['1/year', '1/s'],
    words: 'a share or number per time',
    example: '0.08 1/year',
  },
  charter: { dimensions: money('/s'), words: 'money per time', example: '9500 USD/day' },
  fuel: { dimensions: ['kg/s'], words: 'a mass per time', example: '14 t/day' },
  pricePerMass: { dimensions: money('/kg'), words: 'money per mass', example: '45 USD/t' },
  pricePerLoad: {
    dimensions: [...money('/kg'), ...money('/TEU')],
    words: 'money per mass or per TEU',
    example: '900 USD/TEU',
  },
  exchange: {
    dimensions: ['RUB/USD', 'CNY/USD', '1'],
    words: 'units of a currency per dollar',
    example: '90 RUB/USD',
    positive: true,
  },
  massPerTeu: {
    dimensions: ['kg/TEU'],
    words: 'a mass per TEU',
    example: '11 t/TEU',
    positive: true,
  },
  barrels: {
    dimensions: ['barrel/kg'],
    words: 'barrels per mass',
    example: '7.6 barrel/t',
    positive: true,
  },
  yearlyCargo: {
    dimensions: perTime(['kg', 'TEU']),
    words: 'an amount of t or TEU per time',
    example: '1.2 Mt/year',
  },
  quota: {
    dimensions: ['kg', 'barrel', 'TEU', 'vehicle', 'train', 'call', ...money('')],
    words: 'an amount of mass, barrels, TEU or money',
    example: '500000 barrel',
  },
  observed: {
    dimensions: [
      '1',
      ...money(''),
      ...MEASURES,
      'wagon',
      'barrel',
      ...perTime([...MEASURES, 'wagon', 'barrel']),
    ],
    words: 'an amount (an index has no unit), with or without a time',
    example: '12.4 Mt',
  },
  any: { dimensions: undefined, words: 'a number with a unit', example: '3.5 USD/t', signed: true },
} as const satisfies Readonly<Record<string, QuantityKind>>;

/** Name of a kind of quantity. */
export type QuantityKindName = keyof typeof QUANTITY_KINDS;

/** What is wrong with a text as a quantity of a kind; empty if nothing. */
export function quantityFindings(value: string, kind: QuantityKind): readonly Finding[] {
  const expected = `${kind.words}, such as "${kind.example}"`;
  const parsed = parseQuantity(value);
  if (!parsed.ok) {
    return [{ code: 'unit.unknown', message: parsed.problem, expected, hint: parsed.hint }];
  }
  const { dimensions } = kind;
  if (dimensions !== undefined && !matchesDimension(parsed.dimension, dimensions)) {
    return [
      {
        code: 'unit.mismatch',
        message:
          parsed.dimension === '1'
            ? 'this number has no unit'
            : `this is a quantity in ${parsed.dimension}, which does not fit here`,
        expected,
      },
    ];
  }
  if (kind.signed !== true && parsed.value < 0) {
    return [
      { code: 'number.negative', message: 'this cannot be negative', expected: 'zero or more' },
    ];
  }
  if (kind.positive === true && parsed.value === 0) {
    return [{ code: 'number.zero', message: 'this cannot be zero', expected: 'more than zero' }];
  }
  if (kind.maximum !== undefined && parsed.value > kind.maximum) {
    return [
      {
        code: 'number.range',
        message: 'this is too large',
        expected: `at most ${String(kind.maximum)}`,
      },
    ];
  }
  if (kind.whole === true && !Number.isSafeInteger(parsed.value)) {
    return [{ code: 'number.whole', message: 'this is not a whole number', expected }];
  }
  return [];
}

/** Text of a quantity of a kind. */
export function quantity(name: QuantityKindName): z.ZodString {
  const kind: QuantityKind = QUANTITY_KINDS[name];
  return note(
    checked(z.string(), (value) => quantityFindings(value, kind)),
    `${kind.words[0]?.toUpperCase() ?? ''}${kind.words.slice(1)}.`,
    { id: `quantity-${name}`, examples: [kind.example] },
  );
}

const kinds = new WeakMap<z.ZodType, QuantityKindName>();

function figureSchema(name: QuantityKindName) {
  const amount = quantity(name);
  const single = withEvidence({
    value: note(amount, 'The figure with its unit.'),
    spread: note(
      z.strictObject({ low: amount, mode: amount.optional(), high: amount }),
      'Low, likeliest and high value.',
    ).optional(),
  });
  const series = withEvidence({
    series: note(
      z.array(z.strictObject({ date: isoDate, value: amount })).min(1),
      'Values by date; a run uses the latest not after its start, else the first.',
    ),
  });
  const figure = note(
    z.union([amount, single, series]),
    `${QUANTITY_KINDS[name].words}: text such as "${QUANTITY_KINDS[name].example}", or with evidence, or by date.`,
    { id: `figure-${name}` },
  );
  kinds.set(figure, name);
  return figure;
}

type FigureSchema = ReturnType<typeof figureSchema>;
const figures = new Map<QuantityKindName, FigureSchema>();

/** A figure of a kind: bare text, with evidence, or a dated series. */
export function figure(name: QuantityKindName): FigureSchema {
  const known = figures.get(name);
  if (known !== undefined) return known;
  const made = figureSchema(name);
  figures.set(name, made);
  return made;
}

/** A figure of a kind with what it means in this field. */
export function figureOf(name: QuantityKindName, description: string): FigureSchema {
  const copy = note(figure(name), description);
  kinds.set(copy, name);
  return copy;
}

/** The kind of quantity that a schema reads as a figure, or undefined if it reads something else. */
export function figureKind(schema: z.ZodType): QuantityKindName | undefined {
  return kinds.get(schema);
}
