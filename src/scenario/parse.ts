/**
 * Reading scenarios and corridors from data of unknown origin. All problems come back together; the
 * value that comes back is a fresh copy that shares nothing with the input.
 */
import type { z } from 'zod';
import type { Checked, Issue } from '../core/issues.js';
import { checkCorridorData, type CorridorReading } from './check.js';
import type { Corridor } from './corridor.js';
import { withoutRepeats } from './flaws.js';
import { copyPlainData, copyPlainPart, type PlainDataLimits } from './plain-data.js';
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
  const { corridor, issues } = readCorridor(input, limits);
  return issues.length === 0 ? { ok: true, value: corridor, warnings: [] } : { ok: false, issues };
}

/**
 * As {@link parseCorridor}, with as much of a corridor with mistakes as can be looked at. `earlier` are
 * issues found in its text: they come first, and nothing is told again at their places.
 */
export function readCorridor(
  input: unknown,
  limits?: PlainDataLimits,
  earlier: readonly Issue[] = [],
): CorridorReading {
  const { value, issues } = copyPlainPart(input, 'corridor', limits);
  return checkCorridorData(value, undefined, [...earlier, ...withoutRepeats(issues, earlier)]);
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
