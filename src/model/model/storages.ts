/** Storages, and ships that gather what waits in them. */

/** One storage. */
export interface ModelStorage {
  /** Id of the shared storage, or of the terminal whose own it is. */
  readonly id: string;
  readonly name: string;
  readonly place: string;
  /** Handling groups that share it; undefined for a terminal's own. */
  readonly handles: readonly string[] | undefined;
  readonly measure: 'kg' | 'TEU';
  /** Whole kg or TEU. */
  readonly amount: number;
}

/** How ships of a class gather parcels. */
export interface ModelGathering {
  /** Seconds. */
  readonly patience: number;
  readonly call: number;
  /** kg or TEU that a ship takes. */
  readonly payload: number;
  readonly measure: 'kg' | 'TEU';
}
