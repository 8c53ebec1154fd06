/** The cheapest flow of one kind of cargo as a linear program, for a second opinion by a general solver. */
import type { LinearProgram } from '../linear/linear-program.js';
import type { SupplyNetwork } from './supply-network.js';

/** One row for each vertex, one column for each arc. O(V + A). */
export function programOfSupply(network: SupplyNetwork): LinearProgram {
  const { vertexCount, tail, head, cost, capacity, supply } = network;
  const count = tail.length;
  const starts = new Int32Array(count + 1);
  const rows: number[] = [];
  const values: number[] = [];
  for (let arc = 0; arc < count; arc++) {
    // A loop neither adds nor takes.
    if (tail[arc] !== head[arc]) {
      rows.push(tail[arc] as number, head[arc] as number);
      values.push(1, -1);
    }
    starts[arc + 1] = rows.length;
  }
  return {
    cost: Float64Array.from(cost),
    lower: new Float64Array(count),
    upper: Float64Array.from(capacity),
    starts,
    rows: Int32Array.from(rows),
    values: Float64Array.from(values),
    rowLower: Float64Array.from({ length: vertexCount }, (_, v) => supply[v] as number),
    rowUpper: Float64Array.from({ length: vertexCount }, (_, v) => supply[v] as number),
  };
}
