// `corridor max-flow` as a user calls it.

import { expect, test } from 'vitest';
import { runCommand } from '../support/command.js';

test('prints how much can go, what bounds it and by which ways', async () => {
  const { exitCode, stdout } = await runCommand([
    'max-flow',
    'baseline',
    '--demand',
    'coal-evraz-kr',
  ]);
  expect(exitCode).toBe(0);
  const text = stdout.replaceAll(/\s+/g, ' ');
  expect(text).toContain('At most 10.0 Mt a year could go');
  expect(text).toMatch(/What bounds it .* 100 ?%/);
  expect(stdout).toContain('Ways');
});

test('takes places and a commodity, with or without rules, as JSON', async () => {
  const ask = ['max-flow', 'baseline', '--demand', 'kp-coal-cn-rajin', '--json'];
  const lawful = await runCommand(ask);
  expect(lawful.exitCode).toBe(1);
  const { status, barriers } = JSON.parse(lawful.stdout) as {
    readonly status: string;
    readonly barriers: readonly { readonly ruleNames: readonly string[] }[];
  };
  expect(status).toBe('no way');
  expect(barriers.flatMap(({ ruleNames }) => ruleNames).join()).toContain('2371');
  const lifted = await runCommand([...ask, '--lift-rules']);
  expect(lifted.exitCode).toBe(0);
  expect(lifted.stdout).not.toContain('no way');
  const between = ['--commodity', 'thermal-coal', '--from', 'hunchun', '--to', 'rajin', 'chongjin'];
  const places = await runCommand(['max-flow', 'baseline', ...between, '--lift-rules']);
  expect(places.exitCode).toBe(0);
  expect(places.stdout).toContain('Hunchun');
});

test('says what is closed, and refuses half a question', async () => {
  const closed = await runCommand(['max-flow', 'baseline', '--demand', 'kp-coal-cn-rajin']);
  expect(closed.stdout).toContain('Nothing can go.');
  expect(closed.stdout).toContain('What is closed');
  const half = await runCommand(['max-flow', 'baseline']);
  expect(half.exitCode).toBe(64);
  expect(half.stderr).toContain('name the demand or the commodity');
});
