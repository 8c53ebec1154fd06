import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { StepFunction } from '../../src/simulate/step-function.js';

/** Steps as (gap, value), gaps above 0 or 0 for a step taken back. */
const steps = fc.array(fc.tuple(fc.nat({ max: 5 }), fc.constantFrom(0, 0.25, 0.5, 1)), {
  maxLength: 60,
});

function built(list: readonly (readonly [number, number])[]): {
  over: StepFunction;
  at: (time: number) => number;
} {
  const over = new StepFunction(1);
  const written: [number, number][] = [[-Infinity, 1]];
  let time = 0;
  for (const [gap, value] of list) {
    time += gap;
    over.append(time, value);
    written.push([time, value]);
  }
  return {
    over,
    at: (when) => written.findLast(([from]) => from <= when)?.[1] ?? NaN,
  };
}

describe('a step function', () => {
  it('has at every second the value written last, in whatever order it is read', () => {
    fc.assert(
      fc.property(steps, fc.array(fc.integer({ min: -5, max: 320 })), (list, times) => {
        const { over, at } = built(list);
        for (const time of times) expect(over.at(time)).toBe(at(time));
      }),
    );
  });

  it('sums up second by second', () => {
    fc.assert(
      fc.property(steps, fc.nat({ max: 100 }), fc.nat({ max: 100 }), (list, from, length) => {
        const { over, at } = built(list);
        let sum = 0;
        for (let time = from; time < from + length; time++) sum += at(time);
        expect(over.integral(from, from + length)).toBe(sum);
      }),
    );
  });

  it('finds the next second at which it is above zero', () => {
    fc.assert(
      fc.property(steps, fc.nat({ max: 320 }), (list, from) => {
        const { over, at } = built(list);
        let next = from;
        while (next < 400 && at(next) === 0) next++;
        expect(over.nextAboveZero(from)).toBe(next === 400 ? Infinity : next);
      }),
    );
  });

  it('keeps no two equal values beside each other, and forgets all when reset', () => {
    fc.assert(
      fc.property(steps, (list) => {
        const { over } = built(list);
        for (let step = 1; step < over.length; step++) {
          expect(over.values[step]).not.toBe(over.values[step - 1]);
          expect(over.times[step]).toBeGreaterThan(over.times[step - 1] ?? NaN);
        }
        over.reset(0.5);
        expect([over.at(-1e9), over.at(1e9), over.length]).toEqual([0.5, 0.5, 1]);
      }),
    );
  });
});
