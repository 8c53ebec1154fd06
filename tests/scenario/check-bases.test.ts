/** What a check says it rests on is what it reads. */
import { describe, expect, it } from 'vitest';
import { CORRIDOR_CHECKS } from '../../src/scenario/check.js';
import { CHECK_BASES } from '../../src/scenario/checks/bases.js';
import type { Corridor } from '../../src/scenario/corridor.js';
import { CORRIDOR_TABLES, type TableKey } from '../../src/scenario/corridor-schema.js';
import { NO_FLAWS } from '../../src/scenario/flaws.js';
import { tumen } from '../../src/datasets/tumen/index.js';
import { tinyCorridor } from '../support/tiny-corridor.js';

/** A corridor that writes down which fields of its entries are read. */
function watched(corridor: Corridor, read: Set<string>): Corridor {
  const watch = (key: TableKey, entry: object): object =>
    new Proxy(entry, {
      get: (target, field, receiver) => {
        read.add(`${key}.${String(field)}`);
        return Reflect.get(target, field, receiver) as unknown;
      },
    });
  const tables = CORRIDOR_TABLES.map(({ key }) => {
    const entries: readonly object[] = corridor[key];
    return [key, entries.map((entry) => watch(key, entry))] as const;
  });
  return { ...corridor, ...Object.fromEntries(tables) };
}

/** Those that go through whatever stands in an entry, and leave flawed fields out one by one. */
const ANY_FIELD = ['idsAreUnique', 'referencesResolve', 'spreadsContainValues', 'seriesAreOrdered'];

describe('checks of a corridor', () => {
  it('have a basis that names a check there is', () => {
    for (const name of Object.keys(CHECK_BASES)) expect(CORRIDOR_CHECKS).toHaveProperty(name);
  });

  it.each(Object.keys(CORRIDOR_CHECKS))('%s reads no field that it does not name', (name) => {
    const basis = CHECK_BASES[name];
    if (basis === undefined) {
      expect(ANY_FIELD).toContain(name);
      return;
    }
    const read = new Set<string>();
    const storages = [
      { id: 'shed', name: 'Shed', place: 'port', handles: ['bulk'], amount: '1 kt' },
    ];
    for (const corridor of [tinyCorridor({ storages }), tumen])
      CORRIDOR_CHECKS[name]?.(watched(corridor, read), () => undefined, NO_FLAWS);
    const named = Object.entries(basis.fields).flatMap(([key, fields]) =>
      fields.map((field) => `${key}.${field}`),
    );
    expect([...read].filter((field) => !field.endsWith('.id') && !named.includes(field))).toEqual(
      [],
    );
    expect(read.size).toBeGreaterThan(0);
  });
});
