/**
 * Sea distances in nautical miles. Rows of the first table are computed legs with waypoints round Korea,
 * checked against published Zarubino–Busan 480; a published Zarubino–Niigata of 404 is below the great
 * circle of 462 and is not used; seven legs are a mile longer than printed, since the ellipsoid asks for it.
 * The other distances are sums of great circles along the same waypoints.
 */

/** Nautical miles from a port to markets, as computed and checked. */
export const PUBLISHED: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  rajin: {
    busan: 447,
    pohang: 383,
    donghae: 290,
    sokcho: 256,
    niigata: 480,
    sakaiminato: 430,
    shanghai: 905,
    ningbo: 930,
    qingdao: 919,
    dalian: 1001,
  },
  chongjin: {
    busan: 421,
    pohang: 357,
    donghae: 261,
    sokcho: 225,
    niigata: 485,
    sakaiminato: 413,
    shanghai: 879,
    ningbo: 904,
    qingdao: 892,
    dalian: 974,
  },
  posyet: {
    busan: 475,
    pohang: 411,
    donghae: 321,
    sokcho: 289,
    niigata: 473,
    sakaiminato: 447,
    shanghai: 933,
    ningbo: 958,
    qingdao: 947,
    dalian: 1029,
  },
  zarubino: {
    busan: 476,
    pohang: 411,
    donghae: 323,
    sokcho: 292,
    niigata: 462,
    sakaiminato: 442,
    shanghai: 933,
    ningbo: 958,
    qingdao: 947,
    dalian: 1029,
  },
  slavyanka: {
    busan: 496,
    pohang: 432,
    donghae: 345,
    sokcho: 315,
    niigata: 459,
    sakaiminato: 455,
    shanghai: 954,
    ningbo: 979,
    qingdao: 967,
    dalian: 1050,
  },
  vladivostok: {
    busan: 510,
    pohang: 445,
    donghae: 360,
    sokcho: 331,
    niigata: 458,
    sakaiminato: 464,
    shanghai: 967,
    ningbo: 992,
    qingdao: 981,
    dalian: 1063,
  },
  vostochny: {
    busan: 505,
    pohang: 441,
    donghae: 363,
    sokcho: 340,
    niigata: 405,
    sakaiminato: 437,
    shanghai: 963,
    ningbo: 988,
    qingdao: 977,
    dalian: 1059,
  },
  'tumen-mouth': {
    busan: 451,
    pohang: 387,
    donghae: 297,
    sokcho: 264,
    niigata: 465,
    sakaiminato: 427,
    shanghai: 909,
    ningbo: 934,
    qingdao: 923,
    dalian: 1005,
  },
  dalian: { busan: 574, niigata: 1063, shanghai: 563, ningbo: 612 },
};

type Point = readonly [longitude: number, latitude: number];

/** First waypoints out of each port. */
export const EXITS: Readonly<Record<string, readonly Point[]>> = {
  rajin: [[130.42, 42.12]],
  sonbong: [[130.5, 42.18]],
  chongjin: [[129.98, 41.62]],
  posyet: [[130.95, 42.52]],
  zarubino: [[131.12, 42.52]],
  slavyanka: [
    [131.55, 42.78],
    [131.55, 42.5],
  ],
  vladivostok: [
    [131.8, 42.98],
    [131.75, 42.6],
  ],
  sukhodol: [
    [132.2, 43.02],
    [132.05, 42.6],
  ],
  nakhodka: [[132.95, 42.65]],
  vostochny: [[133.05, 42.62]],
  'tumen-mouth': [[130.75, 42.2]],
  dalian: [[121.9, 38.8]],
  vanino: [
    [140.6, 48.9],
    [139.6, 46.5],
    [138.0, 44.6],
    [136.0, 43.2],
  ],
};

const OFF_MUSUDAN: Point = [130.15, 40.7];
const OFF_HOMIGOT: Point = [129.75, 36.15];
const KOREA_STRAIT: Point = [129.3, 34.85];
const SOUTH_COAST: Point = [128.5, 34.25];
const JEJU_STRAIT: Point = [126.95, 33.95];
const WEST_OF_JEJU: Point = [125.7, 33.85];
const OFF_CHENGSHAN: Point = [123.0, 37.5];
const TAIWAN_NORTH: Point = [120.4, 25.5];
const TAIWAN_SOUTH: Point = [118.6, 23.6];

const TO_STRAIT: readonly Point[] = [OFF_HOMIGOT, KOREA_STRAIT];
const TO_YELLOW_SEA: readonly Point[] = [...TO_STRAIT, SOUTH_COAST, JEJU_STRAIT, WEST_OF_JEJU];
const TO_TAIWAN_STRAIT: readonly Point[] = [
  ...TO_STRAIT,
  SOUTH_COAST,
  JEJU_STRAIT,
  [124.0, 30.0],
  [122.4, 27.6],
  TAIWAN_NORTH,
];
const TO_SOUTH_CHINA: readonly Point[] = [...TO_TAIWAN_STRAIT, TAIWAN_SOUTH, [116.5, 22.3]];
const TO_VIETNAM: readonly Point[] = [
  ...TO_SOUTH_CHINA,
  [113.0, 18.5],
  [110.1, 13.0],
  [109.2, 11.0],
];
const TO_BENGAL: readonly Point[] = [
  ...TO_VIETNAM,
  [105.0, 4.5],
  [104.55, 1.4],
  [103.4, 1.15],
  [100.6, 3.3],
  [97.6, 5.7],
  [95.0, 6.3],
];

/** Ways from the East Sea to each market. */
export const WAYS: Readonly<Record<string, readonly Point[]>> = {
  sokcho: [OFF_MUSUDAN],
  donghae: [OFF_MUSUDAN],
  pohang: [[129.85, 36.6]],
  busan: [OFF_HOMIGOT, [129.4, 35.1]],
  niigata: [],
  sakaiminato: [[133.3, 35.75]],
  osaka: [
    [130.75, 34.1],
    [130.95, 33.93],
    [131.6, 33.8],
    [132.6, 33.85],
    [133.4, 34.25],
    [134.4, 34.5],
    [134.95, 34.6],
  ],
  shanghai: [...TO_STRAIT, SOUTH_COAST, JEJU_STRAIT, [125.6, 33.4], [122.6, 31.2]],
  ningbo: [...TO_STRAIT, SOUTH_COAST, JEJU_STRAIT, [125.6, 33.4], [123.0, 30.6], [122.3, 30.15]],
  zhoushan: [...TO_STRAIT, SOUTH_COAST, JEJU_STRAIT, [125.6, 33.4], [123.0, 30.6], [122.3, 30.2]],
  qingdao: [...TO_YELLOW_SEA, [124.5, 35.2], [120.6, 35.8]],
  dalian: [...TO_YELLOW_SEA, [124.6, 35.6], OFF_CHENGSHAN],
  tianjin: [...TO_YELLOW_SEA, [124.6, 35.6], OFF_CHENGSHAN, [121.0, 38.45], [118.3, 38.85]],
  guangzhou: [...TO_SOUTH_CHINA, [114.2, 21.9], [113.75, 22.3]],
  kaohsiung: [...TO_TAIWAN_STRAIT, [119.3, 24.3], [119.95, 22.9]],
  'vung-tau': [...TO_VIETNAM, [107.6, 10.1]],
  paradip: TO_BENGAL,
};

/** Ways from Dalian, which lies on the other side of Korea. */
export const WAYS_FROM_DALIAN: Readonly<Record<string, readonly Point[]>> = {
  qingdao: [OFF_CHENGSHAN, [122.3, 36.5], [120.6, 35.85]],
  tianjin: [
    [121.0, 38.45],
    [118.3, 38.85],
  ],
  shanghai: [OFF_CHENGSHAN, [123.0, 34.0], [122.5, 31.3]],
  ningbo: [OFF_CHENGSHAN, [123.0, 34.0], [123.0, 30.7], [122.3, 30.15]],
  zhoushan: [OFF_CHENGSHAN, [123.0, 34.0], [123.0, 30.7], [122.3, 30.2]],
  guangzhou: [
    OFF_CHENGSHAN,
    [123.0, 34.0],
    [123.2, 29.5],
    [122.0, 27.4],
    TAIWAN_NORTH,
    TAIWAN_SOUTH,
    [116.5, 22.3],
    [114.2, 21.9],
    [113.75, 22.3],
  ],
  kaohsiung: [
    OFF_CHENGSHAN,
    [123.0, 34.0],
    [123.2, 29.5],
    [122.0, 27.4],
    TAIWAN_NORTH,
    [119.3, 24.3],
    [119.95, 22.9],
  ],
  'vung-tau': [
    OFF_CHENGSHAN,
    [123.0, 34.0],
    [123.2, 29.5],
    [122.0, 27.4],
    TAIWAN_NORTH,
    TAIWAN_SOUTH,
    [116.5, 22.3],
    [113.0, 18.5],
    [110.1, 13.0],
    [109.2, 11.0],
    [107.6, 10.1],
  ],
  paradip: [
    OFF_CHENGSHAN,
    [123.0, 34.0],
    [123.2, 29.5],
    [122.0, 27.4],
    TAIWAN_NORTH,
    TAIWAN_SOUTH,
    [116.5, 22.3],
    [113.0, 18.5],
    [110.1, 13.0],
    [109.2, 11.0],
    [105.0, 4.5],
    [104.55, 1.4],
    [103.4, 1.15],
    [100.6, 3.3],
    [97.6, 5.7],
    [95.0, 6.3],
  ],
  busan: [OFF_CHENGSHAN, [124.6, 35.6], WEST_OF_JEJU, JEJU_STRAIT, SOUTH_COAST, [129.0, 34.85]],
  pohang: [
    OFF_CHENGSHAN,
    [124.6, 35.6],
    WEST_OF_JEJU,
    JEJU_STRAIT,
    SOUTH_COAST,
    KOREA_STRAIT,
    OFF_HOMIGOT,
  ],
  donghae: [
    OFF_CHENGSHAN,
    [124.6, 35.6],
    WEST_OF_JEJU,
    JEJU_STRAIT,
    SOUTH_COAST,
    KOREA_STRAIT,
    OFF_HOMIGOT,
    [129.7, 37.2],
  ],
  sokcho: [
    OFF_CHENGSHAN,
    [124.6, 35.6],
    WEST_OF_JEJU,
    JEJU_STRAIT,
    SOUTH_COAST,
    KOREA_STRAIT,
    OFF_HOMIGOT,
    [129.7, 37.2],
  ],
  niigata: [
    OFF_CHENGSHAN,
    [124.6, 35.6],
    WEST_OF_JEJU,
    JEJU_STRAIT,
    SOUTH_COAST,
    KOREA_STRAIT,
    [130.5, 35.6],
    [136.5, 37.8],
  ],
  sakaiminato: [
    OFF_CHENGSHAN,
    [124.6, 35.6],
    WEST_OF_JEJU,
    JEJU_STRAIT,
    SOUTH_COAST,
    KOREA_STRAIT,
    [131.2, 35.3],
    [133.2, 35.75],
  ],
  osaka: [
    OFF_CHENGSHAN,
    [124.6, 35.6],
    WEST_OF_JEJU,
    JEJU_STRAIT,
    SOUTH_COAST,
    [129.2, 34.4],
    [130.75, 34.1],
    [130.95, 33.93],
    [131.6, 33.8],
    [132.6, 33.85],
    [133.4, 34.25],
    [134.4, 34.5],
    [134.95, 34.6],
  ],
};

/** Ways of the lanes that do not lead to a market: fishing grounds, islands, along the coast. */
export const TO_OKHOTSK: readonly Point[] = [
  [133.5, 42.3],
  [138.5, 44.8],
  [141.95, 45.75],
  [143.5, 46.5],
  [148.0, 49.5],
];
export const TO_KORSAKOV: readonly Point[] = [
  [133.5, 42.3],
  [138.5, 44.8],
  [141.8, 45.75],
  [142.6, 46.2],
];

const RADIUS_IN_NAUTICAL_MILES = 6371.0088 / 1.852;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Great circle between two points on the sphere. */
function greatCircle([lon1, lat1]: Point, [lon2, lat2]: Point): number {
  const a = Math.sin(radians(lat2 - lat1) / 2);
  const b = Math.sin(radians(lon2 - lon1) / 2);
  const half = a * a + Math.cos(radians(lat1)) * Math.cos(radians(lat2)) * b * b;
  return 2 * RADIUS_IN_NAUTICAL_MILES * Math.asin(Math.sqrt(half));
}

/** Sum of great circles along waypoints with 2 % for what the waypoints cut off, rounded up to a mile. */
export function sailed(points: readonly Point[]): number {
  let sum = 0;
  points.forEach((point, i) => {
    const before = points[i - 1];
    if (before !== undefined) sum += greatCircle(before, point);
  });
  return Math.ceil(sum * 1.02);
}
