/** What ports charge. Coal by year and kind of berth; the rest by handling group. */
import { type FigureSeries, yearly } from '../../core/figure.js';
import type { Tariff } from '../../scenario/corridor.js';
import { because, estimate } from './estimates.js';

const deepSea: FigureSeries = yearly(
  'USD/t',
  {
    2013: 9,
    2015: 8,
    2016: 9,
    2017: 12,
    2018: 14,
    2020: 13,
    2021: 16,
    2022: 22,
    2023: 16,
    2024: 12,
    2025: 11.2,
    2026: 11.3,
  },
  'EST',
  ['V9', 'H30'],
  '933 RUB/t at Vostochny in September 2025 (M); 2021–24 estimates, with falling rates noted by the regulator in 2025; earlier years estimated',
);
const smallBerth: FigureSeries = yearly(
  'USD/t',
  { 2013: 2, 2025: 1 },
  'EST',
  [],
  'grab cranes and double handling cost 2 USD/t more; in 2025 cargo, not berths, became scarce, and half of it went',
);

const flat = (
  id: string,
  name: string,
  handling: readonly string[] | undefined,
  value: string,
  note: string,
  per: 't' | 'TEU' = 't',
): Tariff => ({
  id,
  name,
  per,
  ...(handling === undefined ? {} : { handling }),
  expression: 'rate',
  parameters: { rate: estimate(value, note) },
  evidence: because('EST', [], 'no price list found'),
});

export const portTariffs: readonly Tariff[] = [
  {
    id: 'port-coal',
    name: 'Coal, mechanised berth',
    per: 't',
    handling: ['coal'],
    expression: 'rate',
    parameters: { rate: deepSea },
    evidence: because('EST', ['V9', 'H30'], 'one price of September 2025, carried to other years'),
  },
  {
    id: 'port-coal-small',
    name: 'Coal, small berth with grabs',
    per: 't',
    handling: ['coal'],
    expression: 'rate + extra',
    parameters: { rate: deepSea, extra: smallBerth },
    evidence: because('EST', ['V9', 'H30'], 'one price of September 2025, carried to other years'),
  },
  {
    id: 'port-coal-posyet',
    name: 'Coal, Posyet',
    per: 't',
    handling: ['coal'],
    expression: 'rate + extra',
    parameters: {
      rate: deepSea,
      extra: estimate('1 USD/t', 'smaller ships than at Vostochny; the owner pays cost'),
    },
    evidence: because('EST', ['V9'], 'from the Vostochny price'),
  },
  {
    id: 'port-coal-rajin',
    name: 'Coal, Rajin pier 3',
    per: 't',
    handling: ['coal'],
    expression: 'rate - line',
    parameters: {
      rate: deepSea,
      line: estimate(
        '4 USD/t',
        'toll of the line from Khasan: pier and line together cost what a Russian port costs (12 USD/t in 2024), so that smaller ships and the lock-out make up the 5–7 USD/t more of the whole way',
      ),
    },
    evidence: because('EST', ['A23'], 'from the published difference of the whole way'),
  },
  {
    id: 'port-coal-kp',
    name: 'Coal and ore, other DPRK piers',
    per: 't',
    handling: ['coal', 'ore'],
    expression: 'rate',
    parameters: { rate: estimate('6 USD/t', 'old cranes, cheap labour') },
    evidence: because('EST', [], 'no price found'),
  },
  flat(
    'port-ru-box',
    'Box, Russian container terminal',
    ['container'],
    '120 USD/TEU',
    'dues and one port move',
    'TEU',
  ),
  flat(
    'port-vostochny-box',
    'Box, Vostochny container terminal',
    ['container'],
    '40 USD/TEU',
    'less than Vladivostok by what 144 km more of rail and rarer sailings cost a shipper: else nobody would call, and a quarter of the boxes of the coast do',
    'TEU',
  ),
  flat(
    'port-vostochny-fertiliser',
    'Fertiliser and chemicals, Vostochny',
    ['fertiliser'],
    '10 USD/t',
    'specialised terminals',
  ),
  {
    id: 'port-zarubino-box',
    name: 'Box, Zarubino',
    per: 'TEU',
    handling: ['container'],
    expression: 'move + empties',
    parameters: {
      move: estimate(
        '180 USD/TEU',
        'one and a half times a container terminal: mobile cranes, few calls, complaints about the quay on record',
      ),
      empties: estimate(
        '100 USD/TEU',
        'an empty box must first come to Hunchun: a quarter of the feeder rate of 400 USD',
      ),
    },
    evidence: because('EST', ['B36'], 'no price list found'),
  },
  {
    id: 'port-rajin-box',
    name: 'Box, Rajin',
    per: 'TEU',
    handling: ['container'],
    expression: 'move + empties',
    parameters: {
      move: estimate('130 USD/TEU', 'mobile crane'),
      empties: estimate('100 USD/TEU', 'as at Zarubino'),
    },
    evidence: because('EST', [], 'no price list found'),
  },
  flat(
    'port-nakhodka-metal',
    'Metal, Nakhodka commercial port',
    ['metal'],
    '10 USD/t',
    'specialised berth of a steel group',
  ),
  flat('port-ru-oil', 'Oil products, Russian terminal', ['oil'], '6 USD/t', 'tank farm and dues'),
  flat(
    'port-vostochny-oil',
    'Oil products, Vostochny',
    ['oil'],
    '12 USD/t',
    'racks and small tanks, twice a full terminal',
  ),
  flat('port-kozmino-oil', 'Crude oil, Kozmino', ['oil'], '3 USD/t', 'large terminal'),
  flat(
    'port-ru-reefer',
    'Fish, Russian terminal',
    ['reefer'],
    '20 USD/t',
    'cold store and pallets',
  ),
  flat(
    'port-ru-live',
    'Live crab, Russian terminal',
    ['live'],
    '60 USD/t',
    'tanks and veterinary papers',
  ),
  flat('port-ru-vehicle', 'Cars, Russian terminal', ['vehicle'], '60 USD/t', 'some 90 USD a car'),
  flat(
    'port-ru-dry',
    'Dry cargo, Russian terminal',
    undefined,
    '12 USD/t',
    'metal, timber, grain, fertiliser and general cargo with hand stowage',
  ),
  flat(
    'port-cn-box',
    'Box, Chinese container terminal',
    ['container'],
    '60 USD/TEU',
    'half of a Russian terminal',
    'TEU',
  ),
  flat(
    'port-cn-dry',
    'Dry cargo, Chinese terminal',
    undefined,
    '4 USD/t',
    'modern berths in competition',
  ),
  flat('port-kp-dry', 'Dry cargo, DPRK piers', undefined, '6 USD/t', 'old cranes, cheap labour'),
  flat(
    'wharf-box',
    'Box, river wharf',
    ['container'],
    '60 USD/TEU',
    'mobile crane, and two days of the craft in port',
    'TEU',
  ),
  flat(
    'wharf-dry',
    'Dry cargo, river wharf',
    undefined,
    '9 USD/t',
    'grab crane 4, and two days of a 300 t craft in port 5',
  ),
];

/** Lists for the terminals: the first that applies to the cargo is charged. */
export const RUSSIAN_PORT = [
  'port-coal-small',
  'port-ru-box',
  'port-ru-oil',
  'port-ru-reefer',
  'port-ru-live',
  'port-ru-vehicle',
  'port-ru-dry',
];
export const ZARUBINO_PORT = [
  'port-coal-small',
  'port-zarubino-box',
  'port-ru-reefer',
  'port-ru-live',
  'port-ru-vehicle',
  'port-ru-dry',
];
export const RAJIN_PORT = ['port-coal-kp', 'port-rajin-box', 'port-kp-dry'];
export const CHINESE_PORT = ['port-cn-box', 'port-cn-dry'];
export const RIVER_WHARF = ['wharf-box', 'wharf-dry'];
