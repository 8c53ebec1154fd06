/** Services: liners, ferries and block trains with a frequency. */
import type { Evidence, Figure } from '../../core/figure.js';
import type { PlaceId, ServiceId, TariffId, VehicleClassId } from './ids.js';
import type { Gauge, Mode } from './modes.js';
import type { Validity } from './times.js';

/** Liner, ferry or scheduled block train: a frequency with a capacity between dates. */
export interface Service {
  readonly id: ServiceId;
  readonly name: string;
  readonly mode: Mode;
  readonly gauge?: Gauge | undefined;
  readonly legs: readonly {
    readonly from: PlaceId;
    readonly to: PlaceId;
    readonly length: Figure;
    readonly tariffs?: readonly TariffId[] | undefined;
    readonly geometry?: readonly (readonly [number, number])[] | undefined;
  }[];
  readonly oneWay?: boolean | undefined;
  /** Calls per time, e.g. "1 call/week". Half the headway enters time and cost in every answer. */
  readonly frequency: Figure;
  /** TEU or t for each call and direction. */
  readonly capacity: Figure;
  readonly vehicle: VehicleClassId;
  readonly handles: readonly string[];
  readonly validity?: Validity | undefined;
  readonly evidence?: Evidence | undefined;
}
