/** Places of Primorye beyond the Tumen triangle, and the Russian origins and junctions behind them. */
import { figure } from '../../core/figure.js';
import type { Place } from '../../scenario/corridor.js';
import { known } from './estimates.js';
import { at } from './places-tools.js';

export const placesRussia: readonly Place[] = [
  {
    id: 'baranovsky', name: 'Baranovsky', names: { cyrillic: 'Барановский', chinese: '巴拉诺夫斯基', korean: '바라놉스키' },
    kinds: ['rail-station'], country: 'RU',
    position: at(43.65, 131.93, 'M', ['D4'], 'km 0 of the line to Khasan'),
    role: 'Junction where the single track to Khasan leaves the Trans-Siberian.',
  },
  {
    id: 'ussuriysk', name: 'Ussuriysk', names: { cyrillic: 'Уссурийск', chinese: '乌苏里斯克', korean: '우수리스크' },
    kinds: ['rail-station', 'city', 'market'], country: 'RU',
    position: at(43.8, 131.95, 'GK', [], 'city centre, rounded'),
    role: 'Junction of all lines of Primorye: Khasan, Grodekovo, Vladivostok, Nakhodka.',
  },
  {
    id: 'vladivostok', name: 'Vladivostok', names: { cyrillic: 'Владивосток', chinese: '符拉迪沃斯托克', korean: '블라디보스토크' },
    kinds: ['seaport', 'city', 'market', 'origin'], country: 'RU',
    position: at(43.112, 131.888, 'GK', []),
    role: 'Main container, car and fish port of Primorye; also coal and oil products.',
    shipLimits: { draught: known('12 m', 'commercial port about 11–12 m') },
  },
  {
    id: 'sukhodol', name: 'Sukhodol', names: { cyrillic: 'Суходол', chinese: '苏霍多尔', korean: '수호돌' },
    kinds: ['seaport'], country: 'RU',
    position: at(43.19, 132.31, 'GK', ['K9'], 'Ussuri Bay, to about 3 km'),
    role: 'Coal port opened in autumn 2023 for mines without a terminal of their own.',
    shipLimits: { draught: known('16.5 m', 'designed for capesize bulkers') },
  },
  {
    id: 'nakhodka', name: 'Nakhodka', names: { cyrillic: 'Находка', chinese: '纳霍德卡', korean: '나홋카' },
    kinds: ['seaport', 'city'], country: 'RU',
    position: at(42.8, 132.88, 'GK', []),
    role: 'Port of many small coal, metal and oil terminals.',
    shipLimits: { draught: known('13 m', 'berths of 11–13 m') },
  },
  {
    id: 'vostochny', name: 'Vostochny (Vrangel Bay)', names: { cyrillic: 'Восточный', chinese: '东方港', korean: '보스토치니' },
    kinds: ['seaport'], country: 'RU',
    position: at(42.735, 133.07, 'GK', []),
    role: 'Deepest port of the coast: coal, crude oil of Kozmino, containers.',
    shipLimits: {
      draught: figure('16.5 m', 'H', ['F14', 'F18'], { note: 'coal berths 51 and 52; general limit of 2011: 15.5 m' }),
      deadweight: figure('180 kt', 'H', ['F14', 'F18']),
    },
  },
  {
    id: 'grodekovo', name: 'Grodekovo', names: { cyrillic: 'Гродеково', chinese: '格罗捷科沃', korean: '그로데코보' },
    kinds: ['rail-station', 'border-crossing'], country: 'RU',
    position: at(44.4136, 131.3756, 'H', ['D19']),
    role: 'Russian border station towards Suifenhe.',
  },
  {
    id: 'pogranichny', name: 'Pogranichny checkpoint', names: { cyrillic: 'Пограничный', chinese: '波格拉尼奇内', korean: '포그라니치니' },
    kinds: ['border-crossing'], country: 'RU',
    position: at(44.41, 131.27, 'L', ['B23']),
    role: 'Russian road post towards Suifenhe.',
  },
  {
    id: 'poltavka', name: 'Poltavka checkpoint', names: { cyrillic: 'Полтавка', chinese: '波尔塔夫卡', korean: '폴탑카' },
    kinds: ['border-crossing'], country: 'RU',
    position: at(44.04, 131.3, 'GK', [], 'to about 3 km'),
    role: 'Russian road post towards Dongning.',
  },
  {
    id: 'turiy-rog', name: 'Turiy Rog checkpoint', names: { cyrillic: 'Турий Рог', chinese: '图里罗格', korean: '투리로크' },
    kinds: ['border-crossing'], country: 'RU',
    position: at(45.23, 131.98, 'GK', [], 'to about 3 km'),
    role: 'Russian road post towards Mishan.',
  },
  {
    id: 'pavlovka', name: 'Pavlovka coal field', names: { cyrillic: 'Павловка', chinese: '巴甫洛夫卡', korean: '파블롭카' },
    kinds: ['origin'], country: 'RU',
    position: at(44.05, 132.06, 'GK', ['K19'], 'open pits near Novoshakhtinsky, to about 5 km'),
    role: 'Brown coal of Primorye for its own power plants.',
  },
  {
    id: 'kuzbass', name: 'Kuzbass (Leninsk-Kuznetsky)', names: { cyrillic: 'Кузбасс (Ленинск-Кузнецкий)', chinese: '库兹巴斯', korean: '쿠즈바스' },
    kinds: ['origin'], country: 'RU',
    position: at(54.66, 86.17, 'H', ['A18'], 'loading point of the first coal for Korea'),
    role: 'Main origin of Russian coal and steel in the corridor.',
  },
  {
    id: 'transsib-west', name: 'Moscow (west end of the Trans-Siberian)', names: { cyrillic: 'Москва', chinese: '莫斯科', korean: '모스크바' },
    kinds: ['origin', 'market', 'city'], country: 'RU',
    position: at(55.75, 37.62, 'GK', [], 'city centre; proxy of European Russia and the Urals'),
    role: 'Market and origin of Russian containers.',
  },
  {
    id: 'taishet', name: 'Taishet', names: { cyrillic: 'Тайшет', chinese: '泰舍特', korean: '타이셰트' },
    kinds: ['rail-station'], country: 'RU',
    position: at(55.94, 98.0, 'GK', [], 'km 4 515 of the Trans-Siberian'),
    role: 'Junction where the eastern polygon of the railway begins.',
  },
  {
    id: 'angarsk', name: 'Angarsk', names: { cyrillic: 'Ангарск', chinese: '安加尔斯克', korean: '안가르스크' },
    kinds: ['origin', 'rail-station'], country: 'RU',
    position: at(52.54, 103.89, 'GK', [], 'refinery town, km 5 145'),
    role: 'Refinery: oil products for the Far East and Jilin.',
  },
  {
    id: 'south-siberia', name: 'South Siberia (Ulan-Ude)', names: { cyrillic: 'Южная Сибирь (Улан-Удэ)', chinese: '南西伯利亚（乌兰乌德）', korean: '남시베리아(울란우데)' },
    kinds: ['origin', 'rail-station'], country: 'RU',
    position: at(51.83, 107.58, 'EST', [], 'junction at km 5 642; centre of the coal of Khakassia, Irkutsk, Buryatia and Zabaikalye weighed by their eastbound tonnes of 2024'),
    role: 'Origin of the coal, ore, timber and grain between Khakassia and Zabaikalye.',
  },
  {
    id: 'bamovskaya', name: 'Bamovskaya', names: { cyrillic: 'Бамовская', chinese: '巴莫夫斯卡娅', korean: '바몹스카야' },
    kinds: ['rail-station'], country: 'RU',
    position: at(54.13, 123.7, 'GK', [], 'km 7 273'),
    role: 'Junction of the line from South Yakutia with the Trans-Siberian.',
  },
  {
    id: 'south-yakutia', name: 'South Yakutia (Neryungri, Elga)', names: { cyrillic: 'Южная Якутия (Нерюнгри, Эльга)', chinese: '南雅库特（涅留恩格里）', korean: '남야쿠티아(네륜그리)' },
    kinds: ['origin'], country: 'RU',
    position: at(56.66, 124.72, 'GK', [], 'Neryungri; Elga lies 300 km further east'),
    role: 'Coking coal of Neryungri, Elga and Kolmar.',
  },
  {
    id: 'amur-grain', name: 'Amur grain belt (Belogorsk)', names: { cyrillic: 'Амурская область (Белогорск)', chinese: '阿穆尔州（别洛戈尔斯克）', korean: '아무르주(벨로고르스크)' },
    kinds: ['origin', 'rail-station'], country: 'RU',
    position: at(50.92, 128.47, 'GK', [], 'Belogorsk, km 7 873'),
    role: 'Soy, wheat and maize of the Amur region.',
  },
  {
    id: 'izvestkovaya', name: 'Izvestkovaya (Kimkan ore mine)', names: { cyrillic: 'Известковая', chinese: '伊兹韦斯特科瓦亚', korean: '이즈베스트코바야' },
    kinds: ['origin', 'rail-station'], country: 'RU',
    position: at(48.98, 131.55, 'GK', ['O3'], 'km 8 234'),
    role: 'Iron ore concentrate for the mills of north-east China; branch to Urgal.',
  },
  {
    id: 'urgal', name: 'Urgal', names: { cyrillic: 'Ургал', chinese: '乌尔加尔', korean: '우르갈' },
    kinds: ['origin'], country: 'RU',
    position: at(51.11, 132.57, 'GK', ['K19'], 'Chegdomyn and Novy Urgal'),
    role: 'Coal of the Khabarovsk region.',
  },
  {
    id: 'khabarovsk', name: 'Khabarovsk', names: { cyrillic: 'Хабаровск', chinese: '哈巴罗夫斯克', korean: '하바롭스크' },
    kinds: ['city', 'origin', 'market', 'rail-station'], country: 'RU',
    position: at(48.48, 135.07, 'GK', [], 'km 8 521'),
    role: 'Junction towards Vanino; refinery and timber.',
  },
  {
    id: 'vanino', name: 'Vanino', names: { cyrillic: 'Ванино', chinese: '瓦尼诺', korean: '바니노' },
    kinds: ['seaport', 'market'], country: 'RU',
    position: at(49.09, 140.27, 'GK', ['K6'], 'port town'),
    role: 'Coal port outside the corridor, the aggregate rival of all its ports.',
  },
  {
    id: 'skovorodino-pipeline', name: 'Skovorodino (oil pipeline)', names: { cyrillic: 'Сковородино', chinese: '斯科沃罗季诺', korean: '스코보로디노' },
    kinds: ['origin'], country: 'RU',
    position: at(53.98, 123.94, 'GK', ['L4'], 'head of the second stage of the pipeline'),
    role: 'Where crude oil of East Siberia enters the pipeline to Kozmino.',
  },
  {
    id: 'okhotsk-sea', name: 'Sea of Okhotsk fishing grounds', names: { cyrillic: 'Охотское море', chinese: '鄂霍次克海', korean: '오호츠크해' },
    kinds: ['origin'], country: 'RU',
    position: at(51.5, 152.0, 'GK', ['Y1'], 'centre of the western Kamchatka grounds; Bering Sea fish counted in'),
    role: 'Origin of frozen fish and live crab landed in Primorye.',
  },
  {
    id: 'korsakov', name: 'Korsakov (Sakhalin and the north-east)', names: { cyrillic: 'Корсаков', chinese: '科尔萨科夫', korean: '코르사코프' },
    kinds: ['seaport', 'market'], country: 'RU',
    position: at(46.62, 142.77, 'GK', [], 'proxy of Sakhalin, Kamchatka and Magadan'),
    role: 'Market of the coastal cargo of Vladivostok.',
    shipLimits: { draught: known('7.5 m', 'small harbour') },
  },
];
