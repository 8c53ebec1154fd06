/**
 * `npm run bench`: one table of figures with the machine they were taken on. `--quick` takes fewer runs of
 * each. Times are weather and never fail anything; the exact work behind them is guarded by
 * tests/benchmarks/counters.test.ts.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { bringUpToDate, loadKernels, loadLibrary, ROOT } from './built.js';
import { compileRows } from './compiling.js';
import { optimumRows } from './optimum.js';
import { commandRows, readingRows } from './reading.js';
import { formatRows, isReached, type Row } from './rows.js';
import { searchRows } from './searching.js';
import { replicationRows } from './replicating.js';
import {
  closedNetworkRows,
  memoryRows,
  oneReplicationRow,
  openEventLoop,
  simulationRows,
} from './simulating.js';

const isQuick = process.argv.includes('--quick');

bringUpToDate();
const library = await loadLibrary();
const kernels = await loadKernels();
const baseline = await library.loadScenario('baseline');
const loop = await openEventLoop();
console.log(machine());

const sections: readonly (readonly [string, () => readonly Row[] | Promise<readonly Row[]>])[] = [
  ['Baseline scenario', () => compileRows(library, kernels, baseline, isQuick)],
  ['', () => simulationRows(loop, isQuick)],
  ['', () => closedNetworkRows(loop, isQuick)],
  ['', () => memoryRows(isQuick ? 10 : 100)],
  ['', () => (isQuick ? replicationRows(10, 50) : replicationRows(100, 1000))],
  ['Shortest paths', () => searchRows(kernels, isQuick)],
  ['Optimum', () => optimumRows(library, kernels, baseline, isQuick)],
  ['Files and the command', () => readingRows(library, isQuick)],
  ['', () => commandRows(isQuick)],
  ['A thousand rules', () => rulesRows()],
  ['One replication of each scenario file', scenarioRows],
];

const all: Row[] = [];
const titles = new Map<number, string>();
for (const [title, measure] of sections) {
  if (title !== '') titles.set(all.length, title);
  all.push(...(await measure()));
  if (process.stderr.isTTY) process.stderr.write('.');
}
console.log(withTitles(formatRows(all).split('\n'), titles));
const judged = all.map(isReached).filter((is) => is !== undefined);
console.log(`\n${judged.filter(Boolean).length} of ${judged.length} targets reached`);

function rulesRows(): readonly Row[] {
  return kernels.rulesBenchmark(undefined, isQuick ? 1 : 3).map(({ name, value, unit, limit }) => ({
    name,
    value,
    unit,
    ...(limit === undefined ? {} : { target: { atMost: limit } }),
  }));
}

/** Every scenario file of the package, those in folders of their own included. */
async function scenarioRows(): Promise<readonly Row[]> {
  const folder = join(ROOT, 'scenarios');
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /(^|[\\/])(?!corridor\.)[^\\/]+\.yaml$/.test(path))
    .sort();
  const rows: Row[] = [];
  for (const name of isQuick ? names.slice(0, 3) : names) {
    rows.push(oneReplicationRow(library, name, await library.loadScenario(join(folder, name))));
  }
  return rows;
}

function machine(): string {
  const [first] = cpus();
  const requireHere = createRequire(import.meta.url);
  const versionOf = (name: string): string => {
    const { version } = JSON.parse(
      readFileSync(join(ROOT, 'node_modules', name, 'package.json'), 'utf8'),
    ) as { readonly version: string };
    return `${name} ${version}`;
  };
  const own = requireHere('../package.json') as { readonly name: string; readonly version: string };
  const packages = [
    'graphology',
    'graphology-shortest-path',
    'highs',
    'mathjs',
    'seedrandom',
    'yaml',
    'zod',
  ];
  const load = loadavg()[0] ?? 0;
  return [
    `${own.name} ${own.version} on Node ${process.version}, ${process.platform} ${process.arch}`,
    `${first?.model ?? 'unknown processor'}, ${cpus().length} cores, ${(totalmem() / 1024 ** 3).toFixed(0)} GB, load ${load.toFixed(1)} before the start`,
    packages.map(versionOf).join(', '),
    'Processor time, least of several runs unless said otherwise; cold starts by the time of day.',
  ].join('\n');
}

function withTitles(lines: readonly string[], at: ReadonlyMap<number, string>): string {
  return lines
    .flatMap((line, index) => {
      const title = at.get(index);
      return title === undefined ? [line] : ['', title, line];
    })
    .join('\n');
}
