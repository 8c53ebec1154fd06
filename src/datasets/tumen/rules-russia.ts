/** Chinese duty on Russian coal; Russian measures on logs, timber and coal; the river below Fangchuan. */
import { figure } from '../../core/figure.js';
import type { Condition, Exemption, Rule, RuleMatch } from '../../scenario/corridor.js';
import { BAN, MONITORING, NOTHING, seen } from './rule-tools.js';

const FROM_RUSSIA = [{ direction: 'from', territory: 'RU' }] as const;
const TO_CHINA = [{ direction: 'to', territory: 'CN' }] as const;

/** Coal without free-trade origin on its way into China. */
const taxed = (hs: readonly string[]): RuleMatch => ({
  directions: TO_CHINA,
  originStates: ['RU', 'KP'],
  destinationStates: ['CN'],
  hs,
});

const TARIFFS = [
  ['thermal', ['270119'], '0.06', 'thermal coal (other bituminous)', '6 %'],
  ['coking', ['270111', '270112', '2702'], '0.03', 'coking coal, anthracite and lignite', '3 %'],
] as const;

export const rulesCoalTariff: readonly Rule[] = [
  ...TARIFFS.flatMap(([name, hs, rate, what, percent]): readonly Rule[] =>
    (
      [
        [
          '2014',
          '2014-10-15',
          '2022-05-01',
          'GK',
          [],
          'Brought in on 15 October 2014 (general knowledge) for origins without a free-trade agreement.',
        ],
        [
          '2024',
          '2024-01-01',
          undefined,
          'H',
          ['S24', 'SN67'],
          'Back at the most-favoured-nation rate after twenty months at zero; briquettes 5 % (general knowledge).',
        ],
      ] as const
    ).map(([year, from, until, grade, source, note]) => ({
      id: `cn-coal-tariff-${name}-${year}`,
      regime: 'cn-coal-tariff',
      authority: 'cn',
      instrument: 'Chinese customs tariff',
      paragraph: 'heading 2701',
      text: `China takes ${percent} of the value of ${what} from origins without a free-trade agreement.`,
      from,
      ...(until === undefined ? {} : { until }),
      dateBasis: 'release',
      binds: ['CN'],
      match: taxed(hs),
      effect: { kind: 'surcharge', adValorem: figure(rate, grade, source, { note }) },
      evidence: seen(grade, source, note),
    })),
  ),
  {
    id: 'cn-coal-tariff-suspension',
    regime: 'cn-coal-tariff',
    authority: 'cn',
    instrument: 'Chinese tariff commission',
    paragraph: 'provisional rate',
    text: 'China sets the duty on all coal to zero, first to 31 March and then to 31 December 2023.',
    from: '2022-05-01',
    until: '2024-01-01',
    dateBasis: 'release',
    binds: ['CN'],
    match: taxed(['2701', '2702']),
    effect: MONITORING,
    evidence: seen('H', ['S24', 'SN67'], 'The rules on the duty pause in these months.'),
  },
];

const birchLimeAspen = (
  rule: string,
  conditions: readonly Condition[],
  text: string,
): Exemption => ({
  id: `${rule}-birch-lime-aspen${conditions.length === 0 ? '' : '-rail'}`,
  instrument: 'Decree 521 of 2010 as amended',
  paragraph: 'list of border points',
  conditions: [{ fact: 'birch-lime-aspen' }, ...conditions],
  text,
  evidence: { grade: 'M', source: ['S26', 'SN70'], note: 'The species is a fact of the demand.' },
});

export const rulesRussiaTimber: readonly Rule[] = [
  {
    id: 'ru-logs-border-points',
    regime: 'ru-logs',
    authority: 'ru',
    instrument: 'Decree 521 of 2010 as amended',
    paragraph: 'list of border points',
    text: 'Russian softwood and valuable hardwood logs may leave only by a short list of border points.',
    from: '2022-01-01',
    dateBasis: 'release',
    binds: ['RU'],
    match: { directions: FROM_RUSSIA, originStates: ['RU'], hs: ['4403'] },
    effect: BAN,
    unless: [
      birchLimeAspen(
        'ru-logs-border-points',
        [{ leavesFrom: ['grodekovo'] }],
        'Birch, lime and aspen logs still leave by the railway at Pogranichny (Grodekovo).',
      ),
      {
        ...birchLimeAspen(
          'ru-logs-border-points',
          [{ modes: ['sea'] }],
          'Birch, lime and aspen logs still leave by sea.',
        ),
        id: 'ru-logs-border-points-birch-lime-aspen-sea',
      },
      {
        id: 'ru-logs-border-points-khasan',
        instrument: 'Decree 521 of 2010 as amended',
        paragraph: 'list of border points',
        conditions: [{ leavesFrom: ['khasan'] }],
        unclear: true,
        text: 'Khasan may be the second, eastern railway point open for logs.',
        evidence: {
          grade: 'L',
          source: ['S26'],
          note: 'Only the western point Luttya is confirmed.',
        },
      },
    ],
    evidence: seen('M', ['S26', 'SN70'], 'Some items began on 1 November 2021.'),
  },
  {
    id: 'ru-logs-duty',
    regime: 'ru-logs',
    authority: 'ru',
    instrument: 'Decree 396 of 18 March 2021',
    paragraph: 'rates',
    text: 'Reduced-duty quotas for rough softwood and valuable hardwood end and 80 % of the value is due.',
    from: '2022-01-01',
    dateBasis: 'release',
    binds: ['RU'],
    match: { directions: FROM_RUSSIA, originStates: ['RU'], hs: ['4403'] },
    effect: { kind: 'surcharge', adValorem: figure('0.8', 'M', ['SN70']) },
    unless: [birchLimeAspen('ru-logs-duty', [], 'Birch, lime and aspen pay other, lower rates.')],
    evidence: seen('M', ['SN70'], 'The lower duty of birch, lime and aspen is left out.'),
  },
  ...(
    [
      ['2022', '2022-03-10', '2023-01-01', 'H', ['SN71'], 'Decree of 9 March 2022; first day M.'],
      [
        'extended',
        '2023-01-01',
        undefined,
        'GK',
        [],
        'Prolonged again and again (general knowledge).',
      ],
    ] as const
  ).map(([name, from, until, grade, source, note]): Rule => ({
    id: `ru-timber-unfriendly-${name}`,
    regime: 'ru-logs',
    authority: 'ru',
    instrument: 'Decree 313 of 9 March 2022',
    paragraph: 'list of goods',
    text: 'No Russian chips, logs or veneer to Japan, Korea, the United States or the European Union.',
    from,
    ...(until === undefined ? {} : { until }),
    dateBasis: 'release',
    binds: ['RU'],
    match: {
      directions: FROM_RUSSIA,
      originStates: ['RU'],
      destinationStates: ['JP', 'KR', 'US', 'PL'],
      hs: ['440121', '440122', '4403', '4408'],
    },
    effect: BAN,
    evidence: seen(grade, source, note),
  })),
];

/** The duty goes by the rouble: 4 % at 80–85 RUB/USD, 4.5 % to 90, 5.5 % to 95, 7 % above. */
const DUTY_NOTE =
  'By the rouble: 4 % at 80–85 RUB/USD, 4.5 % at 85–90, 5.5 % at 90–95, 7 % from 95; the mean of these months lay at 92–93.';

export const rulesRussiaCoal: readonly Rule[] = (
  [
    [
      'thermal-2023',
      ['thermal-coal'],
      '2023-10-01',
      '2024-01-01',
      'thermal coal and anthracite, first time',
    ],
    [
      'thermal-2024',
      ['thermal-coal'],
      '2024-03-01',
      '2024-05-01',
      'thermal coal and anthracite, second time; off from May, at first to 30 November 2024',
    ],
    [
      'coking',
      ['coking-coal'],
      '2023-10-01',
      '2025-01-01',
      'coking coal; the pauses are reported for thermal coal and anthracite alone, the end is general knowledge',
    ],
  ] as const
).map(([name, commodities, from, until, what]) => ({
  id: `ru-coal-duty-${name}`,
  regime: 'ru-coal-duty',
  authority: 'ru',
  instrument: 'Russian export duties tied to the exchange rate',
  paragraph: 'coal, heading 2701',
  text: `Russia takes 4 to 7 % of the value of exported coal when the rouble is weak (${what.split(';')[0] ?? what}).`,
  from,
  until,
  dateBasis: 'release',
  binds: ['RU'],
  match: { directions: FROM_RUSSIA, originStates: ['RU'], commodities },
  effect: {
    kind: 'surcharge',
    adValorem: figure('0.055', 'DER', ['Q1', 'SN72'], {
      note: DUTY_NOTE,
      spread: { low: '0.04', high: '0.07' },
    }),
  },
  evidence: seen('M', ['SN72'], `From a press digest, not the decrees: ${what}.`),
}));

export const rulesRussiaDprk: readonly Rule[] = [
  {
    id: 'ru-decree-484',
    regime: 'ru-dprk',
    authority: 'ru',
    instrument: 'Decree 484 of 14 October 2017',
    paragraph: 'whole decree',
    text: 'Russia carries resolution 2321 into its own law, as earlier decrees did with 1718 to 2270.',
    from: '2017-10-14',
    dateBasis: 'loading',
    binds: ['RU'],
    match: NOTHING,
    effect: MONITORING,
    evidence: seen(
      'H',
      ['SN69', 'SN79'],
      'Mirrors the resolution. For 2371, 2375 and 2397 only a draft of March 2018 was found, though the customs acted on 2397 in February 2018; no date is encoded.',
    ),
  },
];

/** Everything that sails between Fangchuan and the sea, river craft and sea-river ships. */
const LOWER_RIVER: RuleMatch = {
  links: [
    'river-fangchuan-friendship',
    'river-friendship-road-bridge',
    'river-road-bridge-mouth',
    'ship-fangchuan-friendship',
    'ship-friendship-road-bridge',
    'ship-road-bridge-mouth',
  ],
};

export const rulesRiver: readonly Rule[] = (
  [
    ['ru', 'Russia', 'ru'],
    ['kp', 'the DPRK', 'kp'],
  ] as const
).map(([state, name, authority]) => ({
  id: `river-permission-${state}`,
  regime: 'river-permission',
  authority,
  instrument:
    'Boundary river of Russia and the DPRK; joint statement of Russia and China of 16 May 2024',
  paragraph: state === 'ru' ? 'article 9 of the border agreement of 1991' : 'consent of the DPRK',
  text: `Chinese and other foreign ships pass the lower Tumen only if ${name} permits it.`,
  from: '1991-05-16',
  dateBasis: 'arrival',
  binds: 'all',
  targets: ['RU', 'KP'],
  match: LOWER_RIVER,
  effect: BAN,
  unless: [
    {
      id: `river-permission-${state}-given`,
      instrument: 'Permission for passage',
      paragraph: name,
      conditions: [{ fact: `river-permission-${state}` }],
      text: `${state === 'ru' ? 'Russia' : 'The DPRK'} has permitted the passage.`,
      evidence: {
        grade: 'H',
        source: ['E1', 'E2'],
        note: 'None is known; talks were announced in May 2024.',
      },
    },
  ],
  evidence: seen(
    'H',
    ['E1', 'E2', 'S2'],
    'That both must consent is sourced. Article and day of 1991 are general knowledge.',
    'GK',
  ),
}));
