/** Demands, and their parts by conduct. */
import type { Grade } from '../../core/figure.js';

/** Part of a demand that behaves alike. */
export interface DemandPart {
  readonly flowClass: number;
  /** Share at the start. */
  readonly share: number;
  /** Share by epoch, where conduct changes with time; absent: always the same. */
  readonly shares?: readonly number[] | undefined;
}

/** Share of a part in an epoch. */
export function partShare({ share, shares }: DemandPart, epoch: number): number {
  return shares?.[epoch] ?? share;
}

/** A demand ready for solving and simulation. */
export interface ModelDemand {
  readonly id: string;
  readonly name: string;
  readonly category: string;
  readonly commodity: string;
  readonly origin: number;
  readonly destination: number;
  readonly originPlace: string;
  readonly destinationPlace: string;
  /** kg in the calendar year of the start. */
  readonly yearly: number;
  /** kg in each of the `years` of the model; they differ only in runs of several years. */
  readonly yearlyIn: readonly number[];
  /** kg of one shipment, a whole number (whole TEU for boxes). */
  readonly lot: number;
  /** USD/kg. */
  readonly unservedPrice: number;
  /** Grade of that figure; absent for a bare number. */
  readonly unservedPriceGrade?: Grade | undefined;
  /** Parts by conduct, shares summing to 1, in the order lawful, wary, defiant … */
  readonly parts: readonly DemandPart[];
  readonly arrivals: 'poisson' | 'regular';
  /** 0 to 3, the highest first. */
  readonly priority: number;
  /** Lots that are always under way; 0: shipments arrive. */
  readonly circulating: number;
  /** Twelve numbers with mean 1. */
  readonly monthly: readonly number[];
}
