/** China's notices of 2017 and 2018 on trade with the DPRK. */
import { figure } from '../../core/figure.js';
import type { Exemption, Rule } from '../../scenario/corridor.js';
import {
  BAN,
  COAL,
  FROM_DPRK,
  IRON,
  MONITORING,
  NOTHING,
  rajinConditions,
  REFINED,
  seen,
} from './rule-tools.js';
import { arrivedBefore, china, dprkGoods, goodsForDprk } from './china-notices.js';

const SEAFOOD = ['03', '1603', '1604', '1605'];
const TEXTILES = [
  '50',
  '51',
  '52',
  '53',
  '54',
  '55',
  '56',
  '57',
  '58',
  '59',
  '60',
  '61',
  '62',
  '63',
];
const METALS = ['72', '73', '74', '75', '76', '78', '79', '80', '81', '82', '83'];

const transition2017 = (rule: string): Exemption => ({
  ...arrivedBefore(rule, '2017/40', '2017-08-15', ['SN19', 'SN20'], '2017-09-05'),
  text: 'Goods that arrived before 15 August 2017 may clear until 4 September, midnight; nothing after, even if declared.',
});

export const rulesChina2017: readonly Rule[] = [
  china({
    notice: '2017/12',
    id: 'cn-2017-12-coal',
    paragraph: 'whole notice',
    text: 'China stops all coal of the DPRK for the rest of 2017, goods declared but not released included.',
    from: '2017-02-19',
    until: '2017-08-15',
    match: dprkGoods(COAL),
    effect: BAN,
    supersededBy: 'cn-2017-40-coal',
    evidence: seen(
      'H',
      ['S25', 'SN18'],
      'Published on 18 February; its own end, 31 December 2017, was overtaken by notice 2017/40.',
    ),
  }),
  china({
    notice: '2017/40',
    id: 'cn-2017-40-coal',
    paragraph: 'articles 1–2',
    text: 'No coal from the DPRK into China, but coal of another origin through Rajin with the exporting State’s notice to the Committee.',
    from: '2017-08-15',
    match: { directions: FROM_DPRK, destinationStates: ['CN'], hs: COAL },
    effect: BAN,
    unless: [
      transition2017('cn-2017-40-coal'),
      {
        id: 'cn-2017-40-coal-rajin',
        instrument: 'Notice 2017/40',
        paragraph: 'Rajin coal',
        conditions: rajinConditions('exporting'),
        text: 'Coal of another origin loaded at Rajin, if the exporting State has told the Committee.',
        evidence: { grade: 'H', source: ['SN19', 'SN20'] },
      },
    ],
    notifier: 'exporting-state',
    evidence: seen(
      'H',
      ['SN19', 'SN20', 'SN21'],
      'China counted coal in the window too: 1.64 Mt came in August 2017.',
      'GK',
    ),
  }),
  ...(
    [
      ['iron', IRON, 'iron and iron ore'],
      ['lead', ['78', '2607'], 'lead and lead ore'],
      ['seafood', SEAFOOD, 'seafood'],
    ] as const
  ).map(([name, hs, what]) =>
    china({
      notice: '2017/40',
      id: `cn-2017-40-${name}`,
      paragraph: 'articles 1–2',
      text: `No ${what} of the DPRK into China.`,
      from: '2017-08-15',
      match: dprkGoods(hs),
      effect: BAN,
      unless: [transition2017(`cn-2017-40-${name}`)],
      evidence: seen('H', ['SN19', 'SN20'], undefined, 'GK'),
    }),
  ),
  ...(
    [
      [
        '2017/47',
        'cn-2017-47-ventures',
        '2017-08-25',
        'No new or larger joint ventures of China with the DPRK.',
        'SN22',
      ],
      [
        '2017/55',
        'cn-2017-55-ventures',
        '2017-09-28',
        'Joint ventures of China with the DPRK close by 9 January 2018.',
        'SN24',
      ],
    ] as const
  ).map(([notice, id, from, text, source]) =>
    china({
      notice,
      id,
      paragraph: 'whole notice',
      text,
      from,
      match: NOTHING,
      effect: MONITORING,
      evidence: seen(
        'H',
        [source],
        'Ventures are not modelled; hydropower and non-profit utilities with approval are excepted (general knowledge).',
      ),
    }),
  ),
  china({
    notice: '2017/52',
    id: 'cn-2017-52-condensates',
    paragraph: 'article 1',
    text: 'No condensates and no liquefied natural gas from China to the DPRK.',
    from: '2017-09-23',
    match: goodsForDprk(['271111', '27090010']),
    effect: BAN,
    evidence: seen('H', ['SN23'], 'First day 22 or 23 September, M.', 'GK'),
  }),
  china({
    notice: '2017/52',
    id: 'cn-2017-52-refined',
    paragraph: 'article 2',
    text: 'Refined oil from China to the DPRK in the last quarter of 2017: within 60 kt.',
    from: '2017-10-01',
    until: '2018-01-01',
    match: goodsForDprk(REFINED),
    effect: {
      kind: 'quota',
      amounts: [
        figure('60 kt', 'H', ['SN23'], {
          note: 'China’s reading of 500 000 barrels; a quota of all suppliers.',
        }),
      ],
      period: 'whole',
    },
    supersededBy: 'cn-2018-4-refined',
    evidence: seen('H', ['SN23'], undefined, 'GK'),
  }),
  china({
    notice: '2017/52',
    id: 'cn-2017-52-textiles',
    paragraph: 'article 3',
    text: 'No textiles and garments of the DPRK into China.',
    from: '2017-09-23',
    match: dprkGoods(TEXTILES),
    effect: BAN,
    unless: [
      {
        id: 'cn-2017-52-textiles-old-contracts',
        instrument: 'Notice 2017/52',
        paragraph: 'article 3',
        until: '2017-12-11',
        conditions: [{ factBefore: ['contract-date', '2017-09-11'] }],
        text: 'Textiles under contracts made before 11 September may clear until 10 December 2017, midnight.',
        evidence: { grade: 'H', source: ['SN23'] },
      },
    ],
    evidence: seen('H', ['SN23'], 'First day 22 or 23 September, M.', 'GK'),
  }),
];

const oldContracts2018 = (rule: string): Exemption => ({
  id: `${rule}-old-contracts`,
  instrument: 'Notice 2018/4',
  paragraph: 'transition',
  until: '2018-01-23',
  conditions: [{ factBefore: ['contract-date', '2017-12-22'] }],
  text: 'Goods under contracts made before 22 December 2017 may clear until 22 January 2018, midnight.',
  evidence: {
    grade: 'L',
    source: ['SN25'],
    note: 'The last day is general knowledge; one reading has 23 January, 00:00.',
  },
});

export const rulesChina2018: readonly Rule[] = [
  china({
    notice: '2018/4',
    id: 'cn-2018-4-exports',
    paragraph: 'imports into China',
    text: 'No food and farm goods, stone, wood, machinery, electrical goods or ships of the DPRK into China.',
    from: '2018-01-06',
    match: dprkGoods(['07', '08', '12', '25', '44', '84', '85', '89']),
    effect: BAN,
    unless: [oldContracts2018('cn-2018-4-exports')],
    evidence: seen('H', ['SN25']),
  }),
  china({
    notice: '2018/4',
    id: 'cn-2018-4-imports',
    paragraph: 'exports from China',
    text: 'No metals, machinery, electrical goods or vehicles from China to the DPRK.',
    from: '2018-01-06',
    match: goodsForDprk([...METALS, '84', '85', '86', '87', '88', '89']),
    effect: BAN,
    evidence: seen('H', ['SN25']),
  }),
  china({
    notice: '2018/4',
    id: 'cn-2018-4-refined',
    paragraph: 'refined oil',
    text: 'Refined oil from China to the DPRK: within 60 kt in a calendar year.',
    from: '2018-01-06',
    match: goodsForDprk(REFINED),
    effect: {
      kind: 'quota',
      amounts: [
        figure('60 kt', 'H', ['SN23', 'SN25'], {
          note: 'China’s reading of 500 000 barrels; a quota of all suppliers.',
        }),
      ],
      period: 'calendar-year',
    },
    evidence: seen('H', ['SN25']),
  }),
  china({
    notice: '2018/4',
    id: 'cn-2018-4-crude',
    paragraph: 'crude oil',
    text: 'Crude oil from China to the DPRK: within 525 kt in twelve months from each 23 December.',
    from: '2018-01-06',
    match: goodsForDprk(['2709']),
    effect: {
      kind: 'quota',
      amounts: [figure('525 kt', 'H', ['SN25', 'SN34'])],
      period: 'twelve-months',
      startsOn: '12-23',
    },
    evidence: seen('H', ['SN25']),
  }),
];
