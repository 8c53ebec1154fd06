/** Laws of routes on random corridors, for a short and a long run. */
import { expect } from 'vitest';
import { compileScenario } from '../../src/model/compile.js';
import type { CorridorModel } from '../../src/model/model.js';
import type { Exemption } from '../../src/scenario/corridor.js';
import type { Scenario } from '../../src/scenario/scenario.js';
import { arcCosts } from '../../src/solve/costs.js';
import { createPathSearch, kCheapestPaths } from '../../src/solve/k-cheapest.js';

/** The cheapest route of one part of one demand on one day. */
export interface Cheapest {
  readonly who: string;
  readonly cost: number;
  /** Keys of the arcs. */
  readonly arcs: readonly string[];
}

/** Cheapest routes of all demands, part by part (conduct), on some days of the run. */
export function cheapestRoutes(model: CorridorModel): readonly Cheapest[] {
  const search = createPathSearch(model);
  return model.demands.flatMap(({ id, origin, destination, parts, lot }) =>
    parts.flatMap(({ flowClass }, part) =>
      DAYS.map((day): Cheapest => {
        const who = `${id} part ${part} day ${day}`;
        if (origin < 0 || destination < 0) return { who, cost: Infinity, arcs: [] };
        const costs = arcCosts(model, { flowClass, epoch: epochOfDay(model, day), lot });
        const [first] = kCheapestPaths(search, origin, destination, costs, 1);
        return {
          who,
          cost: first?.cost ?? Infinity,
          arcs: (first?.arcs ?? []).map((arc) => model.arcs[arc]?.key ?? ''),
        };
      }),
    ),
  );
}

const DAYS = [-5, 0, 11, 20, 30];

function epochOfDay(model: CorridorModel, day: number): number {
  return model.epochs.filter((start) => start <= day * 86_400).length - 1;
}

function expectNoDearer(after: readonly Cheapest[], before: readonly Cheapest[]): void {
  expect(after.map(({ who }) => who)).toEqual(before.map(({ who }) => who));
  after.forEach(({ who, cost }, i) => {
    const was = before[i]?.cost ?? NaN;
    if (cost > was + 1e-12 * Math.abs(was)) expect([who, cost]).toEqual([who, was]);
  });
}

/** Lifting a rule, whichever, never makes the cheapest route of anybody dearer. */
export function expectLiftingHelps(scenario: Scenario): void {
  const before = cheapestRoutes(compileScenario(scenario));
  for (const { id } of scenario.corridor.rules) {
    const lifted = { ...scenario, liftings: [{ id }] };
    expectNoDearer(cheapestRoutes(compileScenario(lifted)), before);
  }
}

/** One more exemption of every rule never makes it dearer, but to the wary, whom it scares. */
export function expectExemptionHelps(scenario: Scenario, exemption: Exemption): void {
  const conduct = Object.fromEntries(
    Object.entries(scenario.conduct).map(([state, { defiant }]) => [state, { defiant }]),
  );
  const base: Scenario = { ...scenario, conduct };
  const { rules } = scenario.corridor;
  const eased = rules.map((one) => ({ ...one, unless: [...(one.unless ?? []), exemption] }));
  const asked = rules.map((one) => ({
    ...one,
    // Asks for the same facts, so that the flow classes are the same, and is never met.
    unless: [...(one.unless ?? []), { ...exemption, from: '2050-01-01' }],
  }));
  const routes = (list: typeof rules): readonly Cheapest[] =>
    cheapestRoutes(compileScenario({ ...base, corridor: { ...base.corridor, rules: list } }));
  expectNoDearer(routes(eased), routes(asked));
}

/** Closing a link that no cheapest route uses changes none of them. */
export function expectUnusedLinksIdle(scenario: Scenario): void {
  const before = cheapestRoutes(compileScenario(scenario));
  const used = new Set(before.flatMap(({ arcs }) => arcs.map((key) => key.split(':')[1] ?? '')));
  const idle = scenario.corridor.links.filter(({ id }) => !used.has(id));
  const closures = idle.map(({ id }) => ({ id }));
  for (const one of [closures.slice(0, 1), closures.slice(-1), closures]) {
    expect(cheapestRoutes(compileScenario({ ...scenario, closures: one }))).toEqual(before);
  }
}

/** Closing any one link never makes the cheapest route cheaper. */
export function expectClosingHurts(scenario: Scenario): void {
  const before = cheapestRoutes(compileScenario(scenario));
  for (const { id } of scenario.corridor.links.slice(0, 4)) {
    const closed = cheapestRoutes(compileScenario({ ...scenario, closures: [{ id }] }));
    expectNoDearer(before, closed);
  }
}
