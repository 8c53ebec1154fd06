/**
 * Among all cheapest paths to a vertex, the one with the least secondary cost. After a search, an arc is
 * *tight* if it lies on a cheapest path to its head; the tight arcs that lead to the target are few, and
 * on them a label-correcting pass (Bellman 1958) finds the best, also with secondary costs below 0.
 */
import { pathTo, type Search } from '../search.js';

/** Arcs on which all cheapest paths from a source to a target lie, by cost at the tail. */
export interface TightArcs {
  readonly source: number;
  readonly target: number;
  readonly arcs: readonly number[];
}

/** Scratch of the choice between ties; make one for a network and reuse it. */
export class TightPaths {
  private readonly stamp: Uint32Array;
  private readonly label: Float64Array;
  private readonly via: Int32Array;
  private now = 0;

  /** @param same Costs this close, as a share of the whole path's cost, count as equal. */
  constructor(
    private readonly search: Search,
    private readonly same: number,
  ) {
    const { vertexCount } = search.network;
    this.stamp = new Uint32Array(vertexCount);
    this.label = new Float64Array(vertexCount);
    this.via = new Int32Array(vertexCount);
  }

  /**
   * Arcs of the preferred cheapest path from the source of the last search to a vertex that it reached.
   * O(length) where the cheapest path is the only one.
   */
  pathTo(
    source: number,
    target: number,
    costs: Float64Array,
    secondary: Float64Array,
  ): readonly number[] {
    return (
      this.onlyPath(source, target, costs) ??
      this.best(this.arcsTo(source, target, costs), secondary) ??
      pathTo(this.search, target) ??
      []
    );
  }

  /** The path if no vertex of it can be reached as cheaply in another way. */
  onlyPath(source: number, target: number, costs: Float64Array): readonly number[] | undefined {
    const { arcTo, network, distance } = this.search;
    const slack = this.same * (distance[target] as number);
    const arcs: number[] = [];
    let vertex = target;
    while (vertex !== source) {
      const arc = arcTo[vertex] as number;
      if (this.hasTie(vertex, arc, costs, slack)) return undefined;
      arcs.push(arc);
      vertex = network.tail[arc] as number;
    }
    return arcs.reverse();
  }

  private hasTie(vertex: number, chosen: number, costs: Float64Array, slack: number): boolean {
    const { firstIn, inArc } = this.search.network;
    const end = firstIn[vertex + 1] as number;
    for (let position = firstIn[vertex] as number; position < end; position++) {
      const arc = inArc[position] as number;
      if (arc !== chosen && this.isTight(arc, costs, slack)) return true;
    }
    return false;
  }

  /** Never backwards, however close: a cycle of tight arcs costs nothing at all and takes nothing scarce. */
  private isTight(arc: number, costs: Float64Array, slack: number): boolean {
    const { distance, network, arcTo } = this.search;
    const vertex = network.head[arc] as number;
    const from = distance[network.tail[arc] as number] as number;
    const to = distance[vertex] as number;
    const cost = costs[arc] as number;
    if (from > to || (from === to && cost > 0 && arcTo[vertex] !== arc)) return false;
    return from + cost <= to + slack;
  }

  /** All tight arcs that lead to a target. */
  arcsTo(source: number, target: number, costs: Float64Array): TightArcs {
    const { network, distance } = this.search;
    const slack = this.same * (distance[target] as number);
    const at = (arc: number): number => distance[network.tail[arc] as number] as number;
    const arcs = this.tightArcs(target, costs, slack);
    return { source, target, arcs: arcs.sort((a, b) => at(a) - at(b) || a - b) };
  }

  /** The path with the least secondary cost on tight arcs; undefined if rounding has closed a cycle. */
  best(
    { source, target, arcs }: TightArcs,
    secondary: Float64Array,
  ): readonly number[] | undefined {
    const { network } = this.search;
    for (const arc of arcs) {
      this.label[network.tail[arc] as number] = Infinity;
      this.label[network.head[arc] as number] = Infinity;
      this.via[network.head[arc] as number] = -1;
    }
    this.label[source] = 0;
    // In order of the tail's cost one pass settles everything, but for arcs of no cost.
    for (let hasChanged = true, round = 0; hasChanged && round <= arcs.length; round++) {
      hasChanged = false;
      for (const arc of arcs) {
        const head = network.head[arc] as number;
        const label =
          (this.label[network.tail[arc] as number] as number) + (secondary[arc] as number);
        if (head === source || label >= (this.label[head] as number)) continue;
        this.label[head] = label;
        this.via[head] = arc;
        hasChanged = true;
      }
    }
    const path: number[] = [];
    for (let vertex = target; vertex !== source;) {
      const arc = this.via[vertex] as number;
      if (arc < 0 || path.length > arcs.length) return undefined;
      path.push(arc);
      vertex = network.tail[arc] as number;
    }
    return path.reverse();
  }

  /** Tight arcs from which tight arcs lead to the target; each once. */
  private tightArcs(target: number, costs: Float64Array, slack: number): number[] {
    const { firstIn, inArc, tail } = this.search.network;
    this.now++;
    const stack = [target];
    const arcs: number[] = [];
    this.stamp[target] = this.now;
    for (let vertex = stack.pop(); vertex !== undefined; vertex = stack.pop()) {
      const end = firstIn[vertex + 1] as number;
      for (let position = firstIn[vertex] as number; position < end; position++) {
        const arc = inArc[position] as number;
        if (!this.isTight(arc, costs, slack)) continue;
        arcs.push(arc);
        const from = tail[arc] as number;
        if (this.stamp[from] === this.now) continue;
        this.stamp[from] = this.now;
        stack.push(from);
      }
    }
    return arcs;
  }
}
