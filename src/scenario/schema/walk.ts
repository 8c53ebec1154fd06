/**
 * Finding one's way in a schema: which schema stands at a path and which keys it knows. Serves "did you
 * mean", and the fields that a change may name.
 */
import { z } from 'zod';
import type { IssuePath } from '../../core/issues.js';

/** A schema without the wrappers that only say it may be absent, with or without a default. */
export function unwrapped(schema: z.ZodType): z.ZodType {
  let inner = schema;
  while (inner instanceof z.ZodOptional || inner instanceof z.ZodDefault)
    inner = inner.unwrap() as z.ZodType;
  return inner;
}

/** The branches of a union, or the schema itself. */
export function branchesOf(schema: z.ZodType): readonly z.ZodType[] {
  const inner = unwrapped(schema);
  if (inner instanceof z.ZodUnion) {
    return (inner.options as readonly z.ZodType[]).flatMap((option) => branchesOf(option));
  }
  return [inner];
}

/** The schemas that may stand one step below; several where a union leaves it open. */
export function schemasBelow(schema: z.ZodType, step: string | number): readonly z.ZodType[] {
  return branchesOf(schema).flatMap((branch): readonly z.ZodType[] => {
    if (branch instanceof z.ZodObject) {
      const shape = branch.shape as Readonly<Record<string, z.ZodType>>;
      const field =
        typeof step === 'string' && Object.hasOwn(shape, step) ? shape[step] : undefined;
      return field === undefined ? [] : [field];
    }
    if (branch instanceof z.ZodArray) return isIndex(step) ? [branch.element as z.ZodType] : [];
    if (branch instanceof z.ZodTuple) {
      const item = isIndex(step) ? branch.def.items[Number(step)] : undefined;
      return item === undefined ? [] : [item as z.ZodType];
    }
    if (branch instanceof z.ZodRecord) return [branch.valueType as z.ZodType];
    return [];
  });
}

function isIndex(step: string | number): boolean {
  return typeof step === 'number' || /^\d{1,9}$/.test(step);
}

/** All schemas that may stand at a path. */
export function schemasAt(schema: z.ZodType, path: IssuePath): readonly z.ZodType[] {
  let current: readonly z.ZodType[] = [schema];
  for (const step of path) current = current.flatMap((each) => schemasBelow(each, step));
  return current;
}

/** Keys that an object at a path may have, each once, in the order of the schema. */
export function keysAt(schema: z.ZodType, path: IssuePath): readonly string[] {
  const objects = schemasAt(schema, path)
    .flatMap(branchesOf)
    .filter((branch) => branch instanceof z.ZodObject);
  return [...new Set(objects.flatMap((object) => Object.keys(object.shape)))];
}

/** Texts that a field at a path accepts literally, such as `unlimited`; empty if any text will do. */
export function literalsAt(schema: z.ZodType, path: IssuePath): readonly string[] {
  return schemasAt(schema, path)
    .flatMap(branchesOf)
    .flatMap((branch) => (branch instanceof z.ZodLiteral ? [...branch.values].map(String) : []));
}

/** A schema without its optional wrappers, the branches if it is a union, and theirs. */
export function branchesAndSelf(schema: z.ZodType): readonly z.ZodType[] {
  const inner = unwrapped(schema);
  if (!(inner instanceof z.ZodUnion)) return [inner];
  return [inner, ...(inner.options as readonly z.ZodType[]).flatMap(branchesAndSelf)];
}
