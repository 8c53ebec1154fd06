/** Arcs: one direction of a link, terminal, service leg or gate, and the time on them that is random. */
import type { Gauge, Mode } from '../../scenario/corridor.js';

/** What an arc is made of. */
export interface Arc {
  /** Canonical key, unique and stable under reordering of the input. */
  readonly key: string;
  readonly kind: 'link' | 'terminal' | 'service' | 'gate';
  /** Id of the link, terminal or service; of the place for a gate. */
  readonly asset: string;
  readonly tailPlace: string;
  readonly headPlace: string;
  readonly mode: Mode | undefined;
  readonly gauge: Gauge | undefined;
  /** Length, km (0 for terminals and gates). */
  readonly kilometres: number;
  /** Whether it runs from → to of the link as drawn. */
  readonly isForward: boolean;
  /** Only this vehicle class (water arcs that ships pass without calling). */
  readonly onlyVehicle: string | undefined;
}

/** Random formalities or dwell on an arc, triangular, s. */
export interface RandomDelay {
  readonly low: number;
  readonly mode: number;
  readonly high: number;
}
