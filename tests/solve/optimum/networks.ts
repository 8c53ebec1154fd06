/** Small flow problems written by hand: arcs by name, one layer, limits on arcs. */
import type { FlowProblem } from '../../../src/solve/optimum/flow-problem.js';
import { arcPreferences } from '../../../src/solve/optimum/preference.js';

/** An arc as written in a test. */
export interface ArcText {
  /** Default: its ends and its position. */
  readonly name?: string;
  readonly from: string;
  readonly to: string;
  readonly cost: number;
  /** Own limit. */
  readonly most?: number;
  /** Shared limits by name, with coefficients. */
  readonly uses?: Readonly<Record<string, number>>;
}

/** What is to be moved. */
export interface CargoText {
  readonly name?: string;
  readonly from: string;
  readonly to: string;
  readonly amount: number;
  readonly unserved?: number;
}

/** A problem of one layer; arcs keep their order among those that leave one place. */
export function problemOf(
  arcs: readonly ArcText[],
  cargo: readonly CargoText[],
  limits: Readonly<Record<string, number>> = {},
  once: readonly string[] = [],
): FlowProblem {
  const places = [...new Set([...arcs, ...cargo].flatMap(({ from, to }) => [from, to]))].sort();
  const vertex = (name: string): number => places.indexOf(name);
  const sorted = [...arcs].sort((a, b) => vertex(a.from) - vertex(b.from));
  const tail = Uint32Array.from(sorted, ({ from }) => vertex(from));
  const head = Uint32Array.from(sorted, ({ to }) => vertex(to));
  const starts = (ends: Uint32Array): Uint32Array => {
    const first = new Uint32Array(places.length + 1);
    for (const end of ends) first[end + 1] = (first[end + 1] ?? 0) + 1;
    for (let v = 0; v < places.length; v++) first[v + 1] = (first[v + 1] ?? 0) + (first[v] ?? 0);
    return first;
  };
  const inArc = Uint32Array.from(sorted.keys()).sort(
    (a, b) => (head[a] ?? 0) - (head[b] ?? 0) || a - b,
  );
  const key = ({ name, from, to }: ArcText, index: number): string =>
    name ?? `${from}>${to}/${String(index)}`;
  const names = Object.keys(limits);
  const capacity = names.map((name) => limits[name] ?? 0);
  const firstUse = [0];
  const slot: number[] = [];
  const coefficient: number[] = [];
  sorted.forEach((arc, index) => {
    for (const [name, amount] of Object.entries(arc.uses ?? {})) {
      slot.push(names.indexOf(name));
      coefficient.push(amount);
    }
    if (arc.most !== undefined) {
      slot.push(names.push(key(arc, index)) - 1);
      capacity.push(arc.most);
      coefficient.push(1);
    }
    firstUse.push(slot.length);
  });
  return {
    network: {
      vertexCount: places.length,
      arcCount: sorted.length,
      firstOut: starts(tail),
      tail,
      head,
      firstIn: starts(head),
      inArc,
    },
    arcPreference: arcPreferences(sorted.map(key)),
    costRows: [Float64Array.from(sorted, ({ cost }) => cost)],
    useRows: [
      {
        firstUse: Uint32Array.from(firstUse),
        slot: Uint32Array.from(slot),
        coefficient: Float64Array.from(coefficient),
      },
    ],
    slotCount: names.length,
    slotOnce: Uint8Array.from(names, (name) => (once.includes(name) ? 1 : 0)),
    limitRows: [Int32Array.from(names.keys())],
    layerCount: 1,
    layerCost: Uint32Array.of(0),
    layerUse: Uint32Array.of(0),
    layerLimits: Uint32Array.of(0),
    limitKeys: names,
    capacity: Float64Array.from(capacity),
    commodityKeys: cargo.map(({ name, from, to }, k) => name ?? `${from}>${to}#${String(k)}`),
    layer: new Uint32Array(cargo.length),
    origin: Int32Array.from(cargo, ({ from }) => vertex(from)),
    destination: Int32Array.from(cargo, ({ to }) => vertex(to)),
    amount: Float64Array.from(cargo, ({ amount }) => amount),
    unservedCost: Float64Array.from(cargo, ({ unserved }) => unserved ?? 1000),
  };
}
