/**
 * What moves: handling group, tariff headings, unit, mass of a box, value, and what time costs its
 * owner. Rail tariff class is a factor on the price of hauling coal over the same distance.
 */
import type { Commodity } from '../../scenario/corridor.js';
import { rawMaterials } from './commodities-bulk.js';
import { boxedGoods } from './commodities-boxes.js';
import { foodAndGoods } from './commodities-goods.js';

/** Every commodity of the corridor. */
export const commodities: readonly Commodity[] = [...rawMaterials, ...foodAndGoods, ...boxedGoods];
