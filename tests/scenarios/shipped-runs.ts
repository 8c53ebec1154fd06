/** Runs of shipped scenarios in tests, and what must hold of every one of them. */
import { expect } from 'vitest';
import type { RunResult } from '../../src/result/run-result.js';
import { runScenarioSync } from '../../src/run/run.js';
import { shippedScenario } from '../support/shipped.js';

const runs = new Map<string, Promise<RunResult>>();

/** One replication of a shipped scenario, run once. */
export function runOnce(name: string): Promise<RunResult> {
  const known =
    runs.get(name) ??
    shippedScenario(name).then((scenario) => runScenarioSync(scenario, { replications: 1 }));
  runs.set(name, known);
  return known;
}

/**
 * No gram is lost: what was under way and what set out equals what became of it, demand by demand. The
 * tonnes of a result are whole kilograms divided by a thousand, so sums agree to a few units in the last
 * place.
 */
export function expectConservation({ demands, verification }: RunResult): void {
  for (const demand of demands) {
    const kg = (key: 'initial' | 'emitted' | Fate): number =>
      Math.round((demand[key].mean ?? 0) * 1000);
    const fates = FATES.reduce((sum, fate) => sum + kg(fate), 0);
    expect(kg('initial') + kg('emitted'), demand.id).toBe(fates);
  }
  const failed = verification.checks.filter(({ ok }) => !ok);
  expect(failed.map(({ name, problems }) => [name, problems.slice(0, 3)])).toEqual([]);
}

type Fate = (typeof FATES)[number];

const FATES = [
  'delivered',
  'refusedByRule',
  'refusedByLimit',
  'declined',
  'returned',
  'stranded',
  'inTransit',
] as const;
