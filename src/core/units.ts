/**
 * Quantities: text with a unit becomes a plain number in base units, once, at the door. Base units
 * are kg, m, s, USD, RUB, CNY, TEU, vehicle, train, call, wagon, barrel and the calendar `year`, which
 * has no fixed number of seconds and therefore stays a unit of its own until a rate is compiled.
 */
import { mathjs } from './mathjs.js';

/** A quantity in base units; `dimension` is canonical text such as `kg/year`, `USD/kg`, `m/s` or `1`. */
export interface ParsedQuantity {
  readonly ok: true;
  readonly value: number;
  readonly dimension: string;
}

/** Why a text is no quantity. */
export interface QuantityProblem {
  readonly ok: false;
  readonly problem: string;
  readonly hint?: string | undefined;
}

const QUANTITY =
  /^\s*([-+]?(?:\d+(?:[ _]\d{3})*(?:\.\d+)?|\.\d+)(?:[eE][-+]?\d{1,3})?)\s*(.*?)\s*$/;

const HINTS: readonly (readonly [RegExp, string])[] = [
  [/\b[kMG]?tons?\b/i, 'write "t" for the metric tonne; "ton" is a US short ton of 907 kg'],
  [/\bMT\b/, 'write "Mt" for a million tonnes; "MT" is a megatesla'],
  [/\bmt\b/, 'write "Mt" for a million tonnes or "t" for a tonne; "mt" is neither'],
  [/\bmln\b/i, 'write "Mt" for a million tonnes'],
  [/\$/, 'write "USD"'],
];

/** The factor to base units is above ÷ below: two whole numbers nearly always, so nothing is lost. */
interface UnitFactor {
  readonly above: number;
  readonly below: number;
  readonly dimension: string;
}

const known = new Map<string, UnitFactor | QuantityProblem>();

/**
 * Reads "5 Mt/year", "12.5 knot", "45 USD/t", "20 %" or "0.92" into base units. Never throws; an empty
 * text, an unknown unit or a number that is not finite gives a problem. About 0.2 µs for a known unit.
 *
 * @example
 * parseQuantity('5 Mt/year') // → { ok: true, value: 5e9, dimension: 'kg/year' }
 */
export function parseQuantity(text: string): ParsedQuantity | QuantityProblem {
  const match = text.length > 80 ? null : QUANTITY.exec(text);
  if (match === null) {
    return {
      ok: false,
      problem: `"${text.slice(0, 40)}" is not a number with a unit`,
      hint: 'write a number and a unit, such as "5 Mt/year"',
    };
  }
  const amount = Number((match[1] ?? '').replace(/[ _]/g, ''));
  const unit = unitFactor(match[2] ?? '');
  if ('problem' in unit) return unit;
  const value = Number(((amount * unit.above) / unit.below).toPrecision(15));
  if (!Number.isFinite(value)) return { ok: false, problem: `"${text}" is too large a number` };
  return { ok: true, value, dimension: unit.dimension };
}

/** Whether a dimension is one of those allowed. */
export function matchesDimension(dimension: string, allowed: readonly string[]): boolean {
  return allowed.includes(dimension);
}

/** The value of a quantity known to be well formed, in base units; throws otherwise (data are checked first). */
export function baseValue(text: string): number {
  const parsed = parseQuantity(text);
  if (!parsed.ok) throw new RangeError(parsed.problem);
  return parsed.value;
}

function unitFactor(text: string): UnitFactor | QuantityProblem {
  let found = known.get(text);
  if (found === undefined) {
    found = readUnit(text);
    if (known.size < 2000) known.set(text, found);
  }
  return found;
}

function readUnit(text: string): UnitFactor | QuantityProblem {
  if (text === '') return { above: 1, below: 1, dimension: '1' };
  if (text === '%') return { above: 1, below: 100, dimension: '1' };
  for (const [pattern, hint] of HINTS) {
    if (pattern.test(text)) return { ok: false, problem: `unit "${text}" is not accepted`, hint };
  }
  if (!/^[A-Za-z0-9 */^().-]{1,60}$/.test(text) || /\bmonths?\b/.test(text)) {
    return {
      ok: false,
      problem: `unknown unit "${text}"`,
      hint: 'use units such as t, kt, Mt, TEU, km, nmi, h, day, year, USD, knot',
    };
  }
  const spelled = text
    .replace(/\b(?:years?|yr)\b/g, 'calendarYear')
    .replace(/\bknots?\b/g, 'nmi/h')
    .replace(/\b(vehicle|train|call|wagon|barrel)s\b/g, '$1');
  const isInverse = /^1\s*\//.test(spelled);
  const unknown = { ok: false, problem: `unknown unit "${text}"`, hint: KNOWN_UNITS } as const;
  let parts: readonly UnitPart[];
  try {
    const unit: unknown = mathjs().unit(1, isInverse ? spelled.replace(/^1\s*\//, '') : spelled);
    parts = (unit as { readonly units: readonly UnitPart[] }).units;
  } catch {
    return unknown;
  }
  const powers = new Map<string, number>();
  let above = 1;
  let below = 1;
  for (const part of parts) {
    const base = BASES.get(part.unit.base.key);
    if (base === undefined) return unknown;
    const power = isInverse ? -part.power : part.power;
    powers.set(base, (powers.get(base) ?? 0) + power);
    const size = Number((part.unit.value * part.prefix.value).toPrecision(15));
    if (power > 0) above *= wholePower(size, power);
    else below *= wholePower(size, -power);
  }
  return { above, below, dimension: dimensionText(powers) };
}

const KNOWN_UNITS =
  'use t, kt, Mt, TEU, vehicle, train, call, barrel, km, nmi, m, h, day, week, year, knot, USD, RUB, CNY';

interface UnitPart {
  readonly unit: { readonly base: { readonly key: string }; readonly value: number };
  readonly prefix: { readonly value: number };
  readonly power: number;
}

const BASES: ReadonlyMap<string, string> = new Map([
  ['MASS', 'kg'],
  ['LENGTH', 'm'],
  ['TIME', 's'],
  ['calendarYear_STUFF', 'year'],
  ...['USD', 'RUB', 'CNY', 'vehicle', 'train', 'call', 'wagon', 'barrel', 'TEU'].map(
    (name): [string, string] => [`${name}_STUFF`, name],
  ),
]);

function wholePower(base: number, power: number): number {
  let result = 1;
  for (let i = 0; i < power; i++) result *= base;
  return result;
}

function dimensionText(powers: ReadonlyMap<string, number>): string {
  const entries = [...powers].filter(([, power]) => power !== 0);
  const text = (sign: 1 | -1): string =>
    entries
      .filter(([, power]) => power * sign > 0)
      .map(([name, power]) => (Math.abs(power) === 1 ? name : `${name}^${String(Math.abs(power))}`))
      .sort()
      .join('*');
  const above = text(1);
  const below = text(-1);
  if (below === '') return above === '' ? '1' : above;
  return `${above === '' ? '1' : above}/${below}`;
}
