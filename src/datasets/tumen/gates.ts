/**
 * Counting lines: ports, crossings and lines around several of them. A gate counts the cargo that
 * passes any of its links or terminals, both directions. `inClosure` marks the lines of the closure
 * table, where the observed total and the demand under its observed routing are set side by side.
 */
import type { Gate } from '../../scenario/corridor.js';

const POSYET = ['posyet-coal'];
const ZARUBINO = ['zarubino-berths'];
const SLAVYANKA = ['slavyanka-dry', 'slavyanka-oil'];
const VLADIVOSTOK = [
  'vladivostok-containers',
  'vladivostok-coal',
  'vladivostok-general',
  'vladivostok-oil',
  'vladivostok-fish',
  'vladivostok-roro',
  'sukhodol-coal',
];
const NAKHODKA = ['nakhodka-evraz', 'nakhodka-coal', 'nakhodka-oil', 'nakhodka-general'];
const VOSTOCHNY = [
  'vostochny-jsc-coal',
  'vostochny-maly-coal',
  'vostochny-small-coal',
  'vostochny-containers',
  'vostochny-kozmino-oil',
  'vostochny-general',
  'vostochny-oil',
];

const HUNCHUN_RAIL = 'kamyshovaya-hunchun';
const SUIFENHE_RAIL = 'suifenhe-grodekovo';
const KHASAN_RAIL = 'friendship-bridge';
const KRASKINO_ROAD = 'kraskino-changlingzi-crossing';
const SUIFENHE_ROAD = 'pogranichny-suifenhe-crossing';
const DONGNING_ROAD = 'poltavka-dongning-crossing';
const MISHAN_ROAD = 'turiy-rog-mishan-crossing';
const QUANHE_ROAD = 'quanhe-wonjong-bridge';

/** All counting lines. */
export const gates: readonly Gate[] = [
  { id: 'posyet', name: 'Posyet', terminals: POSYET, inClosure: true },
  { id: 'zarubino', name: 'Zarubino', terminals: ZARUBINO, inClosure: true },
  {
    id: 'vladivostok',
    name: 'Vladivostok with Sukhodol',
    terminals: VLADIVOSTOK,
    inClosure: true,
    note: 'The coal port of Sukhodol in Ussuri Bay is counted with Vladivostok. Boxes count gross in port statistics.',
  },
  { id: 'nakhodka', name: 'Nakhodka', terminals: NAKHODKA, inClosure: true },
  {
    id: 'vostochny',
    name: 'Vostochny with Kozmino',
    terminals: VOSTOCHNY,
    inClosure: true,
    note: 'The oil terminal at Kozmino belongs to the port of Vostochny.',
  },
  {
    id: 'hunchun-rail',
    name: 'Hunchun by rail (Kamyshovaya)',
    links: [HUNCHUN_RAIL],
    inClosure: true,
    note: 'Chinese totals are both directions; Russian ones are exports unless said.',
  },
  {
    id: 'grodekovo',
    name: 'Suifenhe by rail (Grodekovo)',
    links: [SUIFENHE_RAIL],
    inClosure: true,
    note: 'Published totals are exports and imports; China–Europe transit trains are left out of them.',
  },
  { id: 'khasan', name: 'Khasan–Tumangang by rail', links: [KHASAN_RAIL], inClosure: true },
  {
    id: 'road-four-posts',
    name: 'Four road posts of Primorye',
    links: [KRASKINO_ROAD, SUIFENHE_ROAD, DONGNING_ROAD, MISHAN_ROAD],
    inClosure: true,
    note: 'Kraskino, Pogranichny, Poltavka and Turiy Rog.',
  },
  {
    id: 'primorye-ports',
    name: 'All sea ports of Primorye',
    terminals: [...POSYET, ...ZARUBINO, ...SLAVYANKA, ...VLADIVOSTOK, ...NAKHODKA, ...VOSTOCHNY],
    inClosure: true,
    note: 'The observed total has Olga and other small harbours, which the network lacks.',
  },
  {
    id: 'far-east-basin',
    name: 'Sea ports of the whole Far East',
    links: ['khabarovsk-vanino', 'south-yakutia-vanino'],
    terminals: [...POSYET, ...ZARUBINO, ...SLAVYANKA, ...VLADIVOSTOK, ...NAKHODKA, ...VOSTOCHNY],
    inClosure: false,
    note: 'The observed total has Sakhalin, Kamchatka, Magadan and all cargo of Vanino, which the network lacks.',
  },
  {
    id: 'rajin-coal',
    name: 'Coal over pier 3 of Rajin',
    terminals: ['rajin-pier-3'],
    inClosure: false,
  },
  {
    id: 'rajin-old-piers',
    name: 'Piers 1 and 2 of Rajin',
    terminals: ['rajin-pier-1', 'rajin-pier-2'],
    inClosure: false,
  },
  { id: 'slavyanka', name: 'Slavyanka', terminals: SLAVYANKA, inClosure: false },
  {
    id: 'vostochny-jsc',
    name: 'Coal terminal of Vostochny Port',
    terminals: ['vostochny-jsc-coal'],
    inClosure: false,
  },
  {
    id: 'vladivostok-container-berths',
    name: 'Container berths of Vladivostok',
    terminals: ['vladivostok-containers'],
    inClosure: false,
  },
  {
    id: 'vladivostok-fish',
    name: 'Fish port of Vladivostok',
    terminals: ['vladivostok-fish'],
    inClosure: false,
  },
  { id: 'sukhodol', name: 'Sukhodol', terminals: ['sukhodol-coal'], inClosure: false },
  {
    id: 'kraskino-road',
    name: 'Road by Kraskino and Hunchun',
    links: [KRASKINO_ROAD],
    inClosure: false,
  },
  {
    id: 'suifenhe-road',
    name: 'Road by Pogranichny and Suifenhe',
    links: [SUIFENHE_ROAD],
    inClosure: false,
  },
  {
    id: 'dongning-road',
    name: 'Road by Poltavka and Dongning',
    links: [DONGNING_ROAD],
    inClosure: false,
  },
  {
    id: 'mishan-road',
    name: 'Road by Turiy Rog and Mishan',
    links: [MISHAN_ROAD],
    inClosure: false,
  },
  {
    id: 'hunchun-all',
    name: 'All crossings of Hunchun',
    links: [HUNCHUN_RAIL, KRASKINO_ROAD, QUANHE_ROAD],
    inClosure: false,
    note: 'Rail and road to Russia and the road bridge to the DPRK at Quanhe.',
  },
  {
    id: 'fer-crossings',
    name: 'Rail crossings of the Far Eastern Railway',
    links: [HUNCHUN_RAIL, SUIFENHE_RAIL, KHASAN_RAIL],
    inClosure: false,
    note: 'The observed totals have the Amur bridge at Nizhneleninskoye since November 2022, which the network lacks.',
  },
  {
    id: 'suifenhe-transit',
    name: 'Transit boxes by Suifenhe',
    services: ['svc-tsr-europe'],
    inClosure: false,
    note: 'Only boxes between China and Europe are observed here.',
  },
  { id: 'quanhe', name: 'Quanhe–Wonjong road bridge', links: [QUANHE_ROAD], inClosure: false },
  {
    id: 'namyang',
    name: 'Tumen–Namyang',
    links: ['tumen-namyang-road-bridge', 'tumen-city-namyang'],
    inClosure: false,
  },
  {
    id: 'dalian',
    name: 'Dalian',
    terminals: ['dalian-port'],
    inClosure: false,
    note: 'Stands for Yingkou and Jinzhou too.',
  },
  {
    id: 'vanino',
    name: 'Vanino, the rival port outside',
    links: ['khabarovsk-vanino', 'south-yakutia-vanino'],
    inClosure: false,
    note: 'Outside the corridor; kept because its coal loads the same railway.',
  },
  {
    id: 'fangchuan-river',
    name: 'Tumen River below Fangchuan',
    links: ['river-fangchuan-friendship', 'ship-fangchuan-friendship'],
    inClosure: false,
    note: 'No Chinese ship has passed to the sea in these years.',
  },
  {
    id: 'eastern-lines',
    name: 'Trans-Siberian into the Far East',
    links: ['south-siberia-bamovskaya'],
    inClosure: false,
    note: 'All cargo from the west towards the Pacific; the observed total also has the Baikal–Amur line.',
  },
];
