/** Weather, ice, floods, shortfalls of the railway, stops of ferries and markets. */
import { figure } from '../../core/figure.js';
import type { Disruption, Season } from '../../scenario/corridor.js';
import { seaLinks } from './links-sea.js';

/** All sea lanes of a port. */
const lanesOf = (port: string): readonly string[] =>
  seaLinks.filter(({ from }) => from === port).map(({ id }) => id);

const season = (from: string, until: string, source: readonly string[], note: string): Season => ({
  from, until, grade: 'EST', source, note,
});

const THAW = season('12-01', '04-01', ['F6'], 'Months in which coal freezes in the wagons.');
const FOG = season('04-01', '09-01', ['A24'], 'Fog from April to August, most in June and July.');
const FLOOD = season('07-01', '10-01', ['G2'], 'Typhoons and rains from July to September.');
const TUMEN_VALLEY = ['namyang-chongjin', 'namyang-rajin', 'tumen-namyang-road-bridge', 'musan-nanping-crossing'];

export const trackDisruptions: readonly Disruption[] = [
  {
    id: 'typhoon-lionrock', name: 'Typhoon Lionrock in the Tumen valley', kind: 'flood',
    affects: ['namyang-chongjin', 'musan-chongjin', 'tumen-namyang-road-bridge', 'musan-nanping-crossing'],
    windows: [{ from: '2016-08-29', until: '2016-10-28' }],
    capacityLeft: figure('0', 'M', ['G2', 'G3']),
    evidence: {
      grade: 'L', source: ['G2', 'G3'],
      note: 'Rain of 29 August to 2 September 2016, 320 mm; over sixty dead at the first count. When the lines were restored was not found: sixty days are an estimate.',
    },
  },
  {
    id: 'valley-flood-long', name: 'Great flood of the Tumen valley', kind: 'flood', affects: TUMEN_VALLEY,
    season: FLOOD,
    perYear: figure('0.1 1/year', 'EST', ['G2'], { note: 'One as great as that of 2016 in ten years.' }),
    duration: figure('45 day', 'EST', ['G2'], { note: 'More than a month, as in 2016.', spread: { low: '30 day', high: '90 day' } }),
    capacityLeft: figure('0', 'EST', [], { note: 'Tracks and roads under water or washed out.' }),
    evidence: { grade: 'EST', source: ['G2'], note: 'Frequency from one great flood known in a decade.' },
  },
  {
    id: 'valley-flood-short', name: 'Flood of a few days in the Tumen valley', kind: 'flood', affects: TUMEN_VALLEY,
    season: FLOOD,
    perYear: figure('0.5 1/year', 'EST', [], { note: 'Every other summer.' }),
    duration: figure('3.5 day', 'EST', [], { note: 'Two to five days.', spread: { low: '2 day', high: '5 day' } }),
    capacityLeft: figure('0', 'EST', [], { note: 'Stopped until the water falls.' }),
    evidence: { grade: 'EST', source: [], note: 'Engineering estimate; no record of short stops was found.' },
  },
  {
    id: 'coal-thawing', name: 'Frozen coal at Posyet and Vostochny', kind: 'other',
    affects: ['posyet-coal', 'vostochny-jsc-coal', 'vostochny-maly-coal', 'vostochny-small-coal'],
    season: THAW,
    capacityLeft: figure('0.8', 'EST', ['F6'], { note: 'Wagons pass a thawing shed first; a fifth of the pace is lost.', spread: { low: '0.7', high: '0.9' } }),
    evidence: { grade: 'M', source: ['F6'], note: 'The sheds are sourced, the loss is an estimate.' },
  },
  {
    id: 'polygon-shortfall-2022', name: 'Shortfall of the eastern railways in 2022', kind: 'shortfall',
    affects: ['khabarovsk-ussuriysk'],
    windows: [{ from: '2022-01-01', until: '2023-01-01' }],
    capacityLeft: figure('0.94', 'DER', ['H23'], { note: '148.8 Mt carried / 158 Mt of nominal capacity.' }),
    evidence: { grade: 'H', source: ['H23', 'H32'], note: 'Shortfall of the whole eastern polygon, shown at its last stretch.' },
  },
  {
    id: 'severomuysky-blasts', name: 'Blasts at the Severomuysky tunnel', kind: 'other',
    affects: ['khabarovsk-ussuriysk'],
    windows: [{ from: '2023-11-29', until: '2023-12-10' }],
    capacityLeft: figure('0.95', 'EST', ['H32'], {
      note: 'Trains went by the old pass and by the other line; a twentieth for some days is a guess.',
      spread: { low: '0.9', high: '1' },
    }),
    evidence: { grade: 'M', source: ['H23', 'H32'], note: 'Months sourced; the days are general knowledge.' },
  },
  {
    id: 'winter-backlog-2025', name: 'Winter backlog at Vostochny and Nakhodka', kind: 'shortfall',
    affects: ['vostochny-jsc-coal', 'vostochny-maly-coal', 'vostochny-small-coal', 'nakhodka-coal', 'nakhodka-evraz'],
    windows: [{ from: '2025-12-01', until: '2026-02-01' }],
    capacityLeft: figure('0.92', 'DER', ['H31'], {
      note: '1.4 Mt more arrived by rail than was loaded, about twice the usual, against some 8.3 Mt in two months; the usual half is the loss by frost: 1 − 0.7 / 8.3.',
      spread: { low: '0.83', high: '1' },
    }),
    evidence: { grade: 'H', source: ['H31'] },
  },
];

const lossOfSpeed = (value: string, source: readonly string[], note: string) =>
  figure(value, 'EST', source, { note });

export const seaDisruptions: readonly Disruption[] = [
  {
    id: 'ice-slavyanka', name: 'Ice at Slavyanka', kind: 'ice', affects: lanesOf('slavyanka'),
    season: season('01-06', '03-10', ['G7', 'G8'], 'Icebreakers from 6 January 2020 and 23 December 2021; the end is an estimate.'),
    speedLeft: lossOfSpeed('0.7', ['G7', 'G8'], 'Ships wait for convoys; weak ice classes are turned away.'),
    evidence: { grade: 'H', source: ['G7', 'G8', 'G9'], note: 'Start sourced, end and effect estimated.' },
  },
  {
    id: 'ice-posyet', name: 'Ice in the bays of Posyet', kind: 'ice', affects: lanesOf('posyet'),
    season: season('12-08', '03-15', ['G10'], 'Nearly all bays had fast ice by 7–9 December 2022; the end is an estimate.'),
    speedLeft: figure('0.63', 'DER', ['G10'], { note: 'Two days of tugs for each call: 933 nmi at 11.7 knots are 80 h; 80 / (80 + 48).' }),
    evidence: { grade: 'H', source: ['G10'], note: 'Start sourced, end and effect estimated.' },
  },
  {
    id: 'ice-vladivostok', name: 'Ice at Vladivostok', kind: 'ice', affects: lanesOf('vladivostok'),
    season: season('01-18', '03-10', ['G6'], 'Escort from 18 January 2020; the end is an estimate.'),
    speedLeft: lossOfSpeed('0.9', ['G6'], 'Short escort in the bay.'),
    evidence: { grade: 'H', source: ['G6'], note: 'Start sourced, end and effect estimated.' },
  },
  {
    id: 'ice-zarubino', name: 'Ice at Zarubino', kind: 'ice', affects: lanesOf('zarubino'),
    season: season('01-01', '03-01', ['C4'], 'January and February.'),
    speedLeft: lossOfSpeed('0.95', ['A28', 'C4'], 'Open all year, thin ice at most; Rajin is free of ice and has no entry.'),
    evidence: { grade: 'M', source: ['A28', 'C4'], note: 'Called a port for all the year.' },
  },
  ...(
    [
      ['tumen', 'the mouth of the Tumen and Posyet Bay', ['rajin-pier-1', 'rajin-pier-2', 'rajin-pier-3', 'posyet-coal', 'zarubino-berths']],
      ['peter-the-great', 'Peter the Great Bay', ['slavyanka-dry', 'slavyanka-oil', 'vladivostok-containers', 'vladivostok-coal', 'vladivostok-general', 'vladivostok-oil', 'vladivostok-fish', 'vladivostok-roro']],
    ] as const
  ).map(([id, where, affects]): Disruption => ({
    id: `fog-${id}`, name: `Fog at ${where}`, kind: 'fog', affects, season: FOG,
    perYear: figure('35 1/year', 'EST', ['A24'], { note: '70 days of fog a year (13 in June, 15 in July), half of which cost a day at the berth.', spread: { low: '20 1/year', high: '50 1/year' } }),
    duration: figure('1 day', 'EST', ['A24'], { note: 'A day of the berth; one ship for Korea lost about a week in April 2015.', spread: { low: '0.5 day', high: '7 day' } }),
    capacityLeft: figure('0', 'EST', [], { note: 'No ship moves in or out.' }),
    evidence: { grade: 'EST', source: ['A24'], note: 'Days of fog a year were not found.' },
  })),
  {
    id: 'ferry-sokcho-stop', name: 'Ferry Zarubino–Sokcho stops', kind: 'closure', affects: ['ferry-zarubino-sokcho'],
    windows: [{ from: '2010-10-01', until: '2013-03-01' }, { from: '2014-06-28', until: '2100-01-01' }],
    capacityLeft: figure('0', 'H', ['G18']),
    evidence: { grade: 'H', source: ['B19', 'G18'], note: 'Stopped in 2010, again from 28 June 2014 for good; days of 2010 and 2013 are general knowledge.' },
  },
  {
    id: 'shanghai-lockdown', name: 'Shanghai shut down', kind: 'labour', affects: ['shanghai'],
    windows: [{ from: '2022-03-28', until: '2022-06-01' }],
    capacityLeft: figure('0.7', 'GK', [], { note: 'General knowledge: the port worked, trucks to and from it hardly.' }),
    evidence: { grade: 'GK', source: [], note: 'Dates and effect are general knowledge.' },
  },
  {
    id: 'dalian-lockdown', name: 'Dalian in partial lockdown', kind: 'labour', affects: ['dalian-port'],
    windows: [{ from: '2020-12-20', until: '2021-02-01' }, { from: '2021-11-04', until: '2021-12-10' }],
    capacityLeft: figure('0.8', 'GK', [], { note: 'General knowledge: outbreaks among port workers slowed the port.' }),
    evidence: { grade: 'GK', source: [], note: 'Dates and effect are general knowledge.' },
  },
];
