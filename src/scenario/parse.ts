/**
 * Reading scenarios and corridors from data of unknown origin. All problems come back together; the
 * value that comes back is a fresh copy that shares nothing with the input.
 */
import type { z } from 'zod';
import type { Checked } from '../core/issues.js';
import { checkSoundness } from './check.js';
import type { Corridor } from './corridor.js';
import { corridorSchema } from './corridor-schema.js';
import { copyPlainData, type PlainDataLimits } from './plain-data.js';
import { issuesOf } from './schema/issues.js';
import { scenarioSchema } from './scenario-schema.js';
import type { ScenarioInput } from './scenario.js';

/**
 * Reads what one scenario file says, before its parent and its corridor are looked up. Never throws.
 *
 * @example
 * const parsed = parseScenario({ title: 'As is', changes: [{ close: 'rajin-pier-3' }] });
 * if (parsed.ok) parsed.value.title; // → 'As is'
 */
export function parseScenario(input: unknown, limits?: PlainDataLimits): Checked<ScenarioInput> {
  return readWith(scenarioSchema, input, 'scenario', limits);
}

/**
 * Reads a corridor and checks that it is sound (see `check.ts`): every id resolves, every length and
 * figure is possible. Never throws. O(entries log entries).
 */
export function parseCorridor(input: unknown, limits?: PlainDataLimits): Checked<Corridor> {
  const read = readWith(corridorSchema, input, 'corridor', limits);
  if (!read.ok) return read;
  const issues = checkSoundness(read.value);
  return issues.length === 0 ? read : { ok: false, issues };
}

/** Reads data by a schema; codes of issues start with `prefix`. */
export function readWith<Value>(
  schema: z.ZodType<Value>,
  input: unknown,
  prefix: string,
  limits?: PlainDataLimits,
): Checked<Value> {
  const copy = copyPlainData(input, prefix, limits);
  if (!copy.ok) return copy;
  const result = schema.safeParse(copy.value);
  if (result.success) return { ok: true, value: result.data, warnings: [] };
  return { ok: false, issues: issuesOf(schema, copy.value, result.error.issues, prefix) };
}
