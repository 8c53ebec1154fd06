/**
 * A process that does nothing but simulate, as the command does: what ran before it would leave its mark on
 * how the engine is compiled. Bundled and started by simulating.ts; prints a {@link LoopTiming}.
 */
import type * as library from '../src/index.js';
import type * as files from '../src/node.js';
import { runByHand } from './closed-network/peer.js';
import { collectGarbage, processorTime } from './measure.js';

/** What to run: a scenario through the public `simulate`, or the closed network by hand. */
export interface LoopTask {
  /** Addresses of the built library. */
  readonly index: string;
  readonly node: string;
  readonly scenario: string;
  readonly replications: number;
  readonly statistics: 'full' | 'counts';
  readonly isByHand?: boolean;
}

/** Milliseconds of each replication but the first, which has the plan in it and a cold engine. */
export interface LoopTiming {
  readonly durations: readonly number[];
  /** Of an average replication. */
  readonly events: number;
  readonly shipments: number;
}

const task = JSON.parse(process.argv[2] ?? '') as LoopTask;
console.log(JSON.stringify(task.isByHand === true ? byHand() : await bySimulation()));

async function bySimulation(): Promise<LoopTiming> {
  const { compileScenario, simulate } = (await import(task.index)) as typeof library;
  const { loadScenario } = (await import(task.node)) as typeof files;
  const model = compileScenario(await loadScenario(task.scenario));
  const stopwatch = startStopwatch();
  const { replications } = simulate(model, {
    replications: task.replications,
    statistics: task.statistics,
    onProgress: stopwatch.lap,
  });
  const meanOf = (of: (one: (typeof replications)[number]) => number): number =>
    replications.reduce((sum, one) => sum + of(one), 0) / replications.length;
  return {
    durations: stopwatch.laps.slice(1),
    events: meanOf(({ events }) => events),
    shipments: meanOf(({ demands }) => demands.reduce((sum, one) => sum + one.shipments, 0)),
  };
}

function byHand(): LoopTiming {
  const stopwatch = startStopwatch();
  let events = 0;
  for (let run = 0; run < task.replications; run++) {
    events = runByHand(40, 400, 1000, 365 * 86_400);
    stopwatch.lap();
  }
  return { durations: stopwatch.laps.slice(1), events, shipments: 0 };
}

function startStopwatch(): { readonly laps: readonly number[]; readonly lap: () => void } {
  collectGarbage();
  const laps: number[] = [];
  let last = processorTime();
  const lap = (): void => {
    const now = processorTime();
    laps.push(now - last);
    last = now;
  };
  return { laps, lap };
}
