/**
 * What each row of the demand table rests on in the backtest set: kept as it is, frozen at its last
 * permitted year, or moved by drivers from there. Rows are named by a tag of their demands.
 */

/** Basis of a row of demands, or of a capacity. */
export type Basis =
  /** Not made from anything counted at a gate of the corridor after calibration. */
  | { readonly kind: 'kept'; readonly why: string }
  /** Values up to `until` stand, the last of them for all later years. */
  | { readonly kind: 'frozen'; readonly until: number; readonly why: string }
  /** Values up to `until` stand; later ones follow drivers. */
  | {
      readonly kind: 'driven';
      readonly until: number;
      readonly drivers: readonly string[];
      readonly formula: Formula;
      readonly why: string;
    };

/**
 * `market`: the value of `until` × the driver of the buyer against that year; `share`: the driver × the
 * mean share of the row in it from 2016 to `until`; `product`: the share of the demand in its row ×
 * the product of the drivers; `logs`: the value of `until` × the driver, for logs only.
 */
export type Formula = 'market' | 'share' | 'product' | 'logs';

const frozen = (until: number, why: string): Basis => ({ kind: 'frozen', until, why });
const kept = (why: string): Basis => ({ kind: 'kept', why });

const BUYERS = [
  'china-coal-from-russia',
  'japan-coal-from-russia',
  'korea-coal-from-russia',
] as const;
const market = (until: number, why: string): Basis => ({
  kind: 'driven',
  until,
  drivers: BUYERS,
  formula: 'market',
  why,
});

const BOXES = frozen(
  2017,
  'turnover of the ports is what is tested later; no permitted figure of the trade in boxes was found',
);
const RESIDUAL = frozen(
  2013,
  'a residual of port totals, of which those after 2013 are held out; the value of 2013 stands',
);
const FROZEN_2017 = frozen(2017, 'later values come from counts at the ports or crossings');
const FREE = market(
  2016,
  'the remainder of the gates to 2016, the last year before the held-out coal of Rajin and Posyet; then each buyer’s imports; others unchanged',
);
const BASE = kept(
  'a contestable base by the size of the trade; nothing of it was counted at a gate of the corridor',
);
const DPRK = kept('passes no scored gate');

/** Basis by row. */
export const rows: Readonly<Record<string, Basis>> = {
  'coal-kru': market(2019, '0.60 × the terminal to 2019; then each buyer’s imports'),
  'coal-mechel': frozen(
    2016,
    'captive share × sales of the owner in Asia, of which no figure after 2013 was found; the value of 2016 stands',
  ),
  'coal-evraz': frozen(2016, 'no figure of the owner after 2015'),
  'coal-suek': frozen(2016, 'general knowledge, the same every year'),
  'coal-sds': frozen(
    2016,
    'loadings of Sukhodol are held out; its coal is taken to be among the free coal as before it opened',
  ),
  'coal-free-kuz': FREE,
  'coal-free-ssib': FREE,
  'coal-free-yak': FREE,
  'coal-land-jilin': {
    kind: 'driven',
    until: 2018,
    drivers: ['china-coal-from-russia'],
    formula: 'share',
    why: 'coal by Hunchun to 2018; then its mean share of 2016–18 in China’s imports',
  },
  'coal-land-hlj': {
    kind: 'driven',
    until: 2018,
    drivers: ['china-coal-from-russia'],
    formula: 'share',
    why: 'coal by Suifenhe to 2018; then its mean share of 2016–18 in China’s imports',
  },
  'coal-vanino': frozen(2017, 'rail arrivals of 2017 are the last count'),
  'coal-primorye-local': kept(
    'output of a mine for local power plants, the same every year; passes no gate',
  ),

  'cont-cn-ruwest': BOXES,
  'cont-kr-ruwest': BOXES,
  'cont-jp-ruwest': BOXES,
  'cont-sea-ruwest': BOXES,
  'cont-ru-cn': BOXES,
  'cont-ru-islands': BOXES,

  'oil-espo-apr': frozen(2017, 'loadings of the port are held out; 31.7 Mt stand'),
  'oil-products-apr': RESIDUAL,
  'metals-apr': RESIDUAL,
  'timber-ru-sea-apr': {
    kind: 'driven',
    until: 2017,
    drivers: ['logs-left'],
    formula: 'logs',
    why: 'the export of 2017; logs by what the ban of 2022 leaves',
  },
  'grain-ru-apr-sea': FROZEN_2017,
  'fert-chem-apr': RESIDUAL,
  'seafood-ru-kr': FROZEN_2017,
  'seafood-ru-cn-sea': FROZEN_2017,
  'cars-jpkr-ru': FROZEN_2017,
  'general-ru-islands': FROZEN_2017,

  'ironore-ks-ne-china': {
    kind: 'driven',
    until: 2013,
    drivers: ['ks-ore-sales', 'ore-by-suifenhe'],
    formula: 'product',
    why: 'sales of the mine × the part without a nearer crossing',
  },
  'ironore-sib-jilin': FROZEN_2017,
  'timber-ru-hlj': {
    kind: 'driven',
    until: 2017,
    drivers: ['logs-left'],
    formula: 'logs',
    why: 'the timber of 2017; logs by what the ban of 2022 leaves',
  },
  'cont-ru-ne-china': FROZEN_2017,
  'grain-ru-cn-rail': FROZEN_2017,
  'oilprod-ru-jilin': FROZEN_2017,
  'other-ru-hlj-rail': FROZEN_2017,
  'cont-cn-ru-rail': FROZEN_2017,

  'cars-cn-ru-road': FROZEN_2017,
  'seafood-ru-cn-live': FROZEN_2017,
  'seafood-ru-hunchun-proc': FROZEN_2017,
  'machinery-cn-ru-road': FROZEN_2017,
  'produce-cn-ru-road': FROZEN_2017,
  'agri-ru-cn-road': FROZEN_2017,

  'cont-jilin-kr': BASE,
  'cont-jilin-jp': BASE,
  'cont-hlj-kr': BASE,
  'cont-hlj-jp': BASE,
  'cont-kr-jilin': BASE,
  'cont-jp-jilin': BASE,
  'cont-kr-hlj': BASE,
  'cont-jp-hlj': BASE,
  'beans-hlj-krjp': BASE,
  'ro-ro-kr-ru': frozen(2017, 'counts of the ferry after 2015 are few'),
  'grain-jilin-south': BASE,
  'grain-hlj-south': BASE,
  'cont-jilin-south': BASE,
  'cont-south-jilin': BASE,
  'cont-hlj-south': BASE,
  'cont-south-hlj': BASE,
  'copper-plate-jilin-east': BASE,
  'copper-conc-hunchun': BASE,
  'timber-suifenhe-south': BASE,
  'coal-hunchun-shanghai': BASE,
  'grain-hunchun-shanghai-pilot': BASE,
  'cont-kr-eu': BASE,
  'cont-kr-ca': BASE,
  'cont-ne-eu': frozen(2017, 'trains counted at Suifenhe'),
  'cont-shanghai-mow-rajin': frozen(2016, 'boxes counted at Rajin'),
  'cont-third-ne': BASE,

  'kp-coal-cn': frozen(2016, 'what left after the bans of 2017 is an outcome of rules'),
  'kp-ironore-jilin': DPRK,
  'kp-seafood-hunchun': DPRK,
  'kp-textile-hunchun': DPRK,
  'cn-kp-goods-rason': DPRK,
  'cn-kp-namyang': DPRK,
  'ru-kp-refined': frozen(2016, 'part of the traffic by Khasan, which is held out from 2017'),
  'ru-kp-grain-flour': frozen(2016, 'part of the traffic by Khasan, which is held out from 2017'),
};
