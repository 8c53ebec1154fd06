/** Boxes in ports and on the corridors, and the few traces of transit. */
import type { Observation } from '../../scenario/corridor.js';
import { PORT_EMPTIES, PORT_TURNOVER } from './demand-boxes.js';
import { yearsOf } from './demand-tools.js';
import { seenAt, type ObservationRow } from './observation-tools.js';

const TURNOVER_NOTE =
  'All ports of Primorye; 2023 = 1 519.5 + 638.3 + 120 of Nakhodka, 2022 = 1 301 + 636 + 113, 2019 “practically 1.5 M”, the rest from part-year changes.';

const turnover: readonly ObservationRow[] = yearsOf(PORT_TURNOVER).map((year) => [
  year,
  `${PORT_TURNOVER[year] ?? 0} kTEU`,
  'M',
  ['F9', 'X2', 'X3', 'F10', 'P2'],
  TURNOVER_NOTE,
]);
const empties: readonly ObservationRow[] = yearsOf(PORT_EMPTIES).map((year) => [
  year,
  `${PORT_EMPTIES[year] ?? 0} kTEU`,
  'EST',
  ['X5', 'X6'],
  'Turnover less loaded boxes.',
]);
const transit: readonly ObservationRow[] = (
  [
    [2013, 40],
    [2017, 50],
    [2019, 70],
    [2022, 50],
    [2023, 40],
    [2024, 40],
    [2025, 40],
    [2026, 40],
  ] as const
).map(([year, boxes]) => [
  year,
  `${boxes} kTEU`,
  'EST',
  ['H15', 'X5', 'X6'],
  'Third countries through the ports: 59 k in ten months of 2019 × 1.2, 3–6 % of loaded boxes in 2020.',
]);

/** Counts in TEU unless said. */
export const boxObservations: readonly Observation[] = [
  ...seenAt('primorye-ports', 'boxes', turnover),
  ...seenAt('primorye-ports', 'empty boxes', empties),
  ...seenAt('primorye-ports', 'transit boxes', transit),
  ...seenAt('primorye-ports', 'transit boxes in part', [
    [['2019-01-01', '2019-11-01'], '59 kTEU', 'H', ['H15'], 'Far Eastern Railway, +22.7 %.'],
  ]),
  ...seenAt('primorye-ports', 'boxes by rail', [
    [2024, '1330 kTEU', 'DER', ['X9'], '3 622 a day × 366.'],
  ]),
  ...seenAt('vladivostok', 'boxes', [
    [2022, '1301 kTEU', 'DER', ['F9'], '1 519.5 / 1.168.'],
    [2023, '1519.5 kTEU', 'H', ['F9'], '+16.8 %.'],
    [2024, '1589 kTEU', 'DER', ['X3'], '0.70 × 2 270; 787 in the first half, +4 %.'],
    [['2024-01-01', '2024-07-01'], '787 kTEU', 'H', ['X3']],
    [['2025-01-01', '2025-04-01'], '361 kTEU', 'H', ['F10'], '−2 %.'],
  ]),
  ...seenAt('vladivostok-container-berths', 'boxes', [
    [2021, '757.265 kTEU', 'H', ['F11']],
    [2022, '767 kTEU', 'DER', ['F12'], '859.4 / its change.'],
    [2023, '859.4 kTEU', 'H', ['F12']],
  ]),
  ...seenAt('vladivostok-container-berths', 'boxes by rail', [
    [['2026-02-09', '2026-02-16'], '6767 TEU', 'H', ['X12'], '45 trains.'],
  ]),
  ...seenAt('vladivostok-container-berths', 'boxes of China', [
    [
      ['2023-01-01', '2023-12-01'],
      '383 kTEU',
      'H',
      ['X7'],
      '230 out and 153 in; 68 % of foreign boxes.',
    ],
  ]),
  ...seenAt('vladivostok-fish', 'boxes', [
    [
      ['2024-01-01', '2024-11-01'],
      '315 kTEU',
      'H',
      ['Y2'],
      '892 calls, 608 of them international.',
    ],
  ]),
  ...seenAt('vladivostok-fish', 'fish in export reefers', [
    [['2024-01-01', '2024-11-01'], '141 kt', 'H', ['Y2']],
  ]),
  ...seenAt('vostochny', 'boxes', [
    [2022, '636 kTEU', 'DER', ['F9'], '638.3 / its change.'],
    [2023, '638.3 kTEU', 'H', ['F9']],
    [2024, '533 kTEU', 'DER', ['X3'], '0.235 × 2 270.'],
    [['2025-01-01', '2025-04-01'], '104 kTEU', 'H', ['F10'], '−29 %.'],
  ]),
  ...seenAt('nakhodka', 'boxes', [
    [2022, '113 kTEU', 'EST', ['F9'], 'Rest of the region.'],
    [2023, '120 kTEU', 'EST', ['F9'], 'Rest of the region.'],
    [2024, '136 kTEU', 'EST', ['X3'], '0.06 × 2 270.'],
  ]),

  ...seenAt('zarubino', 'boxes Busan', [
    [
      ['2015-05-22', '2015-10-26'],
      '306 TEU',
      'H',
      ['B15'],
      '22 calls; 162 in, 144 out; June 32, October 68.',
    ],
    [['2015-05-22', '2016-07-13'], '814 TEU', 'H', ['B14'], '53 calls; 468 in, 346 out.'],
    [
      ['2015-05-22', '2017-03-01'],
      '1261 TEU',
      'M',
      ['B41'],
      '79 calls; printed as 12 611, a misprint.',
    ],
  ]),
  ...seenAt('zarubino', 'boxes Ningbo', [
    [['2018-09-01', '2018-10-01'], '200 TEU', 'H', ['B16'], 'First call, 197–200.'],
    [
      ['2018-09-01', '2020-03-01'],
      '1382 TEU',
      'H',
      ['B16'],
      'Five calls; the sixth on 14 April 2020.',
    ],
  ]),
  ...seenAt('zarubino', 'goods Ningbo', [
    [['2018-09-01', '2019-07-01'], '10.2 kt', 'H', ['B16'], 'CNY 280 M.'],
    [
      ['2020-01-01', '2020-10-01'],
      '16.1 kt',
      'H',
      ['B36'],
      'With Qingdao; cumulative value near CNY 600 M, and still so in February 2022.',
    ],
  ]),
  ...seenAt('zarubino', 'copper concentrate', [
    [['2019-11-01', '2019-12-01'], '11.5 kt', 'H', ['B36']],
  ]),
  ...seenAt('vladivostok', 'Chinese domestic goods', [
    [
      2023,
      '6 kt',
      'EST',
      ['B18'],
      'No volume is published since the rule of 1 June 2023; 3–10 kt.',
    ],
    [
      2024,
      '20 kt',
      'EST',
      ['B18', 'B36'],
      'At most 30: the line by Zarubino never passed about 20 kt a year.',
    ],
  ]),
  ...seenAt('vostochny', 'Chinese timber by sea', [[2016, '250 TEU', 'H', ['U1']]]),
  ...seenAt('grodekovo', 'transit of China', [
    [['2017-01-01', '2017-03-01'], '17 kt', 'H', ['U4'], 'CNY 110 M; about 100 kt a year.'],
    [['2019-01-01', '2019-05-01'], '3.7 kt', 'DER', ['H12'], 'From China; 6.1 / its change.'],
    [['2020-01-01', '2020-05-01'], '6.1 kt', 'H', ['H12'], 'From China.'],
  ]),
  ...seenAt('grodekovo', 'transit to China', [
    [['2020-01-01', '2020-05-01'], '9.8 kt', 'H', ['H12']],
  ]),
  ...seenAt('grodekovo', 'first transit train', [
    [['2015-08-01', '2015-09-01'], '144 TEU', 'H', ['U5']],
  ]),
  ...seenAt('suifenhe-transit', undefined, [
    [2023, '86 kTEU', 'DER', ['I2'], '68 k to 16 October, 684 trains, × 1.27.'],
    [2024, '91 kTEU', 'DER', ['B34'], '77.2 k to 6 November, 805 trains, × 1.18.'],
    [['2024-01-01', '2024-11-07'], '77.168 kTEU', 'H', ['B34']],
  ]),
  ...seenAt('suifenhe-transit', 'trains', [
    [2020, '217 train', 'H', ['I1'], 'More than 2018 and 2019 together.'],
  ]),
  ...seenAt('vladivostok', 'ferry from Donghae', [
    [['2014-01-01', '2014-10-01'], '17.0 kt', 'H', ['U2']],
    [['2015-01-01', '2015-10-01'], '8.8 kt', 'H', ['U2']],
    [
      ['2021-03-01', '2022-07-01'],
      '921 TEU',
      'H',
      ['U3'],
      'With 3 537 cars, 1 185 machines and 1.9 kt in 113 voyages.',
    ],
  ]),
  ...seenAt('dalian', 'grain by rail', [
    [
      2020,
      '17.7 Mt',
      'DER',
      ['U7'],
      '(1 771 − 1 026) wagons a day × 65 t × 365; one railway bureau.',
    ],
  ]),
];
