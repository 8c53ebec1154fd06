import { describe, expect, it } from 'vitest';
import { highsSolver, loadSolver } from '../../../src/solve/linear/highs-solver.js';
import type { LinearProgram } from '../../../src/solve/linear/linear-program.js';

/** minimise −3x − 5y, x ≤ 4, 2y ≤ 12, 3x + 2y ≤ 18 (Hillier and Lieberman's Wyndor Glass): x = 2, y = 6. */
const wyndor: LinearProgram = {
  cost: Float64Array.of(-3, -5),
  lower: new Float64Array(2),
  upper: new Float64Array(2).fill(Infinity),
  starts: Int32Array.of(0, 2, 4),
  rows: Int32Array.of(0, 2, 1, 2),
  values: Float64Array.of(1, 3, 2, 2),
  rowLower: new Float64Array(3).fill(-Infinity),
  rowUpper: Float64Array.of(4, 12, 18),
};

describe('the linear solver', () => {
  it('solves a textbook program, prices and reduced costs included', async () => {
    const model = (await loadSolver()).hold(wyndor);
    const solution = model.solve();
    expect(solution.status).toBe('optimal');
    expect(solution.objective).toBeCloseTo(-36, 9);
    expect([...solution.value]).toEqual([expect.closeTo(2, 9), expect.closeTo(6, 9)]);
    expect([...solution.rowPrice].map((price) => price + 0)).toEqual([
      expect.closeTo(0, 9),
      expect.closeTo(-1.5, 9),
      expect.closeTo(-1, 9),
    ]);
    expect(solution.reducedCost[0]).toBeCloseTo(0, 9);
    model.dispose();
  });

  it('answers programs without columns, rows or both', async () => {
    const solver = await loadSolver();
    const statusOf = (rows: readonly number[]): string => {
      const model = solver.hold({
        cost: new Float64Array(0),
        lower: new Float64Array(0),
        upper: new Float64Array(0),
        starts: new Int32Array(1),
        rows: new Int32Array(0),
        values: new Float64Array(0),
        rowLower: Float64Array.from(rows),
        rowUpper: Float64Array.from(rows),
      });
      const { status, rowPrice } = model.solve();
      model.dispose();
      expect(rowPrice.length).toBe(rows.length);
      return status;
    };
    expect([statusOf([]), statusOf([0, 0]), statusOf([0, 1])]).toEqual([
      'optimal',
      'optimal',
      'infeasible',
    ]);
  });

  it('goes on from the last basis after every kind of change', async () => {
    const model = (await loadSolver()).hold(wyndor);
    model.solve();
    expect(model.solve().iterations).toBe(0);
    model.changeCosts(Int32Array.of(0), Float64Array.of(-9));
    expect(model.solve({ method: 'primal' }).objective).toBeCloseTo(-51, 9);
    model.changeRowBounds(Int32Array.of(0), Float64Array.of(-Infinity), Float64Array.of(1));
    expect(model.solve({ method: 'dual' }).objective).toBeCloseTo(-39, 9);
    model.addColumns({
      cost: Float64Array.of(-10),
      lower: Float64Array.of(0),
      upper: Float64Array.of(2),
      starts: Int32Array.of(0, 1),
      rows: Int32Array.of(2),
      values: Float64Array.of(1),
    });
    expect(model.solve({ method: 'primal' }).objective).toBeCloseTo(-59, 9);
    model.addRows({
      lower: Float64Array.of(-Infinity),
      upper: Float64Array.of(1),
      starts: Int32Array.of(0, 2),
      columns: Int32Array.of(0, 2),
      values: Float64Array.of(1, 1),
    });
    const last = model.solve({ method: 'dual' });
    expect(last.objective).toBeCloseTo(-40, 9);
    expect([model.columnCount, model.rowCount]).toEqual([3, 4]);
    const basis = model.basis();
    model.setBasis(basis);
    expect(model.solve().iterations).toBe(0);
    model.changeColumnBounds(Int32Array.of(1), Float64Array.of(0), Float64Array.of(0));
    expect(model.solve({ method: 'dual' }).objective).toBeCloseTo(-10, 9);
    model.dispose();
  });

  it('says when there is no solution and when there is no end', async () => {
    const solver = await loadSolver();
    const unbounded = solver.hold({ ...wyndor, rowUpper: new Float64Array(3).fill(Infinity) });
    expect(unbounded.solve().status).toBe('unbounded');
    const infeasible = solver.hold({ ...wyndor, rowLower: Float64Array.of(5, -9, -9) });
    expect(infeasible.solve().status).toBe('infeasible');
    const stopped = solver.hold(wyndor);
    expect(stopped.solve({ iterations: 0 }).status).toBe('budget-exhausted');
    expect(stopped.solve().status).toBe('optimal');
    for (const model of [unbounded, infeasible, stopped]) model.dispose();
  });

  it('fails with an error of ours that quotes nothing of the solver', async () => {
    const model = (await loadSolver()).hold(wyndor);
    model.dispose();
    model.dispose();
    const error = ((): unknown => {
      try {
        return model.solve();
      } catch (thrown) {
        return thrown;
      }
    })();
    expect(error).toMatchObject({ name: 'CorridorError', code: 'internal' });
    expect((error as Error).message.length).toBeLessThan(300);
    expect((error as Error).cause).toBeUndefined();
  });

  it('can be given an instance that was loaded elsewhere', async () => {
    const { default: load } = await import('highs');
    const model = highsSolver(await load()).hold(wyndor);
    expect(model.solve().objective).toBeCloseTo(-36, 9);
    model.dispose();
  });
});
