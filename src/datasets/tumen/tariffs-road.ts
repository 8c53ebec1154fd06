/** What trucks cost: by the kilometre in each state, and the premium for taking a truck over the border. */
import { figure, yearly } from '../../core/figure.js';
import type { Tariff } from '../../scenario/corridor.js';
import { because, estimate } from './estimates.js';

export const roadTariffs: readonly Tariff[] = [
  {
    id: 'road-ru',
    name: 'Road in Primorye',
    per: 'vehicle',
    expression: 'rate * km',
    parameters: {
      rate: estimate(
        '1.86 USD/km',
        '0.09 USD/t·km × 20.7 t; lies between 95 RUB/km on long hauls and 276 RUB/km for a round trip with a box near Vladivostok',
      ),
    },
    evidence: because('EST', ['Q7'], 'loaded kilometre with its share of the way back'),
  },
  {
    id: 'road-ru-far',
    name: 'Road from the Far East to European Russia',
    per: 'vehicle',
    expression: 'rate * km',
    parameters: { rate: estimate('95 RUB/km', 'long hauls find return loads') },
    evidence: because('EST', ['Q7'], 'long-haul rate'),
  },
  {
    id: 'road-cn-box',
    name: 'Road in China, boxes',
    per: 'vehicle',
    handling: ['container'],
    expression: 'rate * km',
    parameters: { rate: estimate('10.35 CNY/km', '0.5 CNY/t·km × 20.7 t') },
    evidence: because('EST', [], '0.45–0.55 CNY/t·km in 2024'),
  },
  {
    id: 'road-cn',
    name: 'Road in China',
    per: 'vehicle',
    expression: 'rate * km',
    parameters: { rate: estimate('13.5 CNY/km', '0.45 CNY/t·km × 30 t') },
    evidence: because('EST', [], '0.45–0.55 CNY/t·km in 2024'),
  },
  {
    id: 'road-kp',
    name: 'Road in the DPRK',
    per: 'vehicle',
    expression: 'rate * km',
    parameters: {
      rate: estimate('1.5 USD/km', '0.1 USD/t·km × 15 t; fuel is dear, drivers are cheap'),
    },
    evidence: because('EST', [], 'no price found'),
  },
  {
    id: 'road-border-russia',
    name: 'Taking a truck over the border of Primorye and China',
    per: 'vehicle',
    expression: 'premium',
    parameters: {
      premium: yearly(
        'USD/vehicle',
        {
          2013: 300,
          2019: 360,
          2020: 700,
          2021: 1200,
          2022: 1600,
          2023: 1000,
          2024: 850,
          2026: 850,
        },
        'EST',
        ['R3', 'G15', 'B25'],
        'price of a truck Suifenhe–Ussuriysk (4 000 CNY in 2019, 25 000 at the peak of 2022, 6 000–9 000 in 2024) less 118 km at the rate by the kilometre; the same comes out of Hunchun–Vladivostok at 8 000–12 000 CNY over 274 km. Covers fees of some 150 USD, the permit, waiting and the empty way back',
      ),
    },
    evidence: because('EST', ['R3', 'G15'], 'parity of Chinese and Russian trucks keeps it high'),
  },
  {
    id: 'road-border-back',
    name: 'Taking a truck over the border on its way back',
    per: 'vehicle',
    expression: 'fee',
    commodities: [
      'soy',
      'grain',
      'sawn-timber',
      'logs',
      'frozen-fish',
      'live-crab',
      'chilled-fish',
    ],
    parameters: {
      fee: estimate(
        '150 USD/vehicle',
        'border fees; 92 % of the trucks that bring Chinese goods would go back empty',
      ),
    },
    evidence: because('EST', ['R4'], 'Russian goods ride on the way back'),
  },
  {
    id: 'road-border-korea',
    name: 'Taking a truck over the border of the DPRK',
    per: 'vehicle',
    expression: 'fee',
    parameters: { fee: estimate('150 USD/vehicle', 'fee and waiting of one day') },
    evidence: because(
      'EST',
      ['B7'],
      'border fees only; a local fee of 4 CNY/t at Hunchun was abolished in February 2016',
    ),
  },
  {
    id: 'transfer-box',
    name: 'Truck to rail, boxes',
    per: 'TEU',
    handling: ['container'],
    expression: 'lift',
    parameters: { lift: estimate('40 USD/TEU', 'two lifts') },
    evidence: because('EST', [], 'no price found'),
  },
  {
    id: 'transfer-other',
    name: 'Truck to rail, other cargo',
    per: 't',
    expression: 'lift',
    parameters: { lift: estimate('4 USD/t', 'by hand and forklift') },
    evidence: because('EST', [], 'no price found'),
  },
  {
    id: 'gauge-box',
    name: 'Change of gauge, boxes',
    per: 'TEU',
    handling: ['container'],
    expression: 'lift',
    parameters: {
      lift: figure('60 USD/TEU', 'EST', [], { note: 'two lifts and a share of the yard' }),
    },
    evidence: because('EST', [], 'no price found'),
  },
  {
    id: 'gauge-bulk',
    name: 'Change of gauge, bulk',
    per: 't',
    handling: ['coal', 'ore', 'timber', 'metal', 'oil'],
    expression: 'lift',
    parameters: { lift: figure('3 USD/t', 'EST', [], { note: 'tipping or grab, loss included' }) },
    evidence: because('EST', [], 'no price found'),
  },
  {
    id: 'gauge-grain',
    name: 'Change of gauge, grain and fertiliser',
    per: 't',
    handling: ['grain', 'fertiliser'],
    expression: 'lift',
    parameters: { lift: estimate('7 USD/t', 'bagged or blown over, with quarantine and loss') },
    evidence: because('EST', [], 'no price found'),
  },
  {
    id: 'gauge-other',
    name: 'Change of gauge, other cargo',
    per: 't',
    expression: 'lift',
    parameters: { lift: estimate('8 USD/t', 'by hand and forklift; reefers plugged in') },
    evidence: because('EST', [], 'no price found'),
  },
];

export const GAUGE_CHANGE = ['gauge-box', 'gauge-bulk', 'gauge-grain', 'gauge-other'];
export const TRANSFER = ['transfer-box', 'transfer-other'];
export const CHINESE_ROAD = ['road-cn-box', 'road-cn'];
