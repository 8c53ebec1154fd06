/** Lists of physical reasons by number: equal lists have one number, the empty list is 0. */
import type { PhysicalReason } from './model.js';

/** Numbers lists in the order in which they are first seen. */
export class ReasonLists {
  private readonly lists: (readonly PhysicalReason[])[] = [[]];
  private readonly byText = new Map<string, number>();
  private readonly byList = new Map<readonly PhysicalReason[], number>();

  /** The list with a number. */
  of(index: number): readonly PhysicalReason[] {
    return this.lists[index] ?? [];
  }

  /** The number of a list; no list is as good as an empty one. */
  numberOf(reasons: readonly PhysicalReason[]): number {
    if (reasons.length === 0) return 0;
    let index = this.byList.get(reasons);
    if (index === undefined) {
      const text = reasons.map(({ kind, detail }) => `${kind}:${detail}`).join(';');
      index = this.byText.get(text) ?? this.lists.push(reasons) - 1;
      this.byText.set(text, index);
      this.byList.set(reasons, index);
    }
    return index;
  }
}
