/** Rules of the Republic of Korea and of Japan: trade, port calls, the Rajin project, Russian goods. */
import { figure } from '../../core/figure.js';
import type { DirectionMatch, Rule, RuleMatch } from '../../scenario/corridor.js';
import { BAN, distress, DPRK_PORTS, FROM_DPRK, MONITORING, NOTHING, seen } from './rule-tools.js';

type Own = Omit<Rule, 'authority' | 'binds' | 'dateBasis'> & { readonly dateBasis?: Rule['dateBasis'] };

const korea = (rule: Own): Rule => ({ authority: 'kr', binds: ['KR'], dateBasis: 'arrival', ...rule });
const japan = (rule: Own): Rule => ({ authority: 'jp', binds: ['JP'], dateBasis: 'arrival', ...rule });

/** A ship on a sea arc from a DPRK port to this state has called at the DPRK. */
const callThen = (territory: string): RuleMatch => ({
  directions: [{ direction: 'to', territory }],
  modes: ['sea'],
  places: DPRK_PORTS,
});

/** Any sea arc out of a DPRK port, whatever its market. */
const SEA_FROM_DPRK: RuleMatch = { directions: FROM_DPRK, modes: ['sea'], places: DPRK_PORTS };

const TO_JAPAN: readonly DirectionMatch[] = [{ direction: 'to', territory: 'JP' }];

const PACKAGE_2016 = 'Measures of the government of the Republic of Korea, 8 March 2016';
const MEASURES_2010 = 'Measures of 24 May 2010';
const PORT_LAW = 'Act on the prohibition of entry of specified ships into ports';
const UNTIL_JP = '2027-04-14';

/** What a ship loses by being shut out elsewhere; the parts of the three states add to 2.5 USD/t. */
export const LOCK_OUT_NOTE =
  'Ships that load in the DPRK are shut out of Korean, Japanese and American ports for a time and ask more. In all 2.5 USD/t (2–3), inside the published 5–7 USD/t of extra cost of the Rajin route; shared among the three states by the trade at stake, so that lifting one window takes its part away.';

export const rulesKorea: readonly Rule[] = [
  ...(
    [
      ['out', { directions: [{ direction: 'to', territory: 'KR' }], originStates: ['KP'], destinationStates: ['KR'] }],
      ['in', { directions: [{ direction: 'from', territory: 'KR' }], originStates: ['KR'], destinationStates: ['KP'] }],
    ] as const
  ).map(([way, match]) =>
    korea({
      id: `kr-524-trade-${way}`,
      regime: 'kr-524',
      instrument: MEASURES_2010,
      paragraph: 'trade',
      text: way === 'out' ? 'No goods of the DPRK into the Republic of Korea.' : 'No goods of the Republic of Korea to the DPRK.',
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
        evidence: { grade: 'H', source: ['S14', 'A22'], note: 'The day in November 2013 is general knowledge; three pilot shipments came of it.' },
      },
    ],
    supersededBy: 'kr-rajin-withdrawal',
    evidence: seen('M', ['S14', 'A22'], 'That the ban on investment reached the purchase of Rajin coal is read from the exception it needed.'),
  }),
  korea({
    id: 'kr-524-ships',
    regime: 'kr-524',
    instrument: MEASURES_2010,
    paragraph: 'shipping',
    text: 'Ships of the DPRK may not use the waters of the Republic of Korea.',
    from: '2010-05-24',
    match: { directions: [{ direction: 'to', territory: 'KR' }, { direction: 'through', territory: 'KR' }], modes: ['sea'], flags: ['KP'] },
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
    unless: [distress('kr-port-call-180', PACKAGE_2016, 'shipping', { grade: 'GK', source: [], note: 'Usual in port law.' })],
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
    unless: [distress('kr-port-call-365', 'Measures of 2 December 2016', 'shipping', { grade: 'GK', source: [], note: 'Usual in port law.' })],
    evidence: seen('H', ['SN41'], 'Whether calls before 2 December 2016 were judged by 180 or by 365 days is not known.'),
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
      perTonne: figure('1.5 USD/t', 'EST', ['A23'], { note: LOCK_OUT_NOTE, spread: { low: '1.2 USD/t', high: '1.8 USD/t' } }),
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
      ['2018-08-11', 'Sky Angel, Rich Glory, Shining Rich and Jin Long are refused entry over DPRK coal', ['SN42', 'SN43']],
      ['2024-04-03', 'the Russian ships Lady R and Angara are listed', ['SN44']],
      ['2024-05-24', 'the Russian ships Maia-1 and Maria and seven ships of the DPRK are listed', ['SN44']],
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

export const rulesJapan: readonly Rule[] = [
  japan({
    id: 'jp-dprk-imports',
    regime: 'jp-dprk',
    instrument: 'Japanese cabinet decisions on the DPRK',
    paragraph: 'imports',
    text: 'No goods of the DPRK into Japan.',
    from: '2006-10-14',
    until: UNTIL_JP,
    dateBasis: 'import',
    match: { directions: TO_JAPAN, originStates: ['KP'], destinationStates: ['JP'] },
    effect: BAN,
    evidence: seen('H', ['S16'], 'Prolonged every two years, last on 8 April 2025 to 13 April 2027.'),
  }),
  japan({
    id: 'jp-dprk-exports',
    regime: 'jp-dprk',
    instrument: 'Japanese cabinet decisions on the DPRK',
    paragraph: 'exports',
    text: 'No goods of Japan to the DPRK.',
    from: '2009-06-18',
    until: UNTIL_JP,
    dateBasis: 'loading',
    match: { directions: [{ direction: 'from', territory: 'JP' }], originStates: ['JP'], destinationStates: ['KP'] },
    effect: BAN,
    evidence: seen('M', ['S17', 'SN48'], 'Decided on 16 June 2009; the first day in force was not seen again.'),
  }),
  japan({
    id: 'jp-dprk-flag',
    regime: 'jp-dprk',
    instrument: PORT_LAW,
    paragraph: 'cabinet decision of October 2006',
    text: 'Ships of the DPRK may not enter Japanese ports.',
    from: '2006-10-14',
    until: UNTIL_JP,
    match: { directions: TO_JAPAN, modes: ['sea'], flags: ['KP'] },
    effect: BAN,
    evidence: seen('H', ['SN48']),
  }),
  japan({
    id: 'jp-port-call',
    regime: 'jp-dprk',
    instrument: PORT_LAW,
    paragraph: 'cabinet notice No. 3 of 2016',
    text: 'Foreign ships that called at the DPRK on or after 19 February 2016 may not enter Japanese ports.',
    from: '2016-02-19',
    until: UNTIL_JP,
    match: callThen('JP'),
    effect: BAN,
    unless: [distress('jp-port-call', PORT_LAW, 'cabinet notice No. 3 of 2016', { grade: 'GK', source: [], note: 'Distress is excepted; the humanitarian exception was dropped in 2016.' })],
    countCallsFrom: '2016-02-19',
    evidence: seen('H', ['S18', 'SN45', 'SN46', 'SN47', 'SN49'], 'Announced on 10 February; the window has no end.'),
  }),
  japan({
    id: 'jp-port-call-own-flag',
    regime: 'jp-dprk',
    instrument: PORT_LAW,
    paragraph: 'cabinet decision of December 2016',
    text: 'Japanese-flag ships that called at the DPRK since 9 December 2016 may not enter Japanese ports either.',
    from: '2016-12-09',
    until: UNTIL_JP,
    match: { ...callThen('JP'), flags: ['JP'] },
    effect: BAN,
    unless: [distress('jp-port-call-own-flag', PORT_LAW, 'cabinet decision of December 2016', { grade: 'GK', source: [], note: 'Distress is excepted.' })],
    countCallsFrom: '2016-12-09',
    evidence: seen('H', ['SN47']),
  }),
  japan({
    id: 'jp-un-ships',
    regime: 'jp-dprk',
    instrument: PORT_LAW,
    paragraph: 'cabinet decision of April 2016',
    text: 'Ships on the list of the Security Council may not enter Japanese ports.',
    from: '2016-04-01',
    until: UNTIL_JP,
    match: NOTHING,
    effect: MONITORING,
    evidence: seen('M', ['SN48'], 'Named ships are not modelled; the day in April 2016 is not known.'),
  }),
  japan({
    id: 'jp-lock-out',
    regime: 'jp-dprk',
    instrument: PORT_LAW,
    paragraph: 'cabinet notice No. 3 of 2016',
    text: 'Ships that load in the DPRK for other states ask more, since Japanese ports are shut to them for good.',
    from: '2016-02-19',
    until: UNTIL_JP,
    match: SEA_FROM_DPRK,
    effect: {
      kind: 'surcharge',
      perTonne: figure('0.5 USD/t', 'EST', ['A23'], { note: LOCK_OUT_NOTE, spread: { low: '0.4 USD/t', high: '0.6 USD/t' } }),
    },
    evidence: seen('EST', ['A23'], LOCK_OUT_NOTE),
  }),
  japan({
    id: 'jp-ru-timber',
    regime: 'jp-ru',
    instrument: 'Japanese import ban on Russian goods, April 2022',
    paragraph: 'list of goods',
    text: 'No Russian logs, wood chips or veneer into Japan.',
    from: '2022-04-19',
    dateBasis: 'import',
    match: { directions: TO_JAPAN, originStates: ['RU'], destinationStates: ['JP'], hs: ['4401', '4403', '4408'] },
    effect: BAN,
    unless: [
      {
        id: 'jp-ru-timber-old-contracts',
        instrument: 'Japanese import ban on Russian goods, April 2022',
        paragraph: 'transition',
        until: '2022-07-19',
        conditions: [{ factBefore: ['contract-date', '2022-04-19'] }],
        text: 'Contracts made before may be carried out for three months.',
        evidence: { grade: 'H', source: ['SN73'] },
      },
    ],
    evidence: seen('H', ['SN73'], 'Headings of the listed goods are general knowledge; ordinary sawn timber is not listed.'),
  }),
  japan({
    id: 'jp-ru-coal-announcement',
    regime: 'jp-ru',
    instrument: 'Announcement of the Japanese government',
    paragraph: '8 April 2022',
    text: 'Japan says it will step by step do without Russian coal; no law and no date.',
    from: '2022-04-08',
    dateBasis: 'import',
    match: { directions: TO_JAPAN, originStates: ['RU'], destinationStates: ['JP'], hs: ['2701'] },
    effect: MONITORING,
    evidence: seen('H', ['SN74'], 'Behaviour of buyers: it shows in the demand for Japan, not as a rule.'),
  }),
];
