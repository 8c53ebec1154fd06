/** Raw materials counted in tonnes: coal, ore, oil, metal, timber, fertiliser. */
import { figure } from '../../core/figure.js';
import type { Commodity } from '../../scenario/corridor.js';
import { BLUE_STAIN, bulk, NO_DECAY, OXIDATION, tariffClass } from './commodity-tools.js';
import { ASIAN_CAPITAL, DPRK_CAPITAL, RUSSIAN_CAPITAL } from './commodity-values.js';

const PER_BARREL_CRUDE = figure('7.619 barrel/t', 'DER', ['SN32', 'SN34'], {
  note: '4 000 000 barrels are set equal to 525 000 t in paragraph 4 of resolution 2397.',
});
const PER_BARREL_REFINED = figure('8.333 barrel/t', 'DER', ['SN23', 'SN32', 'SN33'], {
  note: 'Chinese customs count 500 000 barrels as 60 kt.',
});

export const rawMaterials: readonly Commodity[] = [
  bulk({
    id: 'thermal-coal',
    name: 'Thermal coal',
    handling: 'coal',
    hs: ['270119'],
    capitalCost: RUSSIAN_CAPITAL,
    decay: NO_DECAY,
    tariffClass: tariffClass(1),
  }),
  bulk({
    id: 'coking-coal',
    name: 'Coking and injection coal',
    handling: 'coal',
    hs: ['270112'],
    capitalCost: RUSSIAN_CAPITAL,
    decay: OXIDATION,
    tariffClass: tariffClass(1),
  }),
  bulk({
    id: 'kp-coal',
    name: 'Anthracite of the DPRK',
    handling: 'coal',
    hs: ['270111'],
    capitalCost: DPRK_CAPITAL,
    decay: NO_DECAY,
    tariffClass: tariffClass(1),
  }),
  bulk({
    id: 'iron-ore',
    name: 'Iron ore concentrate',
    handling: 'ore',
    hs: ['2601'],
    capitalCost: RUSSIAN_CAPITAL,
    decay: NO_DECAY,
    tariffClass: tariffClass(0.9),
  }),
  bulk({
    id: 'kp-iron-ore',
    name: 'Iron ore concentrate of Musan',
    handling: 'ore',
    hs: ['2601'],
    capitalCost: DPRK_CAPITAL,
    decay: NO_DECAY,
    tariffClass: tariffClass(0.9),
  }),
  bulk({
    id: 'copper-concentrate',
    name: 'Copper concentrate',
    handling: 'ore',
    hs: ['2603'],
    capitalCost: ASIAN_CAPITAL,
    decay: NO_DECAY,
    tariffClass: tariffClass(0.9),
  }),
  bulk({
    id: 'crude-oil',
    name: 'Crude oil, ESPO blend',
    handling: 'oil',
    hs: ['2709'],
    capitalCost: RUSSIAN_CAPITAL,
    decay: NO_DECAY,
    barrelsPerTonne: PER_BARREL_CRUDE,
  }),
  bulk({
    id: 'oil-products',
    name: 'Oil products',
    handling: 'oil',
    hs: ['2710'],
    capitalCost: RUSSIAN_CAPITAL,
    decay: NO_DECAY,
    tariffClass: tariffClass(1.5, false),
    barrelsPerTonne: PER_BARREL_REFINED,
  }),
  bulk({
    id: 'gas',
    name: 'Liquefied petroleum gas',
    handling: 'oil',
    hs: ['2711'],
    capitalCost: RUSSIAN_CAPITAL,
    decay: NO_DECAY,
    tariffClass: tariffClass(1.5, false),
  }),
  bulk({
    id: 'steel',
    name: 'Steel, slabs, scrap',
    handling: 'metal',
    hs: ['7204', '7207', '7208'],
    capitalCost: RUSSIAN_CAPITAL,
    decay: NO_DECAY,
    tariffClass: tariffClass(1.6),
  }),
  bulk({
    id: 'logs',
    name: 'Logs',
    handling: 'timber',
    hs: ['4403'],
    capitalCost: RUSSIAN_CAPITAL,
    decay: BLUE_STAIN,
    tariffClass: tariffClass(1.3),
  }),
  bulk({
    id: 'sawn-timber',
    name: 'Sawn timber',
    handling: 'timber',
    hs: ['4407'],
    capitalCost: RUSSIAN_CAPITAL,
    decay: BLUE_STAIN,
    tariffClass: tariffClass(1.3),
  }),
  bulk({
    id: 'fertiliser',
    name: 'Fertiliser, methanol, bulk chemicals',
    handling: 'fertiliser',
    hs: ['3102', '3104', '3105', '2905'],
    capitalCost: RUSSIAN_CAPITAL,
    decay: NO_DECAY,
    tariffClass: tariffClass(1, false),
  }),
];
