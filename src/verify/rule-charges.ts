/**
 * What rules add to an arc on a date: surcharges per tonne or on the value, lead times of licences and
 * expected delays of inspections, read from the rules that a fresh verdict names.
 */
import type { Verdict } from '../sanctions/evaluate.js';
import type { Commodity, Effect } from '../scenario/corridor.js';
import type { Ledger } from './ledger.js';

/** USD/kg and expected seconds that rules add. */
export interface RuleCharge {
  readonly money: number;
  readonly seconds: number;
}

/** What the rules named in a verdict add for one commodity. */
export function ruleCharge(
  ledger: Ledger,
  { surcharges, licences, inspections }: Verdict,
  commodity: Commodity,
): RuleCharge {
  const value = ledger.figures.value(commodity.value);
  let money = 0;
  let seconds = 0;
  for (const id of [...surcharges, ...licences, ...inspections]) {
    const effect = ledger.rules.get(id)?.effect;
    if (effect === undefined) continue;
    money += moneyOf(ledger, effect, value);
    seconds += secondsOf(ledger, effect);
  }
  return { money, seconds };
}

function moneyOf({ figures }: Ledger, effect: Effect, value: number): number {
  if (effect.kind !== 'surcharge' && effect.kind !== 'designation') return 0;
  const share = effect.kind === 'surcharge' ? figures.value(effect.adValorem, 0) : 0;
  return figures.value(effect.perTonne, 0) + share * value;
}

function secondsOf({ figures }: Ledger, effect: Effect): number {
  if (effect.kind === 'licence') return figures.value(effect.leadTime);
  if (effect.kind === 'inspection')
    return figures.value(effect.probability) * figures.value(effect.delay);
  return 0;
}
