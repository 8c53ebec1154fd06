/**
 * Minimum-cost flow of many commodities on shared limits, apart from any corridor and any solver:
 *
 *   minimise   Σ cost(p) x(p) + Σ unservedCost(k) u(k)        over paths p and commodities k
 *   subject to Σ x(p) + u(k) = amount(k)                      for each commodity, over its paths
 *              Σ use(p, l) x(p) ≤ capacity(l)                 for each limit
 *              x, u ≥ 0
 *
 * All commodities share one network of vertices and arcs. What an arc costs and what it takes of which
 * limit depends on the *layer* in which a commodity travels: a flow class in a period, for a corridor; one
 * layer for an ordinary network. Rows are shared: layers with the same costs name the same cost row.
 *
 * An arc does not name limits but *slots*, and a row of limits says which limit a slot is for a layer:
 * berth 3 is one slot and, in each month, another limit. Most slots take their coefficient on every arc
 * of a path; a slot that *counts once* takes it once for a path that passes any of its arcs (a quota is
 * drawn on entering the first arc that its rule speaks of). An arc-flow formulation of a problem with
 * such slots needs one copy of a commodity for each set of them that it may touch.
 *
 * Units are the caller's: amounts in any unit, costs in money per unit of amount, capacities in any
 * measure with coefficients in measure per unit of amount. Sign of prices: what one more unit saves, ≥ 0.
 */
import type { SearchNetwork } from '../search.js';

/** Arcs of a network in forward and reverse star form. */
export interface FlowNetwork extends SearchNetwork {
  readonly arcCount: number;
}

/** What arcs take of slots: uses of arc `a` are at positions `firstUse[a]` … `firstUse[a + 1] - 1`. */
export interface UseRow {
  readonly firstUse: Uint32Array;
  readonly slot: Uint32Array;
  /** Amount of the slot's measure for one unit of flow, above 0. */
  readonly coefficient: Float64Array;
}

/** The problem; nothing in it is ever changed. */
export interface FlowProblem {
  readonly network: FlowNetwork;
  /**
   * Whole-number secondary cost of each arc, 1 … 2²⁰, from its canonical key: it picks one flow where
   * several cost the same. Absent: from the arc's index.
   */
  readonly arcPreference?: Float64Array | undefined;

  /** Costs by row and arc, money per unit ≥ 0; Infinity: shut. */
  readonly costRows: readonly Float64Array[];
  readonly useRows: readonly UseRow[];
  readonly slotCount: number;
  /** Slot: 1 if it is taken once for a path, however many of its arcs the path passes. */
  readonly slotOnce: Uint8Array;
  /** Limits by row and slot; −1: unlimited. No two slots of a row are one limit. */
  readonly limitRows: readonly Int32Array[];

  /** Layer: rows of costs, uses and limits. */
  readonly layerCount: number;
  readonly layerCost: Uint32Array;
  readonly layerUse: Uint32Array;
  readonly layerLimits: Uint32Array;

  readonly limitKeys: readonly string[];
  /** Finite, ≥ 0. */
  readonly capacity: Float64Array;

  readonly commodityKeys: readonly string[];
  readonly layer: Uint32Array;
  /** Vertices; a commodity from a vertex to itself costs nothing; −1: there is no such vertex, no way. */
  readonly origin: Int32Array;
  readonly destination: Int32Array;
  /** ≥ 0. */
  readonly amount: Float64Array;
  /** What a unit that stays behind costs; Infinity: it must travel. */
  readonly unservedCost: Float64Array;
}

/** Flow on one path. */
export interface FlowPath {
  readonly commodity: number;
  /** In order of travel; empty where origin and destination are one. */
  readonly arcs: readonly number[];
  readonly flow: number;
  /** Money per unit, at true costs. */
  readonly cost: number;
}

/** Prices that prove an optimum. */
export interface FlowPrices {
  /** By limit, ≥ 0: what one more unit of it would save at the margin (one of possibly many dual answers). */
  readonly limit: Float64Array;
  /** By commodity: what one more unit of it costs at the margin, at most its unserved cost. */
  readonly commodity: Float64Array;
}

/** The work it took, exact and the same on every machine with one version of the solver. */
export interface FlowCounters {
  /** Shortest-path searches, and vertices settled in them. */
  readonly searches: number;
  readonly settled: number;
  /** Paths priced into the master, solves of the master, and simplex iterations in them. */
  readonly columns: number;
  readonly masterSolves: number;
  readonly iterations: number;
  /** Commodities and limits that the master ever saw. */
  readonly masterCommodities: number;
  readonly masterLimits: number;
}

/** A flow, with the proof. */
export interface FlowSolution {
  /**
   * `optimal`: the relative gap is within tolerance. `infeasible`: cargo that must travel cannot; then
   * `unserved` says how much at least, and prices are those of a flow that leaves as little as possible
   * (each unit left costing 1). `budget-exhausted`: the flow is feasible, `bound` says how far it can be
   * from the best.
   */
  readonly status: 'optimal' | 'infeasible' | 'budget-exhausted';
  /** Money, true costs and unserved cost. */
  readonly objective: number;
  /** Lagrangian bound below every feasible flow's cost. */
  readonly bound: number;
  /** (objective − bound) ÷ max(1, |objective|), of the same problem in any unit of money ÷ largest cost. */
  readonly relativeGap: number;
  /** Sorted by commodity, then arcs; flows above 0 only. */
  readonly paths: readonly FlowPath[];
  /** By commodity. */
  readonly unserved: Float64Array;
  /** By limit, in its measure. */
  readonly used: Float64Array;
  readonly prices: FlowPrices;
  readonly counters: FlowCounters;
}
