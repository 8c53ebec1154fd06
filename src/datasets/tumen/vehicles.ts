/**
 * Train, truck and pipeline classes. Payloads are net tonnes (or TEU) of one train or truck; the share of
 * empty returns counts on resources measured in vehicles.
 */
import { type SingleFigure, figure } from '../../core/figure.js';
import type { VehicleClass } from '../../scenario/corridor.js';
import { estimate, known } from './estimates.js';
import { vessels } from './vessels.js';

const ALL_BACK = figure('1', 'M', ['K16'], { note: 'bulk wagons go back empty' });
const BULK_SPEED = known('600 km/day', 'loaded bulk trains of the Russian railways, without yards');
const SLOW_BULK = known('550 km/day', 'as coal, with more yard stops');

const wagons = (tonnes: number, formula: string, source: readonly string[] = ['A16', 'B1']): SingleFigure =>
  figure(`${String(tonnes)} t`, 'DER', source, { note: formula });

const trains: readonly VehicleClass[] = [
  {
    id: 'coal-train', name: 'Coal train, 71 standard wagons', mode: 'rail', gauges: ['1520'],
    carries: ['coal'], payload: wagons(4900, '71 wagons × 69 t'),
    grossMass: wagons(6570, '71 × (69 + 23.5) t'), length: figure('990 m', 'DER', ['A16'], { note: '71 × 13.92 m; the wagon length is general knowledge' }),
    speed: BULK_SPEED, emptyReturn: ALL_BACK,
  },
  {
    id: 'heavy-coal-train', name: 'Coal train, 71 heavy wagons', mode: 'rail', gauges: ['1520'],
    carries: ['coal'], payload: wagons(5325, '71 wagons × 75 t; 84 % of eastbound export coal in July 2025', ['K16']),
    grossMass: wagons(7100, '71 × (75 + 25) t', ['K16']), length: figure('990 m', 'DER', ['K16'], { note: '71 × 13.92 m' }),
    speed: BULK_SPEED, emptyReturn: ALL_BACK,
  },
  {
    id: 'hunchun-coal-train', name: 'Coal or ore train for Hunchun, 58 wagons', mode: 'rail', gauges: ['1520'],
    carries: ['coal', 'ore'], payload: wagons(4000, '58 wagons × 69 t: the port tracks hold 850 m', ['B8']),
    grossMass: wagons(5365, '58 × 92.5 t', ['B8']), length: figure('842 m', 'DER', ['B8'], { note: '58 × 13.92 m + 35 m' }),
    speed: BULK_SPEED, emptyReturn: ALL_BACK,
  },
  {
    id: 'rajin-coal-train', name: 'Coal train for Rajin, 65 wagons', mode: 'rail', gauges: ['1520'],
    carries: ['coal'], payload: wagons(4485, '130 wagons in two trains × 69 t', ['A16']),
    grossMass: wagons(6010, '65 × 92.5 t', ['A16']), length: figure('905 m', 'DER', ['A16'], { note: '65 × 13.92 m' }),
    speed: BULK_SPEED, emptyReturn: ALL_BACK,
  },
  {
    id: 'ore-train', name: 'Ore train, 65 wagons', mode: 'rail', gauges: ['1520'],
    carries: ['ore'], payload: wagons(4485, '65 wagons × 69 t', ['O3']),
    grossMass: wagons(6010, '65 × 92.5 t', ['O3']), length: figure('905 m', 'DER', ['O3'], { note: '65 × 13.92 m' }),
    speed: figure('600 km/day', 'M', ['O3'], { note: 'mine to Suifenhe, 1 000 km, in 3–5 days with yards' }), emptyReturn: ALL_BACK,
  },
  {
    id: 'grain-train', name: 'Grain hopper train, 60 wagons', mode: 'rail', gauges: ['1520'],
    carries: ['grain', 'fertiliser'], payload: known('4080 t', '60 hoppers × 68 t'),
    grossMass: known('5400 t', '60 × 90 t'), length: known('880 m', '60 × 14.7 m'),
    speed: SLOW_BULK, emptyReturn: known('0.95', 'hoppers rarely find a back load'),
  },
  {
    id: 'tank-train', name: 'Tank train, 60 wagons', mode: 'rail', gauges: ['1520'],
    carries: ['oil'], payload: known('3600 t', '60 tanks × 60 t'),
    grossMass: known('5200 t', '60 × 87 t'), length: known('730 m', '60 × 12.02 m'),
    speed: SLOW_BULK, emptyReturn: known('1', 'tanks go back empty'),
  },
  {
    id: 'timber-train', name: 'Timber train, 60 wagons', mode: 'rail', gauges: ['1520'],
    carries: ['timber'], payload: known('3600 t', '60 flats × 60 t'),
    grossMass: known('5000 t', '60 × 83 t'), length: known('860 m', '60 × 14.3 m'),
    speed: known('500 km/day', 'wagon groups, marshalled on the way'), emptyReturn: known('0.8', 'some flats carry boxes back'),
  },
  {
    id: 'block-train', name: 'Container block train, 71 flats', mode: 'rail', gauges: ['1520'],
    carries: ['container'], payload: figure('142 TEU', 'H', ['X12'], { note: '71 × 2 TEU; up to 150 seen' }),
    grossMass: estimate('3200 t', '142 TEU × 13 t + 71 × 22 t, rounded'), length: estimate('1040 m', '71 × 14.62 m'),
    speed: known('1000 km/day', 'accelerated container trains; Vladivostok–Moscow in 12–16 days with terminals'),
    emptyReturn: estimate('0.45', 'eastbound export fills 0.55 of the slots'),
  },
  {
    id: 'short-block-train', name: 'Container train for Hunchun and Rajin, 57 flats', mode: 'rail', gauges: ['1520'],
    carries: ['container'], payload: figure('114 TEU', 'DER', ['B8'], { note: '57 × 2 TEU: the port tracks hold 850 m' }),
    grossMass: estimate('2600 t', '114 TEU × 13 t + 57 × 20 t'), length: estimate('833 m', '57 × 14.62 m'),
    speed: known('900 km/day', 'container train'), emptyReturn: estimate('0.45', 'as the block train'),
  },
  {
    id: 'reefer-train', name: 'Refrigerated container section', mode: 'rail', gauges: ['1520'],
    carries: ['reefer', 'live'], payload: figure('1500 t', 'M', ['B9'], { note: '33 forty-foot reefers of 45 t, one train of frozen fish to Hunchun in 2021' }),
    grossMass: estimate('2400 t', '1 500 t + 33 flats with generators'), length: estimate('500 m', '33 flats of 14.6 m and power cars'),
    speed: known('900 km/day', 'as container trains'), emptyReturn: known('0.7', 'boxes go back for the next season'),
  },
  {
    id: 'mixed-train', name: 'Mixed train, 57 wagons', mode: 'rail', gauges: ['1520'],
    carries: ['general', 'vehicle', 'metal', 'fertiliser', 'timber', 'grain', 'oil'],
    payload: known('3500 t', '57 wagons × 62 t'), grossMass: known('4900 t', '57 × 86 t'), length: known('840 m', '57 × 14.7 m'),
    speed: known('480 km/day', 'wagonload, marshalled several times'), emptyReturn: known('0.6', 'mixed wagon fleet'),
  },
  {
    id: 'china-train', name: 'Chinese freight train, 60 wagons', mode: 'rail', gauges: ['1435'],
    carries: ['coal', 'ore', 'grain', 'timber', 'metal', 'oil', 'general', 'fertiliser', 'vehicle', 'reefer'],
    payload: known('3800 t', '60 wagons × 60–67 t'), grossMass: known('5500 t', '60 × 91 t'), length: known('830 m', '60 × 13.8 m'),
    speed: known('700 km/day', 'loaded trains of the Chinese railways'), emptyReturn: known('0.6', 'mixed wagon fleet'),
  },
  {
    id: 'china-block-train', name: 'Chinese container train, 50 flats', mode: 'rail', gauges: ['1435'],
    carries: ['container'], payload: figure('100 TEU', 'M', ['I2'], { note: 'China–Europe trains of about 96–100 TEU' }),
    grossMass: known('2300 t', '100 TEU × 12 t + 50 × 22 t'), length: known('750 m', '50 × 15 m'),
    speed: known('700 km/day', 'as other loaded trains'), emptyReturn: known('0.3', 'domestic boxes are turned round in the ports'),
  },
  {
    id: 'kp-train', name: 'DPRK freight train, 20 wagons', mode: 'rail', gauges: ['1435'],
    carries: ['coal', 'ore', 'grain', 'timber', 'metal', 'general', 'fertiliser', 'reefer', 'container'],
    payload: estimate('1000 t', '20 wagons × 50 t on steep electrified single track'), grossMass: estimate('1500 t', '20 × 75 t'), length: estimate('280 m', '20 × 14 m'),
    speed: estimate('200 km/day', 'power cuts and manual working; low speed stations seen in travel reports'), emptyReturn: estimate('0.7', 'exports and imports differ in wagons'),
  },
];

const trucks: readonly VehicleClass[] = [
  {
    id: 'truck-cn-ru', name: 'Truck in border trade', mode: 'road',
    carries: ['general', 'timber', 'grain', 'reefer', 'metal', 'fertiliser', 'ore'],
    payload: figure('20.7 t', 'DER', ['B24'], { note: '12.3 kt on 594 trucks, 10–13 April 2023' }),
    grossMass: known('36 t', 'tractor and trailer of 15 t'), length: known('16.5 m', 'tractor and trailer'),
    speed: known('45 km/h', 'mean over the day on roads of Primorye'),
    emptyReturn: figure('0.92', 'H', ['R4'], { note: '1 − 2.5 / 33.2 kt in January 2023 at Suifenhe' }),
  },
  {
    id: 'truck-box', name: 'Truck with two TEU in border trade', mode: 'road', carries: ['container'],
    payload: known('2 TEU', 'one 40-foot or two 20-foot boxes'), grossMass: known('38 t', 'two boxes and tractor'), length: known('16.5 m', 'tractor and trailer'),
    speed: known('45 km/h', 'as other trucks'), emptyReturn: estimate('0.7', 'boxes go back for the next load'),
  },
  {
    id: 'live-truck', name: 'Truck for live crab and chilled fish', mode: 'road', carries: ['live'],
    payload: figure('4 t', 'H', ['Y5']), grossMass: known('20 t', 'tanks of sea water'), length: known('12 m', 'rigid truck'),
    speed: known('55 km/h', 'two drivers, no stop'), emptyReturn: known('1', 'tanks go back empty'),
  },
  {
    id: 'ore-truck', name: 'Ore truck of Musan', mode: 'road', carries: ['ore'],
    payload: figure('35 t', 'M', ['N4'], { note: 'trucks of 30–40 t' }), grossMass: estimate('55 t', '35 t net + 20 t tare'), length: known('12 m', 'tipper'),
    speed: known('30 km/h', 'mountain road'), emptyReturn: known('1', 'tippers go back empty'),
  },
  {
    id: 'truck-kp', name: 'Truck in trade with the DPRK', mode: 'road',
    carries: ['general', 'grain', 'reefer', 'timber', 'coal', 'fertiliser', 'metal', 'container', 'ore', 'live', 'vehicle'],
    payload: estimate('15 t', 'mean of light Chinese and Russian trucks; the bridge deck is 7 m wide'), grossMass: estimate('28 t', '15 t net + 13 t tare'), length: estimate('12 m', 'rigid truck'),
    speed: estimate('35 km/h', 'rebuilt but winding road'), emptyReturn: estimate('0.5', 'some goods in either direction'),
  },
  {
    id: 'car-carrier', name: 'Car carrier', mode: 'road', carries: ['vehicle'],
    payload: estimate('12 t', '8 cars × 1.5 t'), grossMass: estimate('30 t', 'tractor and double deck'), length: estimate('22 m', 'double deck trailer'),
    speed: estimate('60 km/h', 'light load'), emptyReturn: estimate('0.9', 'cars move one way'),
  },
  {
    id: 'truck-cn', name: 'Truck inside China', mode: 'road',
    carries: ['general', 'timber', 'grain', 'reefer', 'metal', 'fertiliser'],
    payload: known('30 t', 'six-axle truck of 49 t'), grossMass: known('49 t', 'legal limit'), length: known('17 m', 'tractor and trailer'),
    speed: known('55 km/h', 'mean over the day on expressways'), emptyReturn: known('0.4', 'large market of return loads'),
  },
];

const pipes: readonly VehicleClass[] = [
  {
    id: 'pipeline-batch', name: 'Batch of crude oil', mode: 'pipeline', carries: ['oil'],
    payload: known('100 kt', 'one tanker load'), speed: known('6 km/h', 'about 1.6 m/s in a 1 067 mm pipe at 40 Mt a year'),
    emptyReturn: known('0', 'nothing comes back'),
  },
];

/** Every vehicle class. */
export const vehicles: readonly VehicleClass[] = [...trains, ...trucks, ...vessels, ...pipes];
