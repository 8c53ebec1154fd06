/** Compiled models as text, so that two of them can be compared bit for bit. */
import type { CorridorModel } from '../../src/model/model.js';

/** Every field of a model: typed arrays as the bytes they hold, everything else as JSON. */
export function bits(
  model: CorridorModel,
  except: readonly (keyof CorridorModel)[] = [],
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(model)
      .filter(([key]) => !(except as readonly string[]).includes(key))
      .map(([key, value]: [string, unknown]) => [key, text(value)]),
  );
}

function text(value: unknown): string {
  if (ArrayBuffer.isView(value)) {
    return Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('base64');
  }
  return JSON.stringify(value, (_, member: unknown) =>
    ArrayBuffer.isView(member) ? text(member) : member,
  );
}

/** Index of the arc with a key; an unknown key fails the test with the keys there are. */
export function arcIndex(model: CorridorModel, key: string): number {
  const index = model.arcs.findIndex((arc) => arc.key === key);
  if (index < 0) {
    const some = model.arcs.map((arc) => arc.key).join('\n');
    throw new Error(`no arc ${key} among\n${some}`);
  }
  return index;
}

/** Index of the class of a commodity (the first one). */
export function classIndex(model: CorridorModel, commodity: string): number {
  const index = model.classes.findIndex((flowClass) => flowClass.commodity === commodity);
  if (index < 0) throw new Error(`no class carries ${commodity}`);
  return index;
}

/** Ids of the resources an arc uses, with what one kilogram of a class takes of each. */
export function usesOf(
  model: CorridorModel,
  flowClass: number,
  arc: number,
): Readonly<Record<string, number>> {
  const found: Record<string, number> = {};
  for (let use = model.firstUse[arc] ?? 0; use < (model.firstUse[arc + 1] ?? 0); use++) {
    const id = model.resources[model.useResource[use] ?? -1]?.id ?? '';
    found[id] = model.useCoefficient[flowClass * model.useResource.length + use] ?? NaN;
  }
  return found;
}

/** The resource with an id. */
export function resourceOf(model: CorridorModel, id: string): CorridorModel['resources'][number] {
  const found = model.resources.find((resource) => resource.id === id);
  if (found === undefined) throw new Error(`no resource ${id}`);
  return found;
}
