/**
 * The corridor as GeoJSON (RFC 7946): WGS84, [longitude, latitude], six decimals (a tenth of a metre).
 * Lines that cross the antimeridian are not cut.
 */
import { CorridorError } from '../core/errors.js';
import type { IsoDate } from '../core/figure.js';
import { compareText } from '../core/ids.js';
import type {
  Corridor,
  Gauge,
  Link,
  Mode,
  Place,
  PlaceKind,
  Service,
} from '../scenario/corridor.js';
import { figureText, kilometres } from './figures.js';
import { unknownPlace } from './network.js';

/** [longitude, latitude] in degrees. */
export type GeoPosition = readonly [number, number];

/** A feature with its geometry and plain properties. */
export interface GeoFeature<Geometry, Properties> {
  readonly type: 'Feature';
  /** `place/<id>`, `link/<id>` or `service/<id>/<leg>`. */
  readonly id: string;
  readonly geometry: Geometry;
  readonly properties: Properties;
}

/** Properties of a place. */
export interface PlaceProperties {
  readonly feature: 'place';
  readonly id: string;
  readonly name: string;
  readonly kinds: readonly PlaceKind[];
  readonly country: string;
  readonly role: string;
  /** Ids of its terminals, sorted. */
  readonly terminals: readonly string[];
}

/** Properties of a link or of one leg of a service. */
export interface LineProperties {
  readonly feature: 'link' | 'service';
  readonly id: string;
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly mode: Mode;
  readonly kind: Link['kind'] | 'service';
  readonly gauges: readonly Gauge[];
  readonly lengthKm: number;
  /** As authored; of a service, for each call. */
  readonly capacity: string;
  readonly oneWay: boolean;
}

/** A place as a point. */
export type PlaceFeature = GeoFeature<
  { readonly type: 'Point'; readonly coordinates: GeoPosition },
  PlaceProperties
>;

/** A link or a leg of a service as a line. */
export type LineFeature = GeoFeature<
  { readonly type: 'LineString'; readonly coordinates: readonly GeoPosition[] },
  LineProperties
>;

/** All places, links and legs of a corridor. */
export interface CorridorFeatures {
  readonly type: 'FeatureCollection';
  readonly features: readonly (PlaceFeature | LineFeature)[];
}

/** How to read a corridor. */
export interface GeoJsonOptions {
  /** Dated figures are taken as of this day; default: their latest value. */
  readonly on?: IsoDate | undefined;
}

/**
 * Places as points, then links and the legs of services as lines through their waypoints, each sorted by
 * id; ready for `JSON.stringify`. An empty corridor gives no features. Throws a `usage` error for a line to
 * an unknown place. O(n log n).
 *
 * @example
 * toGeoJson(corridor).features.length; // → 19
 * toGeoJson(corridor).features[0]?.geometry; // → {"type":"Point","coordinates":[130.9,42.9]}
 */
export function toGeoJson(corridor: Corridor, options: GeoJsonOptions = {}): CorridorFeatures {
  const { on } = options;
  const positions = new Map(
    corridor.places.map(({ id, position }) => [id, at(position.longitude, position.latitude)]),
  );
  const terminals = new Map<string, string[]>();
  for (const { id, place } of sorted(corridor.terminals)) {
    terminals.set(place, [...(terminals.get(place) ?? []), id]);
  }
  const line: DrawLine = (owner, { from, to, geometry = [] }) => {
    const end = (id: string): GeoPosition => {
      const position = positions.get(id);
      if (position !== undefined) return position;
      const { message } = unknownPlace(id, corridor.id, positions.keys());
      throw new CorridorError('usage', `${owner}: ${message}`);
    };
    const waypoints = geometry.map(([longitude, latitude]) => at(longitude, latitude));
    return { type: 'LineString', coordinates: [end(from), ...waypoints, end(to)] };
  };
  return {
    type: 'FeatureCollection',
    features: [
      ...sorted(corridor.places).map((place) => placeFeature(place, terminals.get(place.id) ?? [])),
      ...sorted(corridor.links).map((link) => linkFeature(link, line, on)),
      ...sorted(corridor.services).flatMap((service) => legFeatures(service, line, on)),
    ],
  };
}

type DrawLine = (
  owner: string,
  ends: Pick<Link, 'from' | 'to' | 'geometry'>,
) => LineFeature['geometry'];

function placeFeature(place: Place, terminals: readonly string[]): PlaceFeature {
  const { id, name, kinds, country, role, position } = place;
  return {
    type: 'Feature',
    id: `place/${id}`,
    geometry: { type: 'Point', coordinates: at(position.longitude, position.latitude) },
    properties: {
      feature: 'place',
      id,
      name,
      kinds,
      country,
      role,
      terminals,
    },
  };
}

function linkFeature(link: Link, line: DrawLine, on: IsoDate | undefined): LineFeature {
  const { id, name = id, from, to, mode, kind, gauges = [], oneWay = false } = link;
  const owner = `link ${id}`;
  const lengthKm = kilometres(link.length, owner, on);
  const capacity = figureText(link.capacity, on);
  return {
    type: 'Feature',
    id: `link/${id}`,
    geometry: line(owner, link),
    properties: {
      feature: 'link',
      id,
      name,
      from,
      to,
      mode,
      kind,
      gauges,
      lengthKm,
      capacity,
      oneWay,
    },
  };
}

function legFeatures(
  service: Service,
  line: DrawLine,
  on: IsoDate | undefined,
): readonly LineFeature[] {
  const { id, name, mode, gauge, oneWay = false } = service;
  const gauges = gauge === undefined ? [] : [gauge];
  const capacity = figureText(service.capacity, on);
  return service.legs.map((leg, position) => {
    const owner = `leg ${position} of service ${id}`;
    const { from, to } = leg;
    const lengthKm = kilometres(leg.length, owner, on);
    return {
      type: 'Feature',
      id: `service/${id}/${position}`,
      geometry: line(owner, leg),
      properties: {
        feature: 'service',
        id,
        name,
        from,
        to,
        mode,
        kind: 'service',
        gauges,
        lengthKm,
        capacity,
        oneWay,
      },
    };
  });
}

/** To six decimals, and never −0. */
function at(longitude: number, latitude: number): GeoPosition {
  return [Math.round(longitude * 1e6) / 1e6 + 0, Math.round(latitude * 1e6) / 1e6 + 0];
}

function sorted<Entry extends { readonly id: string }>(
  entries: readonly Entry[],
): readonly Entry[] {
  return [...entries].sort((a, b) => compareText(a.id, b.id));
}
