/** China's notices on trade with the DPRK, by which it carries out the resolutions. They bind China alone. */
import { figure } from '../../core/figure.js';
import type { Exemption, Rule } from '../../scenario/corridor.js';
import {
  AVIATION_FUEL, BAN, COAL, FROM_DPRK, IRON, MONITORING, NOTHING, rajinConditions, REFINED, seen,
  TO_DPRK,
} from './rule-tools.js';

type Own = Omit<Rule, 'regime' | 'authority' | 'binds' | 'dateBasis' | 'instrument'> & {
  readonly notice: string;
};

const china = ({ notice, ...rule }: Own): Rule => ({
  regime: 'cn-dprk',
  authority: 'cn',
  binds: ['CN'],
  dateBasis: 'release',
  instrument: `Notice ${notice} of the ministry of commerce and the customs of China`,
  ...rule,
});

/** Goods of the DPRK for China. */
const dprkGoods = (hs: readonly string[]) =>
  ({ directions: FROM_DPRK, originStates: ['KP'], destinationStates: ['CN'], hs }) as const;
/** Chinese goods for the DPRK. */
const goodsForDprk = (hs: readonly string[]) =>
  ({ directions: TO_DPRK, originStates: ['CN'], destinationStates: ['KP'], hs }) as const;

const SEAFOOD = ['03', '1603', '1604', '1605'];
const TEXTILES = ['50', '51', '52', '53', '54', '55', '56', '57', '58', '59', '60', '61', '62', '63'];
const METALS = ['72', '73', '74', '75', '76', '78', '79', '80', '81', '82', '83'];

const livelihoodLetter = (rule: string): Exemption => ({
  id: `${rule}-livelihood`,
  instrument: 'Notice 2016/11',
  paragraph: 'article 2',
  conditions: [{ fact: 'livelihood' }, { factNot: 'prohibited-revenue' }],
  text: 'Livelihood trade, on the importer’s signed letter of commitment.',
  evidence: { grade: 'H', source: ['SN14', 'SN15'], note: 'The article number is general knowledge.' },
});

/** Goods that had arrived before the notice may clear until its last day. */
const arrivedBefore = (rule: string, notice: string, before: string, until: string, source: readonly string[]): Exemption => ({
  id: `${rule}-arrived`,
  instrument: `Notice ${notice}`,
  paragraph: 'transition',
  until,
  conditions: [{ factBefore: ['arrival-date', before] }],
  text: 'Goods that had reached a Chinese port before the notice may still be cleared.',
  evidence: { grade: 'H', source },
});

const transition2017 = (rule: string): Exemption => ({
  ...arrivedBefore(rule, '2017/40', '2017-08-15', '2017-09-05', ['SN19', 'SN20']),
  text: 'Goods that arrived before 15 August 2017 may clear until 4 September, midnight; nothing after, even if declared.',
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
        evidence: { grade: 'H', source: ['SN14', 'SN15'], note: 'Letter and certificate are taken as given when China has notified the Committee.' },
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
      {
        id: 'cn-2016-75-coal-shipped',
        instrument: 'Notice 2016/75',
        paragraph: 'transition',
        conditions: [{ factBefore: ['loading-date', '2016-12-11'] }],
        text: 'Goods already shipped to Chinese ports may be cleared.',
        evidence: { grade: 'H', source: ['SN16'] },
      },
      arrivedBefore('cn-2016-75-coal', '2016/75', '2016-12-11', '2017-01-01', ['SN16']),
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
        figure('400870018 USD', 'H', ['SN17'], { note: 'The quota of all buyers; China was in fact the only one.' }),
        figure('7500000 t', 'H', ['SN17'], { note: 'The quota of all buyers; China was in fact the only one.' }),
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
    match: dprkGoods(['74', '75', '7106', '79', '9703']),
    effect: BAN,
    unless: [arrivedBefore('cn-2016-81-metals', '2016/81', '2016-12-24', '2017-01-24', ['SN17'])],
    evidence: seen('H', ['SN17'], 'Goods on the way or arrived are let in; the month allowed for it is an assumption.'),
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
    evidence: seen('H', ['S25', 'SN18'], 'Published on 18 February; its own end, 31 December 2017, was overtaken by notice 2017/40.'),
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
    evidence: seen('H', ['SN19', 'SN20', 'SN21'], 'China counted coal in the window too: 1.64 Mt came in August 2017.', 'GK'),
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
      ['2017/47', 'cn-2017-47-ventures', '2017-08-25', 'No new or larger joint ventures of China with the DPRK.', 'SN22'],
      ['2017/55', 'cn-2017-55-ventures', '2017-09-28', 'Joint ventures of China with the DPRK close by 9 January 2018.', 'SN24'],
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
      evidence: seen('H', [source], 'Ventures are not modelled; hydropower and non-profit utilities with approval are excepted (general knowledge).'),
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
      amounts: [figure('60 kt', 'H', ['SN23'], { note: 'China’s reading of 500 000 barrels; a quota of all suppliers.' })],
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
  evidence: { grade: 'L', source: ['SN25'], note: 'The last day is general knowledge; one reading has 23 January, 00:00.' },
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
      amounts: [figure('60 kt', 'H', ['SN23', 'SN25'], { note: 'China’s reading of 500 000 barrels; a quota of all suppliers.' })],
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
