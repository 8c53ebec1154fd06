/**
 * The command and its worker as they are built, for tests that need a process or a thread of their own.
 * Kept in .cache/ under a name that depends on the source, so that it is built once for each state of it.
 */
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** The folder of the project. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

const cache = join(ROOT, '.cache', 'tests');

/** Where the built programs are. */
export interface BuiltProgram {
  /** Path of the command. */
  readonly command: string;
  /** Path of the program of a worker thread. */
  readonly worker: string;
}

/** Builds the command and its worker unless that was done; takes half a second. */
export async function builtProgram(): Promise<BuiltProgram> {
  const folder = join(cache, stateOf(join(ROOT, 'src')));
  if (!existsSync(folder)) {
    mkdirSync(cache, { recursive: true });
    removeOld();
    const made = join(cache, `.${randomUUID()}`);
    await build({
      entryPoints: { cli: join(ROOT, 'src/cli/main.ts'), worker: join(ROOT, 'src/io/worker.ts') },
      outdir: made,
      bundle: true,
      splitting: true,
      packages: 'external',
      platform: 'node',
      format: 'esm',
      target: 'node20',
      logLevel: 'error',
    });
    // Whoever is first wins; the others' work is the same.
    if (existsSync(folder)) rmSync(made, { recursive: true });
    else renameSync(made, folder);
  }
  return { command: join(folder, 'cli.js'), worker: join(folder, 'worker.js') };
}

function stateOf(path: string): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(path, { recursive: true, encoding: 'utf8' }).sort()) {
    const { mtimeMs, size } = statSync(join(path, name));
    hash.update(`${name} ${String(mtimeMs)} ${String(size)}\n`);
  }
  return hash.digest('hex').slice(0, 16);
}

/** Removes what was built for other states of the source, unless a test may still use it. */
function removeOld(): void {
  for (const name of readdirSync(cache)) {
    const path = join(cache, name);
    const age = performance.timeOrigin + performance.now() - statSync(path).mtimeMs;
    if (age > 3_600_000) rmSync(path, { recursive: true, force: true });
  }
}
