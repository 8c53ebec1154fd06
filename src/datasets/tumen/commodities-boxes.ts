/** Goods counted in boxes of a fixed mass. */
import type { Commodity } from '../../scenario/corridor.js';
import { BOX_GOODS, boxed, mass, MOISTURE, NO_DECAY, SEASON_GOODS } from './commodity-tools.js';
import { ASIAN_CAPITAL, decay, RUSSIAN_CAPITAL, TRADER_CAPITAL } from './commodity-values.js';

export const boxedGoods: readonly Commodity[] = [
  boxed(
    {
      id: 'copper-plate',
      name: 'Copper plate in boxes',
      handling: 'container',
      hs: ['7403'],
      capitalCost: ASIAN_CAPITAL,
      decay: NO_DECAY,
    },
    mass(
      20,
      'EST',
      ['B16'],
      'A box is full by mass at about 20–25 t of plate; plate was half of the first cargo of the Ningbo line.',
    ),
  ),
  boxed(
    {
      id: 'boxes-to-russia',
      name: 'Boxes with goods for Russia',
      handling: 'container',
      hs: ['84', '85', '64', '94', '95'],
      capitalCost: TRADER_CAPITAL,
      decay: SEASON_GOODS,
    },
    mass(
      10.7,
      'DER',
      ['X4', 'X10'],
      '1.1 Mt / 102.7 kTEU in January 2026; the year 2025 gives 12.4.',
    ),
  ),
  boxed(
    {
      id: 'boxes-from-russia',
      name: 'Boxes with Russian pulp, timber, food',
      handling: 'container',
      hs: ['47', '44', '15', '23'],
      capitalCost: RUSSIAN_CAPITAL,
      decay: decay(0.0002, 'As timber.'),
    },
    mass(
      16.5,
      'EST',
      ['X4'],
      'Heavy goods: chosen so that all loaded boxes of the railway give 12.4 t.',
    ),
  ),
  boxed(
    {
      id: 'boxes-cabotage',
      name: 'Boxes for Sakhalin, Kamchatka, Magadan',
      handling: 'container',
      hs: ['20', '21', '22', '68', '94'],
      capitalCost: RUSSIAN_CAPITAL,
      decay: decay(0.0005, 'Food and household goods.'),
    },
    mass(12, 'EST', ['X4'], 'Mean of all loaded boxes of the railway.'),
  ),
  boxed(
    {
      id: 'boxes-cn-domestic',
      name: 'Boxes in Chinese domestic trade',
      handling: 'container',
      hs: ['28', '38', '44', '74', '22'],
      capitalCost: ASIAN_CAPITAL,
      decay: decay(0.0005, 'Mix of plate, chemicals, beer, car parts.'),
    },
    mass(7.4, 'DER', ['B16', 'B36'], '10.2 kt / 1 382 TEU on the line Zarubino–Ningbo.'),
  ),
  boxed(
    {
      id: 'boxes-hlj-domestic',
      name: 'Boxes with grain and timber of Heilongjiang for the south',
      handling: 'container',
      hs: ['1005', '1006', '1201', '4407'],
      capitalCost: ASIAN_CAPITAL,
      decay: MOISTURE,
    },
    mass(18, 'EST', ['U4'], 'Grain and timber fill a box by mass; 18–20 t.'),
  ),
  boxed(
    {
      id: 'boxes-jilin',
      name: 'Boxes with garments, parts, food of Jilin',
      handling: 'container',
      hs: ['61', '62', '87', '19'],
      capitalCost: ASIAN_CAPITAL,
      decay: decay(0.002, 'Season, as garments.'),
    },
    mass(9.5, 'EST', ['B14'], 'Garments and parts are light, food and wood heavy.'),
  ),
  boxed(
    {
      id: 'boxes-heilongjiang',
      name: 'Boxes with beans, food, wood products of Heilongjiang',
      handling: 'container',
      hs: ['0713', '1201', '4407', '19'],
      capitalCost: ASIAN_CAPITAL,
      decay: MOISTURE,
    },
    mass(14, 'EST', ['U4'], 'Between light food and 18 t of grain or timber.'),
  ),
  boxed(
    {
      id: 'boxes-import-ne',
      name: 'Boxes with machinery, parts, cosmetics for north-east China',
      handling: 'container',
      hs: ['84', '87', '33'],
      capitalCost: ASIAN_CAPITAL,
      decay: BOX_GOODS,
    },
    mass(8, 'EST', ['B14'], 'As the light goods of transit boxes.'),
  ),
  boxed(
    {
      id: 'boxes-transit',
      name: 'Boxes between Asia and Europe or Central Asia',
      handling: 'container',
      hs: ['84', '85', '87'],
      capitalCost: ASIAN_CAPITAL,
      decay: BOX_GOODS,
    },
    mass(7.9, 'DER', ['X11'], '4.3 Mt / 542.4 kTEU of transit between China and Europe.'),
  ),
];
