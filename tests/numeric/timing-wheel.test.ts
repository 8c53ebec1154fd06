import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LARGEST_INDEX, TimingWheel } from '../../src/numeric/timing-wheel.js';

interface Event {
  readonly time: number;
  readonly rank: number;
  readonly index: number;
}

/** An event so long after the present, or a taking. */
type Step = Omit<Event, 'index'> | 'take';

/** The same second, the same stretch, the same span, and beyond, where lists begin and end above all. */
const ahead = fc.oneof(
  fc.nat(3),
  fc.nat(5000),
  fc.nat(30_000_000),
  fc.nat(2_000_000_000),
  fc
    .tuple(fc.constantFrom(4096, 4096 * 4096), fc.nat(3), fc.integer({ min: -1, max: 1 }))
    .map(([length, number, beside]) => Math.max(0, length * number + beside)),
);
const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.record({ time: ahead, rank: fc.nat(15) }) },
    { weight: 2, arbitrary: fc.constant('take' as const) },
  ),
  { maxLength: 300, size: 'max' },
);

const inOrder = (events: readonly Event[]): Event[] =>
  [...events].sort((a, b) => a.time - b.time || a.rank - b.rank || a.index - b.index);

/** Takes the next event as an object, undefined if there is none. */
function taken(wheel: TimingWheel): Event | undefined {
  if (!wheel.take()) return undefined;
  const { time, rank, index } = wheel;
  return { time, rank, index };
}

/** Does every step on a wheel and on a list that is sorted each time; they must agree. */
function compareWithList(wheel: TimingWheel, script: readonly Step[], start: number): void {
  let list: Event[] = [];
  let now = start;
  script.forEach((step, index) => {
    if (step === 'take') {
      const next = list.shift();
      expect(taken(wheel)).toEqual(next);
      now = next?.time ?? now;
      return;
    }
    wheel.push(now + step.time, step.rank, index);
    list = inOrder([...list, { time: now + step.time, rank: step.rank, index }]);
  });
  for (const next of list) expect(taken(wheel)).toEqual(next);
  expect(wheel.take()).toBe(false);
}

describe('TimingWheel', () => {
  it('gives what a sorted list would, whatever is pushed and taken in what order', () => {
    const start = fc.integer({ min: -100_000_000, max: 2_000_000_000 });
    fc.assert(
      fc.property(steps, start, (script, first) =>
        compareWithList(new TimingWheel(), script, first),
      ),
    );
  });

  it('begins afresh after clear, wherever it stood', () => {
    const wheel = new TimingWheel();
    fc.assert(
      fc.property(steps, steps, (before, script) => {
        wheel.clear();
        before.forEach((step, index) => {
          if (step === 'take') wheel.take();
          else wheel.push(Math.max(0, wheel.time) + step.time, step.rank, index);
        });
        wheel.clear();
        compareWithList(wheel, script, -7_776_000);
      }),
    );
  });

  it('orders thousands of events of one second by rank, then as they came, those that come meanwhile too', () => {
    const wheel = new TimingWheel();
    const pushed: Event[] = [];
    for (let index = 0; index < 10_000; index++) {
      const event = { time: 86_400, rank: (index * 7) % 11, index };
      wheel.push(event.time, event.rank, event.index);
      pushed.push(event);
    }
    const [first, ...rest] = inOrder(pushed);
    expect(taken(wheel)).toEqual(first);
    const late = { time: 86_400, rank: 0, index: LARGEST_INDEX };
    wheel.push(late.time, late.rank, late.index);
    const sorted = inOrder([...rest, late]);
    expect(sorted.map(() => taken(wheel))).toEqual(sorted);
    expect(wheel.take()).toBe(false);
  });

  it('forgets what never happens', () => {
    const wheel = new TimingWheel();
    wheel.push(Infinity, 0, 1);
    expect(wheel.take()).toBe(false);
    wheel.push(5, 0, 2);
    wheel.push(Infinity, 0, 3);
    expect(taken(wheel)).toEqual({ time: 5, rank: 0, index: 2 });
    wheel.push(Infinity, 0, 4);
    expect(wheel.take()).toBe(false);
  });

  it('refuses a time that is past, not whole or none', () => {
    const wheel = new TimingWheel();
    expect(() => wheel.push(NaN, 0, 0)).toThrow('NaN');
    wheel.push(100, 0, 0);
    wheel.push(7000, 0, 1);
    wheel.take();
    expect(() => wheel.push(99, 0, 0)).toThrow('not before 100 as its time, not 99');
    expect(() => wheel.push(100.5, 0, 0)).toThrow('whole second');
    expect(() => wheel.push(7000.5, 0, 0)).toThrow('whole second');
    expect(() => wheel.push(1e9 + 0.5, 0, 0)).toThrow('whole second');
    expect(taken(wheel)).toEqual({ time: 7000, rank: 0, index: 1 });
    expect(wheel.take()).toBe(false);
  });
});
