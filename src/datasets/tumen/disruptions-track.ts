/**
 * Floods, frost, shortfalls of the railway and of the coal berths. What berths pass in a year is with
 * their frost (`usual`); floods and shortfalls are on top.
 */
import { figure } from '../../core/figure.js';
import type { Disruption, Season } from '../../scenario/corridor.js';

const season = (from: string, until: string, source: readonly string[], note: string): Season => ({
  from,
  until,
  grade: 'EST',
  source,
  note,
});

const THAW = season('12-01', '04-01', ['F6'], 'Months in which coal freezes in the wagons.');
const FLOOD = season('07-01', '10-01', ['G2'], 'Typhoons and rains from July to September.');
const TUMEN_VALLEY = [
  'namyang-chongjin',
  'namyang-rajin',
  'tumen-namyang-road-bridge',
  'musan-nanping-crossing',
];

export const trackDisruptions: readonly Disruption[] = [
  {
    id: 'typhoon-lionrock',
    name: 'Typhoon Lionrock in the Tumen valley',
    kind: 'flood',
    affects: [
      'namyang-chongjin',
      'musan-chongjin',
      'tumen-namyang-road-bridge',
      'musan-nanping-crossing',
    ],
    windows: [{ from: '2016-08-29', until: '2016-10-28' }],
    capacityLeft: figure('0', 'M', ['G2', 'G3']),
    evidence: {
      grade: 'L',
      source: ['G2', 'G3'],
      note: 'Rain of 29 August to 2 September 2016, 320 mm; over sixty dead at the first count. When the lines were restored was not found: sixty days are an estimate.',
    },
  },
  {
    id: 'valley-flood-long',
    name: 'Great flood of the Tumen valley',
    kind: 'flood',
    affects: TUMEN_VALLEY,
    season: FLOOD,
    perYear: figure('0.1 1/year', 'EST', ['G2'], {
      note: 'One as great as that of 2016 in ten years.',
    }),
    duration: figure('45 day', 'EST', ['G2'], {
      note: 'More than a month, as in 2016.',
      spread: { low: '30 day', high: '90 day' },
    }),
    capacityLeft: figure('0', 'EST', [], { note: 'Tracks and roads under water or washed out.' }),
    recovery: figure('15 day', 'EST', [], {
      note: 'Single lines on rebuilt banks are run slowly at first; general experience.',
    }),
    evidence: {
      grade: 'EST',
      source: ['G2'],
      note: 'Frequency from one great flood known in a decade.',
    },
  },
  {
    id: 'valley-flood-short',
    name: 'Flood of a few days in the Tumen valley',
    kind: 'flood',
    affects: TUMEN_VALLEY,
    season: FLOOD,
    perYear: figure('0.5 1/year', 'EST', [], { note: 'Every other summer.' }),
    duration: figure('3.5 day', 'EST', [], {
      note: 'Two to five days.',
      spread: { low: '2 day', high: '5 day' },
    }),
    capacityLeft: figure('0', 'EST', [], { note: 'Stopped until the water falls.' }),
    evidence: {
      grade: 'EST',
      source: [],
      note: 'Engineering estimate; no record of short stops was found.',
    },
  },
  {
    id: 'coal-thawing',
    name: 'Frozen coal at Posyet and Vostochny',
    kind: 'other',
    affects: ['posyet-coal', 'vostochny-jsc-coal', 'vostochny-maly-coal', 'vostochny-small-coal'],
    season: THAW,
    capacityLeft: figure('0.8', 'EST', ['F6'], {
      note: 'Wagons pass a thawing shed first; a fifth of the pace is lost.',
      spread: { low: '0.7', high: '0.9' },
    }),
    usual: true,
    evidence: {
      grade: 'M',
      source: ['F6'],
      note: 'The sheds are sourced, the loss is an estimate.',
    },
  },
  {
    id: 'polygon-shortfall-2022',
    name: 'Shortfall of the eastern railways in 2022',
    kind: 'shortfall',
    affects: ['khabarovsk-ussuriysk'],
    windows: [{ from: '2022-01-01', until: '2023-01-01' }],
    capacityLeft: figure('0.94', 'DER', ['H23'], {
      note: '148.8 Mt carried / 158 Mt of nominal capacity.',
    }),
    evidence: {
      grade: 'H',
      source: ['H23', 'H32'],
      note: 'Shortfall of the whole eastern polygon, shown at its last stretch.',
    },
  },
  {
    id: 'severomuysky-blasts',
    name: 'Blasts at the Severomuysky tunnel',
    kind: 'other',
    affects: ['khabarovsk-ussuriysk'],
    windows: [{ from: '2023-11-29', until: '2023-12-10' }],
    capacityLeft: figure('0.95', 'EST', ['H32'], {
      note: 'Trains went by the old pass and by the other line; a twentieth for some days is a guess.',
      spread: { low: '0.9', high: '1' },
    }),
    evidence: {
      grade: 'M',
      source: ['H23', 'H32'],
      note: 'Months sourced; the days are general knowledge.',
    },
  },
  {
    id: 'winter-backlog-2025',
    name: 'Winter backlog at Vostochny and Nakhodka',
    kind: 'shortfall',
    affects: [
      'vostochny-jsc-coal',
      'vostochny-maly-coal',
      'vostochny-small-coal',
      'nakhodka-coal',
      'nakhodka-evraz',
    ],
    windows: [{ from: '2025-12-01', until: '2026-02-01' }],
    capacityLeft: figure('0.92', 'DER', ['H31'], {
      note: '1.4 Mt more arrived by rail than was loaded, about twice the usual, against some 8.3 Mt in two months; the usual half is the loss by frost: 1 − 0.7 / 8.3.',
      spread: { low: '0.83', high: '1' },
    }),
    evidence: { grade: 'H', source: ['H31'] },
  },
];
