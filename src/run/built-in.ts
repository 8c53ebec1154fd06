/** Corridors that ship with the package, by the name under which a scenario asks for them. */
import { tumen } from '../datasets/tumen/index.js';
import type { Corridor } from '../scenario/corridor.js';

/** Built-in corridors by id. */
export const BUILT_IN_CORRIDORS: ReadonlyMap<string, Corridor> = new Map([[tumen.id, tumen]]);
