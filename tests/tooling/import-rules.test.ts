// The table that people read and the table that the check uses are the same table.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';

interface ImportRules {
  readonly rooms: Readonly<Record<string, readonly string[]>>;
}

const root = new URL('../../', import.meta.url);

function documentedRooms(): Map<string, string[]> {
  const text = readFileSync(new URL('docs/decisions/0002-import-rules.md', root), 'utf8');
  const rows = text.matchAll(/^\| `(\w+)` \|[^|]*\| ([^|]+) \|$/gm);
  return new Map(
    [...rows].map(([, room = '', allowed = '']) => [room, allowed.match(/\w+/g) ?? []]),
  );
}

test('the import rules that are checked are the ones that are documented', () => {
  const { rooms } = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as ImportRules;
  const documented = documentedRooms();
  expect(documented.get('cli')).toEqual(['everything']);
  documented.delete('cli');
  expect(Object.fromEntries(documented)).toEqual(rooms);
});
