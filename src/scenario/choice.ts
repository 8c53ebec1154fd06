/**
 * How a shipment chooses its way, as a scenario says it and as it is once its layers are resolved: by
 * least cost or by logit, how many of the dear ways count at all, how old the news of queues is, and
 * after what wait cargo on its way looks for another.
 */
import type { Quantity } from '../core/figure.js';
import type { Issue, IssuePath } from '../core/issues.js';
import { parseQuantity } from '../core/units.js';
import { MAXIMUM_HORIZON_DAYS, SECONDS_PER_DAY } from './calendar.js';

/** Least perceived cost; multinomial logit; logit corrected for ways that overlap. */
export const CHOICE_MODELS = ['cheapest', 'logit', 'path-size-logit'] as const;

/** One of {@link CHOICE_MODELS}. */
export type ChoiceModel = (typeof CHOICE_MODELS)[number];

/** Settings of choice in a scenario file; what is left out is as the parent says, or as the default. */
export interface ChoiceSettings {
  /** Default: `cheapest`. */
  readonly model?: ChoiceModel | undefined;
  /** Money per mass by which perceived costs differ between shippers; the logits need it. */
  readonly dispersion?: Quantity | undefined;
  /** Ways dearer than so many times the cheapest are left out, but for ways round a bottleneck. */
  readonly factor?: number | undefined;
  /** Time between two looks at the queues. Default: all is known at once, from the bookings. */
  readonly refresh?: Quantity | undefined;
  /** Age of the news when it comes. */
  readonly lag?: Quantity | undefined;
  /** Cargo on its way that must expect to wait longer looks for another way. Default: it never does. */
  readonly replanAfter?: Quantity | undefined;
}

/** The same, resolved. Absent keys: no bound, news at once, no re-planning. */
export interface Choice {
  readonly model: ChoiceModel;
  readonly dispersionPerTonne?: number | undefined;
  readonly factor?: number | undefined;
  readonly refreshDays?: number | undefined;
  readonly lagDays?: number | undefined;
  readonly replanAfterDays?: number | undefined;
}

/** Shortest time between two looks at the queues: each look costs time in proportion to the resources. */
const SHORTEST_REFRESH_DAYS = 1 / 24;

/** News is kept for as long as it may be old, some eight times a refresh. */
const MOST_REFRESHES_OLD = 50;

/** Tells of a problem in a layer. */
export type TellIssue = (
  layer: number,
  code: string,
  path: IssuePath,
  rest: Omit<Issue, 'code' | 'path'>,
) => void;

interface Layer {
  readonly simulation?: { readonly choice?: ChoiceSettings | undefined } | undefined;
}

/**
 * The choice that layers of a scenario state, the last word on each key counting; undefined if none says
 * anything. Problems are told, and the choice is then of no use.
 */
export function resolveChoice(layers: readonly Layer[], tell: TellIssue): Choice | undefined {
  const said = <Key extends keyof ChoiceSettings>(
    key: Key,
  ): { readonly value: NonNullable<ChoiceSettings[Key]>; readonly layer: number } | undefined => {
    for (let layer = layers.length - 1; layer >= 0; layer--) {
      const value = layers[layer]?.simulation?.choice?.[key];
      if (value !== undefined) return { value, layer };
    }
    return undefined;
  };
  const lastLayer = layers.findLastIndex((layer) => layer.simulation?.choice !== undefined);
  if (lastLayer < 0) return undefined;
  const at = (key: keyof ChoiceSettings): IssuePath => ['simulation', 'choice', key];
  const days = (key: 'refresh' | 'lag' | 'replanAfter', least = 0): number | undefined => {
    const found = said(key);
    if (found === undefined) return undefined;
    const parsed = parseQuantity(found.value);
    const value = parsed.ok ? parsed.value / SECONDS_PER_DAY : 0;
    if (value < least || value > MAXIMUM_HORIZON_DAYS)
      tell(found.layer, 'number.range', at(key), {
        message: value < least ? 'this time is too short' : 'this time is too long',
        expected: `${least > 0 ? 'at least one hour and ' : ''}at most ${MAXIMUM_HORIZON_DAYS} days`,
        found: JSON.stringify(found.value),
      });
    return value;
  };
  const model = said('model');
  const dispersion = said('dispersion');
  const isLogit = model !== undefined && model.value !== 'cheapest';
  if (isLogit && dispersion === undefined)
    tell(model.layer, 'choice.dispersion', at('model'), {
      message: `the choice model ${model.value} needs a dispersion`,
      expected: 'dispersion: money per mass by which perceived costs differ between shippers',
      hint: 'add "dispersion: 4 USD/t"',
    });
  const parsed = dispersion === undefined ? undefined : parseQuantity(dispersion.value);
  const refreshDays = days('refresh', SHORTEST_REFRESH_DAYS);
  const lagDays = days('lag');
  if (refreshDays !== undefined && (lagDays ?? 0) > MOST_REFRESHES_OLD * refreshDays)
    tell(said('lag')?.layer ?? lastLayer, 'number.range', at('lag'), {
      message: 'this news is very old for how often it comes',
      expected: `at most ${MOST_REFRESHES_OLD} times the refresh`,
      found: JSON.stringify(said('lag')?.value),
      hint: 'refresh less often',
    });
  const choice: Choice = {
    model: model?.value ?? 'cheapest',
    dispersionPerTonne: parsed?.ok === true ? parsed.value * 1000 : undefined,
    factor: said('factor')?.value,
    refreshDays,
    lagDays,
    replanAfterDays: days('replanAfter'),
  };
  const kept = Object.entries(choice).filter(([, value]) => value !== undefined);
  return Object.fromEntries(kept) as unknown as Choice;
}
