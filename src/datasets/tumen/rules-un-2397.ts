/** Security Council resolution 2397 (22 December 2017). */
import { figure } from '../../core/figure.js';
import type { Rule } from '../../scenario/corridor.js';
import {
  ACROSS_DPRK_BORDER, BAN, committee, FROM_DPRK, MONITORING, NOTHING, oldContracts, REFINED, resolution, seen,
  TO_DPRK, transitUnclear,
} from './rule-tools.js';

const R2397 = 'Security Council resolution 2397';

/** Case by case for any purpose in line with the resolutions. */
const anyPurpose = (rule: string) => committee(rule, 2397, '¶25', 'GK');

export const rulesUn2397: readonly Rule[] = [
  resolution(2397, {
    id: 'unsc-2397-crude',
    paragraph: '¶4',
    text: 'Crude oil to the DPRK: at most 4 000 000 barrels or 525 000 t in twelve months from each 22 December.',
    from: '2017-12-22',
    dateBasis: 'loading',
    match: { directions: TO_DPRK, hs: ['2709'] },
    effect: {
      kind: 'quota',
      amounts: [
        figure('4000000 barrel', 'H', ['S9', 'SN32', 'SN34']),
        figure('525000 t', 'H', ['S9', 'SN32', 'SN34'], { note: 'Equal at 7.619 barrels a tonne.' }),
      ],
      period: 'twelve-months',
      startsOn: '12-22',
    },
    unless: [
      committee('unsc-2397-crude', 2397, '¶4', 'H', ['SN32', 'SN34']),
    ],
    evidence: seen('H', ['S9', 'SN32', 'SN34'], 'Reports every ninety days. China counts from 23 December.'),
  }),
  resolution(2397, {
    id: 'unsc-2397-refined',
    paragraph: '¶5',
    text: 'Refined oil to the DPRK: at most 500 000 barrels in a calendar year for all suppliers together.',
    from: '2018-01-01',
    dateBasis: 'loading',
    match: { directions: TO_DPRK, hs: REFINED },
    effect: {
      kind: 'quota',
      amounts: [figure('500000 barrel', 'H', ['S9', 'SN32', 'SN33'], { note: 'China reads it as 60 kt, 8.333 barrels a tonne.' })],
      period: 'calendar-year',
    },
    evidence: seen('H', ['S9', 'SN23', 'SN32', 'SN33'], 'Suppliers report within thirty days. Notices at 75, 90 and 95 % are general knowledge; none to stop was ever issued. Headings as China lists them.'),
  }),
  resolution(2397, {
    id: 'unsc-2397-refined-conditions',
    paragraph: '¶5',
    text: 'Refined oil within the quota must be for livelihood, with no listed or evading party and no tie to prohibited revenue.',
    from: '2018-01-01',
    dateBasis: 'loading',
    match: { directions: TO_DPRK, hs: REFINED },
    effect: BAN,
    unless: [
      {
        id: 'unsc-2397-refined-conditions-met',
        instrument: R2397,
        paragraph: '¶5',
        conditions: [{ fact: 'livelihood' }, { factNot: 'prohibited-revenue' }],
        text: 'Livelihood purpose, reported supply, clean parties.',
        evidence: { grade: 'H', source: ['SN32', 'SN33'] },
      },
    ],
    evidence: seen('H', ['SN32', 'SN33']),
  }),
  resolution(2397, {
    id: 'unsc-refined-oil-observed',
    paragraph: '¶5',
    text: 'Refined oil from Vostochny above the cap is seen: over 165 000 barrels in March and over a million by November 2024.',
    from: '2024-03-07',
    dateBasis: 'loading',
    match: { directions: TO_DPRK, originStates: ['RU'], hs: REFINED },
    effect: MONITORING,
    evidence: seen('H', ['S12', 'S13', 'SN80'], 'Conduct, not law: the date from which a Russian share may be taken as defiant. The last open reports were for the winter of 2022–23.'),
  }),
  resolution(2397, {
    id: 'unsc-2397-exports',
    paragraph: '¶6',
    text: 'No food and farm products, earth and stone, wood, machinery, electrical goods or vessels from the DPRK.',
    from: '2017-12-22',
    dateBasis: 'loading',
    match: { directions: FROM_DPRK, hs: ['07', '08', '12', '25', '44', '84', '85', '89'] },
    effect: BAN,
    unless: [
      oldContracts('unsc-2397-exports', R2397, '¶6', '2017-12-22', '2017-12-22', '2018-01-22', {
        grade: 'M',
        source: ['S6', 'S9'],
        note: 'Thirty days, to 21 January 2018; the wording is general knowledge. The Committee is to be told by 5 February 2018.',
      }),
      transitUnclear('unsc-2397-exports', 2397, '¶6'),
      anyPurpose('unsc-2397-exports'),
    ],
    evidence: seen('H', ['S6', 'S9', 'SN33', 'SN34'], 'Cereals of chapter 10 are not listed; fish is barred by 2371.'),
  }),
  resolution(2397, {
    id: 'unsc-2397-fishing-rights',
    paragraph: '¶6',
    text: 'No buying of fishing rights from the DPRK.',
    from: '2017-12-22',
    dateBasis: 'contract',
    match: NOTHING,
    effect: MONITORING,
    evidence: seen('H', ['SN34'], 'Licences to fish are not modelled.'),
  }),
  resolution(2397, {
    id: 'unsc-2397-imports',
    paragraph: '¶7',
    text: 'No metals, machinery, electrical goods or vehicles, rail wagons and ships included, to the DPRK.',
    from: '2017-12-22',
    dateBasis: 'loading',
    match: {
      directions: TO_DPRK,
      hs: ['72', '73', '74', '75', '76', '78', '79', '80', '81', '82', '83', '84', '85', '86', '87', '88', '89'],
    },
    effect: BAN,
    unless: [
      {
        id: 'unsc-2397-imports-airliner-parts',
        instrument: R2397,
        paragraph: '¶7',
        conditions: [{ fact: 'civil-aircraft-parts' }],
        text: 'Spare parts for civil passenger aircraft in use.',
        evidence: { grade: 'H', source: ['SN7', 'SN33'] },
      },
      transitUnclear('unsc-2397-imports', 2397, '¶7'),
      anyPurpose('unsc-2397-imports'),
    ],
    evidence: seen('H', ['S6', 'SN7', 'SN33'], 'No window. Goods and empty wagons that only pass are unclear; practice lets wagons return.'),
  }),
  resolution(2397, {
    id: 'unsc-2397-labour',
    paragraph: '¶8',
    text: 'Workers of the DPRK are sent home by 22 December 2019.',
    from: '2017-12-22',
    dateBasis: 'contract',
    match: NOTHING,
    effect: MONITORING,
    evidence: seen('H', ['A21', 'SN32'], 'Labour is not modelled; reports were due after 15 and 27 months.'),
  }),
  resolution(2397, {
    id: 'unsc-2397-seizure',
    paragraph: '¶9',
    text: 'A ship believed to break the sanctions shall be seized, inspected and frozen in port, and may be in territorial waters.',
    from: '2017-12-22',
    dateBasis: 'arrival',
    match: { directions: ACROSS_DPRK_BORDER, modes: ['sea'] },
    effect: {
      kind: 'inspection',
      probability: figure('0.001', 'EST', [], {
        note: 'A handful of ships were held in years of thousands of calls.',
        spread: { low: '0', high: '0.003' },
      }),
      delay: figure('180 day', 'DER', ['SN7', 'SN33'], { note: 'The Committee looks at release after six months.' }),
    },
    evidence: seen('H', ['S6', 'SN7', 'SN33']),
  }),
  resolution(2397, {
    id: 'unsc-2397-insurance',
    paragraph: '¶11–13',
    text: 'Ships believed in breach get no insurance and no class, lose their flag, and silent transponders are reported.',
    from: '2017-12-22',
    dateBasis: 'contract',
    match: NOTHING,
    effect: MONITORING,
    unless: [committee('unsc-2397-insurance', 2397, '¶11–12', 'H', ['SN33'])],
    evidence: seen('H', ['S6', 'SN33'], 'Insurers, registers and transponders are not modelled.'),
  }),
  resolution(2397, {
    id: 'unsc-2397-ships',
    paragraph: '¶14',
    text: 'No new or used vessels to the DPRK.',
    from: '2017-12-22',
    dateBasis: 'loading',
    match: { directions: TO_DPRK, hs: ['89'] },
    effect: BAN,
    unless: [committee('unsc-2397-ships', 2397, '¶14', 'H', ['SN7'])],
    evidence: seen('H', ['SN7'], 'Closes the gap of 2321 ¶30, which spoke of new ships.'),
  }),
  resolution(2397, {
    id: 'unsc-2397-rajin-clause',
    paragraph: '¶16',
    text: 'Nothing in the resolution touches Russian-origin coal sent on to other countries through the Rajin–Khasan port and rail project.',
    from: '2017-12-22',
    dateBasis: 'loading',
    match: { directions: FROM_DPRK, places: ['rajin'], originStates: ['RU'], hs: ['2701', '2702'] },
    effect: MONITORING,
    evidence: seen('M', ['A11', 'S10', 'SN35', 'SN78'], 'Adds no condition and does not waive advance notice; the exemption itself stands in the rule on 2371 ¶8.', 'M'),
  }),
];
