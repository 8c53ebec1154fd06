/**
 * Closures and queues at the borders, most of them of the pandemic. Yearly numbers of trucks are what
 * passed, so the jams that come every year are in them (`usual`).
 */
import { type SingleFigure, figure } from '../../core/figure.js';
import type { Disruption } from '../../scenario/corridor.js';

const SHUT = (grade: 'H' | 'M' | 'L', source: readonly string[]): SingleFigure =>
  figure('0', grade, source);

/** A daily number of trucks against what the post could pass in a year. */
const trucks = (share: string, source: readonly string[], note: string): SingleFigure =>
  figure(share, 'DER', source, { note });

const closure = (
  id: string,
  name: string,
  affects: readonly string[],
  from: string,
  until: string,
  evidence: Disruption['evidence'],
): Disruption => ({
  id,
  name,
  kind: 'closure',
  affects,
  windows: [{ from, until }],
  capacityLeft: SHUT('H', evidence.source),
  evidence,
});

const pandemic: readonly Disruption[] = [
  closure(
    'covid-khasan',
    'DPRK closed: Khasan–Tumangang',
    ['friendship-bridge'],
    '2020-01-31',
    '2022-11-02',
    {
      grade: 'H',
      source: ['A26', 'G1'],
      note: 'From the end of January 2020 to the first train of 2 November 2022, thirty-three months; one lone train on 26 June 2020. Some 15 kt of transit coal are reported for early 2021 all the same.',
    },
  ),
  closure(
    'covid-quanhe',
    'DPRK closed: Quanhe–Wonjong',
    ['quanhe-wonjong-bridge'],
    '2020-01-31',
    '2022-11-01',
    {
      grade: 'H',
      source: ['D12', 'G1'],
      note: 'Day of November 2022 not found, the first is taken; traffic came back in 2023.',
    },
  ),
  closure(
    'covid-namyang',
    'DPRK closed: Tumen–Namyang, Nanping–Musan',
    ['tumen-namyang-road-bridge', 'tumen-city-namyang', 'musan-nanping-crossing'],
    '2020-01-31',
    '2022-11-01',
    {
      grade: 'M',
      source: ['G1', 'D12'],
      note: 'All land borders shut; reopening taken as at Quanhe. Rail by Dandong came back on 16 January 2022.',
    },
  ),
  {
    id: 'covid-dprk-ports',
    name: 'DPRK closed: sea trade',
    kind: 'closure',
    affects: ['chongjin-port', 'sonbong-oil', 'rajin-pier-1', 'rajin-pier-2'],
    windows: [{ from: '2020-01-31', until: '2021-07-01' }],
    capacityLeft: figure('0.1', 'EST', ['G1'], {
      note: 'Sea trade fell to a trickle and grew again from 2021; a tenth is a guess.',
      spread: { low: '0', high: '0.3' },
    }),
    evidence: {
      grade: 'L',
      source: ['G1'],
      note: 'The end is an estimate; pier 3 still loaded a little Russian coal.',
    },
  },
];

const roads: readonly Disruption[] = [
  closure(
    'china-road-stop-april-2020',
    'China suspends road crossings of Primorye',
    ['pogranichny-suifenhe-crossing', 'poltavka-dongning-crossing', 'turiy-rog-mishan-crossing'],
    '2020-04-06',
    '2020-04-08',
    {
      grade: 'H',
      source: ['G11', 'G12'],
      note: 'Cargo for two days; passengers from 7 April 2020 until January 2023.',
    },
  ),
  {
    id: 'china-road-limit-2020',
    name: 'Daily limit at Suifenhe and Dongning',
    kind: 'queue',
    affects: ['pogranichny-suifenhe-crossing', 'poltavka-dongning-crossing'],
    windows: [{ from: '2020-04-08', until: '2020-11-01' }],
    capacityLeft: trucks(
      '0.2',
      ['G12', 'G13'],
      '30 trucks a day for the two posts together, counted in and out, × 365 = 21 900 a year against some 110 000 vehicles.',
    ),
    evidence: {
      grade: 'H',
      source: ['G12'],
      note: 'The limit is sourced, its length to the autumn is read from the next ones.',
    },
  },
  {
    id: 'truck-queue-2020',
    name: 'Truck queue on the way to China',
    kind: 'queue',
    affects: ['pogranichny-suifenhe-crossing', 'poltavka-dongning-crossing'],
    windows: [{ from: '2020-11-01', until: '2020-12-11' }],
    capacityLeft: figure('0.13', 'EST', ['G13', 'G14'], {
      note: 'Twenty trucks a day at the two posts, between the limits of April and of December, counted in and out: 14 600 a year against some 110 000.',
      spread: { low: '0.1', high: '0.2' },
    }),
    evidence: {
      grade: 'M',
      source: ['G14', 'G16'],
      note: 'From 28 to 129 trucks within a week of early November; the year is inferred. Waits of weeks, of months by March 2021.',
    },
  },
  closure(
    'china-road-stop-suifenhe-2020',
    'Suifenhe road shut',
    ['pogranichny-suifenhe-crossing'],
    '2020-12-11',
    '2020-12-18',
    {
      grade: 'H',
      source: ['G13'],
      note: 'Hunchun stayed open with 30 trucks a day.',
    },
  ),
  closure(
    'china-road-stop-dongning-2020',
    'Dongning road shut',
    ['poltavka-dongning-crossing'],
    '2020-12-11',
    '2020-12-19',
    {
      grade: 'H',
      source: ['G13'],
    },
  ),
  {
    id: 'china-road-limit-2021',
    name: 'Ten trucks a day at Suifenhe and at Dongning',
    kind: 'queue',
    affects: ['pogranichny-suifenhe-crossing', 'poltavka-dongning-crossing'],
    windows: [{ from: '2020-12-19', until: '2021-04-01' }],
    capacityLeft: trucks(
      '0.13',
      ['G13'],
      '10 trucks a day at each of two posts, counted in and out, × 365 = 14 600 a year against some 110 000.',
    ),
    evidence: {
      grade: 'H',
      source: ['G13', 'G16'],
      note: 'Start sourced; the end is taken after the reports of waiting trucks in March 2021.',
    },
  },
  {
    id: 'china-road-limit-hunchun',
    name: 'Thirty trucks a day at Hunchun',
    kind: 'queue',
    affects: ['kraskino-changlingzi-crossing'],
    windows: [{ from: '2020-04-08', until: '2023-01-08' }],
    capacityLeft: trucks(
      '0.75',
      ['B21', 'G13', 'G20'],
      '30 trucks a day, counted in and out, × 365 = 21 900 a year against 29 000 vehicles.',
    ),
    evidence: {
      grade: 'M',
      source: ['G13', 'G20'],
      note: 'The limit is of 2020; the post was normal again when passengers came back on 8 January 2023.',
    },
  },
  {
    id: 'china-road-limit-december-2021',
    name: 'Four of five road crossings all but shut',
    kind: 'queue',
    affects: [
      'pogranichny-suifenhe-crossing',
      'poltavka-dongning-crossing',
      'turiy-rog-mishan-crossing',
    ],
    windows: [{ from: '2021-12-03', until: '2022-01-20' }],
    capacityLeft: trucks(
      '0.016',
      ['G15'],
      '1–2 trucks a day, counted in and out, × 365 = 1 095 a year against some 70 000 vehicles at Suifenhe; the others alike.',
    ),
    evidence: {
      grade: 'H',
      source: ['G15'],
      note: 'From 150 to over a thousand trucks waited. The end is about 20 January 2022.',
    },
  },
  {
    id: 'new-year-truck-jam',
    name: 'Truck jam before New Year at Kraskino',
    kind: 'queue',
    affects: ['kraskino-changlingzi-crossing'],
    season: {
      from: '12-20',
      until: '01-01',
      grade: 'EST',
      source: ['B25'],
      note: 'Seen from 20 to 31 December 2025; taken to come back every year.',
    },
    capacityLeft: figure('0.6', 'EST', ['B25'], {
      note: '175 trucks waited on 26 December 2025, about a day of the post: more arrive than the rule of one Chinese to one Russian truck lets through.',
      spread: { low: '0.4', high: '0.8' },
    }),
    usual: true,
    evidence: {
      grade: 'H',
      source: ['B25'],
      note: 'The event of 2025 is sourced, its yearly return is an estimate.',
    },
  },
  {
    id: 'october-truck-jam',
    name: 'Chinese holidays of October at Kraskino',
    kind: 'queue',
    affects: ['kraskino-changlingzi-crossing'],
    season: {
      from: '10-04',
      until: '10-09',
      grade: 'EST',
      source: [],
      note: 'National holidays of China, 1–8 October; on the first three the post rests by its calendar.',
    },
    capacityLeft: figure('0.6', 'EST', [], {
      note: 'Reduced shifts on the Chinese side during the rest of the holidays.',
      spread: { low: '0.3', high: '0.8' },
    }),
    usual: true,
    evidence: { grade: 'EST', source: [], note: 'Recurs with the calendar; no count was found.' },
  },
];

const others: readonly Disruption[] = [
  closure(
    'hunchun-railway-idle',
    'Railway Hunchun–Makhalino out of use',
    ['kamyshovaya-hunchun'],
    '2004-04-01',
    '2013-08-02',
    {
      grade: 'H',
      source: ['B42'],
      note: 'Only 51.8 kt had moved in 2002–04. Day of April 2004 not found.',
    },
  ),
];

export const borderDisruptions: readonly Disruption[] = [...pandemic, ...roads, ...others];
