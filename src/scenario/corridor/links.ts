/** Links: track, road, waterway and sea lane between two places, with what limits and slows them. */
import type { Evidence, Figure } from '../../core/figure.js';
import type { CountryId, LinkId, PlaceId, TariffId, VehicleClassId } from './ids.js';
import type { Gauge, Mode } from './modes.js';
import type { OpeningHours, Season, ServiceLaw, Validity } from './times.js';

/** A connection as drawn; two-way unless `oneWay`. Bridges and crossings are links in series with the track. */
export interface Link {
  readonly id: LinkId;
  readonly name?: string | undefined;
  readonly from: PlaceId;
  readonly to: PlaceId;
  readonly mode: Mode;
  readonly kind: 'track' | 'bridge' | 'crossing' | 'lane' | 'waterway' | 'pipe';
  readonly oneWay?: boolean | undefined;
  /** Rail only; a dual-gauge track lists both and is one resource. */
  readonly gauges?: readonly Gauge[] | undefined;
  readonly tracks?: 'single' | 'double' | undefined;
  /** km or nmi. */
  readonly length: Figure;
  /**
   * Yearly amounts are net (after hours and planned season), both directions together, empties
   * included; amounts per hour or day of opening are gross. Measures: t, TEU, vehicle, train, call;
   * or the word `unlimited`.
   */
  readonly capacity: Figure;
  readonly hours?: OpeningHours | undefined;
  readonly season?: Season | undefined;
  /** Speed on this link in place of the vehicle's own. */
  readonly speed?: Figure | undefined;
  /** Whole running time in place of length ÷ speed. */
  readonly runningTime?: Figure | undefined;
  /** Border or bridge formalities on top of running time; a spread makes it random in simulation. */
  readonly processing?: Figure | undefined;
  /** Service time in the link's queue: fixed (default), or random with the same mean. */
  readonly service?: ServiceLaw | undefined;
  /** Coefficient of variation of a gamma or lognormal service time. */
  readonly variation?: Figure | undefined;
  /**
   * Rail, single track: running time of the longest section between passing loops. A train enters no
   * sooner after one that comes the other way.
   */
  readonly sectionTime?: Figure | undefined;
  /** Rail: least time between two trains that follow each other in one direction. */
  readonly following?: Figure | undefined;
  /** Only these vehicle classes may use the link. Absent: every class of the mode and gauge. */
  readonly vehicles?: readonly VehicleClassId[] | undefined;
  /** Water depth less keel clearance that limits draught. */
  readonly depth?: Figure | undefined;
  /** Clearance under a bridge that limits air draught. */
  readonly clearance?: Figure | undefined;
  /** Largest gross mass of a vehicle. */
  readonly grossLimit?: Figure | undefined;
  readonly lanes?: Figure | undefined;
  /** The first listed tariff that applies to the cargo is charged. */
  readonly tariffs?: readonly TariffId[] | undefined;
  /** mathjs expression in `freeFlow` (hours) and `utilisation` (0…1): congested hours, for skims. */
  readonly volumeDelay?: string | undefined;
  readonly validity?: Validity | undefined;
  /** Waypoints [longitude, latitude] between the ends, for drawing. */
  readonly geometry?: readonly (readonly [number, number])[] | undefined;
  /** Territories the link lies in, when they are not those of its ends. */
  readonly territories?: readonly CountryId[] | undefined;
  readonly evidence?: Evidence | undefined;
}
