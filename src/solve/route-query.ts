/** What is asked about routes: whose, on which day, and how many. */
import { CorridorError } from '../core/errors.js';
import { didYouMean } from '../core/ids.js';
import { partShare, type CorridorModel } from '../model/model.js';
import { epochAt } from './costs.js';

/** What to ask. Without any filter: every demand. */
export interface RouteQuery {
  readonly demand?: string | undefined;
  readonly category?: string | undefined;
  /** A pair of places instead of a demand; `commodity` then says what travels. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly commodity?: string | undefined;
  /**
   * Utilisation of links with a volume-delay function: one number for all, or by link id (as a run
   * reports it). Default: free flow.
   */
  readonly utilisation?: number | Readonly<Record<string, number>> | undefined;
  /** Default: the start of the scenario. */
  readonly date?: string | undefined;
  /** Routes for each demand (default 3). */
  readonly k?: number | undefined;
  /** Closed routes to show for each demand (default 3). */
  readonly closed?: number | undefined;
}

const DAY = 86_400;

/** One part of one demand, or a pair of places, that is asked about. */
export interface Asked {
  readonly demand: string | null;
  readonly origin: number;
  readonly destination: number;
  readonly lot: number;
  readonly unservedPrice: number | null;
  readonly flowClass: number;
  readonly share: number;
}

/** Whom a query speaks of on a date. Throws a usage error for an unknown id. */
export function questionsOf(
  model: CorridorModel,
  query: RouteQuery,
  epoch: number,
): readonly Asked[] {
  if (query.from !== undefined || query.to !== undefined) return pairQuestion(model, query);
  const known = model.demands.map(({ id }) => id);
  if (query.demand !== undefined && !known.includes(query.demand)) {
    throw unknown('demand', query.demand, known);
  }
  const categories = new Set(model.demands.map(({ category }) => category));
  if (query.category !== undefined && !categories.has(query.category))
    throw unknown('category', query.category, categories);
  return model.demands
    .filter(
      ({ id, category, commodity }) =>
        (query.demand ?? id) === id &&
        (query.category ?? category) === category &&
        (query.commodity ?? commodity) === commodity,
    )
    .flatMap((demand) =>
      demand.parts.flatMap((part) => {
        const share = partShare(part, epoch);
        const { id, origin, destination, lot, unservedPrice } = demand;
        const { flowClass } = part;
        const price = unservedPrice * 1000;
        const asked = { demand: id, origin, destination, lot, unservedPrice: price };
        return share > 0 ? [{ ...asked, flowClass, share }] : [];
      }),
    );
}

function pairQuestion(
  model: CorridorModel,
  { from = '', to = '', commodity = '' }: RouteQuery,
): readonly Asked[] {
  const places = new Set(model.vertexPlace);
  for (const place of [from, to]) if (!places.has(place)) throw unknown('place', place, places);
  const users = model.demands.filter((demand) => demand.commodity === commodity);
  const user =
    users.find(
      ({ parts }) => (model.classes[parts[0]?.flowClass ?? 0]?.captive.length ?? 0) === 0,
    ) ?? users[0];
  if (user === undefined)
    throw unknown('commodity', commodity, new Set(model.demands.map((demand) => demand.commodity)));
  const part = user.parts[0];
  return [
    {
      demand: null,
      origin: model.vertexNames.indexOf(`${from}|gate||origin`),
      destination: model.vertexNames.indexOf(`${to}|gate||final`),
      lot: user.lot,
      unservedPrice: null,
      flowClass: part?.flowClass ?? 0,
      share: 1,
    },
  ];
}

function unknown(what: string, name: string, known: Iterable<string>): CorridorError {
  const hint = didYouMean(name, known);
  return new CorridorError('usage', `no ${what} "${name}"${hint === undefined ? '' : `; ${hint}`}`);
}

/** The epoch of a date, by default of the start; a usage error outside the time of the scenario. */
export function epochOf(model: CorridorModel, date: string | undefined): number {
  if (date === undefined) return epochAt(model, 0);
  const second = (Date.parse(`${date}T00:00:00Z`) - Date.parse(`${model.start}T00:00:00Z`)) / 1000;
  if (!(second >= model.earliest && second < model.horizon)) {
    throw new CorridorError(
      'usage',
      `${date} lies outside the time of the scenario (${model.start} and ${String(model.horizon / DAY)} days)`,
    );
  }
  return epochAt(model, second);
}
