/** Building blocks of China's notices on trade with the DPRK, by which it carries out the resolutions. */
import type { Exemption, Rule } from '../../scenario/corridor.js';
import { FROM_DPRK, TO_DPRK } from './rule-tools.js';

type Own = Omit<Rule, 'regime' | 'authority' | 'binds' | 'dateBasis' | 'instrument'> & {
  readonly notice: string;
};

/** A rule of a notice; it binds China alone. */
export const china = ({ notice, ...rule }: Own): Rule => ({
  regime: 'cn-dprk',
  authority: 'cn',
  binds: ['CN'],
  dateBasis: 'release',
  instrument: `Notice ${notice} of the ministry of commerce and the customs of China`,
  ...rule,
});

/** Goods of the DPRK for China. */
export const dprkGoods = (hs: readonly string[]) =>
  ({ directions: FROM_DPRK, originStates: ['KP'], destinationStates: ['CN'], hs }) as const;
/** Chinese goods for the DPRK. */
export const goodsForDprk = (hs: readonly string[]) =>
  ({ directions: TO_DPRK, originStates: ['CN'], destinationStates: ['KP'], hs }) as const;

/** Goods that had arrived before the notice may clear until its last day. */
export const arrivedBefore = (
  rule: string,
  notice: string,
  before: string,
  source: readonly string[],
  until?: string,
): Exemption => ({
  id: `${rule}-arrived`,
  instrument: `Notice ${notice}`,
  paragraph: 'transition',
  ...(until === undefined ? {} : { until }),
  conditions: [{ factBefore: ['arrival-date', before] }],
  text: 'Goods that had reached a Chinese port before the notice may still be cleared.',
  evidence: { grade: 'H', source },
});

/** Goods that were on the way before the notice may clear. */
export const shippedBefore = (
  rule: string,
  notice: string,
  before: string,
  source: readonly string[],
): Exemption => ({
  id: `${rule}-shipped`,
  instrument: `Notice ${notice}`,
  paragraph: 'transition',
  conditions: [{ factBefore: ['loading-date', before] }],
  text: 'Goods already shipped to Chinese ports may be cleared.',
  evidence: { grade: 'H', source },
});
