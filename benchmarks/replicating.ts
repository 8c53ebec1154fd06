/** Whole runs of many replications: what their number costs in memory, and what threads gain in time. */
import { spawnSync } from 'node:child_process';
import { ROOT } from './built.js';
import type { Row } from './rows.js';

interface Footprint {
  /** Peak resident set, kB. */
  readonly rss: number;
  /** Bytes that are still in use when the last replication was folded and the rest was collected. */
  readonly live: number;
  readonly seconds: number;
  /** Bytes of daily columns kept for bands, which end at 32 MB. */
  readonly columns: number;
}

/** Runs of few and of many replications, each in a process of its own. */
export function replicationRows(few: number, many: number): readonly Row[] {
  const [small, large] = [footprint(few, 1), footprint(many, 1)];
  const threads = footprint(many, 2);
  const name = (count: number): string => `${count} replications of 30 days`;
  return [
    {
      name: `${name(few)}: peak memory`,
      value: small.rss / 1024,
      unit: 'MB',
      note: 'whole process',
    },
    {
      name: `${name(many)}: peak memory`,
      value: large.rss / 1024,
      unit: 'MB',
      target: { atMost: 256 },
      note: 'garbage that was not yet collected included',
    },
    {
      name: `from ${few} to ${many} replications: heap in use`,
      value: (large.live - large.columns - (small.live - small.columns)) / 1024 / 1024,
      unit: 'MB',
      target: { atMost: ((many - few) * 6) / 1024 },
      note: `a row for each replication and category, 6 kB a replication at most; beside it ${megabytes(small)} and ${megabytes(large)} of daily columns, which end at 32 MB`,
    },
    {
      name: `${name(many)}: two threads for one`,
      value: large.seconds / threads.seconds,
      unit: '×',
      note: `${large.seconds.toFixed(1)} s and ${threads.seconds.toFixed(1)} s; on two idle cores`,
    },
  ];
}

const megabytes = ({ columns }: Footprint): string => `${(columns / 1024 / 1024).toFixed(1)} MB`;

function footprint(replications: number, workers: number): Footprint {
  const args = ['--expose-gc', '--input-type=module', '-e', PROGRAM];
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...args, String(replications), String(workers)],
    { cwd: ROOT, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`the run of ${replications} replications failed: ${stderr}`);
  return JSON.parse(stdout) as Footprint;
}

const PROGRAM = `
  import { loadScenario, runScenarioParallel } from './dist/node.js';
  const month = { ...(await loadScenario('baseline')), horizonDays: 30 };
  const [replications, workers] = process.argv.slice(1).map(Number);
  let live = 0;
  const began = performance.now();
  const { daily } = await runScenarioParallel(month, {
    replications,
    workers,
    onProgress: (done) => {
      if (done < replications) return;
      gc();
      const { heapUsed, external } = process.memoryUsage();
      live = heapUsed + external;
    },
  });
  const seconds = (performance.now() - began) / 1000;
  const columns = 8 * 4 * daily.bandReplications * daily.steps * daily.categories.length;
  console.log(JSON.stringify({ rss: process.resourceUsage().maxRSS, live, seconds, columns }));
`;
