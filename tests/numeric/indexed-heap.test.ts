import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IndexedHeap } from '../../src/numeric/indexed-heap.js';

const CAPACITY = 40;

const script = fc.array(
  fc.oneof(
    {
      weight: 30,
      arbitrary: fc.record({
        item: fc.nat({ max: CAPACITY - 1 }),
        key: fc.integer({ min: 0, max: 9 }),
      }),
    },
    { weight: 10, arbitrary: fc.constant('pop' as const) },
    { weight: 1, arbitrary: fc.constant('clear' as const) },
  ),
  { maxLength: 300, size: 'max' },
);

describe('IndexedHeap', () => {
  it('pops the smallest key, then the smallest index, as a plain table would', () => {
    fc.assert(
      fc.property(script, (steps) => {
        const heap = new IndexedHeap(CAPACITY);
        const waiting = new Map<number, number>();
        const popped = new Map<number, number>();
        const popBoth = (): void => {
          const [first] = [...waiting].sort((a, b) => a[1] - b[1] || a[0] - b[0]);
          expect(heap.peek()).toBe(first?.[0] ?? -1);
          expect(heap.pop()).toBe(first?.[0] ?? -1);
          if (first === undefined) return;
          waiting.delete(first[0]);
          popped.set(...first);
        };
        for (const step of steps) {
          if (step === 'pop') {
            popBoth();
          } else if (step === 'clear') {
            heap.clear();
            waiting.clear();
            popped.clear();
          } else {
            const isLower = !popped.has(step.item) && step.key < (waiting.get(step.item) ?? 10);
            expect(heap.lower(step.item, step.key)).toBe(isLower);
            if (isLower) waiting.set(step.item, step.key);
            const key = waiting.get(step.item) ?? popped.get(step.item) ?? Infinity;
            expect(heap.keyOf(step.item)).toBe(key);
          }
          expect(heap.size).toBe(waiting.size);
        }
        while (waiting.size > 0) popBoth();
        popBoth();
      }),
    );
  });

  it('knows nothing of items that were not reached', () => {
    const heap = new IndexedHeap(2);
    heap.lower(1, 3);
    expect(heap.wasReached(0)).toBe(false);
    expect(heap.keyOf(0)).toBe(Infinity);
    expect(heap.wasReached(1)).toBe(true);
    heap.clear();
    expect(heap.wasReached(1)).toBe(false);
    expect(heap.pop()).toBe(-1);
  });

  it('treats an item out of range or a key that is not a number as our bug', () => {
    const heap = new IndexedHeap(2);
    expect(() => heap.lower(2, 1)).toThrow(/internal/);
    expect(() => heap.lower(-1, 1)).toThrow(/internal/);
    expect(() => heap.lower(0, NaN)).toThrow(/internal/);
  });
});
