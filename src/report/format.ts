/**
 * Numbers and words as people read them, the same on every machine: a comma between thousands, a point
 * before decimals, a true minus sign, "–" for what is not known. No locale is asked.
 */

/** What stands for a value that is not known. */
export const NOTHING = '–';

const MINUS = '−';

/**
 * A number with fixed decimals. What is not zero but rounds to zero is said to be smaller than the last
 * digit shown, so that a zero in a table is a true zero.
 *
 * @example
 * ```ts
 * formatNumber(1234567.8); // '1,234,568'
 * formatNumber(-0.04, 1); // '>−0.1'
 * formatNumber(null); // '–'
 * ```
 */
export function formatNumber(value: number | null, decimals = 0): string {
  if (value === null || !Number.isFinite(value)) return NOTHING;
  if (value === 0) return '0';
  const size = Math.abs(value).toFixed(decimals);
  if (Number(size) === 0) {
    const least = decimals === 0 ? '1' : `0.${'0'.repeat(decimals - 1)}1`;
    return value > 0 ? `<${least}` : `>${MINUS}${least}`;
  }
  const [whole = '', fraction] = size.split('.');
  const grouped = /^\d+$/.test(whole) ? whole.replaceAll(/\B(?=(?:\d{3})+$)/g, ',') : whole;
  return `${value < 0 ? MINUS : ''}${grouped}${fraction === undefined ? '' : `.${fraction}`}`;
}

/**
 * The same with a plus sign before what is more than nothing.
 *
 * @example
 * ```ts
 * formatSigned(1.25, 1); // '+1.3'
 * formatSigned(0, 1); // '0'
 * ```
 */
export function formatSigned(value: number | null, decimals = 0): string {
  if (value === null || !(value > 0)) return formatNumber(value, decimals);
  const text = formatNumber(value, decimals);
  return text.startsWith('<') ? `+${text.slice(1)}`.replace('+', '<+') : `+${text}`;
}

/**
 * Decimals that show about three digits of a number of this size.
 *
 * @example
 * ```ts
 * decimalsFor(12.3); // 1
 * decimalsFor(0.5); // 2
 * ```
 */
export function decimalsFor(value: number | null): number {
  const size = Math.abs(value ?? 0);
  if (size >= 99.95 || size === 0) return 0;
  return size >= 9.995 ? 1 : 2;
}

/** A scale on which tonnes are shown. */
export interface TonneScale {
  readonly unit: 't' | 'kt' | 'Mt';
  readonly tonnes: number;
  readonly decimals: number;
}

/**
 * One scale for a whole column: kilotonnes as soon as there are ten of them.
 *
 * @example
 * ```ts
 * scaleFor([12, 2_500_000]).unit; // 'kt'
 * scaleFor([12, 950]).unit; // 't'
 * ```
 */
export function scaleFor(values: readonly (number | null)[]): TonneScale {
  const largest = values.reduce<number>((most, value) => Math.max(most, Math.abs(value ?? 0)), 0);
  if (largest >= 1e9) return { unit: 'Mt', tonnes: 1e6, decimals: 1 };
  if (largest >= 1e4) return { unit: 'kt', tonnes: 1e3, decimals: largest >= 1e7 ? 0 : 1 };
  return { unit: 't', tonnes: 1, decimals: 0 };
}

/**
 * Tonnes in the unit that suits their size.
 *
 * @example
 * ```ts
 * formatTonnes(1_234_000); // '1.23 Mt'
 * formatTonnes(840); // '840 t'
 * ```
 */
export function formatTonnes(tonnes: number | null): string {
  if (tonnes === null) return NOTHING;
  const size = Math.abs(tonnes);
  const [scale, unit] = size >= 999_500 ? [1e6, 'Mt'] : size >= 999.5 ? [1e3, 'kt'] : [1, 't'];
  const scaled = tonnes / scale;
  return `${formatNumber(scaled, unit === 't' ? 0 : decimalsFor(scaled))} ${unit}`;
}

/**
 * A share of one as a percentage.
 *
 * @example
 * ```ts
 * formatPercent(0.853); // '85 %'
 * formatPercent(0.042); // '4.2 %'
 * ```
 */
export function formatPercent(share: number | null): string {
  return share === null ? NOTHING : `${formatNumber(share * 100, percentDecimals(share))} %`;
}

/**
 * A difference in percent with its sign.
 *
 * @example
 * ```ts
 * formatSignedPercent(-0.12); // '−12 %'
 * ```
 */
export function formatSignedPercent(share: number | null): string {
  return share === null ? NOTHING : `${formatSigned(share * 100, percentDecimals(share))} %`;
}

function percentDecimals(share: number): number {
  return Math.abs(share) < 0.0995 ? 1 : 0;
}

/**
 * Days, with the word.
 *
 * @example
 * ```ts
 * formatDays(6.44); // '6.4 days'
 * formatDays(1); // '1.0 days'
 * ```
 */
export function formatDays(days: number | null): string {
  return days === null ? NOTHING : `${formatNumber(days, Math.abs(days) < 0.95 ? 2 : 1)} days`;
}

/**
 * Money for a tonne.
 *
 * @example
 * ```ts
 * formatCost(31.2); // '31.20 USD/t'
 * ```
 */
export function formatCost(usdPerTonne: number | null): string {
  return usdPerTonne === null ? NOTHING : `${formatNumber(usdPerTonne, 2)} USD/t`;
}

/**
 * Half a confidence interval; empty where there is none.
 *
 * @example
 * ```ts
 * formatHalfWidth(1250, 0); // '±1,250'
 * ```
 */
export function formatHalfWidth(half: number | null, decimals: number): string {
  return half === null ? '' : `±${formatNumber(half, decimals)}`;
}

/**
 * An amount with its measure in the right number.
 *
 * @example
 * ```ts
 * formatAmount(1460, 'train'); // '1,460 trains'
 * formatAmount(6e6, 't'); // '6.00 Mt'
 * ```
 */
export function formatAmount(amount: number | null, measure: string): string {
  if (amount === null) return NOTHING;
  if (measure === 't') return formatTonnes(amount);
  const decimals = Math.abs(amount) < 9.95 && !Number.isInteger(amount) ? 1 : 0;
  return `${formatNumber(amount, decimals)} ${pluralMeasure(measure)}`;
}

function pluralMeasure(measure: string): string {
  return /^[a-z]/.test(measure) ? `${measure}s` : measure;
}

/**
 * A count with its word.
 *
 * @example
 * ```ts
 * countOf(1, 'check'); // '1 check'
 * countOf(7, 'check'); // '7 checks'
 * ```
 */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${formatNumber(count)} ${count === 1 ? one : many}`;
}
