/** Flow classes: demands that face the same network. */
import type { PartyConduct, ShipmentFacts } from '../../sanctions/facts.js';

/** A flow class: demands that face exactly the same network. */
export interface FlowClass {
  readonly key: string;
  readonly commodity: string;
  readonly handling: string;
  readonly shipment: ShipmentFacts;
  readonly captive: readonly string[];
  /** USD/kg. */
  readonly value: number;
  /** USD per kg and second. */
  readonly valueOfTime: number;
  /** kg per TEU, 0 for cargo counted in tonnes. */
  readonly massPerTeu: number;
  /** Barrels per kg, 0 where it has none. */
  readonly barrelsPerKg: number;
}

/** Conduct of the two parties of a class. */
export interface ClassConduct {
  readonly origin: PartyConduct;
  readonly destination: PartyConduct;
}
