/** Rules of Japan: trade with the DPRK, port calls, Russian goods. */
import { figure } from '../../core/figure.js';
import type { DirectionMatch, Rule } from '../../scenario/corridor.js';
import {
  BAN,
  distress,
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

const japan = (rule: Own): Rule => ({
  authority: 'jp',
  binds: ['JP'],
  dateBasis: 'arrival',
  ...rule,
});

const TO_JAPAN: readonly DirectionMatch[] = [{ direction: 'to', territory: 'JP' }];

const PORT_LAW = 'Act on the prohibition of entry of specified ships into ports';
const UNTIL_JP = '2027-04-14';

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
    evidence: seen(
      'H',
      ['S16'],
      'Prolonged every two years, last on 8 April 2025 to 13 April 2027.',
    ),
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
    match: {
      directions: [{ direction: 'from', territory: 'JP' }],
      originStates: ['JP'],
      destinationStates: ['KP'],
    },
    effect: BAN,
    evidence: seen(
      'M',
      ['S17', 'SN48'],
      'Decided on 16 June 2009; the first day in force was not seen again.',
    ),
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
    unless: [
      distress('jp-port-call', PORT_LAW, 'cabinet notice No. 3 of 2016', {
        grade: 'GK',
        source: [],
        note: 'Distress is excepted; the humanitarian exception was dropped in 2016.',
      }),
      ownFlag('jp-port-call', 'JP', PORT_LAW, 'cabinet notice No. 3 of 2016', ['SN45', 'SN47']),
    ],
    countCallsFrom: '2016-02-19',
    evidence: seen(
      'H',
      ['S18', 'SN45', 'SN46', 'SN47', 'SN49'],
      'Announced on 10 February; the window has no end.',
    ),
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
    unless: [
      distress('jp-port-call-own-flag', PORT_LAW, 'cabinet decision of December 2016', {
        grade: 'GK',
        source: [],
        note: 'Distress is excepted.',
      }),
    ],
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
    evidence: seen(
      'M',
      ['SN48'],
      'Named ships are not modelled; the day in April 2016 is not known.',
    ),
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
      perTonne: figure('0.5 USD/t', 'EST', ['A23'], {
        note: LOCK_OUT_NOTE,
        spread: { low: '0.4 USD/t', high: '0.6 USD/t' },
      }),
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
    match: {
      directions: TO_JAPAN,
      originStates: ['RU'],
      destinationStates: ['JP'],
      hs: ['4401', '4403', '4408'],
    },
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
    evidence: seen(
      'H',
      ['SN73'],
      'Headings of the listed goods are general knowledge; ordinary sawn timber is not listed.',
    ),
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
    evidence: seen(
      'H',
      ['SN74'],
      'Behaviour of buyers: it shows in the demand for Japan, not as a rule.',
    ),
  }),
];
