/** The event loop through the public `simulate`, on one core, and the memory of a whole run. */
import { spawnSync } from 'node:child_process';
import type { Scenario, SimulationRecord } from '../src/index.js';
import { ROOT, type Library } from './built.js';
import { runByHand } from './closed-network/peer.js';
import { collectGarbage, processorTime, time, timingOf } from './measure.js';
import type { Row } from './rows.js';

/** Events and shipments per second. The plan is made before the first replication ends, so that is left out. */
export function simulationRows(
  { compileScenario, simulate }: Library,
  scenario: Scenario,
  isQuick: boolean,
): readonly Row[] {
  const model = compileScenario(scenario);
  collectGarbage();
  const durations: number[] = [];
  let last = processorTime();
  const record = simulate(model, {
    replications: isQuick ? 5 : 20,
    onProgress: () => {
      const now = processorTime();
      durations.push(now - last);
      last = now;
    },
  });
  const { least, median } = timingOf(durations.slice(1));
  const events = eventsOf(record);
  const shipments = shipmentsOf(record);
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
  ];
}

/** What full statistics cost beside counts alone; the two take turns, so that a busy machine slows both. */
export function statisticsRow(
  { compileScenario, simulate }: Library,
  scenario: Scenario,
  isQuick: boolean,
): Row {
  const model = compileScenario(scenario);
  const leastOf = { counts: Infinity, full: Infinity };
  for (let turn = 0; turn < (isQuick ? 3 : 8); turn++) {
    for (const statistics of ['counts', 'full'] as const) {
      const durations: number[] = [];
      collectGarbage();
      let last = processorTime();
      simulate(model, {
        replications: 4,
        statistics,
        onProgress: () => {
          const now = processorTime();
          durations.push(now - last);
          last = now;
        },
      });
      // The first one has the plan in it.
      leastOf[statistics] = Math.min(leastOf[statistics], ...durations.slice(1));
    }
  }
  return {
    name: 'simulate: full statistics, as against counts',
    value: leastOf.full / leastOf.counts,
    unit: '×',
    target: { atMost: 1.6 },
    note: `${leastOf.full.toFixed(0)} and ${leastOf.counts.toFixed(0)} ms a replication`,
  };
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

function shipmentsOf({ replications }: SimulationRecord): number {
  const sum = replications.reduce(
    (all, { demands }) => all + demands.reduce((part, { shipments }) => part + shipments, 0),
    0,
  );
  return sum / replications.length;
}

/** A plain closed network, given as files, through the public `simulate`; and written by hand, in the same run. */
export function closedNetworkRows(
  { compileScenario, simulate }: Library,
  scenario: Scenario,
  isQuick: boolean,
): readonly Row[] {
  const model = compileScenario(scenario);
  collectGarbage();
  const own: number[] = [];
  let last = processorTime();
  const record = simulate(model, {
    replications: isQuick ? 6 : 20,
    statistics: 'counts',
    onProgress: () => {
      const now = processorTime();
      own.push(now - last);
      last = now;
    },
  });
  let byHand = 0;
  const hand = time(
    () => {
      byHand = runByHand(40, 400, 1000, scenario.horizonDays * 86_400);
    },
    isQuick ? 3 : 8,
    2,
  );
  const events = eventsOf(record);
  const { least, median } = timingOf(own.slice(1));
  const rate = (events / least) * 1000;
  return [
    {
      name: 'closed network: events',
      value: rate,
      unit: '/s',
      target: { atLeast: 8_000_000 },
      note: `40 servers, 400 lots; median ${((events / median) * 1000).toExponential(2)}; ${events.toFixed(0)} events in a replication`,
    },
    {
      name: 'closed network by hand: events',
      value: (byHand / hand.least) * 1000,
      unit: '/s',
      note: `the same network in sixty lines without anything else; ours ÷ it ${(rate / ((byHand / hand.least) * 1000)).toFixed(2)}`,
    },
  ];
}
