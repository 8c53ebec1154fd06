/**
 * Railways of Primorye and the Tumen triangle: 1520 and 1435 mm. The line Baranovsky–Khasan is single
 * track without electrification; waiting for trains in the other direction grows with its load.
 */
import { figure, yearly } from '../../core/figure.js';
import type { Link } from '../../scenario/corridor.js';
import { because, estimate, known, spread } from './estimates.js';
import {
  CHINESE_RAIL, DPRK_RAIL, GRODEKOVO_BORDER_RAIL, HUNCHUN_BORDER_RAIL, RAJIN_RAIL, RUSSIAN_RAIL,
} from './tariffs-rail.js';

/**
 * On a single track a train waits for every opposing train it meets; with equal passing loops the wait
 * grows as utilisation ÷ (1 − utilisation). The pole is moved to 1.1 so that a full line stays finite.
 */
export const SINGLE_TRACK_DELAY = 'freeFlow * (1 + 0.25 * utilisation / (1.1 - utilisation))';

const LINE_CAPACITY = yearly(
  'Mt/year', { 2013: 12, 2026: 14 }, 'EST', ['D3', 'D4', 'D5'],
  'load of 2024 about 11 Mt (Posyet 5.5 + Hunchun 4.0 + Zarubino 0.8 + Khasan 0.6) with little room; second track over some 10 km at Ryazanovka opened in 2025',
);
const DIESEL = estimate('300 km/day', 'single track, diesel, stops at loops and junctions; weight limits on grades');

const khasanLine: readonly Link[] = [
  {
    id: 'ussuriysk-baranovsky', from: 'ussuriysk', to: 'baranovsky', mode: 'rail', kind: 'track', gauges: ['1520'], tracks: 'double',
    length: known('18 km', 'main line of the Trans-Siberian'), capacity: 'unlimited', tariffs: RUSSIAN_RAIL,
    evidence: because('M', ['D4'], 'double track, electrified; does not bind'),
  },
  {
    id: 'baranovsky-sukhanovka', name: 'Baranovsky–Sukhanovka', from: 'baranovsky', to: 'sukhanovka', mode: 'rail', kind: 'track', gauges: ['1520'], tracks: 'single',
    length: figure('170.2 km', 'DER', ['D4', 'B15'], { note: 'km 185 of Gvozdevo − 14.8 km' }), capacity: LINE_CAPACITY,
    speed: DIESEL, volumeDelay: SINGLE_TRACK_DELAY, tariffs: RUSSIAN_RAIL,
    evidence: because('M', ['D3', 'D4', 'D5'], '116 m bridge, 21 culverts; programme of 7 bn RUB since 2018'),
    geometry: [[131.78, 43.5], [131.6, 43.3], [131.55, 43.1], [131.3, 42.95]],
  },
  {
    id: 'sukhanovka-gvozdevo', from: 'sukhanovka', to: 'gvozdevo', mode: 'rail', kind: 'track', gauges: ['1520'], tracks: 'single',
    length: figure('14.8 km', 'DER', ['B15'], { note: '80.5 km Hunchun–Zarubino − 26.7 − 15 − 12 − 12' }), capacity: LINE_CAPACITY,
    speed: DIESEL, volumeDelay: SINGLE_TRACK_DELAY, tariffs: RUSSIAN_RAIL, evidence: because('M', ['D4']),
  },
  {
    id: 'gvozdevo-posyet', from: 'gvozdevo', to: 'posyet', mode: 'rail', kind: 'track', gauges: ['1520'], tracks: 'single',
    length: figure('12 km', 'M', ['D4']), capacity: estimate('8 Mt/year', 'short branch; the terminal takes 7'),
    speed: DIESEL, tariffs: RUSSIAN_RAIL, evidence: because('M', ['D4']),
  },
  {
    id: 'sukhanovka-zarubino', from: 'sukhanovka', to: 'zarubino', mode: 'rail', kind: 'track', gauges: ['1520'], tracks: 'single',
    length: estimate('12 km', 'back from 80.5 km Hunchun–Zarubino'), capacity: estimate('3 Mt/year', 'branch with one loop'),
    speed: DIESEL, tariffs: RUSSIAN_RAIL, evidence: because('L', ['B15']),
  },
  {
    id: 'gvozdevo-makhalino', from: 'gvozdevo', to: 'makhalino', mode: 'rail', kind: 'track', gauges: ['1520'], tracks: 'single',
    length: figure('12 km', 'DER', ['D4'], { note: 'km 197 − km 185' }), capacity: LINE_CAPACITY,
    speed: DIESEL, volumeDelay: SINGLE_TRACK_DELAY, tariffs: RUSSIAN_RAIL, evidence: because('M', ['D4']),
  },
  {
    id: 'makhalino-kamyshovaya', from: 'makhalino', to: 'kamyshovaya', mode: 'rail', kind: 'track', gauges: ['1520'], tracks: 'single',
    length: estimate('15 km', 'Makhalino–border less the Russian part of the border section'), capacity: estimate('8 Mt/year', 'nine pairs of trains of 4 000 t a day after the refit, less closures'),
    speed: DIESEL, volumeDelay: SINGLE_TRACK_DELAY, tariffs: RUSSIAN_RAIL,
    evidence: because('L', ['B13'], 'four new station tracks, 13 turnouts'), validity: { from: '2013-08-02' },
  },
  {
    id: 'kamyshovaya-hunchun', name: 'Kamyshovaya–Hunchun (border)', from: 'kamyshovaya', to: 'hunchun', mode: 'rail', kind: 'crossing', gauges: ['1520', '1435'], tracks: 'single',
    length: figure('26.7 km', 'H', ['B2', 'B8'], { note: '8 km in China, 18.7 km in Russia; one track of each gauge' }),
    capacity: yearly('Mt/year', { 2013: 4, 2018: 7, 2022: 10 }, 'EST', ['B8', 'B13'], 'nine to ten pairs a day of 4 000 t; the yard at Hunchun binds first'),
    runningTime: estimate('2 h', '26.7 km at some 13 km/h with the stop at the line'),
    processing: estimate('1 h', 'border-guard check of 18 minutes on either side (Manzhouli, 2020) and papers', spread('0.6 h', '1 h', '2.5 h')),
    vehicles: ['hunchun-coal-train', 'tank-train', 'short-block-train', 'reefer-train', 'mixed-train', 'china-train', 'china-block-train'],
    tariffs: HUNCHUN_BORDER_RAIL, evidence: because('H', ['B2', 'B8', 'B42', 'H24'], 'shut from April 2004 to 2 August 2013'), validity: { from: '2013-08-02' },
  },
  {
    id: 'makhalino-khasan', from: 'makhalino', to: 'khasan', mode: 'rail', kind: 'track', gauges: ['1520'], tracks: 'single',
    length: figure('41 km', 'DER', ['D4'], { note: 'km 238 − km 197' }), capacity: estimate('6 Mt/year', 'as the twelve pairs of trains a day beyond Khasan'),
    speed: DIESEL, volumeDelay: SINGLE_TRACK_DELAY, tariffs: RUSSIAN_RAIL, evidence: because('M', ['D4']),
  },
  {
    id: 'friendship-bridge', name: 'Friendship Bridge Khasan–Tumangang', from: 'khasan', to: 'tumangang', mode: 'rail', kind: 'bridge', gauges: ['1520', '1435'], tracks: 'single',
    length: figure('2.2 km', 'M', ['A12', 'D1'], { note: 'station to station, over the bridge of 623 m; printed 2 km, the great circle is 2.1' }),
    capacity: figure('5 Mt/year', 'H', ['A12', 'A5'], { note: 'twelve pairs a day; 4 Mt in the design of 2008, 5 usually quoted' }),
    runningTime: estimate('0.4 h', 'walking pace on the bridge'),
    processing: estimate('10 h', 'border and customs on 1520 mm, no change of gauge', spread('6 h', '10 h', '24 h')),
    vehicles: ['rajin-coal-train', 'tank-train', 'grain-train', 'mixed-train', 'short-block-train', 'reefer-train', 'kp-train'],
    evidence: because('H', ['A12', 'A5', 'D1'], 'four-rail track, opened 9 August 1959, rebuilt by 2013; no regular traffic between early 2020 and 2 November 2022'),
  },
  {
    id: 'tumangang-rajin', name: 'Tumangang–Rajin', from: 'tumangang', to: 'rajin', mode: 'rail', kind: 'track', gauges: ['1520', '1435'], tracks: 'single',
    length: figure('52 km', 'H', ['A12', 'A13', 'A14'], { note: '54 km from Khasan; 18 bridges, 3 tunnels of over 4.5 km together' }),
    capacity: figure('5 Mt/year', 'H', ['A11', 'A12'], { note: '4–5 Mt quoted; twelve pairs a day' }),
    runningTime: estimate('3 h', '52 km with ten stations'),
    vehicles: ['rajin-coal-train', 'tank-train', 'grain-train', 'mixed-train', 'short-block-train', 'reefer-train', 'kp-train'],
    volumeDelay: SINGLE_TRACK_DELAY, tariffs: RAJIN_RAIL,
    evidence: because('H', ['A11', 'A12', 'A13', 'A14'], 'four-rail track opened 22 September 2013'), validity: { from: '2013-09-22' },
    geometry: [[130.55, 42.37], [130.42, 42.33]],
  },
];

const grodekovoLine: readonly Link[] = [
  {
    id: 'suifenhe-grodekovo', name: 'Suifenhe–Grodekovo (border)', from: 'suifenhe', to: 'grodekovo', mode: 'rail', kind: 'crossing', gauges: ['1520', '1435'], tracks: 'single',
    length: figure('26 km', 'H', ['D19', 'D20']),
    capacity: yearly('Mt/year', { 2013: 11.2, 2024: 13, 2025: 17.7 }, 'H', ['B26', 'B27', 'B28', 'B33'],
      '11.2 Mt before, target 17.7; trains of 3 600, then 5 200 t; new tunnel alignment on the Chinese side from 28 May 2025; 2024 halfway (estimate)'),
    runningTime: estimate('1.5 h', '26 km with grades and the stop at the line'),
    processing: estimate('1 h', 'border-guard checks and papers', spread('0.6 h', '1 h', '3 h')),
    tariffs: GRODEKOVO_BORDER_RAIL, evidence: because('H', ['B27', 'D19', 'D20'], 'four-rail and parallel tracks'),
  },
  {
    id: 'grodekovo-ussuriysk', from: 'grodekovo', to: 'ussuriysk', mode: 'rail', kind: 'track', gauges: ['1520'], tracks: 'single',
    length: known('97 km', 'line table'), capacity: yearly('Mt/year', { 2013: 13, 2025: 17.7 }, 'M', ['B27'], 'refit with the border station'),
    speed: estimate('400 km/day', 'mostly single track, diesel'), volumeDelay: SINGLE_TRACK_DELAY, tariffs: RUSSIAN_RAIL, evidence: because('M', ['B27']),
  },
];

const southOfUssuriysk = (id: string, to: string, length: Link['length'], capacity: Link['capacity'], note: string, source: readonly string[] = [], from = 'ussuriysk'): Link => ({
  id, from, to, mode: 'rail', kind: 'track', gauges: ['1520'], tracks: 'double', length, capacity, tariffs: RUSSIAN_RAIL,
  evidence: because(source.length === 0 ? 'GK' : 'M', source, note),
});

const portLines: readonly Link[] = [
  southOfUssuriysk('baranovsky-vladivostok', 'vladivostok', figure('93 km', 'DER', ['D4'], { note: 'km 9 288 of Vladivostok − km 9 177 of Ussuriysk − 18 km' }), 'unlimited', 'the main line Ussuriysk–Vladivostok beyond the junction; double track, electrified', [], 'baranovsky'),
  southOfUssuriysk('ussuriysk-nakhodka', 'nakhodka', estimate('255 km', 'by Uglovaya'), estimate('40 Mt/year', 'port of 30 Mt and room for passenger trains'), 'double track, electrified, grades of the Sikhote-Alin'),
  southOfUssuriysk('ussuriysk-vostochny', 'vostochny', estimate('255 km', 'by Uglovaya; as Nakhodka'), estimate('60 Mt/year', 'coal, boxes and chemicals of the port 43 Mt in 2023; stations rebuilt for 58 Mt of coal'), 'double track, electrified, grades of the Sikhote-Alin'),
  southOfUssuriysk('ussuriysk-sukhodol', 'sukhodol', estimate('130 km', 'by Uglovaya and Smolyaninovo'), figure('20 Mt/year', 'M', ['K9'], { note: 'second stage of the port' }), 'main line, then a new branch of a few km', ['K9']),
];

const koreanLines: readonly Link[] = [
  {
    id: 'tumen-city-namyang', name: 'Tumen–Namyang railway bridge', from: 'tumen-city', to: 'namyang', mode: 'rail', kind: 'bridge', gauges: ['1435'], tracks: 'single',
    length: figure('2.2 km', 'M', ['D15'], { note: 'printed 2 km; the great circle of the stations is 2.2' }), capacity: estimate('1 Mt/year', 'single track, one yard shift a day; of the order of Quanhe'),
    processing: estimate('12 h', 'border and customs', spread('6 h', '12 h', '48 h')), tariffs: DPRK_RAIL, evidence: because('M', ['D15'], 'some 600 m from the road bridge'),
  },
  {
    id: 'namyang-rajin', name: 'Namyang–Hongui–Rajin', from: 'namyang', to: 'rajin', mode: 'rail', kind: 'track', gauges: ['1435'], tracks: 'single',
    length: known('159 km', 'line table of the Hambuk line'), capacity: estimate('1.5 Mt/year', 'single track along the river'), tariffs: DPRK_RAIL, vehicles: ['kp-train'], evidence: because('GK', [], 'joins the four-rail section near Hongui; low confidence'),
    geometry: [[129.95, 42.98], [130.15, 42.85], [130.45, 42.55], [130.4, 42.4]],
  },
  {
    id: 'namyang-chongjin', name: 'Namyang–Hoeryong–Chongjin', from: 'namyang', to: 'chongjin', mode: 'rail', kind: 'track', gauges: ['1435'], tracks: 'single',
    length: known('171 km', 'line table of the Hambuk line'), capacity: estimate('1.5 Mt/year', 'single track, grades'), tariffs: DPRK_RAIL, vehicles: ['kp-train'], evidence: because('L', ['G2'], 'worst hit by the flood of 2016'),
    geometry: [[129.75, 42.44]],
  },
  {
    id: 'chongjin-rajin', from: 'chongjin', to: 'rajin', mode: 'rail', kind: 'track', gauges: ['1435'], tracks: 'single',
    length: known('81 km', 'line table of the Pyongra line'), capacity: estimate('2 Mt/year', 'single track, electrified'), tariffs: DPRK_RAIL, vehicles: ['kp-train'], evidence: because('GK', [], 'coast line; low confidence'),
  },
  {
    id: 'musan-chongjin', from: 'musan', to: 'chongjin', mode: 'rail', kind: 'track', gauges: ['1435'], tracks: 'single',
    length: known('108 km', 'Musan line and the coast line'), capacity: estimate('1.5 Mt/year', 'single track, grades'), tariffs: DPRK_RAIL, vehicles: ['kp-train'], evidence: because('GK', [], 'ore line of Musan'),
  },
];

const chinese = (id: string, from: string, to: string, length: Link['length'], tracks: 'single' | 'double', capacity: Link['capacity'], source: readonly string[] = [], geometry?: Link['geometry']): Link => ({
  id, from, to, mode: 'rail', kind: 'track', gauges: ['1435'], tracks, length, capacity, tariffs: CHINESE_RAIL, geometry,
  speed: tracks === 'single' ? known('400 km/day', 'single track in the mountains of Yanbian, with opposing trains') : undefined,
  evidence: because(source.length === 0 ? 'GK' : 'H', source, tracks === 'double' ? 'double track, electrified' : 'single track'),
});

const chineseLines: readonly Link[] = [
  chinese('hunchun-tumen-city', 'hunchun', 'tumen-city', figure('73 km', 'DER', ['B2', 'B8'], { note: 'port line of 81 km less 8 km to the border' }), 'single', estimate('12 Mt/year', 'single track; the change of gauge takes 6.5')),
  chinese('tumen-city-yanji', 'tumen-city', 'yanji', known('48 km', 'part of Tumen–Changchun, 529 km'), 'single', 'unlimited'),
  chinese('yanji-jilin-city', 'yanji', 'jilin-city', known('353 km', '529 − 128 − 48 km'), 'single', 'unlimited', [], [[128.3, 43.35], [127.4, 43.7]]),
  chinese('jilin-city-changchun', 'jilin-city', 'changchun', known('128 km', 'line table'), 'double', 'unlimited'),
  chinese('changchun-dalian', 'changchun', 'dalian', known('704 km', 'line table'), 'double', 'unlimited', [], [[124.35, 43.17], [123.43, 41.8], [122.6, 40.6]]),
  chinese('harbin-changchun', 'harbin', 'changchun', known('242 km', 'line table; conventional Harbin–Dalian 946 km'), 'double', 'unlimited'),
  chinese('harbin-mudanjiang', 'harbin', 'mudanjiang', known('355 km', 'line table'), 'double', 'unlimited', [], [[128.0, 45.2]]),
  chinese('mudanjiang-suifenhe', 'mudanjiang', 'suifenhe', figure('138 km', 'H', ['D20'], { note: 'new line of the end of 2015' }), 'double', figure('40 Mt/year', 'EST', ['D20'], { note: 'double track, electrified' }), ['D20']),
  chinese('changchun-beijing', 'changchun', 'beijing', known('1003 km', 'line table by Shenyang'), 'double', 'unlimited', [], [[123.43, 41.8], [119.6, 39.95]]),
];

export const railLinks: readonly Link[] = [
  ...khasanLine, ...grodekovoLine, ...portLines, ...koreanLines, ...chineseLines,
];
