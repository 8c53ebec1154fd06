/** The plain types of a maximum flow: tonnes per year, shares between 0 and 1. */

/** A limit on the flow, and how much of the bound it makes up. */
export interface FlowBound {
  readonly kind: 'resource' | 'quota';
  /** Id of the link, terminal, service leg, shared limit or quota. */
  readonly id: string;
  readonly name: string;
  readonly measure: string;
  /** What it offers in a year, in its measure. */
  readonly perYear: number;
  /** Tonnes per year that it contributes to the bound: its price × what it offers. */
  readonly tonnes: number;
  /** `tonnes` ÷ the flow; the shares of all bounds sum to 1 (0 where nothing flows). */
  readonly share: number;
}

/** A way of the flow. */
export interface FlowRoute {
  /** Arcs of the model in order of travel. */
  readonly arcs: readonly number[];
  /** Links, terminals and services in order of travel. */
  readonly assets: readonly string[];
  /** Null where nothing limits it. */
  readonly tonnes: number | null;
}

/** A closed passage from what can be reached to what leads on: why there is no way. */
export interface FlowBarrier {
  readonly asset: string;
  readonly from: string;
  readonly to: string;
  readonly physical: readonly string[];
  readonly rules: readonly string[];
}

/** The most that can flow between two sets of places. */
export interface MaxFlowAnswer {
  /**
   * `bounded`: the limits in `bounds` hold it back. `unlimited`: `routes` has a way without any limit, and
   * `tonnes` is null. `no way`: 0; `barriers` says what is closed, `bounds` which limits are 0.
   */
  readonly status: 'bounded' | 'unlimited' | 'no way';
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly commodity: string;
  readonly flowClass: number;
  readonly date: string;
  /** Tonnes per year. */
  readonly tonnes: number | null;
  readonly routes: readonly FlowRoute[];
  readonly bounds: readonly FlowBound[];
  readonly barriers: readonly FlowBarrier[];
  /** Σ price × capacity of the bounds, tonnes per year: no flow exceeds it. */
  readonly bound: number | null;
}
