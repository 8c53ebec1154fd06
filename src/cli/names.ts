/** What a reader calls the things of a scenario, for reports on answers that carry ids only. */
import type { Names } from '../report/names.js';
import { plain } from '../report/style.js';
import { namesOfAssets } from '../scenario/asset-names.js';
import type { Scenario } from '../scenario/scenario.js';

/** Names of places, links, terminals, services and limits, and citations of rules. O(size). */
export function namesIn({ corridor }: Scenario): Names {
  const { places, limits, rules } = corridor;
  const named = [...limits, ...places].map(({ id, name }) => [id, name] as const);
  const assets = namesOfAssets(corridor);
  const names = new Map([...assets, ...named].map(([id, name]) => [id, plain(name)]));
  const cited = new Map(
    rules.map(({ id, instrument, paragraph }) => [id, plain(`${instrument}, ${paragraph}`)]),
  );
  return { nameOf: (id) => names.get(id) ?? id, ruleOf: (id) => cited.get(id) ?? '' };
}

/** The first of several sources that knows a name. */
export function firstNames(sources: readonly Names[]): Names {
  return {
    nameOf: (id) => sources.map(({ nameOf }) => nameOf(id)).find((name) => name !== id) ?? id,
    ruleOf: (id) => sources.map(({ ruleOf }) => ruleOf(id)).find((text) => text !== '') ?? '',
  };
}
