/**
 * What arcs cost a layer when limits have prices: true cost + Σ coefficient × price of the limit. Slots
 * that count once cannot be put on arcs, since a path would pay them twice; for those, the cheapest path
 * is the best over all sets of such slots of the cheapest one that avoids the others, each set paid once.
 */
import { CorridorError } from '../../core/errors.js';
import type { FlowProblem, UseRow } from './flow-problem.js';

/** Arcs of each slot of a row of uses: those of slot `s` are at `first[s]` … `first[s + 1] - 1`. */
interface SlotIndex {
  /** Slots that any arc takes. */
  readonly slots: Uint32Array;
  readonly first: Uint32Array;
  readonly arcs: Uint32Array;
  readonly coefficients: Float64Array;
}

/** More sets of slots that count once than this, 2ⁿ for n of them on different arcs, are not tried. */
const MOST_ONCE = 8;

/** A set of slots on the same arcs that are paid once. */
interface OnceGroup {
  readonly slot: number;
  price: number;
}

/** Costs of one layer at a time. */
export class PricedCosts {
  /** Costs of the layer and of the set of slots chosen last. */
  costs: Float64Array;
  /** Paid once on top, for the set chosen last. */
  extra = 0;

  private readonly indices: (SlotIndex | undefined)[];
  private readonly base: Float64Array;
  private readonly closed: Float64Array;
  private groups: OnceGroup[] = [];
  private layer = -1;

  constructor(private problem: FlowProblem) {
    this.closed = new Float64Array(problem.network.arcCount);
    this.base = new Float64Array(problem.network.arcCount);
    this.costs = this.base;
    this.indices = problem.useRows.map(() => undefined);
  }

  /** Takes over the uses of a problem of the same shape. */
  update(problem: FlowProblem): void {
    problem.useRows.forEach((row, index) => {
      if (row !== this.problem.useRows[index]) this.indices[index] = undefined;
    });
    this.problem = problem;
  }

  /** Prices have changed: the layer set last is to be priced anew. */
  forget(): void {
    this.layer = -1;
  }

  /** Prices the arcs of a layer; returns how many sets there are to choose from, 1 without such slots. */
  setLayer(layer: number, costs: Float64Array, price: Float64Array): number {
    const { problem, base } = this;
    if (layer === this.layer) {
      this.chooseSet(0);
      return 1 << this.groups.length;
    }
    this.layer = layer;
    base.set(costs);
    this.groups = [];
    const index = this.indexOf(problem.layerUse[layer] as number);
    const limits = problem.limitRows[problem.layerLimits[layer] as number] as Int32Array;
    for (const slot of index.slots) {
      const from = index.first[slot] as number;
      const until = index.first[slot + 1] as number;
      const limit = limits[slot] as number;
      if (limit < 0) continue;
      const each = price[limit] as number;
      if (each === 0) continue;
      if (problem.slotOnce[slot] === 1) {
        this.addOnce(index, slot, each * (index.coefficients[from] as number));
        continue;
      }
      for (let i = from; i < until; i++) {
        const arc = index.arcs[i] as number;
        base[arc] = (base[arc] as number) + each * (index.coefficients[i] as number);
      }
    }
    if (this.groups.length > MOST_ONCE)
      throw new CorridorError(
        'limit',
        `more than ${String(MOST_ONCE)} scarce quotas and licences meet in one flow class`,
      );
    this.chooseSet(0);
    return 1 << this.groups.length;
  }

  /** Prices for one set of slots: those in it are paid once, arcs of the others are shut. */
  chooseSet(set: number): void {
    const { base, closed, groups, problem } = this;
    this.costs = base;
    this.extra = 0;
    if (groups.length === 0) return;
    closed.set(base);
    this.costs = closed;
    const index = this.indexOf(problem.layerUse[this.layer] as number);
    groups.forEach(({ slot, price }, position) => {
      if ((set & (1 << position)) !== 0) this.extra += price;
      else
        for (let i = index.first[slot] as number; i < (index.first[slot + 1] as number); i++)
          closed[index.arcs[i] as number] = Infinity;
    });
  }

  /** Whether arcs of a layer meet any limit of a mask. */
  meetsAny(layer: number, mask: Uint8Array): boolean {
    const { problem } = this;
    const { slots } = this.indexOf(problem.layerUse[layer] as number);
    const limits = problem.limitRows[problem.layerLimits[layer] as number] as Int32Array;
    for (const slot of slots) {
      const limit = limits[slot] as number;
      if (limit >= 0 && mask[limit] === 1) return true;
    }
    return false;
  }

  private addOnce(index: SlotIndex, slot: number, price: number): void {
    const same = this.groups.find((group) => hasSameArcs(index, group.slot, slot));
    if (same === undefined) this.groups.push({ slot, price });
    else same.price += price;
  }

  private indexOf(row: number): SlotIndex {
    let index = this.indices[row];
    if (index === undefined) {
      index = indexSlots(this.problem.useRows[row] as UseRow, this.problem.slotCount);
      this.indices[row] = index;
    }
    return index;
  }
}

function hasSameArcs({ first, arcs }: SlotIndex, a: number, b: number): boolean {
  const from = first[a] as number;
  const length = (first[a + 1] as number) - from;
  const other = first[b] as number;
  if (length !== (first[b + 1] as number) - other) return false;
  for (let i = 0; i < length; i++) if (arcs[from + i] !== arcs[other + i]) return false;
  return true;
}

function indexSlots({ firstUse, slot, coefficient }: UseRow, slotCount: number): SlotIndex {
  const first = new Uint32Array(slotCount + 1);
  for (const s of slot) first[s + 1] = (first[s + 1] as number) + 1;
  for (let s = 0; s < slotCount; s++)
    first[s + 1] = (first[s + 1] as number) + (first[s] as number);
  const next = first.slice();
  const arcs = new Uint32Array(slot.length);
  const coefficients = new Float64Array(slot.length);
  for (let arc = 0; arc + 1 < firstUse.length; arc++) {
    for (let use = firstUse[arc] as number; use < (firstUse[arc + 1] as number); use++) {
      const s = slot[use] as number;
      const at = next[s] as number;
      next[s] = at + 1;
      arcs[at] = arc;
      coefficients[at] = coefficient[use] as number;
    }
  }
  const slots = Uint32Array.from(
    Array.from({ length: slotCount }, (_, s) => s).filter((s) => first[s] !== first[s + 1]),
  );
  return { slots, first, arcs, coefficients };
}
