// `npm run demo`: builds if a source is newer than the build, then runs the baseline scenario.
// Further arguments go to the command: `npm run demo -- --seed other`.

import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const command = join(root, 'dist', 'cli.js');

/** Time of the last change under `path`, or 0 if nothing is there. */
function lastChange(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => lastChange(join(path, name))));
}

function run(file, args) {
  const { status } = spawnSync(file, args, { cwd: root, stdio: 'inherit' });
  return status ?? 70;
}

const sources = ['src', 'package.json', 'tsup.config.ts', 'scripts/write-schema.ts'];
const built = Math.min(lastChange(command), lastChange(join(root, 'dist', 'index.js')));
if (built < Math.max(...sources.map((path) => lastChange(join(root, path))))) {
  console.error('Building first …');
  // npm sets npm_execpath; through it the same npm is used on every system.
  const npm = process.env.npm_execpath;
  const status =
    npm === undefined
      ? run('npm', ['run', '--silent', 'build'])
      : run(process.execPath, [npm, 'run', '--silent', 'build']);
  if (status !== 0) process.exit(status);
}
process.exitCode = run(process.execPath, [command, 'run', 'baseline', ...process.argv.slice(2)]);
