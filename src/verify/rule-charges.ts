/**
 * What rules add to an arc on a date: surcharges per tonne or on the value, lead times of licences and
 * expected delays of inspections, read from the rules that a fresh verdict names.
 */
import type { Verdict } from '../sanctions/evaluate.js';
import type { Commodity, Effect } from '../scenario/corridor.js';
import type { Dossier } from './dossier.js';

/** USD/kg and expected seconds that rules add. */
export interface RuleCharge {
  readonly money: number;
  readonly seconds: number;
}

/** What the rules named in a verdict add for one commodity. */
export function ruleCharge(
  dossier: Dossier,
  { surcharges, licences, inspections }: Verdict,
  commodity: Commodity,
): RuleCharge {
  const value = dossier.figures.value(commodity.value);
  let money = 0;
  let seconds = 0;
  for (const id of [...surcharges, ...licences, ...inspections]) {
    const effect = dossier.rules.get(id)?.effect;
    if (effect === undefined) continue;
    money += moneyOf(dossier, effect, value);
    seconds += secondsOf(dossier, effect);
  }
  return { money, seconds };
}

function moneyOf({ figures }: Dossier, effect: Effect, value: number): number {
  if (effect.kind !== 'surcharge' && effect.kind !== 'designation') return 0;
  const share = effect.kind === 'surcharge' ? figures.value(effect.adValorem, 0) : 0;
  return figures.value(effect.perTonne, 0) + share * value;
}

function secondsOf({ figures }: Dossier, effect: Effect): number {
  if (effect.kind === 'licence') return figures.value(effect.leadTime);
  if (effect.kind === 'inspection')
    return figures.value(effect.probability) * figures.value(effect.delay);
  return 0;
}
