/** Rules of the Republic of Korea: trade, port calls, the Rajin project. */
import { figure } from '../../core/figure.js';
import type { Rule } from '../../scenario/corridor.js';
import {
  BAN,
  distress,
  FROM_DPRK,
  MONITORING,
  NOTHING,
  seen,
  callThen,
  LOCK_OUT_NOTE,
  ownFlag,
  SEA_FROM_DPRK,
} from './rule-tools.js';

type Own = Omit<Rule, 'authority' | 'binds' | 'dateBasis'> & {
  readonly dateBasis?: Rule['dateBasis'];
};

const korea = (rule: Own): Rule => ({
  authority: 'kr',
  binds: ['KR'],
  dateBasis: 'arrival',
  ...rule,
});
const PACKAGE_2016 = 'Measures of the government of the Republic of Korea, 8 March 2016';
const MEASURES_2010 = 'Measures of 24 May 2010';
export const rulesKorea: readonly Rule[] = [
  ...(
    [
      [
        'out',
        {
          directions: [{ direction: 'to', territory: 'KR' }],
          originStates: ['KP'],
          destinationStates: ['KR'],
        },
      ],
      [
        'in',
        {
          directions: [{ direction: 'from', territory: 'KR' }],
          originStates: ['KR'],
          destinationStates: ['KP'],
        },
      ],
    ] as const
  ).map(([way, match]) =>
    korea({
      id: `kr-524-trade-${way}`,
      regime: 'kr-524',
      instrument: MEASURES_2010,
      paragraph: 'trade',
      text:
        way === 'out'
          ? 'No goods of the DPRK into the Republic of Korea.'
          : 'No goods of the Republic of Korea to the DPRK.',
      from: '2010-05-24',
      dateBasis: 'import',
      match,
      effect: BAN,
      evidence: seen('H', ['S14']),
    }),
  ),
  korea({
    id: 'kr-524-investment',
    regime: 'kr-524',
    instrument: MEASURES_2010,
    paragraph: 'investment',
    text: 'Korean firms stay out of projects in the DPRK, and so out of cargo that others bring through Rajin.',
    from: '2010-05-24',
    until: '2016-03-08',
    dateBasis: 'contract',
    match: { directions: FROM_DPRK, places: ['rajin'], destinationStates: ['KR'] },
    effect: BAN,
    unless: [
      {
        id: 'kr-524-investment-rajin-consortium',
        instrument: 'Government exception for the Rajin–Khasan consortium',
        paragraph: 'announcement of November 2013',
        from: '2013-11-13',
        until: '2016-03-08',
        conditions: [{ originStateNot: ['KP'] }, { leavesFrom: ['rajin'] }],
        text: 'A consortium of Korean firms may take part indirectly in the Rajin–Khasan project.',
        evidence: {
          grade: 'H',
          source: ['S14', 'A22'],
          note: 'The day in November 2013 is general knowledge; three pilot shipments came of it.',
        },
      },
    ],
    supersededBy: 'kr-rajin-withdrawal',
    evidence: seen(
      'M',
      ['S14', 'A22'],
      'That the ban on investment reached the purchase of Rajin coal is read from the exception it needed.',
    ),
  }),
  korea({
    id: 'kr-524-ships',
    regime: 'kr-524',
    instrument: MEASURES_2010,
    paragraph: 'shipping',
    text: 'Ships of the DPRK may not use the waters of the Republic of Korea.',
    from: '2010-05-24',
    match: {
      directions: [
        { direction: 'to', territory: 'KR' },
        { direction: 'through', territory: 'KR' },
      ],
      modes: ['sea'],
      flags: ['KP'],
    },
    effect: BAN,
    evidence: seen('H', ['S14']),
  }),
  korea({
    id: 'kr-port-call-180',
    regime: 'kr-port-call',
    instrument: PACKAGE_2016,
    paragraph: 'shipping',
    text: 'Foreign ships that called at the DPRK within 180 days are refused in Korean ports.',
    from: '2016-03-08',
    until: '2016-12-02',
    match: callThen('KR'),
    effect: BAN,
    unless: [
      distress('kr-port-call-180', PACKAGE_2016, 'shipping', {
        grade: 'GK',
        source: [],
        note: 'Usual in port law.',
      }),
      ownFlag('kr-port-call-180', 'KR', PACKAGE_2016, 'shipping', ['SN40']),
    ],
    supersededBy: 'kr-port-call-365',
    evidence: seen('H', ['S14', 'S15', 'SN40']),
  }),
  korea({
    id: 'kr-port-call-365',
    regime: 'kr-port-call',
    instrument: 'Measures of the government of the Republic of Korea, 2 December 2016',
    paragraph: 'shipping',
    text: 'Foreign ships that called at the DPRK within one year are refused in Korean ports.',
    from: '2016-12-02',
    match: callThen('KR'),
    effect: BAN,
    unless: [
      distress('kr-port-call-365', 'Measures of 2 December 2016', 'shipping', {
        grade: 'GK',
        source: [],
        note: 'Usual in port law.',
      }),
      ownFlag('kr-port-call-365', 'KR', 'Measures of 2 December 2016', 'shipping', ['SN41']),
    ],
    evidence: seen(
      'H',
      ['SN41'],
      'Whether calls before 2 December 2016 were judged by 180 or by 365 days is not known.',
    ),
  }),
  korea({
    id: 'kr-lock-out',
    regime: 'kr-port-call',
    instrument: PACKAGE_2016,
    paragraph: 'shipping',
    text: 'Ships that load in the DPRK for other states ask more, since Korean ports are shut to them for half a year or a year.',
    from: '2016-03-08',
    match: SEA_FROM_DPRK,
    effect: {
      kind: 'surcharge',
      perTonne: figure('1.5 USD/t', 'EST', ['A23'], {
        note: LOCK_OUT_NOTE,
        spread: { low: '1.2 USD/t', high: '1.8 USD/t' },
      }),
    },
    evidence: seen('EST', ['A10', 'A23'], LOCK_OUT_NOTE),
  }),
  korea({
    id: 'kr-rajin-withdrawal',
    regime: 'kr-2016',
    instrument: PACKAGE_2016,
    paragraph: 'Rajin–Khasan project',
    text: 'The Republic of Korea leaves the Rajin–Khasan project: no cargo from Rajin for Korean buyers.',
    from: '2016-03-08',
    dateBasis: 'contract',
    match: { directions: FROM_DPRK, places: ['rajin'], destinationStates: ['KR'] },
    effect: BAN,
    evidence: seen('H', ['S15', 'SN40']),
  }),
  ...(
    [
      [
        '2018-08-11',
        'Sky Angel, Rich Glory, Shining Rich and Jin Long are refused entry over DPRK coal',
        ['SN42', 'SN43'],
      ],
      ['2024-04-03', 'the Russian ships Lady R and Angara are listed', ['SN44']],
      [
        '2024-05-24',
        'the Russian ships Maia-1 and Maria and seven ships of the DPRK are listed',
        ['SN44'],
      ],
    ] as const
  ).map(([from, what, source]) =>
    korea({
      id: `kr-ships-${from}`,
      regime: 'kr-ships',
      instrument: 'Listing of ships by the government of the Republic of Korea',
      paragraph: from,
      text: `In Korean ports ${what}.`,
      from,
      match: NOTHING,
      effect: MONITORING,
      evidence: seen('H', source, 'Named ships are not modelled; entry only by permission.'),
    }),
  ),
];
