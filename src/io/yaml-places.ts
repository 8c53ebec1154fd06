/**
 * Where the parts of a YAML document stand in its text, as offsets from its beginning.
 */
import { isAlias, isMap, isPair, isScalar, isSeq, type Node, type Pair } from 'yaml';
import type { IssuePath } from '../core/issues.js';

/** Whether a node has a tag written out. */
export function hasTag(node: unknown): node is Node & { readonly tag: string } {
  return (isScalar(node) || isMap(node) || isSeq(node)) && typeof node.tag === 'string';
}

/** The key of a pair as text; undefined if it is no plain text. */
export function keyText(pair: Pair): string | undefined {
  const { key } = pair;
  if (!isScalar(key) || hasTag(key) || key.value === null) return undefined;
  return typeof key.value === 'string' ? key.value : (key.source ?? undefined);
}

/** Where a node begins. */
export function offsetOf(node: unknown): number {
  if (isScalar(node) || isMap(node) || isSeq(node) || isAlias(node)) return node.range?.[0] ?? 0;
  return 0;
}

/** Where the part of the text at a path begins; as far along the path as the text goes. */
export function offsetAt(root: unknown, path: IssuePath, wantsKey: boolean): number {
  let node = root;
  let offset = offsetOf(root);
  for (const [depth, step] of path.entries()) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isPair(item) && keyText(item) === String(step));
      if (pair === undefined) return offset;
      const isEnd = depth === path.length - 1;
      offset =
        (isEnd && wantsKey) || pair.value === null ? offsetOf(pair.key) : offsetOf(pair.value);
      node = pair.value;
    } else if (isSeq(node)) {
      const item: unknown = node.items[Number(step)];
      if (item === undefined) return offset;
      offset = offsetOf(item);
      node = item;
    } else {
      return offset;
    }
  }
  return offset;
}
