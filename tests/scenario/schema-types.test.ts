// The schemas and the plain interfaces say the same: checked by the compiler, in both directions.

import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import type { Corridor } from '../../src/scenario/corridor.js';
import { corridorSchema, CORRIDOR_TABLES } from '../../src/scenario/corridor-schema.js';
import type { scenarioSchema } from '../../src/scenario/scenario-schema.js';
import type { ScenarioInput } from '../../src/scenario/scenario.js';

/** zod gives mutable lists; a readonly view of them is what the interfaces promise. */
type Readonlies<T> = T extends (...args: never[]) => unknown
  ? T
  : T extends object
    ? { readonly [K in keyof T]: Readonlies<T[K]> }
    : T;

type Assignable<From, To> = [From] extends [To] ? true : false;
/** Keys whose types are not assignable to each other both ways; `never` if all are. */
type Differences<A, B> = {
  [K in keyof A | keyof B]-?: K extends keyof A
    ? K extends keyof B
      ? Assignable<A[K], B[K]> & Assignable<B[K], A[K]> extends true
        ? never
        : K
      : K
    : K;
}[keyof A | keyof B];

type SchemaCorridor = Readonlies<z.output<typeof corridorSchema>>;
type SchemaScenario = Readonlies<z.output<typeof scenarioSchema>>;
/** Within tables: optional fields count, so that a field forgotten on one side is seen. */
type TableDifferences = {
  [K in keyof Corridor]: Corridor[K] extends readonly (infer Entry)[]
    ? K extends keyof SchemaCorridor
      ? SchemaCorridor[K] extends readonly (infer Other)[]
        ? Entry extends object
          ? Other extends object
            ? Differences<Entry, Other>
            : K
          : K
        : K
      : K
    : never;
}[keyof Corridor];

describe('schemas and interfaces', () => {
  it('say the same of a corridor and of a scenario', () => {
    const corridors: [Differences<SchemaCorridor, Corridor>] extends [never] ? true : never = true;
    const entries: [TableDifferences] extends [never] ? true : never = true;
    const scenarios: [Differences<SchemaScenario, ScenarioInput>] extends [never] ? true : never =
      true;
    expect([corridors, entries, scenarios]).toEqual([true, true, true]);
  });

  it('list every table of a corridor once', () => {
    const tables = Object.keys(corridorSchema.shape).filter(
      (key) => key !== 'id' && key !== 'title',
    );
    expect(CORRIDOR_TABLES.map((table) => table.key)).toEqual(tables);
  });
});
