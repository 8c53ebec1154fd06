// The scenario file that the design shows, read with the corridor it was written for.

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatIssue } from '../../src/core/issues.js';
import { tumen } from '../../src/datasets/tumen/index.js';
import { loadScenario } from '../../src/io/scenario-files.js';

const EXAMPLE = `title: Khasan–Tumangang road bridge opens
extends: baseline            # a relative path or a shipped scenario's name
corridor: tumen
start: 2026-01-01
horizon: 365 days
seed: tumen-2026
replications: 100
changes:
  - { open: khasan-tumangang-road-bridge, from: 2026-07-01 }
  - { set: rajin-pier-3.capacity, to: 8 Mt/year }
  - { lift: unsc-2371, from: 2026-09-01 }
  - { scale: category/cn-domestic-transit, by: 1.5 }
conduct: { RU: { defiant: { unsc: 0.2 } }, CN: { wary: 0.3 } }
`;

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'design-'));
  await writeFile(join(folder, 'baseline.yaml'), 'title: Baseline\n');
  await writeFile(join(folder, 'example.yaml'), EXAMPLE);
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('the example of the design', () => {
  it('is a scenario of the Tumen corridor', async () => {
    const loaded = await loadScenario(join(folder, 'example.yaml'), {
      shippedFolder: folder,
      builtIn: new Map([['tumen', tumen]]),
    });
    expect(loaded.ok ? [] : loaded.issues.map(formatIssue)).toEqual([]);
    if (!loaded.ok) return;
    const { corridor, liftings } = loaded.value;
    const bridge = corridor.links.find(({ id }) => id === 'khasan-tumangang-road-bridge');
    const pier = corridor.terminals.find(({ id }) => id === 'rajin-pier-3');
    expect(bridge?.validity).toEqual({ from: '2026-07-01' });
    expect(pier?.capacity).toMatchObject({ value: '8 Mt/year', note: 'set by the scenario' });
    const rules = corridor.rules.filter(({ regime }) => regime === 'unsc-2371');
    expect(rules.length).toBeGreaterThan(1);
    expect(liftings).toEqual(rules.map(({ id }) => ({ id, from: '2026-09-01' })));
  });
});
