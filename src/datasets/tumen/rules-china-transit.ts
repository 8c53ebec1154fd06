/**
 * Chinese domestic goods that leave China, pass a foreign port and come back by sea: allowed only by
 * listed pairs of transit and entry port, each from its day, and only with the customs' consent.
 */
import { type Grade, figure } from '../../core/figure.js';
import type { Condition, Exemption, Rule, RuleMatch } from '../../scenario/corridor.js';
import { BAN, DPRK_PORTS, seen } from './rule-tools.js';

const RUSSIAN_PORTS: readonly string[] = [
  'posyet',
  'zarubino',
  'slavyanka',
  'vladivostok',
  'sukhodol',
  'nakhodka',
  'vostochny',
];
const OTHER_PORTS: readonly string[] = [
  'busan',
  'pohang',
  'donghae',
  'sokcho',
  'niigata',
  'sakaiminato',
  'osaka',
];
const SCHEME = 'Chinese customs notice 2014/42 and its lists';
const GOODS: RuleMatch = {
  categories: ['cn-domestic-transit'],
  originStates: ['CN'],
  destinationStates: ['CN'],
};
const BY_SEA: RuleMatch = {
  ...GOODS,
  directions: [{ direction: 'to', territory: 'CN' }],
  modes: ['sea'],
};
const BOXES: readonly string[] = [
  'boxes-cn-domestic',
  'boxes-hlj-domestic',
  'boxes-jilin',
  'boxes-heilongjiang',
  'copper-plate',
];
const BULK: readonly string[] = [
  'maize',
  'rice',
  'soy',
  'sawn-timber',
  'logs',
  'thermal-coal',
  'coking-coal',
];

type Own = Omit<Rule, 'regime' | 'authority' | 'binds' | 'dateBasis' | 'instrument' | 'from'> &
  Partial<Pick<Rule, 'instrument' | 'from'>>;

const transit = (rule: Own): Rule => ({
  regime: 'cn-domestic-transit',
  authority: 'cn',
  binds: ['CN'],
  dateBasis: 'release',
  instrument: SCHEME,
  from: '2010-01-01',
  ...rule,
});

/** A listed pair: from one transit port to entry ports, from a day. */
function pair(
  name: string,
  from: string,
  transitPorts: readonly string[],
  entryPorts: readonly string[],
  grade: Grade,
  source: readonly string[],
  note: string,
  more: readonly Condition[] = [],
  instrument = SCHEME,
): Exemption {
  return {
    id: `cn-transit-${name}`,
    instrument,
    paragraph: 'list of ports',
    from,
    conditions: [{ leavesFrom: transitPorts }, { entersAt: entryPorts }, ...more],
    text: `Transit port ${transitPorts.join(', ')}, entry port ${entryPorts.join(', ')}.`,
    evidence: { grade, source, note },
  };
}

export const rulesChinaTransit: readonly Rule[] = [
  transit({
    id: 'cn-transit-white-list',
    paragraph: 'list of ports',
    text: 'Chinese domestic goods may come back by sea only between listed transit and entry ports.',
    match: { ...BY_SEA, places: [...RUSSIAN_PORTS, ...DPRK_PORTS, ...OTHER_PORTS] },
    effect: BAN,
    unless: [
      pair(
        'rajin-shanghai',
        '2010-12-01',
        ['rajin'],
        ['shanghai'],
        'M',
        ['B20', 'U6'],
        'Pilot of 2010: 21 kt of coal were gathered in December 2010 and shipped in January 2011; the day of the permit was not found.',
      ),
      pair(
        'heilongjiang-south',
        '2014-07-01',
        ['vladivostok', 'vostochny', 'nakhodka'],
        ['shanghai', 'guangzhou'],
        'L',
        ['U1', 'U4', 'U5'],
        'Goods of Heilongjiang went by Suifenhe and the Russian ports in 2015–17, so they were listed; the list and the day (notice 2014/42, taken as mid-2014) are general knowledge.',
        [{ factNot: 'jilin-goods' }],
      ),
      pair(
        'zarubino-ningbo',
        '2018-07-01',
        ['zarubino'],
        ['ningbo', 'zhoushan'],
        'M',
        ['B6', 'B16', 'H17'],
        'Exit by rail over Makhalino, July 2018; the day was not found.',
      ),
      pair(
        'zarubino-qingdao',
        '2020-01-01',
        ['zarubino'],
        ['qingdao'],
        'M',
        ['H13', 'H17'],
        'January 2020; the line opened in May. The day was not found.',
      ),
      pair(
        'slavyanka',
        '2020-07-01',
        ['slavyanka'],
        ['ningbo', 'qingdao'],
        'L',
        ['H17'],
        'Listed in 2020 with the Kraskino road; middle of the year taken, entry ports as for Zarubino.',
      ),
      pair(
        'vladivostok-zhoushan',
        '2023-06-01',
        ['vladivostok'],
        ['zhoushan'],
        'H',
        ['B18', 'B35', 'SN68'],
        'Zhoushan Yongzhou and Jiaxing Zhapu, for goods of Jilin province only; issued on 4 May 2023.',
        [{ fact: 'jilin-goods' }],
        'Chinese customs notice 2023/44',
      ),
    ],
    evidence: seen(
      'M',
      ['B18', 'B20', 'B35', 'H17', 'SN68'],
      'Only the notice of 2023 was seen as text. The rule begins where the data begin.',
    ),
  }),
  transit({
    id: 'cn-transit-road-exit',
    paragraph: 'list of exits',
    text: 'Domestic goods may not leave by the road post of Changlingzi before it is listed.',
    until: '2020-07-01',
    match: { ...GOODS, links: ['kraskino-changlingzi-crossing'] },
    effect: BAN,
    evidence: seen('L', ['H17'], 'Listed in 2020 with Slavyanka; middle of the year taken.'),
  }),
  transit({
    id: 'cn-transit-northbound',
    paragraph: 'list of ports',
    text: 'Whether domestic goods of the south may come back into the north-east over the land border is not settled.',
    match: {
      ...GOODS,
      directions: [{ direction: 'to', territory: 'CN' }],
      modes: ['rail', 'road'],
    },
    effect: BAN,
    unclear: true,
    evidence: seen(
      'L',
      ['SN68'],
      'The lists name entry ports in the south; no list for the way back was seen.',
    ),
  }),
  transit({
    id: 'cn-transit-consent-boxes',
    paragraph: 'consent of the customs',
    text: 'Each lot of boxes needs a cleared operator, an electronic seal and the consent of both customs offices.',
    match: { ...BY_SEA, places: [...RUSSIAN_PORTS, ...DPRK_PORTS], commodities: BOXES },
    effect: {
      kind: 'licence',
      leadTime: figure('15 day', 'EST', [], {
        note: 'Application to the exit office, agreement of the entry office, sealing: two weeks is usual for a new consignment.',
        spread: { low: '5 day', high: '30 day' },
      }),
      refusalProbability: figure('0.95', 'EST', ['B16', 'B36', 'B44'], {
        note: 'Stands for everything that keeps the flow at 10–20 kt and never above 30 kt a year although it saves money: few cleared operators, goods on the list, mistrust of the Russian leg. Boxes of Jilin for Ningbo, 54 kTEU × 7.4 t = 400 kt, and 78 kt of copper plate, times 5 % give 24 kt.',
        spread: { low: '0.9', high: '0.98' },
      }),
    },
    evidence: seen(
      'EST',
      ['B36', 'B44', 'SN68'],
      'That consent is needed is sourced; its odds are an estimate.',
    ),
  }),
  transit({
    id: 'cn-transit-consent-bulk',
    paragraph: 'consent of the customs',
    text: 'Loose grain, timber and coal in transit need the same consent, which was hardly ever given.',
    match: { ...BY_SEA, places: [...RUSSIAN_PORTS, ...DPRK_PORTS], commodities: BULK },
    effect: {
      kind: 'licence',
      leadTime: figure('15 day', 'EST', [], {
        note: 'As for boxes.',
        spread: { low: '5 day', high: '30 day' },
      }),
      refusalProbability: figure('0.99', 'EST', ['B20', 'H7', 'U6'], {
        note: 'No loose domestic cargo was seen at a Russian port; at Rajin 21 kt of coal (2011) and 0.6 kt of grain (2015). Loose goods cannot be sealed. Grain of Jilin for Ningbo alone is 1.8 Mt, so 1 % is 18 kt.',
        spread: { low: '0.97', high: '1' },
      }),
    },
    evidence: seen('EST', ['B20', 'U6'], 'The odds are an estimate from what was seen.'),
  }),
];
