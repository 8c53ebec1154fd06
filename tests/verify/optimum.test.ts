// The second opinion on an optimum accepts what is optimal and refuses every corrupted answer.

import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { compileScenario } from '../../src/model/compile.js';
import type { CorridorModel } from '../../src/model/model.js';
import type { OptimumAnswer } from '../../src/model/optimum-answers.js';
import type { Scenario } from '../../src/scenario/scenario.js';
import { loadSolver } from '../../src/solve/linear/highs-solver.js';
import type { LinearSolver } from '../../src/solve/linear/linear-program.js';
import { optimizeSync } from '../../src/solve/optimum/optimize.js';
import { verifyOptimum } from '../../src/verify/index.js';
import { randomScenario } from '../support/random-corridor.js';
import { shippedScenario } from '../support/shipped.js';

let solver: LinearSolver;
beforeAll(async () => {
  solver = await loadSolver();
});

function problemsOf(scenario: Scenario, model: CorridorModel, answer: OptimumAnswer): string[] {
  return verifyOptimum(scenario, model, answer).checks.flatMap(({ name, problems }) =>
    problems.map(({ where, message }) => `${name}: ${where}: ${message}`),
  );
}

test('optima of random corridors are accepted', () => {
  fc.assert(
    fc.property(randomScenario, (scenario) => {
      const model = compileScenario(scenario);
      expect(problemsOf(scenario, model, optimizeSync(model, solver))).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

describe('an optimum with shortages, quotas and bans', () => {
  let scenario: Scenario;
  let model: CorridorModel;
  let answer: OptimumAnswer;
  beforeAll(async () => {
    scenario = { ...(await shippedScenario('refined-2024')), horizonDays: 28 };
    model = compileScenario(scenario);
    answer = optimizeSync(model, solver);
  });

  test('is accepted', () => {
    expect(answer.certificate.limits.some(({ price }) => price > 0)).toBe(true);
    expect(problemsOf(scenario, model, answer)).toEqual([]);
  });

  type Certificate = OptimumAnswer['certificate'];
  const withCertificate = (change: (old: Certificate) => Partial<Certificate>): OptimumAnswer => ({
    ...answer,
    certificate: { ...answer.certificate, ...change(answer.certificate) },
  });
  const at = <Entry>(
    list: readonly Entry[],
    index: number,
    change: (old: Entry) => Partial<Entry>,
  ): Entry[] => list.map((old, i) => (i === index ? { ...old, ...change(old) } : old));
  const largest = (kgs: readonly number[]): number => kgs.indexOf(Math.max(...kgs));

  test.each<[string, () => OptimumAnswer]>([
    ['another model', () => ({ ...answer, modelHash: 'x' })],
    ['a better objective', () => ({ ...answer, objective: answer.objective * (1 - 1e-7) })],
    ['a worse objective', () => ({ ...answer, objective: answer.objective * (1 + 1e-7) })],
    ['a demand left out', () => ({ ...answer, demands: answer.demands.slice(1) })],
    ['a period left out', () => ({ ...answer, periods: answer.periods.slice(1) })],
    [
      'more flow than there is cargo',
      () =>
        withCertificate(({ flows }) => ({
          flows: at(flows, largest(flows.map(({ kg }) => kg)), ({ kg }) => ({ kg: kg * 1.0001 })),
        })),
    ],
    [
      'cargo that is neither carried nor left',
      () => withCertificate(({ flows }) => ({ flows: flows.slice(1) })),
    ],
    [
      'a flow that costs less than its arcs',
      () =>
        withCertificate(({ flows }) => ({
          flows: at(flows, largest(flows.map(({ kg }) => kg)), ({ cost }) => ({
            cost: cost * 0.9,
          })),
        })),
    ],
    [
      'a flow that jumps',
      () =>
        withCertificate(({ flows }) => ({
          flows: at(flows, 0, ({ arcs }) => ({ arcs: arcs.slice(1) })),
        })),
    ],
    [
      'a flow on an arc that does not exist',
      () =>
        withCertificate(({ flows }) => ({
          flows: at(flows, 0, ({ arcs }) => ({ arcs: [...arcs, model.arcCount + 7] })),
        })),
    ],
    [
      'a negative price',
      () => withCertificate(({ limits }) => ({ limits: at(limits, 0, () => ({ price: -1 })) })),
    ],
    [
      'a price that no limit has',
      () =>
        withCertificate(({ limits }) => ({
          limits: at(
            limits,
            limits.findIndex(({ price }) => price > 0),
            ({ price }) => ({ price: price * 1.5 + 1 }),
          ),
        })),
    ],
    [
      'no price where one is needed',
      () =>
        withCertificate(({ limits }) => ({
          limits: limits.map((limit) => ({ ...limit, price: 0 })),
        })),
    ],
    [
      'a limit with more room than there is',
      () =>
        withCertificate(({ limits }) => ({
          limits: at(
            limits,
            limits.findIndex(({ price }) => price > 0),
            ({ capacity }) => ({ capacity: capacity * 1.001 }),
          ),
        })),
    ],
    [
      'a limit used less than flows take',
      () =>
        withCertificate(({ limits }) => ({
          limits: at(
            limits,
            limits.findIndex(({ used }) => used > 0),
            ({ used }) => ({ used: used / 2 }),
          ),
        })),
    ],
    [
      'a limit left out',
      () =>
        withCertificate(({ limits }) => ({
          limits: limits.filter((_, i) => i !== limits.findIndex(({ used }) => used > 0)),
        })),
    ],
    [
      'a commodity that asks for less',
      () =>
        withCertificate(({ commodities }) => ({
          commodities: at(commodities, 0, ({ amount }) => ({ amount: amount / 2 })),
        })),
    ],
    [
      'a commodity left out',
      () =>
        withCertificate(({ commodities, flows }) => ({
          commodities: commodities.slice(0, -1),
          flows: flows.filter(({ commodity }) => commodity < commodities.length - 1),
        })),
    ],
    [
      'a price above that of staying',
      () =>
        withCertificate(({ commodities }) => ({
          commodities: at(commodities, 0, ({ price }) => ({ price: price + 1e6 })),
        })),
    ],
    [
      'a price too low to prove anything',
      () =>
        withCertificate(({ commodities }) => ({
          commodities: at(
            commodities,
            largest(commodities.map(({ price, amount }) => price * amount)),
            ({ price }) => ({ price: price / 2 }),
          ),
        })),
    ],
    [
      'NaN for an amount',
      () => withCertificate(({ flows }) => ({ flows: at(flows, 0, () => ({ kg: Number.NaN })) })),
    ],
  ])('%s is refused', (_, corrupted) => {
    expect(problemsOf(scenario, model, corrupted())).not.toEqual([]);
  });

  test('a flow sent over an arc that a rule closes is refused', () => {
    const closed = closedTwin();
    expect(closed).toBeDefined();
    if (closed === undefined) return;
    const problems = problemsOf(scenario, model, closed);
    expect(problems.some((text) => text.startsWith('permissions'))).toBe(true);
  });

  /** Sends a refused commodity over a way that is only open with all rules lifted. */
  function closedTwin(): OptimumAnswer | undefined {
    const lifted = { ...scenario, liftings: scenario.corridor.rules.map(({ id }) => ({ id })) };
    const free = optimizeSync(compileScenario(lifted), solver);
    const { certificate } = answer;
    for (const [k, entry] of certificate.commodities.entries()) {
      if (!(entry.unserved > 0)) continue;
      const twin = free.certificate.commodities.findIndex(({ key }) => key === entry.key);
      const flow = free.certificate.flows.find(({ commodity }) => commodity === twin);
      const isClosed = flow?.arcs.some((arc) => {
        const flowClass = model.demands[entry.demand]?.parts[entry.part]?.flowClass ?? 0;
        const epoch = answer.periods[entry.period]?.epoch ?? 0;
        const row = (epoch * model.classCount + flowClass) * model.arcCount;
        const state = model.states[model.state[row + arc] ?? 0];
        return (state?.verdict.closedBy.length ?? 0) > 0;
      });
      if (flow === undefined || isClosed !== true) continue;
      return withCertificate(({ flows, commodities }) => ({
        flows: [...flows, { ...flow, commodity: k, kg: entry.unserved }],
        commodities: at(commodities, k, () => ({ unserved: 0 })),
      }));
    }
    return undefined;
  }
});
