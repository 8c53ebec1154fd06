/** What rules do, as numbers: quotas, licences and inspections numbered, surcharges in USD/kg. */
import { CorridorError } from '../core/errors.js';
import type { Rule } from '../scenario/corridor.js';
import type { FigureReader } from './dated.js';
import type { Inspection, Licence, Quota } from './model.js';
import { quotaWindows } from './quotas.js';

/** Effects by number, and which of them a rule has. */
export interface EffectPools {
  readonly quotas: readonly Quota[];
  readonly licences: readonly Licence[];
  readonly inspections: readonly Inspection[];
  readonly quotaOf: ReadonlyMap<string, readonly number[]>;
  readonly licenceOf: ReadonlyMap<string, number>;
  readonly inspectionOf: ReadonlyMap<string, number>;
  /** USD/kg by rule, and share of the value. */
  readonly surchargeOf: ReadonlyMap<string, { readonly perKg: number; readonly ofValue: number }>;
}

/** Numbers the effects of rules in the order of the rules. `firstDay` is the first one covered. */
export function numberEffects(
  rules: readonly Rule[],
  reader: FigureReader,
  frame: { readonly firstDay: number; readonly startDay: number; readonly lastDay: number },
): EffectPools {
  const quotas: Quota[] = [];
  const licences: Licence[] = [];
  const inspections: Inspection[] = [];
  const quotaOf = new Map<string, readonly number[]>();
  const licenceOf = new Map<string, number>();
  const inspectionOf = new Map<string, number>();
  const surchargeOf = new Map<string, { perKg: number; ofValue: number }>();
  const shared = new Map<string, number>();
  for (const rule of rules) {
    const { effect } = rule;
    if (effect.kind === 'quota') {
      const indices = effect.amounts.map((figure, position) => {
        const amount = reader.amount(figure);
        const counter = `${effect.counter ?? rule.id}/${amount.dimension}/${String(position)}`;
        const known = shared.get(counter);
        if (known !== undefined) {
          const quota = quotas[known];
          if (quota !== undefined && quota.amount !== amount.value) {
            const names = [...quota.rules, rule.id].join(', ');
            throw new CorridorError(
              'usage',
              `rules that share a counter state one amount: ${names}`,
            );
          }
          if (quota !== undefined) quotas[known] = { ...quota, rules: [...quota.rules, rule.id] };
          return known;
        }
        shared.set(counter, quotas.length);
        quotas.push({
          id: counter,
          rules: [rule.id],
          measure: amount.dimension as Quota['measure'],
          amount: amount.value,
          windows: quotaWindows(effect, rule.from, frame),
        });
        return quotas.length - 1;
      });
      quotaOf.set(rule.id, indices);
    } else if (effect.kind === 'licence') {
      licenceOf.set(rule.id, licences.length);
      licences.push({
        rule: rule.id,
        leadTime: Math.round(reader.value(effect.leadTime)),
        refusalProbability: reader.value(effect.refusalProbability),
      });
    } else if (effect.kind === 'inspection') {
      inspectionOf.set(rule.id, inspections.length);
      inspections.push({
        rule: rule.id,
        probability: reader.value(effect.probability),
        delay: Math.round(reader.value(effect.delay)),
      });
    } else if (effect.kind === 'surcharge') {
      surchargeOf.set(rule.id, {
        perKg: reader.valueOr(effect.perTonne, 0),
        ofValue: reader.valueOr(effect.adValorem, 0),
      });
    } else if (effect.kind === 'designation') {
      surchargeOf.set(rule.id, { perKg: reader.valueOr(effect.perTonne, 0), ofValue: 0 });
    }
  }
  return { quotas, licences, inspections, quotaOf, licenceOf, inspectionOf, surchargeOf };
}
