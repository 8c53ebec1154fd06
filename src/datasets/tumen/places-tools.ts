/** Position of a place with its evidence. */
import type { Grade } from '../../core/figure.js';
import type { Place } from '../../scenario/corridor.js';

/** A position in decimal degrees, rounded to about 1–2 km unless the note says better. */
export function at(
  latitude: number,
  longitude: number,
  grade: Grade,
  source: readonly string[],
  note?: string,
): Place['position'] {
  return {
    latitude,
    longitude,
    grade,
    source,
    note: note ?? 'rounded to about 1–2 km',
  };
}
