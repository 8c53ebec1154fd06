/**
 * The authoring form of a network: places and the connections between them as a developer asks for them,
 * by id and with their attributes. Read only. Distances are kilometres. Changing modes or gauges costs
 * nothing here: what really routes cargo is the compiled form of `model/`.
 */
import type { MultiDirectedGraph } from 'graphology';
import { CorridorError } from '../core/errors.js';
import type { IsoDate } from '../core/figure.js';
import { didYouMean } from '../core/ids.js';
import type {
  Corridor,
  CountryId,
  Gauge,
  Link,
  Mode,
  Place,
  PlaceKind,
  Service,
  TariffId,
  Terminal,
  Validity,
  VehicleClassId,
} from '../scenario/corridor.js';

/** A place with what stands there. */
export interface PlaceNode<Id extends string = string> {
  readonly id: Id;
  readonly name: string;
  readonly kinds: readonly PlaceKind[];
  readonly country: CountryId;
  /** Degrees, WGS84. */
  readonly position: { readonly latitude: number; readonly longitude: number };
  /** Its terminals, sorted by id. */
  readonly terminals: readonly Terminal[];
  /** The place as authored. */
  readonly place: Place;
}

interface EdgeBase<Id extends string, Asset extends string> {
  /** `l:<link>:out`, `l:<link>:back`, `s:<service>:<leg>:out` or `s:<service>:<leg>:back`. */
  readonly key: string;
  /** Id of the link or service. */
  readonly id: Asset;
  readonly name: string;
  /** Direction of travel; `out` is the direction in which it was drawn. */
  readonly direction: 'out' | 'back';
  readonly from: Id;
  readonly to: Id;
  readonly mode: Mode;
  /** Empty for anything but rail. */
  readonly gauges: readonly Gauge[];
  readonly lengthKm: number;
  /** As authored: `12 train/day`, `400 TEU` (for each call of a service) or `unlimited`. */
  readonly capacity: string;
  readonly tariffs: readonly TariffId[];
  /** Absent: always in use. */
  readonly validity?: Validity | undefined;
}

/** One direction of a link. */
export interface LinkEdge<
  Id extends string = string,
  Asset extends string = string,
> extends EdgeBase<Id, Asset> {
  readonly kind: Link['kind'];
  /** The link as authored. */
  readonly link: Link;
}

/** One direction of one leg of a service. */
export interface ServiceEdge<
  Id extends string = string,
  Asset extends string = string,
> extends EdgeBase<Id, Asset> {
  readonly kind: 'service';
  /** Position of the leg in the service, from 0. */
  readonly leg: number;
  readonly vehicle: VehicleClassId;
  /** As authored, such as `1 call/week`. */
  readonly frequency: string;
  /** The service as authored. */
  readonly service: Service;
}

/** One directed connection: `kind` is `service` or the kind of the link. */
export type NetworkEdge<Id extends string = string, Asset extends string = string> =
  LinkEdge<Id, Asset> | ServiceEdge<Id, Asset>;

/**
 * Places and directed connections. `Id` is the type of a place id, `Asset` that of a link or service id:
 * unions of literals if the corridor was written as a constant, else `string`.
 */
export interface CargoNetwork<Id extends string = string, Asset extends string = string> {
  /** Id of the corridor it was built from. */
  readonly corridor: string;
  /** All places, sorted by id. */
  readonly places: readonly PlaceNode<Id>[];
  /** All directed connections, sorted by key. */
  readonly edges: readonly NetworkEdge<Id, Asset>[];
  /** Whether there is such a place. */
  has(id: string): id is Id;
  /** A place by id; throws a `usage` error if there is none. */
  place(id: string): PlaceNode<Id>;
  /** Connections that start at a place, sorted by key; throws a `usage` error if there is no such place. */
  leaving(id: string): readonly NetworkEdge<Id, Asset>[];
  /** Connections that end at a place, sorted by key; throws a `usage` error if there is no such place. */
  entering(id: string): readonly NetworkEdge<Id, Asset>[];
  /**
   * A copy for the packages of graphology, to change at will. Node keys are `p:<place>`, edge keys as in
   * {@link NetworkEdge}: an id alone must never be a key, since graphology takes `__proto__` at its word.
   */
  toGraph(): MultiDirectedGraph<PlaceNode<Id>, NetworkEdge<Id, Asset>>;
}

/** Type of the place ids of a corridor. */
export type PlaceIdOf<C extends Corridor> = C['places'][number]['id'];

/** Type of the link and service ids of a corridor. */
export type AssetIdOf<C extends Corridor> = C['links'][number]['id'] | C['services'][number]['id'];

/** Which connections count. Every field given must hold; an empty filter takes all. */
export interface EdgeFilter {
  /** One mode or several. */
  readonly mode?: Mode | readonly Mode[] | undefined;
  /** Rail only on this gauge; other modes are not affected. */
  readonly gauge?: Gauge | undefined;
  /** Only what is in use on this day (an uncertain opening counts from its likeliest date). */
  readonly on?: IsoDate | undefined;
  /** Ids of closed links, services or places. */
  readonly without?: readonly string[] | undefined;
  /** False: links only. Default true. */
  readonly services?: boolean | undefined;
}

/** A filter as a question to each connection. O(`without`) to make, O(1) to ask. */
export function edgeTest(filter: EdgeFilter): (edge: NetworkEdge) => boolean {
  const { mode, gauge, on, services } = filter;
  const modes = typeof mode === 'string' ? [mode] : mode;
  const without = new Set(filter.without);
  return (edge) =>
    modes?.includes(edge.mode) !== false &&
    (gauge === undefined || edge.mode !== 'rail' || edge.gauges.includes(gauge)) &&
    (services !== false || edge.kind !== 'service') &&
    (on === undefined || isValidOn(edge.validity, on)) &&
    !(without.has(edge.id) || without.has(edge.from) || without.has(edge.to));
}

function isValidOn(validity: Validity | undefined, date: IsoDate): boolean {
  const from = validity?.from;
  const opening = typeof from === 'object' ? from.mode : from;
  return (
    (opening === undefined || opening <= date) &&
    (validity?.until === undefined || date < validity.until)
  );
}

/** The error for a place that is not in the network, with the nearest name that is. */
export function unknownPlace(id: string, corridor: string, known: Iterable<string>): CorridorError {
  const hint = didYouMean(id, known);
  const text = `there is no place "${id}" in corridor ${corridor}`;
  return new CorridorError('usage', hint === undefined ? text : `${text}; ${hint}`);
}
