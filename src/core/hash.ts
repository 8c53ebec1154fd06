/**
 * Canonical text and content hash: the same content gives the same hash whatever the order in which
 * keys were written. SHA-256 (FIPS 180-4) through @noble/hashes, so it runs in a browser as well.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { compareText } from './ids.js';

/** JSON with keys in code-unit order and undefined members left out. O(n log n). */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => compareText(a, b))
      .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
    return `{${members.join(',')}}`;
  }
  return JSON.stringify(value);
}

/** First 16 bytes of the SHA-256 of the canonical text, as 32 hexadecimal digits. */
export function contentHash(value: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(value)))).slice(0, 32);
}

const remembered = new WeakMap<object, string>();

/** The same for an object that nobody changes, remembered for as long as it lives. */
export function rememberedHash(value: object): string {
  let hash = remembered.get(value);
  if (hash === undefined) {
    hash = contentHash(value);
    remembered.set(value, hash);
  }
  return hash;
}
