/** Names for ids, as a result's snapshot knows them, for reports on answers that carry only ids. */
import type { RunResult, Snapshot } from '../result/run-result.js';
import { citation } from './run-refusals.js';
import { plain } from './style.js';

/** Looks up what a reader calls something; an unknown id stands for itself. */
export interface Names {
  /** Place, link, terminal or service. */
  readonly nameOf: (id: string) => string;
  /** Instrument and paragraph of a rule; empty if unknown. */
  readonly ruleOf: (id: string) => string;
}

/** Every id stands for itself. */
export const idsAsNames: Names = { nameOf: (id) => id, ruleOf: () => '' };

/** Names of places and of links from a snapshot, citations from the rules of a result. O(size). */
export function namesOf(snapshot: Snapshot, rules: RunResult['rules'] = []): Names {
  const names = new Map(
    [...snapshot.links, ...snapshot.places].map(({ id, name }) => [id, plain(name)]),
  );
  const citations = new Map(rules.map((rule) => [rule.id, plain(citation(rule))]));
  return {
    nameOf: (id) => names.get(id) ?? id,
    ruleOf: (id) => citations.get(id) ?? '',
  };
}
