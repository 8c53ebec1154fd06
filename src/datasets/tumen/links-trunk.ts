/** The Trans-Siberian and its branches: how Russian origins reach Primorye, and how boxes leave it. */
import { figure, yearly } from '../../core/figure.js';
import type { Link } from '../../scenario/corridor.js';
import { because, estimate, known } from './estimates.js';
import { RUSSIAN_RAIL } from './tariffs-rail.js';

const KILOMETRES =
  'kilometre posts of the Trans-Siberian: Yurga 3 482, Taishet 4 515, Angarsk 5 145, Ulan-Ude 5 642, Bamovskaya 7 273, Belogorsk 7 873, Izvestkovaya 8 234, Khabarovsk 8 521, Ussuriysk 9 177';

const track = (
  id: string,
  from: string,
  to: string,
  length: Link['length'],
  more: Partial<Link> = {},
): Link => ({
  id,
  from,
  to,
  mode: 'rail',
  kind: 'track',
  gauges: ['1520'],
  tracks: 'double',
  length,
  capacity: 'unlimited',
  tariffs: RUSSIAN_RAIL,
  evidence: because(
    'M',
    ['H22', 'H23'],
    'double track, electrified; the quota of the eastern polygon binds, not the track',
  ),
  ...more,
});

const SINGLE = { tracks: 'single', evidence: because('GK', [], 'single track branch') } as const;

export const trunkLinks: readonly Link[] = [
  track('transsib-west-taishet', 'transsib-west', 'taishet', known('4515 km', KILOMETRES), {
    geometry: [
      [49.1, 58.6],
      [56.2, 58.0],
      [65.5, 57.1],
      [73.4, 55.0],
      [82.9, 55.0],
      [92.9, 56.0],
    ],
  }),
  track(
    'transsib-west-kuzbass',
    'transsib-west',
    'kuzbass',
    known('3652 km', `${KILOMETRES}; and 170 km of branch`),
    {
      geometry: [
        [49.1, 58.6],
        [56.2, 58.0],
        [65.5, 57.1],
        [73.4, 55.0],
        [82.9, 55.0],
      ],
    },
  ),
  track(
    'kuzbass-taishet',
    'kuzbass',
    'taishet',
    estimate('1203 km', `170 km of branch + 1 033 km; ${KILOMETRES}`),
    {
      geometry: [
        [85.0, 55.7],
        [92.9, 56.0],
      ],
    },
  ),
  track('taishet-angarsk', 'taishet', 'angarsk', known('630 km', KILOMETRES), {
    geometry: [
      [100.6, 54.55],
      [102.0, 53.6],
    ],
  }),
  track('angarsk-south-siberia', 'angarsk', 'south-siberia', known('497 km', KILOMETRES), {
    geometry: [
      [104.3, 52.25],
      [103.8, 51.65],
      [105.9, 51.7],
    ],
  }),
  track('south-siberia-bamovskaya', 'south-siberia', 'bamovskaya', known('1631 km', KILOMETRES), {
    geometry: [
      [113.5, 52.05],
      [117.0, 52.2],
      [119.8, 53.7],
    ],
  }),
  track('bamovskaya-amur-grain', 'bamovskaya', 'amur-grain', known('600 km', KILOMETRES), {
    geometry: [[126.5, 53.0]],
  }),
  track('amur-grain-izvestkovaya', 'amur-grain', 'izvestkovaya', known('361 km', KILOMETRES), {
    geometry: [[130.0, 49.5]],
  }),
  track('izvestkovaya-khabarovsk', 'izvestkovaya', 'khabarovsk', known('287 km', KILOMETRES), {
    geometry: [[132.9, 48.8]],
  }),
  track('khabarovsk-ussuriysk', 'khabarovsk', 'ussuriysk', known('656 km', KILOMETRES), {
    name: 'Khabarovsk–Ussuriysk',
    geometry: [
      [134.6, 47.0],
      [133.6, 45.6],
      [132.6, 44.6],
    ],
  }),
  track(
    'south-yakutia-bamovskaya',
    'south-yakutia',
    'bamovskaya',
    estimate(
      '740 km',
      '2 900 km from the mines to the ports less 2 160 km; Neryungri alone 410 km, Elga some 840 km',
    ),
    {
      ...SINGLE,
      capacity: estimate('20 Mt/year', 'single track by Tynda'),
      geometry: [[124.8, 55.15]],
    },
  ),
  track('urgal-izvestkovaya', 'urgal', 'izvestkovaya', known('328 km', 'line table'), {
    ...SINGLE,
    capacity: estimate('12 Mt/year', 'single track'),
  }),
  track('pavlovka-ussuriysk', 'pavlovka', 'ussuriysk', estimate('45 km', 'branch and main line'), {
    ...SINGLE,
  }),
  track('khabarovsk-vanino', 'khabarovsk', 'vanino', known('835 km', 'by Komsomolsk'), {
    ...SINGLE,
    capacity: yearly(
      'Mt/year',
      { 2013: 22, 2022: 40 },
      'EST',
      ['K2'],
      'Vanino above 32 Mt of coal in 2022, with what comes by the Baikal–Amur line',
    ),
    geometry: [[137.0, 50.55]],
    evidence: because('M', ['K2'], 'outside the corridor'),
  }),
  track(
    'south-yakutia-vanino',
    'south-yakutia',
    'vanino',
    estimate(
      '2150 km',
      'Baikal–Amur line: Neryungri–Tynda 230, Tynda–Komsomolsk 1 470, Komsomolsk–Vanino 450',
    ),
    {
      ...SINGLE,
      capacity: yearly(
        'Mt/year',
        { 2013: 12, 2022: 30 },
        'EST',
        ['K2'],
        'single track with doubled sections',
      ),
      geometry: [
        [124.7, 55.15],
        [132.6, 51.1],
        [137.0, 50.55],
      ],
      evidence: because('M', ['K2'], 'outside the corridor'),
    },
  ),
  track(
    'transsib-west-malaszewicze',
    'transsib-west',
    'malaszewicze',
    known('1110 km', 'by Minsk and Brest'),
    {
      territories: ['RU', 'PL'],
      capacity: figure('12 Mt/year', 'EST', ['I2'], {
        note: 'some 14 pairs of container trains a day at the border of the Union',
      }),
      evidence: because('GK', [], 'crosses Belarus, which is not modelled'),
    },
  ),
  track(
    'tashkent-kuzbass',
    'tashkent',
    'kuzbass',
    known('2900 km', 'by Almaty, Semey and Novosibirsk'),
    {
      evidence: because('GK', [], 'Turkestan–Siberian line'),
      geometry: [
        [76.9, 43.4],
        [80.3, 50.4],
        [82.9, 55.0],
      ],
    },
  ),
  {
    id: 'skovorodino-kozmino',
    name: 'Oil pipeline Skovorodino–Kozmino',
    from: 'skovorodino-pipeline',
    to: 'vostochny',
    mode: 'pipeline',
    kind: 'pipe',
    oneWay: true,
    length: known('2046 km', 'second stage of the pipeline'),
    capacity: yearly(
      'Mt/year',
      { 2013: 30, 2018: 35, 2020: 50 },
      'GK',
      ['L1', 'L4'],
      'stages of the pipeline; loads 31.8 Mt (2016) and 33.2 Mt (2019) published',
    ),
    tariffs: ['pipeline-espo'],
    evidence: because('M', ['L1', 'L2', 'L4']),
    geometry: [
      [127.5, 51.4],
      [132.9, 48.8],
      [134.6, 47.0],
    ],
  },
];
