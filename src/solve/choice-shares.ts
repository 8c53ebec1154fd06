/**
 * Who would go which way in free flow: shares of the cheapest lawful routes by the scenario's choice
 * model, the outside option among them, and the two figures by which choice sets are compared.
 *
 * Adding a way, lifting a rule or lowering a tariff never raises the cheapest cost nor (with `logit` and
 * no factor) the logsum. It may well raise the mean cost: some now take the new way for what they see in
 * it. So never compare mean costs. Queues are not foreseen here; the simulation does that.
 */
import { CorridorError } from '../core/errors.js';
import type { AlternativeShare, ChoiceAnswer } from '../model/answers.js';
import type { CorridorModel } from '../model/model.js';
import { modelChoice, type ModelChoice } from '../model/choice.js';
import { arcCosts, arcSeconds, type CostQuestion } from './costs.js';
import {
  type CostedPath,
  createPathSearch,
  kCheapestPaths,
  type PathSearch,
} from './k-cheapest.js';
import { logsumCost, weighByLogit } from './logit.js';
import { pathSizes } from './path-size.js';
import { type Asked, epochOf, questionsOf, type RouteQuery } from './route-query.js';
import { conductText } from './routes.js';
import { comesBack } from './search.js';

/** Whom to ask about, and what to take instead of the scenario's own choice. */
export interface ChoiceQuery extends Pick<
  RouteQuery,
  'demand' | 'category' | 'from' | 'to' | 'commodity' | 'date' | 'k'
> {
  readonly model?: ModelChoice['model'] | undefined;
  /** USD/t. */
  readonly dispersion?: number | undefined;
  readonly factor?: number | undefined;
}

/**
 * Shares and logsum for each part (by conduct) of each demand asked for, in order of demand id. Lists the
 * k cheapest ways (by default as many candidates as the scenario has) without the ways round bottlenecks
 * that the simulation keeps besides. Without a lawful way the outside option takes all; without either,
 * the lists are empty. Throws a usage error for an unknown id, a date outside the model, or a logit
 * without a dispersion. O(answers × k shortest paths).
 *
 * @example
 * choiceShares(compileScenario(scenario), { demand: 'coal-export', model: 'logit', dispersion: 4 })[0].logsum
 */
export function choiceShares(
  model: CorridorModel,
  query: ChoiceQuery = {},
): readonly ChoiceAnswer[] {
  const search = createPathSearch(model);
  const epoch = epochOf(model, query.date);
  const choice = choiceOf(model, query);
  return questionsOf(model, query, epoch).map((asked) => {
    const { flowClass, lot } = asked;
    const question: CostQuestion = { flowClass, epoch, lot };
    const paths = within(
      waysOf(model, search, asked, question, query.k ?? model.candidates),
      choice.factor,
    );
    return {
      demand: asked.demand,
      commodity: model.classes[flowClass]?.commodity ?? '',
      origin: model.vertexPlace[asked.origin] ?? '',
      destination: model.vertexPlace[asked.destination] ?? '',
      date: query.date ?? model.start,
      conduct: conductText(model.classes[flowClass]),
      share: asked.share,
      model: choice.model,
      dispersion: choice.model === 'cheapest' ? null : choice.dispersion * 1000,
      ...sharesOf(model, paths, asked.unservedPrice, {
        choice,
        seconds: (arc) => arcSeconds(model, question, arc),
      }),
    };
  });
}

/** Paths in order of cost that are no dearer than so many times the first. */
export function within(paths: readonly CostedPath[], factor: number): readonly CostedPath[] {
  const limit = (paths[0]?.cost ?? 0) * factor * (1 + 1e-12);
  return factor === Infinity ? paths : paths.filter(({ cost }) => cost <= limit);
}

function choiceOf(model: CorridorModel, query: ChoiceQuery): ModelChoice {
  const { choice } = model;
  const perTonne = query.dispersion ?? choice.dispersion * 1000;
  const chosen = query.model ?? choice.model;
  if (chosen !== 'cheapest' && !(perTonne > 0 && perTonne < Infinity))
    throw new CorridorError('usage', `the choice model ${chosen} needs a dispersion above zero`);
  const factor = query.factor ?? choice.factor;
  if (!(factor >= 1)) throw new CorridorError('usage', 'a factor is at least 1');
  return {
    ...modelChoice({ model: chosen, dispersionPerTonne: perTonne }),
    factor,
  };
}

/** The k cheapest ways that come back to no place; more are sought as long as some do. */
function waysOf(
  model: CorridorModel,
  search: PathSearch,
  { origin, destination }: Asked,
  question: CostQuestion,
  k: number,
): readonly CostedPath[] {
  if (origin < 0 || destination < 0) return [];
  const costs = arcCosts(model, question);
  for (let sought = k; ; sought *= 2) {
    const found = kCheapestPaths(search, origin, destination, costs, sought);
    const ways = found.filter(({ arcs }) => !comesBack(model, arcs));
    if (ways.length >= k || found.length < sought || sought > MOST_SOUGHT) return ways.slice(0, k);
  }
}

const MOST_SOUGHT = 1000;

/** How those who choose choose, and by what they tell ways apart. */
interface Taste {
  readonly choice: ModelChoice;
  readonly seconds: (arc: number) => number;
}

function sharesOf(
  { arcs: drawn }: CorridorModel,
  paths: readonly CostedPath[],
  unservedPrice: number | null,
  { choice: { model, dispersion }, seconds }: Taste,
): Pick<ChoiceAnswer, 'alternatives' | 'outside' | 'cheapest' | 'logsum'> {
  const ways = paths.map(({ arcs, cost }) => ({ arcs, cost: cost * 1000 }));
  const costs = [
    ...ways.map(({ cost }) => cost),
    ...(unservedPrice === null ? [] : [unservedPrice]),
  ];
  const isSized = model === 'path-size-logit';
  const known = isSized
    ? pathSizes(
        ways.map(({ arcs }) => arcs),
        seconds,
      )
    : [];
  const sizes = costs.map((_, i) => known[i] ?? 1);
  const weights = new Float64Array(costs.length);
  if (model === 'cheapest') {
    const best = costs.indexOf(Math.min(...costs));
    if (best >= 0) weights[best] = 1;
  } else {
    weighByLogit(
      Float64Array.from(costs),
      Float64Array.from(sizes),
      costs.length,
      dispersion * 1000,
      weights,
    );
  }
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const shareOf = (i: number): number => (sum > 0 ? (weights[i] ?? 0) / sum : 0);
  const logsum = logsumCost(costs, dispersion * 1000, isSized ? sizes : undefined);
  return {
    alternatives: ways.map(({ arcs, cost }, i): AlternativeShare => ({
      arcs,
      ...namesOf(drawn, arcs),
      cost,
      size: sizes[i] ?? 1,
      share: shareOf(i),
    })),
    outside: unservedPrice === null ? null : { cost: unservedPrice, share: shareOf(ways.length) },
    cheapest: costs.length === 0 ? null : Math.min(...costs),
    logsum: costs.length === 0 ? null : logsum,
  };
}

/** Places and assets of a way by id; gates are neither. */
function namesOf(
  drawn: CorridorModel['arcs'],
  way: readonly number[],
): Pick<AlternativeShare, 'places' | 'assets'> {
  const arcs = way.flatMap((arc) => drawn[arc] ?? []).filter(({ kind }) => kind !== 'gate');
  const places = [
    ...arcs.slice(0, 1).map(({ tailPlace }) => tailPlace),
    ...arcs.map(({ headPlace }) => headPlace),
  ];
  return {
    places: places.filter((place, i) => place !== places[i - 1]),
    assets: arcs.map(({ asset }) => asset),
  };
}
