/**
 * Going through plain data, object by object.
 */
import type { IssuePath } from '../../core/issues.js';

/**
 * Visits every object in a value, itself first; lists are gone through, not visited. The path is one
 * list that changes as the walk goes on: copy it to keep it.
 */
export function walk(
  value: unknown,
  start: IssuePath,
  visit: (value: object, path: IssuePath) => void,
): void {
  walkBelow(value, [...start], visit);
}

function walkBelow(
  value: unknown,
  path: (string | number)[],
  visit: (value: object, path: IssuePath) => void,
): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) {
      path.push(i);
      walkBelow(value[i], path, visit);
      path.pop();
    }
    return;
  }
  visit(value, path);
  for (const key of Object.keys(value)) {
    const item = (value as Readonly<Record<string, unknown>>)[key];
    if (typeof item !== 'object' || item === null) continue;
    path.push(key);
    walkBelow(item, path, visit);
    path.pop();
  }
}
