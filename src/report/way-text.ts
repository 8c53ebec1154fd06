/** Ways in words: of two routes only the part in which they differ. */
import type { Way } from '../result/compare.js';
import { formatTonnes } from './format.js';
import type { Names } from './names.js';

/** Texts of two ways of one demand; what both routes share at their ends becomes "…". */
export function wayTexts(from: Way, to: Way, { nameOf }: Names): readonly [string, string] {
  if (from.kind !== 'route' || to.kind !== 'route')
    return [wayText(from, nameOf), wayText(to, nameOf)];
  const isSamePlaces = from.places.join('>') === to.places.join('>');
  const [a, b] = isSamePlaces ? [from.assets, to.assets] : [from.places, to.places];
  const [head, tail] = shared(a, b, isSamePlaces ? 0 : 1);
  const cut = (steps: readonly string[]): string => {
    const kept = steps
      .slice(head, steps.length - tail)
      .map(nameOf)
      .join(' → ');
    return `${head > 0 ? '… ' : ''}${kept}${tail > 0 ? ' …' : ''}`;
  };
  return [cut(a), cut(b)];
}

/** Steps shared at both ends, keeping `margin` of them at each end for orientation. */
function shared(
  a: readonly string[],
  b: readonly string[],
  margin: number,
): readonly [number, number] {
  const least = Math.min(a.length, b.length);
  let head = 0;
  while (head < least && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < least - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  return [Math.max(0, head - margin), Math.max(0, tail - margin)];
}

/** A way by itself. */
export function wayText(way: Way, nameOf: Names['nameOf']): string {
  return way.kind === 'route' ? way.places.map(nameOf).join(' → ') : way.kind;
}

/** Tonnes with their sign. */
export function signedTonnes(tonnes: number | null): string {
  const text = formatTonnes(tonnes);
  return tonnes !== null && tonnes > 0 ? `+${text}` : text;
}
