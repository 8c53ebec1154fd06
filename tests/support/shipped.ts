/** Shipped scenarios in tests, each loaded once. */
import { loadScenario } from '../../src/io/shipped.js';
import type { Scenario } from '../../src/scenario/scenario.js';

const loaded = new Map<string, Promise<Scenario>>();

/** A shipped scenario by name. */
export function shippedScenario(name: string): Promise<Scenario> {
  const known = loaded.get(name) ?? loadScenario(name);
  loaded.set(name, known);
  return known;
}
