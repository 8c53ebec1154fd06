import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { closureTable, CLOSURE_TOLERANCE } from '../../../src/datasets/tumen/closure.js';
import { tumen } from '../../../src/datasets/tumen/index.js';

const page = (name: string): string =>
  readFileSync(new URL(`../../../docs/data/${name}.md`, import.meta.url), 'utf8');

/** Cells of the rows of a Markdown table whose first cell is an id in code type. */
const rowsOf = (text: string): readonly (readonly string[])[] =>
  text
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.slice(2, -2).split(' | '));

describe('docs/data/places.md', () => {
  const text = page('places');
  const rows = rowsOf(text);

  it('lists exactly the places of the corridor, in their order', () => {
    expect(rows.map(([id]) => id)).toEqual(tumen.places.map(({ id }) => `\`${id}\``));
    expect(text).toContain(`${String(tumen.places.length)} places`);
  });

  it('gives names, country, kinds, position, grade and role as the data do', () => {
    tumen.places.forEach((place, i) => {
      const { names, position } = place;
      const source = position.source.length === 0 ? '' : ` [${position.source.join(', ')}]`;
      const role = rows[i]?.[9] ?? '';
      expect(rows[i]?.slice(1, 9), place.id).toEqual([
        place.name,
        names?.cyrillic,
        names?.chinese,
        names?.korean,
        place.country,
        place.kinds.join(', '),
        `${String(position.latitude)}, ${String(position.longitude)}`,
        `${position.grade}${source}`,
      ]);
      expect(role.startsWith(place.role), place.id).toBe(true);
      expect(role.includes('Ships: '), place.id).toBe(place.shipLimits !== undefined);
    });
  });

  it('writes every name in its script', () => {
    for (const { id, name, names } of tumen.places) {
      expect(name, id).toMatch(/^[\p{Script=Latin}\p{P}\p{Z}\d]+$/u);
      expect(names?.cyrillic, id).toMatch(/^[\p{Script=Cyrillic}\p{P}\p{Z}\d]+$/u);
      expect(names?.chinese, id).toMatch(/^[\p{Script=Han}\p{P}\p{Z}\d]+$/u);
      expect(names?.korean, id).toMatch(/^[\p{Script=Hangul}\p{P}\p{Z}\d]+$/u);
    }
  });
});

describe('docs/data/rules.md', () => {
  const text = page('rules');
  const all = text.slice(text.indexOf('## All rules'), text.indexOf('## Estimates among them'));

  it('has a row for every rule and none besides', () => {
    const listed = rowsOf(all).map(([id]) => id?.slice(1, -1) ?? '');
    expect([...listed].sort()).toEqual(tumen.rules.map(({ id }) => id).sort());
  });

  it('counts them as they are', () => {
    const exemptions = tumen.rules.reduce((sum, { unless }) => sum + (unless?.length ?? 0), 0);
    expect(text).toContain(
      `${String(tumen.rules.length)} rules with ${String(exemptions)} exemptions`,
    );
  });

  it('names every regime with the number of its rules', () => {
    const regimes = new Map<string, number>();
    for (const { regime } of tumen.rules) regimes.set(regime, (regimes.get(regime) ?? 0) + 1);
    const table = text.slice(text.indexOf('## Regimes'), text.indexOf('## All rules'));
    const listed = rowsOf(table).map((row) => [row[0]?.slice(1, -1), Number(row.at(-1))]);
    expect(new Map(listed as [string, number][])).toEqual(regimes);
  });

  it('gives first day and paragraph of every rule as the data do', () => {
    const rows = new Map(rowsOf(all).map((row) => [row[0]?.slice(1, -1), row]));
    for (const { id, instrument, paragraph, from, text: sentence } of tumen.rules) {
      const row = rows.get(id) ?? [];
      expect([row[1], row[2], row[3], row[9]], id).toEqual([instrument, paragraph, from, sentence]);
    }
  });
});

describe('the closure table', () => {
  it('has a row of 2024 for each of the eight gates asked for, with a reason for every wide gap', () => {
    const table = closureTable(tumen.demands, tumen.gates, tumen.observations, 2024);
    const gates = table.map(({ gate }) => gate);
    const asked = ['posyet', 'zarubino', 'vladivostok', 'vostochny', 'nakhodka', 'hunchun-rail'];
    for (const gate of [...asked, 'grodekovo', 'khasan']) expect(gates).toContain(gate);
    for (const { gate, gap, observedMt, reason } of table) {
      expect(observedMt, gate).toBeGreaterThan(0);
      if (Math.abs(gap ?? 0) > CLOSURE_TOLERANCE) expect(reason, gate).toMatch(/\w+ \w+/);
    }
  });

  it('stands in docs/data/demand.md', () => {
    expect(page('demand')).toMatch(/^## 11 Closure$/m);
  });
});
