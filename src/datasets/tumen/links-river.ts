/**
 * The Tumen below Fangchuan, and the coast that river craft can follow in fair weather. Depth, season and
 * each bridge's clearance are facts of the river; whether anyone may pass is a rule and stands elsewhere.
 * A craft passes below a bridge at the upper end of the link that carries its clearance. The same channel
 * stands twice, for river craft and for a sea-river ship, and shares one limit (`tumen-channel`).
 */
import { type Figure, type FigureSeries, figure } from '../../core/figure.js';
import type { Link, Season } from '../../scenario/corridor.js';
import { because, estimate, known, spread } from './estimates.js';

const CHANNEL_CAPACITY = estimate(
  '0.16 Mt/year',
  'undredged: two convoys a day × 400 t × 200 days; stated although passage needs a permit nobody has given',
  spread('0.1 Mt/year', '0.16 Mt/year', '0.3 Mt/year'),
);
const OPEN: Season = {
  from: '04-01',
  until: '11-15',
  grade: 'EST',
  source: ['D10'],
  note: 'ice from mid-November to the end of March; builders found the river frozen on 3 March 2025',
};
const DEPTH = figure('1.5 m', 'L', ['E4'], {
  note: 'limit of draught in the dry season: 3 m in places, the bar 1–2 m; 2.5 m in flood. Undredged; deepening is a scenario',
  spread: spread('1.5 m', '1.5 m', '2.5 m'),
});
const RAIL_BRIDGE = figure('7 m', 'M', ['E1', 'E3'], {
  date: '2024-06-14',
  note: 'Friendship Bridge of 1959: 7 m in the press; 7.4 m at low water, or 9.6 less 1.2 m of a guard, on blogs',
});
const ROAD_BRIDGE: FigureSeries = {
  series: [
    { date: '2013-01-01', value: '40 m' },
    { date: '2025-12-01', value: '8 m' },
  ],
  grade: 'L',
  source: ['D9', 'E3'],
  note: 'no bridge before December 2025, when spans were launched; the clearance is not published: blogs say 7–8 m, one says 18 m',
};
const SPEED = estimate('10 km/h', 'narrow winding channel');
const CRAFT = ['river-craft-300', 'river-craft-500'];

interface Stretch {
  readonly id: string;
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly length: Figure;
  readonly territories: readonly string[];
  readonly clearance?: Figure;
  readonly note: string;
}

const stretches: readonly Stretch[] = [
  {
    id: 'fangchuan-friendship',
    name: 'Tumen River, Fangchuan to the railway bridge',
    from: 'fangchuan',
    to: 'friendship-bridge-site',
    length: estimate('4.2 km', 'great circle 3.8 km and bends'),
    territories: ['CN', 'KP'],
    note: 'China and the DPRK share the water to the tripoint just above the bridge',
  },
  {
    id: 'friendship-road-bridge',
    name: 'Tumen River below the railway bridge',
    from: 'friendship-bridge-site',
    to: 'road-bridge-site',
    length: estimate('0.9 km', 'great circle 0.8 km'),
    territories: ['KP', 'RU'],
    clearance: RAIL_BRIDGE,
    note: 'with the next stretch 15.5 km that need the consent of Russia and the DPRK',
  },
  {
    id: 'road-bridge-mouth',
    name: 'Tumen River below the road bridge',
    from: 'road-bridge-site',
    to: 'tumen-mouth',
    length: figure('14.6 km', 'DER', ['E1', 'E2'], {
      note: '15.5 km to the sea (13–17 in the press) less 0.9',
    }),
    territories: ['KP', 'RU'],
    clearance: ROAD_BRIDGE,
    note: 'with the stretch above 15.5 km that need the consent of Russia and the DPRK',
  },
];

const channel = (
  stretch: Stretch,
  prefix: string,
  mode: 'river' | 'sea',
  vehicles: readonly string[],
): Link => ({
  id: `${prefix}-${stretch.id}`,
  name: mode === 'river' ? stretch.name : `${stretch.name} (sea-river ship)`,
  from: stretch.from,
  to: stretch.to,
  mode,
  kind: 'waterway',
  length: stretch.length,
  capacity: CHANNEL_CAPACITY,
  season: OPEN,
  speed: SPEED,
  depth: DEPTH,
  clearance: stretch.clearance,
  vehicles,
  tariffs: ['river-run-box', 'river-run'],
  territories: stretch.territories,
  evidence: because('M', ['E1', 'E2'], stretch.note),
});

const coast = (
  id: string,
  to: string,
  length: Figure,
  territories: readonly string[],
  geometry: Link['geometry'],
): Link => ({
  id: `river-mouth-${id}`,
  name: `Coast, Tumen mouth to ${to}`,
  from: 'tumen-mouth',
  to,
  mode: 'river',
  kind: 'waterway',
  length,
  capacity: 'unlimited',
  season: OPEN,
  vehicles: CRAFT,
  tariffs: ['river-run-box', 'river-run'],
  territories,
  geometry,
  evidence: because(
    'EST',
    [],
    'river craft keep to sheltered water within some 60 km and tranship there',
  ),
});

export const riverLinks: readonly Link[] = [
  ...stretches.map((stretch) => channel(stretch, 'river', 'river', CRAFT)),
  ...stretches.map((stretch) => channel(stretch, 'ship', 'sea', ['sea-river-ship'])),
  coast(
    'rajin',
    'rajin',
    estimate('45 km', 'round Sonbong Bay'),
    ['KP'],
    [
      [130.6, 42.2],
      [130.4, 42.15],
    ],
  ),
  coast(
    'posyet',
    'posyet',
    estimate('52 km', 'round Cape Gamov is not needed; by Cape Suslov'),
    ['RU'],
    [
      [130.78, 42.38],
      [130.9, 42.55],
    ],
  ),
  coast(
    'zarubino',
    'zarubino',
    known('60 km', 'across Posyet Bay'),
    ['RU'],
    [
      [130.85, 42.38],
      [131.1, 42.55],
    ],
  ),
];
