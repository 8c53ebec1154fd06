/** Open routes that an optimum leaves unused, in USD/t and places. */

/** One route. */
export interface UnusedRouteResult {
  readonly demand: string;
  readonly places: readonly string[];
  /** Generalized, USD/t, in the period in which it comes closest. */
  readonly cost: number;
  /** USD/t by which it would have to be cheaper to be used; 0: it would do as well. */
  readonly tooDearBy: number;
  /** First day of that period. */
  readonly period: string;
}

/** The answer to `corridor optimum --unused`. */
export interface UnusedRoutesResult {
  readonly format: 'corridor-unused-routes';
  readonly formatVersion: 1;
  readonly title: string;
  readonly scenarioHash: string;
  /** Least missing first. */
  readonly routes: readonly UnusedRouteResult[];
}
