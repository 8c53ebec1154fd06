/**
 * Follows single shipments: which demand's how-manieth shipment left by which route. The k-th shipment of
 * a demand is the same one in every variant with the same seed, so two traces can be laid side by side.
 */
import { compareText } from '../core/ids.js';
import type { CorridorModel } from '../model/model.js';
import { Engine } from './engine.js';
import { buildPlan } from './plan.js';

/** One shipment that left within the horizon. */
export interface Departure {
  readonly demand: number;
  readonly ordinal: number;
  readonly flowClass: number;
  readonly arcs: readonly number[];
}

/** Departures of one replication by demand and ordinal, and what each demand sent out, kg. */
export interface Trace {
  readonly departures: ReadonlyMap<string, Departure>;
}

/** Key of a shipment in a trace. */
export function shipmentKey(demand: number, ordinal: number): string {
  return `${String(demand)}:${String(ordinal)}`;
}

/**
 * Traces replications 0 … n − 1 of a model. Shipments that never left are absent. Space in proportion to
 * the shipments.
 */
export function traceDepartures(
  model: CorridorModel,
  replications: number,
  seed = model.seed,
): readonly Trace[] {
  const plan = buildPlan(model);
  const categories = [...new Set(model.demands.map(({ category }) => category))].sort(compareText);
  const engine = new Engine(plan, categories);
  return Array.from({ length: replications }, (_, replication) => {
    const departures = new Map<string, Departure>();
    engine.state.observers.departure = (demand, ordinal, time, route) => {
      const taken = plan.routes[route];
      if (time < 0 || taken === undefined) return;
      const { flowClass, arcs } = taken;
      departures.set(shipmentKey(demand, ordinal), { demand, ordinal, flowClass, arcs });
    };
    engine.run(seed, replication);
    return { departures };
  });
}
