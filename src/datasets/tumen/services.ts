/**
 * Liners, ferries and scheduled trains: frequency × capacity between dates. A service with several
 * markets stands once for each. Half the headway is waited for in every answer, which is why a rare
 * sailing loses to a dense one that costs more.
 */
import { type Figure, figure, yearly } from '../../core/figure.js';
import type { Service, TariffId } from '../../scenario/corridor.js';
import { because, estimate, known } from './estimates.js';
import { seaLength, seaWay } from './links-sea.js';

const CHINA_RATES: readonly TariffId[] = [
  'box-china-russia',
  'box-russia-china',
  'box-vladivostok-domestic',
  'box-china-other',
];
const BUSAN_RATES: readonly TariffId[] = ['box-busan-export', 'box-busan-transit', 'box-busan'];

interface Liner {
  readonly id: string;
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly frequency: Figure;
  readonly capacity: Figure;
  readonly vehicle: string;
  readonly tariffs: readonly TariffId[];
  readonly since?: string;
  readonly until?: string;
  readonly grade: 'H' | 'M' | 'L' | 'GK' | 'EST';
  readonly source: readonly string[];
  readonly note?: string;
  readonly handles?: readonly string[];
}

const liner = (l: Liner): Service => {
  const way = seaWay(l.from, l.to);
  return {
    id: l.id,
    name: l.name,
    mode: 'sea',
    legs: [
      {
        from: l.from,
        to: l.to,
        length: seaLength(l.from, l.to, way),
        tariffs: l.tariffs,
        geometry: way,
      },
    ],
    frequency: l.frequency,
    capacity: l.capacity,
    vehicle: l.vehicle,
    handles: l.handles ?? ['container'],
    validity:
      l.since === undefined && l.until === undefined
        ? undefined
        : { from: l.since, until: l.until },
    evidence: because(l.grade, l.source, l.note ?? l.name),
  };
};

/** Calls a week by year. */
const weekly = (
  values: Readonly<Record<number, number>>,
  note: string,
  source: readonly string[] = [],
): Figure => yearly('call/week', values, 'EST', source, note);
const CHINA_NOTE =
  '6 a week to all of China in 2013, 10 in 2019, 13 in 2023; shared out by the boxes of each market';
const MIXED = estimate('1350 TEU', 'ships of 1 000–1 700 TEU');

const zarubino: readonly Service[] = [
  liner({
    id: 'svc-zarubino-busan',
    name: 'Zarubino–Busan',
    from: 'zarubino',
    to: 'busan',
    frequency: figure('1 call/week', 'H', ['B14', 'B15'], { note: '22 calls in 22 weeks' }),
    capacity: figure('200 TEU', 'H', ['B14', 'B15'], { note: 'carried 14 a call' }),
    vehicle: 'feeder-200',
    tariffs: ['box-zarubino-busan'],
    since: '2015-05-22',
    until: '2017-07-01',
    grade: 'H',
    source: ['B14', 'B15', 'B41'],
    note: 'Hunchun–Zarubino–Busan; the end is an estimate',
  }),
  liner({
    id: 'svc-zarubino-ningbo',
    name: 'Zarubino–Ningbo',
    from: 'zarubino',
    to: 'ningbo',
    frequency: figure('0.07 call/week', 'H', ['B16', 'B36'], { note: '5 calls in 17 months' }),
    capacity: figure('250 TEU', 'H', ['B16'], { note: '200–300 a call' }),
    vehicle: 'feeder-200',
    tariffs: ['box-zarubino-china'],
    since: '2018-09-01',
    until: '2021-01-01',
    grade: 'H',
    source: ['B16', 'B36'],
    note: 'Chinese domestic goods; the end is an estimate',
  }),
  liner({
    id: 'svc-zarubino-qingdao',
    name: 'Zarubino–Qingdao',
    from: 'zarubino',
    to: 'qingdao',
    frequency: estimate('0.25 call/week', 'one call a month'),
    capacity: figure('200 TEU', 'M', ['H13']),
    vehicle: 'feeder-200',
    tariffs: ['box-zarubino-china'],
    since: '2020-05-11',
    until: '2021-01-01',
    grade: 'M',
    source: ['H13'],
    note: 'Chinese domestic goods',
  }),
  liner({
    id: 'svc-zarubino-sokcho-2000',
    name: 'Ferry Zarubino–Sokcho (first)',
    from: 'zarubino',
    to: 'sokcho',
    frequency: figure('2.5 call/week', 'H', ['B19'], { note: '2–3 a week' }),
    capacity: figure('130 TEU', 'M', ['B19'], { note: '2 497 boxes in 2004' }),
    vehicle: 'roro-ferry',
    tariffs: ['ferry-box'],
    since: '2000-04-28',
    until: '2010-10-01',
    grade: 'H',
    source: ['B19', 'G18'],
    note: 'stop in 2010 general knowledge',
  }),
  liner({
    id: 'svc-zarubino-sokcho-2013',
    name: 'Ferry Zarubino–Sokcho (second)',
    from: 'zarubino',
    to: 'sokcho',
    frequency: figure('2.5 call/week', 'H', ['G18'], { note: '2–3 a week' }),
    capacity: figure('130 TEU', 'M', ['G18']),
    vehicle: 'roro-ferry',
    tariffs: ['ferry-box'],
    since: '2013-03-19',
    until: '2014-06-28',
    grade: 'H',
    source: ['G18', 'G19'],
    note: 'opened twice, stopped twice; 19 h',
  }),
];

const vladivostokChina: readonly Service[] = [
  liner({
    id: 'svc-vlad-china',
    name: 'Vladivostok–Shanghai',
    from: 'vladivostok',
    to: 'shanghai',
    frequency: weekly({ 2013: 2, 2019: 4, 2023: 5 }, CHINA_NOTE, ['X7']),
    capacity: MIXED,
    vehicle: 'feeder-1700',
    tariffs: CHINA_RATES,
    grade: 'M',
    source: ['X7', 'B18'],
  }),
  liner({
    id: 'svc-vlad-ningbo',
    name: 'Vladivostok–Ningbo',
    from: 'vladivostok',
    to: 'ningbo',
    frequency: weekly({ 2013: 1, 2019: 2, 2023: 3 }, CHINA_NOTE, ['X7']),
    capacity: MIXED,
    vehicle: 'feeder-1700',
    tariffs: CHINA_RATES,
    grade: 'M',
    source: ['X7', 'B18'],
  }),
  liner({
    id: 'svc-vlad-qingdao',
    name: 'Vladivostok–Qingdao',
    from: 'vladivostok',
    to: 'qingdao',
    frequency: weekly({ 2013: 1, 2019: 2, 2023: 2 }, CHINA_NOTE, ['X7']),
    capacity: MIXED,
    vehicle: 'feeder-1700',
    tariffs: CHINA_RATES,
    grade: 'M',
    source: ['X7'],
  }),
  liner({
    id: 'svc-vlad-south-china',
    name: 'Vladivostok–south China',
    from: 'vladivostok',
    to: 'guangzhou',
    frequency: weekly({ 2013: 2, 2019: 2, 2023: 3 }, CHINA_NOTE, ['X7']),
    capacity: MIXED,
    vehicle: 'feeder-1700',
    tariffs: CHINA_RATES,
    grade: 'M',
    source: ['X7'],
  }),
  liner({
    id: 'svc-vlad-zhoushan',
    name: 'Vladivostok–Zhoushan and Zhapu (domestic goods)',
    from: 'vladivostok',
    to: 'zhoushan',
    frequency: estimate('1 call/week', 'slots on one of the weekly ships to China'),
    capacity: estimate('100 TEU', 'slots that domestic goods could book'),
    vehicle: 'feeder-1700',
    tariffs: ['box-vladivostok-domestic', 'box-china-other'],
    since: '2023-06-01',
    grade: 'H',
    source: ['B18', 'B35'],
    note: 'allowed since 1 June 2023; no volume was ever published',
  }),
];

const vladivostokOther: readonly Service[] = [
  liner({
    id: 'svc-vlad-busan',
    name: 'Vladivostok–Busan',
    from: 'vladivostok',
    to: 'busan',
    frequency: weekly(
      { 2013: 6, 2019: 7, 2022: 5, 2023: 4 },
      'Korean and global lines left in 2022',
    ),
    capacity: estimate('1100 TEU', 'ships of 700–1 700 TEU'),
    vehicle: 'feeder-1700',
    tariffs: BUSAN_RATES,
    grade: 'M',
    source: ['X7'],
  }),
  liner({
    id: 'svc-vlad-japan',
    name: 'Vladivostok–Japan',
    from: 'vladivostok',
    to: 'osaka',
    frequency: weekly({ 2013: 3, 2019: 3, 2023: 1 }, 'level estimated'),
    capacity: estimate('500 TEU', 'small feeder'),
    vehicle: 'feeder-700',
    tariffs: ['box-japan'],
    grade: 'L',
    source: ['X7'],
  }),
  liner({
    id: 'svc-vlad-south-east-asia',
    name: 'Vladivostok–south-east Asia',
    from: 'vladivostok',
    to: 'vung-tau',
    frequency: weekly(
      { 2013: 1, 2022: 2 },
      'boxes of Vietnam, Thailand and India grew to 120 kTEU in 2023',
    ),
    capacity: MIXED,
    vehicle: 'feeder-1700',
    tariffs: ['box-south-east-asia'],
    grade: 'EST',
    source: [],
    note: 'capacity that the known boxes need',
  }),
  liner({
    id: 'svc-donghae-feeder',
    name: 'Vladivostok–Donghae',
    from: 'vladivostok',
    to: 'donghae',
    frequency: figure('1 call/week', 'M', ['U9'], { note: 'trial of 3–4 calls a month' }),
    capacity: figure('700 TEU', 'M', ['U9']),
    vehicle: 'feeder-700',
    tariffs: BUSAN_RATES,
    since: '2022-08-01',
    until: '2024-01-01',
    grade: 'M',
    source: ['U9'],
    note: 'Vladivostok–Donghae–Busan; the end is an estimate',
  }),
  liner({
    id: 'svc-vost-shanghai',
    name: 'Vostochny–Shanghai',
    from: 'vostochny',
    to: 'shanghai',
    frequency: weekly(
      { 2013: 3, 2019: 3, 2024: 2 },
      '6 a week to China and Korea in 2019, 4 in 2024',
    ),
    capacity: MIXED,
    vehicle: 'feeder-1700',
    tariffs: CHINA_RATES,
    grade: 'L',
    source: ['F9', 'F10'],
  }),
  liner({
    id: 'svc-vost-busan',
    name: 'Vostochny–Busan',
    from: 'vostochny',
    to: 'busan',
    frequency: weekly(
      { 2013: 3, 2019: 3, 2024: 2 },
      '6 a week to China and Korea in 2019, 4 in 2024',
    ),
    capacity: MIXED,
    vehicle: 'feeder-1700',
    tariffs: BUSAN_RATES,
    grade: 'L',
    source: ['F9', 'F10'],
  }),
  liner({
    id: 'svc-nakhodka-qingdao',
    name: 'Nakhodka–Qingdao',
    from: 'nakhodka',
    to: 'qingdao',
    frequency: estimate('1 call/week', 'Nakhodka turned over some 113–120 kTEU in 2022–23'),
    capacity: estimate('700 TEU', 'small feeder'),
    vehicle: 'feeder-700',
    tariffs: CHINA_RATES,
    since: '2019-01-01',
    grade: 'EST',
    source: ['F9'],
    note: 'the boxes of Nakhodka, whose lines are not published',
  }),
  liner({
    id: 'svc-suifenhe-vostochny-taicang',
    name: 'Vostochny–Taicang (boxes of Suifenhe)',
    from: 'vostochny',
    to: 'shanghai',
    frequency: figure('0.7 call/week', 'H', ['U4'], { note: 'every ten days' }),
    capacity: figure('600 TEU', 'H', ['U4'], { note: 'one train and ship' }),
    vehicle: 'feeder-700',
    tariffs: ['box-zarubino-china'],
    since: '2016-12-01',
    until: '2020-01-01',
    grade: 'H',
    source: ['U1', 'U4'],
    note: 'sea part of the train and ship line Suifenhe–Vostochny–Taicang, which stands beside Shanghai; the end is an estimate',
  }),
  liner({
    id: 'svc-rajin-shanghai-box',
    name: 'Rajin–Shanghai (pilot)',
    from: 'rajin',
    to: 'shanghai',
    frequency: known('0.25 call/week', 'pilot'),
    capacity: known('60 TEU', 'pilot'),
    vehicle: 'feeder-200',
    tariffs: ['box-rajin-china'],
    since: '2015-05-01',
    until: '2016-03-02',
    grade: 'L',
    source: ['A2', 'D14'],
    note: 'pilot of 2015',
  }),
  {
    id: 'svc-vlad-islands',
    name: 'Vladivostok–Korsakov and the north-east',
    mode: 'sea',
    legs: [
      {
        from: 'vladivostok',
        to: 'korsakov',
        length: known('530 nmi', 'by La Perouse Strait'),
        tariffs: ['box-islands'],
        geometry: [
          [131.8, 42.98],
          [133.5, 42.3],
          [138.5, 44.8],
          [141.8, 45.75],
          [142.6, 46.2],
        ],
      },
    ],
    frequency: estimate('12 call/week', 'some 300 kTEU a year of cabotage'),
    capacity: estimate('520 TEU', 'small container ships'),
    vehicle: 'feeder-700',
    handles: ['container'],
    evidence: because('EST', ['X5', 'X6'], 'cabotage is a quarter to a third of the loaded boxes'),
  },
];

const ferryLegs = (tariffs: readonly TariffId[]): Service['legs'] => [
  {
    from: 'donghae',
    to: 'vladivostok',
    length: figure('360 nmi', 'M', ['B15'], { note: 'as the lane' }),
    tariffs,
  },
  { from: 'donghae', to: 'sakaiminato', length: known('231 nmi', 'across the East Sea'), tariffs },
];
const ferry = (
  id: string,
  name: string,
  since: string,
  until: string,
  isDeck: boolean,
  note: string,
): Service => ({
  id,
  name,
  mode: 'sea',
  legs: ferryLegs([isDeck ? 'ferry-deck' : 'ferry-box']),
  frequency: figure('1 call/week', 'H', ['G17', 'U3']),
  capacity: isDeck
    ? estimate('1000 t', '250 cars and machines')
    : figure('130 TEU', 'H', ['G17', 'U3']),
  vehicle: 'roro-ferry',
  handles: isDeck ? ['vehicle', 'general'] : ['container'],
  validity: { from: since, until },
  evidence: because('H', ['G17', 'U2', 'U3'], note),
});
const ferries: readonly Service[] = [
  ferry(
    'svc-eastern-dream',
    'Ferry Donghae–Vladivostok–Sakaiminato',
    '2009-07-01',
    '2020-01-01',
    false,
    'Eastern Dream; start general knowledge',
  ),
  ferry(
    'svc-eastern-dream-deck',
    'Ferry Donghae–Vladivostok–Sakaiminato, cars and machines',
    '2009-07-01',
    '2020-01-01',
    true,
    'Eastern Dream; start general knowledge',
  ),
  ferry(
    'svc-eastern-dream-2021',
    'Ferry Pohang/Donghae–Vladivostok–Maizuru',
    '2021-03-01',
    '2022-04-01',
    false,
    'new operator, cargo only; restart announced for February 2024 and not confirmed',
  ),
  ferry(
    'svc-eastern-dream-2021-deck',
    'Ferry Pohang/Donghae–Vladivostok–Maizuru, cars and machines',
    '2021-03-01',
    '2022-04-01',
    true,
    'new operator; restart announced for February 2024 and not confirmed',
  ),
];

const dense = (
  id: string,
  to: string,
  name: string,
  calls: string,
  capacity: string,
  tariffs: readonly TariffId[],
  note: string,
): Service =>
  liner({
    id,
    name,
    from: 'dalian',
    to,
    frequency: known(`${calls} call/week`, note),
    capacity: known(`${capacity} TEU`, note),
    vehicle: 'feeder-1700',
    tariffs,
    grade: 'GK',
    source: ['H20'],
    note,
  });
const DOMESTIC_NOTE =
  '40 sailings a week of 2 000–4 000 TEU from Dalian and Yingkou to the south in all: the reason Dalian keeps its cargo';
const dalian: readonly Service[] = [
  dense(
    'svc-dalian-south',
    'guangzhou',
    'Dalian–Guangzhou',
    '15',
    '3000',
    ['box-dalian-south'],
    DOMESTIC_NOTE,
  ),
  dense(
    'svc-dalian-ningbo',
    'ningbo',
    'Dalian–Ningbo',
    '10',
    '3000',
    ['box-dalian-south'],
    DOMESTIC_NOTE,
  ),
  dense(
    'svc-dalian-shanghai',
    'shanghai',
    'Dalian–Shanghai',
    '12',
    '3000',
    ['box-dalian-south'],
    DOMESTIC_NOTE,
  ),
  dense(
    'svc-dalian-zhoushan',
    'zhoushan',
    'Dalian–Zhoushan',
    '3',
    '3000',
    ['box-dalian-south'],
    DOMESTIC_NOTE,
  ),
  dense(
    'svc-dalian-busan',
    'busan',
    'Dalian–Busan',
    '20',
    '1100',
    ['box-dalian-busan'],
    'ships of 700–1 700 TEU',
  ),
  dense(
    'svc-dalian-japan',
    'osaka',
    'Dalian–Japan',
    '11',
    '1100',
    ['box-dalian-japan'],
    '15 a week to Japan in all',
  ),
  dense(
    'svc-dalian-niigata',
    'niigata',
    'Dalian–Niigata',
    '2',
    '700',
    ['box-dalian-japan'],
    '15 a week to Japan in all',
  ),
  dense(
    'svc-dalian-sakaiminato',
    'sakaiminato',
    'Dalian–Sakaiminato',
    '2',
    '700',
    ['box-dalian-japan'],
    '15 a week to Japan in all',
  ),
  dense(
    'svc-dalian-south-east-asia',
    'vung-tau',
    'Dalian–south-east Asia',
    '7',
    '1700',
    ['box-dalian-south-east-asia'],
    'daily',
  ),
];

const trains: readonly Service[] = [
  {
    id: 'svc-fesco-moscow',
    name: 'Block trains Vladivostok–Moscow',
    mode: 'rail',
    gauge: '1520',
    legs: [
      {
        from: 'vladivostok',
        to: 'transsib-west',
        length: figure('9288 km', 'H', ['X13'], { note: 'kilometre post' }),
        tariffs: ['service-moscow'],
        geometry: [
          [131.9, 43.8],
          [135.07, 48.48],
          [123.7, 54.13],
          [107.58, 51.83],
          [98, 55.94],
          [82.9, 55],
          [65.5, 57.1],
          [56.2, 58],
          [49.1, 58.6],
        ],
      },
    ],
    frequency: yearly(
      'train/week',
      { 2013: 4, 2017: 6, 2019: 9, 2021: 13.5, 2023: 30, 2026: 40 },
      'H',
      ['X12', 'X13'],
      '13–14 a week in 2021; 35–45 in all directions in 2026; other years estimated',
    ),
    capacity: figure('146 TEU', 'H', ['X12'], { note: '45 trains took 6 767 TEU in a week' }),
    vehicle: 'block-train',
    handles: ['container'],
    evidence: because('H', ['X12', 'X13']),
  },
  {
    id: 'svc-tsr-europe',
    name: 'China–Europe trains by Suifenhe',
    mode: 'rail',
    gauge: '1435',
    legs: [
      {
        from: 'suifenhe',
        to: 'malaszewicze',
        length: figure('10410 km', 'DER', ['D19', 'D20'], { note: '26 + 97 + 9 177 + 1 110 km' }),
        tariffs: ['service-europe'],
        geometry: [
          [131.95, 43.8],
          [135.07, 48.48],
          [123.7, 54.13],
          [107.58, 51.83],
          [98, 55.94],
          [82.9, 55],
          [65.5, 57.1],
          [49.1, 58.6],
          [37.62, 55.75],
        ],
      },
    ],
    frequency: yearly(
      'train/week',
      { 2018: 1, 2019: 2, 2020: 4, 2021: 8, 2022: 12, 2023: 18, 2026: 18 },
      'DER',
      ['B34', 'I1', 'I2'],
      '217 trains in 2020; 684 to 16 October 2023; 805 to 6 November 2024; 2021–22 between',
    ),
    capacity: figure('96 TEU', 'H', ['B34'], { note: '77 168 TEU / 805 trains' }),
    vehicle: 'china-block-train',
    handles: ['container'],
    validity: { from: '2018-01-01' },
    evidence: because(
      'H',
      ['B34', 'I1', 'I2'],
      'loaded and delivered on 1435 mm; both changes of gauge are part of the service',
    ),
  },
];

/** Every service. */
export const services: readonly Service[] = [
  ...zarubino,
  ...vladivostokChina,
  ...vladivostokOther,
  ...ferries,
  ...dalian,
  ...trains,
];
