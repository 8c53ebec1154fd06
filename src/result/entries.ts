/** Entries of results by their ids. */
import { compareText } from '../core/ids.js';

/** Finds entries by id. */
export function byId<Entry extends { readonly id: string }>(
  entries: readonly Entry[],
): ReadonlyMap<string, Entry> {
  return new Map(entries.map((entry) => [entry.id, entry]));
}

/** The ids of either, in order. */
export function idsOfEither(
  a: ReadonlyMap<string, unknown>,
  b: ReadonlyMap<string, unknown>,
): readonly string[] {
  return [...new Set([...a.keys(), ...b.keys()])].sort(compareText);
}
