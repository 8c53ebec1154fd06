/**
 * Roads, and the road crossings of the three borders as links of their own. A yearly number of vehicles
 * counts both directions and the empty ones; opening hours only say when in the day it is worked off.
 */
import { type Figure, figure, yearly } from '../../core/figure.js';
import type { Link, OpeningHours } from '../../scenario/corridor.js';
import { because, estimate, known, spread } from './estimates.js';
import { CHINESE_ROAD } from './tariffs-road.js';

const DAYLIGHT: OpeningHours = {
  daily: '09:00-18:00', grade: 'EST', source: ['B25'],
  note: 'the posts work by day; longer hours, to 21:00, were proposed in December 2025',
};
const PRIMORYE_FORMALITIES = estimate('8 h', 'up to 200 trucks a day through a small post; days at the peaks before New Year', spread('4 h', '8 h', '24 h'));

interface Post {
  readonly id: string;
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly length: Figure;
  readonly capacity: Figure;
  readonly lanes?: Figure;
}

const primoryePost = ({ id, name, from, to, length, capacity, lanes }: Post): Link => ({
  id, name, from, to, mode: 'road', kind: 'crossing', length, capacity, lanes, hours: DAYLIGHT,
  speed: estimate('20 km/h', 'line of trucks'), processing: PRIMORYE_FORMALITIES, service: 'exponential',
  vehicles: ['truck-cn-ru', 'truck-box', 'live-truck', 'car-carrier'], tariffs: ['road-border-back', 'road-border-russia'],
  evidence: because('H', ['B21', 'B22', 'B23', 'R1', 'R3'], 'vehicles of both directions'),
});

const crossings: readonly Link[] = [
  primoryePost({
    id: 'kraskino-changlingzi-crossing', name: 'Kraskino–Changlingzi road crossing', from: 'changlingzi', to: 'kraskino',
    length: estimate('4 km', 'between the two checkpoints'),
    capacity: yearly('vehicle/year', { 2013: 29000, 2023: 36000, 2024: 45000, 2025: 60000, 2026: 73000 }, 'EST', ['B21', 'B22', 'B23', 'B25'],
      '29 000 a year before the refit (H) and passed since: 25 000 trucks and buses in 5½ months of 2025; 2026 = 200 trucks a day as counted at the jam of December 2025. Refit to 255 000 a year, at most 750 a day, 16 lanes, planned for the end of 2025 and not confirmed'),
    lanes: figure('16', 'H', ['B23'], { note: 'after the refit' }),
  }),
  primoryePost({
    id: 'pogranichny-suifenhe-crossing', name: 'Pogranichny–Suifenhe road crossing', from: 'suifenhe', to: 'pogranichny',
    length: known('21 km', 'Suifenhe to the Russian post and town'),
    capacity: yearly('vehicle/year', { 2013: 60000, 2017: 70000, 2023: 100000, 2024: 125000, 2026: 150000 }, 'EST', ['B23', 'B31', 'B32', 'R3'],
      'from tonnes passed: 379 kt in January–July 2023, 155 kt in two months of 2024, twice counted for empty returns; refit to 1 300 a day, 22 lanes, under way'),
    lanes: figure('22', 'H', ['B23'], { note: 'after the refit' }),
  }),
  primoryePost({
    id: 'poltavka-dongning-crossing', name: 'Poltavka–Dongning road crossing', from: 'dongning', to: 'poltavka',
    length: known('18 km', 'Dongning to the Russian post'),
    capacity: yearly('vehicle/year', { 2013: 40000, 2023: 70000, 2026: 95000 }, 'EST', ['R1', 'R3'], '37 % of the road trade, twice counted for empty returns'),
  }),
  primoryePost({
    id: 'turiy-rog-mishan-crossing', name: 'Turiy Rog–Mishan road crossing', from: 'mishan', to: 'turiy-rog',
    length: known('38 km', 'Mishan by Dangbizhen to the Russian post'),
    capacity: yearly('vehicle/year', { 2013: 10000, 2023: 14000, 2026: 20000 }, 'EST', ['R1', 'R3'], '5 % of the road trade, twice counted for empty returns'),
  }),
  {
    id: 'quanhe-wonjong-bridge', name: 'Quanhe–Wonjong bridge', from: 'quanhe', to: 'wonjong', mode: 'road', kind: 'bridge',
    length: figure('0.64 km', 'M', ['D11', 'D12'], { note: 'new bridge 638 m; the old of 1936–38 535 m, one way at a time' }),
    capacity: yearly('Mt/year', { 2013: 0.6, 2017: 1.2 }, 'M', ['D11', 'D12', 'D14'], 'old bridge 0.6; new bridge opened to half its lanes on 7 October 2016, all lanes early 2017'),
    lanes: figure('4', 'M', ['D11', 'D12']), speed: estimate('20 km/h', 'checked on both banks'),
    processing: estimate('6 h', 'customs on both banks', spread('3 h', '6 h', '24 h')), hours: { daily: '08:00-17:00', weekdays: [1, 2, 3, 4, 5, 6], grade: 'GK', source: [], note: 'working hours of the post, Sunday closed' },
    vehicles: ['truck-kp'], tariffs: ['road-border-korea'], evidence: because('M', ['D11', 'D12', 'D14']),
  },
  {
    id: 'tumen-namyang-road-bridge', name: 'Tumen–Namyang road bridge', from: 'tumen-city', to: 'namyang', mode: 'road', kind: 'bridge',
    length: figure('2.2 km', 'DER', ['D15', 'D17'], { note: 'bridge of 490–515 m (6 m clear above the water) with the way from city to city; printed 0.5 km is the bridge' }),
    capacity: estimate('0.5 Mt/year', 'old bridge 6 m wide; four-lane bridge finished 2019–21, opening to traffic not found'),
    lanes: figure('2', 'M', ['D17']), processing: estimate('6 h', 'customs on both banks', spread('3 h', '6 h', '24 h')),
    speed: estimate('20 km/h', 'checked on both banks'), hours: { daily: '08:00-17:00', weekdays: [1, 2, 3, 4, 5, 6], grade: 'GK', source: [], note: 'as Quanhe' },
    vehicles: ['truck-kp'], tariffs: ['road-border-korea'], evidence: because('M', ['D15', 'D16', 'D17']),
  },
  {
    id: 'musan-nanping-crossing', name: 'Musan–Nanping road crossing', from: 'musan', to: 'nanping', mode: 'road', kind: 'crossing',
    length: known('8 km', 'mine to the Chinese post'),
    capacity: estimate('3 Mt/year', 'up to 285 kt a month in May 2017, day and night in tippers'),
    processing: estimate('4 h', 'customs', spread('2 h', '4 h', '12 h')), speed: estimate('20 km/h', 'gravel road'), vehicles: ['ore-truck', 'truck-kp'], tariffs: ['road-border-korea'],
    evidence: because('M', ['N3', 'N4']),
  },
  {
    id: 'khasan-tumangang-road-bridge', name: 'Khasan–Tumangang road bridge', from: 'khasan', to: 'tumangang', mode: 'road', kind: 'bridge',
    length: figure('4.7 km', 'H', ['D6', 'D8', 'D9'], { note: 'with approaches; bridge 424 m + 581 m = 1 005 m, 7 m wide' }),
    capacity: figure('300 vehicle/day', 'H', ['D6', 'D7'], { note: 'checkpoint of ten lanes, expandable' }),
    lanes: figure('2', 'H', ['D6']), hours: { daily: '08:00-20:00', grade: 'EST', source: ['D7'], note: 'day shift of a new post' },
    speed: estimate('30 km/h', 'deck of 7 m'), processing: estimate('8 h', 'as Kraskino', spread('4 h', '8 h', '24 h')), vehicles: ['truck-kp'], tariffs: ['road-border-korea'],
    validity: {
      from: {
        low: '2026-06-19', mode: '2026-09-30', high: '2027-03-31', grade: 'EST', source: ['D9', 'D10'],
        note: 'agreement 19 June 2024, works since 30 April 2025, halves met in March 2026, contract end 31 December 2026; joined and not open at the last report',
      },
    },
    evidence: because('H', ['D6', 'D7', 'D8', 'D9', 'D10']),
  },
];

const IN_RUSSIA = ['truck-cn-ru', 'truck-box', 'live-truck', 'car-carrier'];
const IN_CHINA = [...IN_RUSSIA, 'truck-cn', 'ore-truck'];

const road = (id: string, from: string, to: string, length: Figure, tariffs: readonly string[], note: string, source: readonly string[] = [], speed?: Figure): Link => ({
  id: `road-${id}`, from, to, mode: 'road', kind: 'track', length, capacity: 'unlimited', tariffs, speed,
  vehicles: tariffs === KP ? ['truck-kp'] : tariffs === CHINESE_ROAD ? IN_CHINA : IN_RUSSIA,
  evidence: because(source.length === 0 ? 'GK' : 'M', source, note),
});
const RU = ['road-ru'];
const KP = ['road-kp'];
const SUBSTANDARD = 'access road below standard; 3.5 bn RUB needed';

const russia: readonly Link[] = [
  road('kraskino-posyet', 'kraskino', 'posyet', figure('38 km', 'DER', ['Y6'], { note: '42 km from the Hunchun road port less 4' }), RU, SUBSTANDARD, ['B21', 'Y6']),
  road('kraskino-zarubino', 'kraskino', 'zarubino', figure('67 km', 'DER', ['Y6'], { note: '71 km from the Hunchun road port less 4' }), RU, SUBSTANDARD, ['B21', 'Y6']),
  road('kraskino-slavyanka', 'kraskino', 'slavyanka', figure('101 km', 'DER', ['Y6'], { note: '105 km less 4' }), RU, SUBSTANDARD, ['B21', 'Y6']),
  road('slavyanka-vladivostok', 'slavyanka', 'vladivostok', figure('169 km', 'DER', ['Y6'], { note: '274 − 105 km' }), RU, 'round the Amur Bay', ['Y6']),
  road('slavyanka-ussuriysk', 'slavyanka', 'ussuriysk', known('140 km', 'by Razdolnoye'), RU, 'round the Amur Bay'),
  road('khasan-kraskino', 'khasan', 'kraskino', known('45 km', '2.4 km of the approach to the bridge are new'), RU, 'the bridge needs this road', ['D6', 'D8']),
  road('pogranichny-ussuriysk', 'pogranichny', 'ussuriysk', known('97 km', 'road table'), RU, 'Primorye-1 corridor'),
  road('poltavka-ussuriysk', 'poltavka', 'ussuriysk', known('70 km', 'road table'), RU, 'local road'),
  road('turiy-rog-ussuriysk', 'turiy-rog', 'ussuriysk', known('190 km', 'west of Lake Khanka'), RU, 'local road'),
  road('ussuriysk-vladivostok', 'ussuriysk', 'vladivostok', figure('105 km', 'M', ['Q7']), RU, 'main road', ['Q7']),
  road('vladivostok-nakhodka', 'vladivostok', 'nakhodka', known('180 km', 'road table'), RU, 'main road'),
  road('nakhodka-vostochny', 'nakhodka', 'vostochny', known('25 km', 'road table'), RU, 'local road'),
  road('ussuriysk-khabarovsk', 'ussuriysk', 'khabarovsk', known('660 km', 'A-370'), RU, 'main road'),
  road('khabarovsk-transsib-west', 'khabarovsk', 'transsib-west', known('8270 km', 'by Chita, Irkutsk, Novosibirsk'), ['road-ru-far'], 'Amur highway and on', [], known('50 km/h', 'two drivers')),
];

const EXPRESSWAY = known('80 km/h', 'expressways');
const china: readonly Link[] = [
  road('hunchun-changlingzi', 'hunchun', 'changlingzi', known('18 km', 'city and yard to the road port'), CHINESE_ROAD, 'border road'),
  road('hunchun-quanhe', 'hunchun', 'quanhe', known('39 km', 'rebuilt road'), CHINESE_ROAD, 'border road'),
  road('hunchun-fangchuan', 'hunchun', 'fangchuan', known('66 km', 'by Quanhe and Jingxin'), CHINESE_ROAD, 'border road'),
  road('hunchun-tumen-city', 'hunchun', 'tumen-city', known('70 km', 'expressway'), CHINESE_ROAD, 'expressway', [], EXPRESSWAY),
  road('hunchun-yanji', 'hunchun', 'yanji', known('115 km', 'expressway'), CHINESE_ROAD, 'expressway', [], EXPRESSWAY),
  road('tumen-city-yanji', 'tumen-city', 'yanji', known('45 km', 'expressway'), CHINESE_ROAD, 'expressway', [], EXPRESSWAY),
  road('nanping-yanji', 'nanping', 'yanji', known('110 km', 'by Helong'), CHINESE_ROAD, 'ore road'),
  road('yanji-jilin-city', 'yanji', 'jilin-city', known('340 km', 'expressway'), CHINESE_ROAD, 'expressway', [], EXPRESSWAY),
  road('jilin-city-changchun', 'jilin-city', 'changchun', known('115 km', 'expressway'), CHINESE_ROAD, 'expressway', [], EXPRESSWAY),
  road('changchun-harbin', 'changchun', 'harbin', known('270 km', 'expressway'), CHINESE_ROAD, 'expressway', [], EXPRESSWAY),
  road('changchun-dalian', 'changchun', 'dalian', known('700 km', 'expressway'), CHINESE_ROAD, 'expressway', [], EXPRESSWAY),
  road('changchun-beijing', 'changchun', 'beijing', known('1000 km', 'expressway'), CHINESE_ROAD, 'expressway', [], EXPRESSWAY),
  road('beijing-shanghai', 'beijing', 'shanghai', known('1210 km', 'expressway'), CHINESE_ROAD, 'expressway', [], EXPRESSWAY),
  road('beijing-guangzhou', 'beijing', 'guangzhou', known('2130 km', 'expressway'), CHINESE_ROAD, 'expressway', [], EXPRESSWAY),
  road('harbin-mudanjiang', 'harbin', 'mudanjiang', known('340 km', 'expressway'), CHINESE_ROAD, 'expressway', [], EXPRESSWAY),
  road('mudanjiang-suifenhe', 'mudanjiang', 'suifenhe', known('155 km', 'expressway'), CHINESE_ROAD, 'expressway', [], EXPRESSWAY),
  road('mudanjiang-dongning', 'mudanjiang', 'dongning', known('180 km', 'expressway and main road'), CHINESE_ROAD, 'main road'),
  road('mudanjiang-mishan', 'mudanjiang', 'mishan', known('260 km', 'by Jixi'), CHINESE_ROAD, 'expressway', [], EXPRESSWAY),
  road('mudanjiang-yanji', 'mudanjiang', 'yanji', known('270 km', 'by Wangqing'), CHINESE_ROAD, 'main road'),
];

const korea: readonly Link[] = [
  road('wonjong-rajin', 'wonjong', 'rajin', figure('51.5 km', 'H', ['D11', 'D13'], { note: '50–53 km; 9 m wide' }), KP, 'rebuilt, opened October 2012; before that 60 km unpaved', ['D11', 'D13']),
  road('tumangang-rajin', 'tumangang', 'rajin', known('50 km', 'by Sonbong'), KP, 'the way on from the new road bridge; unpaved in part'),
  road('rajin-chongjin', 'rajin', 'chongjin', known('95 km', 'coast road'), KP, 'coast road'),
  road('namyang-rajin', 'namyang', 'rajin', known('150 km', 'by Onsong and Wonjong'), KP, 'mountain road'),
];

export const roadLinks: readonly Link[] = [...crossings, ...russia, ...china, ...korea];
