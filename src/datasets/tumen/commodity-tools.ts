/** How commodities are written down: in tonnes or in boxes, with their class, decay and value. */
import { type SingleFigure, figure } from '../../core/figure.js';
import type { Commodity } from '../../scenario/corridor.js';
import { decay, VALUES } from './commodity-values.js';

const CLASS_NOTE =
  'Factor on the coal price per tonne-kilometre; coal is tariff class 1, ore, timber and metals are classes 2–3.';

/** Rail tariff class as a factor on the coal price; by analogy when not sourced. */
export const tariffClass = (factor: number, sourced = true): SingleFigure =>
  sourced
    ? figure(String(factor), 'EST', ['V13'], { note: CLASS_NOTE })
    : figure(String(factor), 'EST', [], {
        note: `${CLASS_NOTE} This good by analogy with its class.`,
      });

/** Loses nothing by waiting. */
export const NO_DECAY = decay(0, 'Keeps in any weather.');
/** Coking coal in the air. */
export const OXIDATION = decay(0.00005, 'Oxidation lowers coking properties.');
/** Timber in the damp. */
export const BLUE_STAIN = decay(0.0002, 'Blue stain and cracks.');
/** Grain in the damp. */
export const MOISTURE = decay(0.0001, 'Moisture and quality class.');
/** Goods of a season. */
export const SEASON_GOODS = decay(0.0008, 'Season and change of model.');
/** Goods of a model year. */
export const CAR_MODELS = decay(0.0003, 'Change of model.');
/** Mixed goods in boxes. */
export const BOX_GOODS = decay(0.001, 'Sales date; the literature has 50–200 USD a box and day.');

/** A commodity without what its maker fills in. */
export type Goods = Omit<Commodity, 'id' | 'value' | 'unit'> & { readonly id: string };

/** Goods counted in tonnes. */
export const bulk = (goods: Goods): Commodity => ({
  ...goods,
  unit: 't',
  value: valueOf(goods.id),
});

/** Goods counted in boxes of a fixed mass, without the 2.2 t of the box itself. */
export const boxed = (goods: Goods, massPerTeu: SingleFigure): Commodity => ({
  ...goods,
  unit: 'TEU',
  massPerTeu,
  value: valueOf(goods.id),
});

function valueOf(id: string): Commodity['value'] {
  const value = VALUES[id];
  if (value === undefined) throw new RangeError(`no value for commodity ${id}`);
  return value;
}

/** Mass of the goods in a box. */
export const mass = (
  tonnes: number,
  grade: SingleFigure['grade'],
  source: readonly string[],
  note: string,
): SingleFigure => figure(`${tonnes} t/TEU`, grade, source, { note });
