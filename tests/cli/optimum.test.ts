// `corridor optimum` and `corridor price-of` as a user calls them.

import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runCommand } from '../support/command.js';

const folder = mkdtempSync(join(tmpdir(), 'corridor-optimum-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const SMALL = 'river-valley';

test('prints cost, proof, what stays and bottlenecks, and writes what it prints', async () => {
  const out = join(folder, 'result');
  const { exitCode: code, stdout } = await runCommand(['optimum', SMALL, '--out', out]);
  expect(code).toBe(0);
  expect(stdout.replaceAll(/\s+/g, ' ')).toContain('prices prove that nothing costs less');
  expect(stdout).toContain('Bottlenecks by worth');
  expect(stdout).toContain('verified: 7 checks, 0 problems');
  expect(readdirSync(out).sort()).toEqual([
    'optimum-demands.csv',
    'optimum-resources.csv',
    'optimum-routes.csv',
    'optimum-unserved.csv',
    'optimum-worth.csv',
    'optimum.json',
    'optimum.txt',
  ]);
  const result = JSON.parse(readFileSync(join(out, 'optimum.json'), 'utf8')) as {
    readonly format: string;
    readonly objective: number;
  };
  expect(result.format).toBe('corridor-optimum');
  expect(result.objective).toBeGreaterThan(0);
  const again = await runCommand(['optimum', SMALL, '--out', out]);
  expect(again.exitCode).not.toBe(0);
});

test('prices a resource with its steps, and a rule; refuses what it does not know', async () => {
  const { stdout: json } = await runCommand(['optimum', SMALL, '--json', '--no-worth']);
  const { resources } = JSON.parse(json) as { readonly resources: readonly { id: string }[] };
  const id = resources[0]?.id ?? '';
  const priced = await runCommand(['price-of', id, '--in', SMALL]);
  expect(priced.exitCode).toBe(0);
  expect(priced.stdout).toContain('← now');
  const unknown = await runCommand(['price-of', `${id}x`, '--in', SMALL]);
  expect(unknown.exitCode).toBe(64);
  expect(unknown.stderr).toContain(`did you mean "${id}"`);
});

test('a budget is a percentage, and one question is asked at a time', async () => {
  const wrong = await runCommand(['optimum', SMALL, '--different', '--within', 'much']);
  expect(wrong.exitCode).toBe(64);
  expect(wrong.stderr).toContain('a percentage such as 2%');
  const both = await runCommand(['optimum', SMALL, '--different', '--bound']);
  expect(both.exitCode).toBe(64);
  const near = await runCommand(['optimum', SMALL, '--different', '--within', '5%']);
  expect(near.exitCode).toBe(0);
  expect(near.stdout).toContain('Least use at a cost');
});

test('tells by how much unused routes are too dear', async () => {
  const { exitCode, stdout } = await runCommand(['optimum', SMALL, '--unused', '--json']);
  expect(exitCode).toBe(0);
  const { routes } = JSON.parse(stdout) as { readonly routes: readonly { tooDearBy: number }[] };
  expect(routes.length).toBeGreaterThan(0);
  expect(routes.map(({ tooDearBy }) => tooDearBy)).toEqual(
    routes.map(({ tooDearBy }) => tooDearBy).sort((a, b) => a - b),
  );
  const text = await runCommand(['optimum', SMALL, '--unused']);
  expect(text.stdout).toContain('too dear by');
});

test('bounds the simulation', async () => {
  const { exitCode: code, stdout } = await runCommand([
    'optimum',
    SMALL,
    '--bound',
    '--replications',
    '2',
    '--workers',
    '1',
    '--quiet',
  ]);
  expect(code).toBe(0);
  expect(stdout).toContain('lies below the bound');
});
