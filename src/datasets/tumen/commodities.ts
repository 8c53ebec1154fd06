/**
 * What moves: handling group, tariff headings, unit, mass of a box, value, and what time costs its
 * owner. Rail tariff class is a factor on the price of hauling coal over the same distance.
 */
import { type SingleFigure, figure } from '../../core/figure.js';
import type { Commodity } from '../../scenario/corridor.js';
import {
  ASIAN_CAPITAL, decay, DPRK_CAPITAL, RUSSIAN_CAPITAL, TRADER_CAPITAL, VALUES,
} from './commodity-values.js';

const CLASS_NOTE =
  'Factor on the coal price per tonne-kilometre; coal is tariff class 1, ore, timber and metals are classes 2–3.';

const tariffClass = (factor: number, sourced = true): SingleFigure =>
  sourced
    ? figure(String(factor), 'EST', ['V13'], { note: CLASS_NOTE })
    : figure(String(factor), 'EST', [], { note: `${CLASS_NOTE} This good by analogy with its class.` });

const NO_DECAY = decay(0, 'Keeps in any weather.');
const OXIDATION = decay(0.00005, 'Oxidation lowers coking properties.');
const BLUE_STAIN = decay(0.0002, 'Blue stain and cracks.');
const MOISTURE = decay(0.0001, 'Moisture and quality class.');
const SEASON_GOODS = decay(0.0008, 'Season and change of model.');
const CAR_MODELS = decay(0.0003, 'Change of model.');
const BOX_GOODS = decay(0.001, 'Sales date; the literature has 50–200 USD a box and day.');

const PER_BARREL_CRUDE = figure('7.619 barrel/t', 'DER', ['SN32', 'SN34'], {
  note: '4 000 000 barrels are set equal to 525 000 t in paragraph 4 of resolution 2397.',
});
const PER_BARREL_REFINED = figure('8.333 barrel/t', 'DER', ['SN23', 'SN32', 'SN33'], {
  note: 'Chinese customs count 500 000 barrels as 60 kt.',
});

type Goods = Omit<Commodity, 'id' | 'value' | 'unit'> & { readonly id: string };

/** Goods counted in tonnes. */
const bulk = (goods: Goods): Commodity => ({ ...goods, unit: 't', value: valueOf(goods.id) });

/** Goods counted in boxes of a fixed mass, without the 2.2 t of the box itself. */
const boxed = (goods: Goods, massPerTeu: SingleFigure): Commodity => ({
  ...goods, unit: 'TEU', massPerTeu, value: valueOf(goods.id),
});

function valueOf(id: string): Commodity['value'] {
  const value = VALUES[id];
  if (value === undefined) throw new RangeError(`no value for commodity ${id}`);
  return value;
}

const mass = (tonnes: number, grade: SingleFigure['grade'], source: readonly string[], note: string): SingleFigure =>
  figure(`${tonnes} t/TEU`, grade, source, { note });

/** Every commodity of the corridor. */
export const commodities: readonly Commodity[] = [
  bulk({ id: 'thermal-coal', name: 'Thermal coal', handling: 'coal', hs: ['270119'], capitalCost: RUSSIAN_CAPITAL, decay: NO_DECAY, tariffClass: tariffClass(1) }),
  bulk({ id: 'coking-coal', name: 'Coking and injection coal', handling: 'coal', hs: ['270112'], capitalCost: RUSSIAN_CAPITAL, decay: OXIDATION, tariffClass: tariffClass(1) }),
  bulk({ id: 'kp-coal', name: 'Anthracite of the DPRK', handling: 'coal', hs: ['270111'], capitalCost: DPRK_CAPITAL, decay: NO_DECAY, tariffClass: tariffClass(1) }),
  bulk({ id: 'iron-ore', name: 'Iron ore concentrate', handling: 'ore', hs: ['2601'], capitalCost: RUSSIAN_CAPITAL, decay: NO_DECAY, tariffClass: tariffClass(0.9) }),
  bulk({ id: 'kp-iron-ore', name: 'Iron ore concentrate of Musan', handling: 'ore', hs: ['2601'], capitalCost: DPRK_CAPITAL, decay: NO_DECAY, tariffClass: tariffClass(0.9) }),
  bulk({ id: 'copper-concentrate', name: 'Copper concentrate', handling: 'ore', hs: ['2603'], capitalCost: ASIAN_CAPITAL, decay: NO_DECAY, tariffClass: tariffClass(0.9) }),
  boxed(
    { id: 'copper-plate', name: 'Copper plate in boxes', handling: 'container', hs: ['7403'], capitalCost: ASIAN_CAPITAL, decay: NO_DECAY },
    mass(20, 'EST', ['B16'], 'A box is full by mass at about 20–25 t of plate; plate was half of the first cargo of the Ningbo line.'),
  ),
  bulk({ id: 'crude-oil', name: 'Crude oil, ESPO blend', handling: 'oil', hs: ['2709'], capitalCost: RUSSIAN_CAPITAL, decay: NO_DECAY, barrelsPerTonne: PER_BARREL_CRUDE }),
  bulk({ id: 'oil-products', name: 'Oil products', handling: 'oil', hs: ['2710'], capitalCost: RUSSIAN_CAPITAL, decay: NO_DECAY, tariffClass: tariffClass(1.5, false), barrelsPerTonne: PER_BARREL_REFINED }),
  bulk({ id: 'gas', name: 'Liquefied petroleum gas', handling: 'oil', hs: ['2711'], capitalCost: RUSSIAN_CAPITAL, decay: NO_DECAY, tariffClass: tariffClass(1.5, false) }),
  bulk({ id: 'steel', name: 'Steel, slabs, scrap', handling: 'metal', hs: ['7204', '7207', '7208'], capitalCost: RUSSIAN_CAPITAL, decay: NO_DECAY, tariffClass: tariffClass(1.6) }),
  bulk({ id: 'logs', name: 'Logs', handling: 'timber', hs: ['4403'], capitalCost: RUSSIAN_CAPITAL, decay: BLUE_STAIN, tariffClass: tariffClass(1.3) }),
  bulk({ id: 'sawn-timber', name: 'Sawn timber', handling: 'timber', hs: ['4407'], capitalCost: RUSSIAN_CAPITAL, decay: BLUE_STAIN, tariffClass: tariffClass(1.3) }),
  bulk({ id: 'maize', name: 'Maize of north-east China', handling: 'grain', hs: ['1005'], capitalCost: ASIAN_CAPITAL, decay: MOISTURE, tariffClass: tariffClass(1.1, false) }),
  bulk({ id: 'rice', name: 'Rice', handling: 'grain', hs: ['1006'], capitalCost: ASIAN_CAPITAL, decay: MOISTURE, tariffClass: tariffClass(1.1, false) }),
  bulk({ id: 'soy', name: 'Soy and beans', handling: 'grain', hs: ['1201', '0713'], capitalCost: ASIAN_CAPITAL, decay: MOISTURE, tariffClass: tariffClass(1.1, false) }),
  bulk({ id: 'grain', name: 'Russian grain: maize, wheat, barley, oats, rape', handling: 'grain', hs: ['1001', '1003', '1004', '1005', '1205'], capitalCost: RUSSIAN_CAPITAL, decay: MOISTURE, tariffClass: tariffClass(1.1, false) }),
  bulk({ id: 'flour', name: 'Flour', handling: 'general', hs: ['1101'], capitalCost: RUSSIAN_CAPITAL, decay: MOISTURE, tariffClass: tariffClass(1.1, false) }),
  bulk({ id: 'fertiliser', name: 'Fertiliser, methanol, bulk chemicals', handling: 'fertiliser', hs: ['3102', '3104', '3105', '2905'], capitalCost: RUSSIAN_CAPITAL, decay: NO_DECAY, tariffClass: tariffClass(1, false) }),
  bulk({ id: 'frozen-fish', name: 'Frozen fish', handling: 'reefer', hs: ['0303', '0304'], capitalCost: RUSSIAN_CAPITAL, decay: decay(0.0005, 'Colour and fat; the power of the reefer is a cost, not decay.'), tariffClass: tariffClass(2, false) }),
  bulk({ id: 'live-crab', name: 'Live crab', handling: 'live', hs: ['0306'], capitalCost: RUSSIAN_CAPITAL, decay: decay(0.04, 'Mortality of 3–5 % a day in a live truck.') }),
  bulk({ id: 'chilled-fish', name: 'Chilled fish and shellfish', handling: 'live', hs: ['0302', '0307', '0308'], capitalCost: RUSSIAN_CAPITAL, decay: decay(0.03, 'Shelf life of about 10–12 days.') }),
  bulk({ id: 'kp-seafood', name: 'Squid and crab of the DPRK', handling: 'reefer', hs: ['0303', '0306', '0307'], capitalCost: DPRK_CAPITAL, decay: decay(0.0005, 'Frozen; as frozen fish.') }),
  bulk({ id: 'garments', name: 'Garments', handling: 'general', hs: ['61', '62'], capitalCost: ASIAN_CAPITAL, decay: decay(0.002, 'Season.') }),
  bulk({ id: 'textiles', name: 'Garments and cloth of the DPRK', handling: 'general', hs: ['52', '54', '55', '61', '62', '63'], capitalCost: DPRK_CAPITAL, decay: decay(0.002, 'Season.') }),
  bulk({ id: 'machinery', name: 'Machinery, parts, equipment', handling: 'general', hs: ['84', '85', '87'], capitalCost: TRADER_CAPITAL, decay: CAR_MODELS, tariffClass: tariffClass(1.6, false) }),
  bulk({ id: 'consumer-goods', name: 'Consumer goods', handling: 'general', hs: ['39', '63', '64', '94', '95'], capitalCost: TRADER_CAPITAL, decay: SEASON_GOODS, tariffClass: tariffClass(1.6, false) }),
  bulk({ id: 'building-materials', name: 'Building materials', handling: 'general', hs: ['2523', '6802', '6907', '7005'], capitalCost: TRADER_CAPITAL, decay: NO_DECAY, tariffClass: tariffClass(1.3, false) }),
  bulk({ id: 'produce', name: 'Vegetables and fruit', handling: 'reefer', hs: ['07', '08'], capitalCost: TRADER_CAPITAL, decay: decay(0.01, 'Wilts within weeks.') }),
  bulk({ id: 'used-cars', name: 'Cars, new and used', handling: 'vehicle', hs: ['8703', '8704'], capitalCost: RUSSIAN_CAPITAL, decay: CAR_MODELS, tariffClass: tariffClass(2, false) }),
  boxed(
    { id: 'boxes-to-russia', name: 'Boxes with goods for Russia', handling: 'container', hs: ['84', '85', '64', '94', '95'], capitalCost: TRADER_CAPITAL, decay: SEASON_GOODS },
    mass(10.7, 'DER', ['X4', 'X10'], '1.1 Mt / 102.7 kTEU in January 2026; the year 2025 gives 12.4.'),
  ),
  boxed(
    { id: 'boxes-from-russia', name: 'Boxes with Russian pulp, timber, food', handling: 'container', hs: ['47', '44', '15', '23'], capitalCost: RUSSIAN_CAPITAL, decay: decay(0.0002, 'As timber.') },
    mass(16.5, 'EST', ['X4'], 'Heavy goods: chosen so that all loaded boxes of the railway give 12.4 t.'),
  ),
  boxed(
    { id: 'boxes-cabotage', name: 'Boxes for Sakhalin, Kamchatka, Magadan', handling: 'container', hs: ['20', '21', '22', '68', '94'], capitalCost: RUSSIAN_CAPITAL, decay: decay(0.0005, 'Food and household goods.') },
    mass(12, 'EST', ['X4'], 'Mean of all loaded boxes of the railway.'),
  ),
  boxed(
    { id: 'boxes-cn-domestic', name: 'Boxes in Chinese domestic trade', handling: 'container', hs: ['28', '38', '44', '74', '22'], capitalCost: ASIAN_CAPITAL, decay: decay(0.0005, 'Mix of plate, chemicals, beer, car parts.') },
    mass(7.4, 'DER', ['B16', 'B36'], '10.2 kt / 1 382 TEU on the line Zarubino–Ningbo.'),
  ),
  boxed(
    { id: 'boxes-hlj-domestic', name: 'Boxes with grain and timber of Heilongjiang for the south', handling: 'container', hs: ['1005', '1006', '1201', '4407'], capitalCost: ASIAN_CAPITAL, decay: MOISTURE },
    mass(18, 'EST', ['U4'], 'Grain and timber fill a box by mass; 18–20 t.'),
  ),
  boxed(
    { id: 'boxes-jilin', name: 'Boxes with garments, parts, food of Jilin', handling: 'container', hs: ['61', '62', '87', '19'], capitalCost: ASIAN_CAPITAL, decay: decay(0.002, 'Season, as garments.') },
    mass(9.5, 'EST', ['B14'], 'Garments and parts are light, food and wood heavy.'),
  ),
  boxed(
    { id: 'boxes-heilongjiang', name: 'Boxes with beans, food, wood products of Heilongjiang', handling: 'container', hs: ['0713', '1201', '4407', '19'], capitalCost: ASIAN_CAPITAL, decay: MOISTURE },
    mass(14, 'EST', ['U4'], 'Between light food and 18 t of grain or timber.'),
  ),
  boxed(
    { id: 'boxes-import-ne', name: 'Boxes with machinery, parts, cosmetics for north-east China', handling: 'container', hs: ['84', '87', '33'], capitalCost: ASIAN_CAPITAL, decay: BOX_GOODS },
    mass(8, 'EST', ['B14'], 'As the light goods of transit boxes.'),
  ),
  boxed(
    { id: 'boxes-transit', name: 'Boxes between Asia and Europe or Central Asia', handling: 'container', hs: ['84', '85', '87'], capitalCost: ASIAN_CAPITAL, decay: BOX_GOODS },
    mass(7.9, 'DER', ['X11'], '4.3 Mt / 542.4 kTEU of transit between China and Europe.'),
  ),
];
