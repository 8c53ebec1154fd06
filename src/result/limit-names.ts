/** Words for ids of limits and rules. */
import type { CorridorModel } from '../model/model.js';
import { namesOfAssets } from '../scenario/asset-names.js';
import type { Scenario } from '../scenario/scenario.js';
import type { NamedLimit } from './optimum-result.js';

/** Finds the words for an id: a rule's instrument and paragraph, a resource's or an asset's name. */
export function namer({ corridor }: Scenario, model: CorridorModel): (id: string) => NamedLimit {
  const names = new Map(namesOfAssets(corridor));
  for (const { id, name } of model.resources) names.set(id, name);
  for (const { id, instrument, paragraph } of corridor.rules)
    names.set(id, `${instrument}, ${paragraph}`);
  for (const { id, rules } of model.quotas)
    names.set(id, `quota of ${rules.map((rule) => names.get(rule) ?? rule).join('; ')}`);
  return (id) => ({ id, name: names.get(id) ?? id });
}
