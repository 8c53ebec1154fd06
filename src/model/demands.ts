/** Demands in the model's units: yearly amounts and lots in kg, prices in USD/kg, ends as vertices. */
import { daysOfYear, SECONDS_PER_DAY } from '../scenario/calendar.js';
import type { Corridor, Demand } from '../scenario/corridor.js';
import type { FigureReader } from './dated.js';
import { finalVertex, originVertex } from './expand.js';
import type { DemandPart, FlowClass, ModelDemand } from './model.js';
import type { TimeFrame } from './time-frame.js';

/** What demands are reckoned from. */
export interface DemandTables {
  readonly frame: TimeFrame;
  readonly reader: FigureReader;
  readonly classes: readonly FlowClass[];
  /** Parts of each demand, by its id. */
  readonly partsOf: ReadonlyMap<string, readonly DemandPart[]>;
  /** Keys of the vertices, in their order. */
  readonly vertices: readonly string[];
  /** How all demands arrive, whatever they say themselves. */
  readonly arrivals: ModelDemand['arrivals'] | undefined;
}

/** The demands of a corridor, in its order. O(demands × years). */
export function buildDemands(
  { demands }: Corridor,
  { vertices, partsOf, arrivals, ...tables }: DemandTables,
): readonly ModelDemand[] {
  const vertexIndex = new Map(vertices.map((key, index) => [key, index]));
  return demands.map((demand) => ({
    ...modelDemand(demand, { ...tables, parts: partsOf.get(demand.id) ?? [], vertexIndex }),
    arrivals: arrivals ?? demand.arrivals ?? 'poisson',
  }));
}

interface OwnTables extends Pick<DemandTables, 'frame' | 'reader' | 'classes'> {
  readonly parts: readonly DemandPart[];
  readonly vertexIndex: ReadonlyMap<string, number>;
}

function modelDemand(
  demand: Demand,
  { frame: { years, readers }, reader, classes, parts, vertexIndex }: OwnTables,
): Omit<ModelDemand, 'arrivals'> {
  const perTeu = classes[parts[0]?.flowClass ?? 0]?.massPerTeu ?? 0;
  const inKg = ({
    value,
    dimension,
  }: {
    readonly value: number;
    readonly dimension: string;
  }): number => (dimension.startsWith('TEU') ? value * perTeu : value);
  const yearlyIn = years.map((year, index) => {
    const quantity = (readers[index] ?? reader).amount(demand.quantity);
    return quantity.dimension.endsWith('/s')
      ? inKg(quantity) * SECONDS_PER_DAY * daysOfYear(year)
      : inKg(quantity);
  });
  const lot = reader.amount(demand.lot);
  const price = reader.amount(demand.unservedPrice);
  return {
    id: demand.id,
    name: demand.name ?? demand.id,
    category: demand.category,
    commodity: demand.commodity,
    // A place that no arc touches has no vertex; −1 then says that there is no physical way.
    origin: vertexIndex.get(originVertex(demand.origin)) ?? -1,
    destination: vertexIndex.get(finalVertex(demand.destination)) ?? -1,
    originPlace: demand.origin,
    destinationPlace: demand.destination,
    yearly: yearlyIn[0] ?? 0,
    yearlyIn,
    lot:
      lot.dimension === 'TEU'
        ? Math.max(1, Math.round(lot.value)) * perTeu
        : Math.max(1, Math.round(lot.value)),
    unservedPrice: price.dimension === 'USD/TEU' ? price.value / perTeu : price.value,
    ...(typeof demand.unservedPrice === 'string'
      ? {}
      : { unservedPriceGrade: demand.unservedPrice.grade }),
    parts,
    priority: demand.priority ?? 0,
    circulating: demand.circulating ?? 0,
    monthly: demand.season?.monthly ?? new Array<number>(12).fill(1),
  };
}
