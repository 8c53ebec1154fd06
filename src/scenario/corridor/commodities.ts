/** What the cargo is. */
import type { Figure } from '../../core/figure.js';
import type { CommodityId } from './ids.js';

/** A kind of cargo: how it is handled and measured, and what it is worth. */
export interface Commodity {
  readonly id: CommodityId;
  readonly name: string;
  /** Handling group, e.g. `coal`, `grain`, `container`, `reefer`. */
  readonly handling: string;
  /** HS chapters or headings, digits only, most specific known. */
  readonly hs: readonly string[];
  readonly unit: 't' | 'TEU';
  /** Container commodities: mass of one TEU with its goods, t/TEU (fixed). */
  readonly massPerTeu?: Figure | undefined;
  /** USD/t. */
  readonly value: Figure;
  /** Capital cost, 1/year. */
  readonly capitalCost: Figure;
  /** Loss of value, 1/day. */
  readonly decay: Figure;
  /** Multiplier for rail tariffs (variable `tariffClass`; default 1). */
  readonly tariffClass?: Figure | undefined;
  /** Barrels per tonne for quotas counted in barrels. */
  readonly barrelsPerTonne?: Figure | undefined;
}
