/**
 * Which of several flows at the same cost is meant: the one with the least sum of whole numbers made from
 * the names of arcs and commodities. Names stay when the input is reordered or something far away is
 * added, so the choice stays as well. The numbers are spread at random, so that ties are broken for good.
 */

/** What staying behind weighs: more than any path of fewer than a hundred arcs or so. */
export const UNSERVED_PREFERENCE = 67_108_864;

const PRIMES = { offset: 0x811c9dc5, step: 0x01000193 } as const;

/** A number 0 … 2³² − 1 from a text: FNV-1a with the final mixing of MurmurHash 3. O(length). */
export function textNumber(text: string): number {
  let hash: number = PRIMES.offset;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), PRIMES.step);
  return mix(hash);
}

function mix(number: number): number {
  let hash = number ^ (number >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Preferences of arcs, 1 … 2²⁰, from their keys. */
export function arcPreferences(keys: readonly string[]): Float64Array {
  return Float64Array.from(keys, (key) => (textNumber(key) >>> 12) + 1);
}

/** Preferences of arcs without keys, from their indices. */
export function preferencesByIndex(count: number): Float64Array {
  return Float64Array.from({ length: count }, (_, arc) => (mix(arc + 1) >>> 12) + 1);
}

/** Weights of commodities, 1024 … 2047, from their keys. */
export function commodityWeight(key: string): number {
  return 1024 + (textNumber(key) >>> 22);
}
