/** Road posts, the bridge at Quanhe, and cars. */
import type { Observation } from '../../scenario/corridor.js';
import { seenAt } from './observation-tools.js';

export const roadObservations: readonly Observation[] = [
  ...seenAt('road-four-posts', undefined, [
    [2019, '0.95 Mt', 'EST', ['R2'], 'Before the closures; estimate.'],
    [2023, '1.7 Mt', 'DER', ['R1'], '2.3 / 1.32.'],
    [2024, '2.3 Mt', 'DER', ['R1'], '1.1 Mt in the first half × 2.1.'],
    [['2024-01-01', '2024-07-01'], '1.1 Mt', 'H', ['R1'], '+32 %.'],
    [['2023-01-01', '2023-08-01'], '720 kt', 'M', ['R2'], 'Two posts.'],
    [
      ['2023-04-10', '2023-04-14'],
      '12.3 kt',
      'H',
      ['B24'],
      'Into Russia on 594 trucks: 20.7 t each.',
    ],
  ]),
  ...seenAt('road-four-posts', 'vehicles a day', [
    [
      ['2022-04-01', '2022-05-01'],
      '286 vehicle/day',
      'L',
      ['R3'],
      'Spring of the year before; the months are not certain.',
    ],
    [
      ['2023-04-01', '2023-05-01'],
      '424 vehicle/day',
      'L',
      ['R3'],
      'Reported in April 2023; the months are not certain.',
    ],
  ]),
  ...seenAt('kraskino-road', undefined, [
    [
      2025,
      '0.43 Mt',
      'DER',
      ['B22'],
      '19 000 trucks in five and a half months × 12/5.5 × 10.35 t, half loaded.',
    ],
  ]),
  ...seenAt('kraskino-road', 'trucks', [
    [['2025-01-01', '2025-06-16'], '19000 vehicle', 'H', ['B22'], '+45 %; with 6 000 buses.'],
  ]),
  ...seenAt('kraskino-road', 'king crab', [[2024, '12 kt', 'H', ['Y5']]]),
  ...seenAt('kraskino-road', 'live seafood', [
    [2022, '20.6 kt', 'H', ['Y3']],
    [2023, '34.9 kt', 'H', ['Y3', 'Y4']],
    [['2024-01-01', '2024-08-01'], '19.0 kt', 'H', ['Y6'], '+9 %.'],
  ]),
  ...seenAt('suifenhe-road', undefined, [
    [['2023-01-01', '2023-08-01'], '379 kt', 'H', ['B31'], '+73.9 %.'],
    [['2024-01-01', '2024-03-01'], '155 kt', 'H', ['B32'], '+103 %.'],
  ]),
  ...seenAt('suifenhe-road', 'out of China', [
    [['2023-01-01', '2023-02-01'], '33.2 kt', 'H', ['R4']],
  ]),
  ...seenAt('suifenhe-road', 'into China', [
    [['2023-01-01', '2023-02-01'], '2.5 kt', 'H', ['R4'], 'So 92 % of the trucks come back empty.'],
  ]),
  ...seenAt('hunchun-all', undefined, [
    [2004, '0.202 Mt', 'H', ['B19']],
    [['2022-01-01', '2022-12-01'], '3.51 Mt', 'H', ['B12'], '+23.2 %.'],
  ]),
  ...seenAt('hunchun-all', 'vehicles and trains', [
    [['2022-01-01', '2022-12-01'], '25000 vehicle', 'H', ['B12'], '+34.3 %.'],
  ]),
  ...seenAt('quanhe', 'index of trucks', [
    [2019, '1.0', 'H', ['D12'], 'Mean before 2020.'],
    [['2020-03-01', '2022-12-01'], '0', 'H', ['D12']],
    [['2023-06-01', '2023-11-01'], '9.5', 'H', ['D12'], 'Peak.'],
    [2024, '4', 'H', ['D12'], 'About.'],
  ]),
  ...seenAt('quanhe', undefined, [
    [
      2016,
      '0.2 Mt',
      'EST',
      ['B19', 'D14'],
      '0.15–0.25: the customs house had 0.2 in 2004, the old bridge took 0.6 at most.',
    ],
  ]),
  ...seenAt('vladivostok', 'used cars', [
    [2023, '339 kt', 'DER', ['J1'], '226 000 × 1.5 t.'],
    [2025, '520 kt', 'DER', ['J4'], '311 000 to 26 November × 1.5 t × 1.11.'],
  ]),
  ...seenAt('fangchuan-river', undefined, [
    [
      2024,
      '0 kt',
      'M',
      ['E1', 'E2'],
      'No passage to the sea; a figure of 21 kt for a river wharf stands on one blog only.',
    ],
  ]),
];
