/**
 * What is timed is what users get: the built package in dist/, brought up to date first, and the kernels
 * bundled by the same tool. Code translated on the fly would be timed with the translator's habits.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import type * as library from '../src/index.js';
import type * as files from '../src/node.js';
import type * as kernels from './kernels.js';

/** The folder of the project. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** The command as built. */
export const COMMAND = join(ROOT, 'dist', 'cli.js');

/** The public functions, as built. */
export type Library = typeof library & typeof files;

/** The kernels, bundled. */
export type Kernels = typeof kernels;

/** Builds the package if a source is newer than the build. */
export function bringUpToDate(): void {
  const sources = ['src', 'package.json', 'tsup.config.ts'].map((path) => join(ROOT, path));
  const library = join(ROOT, 'dist', 'index.js');
  if (Math.min(lastChange(COMMAND), lastChange(library)) >= Math.max(...sources.map(lastChange)))
    return;
  console.error('Building first …');
  const npm = process.env['npm_execpath'];
  const [file, args] = npm === undefined ? ['npm', []] : [process.execPath, [npm]];
  const { status } = spawnSync(file, [...args, 'run', '--silent', 'build'], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error('the build failed');
}

/** Addresses of the library as built. */
export const BUILT = {
  index: pathToFileURL(join(ROOT, 'dist', 'index.js')).href,
  node: pathToFileURL(join(ROOT, 'dist', 'node.js')).href,
} as const;

/** Loads the built library. */
export async function loadLibrary(): Promise<Library> {
  const load = async (address: string): Promise<object> => (await import(address)) as object;
  return { ...(await load(BUILT.index)), ...(await load(BUILT.node)) } as Library;
}

/** Bundles and loads the kernels. */
export async function loadKernels(): Promise<Kernels> {
  return (await import(pathToFileURL(await bundle('kernels')).href)) as Kernels;
}

/** Bundles a file of this folder into one that plain Node runs; its path. */
export async function bundle(name: string): Promise<string> {
  const outfile = join(ROOT, '.cache', 'benchmarks', `${name}.mjs`);
  await build({
    entryPoints: [join(ROOT, 'benchmarks', `${name}.ts`)],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'error',
  });
  return outfile;
}

/** Time of the last change under a path, 0 if nothing is there. */
function lastChange(path: string): number {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => lastChange(join(path, name))));
}
