/** Prices, and the currencies they are in. */
import type { Evidence, Figure } from '../../core/figure.js';
import type { CommodityId, PlaceId, TariffId } from './ids.js';

/**
 * A price as a mathjs expression giving USD per `per`. Variables: `km` (length of the link), `hours`
 * (its running time), `tariffClass`, `value` (USD/t), `payload` (t or TEU of the vehicle), `charter`
 * (USD/day), `fuel` (t/day), `knots`, and each name in `parameters`, in USD, t, TEU, km and hours, but
 * amounts and money per time per day; RUB and CNY are converted at the dated rate. No other name, no
 * assignment.
 */
export interface Tariff {
  readonly id: TariffId;
  readonly name: string;
  readonly per: 't' | 'TEU' | 'vehicle';
  readonly expression: string;
  readonly parameters: Readonly<Record<string, Figure>>;
  /** Applies only to these handling groups / commodities / origins. Absent: to all. */
  readonly handling?: readonly string[] | undefined;
  readonly commodities?: readonly CommodityId[] | undefined;
  readonly origins?: readonly PlaceId[] | undefined;
  readonly evidence?: Evidence | undefined;
}

/** A currency and how many of its units one US dollar buys, by date. */
export interface Currency {
  readonly id: string;
  readonly perDollar: Figure;
}
