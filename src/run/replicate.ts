/**
 * Who does the replications of a run: this thread, as here, or somebody else who keeps to the same terms,
 * such as worker threads or a journal of what was done before.
 */
import type { CorridorModel } from '../model/model.js';
import type { Scenario } from '../scenario/scenario.js';
import type { ReplicationOutcome } from '../simulate/outcome.js';
import type { SimulationPlan } from '../simulate/plan.js';
import { Simulator } from '../simulate/simulate.js';

/** Replications `first` … `first + count − 1` of a plan. */
export interface ReplicationJob {
  readonly scenario: Scenario;
  readonly model: CorridorModel;
  readonly plan: SimulationPlan;
  readonly seed: string;
  readonly first: number;
  readonly count: number;
  readonly signal?: AbortSignalLike | undefined;
}

/** As much of an `AbortSignal` as is looked at. */
export interface AbortSignalLike {
  readonly aborted: boolean;
}

/**
 * Does replications and hands them over in the order of their numbers, none left out. Raised, the signal
 * ends the series early; whoever stops reading it early ends the work.
 */
export type Replicator = (job: ReplicationJob) => AsyncIterable<ReplicationOutcome>;

/** Does them in this thread and lets other things happen in between. */
export async function* replicateHere({
  plan,
  seed,
  first,
  count,
  signal,
}: ReplicationJob): AsyncGenerator<ReplicationOutcome> {
  const simulator = new Simulator(plan);
  for (let done = 0; done < count; done++) {
    await turn();
    if (signal?.aborted === true) return;
    yield simulator.run(seed, first + done);
  }
}

/** Lets timers, signals and the drawing of a page have their turn. */
export const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
