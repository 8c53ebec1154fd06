/** What the optimum finds once for many: classes that are treated alike, ways of all origins. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileScenario } from '../../../src/model/compile.js';
import { arcCosts } from '../../../src/solve/costs.js';
import { CostsToward, onlyPathToward } from '../../../src/solve/optimum/costs-toward.js';
import { EqualRows } from '../../../src/solve/optimum/equal-rows.js';
import { createFlowSearch } from '../../../src/solve/optimum/flow-search.js';
import { useRowOf } from '../../../src/solve/optimum/uses.js';
import { Variants } from '../../../src/solve/optimum/variants.js';
import { createSearch, pathTo, settleFrom } from '../../../src/solve/search.js';
import { randomScenario } from '../../support/random-corridor.js';
import { randomFlowProblem } from '../../support/random-flow-problem.js';

describe('equal rows', () => {
  it('have one number if and only if they hold the same figures', () => {
    const figure = fc.constantFrom(0, 1, Infinity, 0.1);
    fc.assert(
      fc.property(fc.array(fc.array(figure, { maxLength: 3 }), { maxLength: 40 }), (lists) => {
        const rows = new EqualRows((row: Float64Array) => [row]);
        const numbers = lists.map((list) => rows.indexOf(Float64Array.from(list)));
        const texts = lists.map((list) => list.join());
        lists.forEach((_, a) => {
          lists.forEach((_, b) => {
            expect(numbers[a] === numbers[b]).toBe(texts[a] === texts[b]);
          });
        });
        expect(rows.rows.length).toBe(new Set(texts).size);
      }),
    );
  });

  it('keeps a copy of a row that is filled again', () => {
    const rows = new EqualRows(
      (row: Uint32Array) => [row],
      (row) => row.slice(),
    );
    const row = new Uint32Array(2);
    expect(rows.indexOf(row)).toBe(0);
    row[1] = 7;
    expect(rows.indexOf(row)).toBe(1);
    row[1] = 0;
    expect(rows.indexOf(row)).toBe(0);
  });
});

describe('variants of a random corridor', { timeout: 60_000 }, () => {
  it('cost and take what each of their classes does in each of their epochs', () => {
    let shared = 0;
    fc.assert(
      fc.property(randomScenario, (scenario) => {
        const model = compileScenario(scenario);
        const variants = new Variants(model, false);
        model.classes.forEach((_, flowClass) => {
          model.epochs.forEach((_, epoch) => {
            const first = variants.of(flowClass, epoch);
            if (first.flowClass !== flowClass) shared++;
            for (const lot of [0, 60_000])
              expect(arcCosts(model, { flowClass, epoch, lot })).toEqual(
                arcCosts(model, { flowClass: first.flowClass, epoch: first.epoch, lot }),
              );
            expect(useRowOf(model, flowClass, epoch)).toEqual(
              useRowOf(model, first.flowClass, first.epoch),
            );
          });
        });
      }),
      { numRuns: 60 },
    );
    expect(shared).toBeGreaterThan(20);
  });

  it('are classes of their own where the reason counts', () => {
    fc.assert(
      fc.property(randomScenario, (scenario) => {
        const model = compileScenario(scenario);
        const variants = new Variants(model, true);
        model.classes.forEach((_, flowClass) => {
          expect(variants.of(flowClass, 0).flowClass).toBe(flowClass);
        });
      }),
      { numRuns: 10 },
    );
  });
});

describe('costs toward a destination', () => {
  it('are those of searches from every origin, and so is the only cheapest path', () => {
    let found = 0;
    for (let seed = 0; seed < 60; seed++) {
      const problem = randomFlowProblem(`toward-${String(seed)}`);
      const { network } = problem;
      const toward = new CostsToward(problem, createFlowSearch(problem));
      const search = createSearch(network);
      problem.costRows.forEach((costs, row) => {
        for (let origin = 0; origin < network.vertexCount; origin++) {
          settleFrom(search, origin, costs);
          for (let target = 0; target < network.vertexCount; target++) {
            const table = toward.of(row, target) ?? new Float64Array(0);
            const least = search.distance[target] as number;
            if (least === Infinity) {
              expect(table[origin]).toBe(Infinity);
              continue;
            }
            expect(Math.abs((table[origin] as number) - least)).toBeLessThanOrEqual(1e-12 * least);
            const path = onlyPathToward(network, { origin, target, same: 1e-12 }, costs, table);
            if (path === undefined) continue;
            found++;
            expect(path).toEqual(pathTo(search, target));
          }
        }
      });
    }
    expect(found).toBeGreaterThan(1000);
  });

  it('are found anew for a row of costs that has changed, and kept for the others', () => {
    const problem = randomFlowProblem('toward-changed');
    const scratch = createFlowSearch(problem);
    const toward = new CostsToward(problem, scratch);
    const before = problem.costRows.map((_, row) => toward.of(row, 0));
    const costRows = problem.costRows.map((row, index) => (index === 0 ? row.slice() : row));
    toward.update({ ...problem, costRows });
    const after = costRows.map((_, row) => toward.of(row, 0));
    expect(after).toEqual(before);
    after.forEach((table, row) => {
      expect(table === before[row]).toBe(row !== 0);
    });
  });
});
