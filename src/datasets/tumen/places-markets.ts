/** Chinese hinterland, sea markets, and the western ends of Eurasian transit. */
import { figure } from '../../core/figure.js';
import type { Place } from '../../scenario/corridor.js';
import { known } from './estimates.js';
import { at } from './places-tools.js';

export const placesMarkets: readonly Place[] = [
  {
    id: 'suifenhe', name: 'Suifenhe', names: { cyrillic: 'Суйфэньхэ', chinese: '绥芬河', korean: '쑤이펀허' },
    kinds: ['rail-station', 'border-crossing', 'city', 'origin', 'market'], country: 'CN',
    position: at(44.4, 131.15, 'GK', []),
    role: 'Chinese rail and road port towards Grodekovo; timber mills, gauge change.',
  },
  {
    id: 'dongning', name: 'Dongning', names: { cyrillic: 'Дуннин', chinese: '东宁', korean: '둥닝' },
    kinds: ['border-crossing', 'city'], country: 'CN',
    position: at(44.06, 131.12, 'GK', [], 'city centre, rounded'),
    role: 'Chinese road post towards Poltavka.',
  },
  {
    id: 'mishan', name: 'Mishan', names: { cyrillic: 'Мишань', chinese: '密山', korean: '미산' },
    kinds: ['border-crossing', 'city'], country: 'CN',
    position: at(45.53, 131.87, 'GK', [], 'city centre; the post Dangbizhen lies 30 km south'),
    role: 'Chinese road post towards Turiy Rog.',
  },
  {
    id: 'mudanjiang', name: 'Mudanjiang', names: { cyrillic: 'Муданьцзян', chinese: '牡丹江', korean: '무단장' },
    kinds: ['city', 'origin', 'market'], country: 'CN',
    position: at(44.58, 129.62, 'GK', [], 'city centre, rounded'),
    role: 'Junction in the east of Heilongjiang; origin of grain and wood.',
  },
  {
    id: 'harbin', name: 'Harbin', names: { cyrillic: 'Харбин', chinese: '哈尔滨', korean: '하얼빈' },
    kinds: ['city', 'origin', 'market'], country: 'CN',
    position: at(45.76, 126.64, 'GK', [], 'city centre, rounded'),
    role: 'Capital of Heilongjiang; start of China–Europe trains.',
  },
  {
    id: 'jilin-city', name: 'Jilin', names: { cyrillic: 'Цзилинь', chinese: '吉林', korean: '지린' },
    kinds: ['city', 'origin', 'market'], country: 'CN',
    position: at(43.84, 126.55, 'GK', [], 'city centre, rounded'),
    role: 'Chemicals, maize and rice; power plants and steel that buy Russian coal.',
  },
  {
    id: 'changchun', name: 'Changchun', names: { cyrillic: 'Чанчунь', chinese: '长春', korean: '창춘' },
    kinds: ['city', 'origin', 'market'], country: 'CN',
    position: at(43.88, 125.32, 'GK', [], 'city centre, rounded'),
    role: 'Capital of Jilin; cars, parts and maize.',
  },
  {
    id: 'beijing', name: 'Beijing', names: { cyrillic: 'Пекин', chinese: '北京', korean: '베이징' },
    kinds: ['city', 'market'], country: 'CN',
    position: at(39.9, 116.4, 'GK', [], 'city centre'),
    role: 'Market of live seafood; inland way to the south.',
  },
  {
    id: 'dalian', name: 'Dalian', names: { cyrillic: 'Далянь', chinese: '大连', korean: '다롄' },
    kinds: ['seaport', 'city', 'market'], country: 'CN',
    position: at(38.93, 121.66, 'GK', ['H20'], 'port; stands for Yingkou and Jinzhou too'),
    role: 'Competing gateway: some 90 % of the seaborne trade of north-east China.',
  },
  {
    id: 'tianjin', name: 'Tianjin', names: { cyrillic: 'Тяньцзинь', chinese: '天津', korean: '톈진' },
    kinds: ['seaport', 'market'], country: 'CN',
    position: at(38.97, 117.79, 'GK', [], 'port, rounded; stands for the north China coast'),
    role: 'Coal and steel market of north China.',
  },
  {
    id: 'qingdao', name: 'Qingdao (Qianwan)', names: { cyrillic: 'Циндао', chinese: '青岛', korean: '칭다오' },
    kinds: ['seaport', 'market'], country: 'CN',
    position: at(36.02, 120.22, 'GK', ['H13'], 'port, rounded'),
    role: 'Market of Shandong; end of a line from Zarubino in 2020.',
  },
  {
    id: 'shanghai', name: 'Shanghai (Waigaoqiao)', names: { cyrillic: 'Шанхай', chinese: '上海', korean: '상하이' },
    kinds: ['seaport', 'market'], country: 'CN',
    position: at(31.37, 121.6, 'GK', ['B20'], 'port, rounded'),
    role: 'Main market and origin of east China.',
  },
  {
    id: 'ningbo', name: 'Ningbo', names: { cyrillic: 'Нинбо', chinese: '宁波', korean: '닝보' },
    kinds: ['seaport', 'market'], country: 'CN',
    position: at(29.94, 121.88, 'GK', ['B16'], 'Zhenhai, rounded'),
    role: 'Market of Zhejiang; end of the line from Zarubino of 2018.',
  },
  {
    id: 'zhoushan', name: 'Zhoushan (Yongzhou) and Zhapu', names: { cyrillic: 'Чжоушань', chinese: '舟山（甬舟）', korean: '저우산' },
    kinds: ['seaport', 'market'], country: 'CN',
    position: at(30.0, 122.03, 'GK', ['B18', 'B35'], 'Yongzhou terminal, rounded; Zhapu is at 30.6, 121.1'),
    role: 'Entry ports of the Chinese domestic goods that leave by Vladivostok since June 2023.',
  },
  {
    id: 'guangzhou', name: 'Guangzhou (Nansha, Huangpu)', names: { cyrillic: 'Гуанчжоу', chinese: '广州', korean: '광저우' },
    kinds: ['seaport', 'market'], country: 'CN',
    position: at(22.75, 113.6, 'GK', ['Q10'], 'port, rounded; stands for south China'),
    role: 'Market of south China for grain, coal and seafood.',
  },
  {
    id: 'busan', name: 'Busan', names: { cyrillic: 'Пусан', chinese: '釜山', korean: '부산' },
    kinds: ['seaport', 'market'], country: 'KR',
    position: at(35.1, 129.04, 'GK', ['F19'], 'port, rounded'),
    role: 'Container hub of the East Sea.',
  },
  {
    id: 'pohang', name: 'Pohang', names: { cyrillic: 'Пхохан', chinese: '浦项', korean: '포항' },
    kinds: ['seaport', 'market'], country: 'KR',
    position: at(36.03, 129.41, 'GK', ['A19'], 'port, rounded'),
    role: 'Steel works; first buyer of coal by Rajin, November 2014.',
    shipLimits: { draught: known('17.5 m', 'ore berths take capesize ships') },
  },
  {
    id: 'donghae', name: 'Donghae', names: { cyrillic: 'Тонхэ', chinese: '东海', korean: '동해' },
    kinds: ['seaport', 'market'], country: 'KR',
    position: at(37.5, 129.14, 'GK', ['G17'], 'port, rounded'),
    role: 'Ferry to Vladivostok and Sakaiminato; power plant coal.',
    shipLimits: { draught: known('13 m', 'coal berths for panamax at part load') },
  },
  {
    id: 'sokcho', name: 'Sokcho', names: { cyrillic: 'Сокчхо', chinese: '束草', korean: '속초' },
    kinds: ['seaport', 'market'], country: 'KR',
    position: at(38.207, 128.6, 'GK', ['B19'], 'port, rounded'),
    role: 'Ferry to Zarubino in 2000–10 and 2013–14.',
    shipLimits: { draught: known('7.5 m', 'ferry and fishing harbour') },
  },
  {
    id: 'niigata', name: 'Niigata', names: { cyrillic: 'Ниигата', chinese: '新潟', korean: '니가타' },
    kinds: ['seaport', 'market'], country: 'JP',
    position: at(37.94, 139.06, 'GK', ['B17'], 'port, rounded'),
    role: 'Nearest large port of Japan; short-lived line from Zarubino.',
    shipLimits: { draught: known('12 m', 'east port') },
  },
  {
    id: 'sakaiminato', name: 'Sakaiminato', names: { cyrillic: 'Сакаиминато', chinese: '境港', korean: '사카이미나토' },
    kinds: ['seaport', 'market'], country: 'JP',
    position: at(35.545, 133.24, 'GK', ['G17'], 'port, rounded'),
    role: 'Japanese end of the ferry Donghae–Vladivostok.',
    shipLimits: { draught: known('13 m', 'bulk berths') },
  },
  {
    id: 'osaka', name: 'Osaka and the Inland Sea', names: { cyrillic: 'Осака', chinese: '大阪', korean: '오사카' },
    kinds: ['seaport', 'market'], country: 'JP',
    position: at(34.64, 135.4, 'GK', [], 'port, rounded; stands for the bulk and box ports of Japan'),
    role: 'Japanese market of coal, metals, boxes; origin of used cars.',
  },
  {
    id: 'kaohsiung', name: 'Kaohsiung', names: { cyrillic: 'Гаосюн', chinese: '高雄', korean: '가오슝' },
    kinds: ['seaport', 'market'], country: 'TW',
    position: at(22.56, 120.31, 'GK', ['K26'], 'port, rounded'),
    role: 'Taiwanese market of coal and steel.',
  },
  {
    id: 'paradip', name: 'Paradip', names: { cyrillic: 'Парадип', chinese: '帕拉迪布', korean: '파라디프' },
    kinds: ['seaport', 'market'], country: 'IN',
    position: at(20.26, 86.68, 'GK', ['K6'], 'port, rounded'),
    role: 'Indian market of coal.',
    shipLimits: { draught: known('14.5 m', 'panamax at full load') },
  },
  {
    id: 'vung-tau', name: 'Vung Tau (south-east Asia)', names: { cyrillic: 'Вунгтау', chinese: '头顿', korean: '붕따우' },
    kinds: ['seaport', 'market'], country: 'VN',
    position: at(10.38, 107.05, 'GK', ['K20'], 'port, rounded'),
    role: 'Stands for the markets and origins of south-east Asia.',
    shipLimits: { draught: figure('14.5 m', 'EST', [], { note: 'panamax at full load' }) },
  },
  {
    id: 'malaszewicze', name: 'Małaszewicze', names: { cyrillic: 'Малашевиче', chinese: '马拉舍维奇', korean: '마와셰비체' },
    kinds: ['rail-station', 'market', 'origin'], country: 'PL',
    position: at(52.02, 23.53, 'GK', ['I2'], 'yard, rounded'),
    role: 'Gate of Eurasian transit to the European Union.',
  },
  {
    id: 'tashkent', name: 'Tashkent (Central Asia)', names: { cyrillic: 'Ташкент', chinese: '塔什干', korean: '타슈켄트' },
    kinds: ['rail-station', 'market', 'origin'], country: 'UZ',
    position: at(41.3, 69.25, 'GK', [], 'city centre; stands for Kazakhstan and Uzbekistan'),
    role: 'Market of Korean boxes for Central Asia.',
  },
];
