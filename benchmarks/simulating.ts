/** The event loop through the public `simulate`, on one core, and the memory of a whole run. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Scenario, SimulationRecord } from '../src/index.js';
import { BUILT, bundle, ROOT, type Library } from './built.js';
import type { LoopTask, LoopTiming } from './event-loop.js';
import { processorTime, timingOf } from './measure.js';
import type { Row } from './rows.js';

/** Runs of the event loop, each in a process of its own. */
export interface EventLoop {
  readonly run: (
    task: Pick<LoopTask, 'scenario' | 'replications' | 'statistics' | 'isByHand'>,
  ) => LoopTiming;
}

/** Bundles the program that runs it. */
export async function openEventLoop(): Promise<EventLoop> {
  const program = await bundle('event-loop');
  return {
    run: (task) => {
      const whole: LoopTask = { ...BUILT, ...task };
      const args = ['--expose-gc', program, JSON.stringify(whole)];
      const { status, stdout, stderr } = spawnSync(process.execPath, args, {
        cwd: ROOT,
        encoding: 'utf8',
      });
      if (status !== 0) throw new Error(`the event loop failed: ${stderr}`);
      return JSON.parse(stdout) as LoopTiming;
    },
  };
}

/** Events and shipments per second of the baseline with everything on, and without statistics. */
export function simulationRows(loop: EventLoop, isQuick: boolean): readonly Row[] {
  const task = { scenario: 'baseline', replications: isQuick ? 6 : 16 };
  const [full, counts] = inTurns(isQuick ? 1 : 3, [
    () => loop.run({ ...task, statistics: 'full' }),
    () => loop.run({ ...task, statistics: 'counts' }),
  ]);
  const { least, median, events, shipments } = full;
  return [
    {
      name: 'simulate: events',
      value: (events / least) * 1000,
      unit: '/s',
      target: { atLeast: 4_000_000 },
      note: `median ${((events / median) * 1000).toExponential(2)}; ${events.toFixed(0)} events in a replication`,
    },
    { name: 'simulate: shipments', value: (shipments / least) * 1000, unit: '/s' },
    {
      name: 'simulate: one replication',
      value: least,
      unit: 'ms',
      note: `median ${median.toFixed(0)} ms; a year, ${shipments.toFixed(0)} shipments`,
    },
    {
      name: 'simulate: full statistics, as against counts',
      value: least / counts.least,
      unit: '×',
      target: { atMost: 1.6 },
      note: `${least.toFixed(0)} and ${counts.least.toFixed(0)} ms a replication`,
    },
  ];
}

/** A plain closed network, given as files, through the public `simulate`; and written by hand, in turns. */
export function closedNetworkRows(loop: EventLoop, isQuick: boolean): readonly Row[] {
  const task = {
    scenario: join(ROOT, 'benchmarks', 'closed-network', 'scenario.yaml'),
    replications: isQuick ? 6 : 16,
    statistics: 'counts',
  } as const;
  const [own, hand] = inTurns(isQuick ? 1 : 3, [
    () => loop.run(task),
    () => loop.run({ ...task, isByHand: true }),
  ]);
  const rate = ({ events, least }: Loops): number => (events / least) * 1000;
  return [
    {
      name: 'closed network: events',
      value: rate(own),
      unit: '/s',
      target: { atLeast: 8_000_000 },
      note: `40 servers, 400 lots; median ${((own.events / own.median) * 1000).toExponential(2)}; ${own.events.toFixed(0)} events in a replication`,
    },
    {
      name: 'closed network by hand: events',
      value: rate(hand),
      unit: '/s',
      note: `the same network in sixty lines without anything else; ours ÷ it ${(rate(own) / rate(hand)).toFixed(2)}`,
    },
  ];
}

/** Milliseconds of a replication over several processes. */
interface Loops extends Omit<LoopTiming, 'durations'> {
  readonly least: number;
  readonly median: number;
}

/** Runs two loops in turns, so that a busy machine slows both. */
function inTurns(
  turns: number,
  loops: readonly [() => LoopTiming, () => LoopTiming],
): readonly [Loops, Loops] {
  const done = Array.from({ length: turns }, () => [loops[0](), loops[1]()] as const);
  const together = (side: 0 | 1): Loops => {
    const timings = done.map((turn) => turn[side]);
    const { events = NaN, shipments = NaN } = timings[0] ?? {};
    return { ...timingOf(timings.flatMap(({ durations }) => durations)), events, shipments };
  };
  return [together(0), together(1)];
}

/** One replication of a scenario: time without the plan being told apart. */
export function oneReplicationRow(
  { compileScenario, simulate }: Library,
  name: string,
  scenario: Scenario,
): Row {
  const began = processorTime();
  const record = simulate(compileScenario(scenario), { replications: 1 });
  const delivered = record.replications[0]?.demands.reduce((sum, one) => sum + one.delivered, 0);
  return {
    name: `scenario ${name}`,
    value: processorTime() - began,
    unit: 'ms',
    note: `${eventsOf(record).toFixed(0)} events, ${((delivered ?? 0) / 1e9).toFixed(1)} Mt delivered`,
  };
}

/** Peak memory of a process that does nothing but simulate. */
export function memoryRows(replications: number): readonly Row[] {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '-e', MEMORY_PROGRAM, String(replications)],
    { cwd: ROOT, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`the memory run failed: ${stderr}`);
  const { rss, heap } = JSON.parse(stdout) as { readonly rss: number; readonly heap: number };
  return [
    {
      name: `memory of ${replications} replications, whole process`,
      value: rss / 1024,
      unit: 'MB',
      target: { atMost: 256 },
      note: 'peak resident set',
    },
    {
      name: `memory of ${replications} replications, heap`,
      value: heap / 1024 / 1024,
      unit: 'MB',
      note: 'most in use after a replication, typed arrays included',
    },
  ];
}

const MEMORY_PROGRAM = `
  import { compileScenario, simulate } from './dist/index.js';
  import { loadScenario } from './dist/node.js';
  const model = compileScenario(await loadScenario('baseline'));
  let heap = 0;
  simulate(model, {
    replications: Number(process.argv[1]),
    onProgress: () => {
      const { heapUsed, external } = process.memoryUsage();
      heap = Math.max(heap, heapUsed + external);
    },
  });
  console.log(JSON.stringify({ rss: process.resourceUsage().maxRSS, heap }));
`;

/** Events of an average replication. */
function eventsOf({ replications }: SimulationRecord): number {
  return replications.reduce((sum, { events }) => sum + events, 0) / replications.length;
}
