/**
 * Follows single shipments: which demand's how-manieth shipment left by which route. The k-th shipment of
 * a demand is the same one in every variant with the same seed, so two traces can be laid side by side.
 */
import { drawsOf } from '../random/mirror.js';
import { Engine } from './engine.js';
import type { SimulationPlan } from './plan.js';
import { EVENTS_BETWEEN_PAUSES, listedCategories } from './simulate.js';

/** One shipment that left within the horizon. */
export interface Departure {
  readonly demand: number;
  readonly ordinal: number;
  readonly flowClass: number;
  readonly arcs: readonly number[];
}

/** Departures of one replication by demand and ordinal; shipments that never left are absent. */
export type Trace = ReadonlyMap<string, Departure>;

/** Key of a shipment in a trace. */
export function shipmentKey(demand: number, ordinal: number): string {
  return `${String(demand)}:${String(ordinal)}`;
}

/** Traces replications of a plan, one after the other. Space in proportion to the shipments of one. */
export class Tracer {
  private readonly engine: Engine;

  constructor(private readonly plan: SimulationPlan) {
    this.engine = new Engine(plan, listedCategories(plan.model));
  }

  /** Traces one replication, with a pause now and then. */
  *steps(seed: string, replication: number): Generator<void, Trace> {
    const departures = new Map<string, Departure>();
    this.engine.state.observers.departure = (demand, ordinal, time, route) => {
      const taken = this.plan.routes[route];
      if (time < 0 || taken === undefined) return;
      const { flowClass, arcs } = taken;
      departures.set(shipmentKey(demand, ordinal), { demand, ordinal, flowClass, arcs });
    };
    this.engine.begin(seed, drawsOf(replication, this.plan.model.isAntithetic));
    while (!this.engine.advance(EVENTS_BETWEEN_PAUSES)) yield;
    return departures;
  }
}
