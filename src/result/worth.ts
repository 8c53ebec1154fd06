/** From the numbers of worth to tonnes and names. */
import type { OneSidedWorth, WorthAnswer } from '../model/worth-answers.js';
import type { GroupResult, NamedLimit, OneSidedResult, WorthResult } from './optimum-result.js';

const KG_PER_TONNE = 1000;

/** Worth of resources and quotas by what one percent more saves, and groups. */
export function summarizeWorth(
  answer: WorthAnswer,
  name: (id: string) => NamedLimit,
): { readonly worths: readonly WorthResult[]; readonly groups: readonly GroupResult[] } {
  const resources = answer.resources.map((one): WorthResult => {
    const unit = one.measure === 'kg' ? KG_PER_TONNE : 1;
    return {
      ...name(one.resource),
      kind: 'resource',
      window: null,
      measure: one.measure === 'kg' ? 't' : one.measure,
      amount: one.perYear / unit,
      more: side(one.more, unit),
      less: side(one.less, unit),
    };
  });
  const quotas = answer.quotas.map((one): WorthResult => {
    const unit = one.measure === 'kg' ? KG_PER_TONNE : 1;
    return {
      ...name(one.quota),
      kind: 'quota',
      window: one.window,
      measure: one.measure === 'kg' ? 't' : one.measure,
      amount: one.amount / unit,
      more: side(one.more, unit),
      less: side(one.less, unit),
    };
  });
  const ofOnePercent = ({ more, amount }: WorthResult): number => more.worth * amount;
  return {
    worths: [...resources, ...quotas].sort((a, b) => ofOnePercent(b) - ofOnePercent(a)),
    groups: answer.groups.map(({ members, worthOfOnePercent, untilPercent }) => ({
      members: members.map(name),
      worthOfOnePercent,
      untilPercent,
    })),
  };
}

function side({ worth, until, restsOn }: OneSidedWorth, unit: number): OneSidedResult {
  return {
    worth: worth * unit,
    until: until === null ? null : until / unit,
    restsOn: restsOn.map(({ demand, kgPerUnit, unservedPrice, grade }) => ({
      demand,
      tonnesPerUnit: (kgPerUnit * unit) / KG_PER_TONNE,
      unservedPrice: unservedPrice * KG_PER_TONNE,
      grade,
    })),
  };
}
