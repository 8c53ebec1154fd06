import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EventHeap } from '../../src/numeric/event-heap.js';

type Event = readonly [time: number, tie: number, payload: number];

const byTimeThenTie = (a: Event, b: Event): number => a[0] - b[0] || a[1] - b[1];

/** A push of an event at a time, or a pop. */
const steps = (times: fc.Arbitrary<number>): fc.Arbitrary<readonly (number | 'pop' | 'peek')[]> =>
  fc.array(
    fc.oneof(
      { weight: 3, arbitrary: times },
      { weight: 2, arbitrary: fc.constant('pop' as const) },
      { weight: 1, arbitrary: fc.constant('peek' as const) },
    ),
    { maxLength: 400, size: 'max' },
  );

/** Does every step on a heap and on a sorted list; they must agree. `tieOf` must be injective. */
function compareWithList(
  script: readonly (number | 'pop' | 'peek')[],
  tieOf: (sequence: number) => number,
): void {
  const heap = new EventHeap(4);
  const list: Event[] = [];
  script.forEach((step, sequence) => {
    if (step === 'peek') {
      expect(heap.nextTime()).toBe(list[0]?.[0] ?? Infinity);
    } else if (step === 'pop') {
      const expected = list.shift();
      expect(heap.pop()).toBe(expected !== undefined);
      if (expected !== undefined) {
        expect([heap.topTime, heap.topTie, heap.topPayload]).toEqual(expected);
      }
    } else {
      heap.push(step, tieOf(sequence), sequence);
      list.push([step, tieOf(sequence), sequence]);
      list.sort(byTimeThenTie);
    }
    expect(heap.size).toBe(list.length);
  });
  for (const expected of list) {
    expect(heap.pop()).toBe(true);
    expect([heap.topTime, heap.topTie, heap.topPayload]).toEqual(expected);
  }
  expect(heap.pop()).toBe(false);
}

describe('EventHeap', () => {
  it('puts events of one time in order of rank, and within a rank as they came', () => {
    const event = fc.record({ time: fc.nat(5), rank: fc.nat(9) });
    fc.assert(
      fc.property(fc.array(event, { maxLength: 200 }), (events) => {
        const heap = new EventHeap();
        events.forEach(({ time, rank }, index) => heap.pushRanked(time, rank, index));
        const popped: number[] = [];
        while (heap.pop()) popped.push(heap.topPayload);
        const sorted = events
          .map((one, index) => ({ ...one, index }))
          .sort((a, b) => a.time - b.time || a.rank - b.rank || a.index - b.index);
        expect(popped).toEqual(sorted.map(({ index }) => index));
      }),
    );
    expect(() => new EventHeap().pushRanked(NaN, 0, 0)).toThrow('NaN');
  });

  it('pops what a sorted list would, whatever the order of pushes and pops', () => {
    const times = fc.double({ noNaN: true, min: -1e9, max: 1e9 });
    fc.assert(fc.property(steps(times), (script) => compareWithList(script, (n) => n)));
  });

  it('keeps ties in order: first come, first served', () => {
    const few = fc.integer({ min: 0, max: 3 });
    fc.assert(fc.property(steps(few), (script) => compareWithList(script, (n) => n)));
  });

  it('orders ties by their number, not by when they came', () => {
    const one = fc.integer({ min: 0, max: 1 });
    fc.assert(fc.property(steps(one), (script) => compareWithList(script, (n) => -n)));
  });

  it('takes infinite times, and payloads of 32 bits', () => {
    const heap = new EventHeap();
    heap.push(Infinity, 0, -(2 ** 31));
    heap.push(-Infinity, 0, 2 ** 31 - 1);
    heap.pop();
    expect(heap.topPayload).toBe(2 ** 31 - 1);
    heap.pop();
    expect([heap.topTime, heap.topPayload]).toEqual([Infinity, -(2 ** 31)]);
  });

  it('refuses what has no order', () => {
    const heap = new EventHeap();
    expect(() => heap.push(NaN, 0, 0)).toThrow(/time/);
    expect(() => heap.push(0, NaN, 0)).toThrow(/tie/);
    expect(heap.size).toBe(0);
  });

  it('starts afresh after clear', () => {
    const heap = new EventHeap();
    for (let i = 0; i < 100; i++) heap.push(100 - i, i, i);
    heap.pop();
    heap.clear();
    expect(heap.size).toBe(0);
    expect(heap.nextTime()).toBe(Infinity);
    expect(heap.pop()).toBe(false);
    heap.push(5, 0, 9);
    expect(heap.nextTime()).toBe(5);
    expect(heap.size).toBe(1);
  });

  it('moves no event earlier than the last in a long hold run', () => {
    const heap = new EventHeap();
    let state = 1;
    const draw = (): number => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return state % 1000;
    };
    for (let i = 0; i < 3000; i++) heap.push(draw(), i, i);
    let last = 0;
    for (let i = 3000; i < 30_000; i++) {
      heap.pop();
      expect(heap.topTime >= last).toBe(true);
      last = heap.topTime;
      heap.push(last + draw(), i, heap.topPayload);
    }
    expect(heap.size).toBe(3000);
  });
});
