/**
 * What ships cost. Tramp cargo pays the voyage there and back: hire for the days at sea and in port, fuel,
 * port dues, times a premium for ships that accept Russian ports since 2022. Boxes pay the published or
 * estimated rate of the lane; the rate differs by direction because boxes come full and go back empty.
 */
import { type FigureSeries, yearly } from '../../core/figure.js';
import type { CommodityId, PlaceId, Tariff } from '../../scenario/corridor.js';
import { because, estimate, known } from './estimates.js';

/** Days at sea, out and back: 44.448 = 24 h × 1.852 km, and twice the way. */
const AT_SEA = '(2 * km / (44.448 * knots))';
/** Days in both ports: a few for any ship, more for large parcels. */
const IN_PORT = '(portDays + cargoDays * payload / (payload + 6000))';
const VOYAGE = `premium * (charter * (${AT_SEA} + ${IN_PORT}) + bunker * fuel * (${AT_SEA} + portFuel * ${IN_PORT}) + dues * payload / (1 + payload / 31800)) / payload`;

const bunker: FigureSeries = yearly(
  'USD/t',
  { 2013: 600, 2014: 540, 2015: 290, 2016: 230, 2017: 325, 2018: 430, 2019: 420, 2020: 370, 2021: 530, 2022: 740, 2023: 600, 2024: 590, 2025: 530, 2026: 530 },
  'GK', [], 'marine fuel in north-east Asia, yearly means; 2026 as 2025',
);
const premium: FigureSeries = yearly(
  '', { 2013: 1, 2022: 1.45 }, 'EST', ['H31'],
  'few owners accept Russian ports since 2022; fitted to 8.3–9.0 USD/t Vostochny–north China in February 2026, against 7.6 of the formula in 2025',
);
const noPremium = estimate('1', 'Chinese ports: no premium');
const voyageParameters = {
  bunker,
  portDays: estimate('3.2', 'waiting, papers, two berths'),
  cargoDays: estimate('2.6', 'loading and discharge of large parcels; a panamax spends 5.6 days in port, a handysize 5.3'),
  portFuel: estimate('0.18', 'share of the sea consumption burnt in port'),
  dues: estimate('5.37', 'dues of 80 000 USD for 28 kt and 120 000 USD for 75 kt, both ports'),
} as const;
const boxVoyageParameters = {
  ...voyageParameters,
  dues: estimate('40', 'USD for each TEU on small ships, both ports'),
} as const;

/** Boxes of Chinese domestic trade, and those of the foreign trade of the north-east. */
const DOMESTIC: readonly CommodityId[] = ['boxes-cn-domestic', 'boxes-hlj-domestic', 'copper-plate'];
const NORTH_EAST: readonly CommodityId[] = ['boxes-jilin', 'boxes-heilongjiang', 'boxes-import-ne'];

/** Cargo that owners lift at Chinese ports without asking for the Russian premium. */
const NOT_RUSSIAN: readonly PlaceId[] = [
  'hunchun', 'suifenhe', 'yanji', 'tumen-city', 'jilin-city', 'changchun', 'mudanjiang', 'harbin', 'dalian', 'beijing',
  'shanghai', 'ningbo', 'zhoushan', 'qingdao', 'tianjin', 'guangzhou', 'busan', 'osaka', 'niigata', 'vung-tau',
];

const voyages: readonly Tariff[] = [
  {
    id: 'sea-voyage', name: 'Voyage charter, Russian and DPRK ports', per: 't', expression: VOYAGE,
    parameters: { ...voyageParameters, premium }, handling: ['coal', 'ore', 'grain', 'timber', 'metal', 'fertiliser', 'general', 'oil', 'reefer', 'live', 'vehicle'],
    evidence: because('EST', ['Q4', 'Q5', 'H31'], 'panamax Vostochny–Qingdao 12.4 days and 214 t of fuel; handysize Rajin–Shanghai 11.8 days and 148 t'),
  },
  {
    id: 'sea-voyage-cn', name: 'Voyage charter, Chinese ports', per: 't', expression: VOYAGE, origins: NOT_RUSSIAN,
    parameters: { ...voyageParameters, premium: noPremium }, handling: ['coal', 'ore', 'grain', 'timber', 'metal', 'fertiliser', 'general', 'oil', 'reefer', 'live'],
    evidence: because('EST', ['Q4', 'Q5'], 'the same voyage without the premium'),
  },
  {
    id: 'sea-voyage-box', name: 'Boxes on a chartered sea-river ship', per: 'TEU', handling: ['container'], commodities: [...DOMESTIC, ...NORTH_EAST], expression: VOYAGE,
    parameters: { ...boxVoyageParameters, premium: noPremium },
    evidence: because('EST', [], 'Chinese ships in coastal trade; no premium'),
  },
  {
    id: 'sea-coastal-grain', name: 'Coastal grain, Liaoning to the south', per: 't', handling: ['grain'], origins: NOT_RUSSIAN,
    expression: 'rate * (0.4 + 0.6 * km / haul)',
    parameters: {
      rate: yearly('CNY/t', { 2013: 55, 2017: 58.4, 2018: 53.4, 2019: 46.3, 2020: 40, 2021: 65, 2022: 60, 2023: 45, 2024: 45, 2025: 42, 2026: 42 }, 'M', ['Q10'],
        'Dalian–Guangzhou maize by the ministry index: 2017–19 and eight months of 2020 published; other years estimated by index'),
      haul: estimate('2600 km', 'Dalian–Guangzhou by sea'),
    },
    evidence: because('M', ['Q10'], 'price of the whole haul; the share of 0.4 that does not grow with distance (days in port) is an estimate'),
  },
  {
    id: 'river-run', name: 'River craft by the kilometre', per: 't', handling: ['general', 'grain', 'timber', 'reefer', 'fertiliser', 'coal', 'metal', 'ore', 'live'],
    expression: `(charter + bunker * fuel) * ${AT_SEA} / payload`, parameters: { bunker },
    evidence: because('EST', [], 'hire and fuel of the days under way, there and back; days in port are in the wharf charge'),
  },
  {
    id: 'river-run-box', name: 'River craft by the kilometre, boxes', per: 'TEU', handling: ['container'],
    expression: `(charter + bunker * fuel) * ${AT_SEA} / payload`, parameters: { bunker },
    evidence: because('EST', [], 'as cargo in tonnes; a craft of 300 t carries some 20 TEU'),
  },
];

const boxRate = (
  id: string, name: string, values: Readonly<Record<number, number>>, note: string,
  source: readonly string[] = [], commodities?: readonly CommodityId[], unit = 'USD/TEU',
): Tariff => ({
  id, name, per: 'TEU', handling: ['container'], ...(commodities === undefined ? {} : { commodities }),
  expression: 'rate', parameters: { rate: yearly(unit, values, 'EST', source, note) },
  evidence: because('EST', source, note),
});

const boxes: readonly Tariff[] = [
  boxRate('box-china-russia', 'Box, China to Vladivostok',
    { 2013: 450, 2019: 500, 2020: 700, 2021: 5000, 2022: 5500, 2023: 1800, 2024: 1800, 2025: 1600, 2026: 1600 },
    'Shanghai–Vladivostok: 2021 (peak 9 000) and 2025 published, other years estimated', ['Q6'], ['boxes-to-russia']),
  boxRate('box-russia-china', 'Box, Vladivostok to China',
    { 2013: 200, 2021: 300, 2022: 600, 2023: 500, 2024: 450, 2025: 400, 2026: 400 },
    'a quarter of the way in: ships go back with empty boxes', ['Q6'], ['boxes-from-russia']),
  boxRate('box-vladivostok-domestic', 'Box of Chinese domestic trade, Vladivostok to China',
    { 2023: 300, 2024: 280, 2026: 280 },
    'low end of 300–500 USD/TEU: owner’s boxes on ships that go home with empties', ['B18'], DOMESTIC),
  boxRate('box-china-other', 'Box, other goods between China and Vladivostok',
    { 2013: 320, 2019: 350, 2020: 450, 2021: 2600, 2022: 3000, 2023: 1150, 2024: 1100, 2025: 1000, 2026: 1000 },
    'mean of both directions'),
  boxRate('box-busan-export', 'Box, Vladivostok to Busan, Russian goods',
    { 2013: 200, 2019: 220, 2020: 250, 2021: 600, 2022: 900, 2023: 600, 2024: 560, 2025: 480, 2026: 480 },
    '0.4 of the rate for goods to Russia (0.5 before 2021): boxes go back empty', [], ['boxes-from-russia']),
  boxRate('box-busan-transit', 'Box, Busan and Vladivostok, transit to third states',
    { 2013: 300, 2019: 320, 2020: 400, 2021: 1200, 2022: 1800, 2023: 750, 2024: 700, 2025: 600, 2026: 600 },
    'half of the rate for goods to Russia: lines court transit', [], ['boxes-transit']),
  boxRate('box-busan', 'Box, Busan and Vladivostok',
    { 2013: 400, 2019: 450, 2020: 600, 2021: 2500, 2022: 3500, 2023: 1500, 2024: 1400, 2025: 1200, 2026: 1200 },
    'no index for the lane; path of the Shanghai rate'),
  boxRate('box-japan', 'Box, Japan and Vladivostok',
    { 2013: 450, 2019: 500, 2020: 650, 2021: 2600, 2022: 3700, 2023: 1650, 2024: 1550, 2025: 1350, 2026: 1350 },
    'Busan rate and a tenth more'),
  boxRate('box-south-east-asia', 'Box, south-east Asia and Vladivostok',
    { 2013: 650, 2019: 700, 2020: 950, 2021: 6500, 2022: 7000, 2023: 2500, 2024: 2500, 2025: 2200, 2026: 2200 },
    '1.4 × Shanghai–Vladivostok, by distance and one transhipment'),
  boxRate('box-zarubino-busan', 'Box, Zarubino and Busan',
    { 2017: 300, 2019: 350, 2020: 400, 2023: 600, 2026: 600 }, 'small feeder at low load; domestic reports name no rate', ['B36']),
  boxRate('box-zarubino-china', 'Box, Zarubino and China',
    { 2017: 300, 2019: 400, 2020: 400, 2023: 600, 2026: 600 }, 'small feeder at low load', ['B36']),
  boxRate('box-rajin-china', 'Box, Rajin and China', { 2013: 450, 2026: 600 }, 'as Zarubino, with a smaller ship'),
  boxRate('box-dalian-south', 'Box, Dalian and the south',
    { 2013: 2200, 2017: 2000, 2019: 2000, 2020: 2100, 2021: 2800, 2022: 3000, 2023: 2000, 2024: 1900, 2025: 1800, 2026: 1800 },
    'level general knowledge; path by the domestic box index: 1 618 (Nov 2022), 1 368 (Mar 2023), 802 (Jul 2023), 1 017 (Jan 2024)', ['Q11'], DOMESTIC, 'CNY/TEU'),
  boxRate('box-dalian-busan', 'Box, Dalian and Busan', { 2013: 150, 2021: 400, 2023: 170, 2026: 170 }, 'dense short-sea lane for the trade of the north-east', [], NORTH_EAST),
  boxRate('box-dalian-south-east-asia', 'Box, Dalian and south-east Asia', { 2013: 350, 2021: 1200, 2022: 1400, 2023: 400, 2026: 400 }, 'dense lane for the trade of the north-east', [], NORTH_EAST),
  boxRate('box-dalian-japan', 'Box, Dalian and Japan', { 2013: 200, 2021: 500, 2023: 220, 2026: 220 }, 'dense short-sea lane for the trade of the north-east', [], NORTH_EAST),
  boxRate('box-islands', 'Box, Vladivostok and the islands', { 2013: 700, 2022: 1000, 2026: 950 }, 'cabotage without foreign ships'),
  boxRate('ferry-box', 'Box on the ferry', { 2013: 450, 2021: 900, 2026: 800 }, 'fast, small, dear'),
  {
    id: 'ferry-deck', name: 'Cars and machines on the ferry', per: 't', handling: ['vehicle', 'general'], expression: 'rate',
    parameters: { rate: known('90 USD/t', 'some 135 USD a car') }, evidence: because('GK', [], 'not confirmed'),
  },
];

export const seaTariffs: readonly Tariff[] = [...voyages, ...boxes];
