/** From files to scenarios, and the command from a cold start. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { COMMAND, ROOT, type Library } from './built.js';
import { timeAsync, timeOfDay } from './measure.js';
import type { Row } from './rows.js';

/** Reading, checking and resolving files. */
export async function readingRows(library: Library, isQuick: boolean): Promise<readonly Row[]> {
  const runs = isQuick ? 3 : 7;
  const folder = join(ROOT, '.cache', 'benchmarks');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'tumen.yaml');
  const text = stringify(library.tumen, { aliasDuplicateObjects: false });
  writeFileSync(path, text);
  const scenario = await timeAsync(() => library.loadScenario('baseline'), runs);
  const corridor = await timeAsync(async () => {
    const { checked } = await library.checkFile(path);
    if (!checked.ok) throw new Error(`the written corridor has issues: ${JSON.stringify(checked)}`);
  }, runs);
  return [
    { name: 'read and resolve baseline.yaml', value: scenario.median, unit: 'ms', note: 'median' },
    {
      name: 'read and check the Tumen corridor as YAML',
      value: corridor.median,
      unit: 'ms',
      note: `median; ${(text.length / 1024).toFixed(0)} kB`,
    },
  ];
}

/** The command in a process of its own each time. */
export function commandRows(isQuick: boolean): readonly Row[] {
  const runs = isQuick ? 3 : 5;
  const cold = (args: readonly string[], atMost: number): Row => {
    const { median, least } = timeOfDay(() => {
      const { status, stderr } = spawnSync(process.execPath, [COMMAND, ...args], {
        cwd: ROOT,
        encoding: 'utf8',
      });
      if (status !== 0) throw new Error(`corridor ${args.join(' ')} failed: ${stderr}`);
    }, runs);
    return {
      name: `cold: corridor ${args.join(' ')}`,
      value: median,
      unit: 'ms',
      target: { atMost },
      note: `median of ${runs}, least ${least.toFixed(0)} ms`,
    };
  };
  return [cold(['--help'], 200), cold(['validate', 'baseline'], 500)];
}
