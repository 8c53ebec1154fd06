/**
 * A flow is one row of the demand table: a yearly total with its evidence, and the lanes (good, true
 * origin, final market, share) it consists of. `demandsOf` turns it into one demand a lane.
 */
import type { Figure, Grade, IsoDate } from '../../core/figure.js';
import type { CommodityId, Demand, PlaceId, TerminalId } from '../../scenario/corridor.js';
import { quantityOf, type YearTable } from './demand-tools.js';

/** Part of a flow: one good from one origin to one market. */
export interface FlowLane {
  /** Part of the demand id; empty when the flow has one lane. */
  readonly suffix: string;
  readonly commodity: CommodityId;
  readonly origin: PlaceId;
  readonly destination: PlaceId;
  /** Factors on the total, constant or by year. */
  readonly shares: readonly (number | YearTable)[];
  /** In place of the flow's own. */
  readonly unservedPrice?: Figure;
  readonly lot?: Figure;
  readonly facts?: Readonly<Record<string, boolean | IsoDate>>;
  readonly tags?: readonly string[];
}

/** A row of the demand table. */
export interface Flow {
  readonly id: string;
  readonly category: string;
  readonly tags: readonly string[];
  readonly unit: 'kt/year' | 'kTEU/year';
  readonly total: YearTable;
  readonly grade: Grade;
  readonly source: readonly string[];
  /** How the total was found, how it is expected to grow, and why the lanes are so split. */
  readonly note: string;
  readonly lanes: readonly FlowLane[];
  readonly lot: Figure;
  readonly unservedPrice: Figure;
  readonly season?: Demand['season'];
  readonly captive?: readonly TerminalId[];
  readonly arrivals?: 'poisson' | 'regular';
  readonly facts?: Readonly<Record<string, boolean | IsoDate>>;
  readonly originState?: string;
  readonly observedRouting: NonNullable<Demand['observedRouting']>;
}

/** A lane of a flow. */
export function lane(
  suffix: string,
  commodity: CommodityId,
  origin: PlaceId,
  destination: PlaceId,
  share: number | readonly (number | YearTable)[] = 1,
  more: Pick<FlowLane, 'unservedPrice' | 'lot' | 'facts' | 'tags'> = {},
): FlowLane {
  return {
    suffix,
    commodity,
    origin,
    destination,
    shares: typeof share === 'number' ? [share] : share,
    ...more,
  };
}

/** One demand for each lane of a flow. */
export function demandsOf(flow: Flow): readonly Demand[] {
  return flow.lanes.map((part) => laneDemand(flow, part));
}

function laneDemand(flow: Flow, part: FlowLane): Demand {
  const constant = part.shares.filter((share) => typeof share === 'number');
  const share = constant.reduce((a, b) => a * b, 1);
  const facts = { ...flow.facts, ...part.facts };
  return {
    id: part.suffix === '' ? flow.id : `${flow.id}-${part.suffix}`,
    category: flow.category,
    tags: [...new Set([...flow.tags, ...(part.tags ?? []), flow.id])],
    commodity: part.commodity,
    origin: part.origin,
    destination: part.destination,
    quantity: quantityOf(
      flow.unit,
      flow.total,
      part.shares,
      flow.grade,
      flow.source,
      `${share === 1 ? '' : `${String(Number(share.toFixed(4)))} × the row ${flow.id} (split EST). `}${constant.length < part.shares.length ? 'Share of the good by year. ' : ''}${flow.note}`,
    ),
    lot: part.lot ?? flow.lot,
    unservedPrice: part.unservedPrice ?? flow.unservedPrice,
    ...(flow.captive === undefined ? {} : { captive: flow.captive }),
    ...(flow.season === undefined ? {} : { season: flow.season }),
    ...(flow.arrivals === undefined ? {} : { arrivals: flow.arrivals }),
    ...(Object.keys(facts).length === 0 ? {} : { facts }),
    ...(flow.originState === undefined ? {} : { originState: flow.originState }),
    observedRouting: flow.observedRouting,
  };
}
