/** Ways in words: of two routes only what tells them apart. */
import type { Way } from '../result/compare.js';
import { formatTonnes } from './format.js';
import type { Names } from './names.js';

/** So many of the assets that only one of two routes has are named. */
const ASSETS_NAMED = 4;

/** Longer ways are shown by their ends. */
const PLACES_NAMED = 6;

/**
 * Texts of two ways of one demand. Of two routes: the places where they part ("…" for what they share at
 * their ends) and the links, terminals and services that the other does not use.
 */
export function wayTexts(from: Way, to: Way, { nameOf }: Names): readonly [string, string] {
  if (from.kind !== 'route' || to.kind !== 'route')
    return [wayText(from, nameOf), wayText(to, nameOf)];
  const [head, tail] = shared(from.places, to.places);
  const isSamePlaces = from.places.join('>') === to.places.join('>');
  const textOf = ({ places, assets }: Way, other: Way): string => {
    const kept = placesText(places.slice(head, places.length - tail), nameOf);
    const way = `${head > 0 ? '… ' : ''}${kept}${tail > 0 ? ' …' : ''}`;
    const own = [...new Set(assets)].filter((asset) => !other.assets.includes(asset));
    const named = own.slice(0, ASSETS_NAMED).map(nameOf).join(', ');
    const by = own.length === 0 ? '' : `by ${named}${own.length > ASSETS_NAMED ? ', …' : ''}`;
    if (isSamePlaces) return by === '' ? wayText({ kind: 'route', places, assets }, nameOf) : by;
    return by === '' ? way : `${way} (${by})`;
  };
  return [textOf(from, to), textOf(to, from)];
}

/** Places shared at both ends, less one at each end for orientation. */
function shared(a: readonly string[], b: readonly string[]): readonly [number, number] {
  const least = Math.min(a.length, b.length);
  let head = 0;
  while (head < least && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < least - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  return [Math.max(0, head - 1), Math.max(0, tail - 1)];
}

/** A way by itself. */
export function wayText(way: Way, nameOf: Names['nameOf']): string {
  return way.kind === 'route' ? placesText(way.places, nameOf) : way.kind;
}

function placesText(places: readonly string[], nameOf: Names['nameOf']): string {
  if (places.length <= PLACES_NAMED) return places.map(nameOf).join(' → ');
  const ends = [...places.slice(0, 3).map(nameOf), '…', ...places.slice(-2).map(nameOf)];
  return ends.join(' → ');
}

/** Tonnes with their sign. */
export function signedTonnes(tonnes: number | null): string {
  const text = formatTonnes(tonnes);
  return tonnes !== null && tonnes > 0 ? `+${text}` : text;
}
