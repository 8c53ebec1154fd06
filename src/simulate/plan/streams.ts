/** The random streams that routes draw from, each once, by demand, purpose and owner. */
import type { StreamOwner } from './shape.js';

/** Streams by number. */
export class StreamBook {
  readonly list: StreamOwner[] = [];
  private readonly indexOf = new Map<string, number>();

  /** The number of a stream. */
  number(demand: number, purpose: string, owner: string): number {
    const key = `${String(demand)}|${purpose}|${owner}`;
    let index = this.indexOf.get(key);
    if (index === undefined) {
      index = this.list.push({ demand, purpose, owner }) - 1;
      this.indexOf.set(key, index);
    }
    return index;
  }
}
