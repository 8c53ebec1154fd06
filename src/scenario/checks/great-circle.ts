/**
 * Distance over the sphere, by the haversine formula (Sinnott 1984) on the mean radius of WGS84. Up to
 * 0.5 % from the geodesic of the ellipsoid (0.15 % in the corridor).
 */

/** Mean radius of WGS84, (2a + b) / 3. */
export const EARTH_RADIUS_METRES = 6_371_008.771_4;

/** A position in degrees. */
export interface Position {
  readonly latitude: number;
  readonly longitude: number;
}

/**
 * Metres between two positions over the sphere.
 *
 * @example
 * greatCircleMetres({ latitude: 0, longitude: 0 }, { latitude: 0, longitude: 90 }); // → 10007557 or so
 */
export function greatCircleMetres(a: Position, b: Position): number {
  const radians = Math.PI / 180;
  const sine = (degrees: number): number => Math.sin((degrees * radians) / 2);
  const north = sine(b.latitude - a.latitude);
  const east = sine(b.longitude - a.longitude);
  const cosines = Math.cos(a.latitude * radians) * Math.cos(b.latitude * radians);
  const haversine = north * north + cosines * east * east;
  return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(haversine)));
}
