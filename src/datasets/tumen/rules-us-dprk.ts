/** Rules of the United States on the DPRK: trade, port calls, secondary measures. */
import { figure } from '../../core/figure.js';
import type { Exemption, Rule } from '../../scenario/corridor.js';
import {
  ACROSS_DPRK_BORDER,
  BAN,
  distress,
  DPRK_PORTS,
  MONITORING,
  NOTHING,
  seen,
  LOCK_OUT_NOTE,
  SEA_FROM_DPRK,
} from './rule-tools.js';

type Own = Omit<Rule, 'authority' | 'binds' | 'dateBasis'> &
  Partial<Pick<Rule, 'binds' | 'dateBasis'>>;

const america = (rule: Own): Rule => ({
  authority: 'us',
  binds: ['US'],
  dateBasis: 'contract',
  ...rule,
});
const LICENCE_GK = { grade: 'GK', source: [], note: 'The treasury may license.' } as const;

const licensed = (rule: string, instrument: string): Exemption => ({
  id: `${rule}-licence`,
  instrument,
  paragraph: 'licences',
  conditions: [{ fact: 'us-licence' }],
  text: 'Under a licence of the treasury.',
  evidence: LICENCE_GK,
});

export const rulesUnitedStatesDprk: readonly Rule[] = [
  america({
    id: 'us-510-207',
    regime: 'us-dprk',
    instrument: 'Executive Order 13466, now 31 CFR 510.207',
    paragraph: '510.207',
    text: 'American persons may not register, flag or insure ships of the DPRK.',
    from: '2008-06-26',
    match: NOTHING,
    effect: MONITORING,
    evidence: seen(
      'M',
      ['SN50'],
      'The year is sourced, the day is general knowledge; registers and insurers are not modelled.',
    ),
  }),
  america({
    id: 'us-eo13570-imports',
    regime: 'us-dprk',
    instrument: 'Executive Order 13570',
    paragraph: 'section 1',
    text: 'No goods of the DPRK into the United States, directly or indirectly.',
    from: '2011-04-19',
    dateBasis: 'import',
    match: {
      directions: [{ direction: 'to', territory: 'US' }],
      originStates: ['KP'],
      destinationStates: ['US'],
    },
    effect: BAN,
    unless: [licensed('us-eo13570-imports', 'Executive Order 13570')],
    evidence: seen('H', ['SN51']),
  }),
  america({
    id: 'us-nkspea',
    regime: 'us-dprk',
    instrument: 'North Korea Sanctions and Policy Enhancement Act of 2016',
    paragraph: 'whole act',
    text: 'The Congress orders listings over trade in coal, metals and other goods of the DPRK.',
    from: '2016-02-18',
    match: NOTHING,
    effect: MONITORING,
    evidence: seen(
      'GK',
      [],
      'General knowledge; carried out by Executive Order 13722, which is encoded.',
    ),
  }),
  america({
    id: 'us-eo13722-export',
    regime: 'us-dprk',
    instrument: 'Executive Order 13722',
    paragraph: 'section 3',
    text: 'No goods, services or investment from the United States to the DPRK.',
    from: '2016-03-16',
    dateBasis: 'loading',
    match: {
      directions: [{ direction: 'from', territory: 'US' }],
      originStates: ['US'],
      destinationStates: ['KP'],
    },
    effect: BAN,
    unless: [licensed('us-eo13722-export', 'Executive Order 13722')],
    evidence: seen(
      'H',
      ['SN52'],
      'Signed on 15 March; the first minute of the next day is general knowledge.',
      'GK',
    ),
  }),
  america({
    id: 'us-eo13722-sectors',
    regime: 'us-dprk',
    instrument: 'Executive Order 13722',
    paragraph: 'section 2',
    text: 'Anyone who deals in coal or metals to or from the DPRK, or works in its transport, mining or energy, may be listed.',
    from: '2016-03-16',
    binds: 'all',
    match: {
      directions: ACROSS_DPRK_BORDER,
      hs: ['2601', '2701', '2702', '72', '74', '75', '78', '79'],
    },
    effect: { kind: 'designation' },
    evidence: seen(
      'H',
      ['SN52', 'A23'],
      'No surcharge of its own: the extra cost of the route stands in its tariffs and in the port lock-out.',
      'GK',
    ),
  }),
  america({
    id: 'us-caatsa',
    regime: 'us-dprk',
    instrument: 'Countering America’s Adversaries Through Sanctions Act',
    paragraph: 'title III',
    text: 'More grounds for listing over the DPRK, its ports and its workers abroad.',
    from: '2017-08-02',
    match: NOTHING,
    effect: MONITORING,
    evidence: seen(
      'GK',
      [],
      'General knowledge; the regulations were issued anew on 5 March 2018 (SN51, SN52).',
    ),
  }),
  america({
    id: 'us-eo13810-port-call',
    regime: 'us-dprk-port-call',
    instrument: 'Executive Order 13810, 31 CFR 510.208',
    paragraph: '510.208',
    text: 'Ships in which a foreign person has an interest may not call in the United States within 180 days of a call at the DPRK or of a transfer from such a ship.',
    from: '2017-09-21',
    dateBasis: 'arrival',
    match: {
      directions: [{ direction: 'to', territory: 'US' }],
      modes: ['sea'],
      places: DPRK_PORTS,
    },
    effect: BAN,
    unless: [
      distress('us-eo13810-port-call', '31 CFR 510.518 (formerly General License 10)', '510.518', {
        grade: 'H',
        source: ['SN50'],
      }),
      licensed('us-eo13810-port-call', 'Executive Order 13810'),
    ],
    evidence: seen('H', ['S19', 'SN50'], 'Looks back: calls before that day count.'),
  }),
  america({
    id: 'us-lock-out',
    regime: 'us-dprk-port-call',
    instrument: 'Executive Order 13810, 31 CFR 510.208',
    paragraph: '510.208',
    text: 'Ships that load in the DPRK for other states ask more, since American ports are shut to them for half a year.',
    from: '2017-09-21',
    dateBasis: 'arrival',
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
  america({
    id: 'us-eo13810-secondary',
    regime: 'us-dprk',
    instrument: 'Executive Order 13810',
    paragraph: 'sections 1 and 4',
    text: 'Traders and banks anywhere that knowingly deal with the DPRK may be cut off from the dollar.',
    from: '2017-09-21',
    binds: 'all',
    match: { directions: ACROSS_DPRK_BORDER },
    effect: { kind: 'designation' },
    evidence: seen(
      'H',
      ['S19', 'A23'],
      'Closes the way to wary parties only; the reluctance of suppliers and banks explains the pauses at Rajin.',
      'GK',
    ),
  }),
];
