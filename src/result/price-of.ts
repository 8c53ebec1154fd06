/** What a resource, a quota or a rule costs and is worth, in tonnes, USD and names. */

/** A straight piece of the cost as an amount grows: what one more unit saves between two amounts. */
export interface PriceStep {
  /** In the measure (tonnes for mass), over the time of the scenario. */
  readonly from: number;
  readonly until: number;
  /** USD per unit of the measure. */
  readonly worth: number;
  /** Tonnes that travel with `until`. */
  readonly served: number;
}

/** A resource or quota swept from nothing to several times what it is. */
export interface SweepResult {
  readonly id: string;
  readonly name: string;
  readonly kind: 'resource' | 'quota';
  readonly measure: string;
  /** What there is. */
  readonly amount: number;
  /** USD of the optimum with what there is, with nothing, and with the most that was asked. */
  readonly cost: { readonly now: number; readonly without: number; readonly most: number };
  readonly steps: readonly PriceStep[];
  /** False: steps are chords between breaks that were found, and hide smaller ones. */
  readonly isComplete: boolean;
}

/** A ban, lifted alone. */
export interface BanResult {
  readonly id: string;
  readonly name: string;
  /** USD/t that the first tonne would save, and tonnes for which that holds; null: all. */
  readonly first: number;
  readonly until: number | null;
  /** USD over the time of the scenario. */
  readonly inFull: number;
  readonly demands: readonly { readonly demand: string; readonly tonnes: number }[];
  readonly alsoRefusedBy: readonly { readonly id: string; readonly name: string }[];
}

/** The answer to `corridor price-of`. */
export interface PriceOfResult {
  readonly format: 'corridor-price-of';
  readonly formatVersion: 1;
  readonly title: string;
  readonly scenarioHash: string;
  readonly of: string;
  /** Generalized cost of the optimum, USD. */
  readonly objective: number;
  readonly sweeps: readonly SweepResult[];
  readonly bans: readonly BanResult[];
}
