/**
 * Going through plain data, object by object.
 */
import type { IssuePath } from '../../core/issues.js';

/** Visits every object in a value, itself first; lists are gone through, not visited. */
export function walk(
  value: unknown,
  path: IssuePath,
  visit: (value: object, path: IssuePath) => void,
): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    const list: readonly unknown[] = value;
    for (const [i, item] of list.entries()) walk(item, [...path, i], visit);
    return;
  }
  visit(value, path);
  for (const [key, item] of Object.entries(value)) walk(item, [...path, key], visit);
}
