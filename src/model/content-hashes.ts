/** Hashes that tell models apart: equal for the same content, whatever the order in which it was written. */
import { contentHash, rememberedHash } from '../core/hash.js';
import { compareText } from '../core/ids.js';
import type { Corridor } from '../scenario/corridor.js';
import type { Scenario } from '../scenario/scenario.js';

/** Hash of all tables; the order of their entries means nothing. An entry is hashed once in its life. */
export function hashOfCorridor(corridor: Corridor): string {
  const tables = Object.entries(corridor).map(([name, table]) => [
    name,
    Array.isArray(table)
      ? table.map((entry: object) => rememberedHash(entry)).sort(compareText)
      : String(table),
  ]);
  return contentHash(tables.sort(([a], [b]) => compareText(String(a), String(b))));
}

/** Without the half-width, which decides the number of replications and nothing else. */
function decisive(simulation: Scenario['simulation']): Scenario['simulation'] {
  const kept = Object.entries(simulation).filter(([key]) => key !== 'halfWidth');
  return Object.fromEntries(kept) as unknown as Scenario['simulation'];
}

/** Hash of everything that decides an answer; titles and prose do not. */
export function hashOfScenario(scenario: Scenario, corridorHash: string): string {
  const order = (spans: Scenario['closures']): readonly string[] =>
    spans
      .map((span) => JSON.stringify([span.id, span.from ?? null, span.until ?? null]))
      .sort(compareText);
  return contentHash({
    corridorHash,
    start: scenario.start,
    horizonDays: scenario.horizonDays,
    seed: scenario.seed,
    closures: order(scenario.closures),
    enforcements: order(scenario.enforcements),
    liftings: order(scenario.liftings),
    conduct: scenario.conduct,
    ...(scenario.conductChanges === undefined ? {} : { conductChanges: scenario.conductChanges }),
    simulation: decisive(scenario.simulation),
  });
}
