/** A flow that costs a little more than the optimum and differs most from it, in tonnes and USD. */
import type { CorridorModel } from '../model/model.js';
import { placesOn } from './places-on.js';

/** kg and USD as the solver gives them; see `nearOptimal`. */
export interface NearOptimalNumbers {
  readonly optimum: { readonly cost: number; readonly use: number };
  readonly alternative: { readonly cost: number; readonly use: number };
  readonly budget: number;
  readonly curve: readonly { readonly cost: number; readonly use: number }[];
  readonly moved: readonly {
    readonly demand: string;
    readonly arcs: readonly number[];
    readonly optimum: number;
    readonly alternative: number;
  }[];
}

/** A point of the curve: USD, tonnes of use, and cost above the optimum as a share. */
export interface TradeOffResult {
  readonly cost: number;
  readonly use: number;
  readonly dearer: number;
}

/** The alternative as people read it. */
export interface NearOptimalResult {
  readonly format: 'corridor-near-optimal';
  readonly formatVersion: 1;
  readonly title: string;
  readonly scenarioHash: string;
  readonly aim: 'least' | 'different';
  readonly of: string | null;
  readonly within: number;
  readonly optimum: TradeOffResult;
  readonly alternative: TradeOffResult;
  readonly curve: readonly TradeOffResult[];
  /** Tonnes by demand and way, the largest change first. */
  readonly moved: readonly {
    readonly demand: string;
    readonly places: readonly string[];
    readonly optimum: number;
    readonly alternative: number;
  }[];
}

const KG_PER_TONNE = 1000;

/** Puts an alternative into tonnes and places. */
export function summarizeNearOptimal(
  model: CorridorModel,
  question: {
    readonly aim: 'least' | 'different';
    readonly of?: string | undefined;
    readonly within: number;
  },
  { optimum, alternative, curve, moved }: NearOptimalNumbers,
): NearOptimalResult {
  const point = ({ cost, use }: { cost: number; use: number }): TradeOffResult => ({
    cost,
    use: use / KG_PER_TONNE,
    dearer: optimum.cost > 0 ? cost / optimum.cost - 1 : 0,
  });
  return {
    format: 'corridor-near-optimal',
    formatVersion: 1,
    title: model.title,
    scenarioHash: model.hash,
    aim: question.aim,
    of: question.of ?? null,
    within: question.within,
    optimum: point(optimum),
    alternative: point(alternative),
    curve: curve.map(point),
    moved: moved.map(({ demand, arcs, optimum: before, alternative: after }) => ({
      demand,
      places: placesOn(model, arcs),
      optimum: before / KG_PER_TONNE,
      alternative: after / KG_PER_TONNE,
    })),
  };
}
