/** Rules of the European Union; Poland stands for the Union. */
import type { Rule } from '../../scenario/corridor.js';
import { BAN, distress, MONITORING, NOTHING, seen, TO_DPRK } from './rule-tools.js';

type Own = Omit<Rule, 'authority' | 'binds' | 'dateBasis'> &
  Partial<Pick<Rule, 'binds' | 'dateBasis'>>;

const europe = (rule: Own): Rule => ({
  authority: 'eu',
  binds: ['PL'],
  dateBasis: 'contract',
  ...rule,
});

export const rulesEuropeanUnion: readonly Rule[] = [
  europe({
    id: 'eu-dprk-oil',
    regime: 'eu-dprk',
    instrument: 'European Union decision of 16 October 2017',
    paragraph: 'oil',
    text: 'No crude oil and no refined products to the DPRK.',
    from: '2017-10-16',
    dateBasis: 'loading',
    match: { directions: TO_DPRK, destinationStates: ['KP'], hs: ['2709', '2710'] },
    effect: BAN,
    evidence: seen(
      'H',
      ['SN66'],
      'Binds European traders, ships and insurers; Poland stands for the Union.',
    ),
  }),
  europe({
    id: 'eu-ru-coal',
    regime: 'eu-russia',
    instrument: 'Regulation 2022/576, annex XXII',
    paragraph: 'article 3j of Regulation 833/2014',
    text: 'No Russian coal and other solid fossil fuels (2701 to 2708) into the European Union.',
    from: '2022-04-09',
    dateBasis: 'import',
    match: {
      directions: [{ direction: 'to', territory: 'PL' }],
      originStates: ['RU'],
      destinationStates: ['PL'],
      hs: ['2701', '2702', '2703', '2704', '2705', '2706', '2707', '2708'],
    },
    effect: BAN,
    unless: [
      {
        id: 'eu-ru-coal-old-contracts',
        instrument: 'Regulation 2022/576',
        paragraph: 'article 3j (3)',
        until: '2022-08-11',
        conditions: [{ factBefore: ['contract-date', '2022-04-09'] }],
        text: 'Contracts made before 9 April 2022 may run until 10 August 2022.',
        evidence: {
          grade: 'H',
          source: ['S23', 'SN61'],
          note: 'The paragraph number is general knowledge.',
        },
      },
    ],
    evidence: seen('H', ['S23', 'SN61'], 'Poland stands for the Union.', 'GK'),
  }),
  europe({
    id: 'eu-ru-coal-transfer',
    regime: 'eu-russia',
    instrument: 'Commission answer of 10 August 2022',
    paragraph: 'article 3j of Regulation 833/2014',
    text: 'European carriers and insurers may not bring Russian coal to third countries, as the Commission then read the ban.',
    from: '2022-08-11',
    until: '2022-09-19',
    match: {
      originStates: ['RU'],
      modes: ['sea'],
      flags: ['PL'],
      hs: ['2701', '2702', '2703', '2704', '2705', '2706', '2707', '2708'],
    },
    effect: BAN,
    evidence: seen(
      'M',
      ['SN62'],
      'Freed by the answer of 19 September 2022. Touches this corridor only through European ships and cover.',
    ),
  }),
  europe({
    id: 'eu-ru-flag',
    regime: 'eu-russia',
    instrument: 'Regulation 2022/576',
    paragraph: 'article 3ea of Regulation 833/2014',
    text: 'Russian-flag ships may not enter ports of the European Union.',
    from: '2022-04-17',
    dateBasis: 'arrival',
    match: { directions: [{ direction: 'to', territory: 'PL' }], modes: ['sea'], flags: ['RU'] },
    effect: BAN,
    unless: [
      distress('eu-ru-flag', 'Regulation 2022/576', 'article 3ea', {
        grade: 'H',
        source: ['SN63'],
      }),
      {
        id: 'eu-ru-flag-listed-goods',
        instrument: 'Regulation 2022/576',
        paragraph: 'article 3ea',
        conditions: [{ fact: 'eu-listed-goods' }],
        text: 'Goods on the list of exceptions may still come.',
        evidence: { grade: 'H', source: ['SN63'], note: 'The list itself was not seen.' },
      },
    ],
    evidence: seen('H', ['SN63'], undefined, 'GK'),
  }),
  europe({
    id: 'eu-ships-2024',
    regime: 'eu-russia',
    instrument: 'Fourteenth package',
    paragraph: 'list of ships',
    text: 'Lady R, Angara, Maria and Maia-1, which carried arms from Rajin, are barred from ports and services.',
    from: '2024-06-24',
    dateBasis: 'arrival',
    match: NOTHING,
    effect: MONITORING,
    evidence: seen('H', ['SN65'], 'Named ships are not modelled.'),
  }),
  europe({
    id: 'eu-ports-2025',
    regime: 'eu-russia',
    instrument: 'Sixteenth package',
    paragraph: 'list of ports',
    text: 'Russian ports of the Caspian, Baltic and Black Sea are barred; none lies in Primorye.',
    from: '2025-02-24',
    match: NOTHING,
    effect: MONITORING,
    evidence: seen(
      'M',
      ['SN64'],
      'Astrakhan, Makhachkala, Ust-Luga, Primorsk on the Baltic, Novorossiysk. Later packages are known only in part.',
    ),
  }),
];
