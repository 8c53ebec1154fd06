import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileScenario } from '../../src/model/compile.js';
import { createStream } from '../../src/random/stream.js';
import type { Corridor } from '../../src/scenario/corridor.js';
import { resolveScenario } from '../../src/scenario/resolve.js';
import type { Scenario } from '../../src/scenario/scenario.js';
import { bits } from '../support/models.js';
import { randomScenario } from '../support/random-corridor.js';
import { modelOf, reordered, rule, scenarioOf } from '../support/scenarios.js';
import { tinyCorridor } from '../support/tiny-corridor.js';

/** A scenario with its corridor in another order. */
const inTwoOrders: fc.Arbitrary<readonly [Scenario, Scenario]> = fc
  .tuple(randomScenario, fc.nat())
  .map(([scenario, seed]) => {
    const corridor = reordered(scenario.corridor, createStream(`order ${seed}`).next);
    return [scenario, { ...scenario, corridor }];
  });

describe('the compiled form', () => {
  it('is the same, bit for bit, whatever the order of the tables', () => {
    fc.assert(
      fc.property(inTwoOrders, ([scenario, other]) => {
        expect(bits(compileScenario(other))).toEqual(bits(compileScenario(scenario)));
      }),
      { numRuns: 60 },
    );
  });

  it('has another hash whenever anything that matters is different', () => {
    const base = scenarioOf(tinyCorridor());
    const others: readonly Scenario[] = [
      { ...base, start: '2026-01-02' },
      { ...base, horizonDays: 91 },
      { ...base, seed: 'other' },
      { ...base, conduct: { RU: { wary: 0.1 } } },
      { ...base, closures: [{ id: 'trunk' }] },
      { ...base, liftings: [{ id: 'scrap-ban' }] },
      { ...base, enforcements: [{ id: 'scrap-ban' }] },
      scenarioOf(base.corridor, { simulation: { ...base.simulation, candidates: 7 } }),
      { ...base, corridor: tinyCorridor({ gates: [] }) },
    ];
    const hashes = [base, ...others].map((scenario) => compileScenario(scenario).hash);
    expect(new Set(hashes).size).toBe(hashes.length);
    expect(compileScenario({ ...base, title: 'Other', question: 'Why?' }).hash).toBe(hashes[0]);
  });

  it('is not changed by an empty change', () => {
    const corridor = tinyCorridor();
    const resolved = ([{ title: 'As is' }, undefined, { title: 'Again', changes: [] }] as const)
      .map((child) => [{ title: 'Base', changes: [] }, ...(child === undefined ? [] : [child])])
      .map((layers) => resolveScenario({ layers, corridor }));
    const models = resolved.map((one) => {
      if (!one.ok) throw new Error(JSON.stringify(one.issues));
      return bits(compileScenario(one.value), ['title']);
    });
    expect(models[1]).toEqual(models[0]);
    expect(models[2]).toEqual(models[0]);
  });

  it('is not changed, but for its hash, by a change that says what is so already', () => {
    const corridor = tinyCorridor();
    const resolve = (changes: readonly object[]): Readonly<Record<string, string>> => {
      const resolved = resolveScenario({
        layers: [{ title: 'Base', changes: changes as never }],
        corridor,
      });
      if (!resolved.ok) throw new Error(JSON.stringify(resolved.issues));
      return bits(compileScenario(resolved.value), ['hash', 'corridorHash']);
    };
    expect(resolve([{ set: 'trunk.capacity', to: '12 train/day' }])).toEqual(resolve([]));
    expect(resolve([{ set: 'trunk.capacity', to: '13 train/day' }])).not.toEqual(resolve([]));
  });

  it('is not changed, but for its hash, by a rule outside its dates', () => {
    const outside = [
      { from: '2031-01-01' },
      { from: '2019-01-01', until: '2020-01-01' },
      { from: '2020-01-01', dormant: true },
    ];
    fc.assert(
      fc.property(randomScenario, fc.constantFrom(...outside), (scenario, dates) => {
        const corridor: Corridor = {
          ...scenario.corridor,
          rules: [...scenario.corridor.rules, rule('another', { ...dates, match: {} })],
        };
        expect(bits(compileScenario({ ...scenario, corridor }), ['hash', 'corridorHash'])).toEqual(
          bits(compileScenario(scenario), ['hash', 'corridorHash']),
        );
      }),
      { numRuns: 40 },
    );
  });

  it('does not change what it is compiled from', () => {
    const scenario = scenarioOf(tinyCorridor()); // frozen
    expect(() => compileScenario(scenario)).not.toThrow();
  });

  it('lets an empty corridor be: nothing in, nothing out', () => {
    const nothing = Object.fromEntries(
      Object.entries(tinyCorridor()).map(([key, value]: [string, unknown]) => [
        key,
        Array.isArray(value) ? [] : value,
      ]),
    ) as unknown as Corridor;
    const model = modelOf(nothing);
    expect(model).toMatchObject({ vertexCount: 0, arcCount: 0, classCount: 0, demands: [] });
  });

  it('keeps a demand that no arc touches, without a vertex', () => {
    const model = modelOf(tinyCorridor({ links: [], services: [], terminals: [] }));
    expect(model.demands.map(({ origin, destination }) => [origin, destination])).toEqual([
      [-1, -1],
      [-1, -1],
      [-1, -1],
    ]);
  });
});

describe('the stars of a network', () => {
  it('list every arc once at its tail and once at its head', () => {
    fc.assert(
      fc.property(randomScenario, (scenario) => {
        const model = compileScenario(scenario);
        const { vertexCount, arcCount, firstOut, firstIn, inArc, tail, head } = model;
        expect(firstOut[vertexCount]).toBe(arcCount);
        expect(firstIn[vertexCount]).toBe(arcCount);
        expect([...inArc].sort((a, b) => a - b)).toEqual(
          Array.from({ length: arcCount }, (_, a) => a),
        );
        for (let v = 0; v < vertexCount; v++) {
          for (let a = firstOut[v] ?? 0; a < (firstOut[v + 1] ?? 0); a++) expect(tail[a]).toBe(v);
          for (let p = firstIn[v] ?? 0; p < (firstIn[v + 1] ?? 0); p++)
            expect(head[inArc[p] ?? -1]).toBe(v);
        }
      }),
      { numRuns: 30 },
    );
  });
});
