/** Places of the Tumen triangle itself: the river, the line to Khasan and Rajin, both sides of the border. */
import { figure } from '../../core/figure.js';
import type { Place } from '../../scenario/corridor.js';
import { estimate, known } from './estimates.js';
import { at } from './places-tools.js';

export const placesTumen: readonly Place[] = [
  {
    id: 'khasan', name: 'Khasan', names: { cyrillic: 'Хасан', chinese: '哈桑', korean: '하산' },
    kinds: ['rail-station', 'border-crossing'], country: 'RU',
    position: at(42.428, 130.645, 'M', ['D4'], 'km 238 of the line from Baranovsky'),
    role: 'Russian border station towards Tumangang; road checkpoint of the new bridge.',
  },
  {
    id: 'tumangang', name: 'Tumangang', names: { cyrillic: 'Туманган', chinese: '豆满江', korean: '두만강' },
    kinds: ['rail-station', 'border-crossing'], country: 'KP',
    position: at(42.417, 130.624, 'GK', []),
    role: 'DPRK border station towards Khasan.',
  },
  {
    id: 'friendship-bridge-site', name: 'Friendship Bridge (river passage)',
    names: { cyrillic: 'Мост Дружбы', chinese: '友谊桥', korean: '조로우정의 다리' },
    kinds: ['bridge-site'], country: 'ZZ',
    position: at(42.4152, 130.6411, 'H', ['D1']),
    role: 'Where river craft pass below the railway bridge of 1959.',
  },
  {
    id: 'road-bridge-site', name: 'Khasan–Tumangang road bridge (river passage)',
    names: { cyrillic: 'Автомобильный мост Хасан — Туманган', chinese: '哈桑—豆满江公路桥', korean: '두만강 자동차다리' },
    kinds: ['bridge-site'], country: 'ZZ',
    position: at(42.409, 130.646, 'L', ['D9'], 'just downstream of the railway bridge'),
    role: 'Where river craft pass below the road bridge joined in 2026.',
  },
  {
    id: 'tripoint', name: 'Tripoint of China, the DPRK and Russia',
    names: { cyrillic: 'Стык трёх границ', chinese: '中朝俄三国交界', korean: '조중러 삼국 접경' },
    kinds: ['landmark'], country: 'ZZ',
    position: at(42.4175, 130.6385, 'M', ['D1'], '250–500 m upstream of the railway bridge'),
    role: 'Where the Chinese bank of the Tumen ends.',
  },
  {
    id: 'fangchuan', name: 'Fangchuan', names: { cyrillic: 'Фанчуань', chinese: '防川', korean: '방천' },
    kinds: ['river-port'], country: 'CN',
    position: at(42.43, 130.6, 'M', ['E1'], 'last Chinese settlement, about 15 km from the sea'),
    role: 'River wharf from which Chinese craft could reach the sea, if permitted.',
  },
  {
    id: 'tumen-mouth', name: 'Tumen River mouth', names: { cyrillic: 'Устье Туманной', chinese: '图们江口', korean: '두만강 하구' },
    kinds: ['sea-gateway'], country: 'ZZ',
    position: at(42.29, 130.695, 'GK', []),
    role: 'Where river craft meet the sea.',
  },
  {
    id: 'rajin', name: 'Rajin', names: { cyrillic: 'Раджин', chinese: '罗津', korean: '라진' },
    kinds: ['seaport', 'city'], country: 'KP',
    position: at(42.235, 130.29, 'GK', []),
    role: 'Ice-free port of Rason with three piers; pier 3 is leased for Russian coal.',
    shipLimits: {
      draught: estimate('11 m', 'pier 3 dredged for ships of 44 kt that have berthed; other piers 9–9.5 m'),
      length: figure('180 m', 'H', ['A11', 'A17']),
      deadweight: figure('50 kt', 'M', ['A17', 'C6'], { note: 'parcels of 40–50 kt' }),
    },
  },
  {
    id: 'sonbong', name: 'Sonbong (Unggi)', names: { cyrillic: 'Сонбон', chinese: '先锋', korean: '선봉' },
    kinds: ['seaport'], country: 'KP',
    position: at(42.335, 130.395, 'M', ['C5'], 'about 10 km north-east of Rajin'),
    role: 'Oil port of the Sungri refinery; idle.',
    shipLimits: { draught: figure('30 m', 'L', ['C5'], { note: 'offshore dolphin; the inner quay has 2.2–5 m' }) },
  },
  {
    id: 'chongjin', name: 'Chongjin', names: { cyrillic: 'Чхонджин', chinese: '清津', korean: '청진' },
    kinds: ['seaport', 'city'], country: 'KP',
    position: at(41.775, 129.82, 'M', ['C1', 'C9']),
    role: 'Largest port of the DPRK north-east: ore, steel, coal, grain.',
    shipLimits: { deadweight: figure('20 kt', 'M', ['C8', 'C9']), draught: known('9.5 m', 'piers for ships of 20 kt') },
  },
  {
    id: 'namyang', name: 'Namyang', names: { cyrillic: 'Намъян', chinese: '南阳', korean: '남양' },
    kinds: ['rail-station', 'border-crossing'], country: 'KP',
    position: at(42.949, 129.849, 'H', ['D15']),
    role: 'DPRK border station opposite Tumen city.',
  },
  {
    id: 'wonjong', name: 'Wonjong', names: { cyrillic: 'Вонджон', chinese: '元汀里', korean: '원정리' },
    kinds: ['border-crossing'], country: 'KP',
    position: at(42.566, 130.521, 'M', ['D12'], 'opposite Quanhe'),
    role: 'DPRK road post of the way from Hunchun to Rason.',
  },
  {
    id: 'quanhe', name: 'Quanhe', names: { cyrillic: 'Цюаньхэ', chinese: '圈河', korean: '취안허' },
    kinds: ['border-crossing'], country: 'CN',
    position: at(42.5684, 130.5235, 'H', ['D12']),
    role: 'Chinese road post of the way from Hunchun to Rason.',
  },
  {
    id: 'musan', name: 'Musan', names: { cyrillic: 'Мусан', chinese: '茂山', korean: '무산' },
    kinds: ['origin', 'border-crossing'], country: 'KP',
    position: at(42.2264, 129.2075, 'GK', [], 'town beside the open pit, to about 1 km'),
    role: 'Iron ore mine of the DPRK; trucks to Nanping, railway to Chongjin.',
  },
  {
    id: 'nanping', name: 'Nanping', names: { cyrillic: 'Наньпин', chinese: '南坪', korean: '난핑' },
    kinds: ['border-crossing'], country: 'CN',
    position: at(42.27, 129.22, 'GK', [], 'post opposite Musan, to about 2 km'),
    role: 'Chinese road post for ore from Musan.',
  },
  {
    id: 'posyet', name: 'Posyet', names: { cyrillic: 'Посьет', chinese: '波谢特', korean: '포시예트' },
    kinds: ['seaport', 'city'], country: 'RU',
    position: at(42.652, 130.806, 'GK', []),
    role: 'Coal port of the Mechel group.',
    shipLimits: {
      draught: known('10.5 m', 'handysize ships load; panamax was planned and has not been seen'),
      deadweight: known('35 kt', 'mean parcel 21.5 kt (79 ships for 1.7 Mt); ships of up to about 35 kt'),
    },
  },
  {
    id: 'zarubino', name: 'Zarubino (Troitsa)', names: { cyrillic: 'Зарубино', chinese: '扎鲁比诺', korean: '자루비노' },
    kinds: ['seaport', 'city'], country: 'RU',
    position: at(42.638, 131.082, 'GK', []),
    role: 'Multi-purpose port closest to Hunchun by rail.',
    shipLimits: {
      draught: known('9.5 m', 'ships of 20–30 kt call at four berths of about 650 m'),
      deadweight: figure('30 kt', 'M', ['F8']),
    },
  },
  {
    id: 'slavyanka', name: 'Slavyanka', names: { cyrillic: 'Славянка', chinese: '斯拉维扬卡', korean: '슬라뱐카' },
    kinds: ['seaport', 'city'], country: 'RU',
    position: at(42.865, 131.39, 'GK', []),
    role: 'Small dry-cargo quays and a bunker oil jetty; legally a terminal of port Posyet.',
    shipLimits: {
      draught: figure('15 m', 'M', ['C10', 'C11'], { note: 'oil jetty; the dry quays have 5–6 m' }),
      length: figure('245 m', 'M', ['C11'], { note: 'oil jetty' }),
    },
  },
  {
    id: 'kraskino', name: 'Kraskino checkpoint', names: { cyrillic: 'Краскино', chinese: '克拉斯基诺', korean: '크라스키노' },
    kinds: ['border-crossing'], country: 'RU',
    position: at(42.745, 130.64, 'L', ['B21'], 'checkpoint on the road to Changlingzi; the town is at 42.71, 130.78'),
    role: 'Russian road post towards Hunchun.',
  },
  {
    id: 'changlingzi', name: 'Changlingzi', names: { cyrillic: 'Чанлинцзы', chinese: '长岭子', korean: '창링쯔' },
    kinds: ['border-crossing'], country: 'CN',
    position: at(42.755, 130.6, 'L', ['B21']),
    role: 'Chinese road post (Hunchun road port) towards Kraskino.',
  },
  {
    id: 'makhalino', name: 'Makhalino', names: { cyrillic: 'Махалино', chinese: '马哈林诺', korean: '마할리노' },
    kinds: ['rail-station'], country: 'RU',
    position: at(42.715, 130.775, 'M', ['D4'], 'km 197'),
    role: 'Junction of the lines to Hunchun and to Khasan.',
  },
  {
    id: 'kamyshovaya', name: 'Kamyshovaya', names: { cyrillic: 'Камышовая', chinese: '卡梅绍娃亚', korean: '카미쇼바야' },
    kinds: ['rail-station', 'border-crossing'], country: 'RU',
    position: at(42.76, 130.7, 'L', ['B13']),
    role: 'Russian border station towards Hunchun.',
  },
  {
    id: 'gvozdevo', name: 'Gvozdevo', names: { cyrillic: 'Гвоздево', chinese: '格沃兹杰沃', korean: '그보즈데보' },
    kinds: ['rail-station'], country: 'RU',
    position: at(42.735, 130.87, 'L', ['D4'], 'km 185; digits moved 3 km so that the branch of 12 km reaches Posyet'),
    role: 'Junction of the branch to Posyet.',
  },
  {
    id: 'sukhanovka', name: 'Sukhanovka', names: { cyrillic: 'Сухановка', chinese: '苏哈诺夫卡', korean: '수하놉카' },
    kinds: ['rail-station'], country: 'RU',
    position: at(42.735, 131.03, 'L', ['D4'], 'digits moved 2 km so that the branch of 12 km reaches Zarubino'),
    role: 'Junction of the branch to Zarubino.',
  },
  {
    id: 'hunchun', name: 'Hunchun', names: { cyrillic: 'Хуньчунь', chinese: '珲春', korean: '훈춘' },
    kinds: ['rail-station', 'border-crossing', 'city', 'origin', 'market'], country: 'CN',
    position: at(42.83, 130.43, 'EST', ['B8'], 'rail port yard between the city (42.863, 130.366) and the border, 8 km from it by rail'),
    role: 'Chinese rail and road port towards Russia; smelter, fish plants, gauge change.',
  },
  {
    id: 'tumen-city', name: 'Tumen', names: { cyrillic: 'Тумэнь', chinese: '图们', korean: '투먼' },
    kinds: ['rail-station', 'border-crossing', 'city'], country: 'CN',
    position: at(42.968, 129.843, 'M', ['D15']),
    role: 'Largest Chinese rail yard on the border with the DPRK.',
  },
  {
    id: 'yanji', name: 'Yanji', names: { cyrillic: 'Яньцзи', chinese: '延吉', korean: '연길' },
    kinds: ['city', 'origin', 'market'], country: 'CN',
    position: at(42.906, 129.507, 'GK', [], 'city centre, rounded'),
    role: 'Capital of Yanbian prefecture; origin of garments, food, wood.',
  },
];
