/**
 * Rows of figures, each kept once: classes of cargo that are treated alike share their row, and with it
 * every search, every route and every index made for it.
 */

/** Figures of a row, compared bit by bit; whole words of 32 bits. */
type Figures = Float64Array | Uint32Array;

/** Rows in the order in which they were first met. */
export class EqualRows<Row> {
  readonly rows: Row[] = [];
  private readonly byHash = new Map<number, number[]>();

  /**
   * @param figuresOf All figures of a row; two rows are equal if these are, one by one.
   * @param kept What to keep of a row that is new: a copy, if the row is filled again and again.
   */
  constructor(
    private readonly figuresOf: (row: Row) => readonly Figures[],
    private readonly kept: (row: Row) => Row = (row) => row,
  ) {}

  /** Number of the row with the same figures; one that is new is kept. O(figures). */
  indexOf(row: Row): number {
    const words = this.figuresOf(row).map(wordsOf);
    const hash = words.reduce(mixed, 0);
    const alike = this.byHash.get(hash) ?? [];
    for (const index of alike) {
      const others = this.figuresOf(this.rows[index] as Row).map(wordsOf);
      if (words.every((own, part) => isSame(own, others[part] as Uint32Array))) return index;
    }
    const index = this.rows.push(this.kept(row)) - 1;
    alike.push(index);
    this.byHash.set(hash, alike);
    return index;
  }
}

function wordsOf({ buffer, byteOffset, byteLength }: Figures): Uint32Array {
  return new Uint32Array(buffer, byteOffset, byteLength / 4);
}

/** FNV-1a on words. */
function mixed(seed: number, words: Uint32Array): number {
  let hash = seed ^ 0x811c9dc5;
  for (let i = 0; i < words.length; i++) hash = Math.imul(hash ^ (words[i] as number), 0x01000193);
  return hash ^ (hash >>> 15);
}

function isSame(a: Uint32Array, b: Uint32Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
