/** Security Council resolution 2371 (5 August 2017): coal, iron, seafood, lead, listed ships. */
import type { Rule } from '../../scenario/corridor.js';
import {
  BAN,
  COAL,
  COKE,
  COKE_AS_COAL,
  COKE_NOTE,
  committee,
  FROM_DPRK,
  IRON,
  MONITORING,
  NOTHING,
  oldContracts,
  rajinCoal,
  resolution,
  seen,
  transitUnclear,
} from './rule-tools.js';

const R2371 = 'Security Council resolution 2371';
const WINDOW_GK = {
  grade: 'GK',
  source: [],
  note: 'The wording was seen for paragraph 8 only; paragraphs 9 and 10 by analogy and the press. The Committee is to be told by 19 September 2017.',
} as const;

/** The window of paragraphs 8 to 10: contracts before 5 August importable to 4 September 2017. */
const window2371 = (
  rule: string,
  paragraph: string,
  evidence: Parameters<typeof oldContracts>[6],
) => oldContracts(rule, R2371, paragraph, '2017-08-05', '2017-08-05', '2017-09-05', evidence);

export const rulesUn2371: readonly Rule[] = [
  resolution(2371, {
    id: 'unsc-2371-port-ban',
    paragraph: '¶6',
    text: 'Ships the Committee names may not enter any port, emergencies, return to the port of origin and humanitarian clearance excepted.',
    from: '2017-08-05',
    dateBasis: 'arrival',
    match: NOTHING,
    effect: MONITORING,
    evidence: seen(
      'H',
      ['S7', 'SN36'],
      'Named ships are not modelled; the lists follow as records.',
    ),
  }),
  ...(
    [
      ['2017-10-03', 'first four ships: Hao Fan 6, Petrel 8, Tong San 2, Jie Shun'],
      ['2017-12-28', 'four more ships'],
      ['2018-03-30', 'twenty-seven ships, of which twenty-five are barred from ports'],
      ['2018-10-16', 'three more ships'],
    ] as const
  ).map(([from, what]) =>
    resolution(2371, {
      id: `unsc-ship-list-${from}`,
      paragraph: '¶6 and Committee decision',
      text: `The Committee lists the ${what}.`,
      from,
      dateBasis: 'arrival',
      match: NOTHING,
      effect: MONITORING,
      evidence: seen('H', ['SN36'], 'Named ships are not modelled. Date of listing in New York.'),
    }),
  ),
  resolution(2371, {
    id: 'unsc-2371-charter',
    paragraph: '¶7',
    text: 'No chartering of ships under the flag of the DPRK.',
    from: '2017-08-05',
    dateBasis: 'contract',
    match: { modes: ['sea'], flags: ['KP'] },
    effect: BAN,
    unless: [
      {
        id: 'unsc-2371-charter-own-exports',
        instrument: R2371,
        paragraph: '¶7',
        conditions: [{ originState: ['KP'] }],
        text: 'The DPRK carrying its own goods is no charter to others.',
        evidence: {
          grade: 'GK',
          source: [],
          note: 'The paragraph speaks of hire; other rules stop the goods.',
        },
      },
      {
        id: 'unsc-2371-charter-own-imports',
        instrument: R2371,
        paragraph: '¶7',
        conditions: [{ destinationState: ['KP'] }],
        text: 'The DPRK fetching its own goods is no charter to others.',
        evidence: {
          grade: 'GK',
          source: [],
          note: 'The paragraph speaks of hire; other rules stop the goods.',
        },
      },
      committee('unsc-2371-charter', 2371, '¶7', 'GK'),
    ],
    evidence: seen('GK', [], 'Consistent with summaries; the paragraph itself was not seen.', 'GK'),
  }),
  resolution(2371, {
    id: 'unsc-2371-coal',
    paragraph: '¶8',
    text: 'No coal from the DPRK at all, except coal of another origin through Rajin that the exporting State confirms and notifies.',
    from: '2017-08-05',
    dateBasis: 'loading',
    match: { directions: FROM_DPRK, hs: COAL },
    effect: BAN,
    unless: [
      rajinCoal('unsc-2371-coal', 2371, '¶8', 'exporting', {
        grade: 'H',
        source: ['A15', 'S4', 'SN28'],
        note: 'The duty of notice moves from the buyer’s to the exporting State; later deliveries rest on a standing arrangement with the Committee (SN81). Resolutions 2375 ¶18 and 2397 confirm it for Russian coal.',
      }),
    ],
    notifier: 'exporting-state',
    evidence: seen(
      'H',
      ['A15', 'S4', 'SN28'],
      'The text gives coal no import window; China used one in its own notice.',
    ),
  }),
  resolution(2371, {
    id: 'unsc-2371-coke',
    paragraph: '¶8',
    text: 'Whether coke from the DPRK is caught with coal is not settled.',
    from: '2017-08-05',
    dateBasis: 'loading',
    match: { directions: FROM_DPRK, hs: COKE },
    effect: BAN,
    unless: [rajinCoal('unsc-2371-coke', 2371, '¶8', 'exporting', COKE_AS_COAL)],
    notifier: 'exporting-state',
    unclear: true,
    evidence: seen('L', ['SN19', 'SN20'], COKE_NOTE),
  }),
  resolution(2371, {
    id: 'unsc-2371-iron',
    paragraph: '¶8',
    text: 'No iron or iron ore from the DPRK.',
    from: '2017-08-05',
    dateBasis: 'loading',
    match: { directions: FROM_DPRK, hs: IRON },
    effect: BAN,
    unless: [
      window2371('unsc-2371-iron', '¶8', {
        grade: 'H',
        source: ['SN28'],
        note: 'The Committee is to be told by 19 September 2017.',
      }),
      transitUnclear('unsc-2371-iron', 2371, '¶8'),
    ],
    evidence: seen(
      'H',
      ['SN28'],
      'The livelihood exception is gone. Tariff headings are national lists.',
    ),
  }),
  resolution(2371, {
    id: 'unsc-2371-seafood',
    paragraph: '¶9',
    text: 'No fish, crustaceans, molluscs or preparations of them from the DPRK.',
    from: '2017-08-05',
    dateBasis: 'loading',
    match: { directions: FROM_DPRK, hs: ['03', '1603', '1604', '1605'] },
    effect: BAN,
    unless: [
      window2371('unsc-2371-seafood', '¶9', WINDOW_GK),
      transitUnclear('unsc-2371-seafood', 2371, '¶9'),
    ],
    evidence: seen('H', ['SN19', 'SN20'], 'Tariff headings are the Chinese list.'),
  }),
  resolution(2371, {
    id: 'unsc-2371-lead',
    paragraph: '¶10',
    text: 'No lead or lead ore from the DPRK.',
    from: '2017-08-05',
    dateBasis: 'loading',
    match: { directions: FROM_DPRK, hs: ['78', '2607'] },
    effect: BAN,
    unless: [
      window2371('unsc-2371-lead', '¶10', WINDOW_GK),
      transitUnclear('unsc-2371-lead', 2371, '¶10'),
    ],
    evidence: seen('H', ['SN19']),
  }),
  resolution(2371, {
    id: 'unsc-2371-labour',
    paragraph: '¶11',
    text: 'Work permits for nationals of the DPRK may not rise above the level of the day.',
    from: '2017-08-05',
    until: '2017-09-11',
    dateBasis: 'contract',
    match: NOTHING,
    effect: MONITORING,
    supersededBy: 'unsc-2375-labour',
    evidence: seen('GK', [], 'Labour is not modelled; consistent with summaries.', 'GK'),
  }),
  resolution(2371, {
    id: 'unsc-2371-ventures',
    paragraph: '¶12',
    text: 'No new or larger joint ventures with the DPRK.',
    from: '2017-08-05',
    until: '2017-09-11',
    dateBasis: 'contract',
    match: NOTHING,
    effect: MONITORING,
    supersededBy: 'unsc-2375-ventures',
    evidence: seen(
      'H',
      ['SN22'],
      'New investment is not modelled; the Rajin venture was there before.',
    ),
  }),
];
