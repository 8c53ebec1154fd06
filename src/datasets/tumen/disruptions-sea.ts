/** Ice, fog, ferries that stopped, ports in lockdown. */
import { figure } from '../../core/figure.js';
import type { Disruption, Season } from '../../scenario/corridor.js';
import { seaLinks } from './links-sea.js';

/** All sea lanes of a port. */
const lanesOf = (port: string): readonly string[] =>
  seaLinks.filter(({ from }) => from === port).map(({ id }) => id);

const season = (from: string, until: string, source: readonly string[], note: string): Season => ({
  from,
  until,
  grade: 'EST',
  source,
  note,
});

const FOG = season('04-01', '09-01', ['A24'], 'Fog from April to August, most in June and July.');
const lossOfSpeed = (value: string, source: readonly string[], note: string) =>
  figure(value, 'EST', source, { note });

export const seaDisruptions: readonly Disruption[] = [
  {
    id: 'ice-slavyanka',
    name: 'Ice at Slavyanka',
    kind: 'ice',
    affects: lanesOf('slavyanka'),
    season: season(
      '01-06',
      '03-10',
      ['G7', 'G8'],
      'Icebreakers from 6 January 2020 and 23 December 2021; the end is an estimate.',
    ),
    speedLeft: lossOfSpeed(
      '0.7',
      ['G7', 'G8'],
      'Ships wait for convoys; weak ice classes are turned away.',
    ),
    evidence: {
      grade: 'H',
      source: ['G7', 'G8', 'G9'],
      note: 'Start sourced, end and effect estimated.',
    },
  },
  {
    id: 'ice-posyet',
    name: 'Ice in the bays of Posyet',
    kind: 'ice',
    affects: lanesOf('posyet'),
    season: season(
      '12-08',
      '03-15',
      ['G10'],
      'Nearly all bays had fast ice by 7–9 December 2022; the end is an estimate.',
    ),
    delay: figure('2 day', 'EST', ['G10'], {
      note: 'Two days with tugs for each call, by the pace of convoys seen; not a speed, since the open sea is free of ice.',
      spread: { low: '1 day', high: '4 day' },
    }),
    evidence: { grade: 'H', source: ['G10'], note: 'Start sourced, end and effect estimated.' },
  },
  {
    id: 'ice-vladivostok',
    name: 'Ice at Vladivostok',
    kind: 'ice',
    affects: lanesOf('vladivostok'),
    season: season(
      '01-18',
      '03-10',
      ['G6'],
      'Escort from 18 January 2020; the end is an estimate.',
    ),
    speedLeft: lossOfSpeed('0.9', ['G6'], 'Short escort in the bay.'),
    evidence: { grade: 'H', source: ['G6'], note: 'Start sourced, end and effect estimated.' },
  },
  {
    id: 'ice-zarubino',
    name: 'Ice at Zarubino',
    kind: 'ice',
    affects: lanesOf('zarubino'),
    season: season('01-01', '03-01', ['C4'], 'January and February.'),
    speedLeft: lossOfSpeed(
      '0.95',
      ['A28', 'C4'],
      'Open all year, thin ice at most; Rajin is free of ice and has no entry.',
    ),
    evidence: { grade: 'M', source: ['A28', 'C4'], note: 'Called a port for all the year.' },
  },
  ...(
    [
      [
        'tumen',
        'the mouth of the Tumen and Posyet Bay',
        ['rajin-pier-1', 'rajin-pier-2', 'rajin-pier-3', 'posyet-coal', 'zarubino-berths'],
      ],
      [
        'peter-the-great',
        'Peter the Great Bay',
        [
          'slavyanka-dry',
          'slavyanka-oil',
          'vladivostok-containers',
          'vladivostok-coal',
          'vladivostok-general',
          'vladivostok-oil',
          'vladivostok-fish',
          'vladivostok-roro',
        ],
      ],
    ] as const
  ).map(([id, where, affects]): Disruption => ({
    id: `fog-${id}`,
    name: `Fog at ${where}`,
    kind: 'fog',
    affects,
    season: FOG,
    probability: figure('0.229', 'EST', ['A24'], {
      note: '70 days of fog a year (13 in June, 15 in July), half of which cost a day at the berth: 35 / 153 days of the season, nearly the same in every month.',
      spread: { low: '0.13', high: '0.33' },
    }),
    capacityLeft: figure('0', 'EST', [], { note: 'No ship moves in or out.' }),
    usual: true,
    evidence: {
      grade: 'EST',
      source: ['A24'],
      note: 'Days of fog a year were not found. One draw for all berths of a bay; what they pass in a year is with its fog. A ship for Korea lost about a week in April 2015.',
    },
  })),
  {
    id: 'ferry-sokcho-stop',
    name: 'Ferry Zarubino–Sokcho stops',
    kind: 'closure',
    affects: ['svc-zarubino-sokcho-2000', 'svc-zarubino-sokcho-2013'],
    windows: [
      { from: '2010-10-01', until: '2013-03-19' },
      { from: '2014-06-28', until: '2100-01-01' },
    ],
    capacityLeft: figure('0', 'H', ['G18']),
    evidence: {
      grade: 'H',
      source: ['B19', 'G18'],
      note: 'Stopped in 2010, again from 28 June 2014 for good; days of 2010 and 2013 are general knowledge.',
    },
  },
  {
    id: 'shanghai-lockdown',
    name: 'Shanghai shut down',
    kind: 'labour',
    affects: ['shanghai'],
    windows: [{ from: '2022-03-28', until: '2022-06-01' }],
    capacityLeft: figure('0.7', 'GK', [], {
      note: 'General knowledge: the port worked, trucks to and from it hardly.',
    }),
    evidence: { grade: 'GK', source: [], note: 'Dates and effect are general knowledge.' },
  },
  {
    id: 'dalian-lockdown',
    name: 'Dalian in partial lockdown',
    kind: 'labour',
    affects: ['dalian-port'],
    windows: [
      { from: '2020-12-20', until: '2021-02-01' },
      { from: '2021-11-04', until: '2021-12-10' },
    ],
    capacityLeft: figure('0.8', 'GK', [], {
      note: 'General knowledge: outbreaks among port workers slowed the port.',
    }),
    evidence: { grade: 'GK', source: [], note: 'Dates and effect are general knowledge.' },
  },
];
