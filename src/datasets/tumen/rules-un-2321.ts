/** Security Council resolution 2321 (30 November 2016): coal quota, metals, ships, finance. */
import { figure } from '../../core/figure.js';
import type { Exemption, Rule } from '../../scenario/corridor.js';
import {
  ACROSS_DPRK_BORDER, BAN, COAL, committee, FROM_DPRK, IRON, livelihood, MONITORING, NOTHING, rajinCoal,
  resolution, seen, TO_DPRK, transitUnclear,
} from './rule-tools.js';

/** Coal of another origin out of Rajin stands in its own sub-paragraph and never counts. */
const rajinUncounted = (rule: string): Exemption => ({
  id: `${rule}-rajin-uncounted`,
  instrument: 'Security Council resolution 2321',
  paragraph: '¶26 (a)',
  conditions: [{ originStateNot: ['KP'] }, { leavesFrom: ['rajin'] }],
  text: 'Coal of another origin through Rajin is no part of the quota.',
  evidence: { grade: 'H', source: ['SN17'] },
});

const QUOTA_NOTE =
  'World aggregate of all buyers, whichever limit is met first; both figures imply 53.45 USD/t.';

export const rulesUn2321: readonly Rule[] = [
  resolution(2321, {
    id: 'unsc-2321-coal',
    paragraph: '¶26',
    text: 'No coal from the DPRK except notified coal of another origin through Rajin, or livelihood coal within the quota and with no listed party.',
    from: '2016-11-30',
    until: '2017-08-05',
    dateBasis: 'loading',
    match: { directions: FROM_DPRK, hs: COAL },
    effect: BAN,
    unless: [
      rajinCoal('unsc-2321-coal', 2321, '¶26 (a)', 'procuring', {
        grade: 'H',
        source: ['SN17'],
        note: 'The clause of 2270 goes on: the buyer’s State gives notice.',
      }),
      livelihood('unsc-2321-coal', 2321, '¶26 (b)', {
        grade: 'H',
        source: ['SN17', 'SN27'],
        note: 'Within the quota, which is a rule of its own; no designated person or anyone acting for one.',
      }),
    ],
    notifier: 'procuring-state',
    supersededBy: 'unsc-2371-coal',
    evidence: seen('H', ['S5', 'SN17', 'SN27']),
  }),
  resolution(2321, {
    id: 'unsc-2321-coal-quota-2016',
    paragraph: '¶26 (b)',
    text: 'Coal of the DPRK until the end of 2016: at most 53 495 894 USD and 1 000 866 t for all buyers together.',
    from: '2016-11-30',
    until: '2017-01-01',
    dateBasis: 'import',
    match: { directions: FROM_DPRK, hs: COAL },
    effect: {
      kind: 'quota',
      amounts: [
        figure('53495894 USD', 'H', ['SN17', 'SN26', 'SN27'], { note: QUOTA_NOTE }),
        figure('1000866 t', 'H', ['SN17', 'SN26', 'SN27'], { note: QUOTA_NOTE }),
      ],
      period: 'whole',
    },
    unless: [rajinUncounted('unsc-2321-coal-quota-2016')],
    evidence: seen('H', ['SN17', 'SN26', 'SN27', 'SN83'], 'Overrun threefold in fact: China alone took about 2.0 Mt, 168 M USD, in December 2016.'),
  }),
  resolution(2321, {
    id: 'unsc-2321-coal-quota',
    paragraph: '¶26 (b)',
    text: 'Coal of the DPRK in a calendar year: at most 400 870 018 USD and 7 500 000 t for all buyers together.',
    from: '2017-01-01',
    until: '2017-08-05',
    dateBasis: 'import',
    match: { directions: FROM_DPRK, hs: COAL },
    effect: {
      kind: 'quota',
      amounts: [
        figure('400870018 USD', 'H', ['S5', 'SN17', 'SN27'], { note: QUOTA_NOTE }),
        figure('7500000 t', 'H', ['S5', 'SN17', 'SN27'], { note: QUOTA_NOTE }),
      ],
      period: 'calendar-year',
    },
    unless: [rajinUncounted('unsc-2321-coal-quota')],
    evidence: seen('H', ['S5', 'SN17', 'SN27'], 'At the prices of 2017 the value binds first: 4 828 327 t for 413 555 897 USD were 64 % of the tonnes and 103 % of the value.'),
  }),
  resolution(2321, {
    id: 'unsc-2321-coal-report',
    paragraph: '¶26 (b)',
    text: 'Buyers report DPRK coal by the end of the next month, the Committee publishes it and calls a stop at 95 %.',
    from: '2016-11-30',
    until: '2017-08-05',
    dateBasis: 'import',
    match: { directions: FROM_DPRK, hs: COAL },
    effect: MONITORING,
    unless: [rajinUncounted('unsc-2321-coal-report')],
    evidence: seen('H', ['SN17']),
  }),
  resolution(2321, {
    id: 'unsc-2321-iron',
    paragraph: '¶26 (c)',
    text: 'Iron and iron ore from the DPRK only for livelihood and with no prohibited link; no quota.',
    from: '2016-11-30',
    until: '2017-08-05',
    dateBasis: 'loading',
    match: { directions: FROM_DPRK, hs: IRON },
    effect: BAN,
    unless: [livelihood('unsc-2321-iron', 2321, '¶26 (c)', { grade: 'H', source: ['SN10'] })],
    supersededBy: 'unsc-2371-iron',
    evidence: seen('H', ['SN10'], 'Tariff headings are national lists.'),
  }),
  resolution(2321, {
    id: 'unsc-2321-metals',
    paragraph: '¶28',
    text: 'No copper, nickel, silver or zinc from the DPRK.',
    from: '2016-11-30',
    dateBasis: 'loading',
    match: { directions: FROM_DPRK, hs: ['74', '75', '7106', '79'] },
    effect: BAN,
    unless: [
      transitUnclear('unsc-2321-metals', 2321, '¶28'),
      committee('unsc-2321-metals', 2321, '¶28', 'M', ['S5', 'S6']),
    ],
    evidence: seen('H', ['S5', 'S6', 'SN17'], 'No wind-down (general knowledge). Headings are a national list.'),
  }),
  resolution(2321, {
    id: 'unsc-2321-metal-ores',
    paragraph: '¶28',
    text: 'Whether ores of copper, nickel and zinc from the DPRK are caught with the metals is not settled.',
    from: '2016-11-30',
    dateBasis: 'loading',
    match: { directions: FROM_DPRK, hs: ['2603', '2604', '2608'] },
    effect: BAN,
    unclear: true,
    evidence: seen('L', ['SN17'], 'The text names the metals; no list at hand settles the ores.'),
  }),
  resolution(2321, {
    id: 'unsc-2321-statues',
    paragraph: '¶29',
    text: 'No statues from the DPRK.',
    from: '2016-11-30',
    dateBasis: 'loading',
    match: { directions: FROM_DPRK, hs: ['9703', '681099', '8306'] },
    effect: BAN,
    unless: [committee('unsc-2321-statues', 2321, '¶29', 'H', ['SN17'])],
    evidence: seen('H', ['SN17'], 'Headings depend on the material and are general knowledge.'),
  }),
  resolution(2321, {
    id: 'unsc-2321-helicopters-ships',
    paragraph: '¶30',
    text: 'No new helicopters and no new ships to the DPRK.',
    from: '2016-11-30',
    dateBasis: 'loading',
    match: { directions: TO_DPRK, hs: ['8802', '89'] },
    effect: BAN,
    unless: [committee('unsc-2321-helicopters-ships', 2321, '¶30', 'H', ['SN17'])],
    evidence: seen('H', ['S5', 'SN17'], 'Used ships follow only with paragraph 14 of resolution 2397.'),
  }),
  resolution(2321, {
    id: 'unsc-2321-ship-designation',
    paragraph: '¶12',
    text: 'The Committee may order listed ships to be struck off the flag, sent to a port or frozen.',
    from: '2016-11-30',
    dateBasis: 'arrival',
    match: NOTHING,
    effect: MONITORING,
    evidence: seen('H', ['SN6'], 'Named ships are not modelled.'),
  }),
  resolution(2321, {
    id: 'unsc-2321-crew',
    paragraph: '¶23–24',
    text: 'No crews from the DPRK, and ships it operates are struck off foreign registers.',
    from: '2016-11-30',
    dateBasis: 'contract',
    match: NOTHING,
    effect: MONITORING,
    unless: [committee('unsc-2321-crew', 2321, '¶23–24', 'H', ['SN3'])],
    evidence: seen('H', ['SN3'], 'Crews and registers are not modelled.'),
  }),
  ...(
    [
      ['out', { directions: FROM_DPRK, originStates: ['KP'] }],
      ['in', { directions: TO_DPRK, destinationStates: ['KP'] }],
    ] as const
  ).map(([way, match]) =>
    resolution(2321, {
      id: `unsc-2321-finance-${way}`,
      paragraph: '¶32',
      text: `No public or private finance, credit or insurance for trade with the DPRK (${way === 'out' ? 'its exports' : 'its imports'}).`,
      from: '2016-11-30',
      dateBasis: 'contract',
      match,
      effect: {
        kind: 'surcharge',
        adValorem: figure('0.02', 'EST', [], {
          note: 'A ban on a service shows as a price: cash, barter and own risk in place of credit and cover. Bank letter and cargo insurance together usually cost 1–2 % of value.',
          spread: { low: '0.01', high: '0.05' },
        }),
      },
      unless: [committee(`unsc-2321-finance-${way}`, 2321, '¶32', 'H', ['SN5'])],
      evidence: seen('H', ['SN5'], 'Coal of another origin through Rajin is no trade with the DPRK and does not pay it.'),
    }),
  ),
  resolution(2321, {
    id: 'unsc-2321-inspection-scope',
    paragraph: '¶13, ¶21',
    text: 'The inspection duty covers personal baggage and cargo by rail and road by name.',
    from: '2016-11-30',
    dateBasis: 'arrival',
    match: { directions: ACROSS_DPRK_BORDER, modes: ['rail', 'road'] },
    effect: MONITORING,
    evidence: seen('H', ['SN2'], 'The delay itself stands in the rule on paragraph 18 of resolution 2270.'),
  }),
];
