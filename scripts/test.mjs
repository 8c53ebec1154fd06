// `npm test`: everything that guards the project, one named step after the other. A failing step
// does not hide the ones after it (only the tarball test needs the build). The last line counts the
// tests of the vitest run: "tests: 123 passed, 0 failed".

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'corridor-test-'));
const report = join(scratch, 'vitest.json');

const unit = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
const steps = [
  { name: 'format', does: 'prettier', script: 'format:check' },
  { name: 'lint', does: 'eslint, type-aware', script: 'lint' },
  { name: 'typecheck', does: 'tsc', script: 'typecheck' },
  { name: 'imports', does: 'who may import whom', script: 'check:imports' },
  { name: 'build', does: 'tsup, schema', script: 'build' },
  { name: 'unit', does: 'vitest', script: 'test:unit', args: unit },
  { name: 'pack', does: 'the tarball in an empty folder', script: 'test:pack', needs: 'build' },
];

/** Runs one npm script with the npm that runs this one; true if it succeeded. */
function npmRun(script, args = []) {
  const call = ['run', '--silent', script, ...(args.length > 0 ? ['--', ...args] : [])];
  const npm = process.env.npm_execpath;
  const { status } =
    npm === undefined
      ? spawnSync('npm', call, { cwd: root, stdio: 'inherit' })
      : spawnSync(process.execPath, [npm, ...call], { cwd: root, stdio: 'inherit' });
  return status === 0;
}

/** Passed and failed tests of the vitest run, or undefined if it wrote no report. */
function readCounts() {
  if (!existsSync(report)) return undefined;
  const { numPassedTests, numFailedTests, numPendingTests, testResults } = JSON.parse(
    readFileSync(report, 'utf8'),
  );
  // A file that could not even be loaded has no tests to fail, so it counts as one.
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  return {
    passed: numPassedTests,
    failed: numFailedTests + broken.length,
    skipped: numPendingTests,
  };
}

const outcome = new Map();
const table = [];
for (const [i, { name, does, script, args, needs }] of steps.entries()) {
  const title = `[${i + 1}/${steps.length}] ${name}`;
  if (needs !== undefined && outcome.get(needs) !== 'ok') {
    outcome.set(name, 'skipped');
    table.push(`${title.padEnd(16)} skipped  (needs ${needs})`);
    continue;
  }
  console.log(`\n=== ${title}: ${does} ===`);
  const began = performance.now();
  const ok = npmRun(script, args);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  outcome.set(name, ok ? 'ok' : 'FAILED');
  table.push(`${title.padEnd(16)} ${outcome.get(name).padEnd(7)} ${seconds.padStart(6)} s`);
}

console.log(`\n=== summary ===\n${table.join('\n')}`);
const counts = readCounts();
rmSync(scratch, { recursive: true, force: true });
const failed = [...outcome.values()].some((result) => result !== 'ok');
if (failed) {
  console.log('FAILED: see the steps above.');
  process.exitCode = 1;
}
if (counts !== undefined) {
  const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
  console.log(`tests: ${counts.passed} passed, ${counts.failed} failed${skipped}`);
}
