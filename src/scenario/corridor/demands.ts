/** Who wants to send how much of what from where to where. */
import type { Evidence, Figure, IsoDate } from '../../core/figure.js';
import type { CommodityId, CountryId, DemandId, GateId, PlaceId, TerminalId } from './ids.js';

/** One of the cargo flow categories. */
export interface Category {
  readonly id: string;
  readonly number: number;
  readonly name: string;
  readonly status: 'named' | 'reconstructed';
  readonly evidence: Evidence;
}

/** What wants to travel: true origin to final market. The port is an outcome. */
export interface Demand {
  readonly id: DemandId;
  readonly name?: string | undefined;
  readonly category: string;
  readonly tags?: readonly string[] | undefined;
  readonly commodity: CommodityId;
  readonly origin: PlaceId;
  readonly destination: PlaceId;
  /** t/year or TEU/year, usually a series. */
  readonly quantity: Figure;
  /** t or TEU of one shipment: a train, a convoy of trucks, a container block. */
  readonly lot: Figure;
  /** Money at which the owner would rather not ship, USD/t or USD/TEU. */
  readonly unservedPrice: Figure;
  /** Owner's terminals: the cargo is loaded on a ship at one of these and nowhere else. */
  readonly captive?: readonly TerminalId[] | undefined;
  /** Monthly index, twelve numbers with mean 1. */
  readonly season?: (Evidence & { readonly monthly: readonly number[] }) | undefined;
  readonly arrivals?: 'poisson' | 'regular' | undefined;
  /** 0 (default) to 3: in every queue the highest goes first, and within one priority who came first. */
  readonly priority?: number | undefined;
  /**
   * Simulation only: so many lots are always under way instead of arriving. Each one delivered sets out
   * again at once, by the cheapest way, and books nothing. Such a demand makes a closed network.
   */
  readonly circulating?: number | undefined;
  /** Facts that exemptions ask for, e.g. { 'notified-by-exporting-state': true }. */
  readonly facts?: Readonly<Record<string, boolean | IsoDate>> | undefined;
  /** State of origin of the goods, of the buyer, if not those of the places. */
  readonly originState?: CountryId | undefined;
  readonly buyerState?: CountryId | undefined;
  /** How the flow was routed in fact, for the closure table: gate → share. */
  readonly observedRouting?:
    (Evidence & { readonly gates: Readonly<Record<GateId, number>> }) | undefined;
}
