/** China's notices of 2016 on trade with the DPRK. */
import { figure } from '../../core/figure.js';
import type { Exemption, Rule } from '../../scenario/corridor.js';
import { AVIATION_FUEL, BAN, COAL, FROM_DPRK, IRON, rajinConditions, seen } from './rule-tools.js';
import { arrivedBefore, china, dprkGoods, goodsForDprk, shippedBefore } from './china-notices.js';

const livelihoodLetter = (rule: string): Exemption => ({
  id: `${rule}-livelihood`,
  instrument: 'Notice 2016/11',
  paragraph: 'article 2',
  conditions: [{ fact: 'livelihood' }, { factNot: 'prohibited-revenue' }],
  text: 'Livelihood trade, on the importer’s signed letter of commitment.',
  evidence: {
    grade: 'H',
    source: ['SN14', 'SN15'],
    note: 'The article number is general knowledge.',
  },
});

export const rulesChina2016: readonly Rule[] = [
  china({
    notice: '2016/11',
    id: 'cn-2016-11-coal',
    paragraph: 'article 1',
    text: 'No coal from the DPRK into China, but for livelihood and for coal of another origin through Rajin.',
    from: '2016-04-05',
    until: '2016-12-24',
    match: { directions: FROM_DPRK, destinationStates: ['CN'], hs: COAL },
    effect: BAN,
    unless: [
      livelihoodLetter('cn-2016-11-coal'),
      {
        id: 'cn-2016-11-coal-rajin',
        instrument: 'Notice 2016/11',
        paragraph: 'article 1 (1)',
        conditions: rajinConditions('procuring'),
        text: 'Coal of another origin loaded at Rajin, on the importer’s letter and a certificate of origin, with the ministry told first.',
        evidence: {
          grade: 'H',
          source: ['SN14', 'SN15'],
          note: 'Letter and certificate are taken as given when China has notified the Committee.',
        },
      },
    ],
    notifier: 'procuring-state',
    supersededBy: 'cn-2016-81-coal-quota',
    evidence: seen('H', ['SN14', 'SN15'], undefined, 'GK'),
  }),
  china({
    notice: '2016/11',
    id: 'cn-2016-11-iron',
    paragraph: 'article 1',
    text: 'No iron and iron ore of the DPRK into China but for livelihood.',
    from: '2016-04-05',
    until: '2016-12-24',
    match: dprkGoods(IRON),
    effect: BAN,
    unless: [livelihoodLetter('cn-2016-11-iron')],
    evidence: seen('H', ['SN14', 'SN15'], undefined, 'GK'),
  }),
  china({
    notice: '2016/11',
    id: 'cn-2016-11-aviation-fuel',
    paragraph: 'article 3',
    text: 'No aviation fuel from China to the DPRK.',
    from: '2016-04-05',
    until: '2016-12-24',
    match: goodsForDprk(AVIATION_FUEL),
    effect: BAN,
    evidence: seen('H', ['SN14', 'SN15'], undefined, 'GK'),
  }),
  china({
    notice: '2016/75',
    id: 'cn-2016-75-coal',
    paragraph: 'whole notice',
    text: 'China takes no more coal of the DPRK for the rest of 2016.',
    from: '2016-12-11',
    until: '2017-01-01',
    match: dprkGoods(COAL),
    effect: BAN,
    unless: [
      shippedBefore('cn-2016-75-coal', '2016/75', '2016-12-11', ['SN16']),
      arrivedBefore('cn-2016-75-coal', '2016/75', '2016-12-11', ['SN16']),
    ],
    evidence: seen('H', ['SN16', 'SN26']),
  }),
  china({
    notice: '2016/81',
    id: 'cn-2016-81-coal-quota',
    paragraph: 'coal',
    text: 'Coal of the DPRK into China within the yearly quota of resolution 2321.',
    from: '2016-12-24',
    until: '2017-08-15',
    match: dprkGoods(COAL),
    effect: {
      kind: 'quota',
      amounts: [
        figure('400870018 USD', 'H', ['SN17'], {
          note: 'The quota of all buyers; China was in fact the only one.',
        }),
        figure('7500000 t', 'H', ['SN17'], {
          note: 'The quota of all buyers; China was in fact the only one.',
        }),
      ],
      period: 'calendar-year',
    },
    supersededBy: 'cn-2017-40-coal',
    evidence: seen('H', ['SN17'], 'Stopped already in February 2017 by notice 2017/12.'),
  }),
  china({
    notice: '2016/81',
    id: 'cn-2016-81-metals',
    paragraph: 'metals',
    text: 'No copper, nickel, silver, zinc or statues of the DPRK into China.',
    from: '2016-12-24',
    match: dprkGoods(['74', '75', '7106', '79', '9703', '681099', '8306']),
    effect: BAN,
    unless: [
      shippedBefore('cn-2016-81-metals', '2016/81', '2016-12-24', ['SN17']),
      arrivedBefore('cn-2016-81-metals', '2016/81', '2016-12-24', ['SN17']),
    ],
    evidence: seen('H', ['SN17'], 'Goods on the way or arrived are let in.'),
  }),
  china({
    notice: '2016/81',
    id: 'cn-2016-81-helicopters-ships',
    paragraph: 'exports',
    text: 'No helicopters and no ships from China to the DPRK.',
    from: '2016-12-24',
    match: goodsForDprk(['8802', '89']),
    effect: BAN,
    evidence: seen('H', ['SN17']),
  }),
];
