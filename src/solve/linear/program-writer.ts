/** A linear program written down piece by piece; all columns run from 0, rows may come at any time. */
import type { LinearProgram } from './linear-program.js';

/** Collects rows and columns in the order they come. */
export class ProgramWriter {
  private readonly cost: number[] = [];
  private readonly upper: number[] = [];
  private readonly starts: number[] = [0];
  private readonly rows: number[] = [];
  private readonly values: number[] = [];
  private readonly rowLower: number[] = [];
  private readonly rowUpper: number[] = [];

  addRow(lower: number, upper: number): number {
    this.rowLower.push(lower);
    return this.rowUpper.push(upper) - 1;
  }

  /** More begins at a row of flow conservation. */
  addSupply(row: number, amount: number): void {
    this.rowLower[row] = (this.rowLower[row] ?? 0) + amount;
    this.rowUpper[row] = (this.rowUpper[row] ?? 0) + amount;
  }

  addColumn(cost: number, upper: number, entries: readonly (readonly [number, number])[]): number {
    for (const [row, value] of entries) {
      this.rows.push(row);
      this.values.push(value);
    }
    this.starts.push(this.rows.length);
    this.upper.push(upper);
    return this.cost.push(cost) - 1;
  }

  finish(): LinearProgram {
    return {
      cost: Float64Array.from(this.cost),
      lower: new Float64Array(this.cost.length),
      upper: Float64Array.from(this.upper),
      starts: Int32Array.from(this.starts),
      rows: Int32Array.from(this.rows),
      values: Float64Array.from(this.values),
      rowLower: Float64Array.from(this.rowLower),
      rowUpper: Float64Array.from(this.rowUpper),
    };
  }
}
