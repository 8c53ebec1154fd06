/** docs/sanctions.md against the rules: the register is complete and its dates are those of the data. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { tumen } from '../../src/datasets/tumen/index.js';
import { parseScenario } from '../../src/scenario/parse.js';
import { readCsv } from '../support/read-csv.js';

const read = (path: string): string =>
  readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const page = read('docs/sanctions.md');
const register = page.slice(
  page.indexOf('## What is encoded'),
  page.indexOf('## What is left out'),
);

const WORDS: Readonly<Record<string, string>> = { designation: 'listing', monitoring: 'record' };
const lastDay = (until: string): string =>
  new Date(Date.parse(until) - 86_400_000).toISOString().slice(0, 10);

describe('docs/sanctions.md', () => {
  it('registers every rule under its regime, with effect, first and last day', () => {
    for (const { id, regime, effect, from, until, unclear, dormant } of tumen.rules) {
      const row = register.split('\n').find((line) => line.startsWith(`| \`${regime}\` |`)) ?? '';
      const word = WORDS[effect.kind] ?? effect.kind;
      const how = `${unclear === true ? 'unclear ' : ''}${word}${dormant === true ? ', asleep' : ''}`;
      const end = until === undefined ? '–' : lastDay(until);
      expect(row, regime).toContain(`\`${id}\` ${how}, ${from} to ${end}`);
    }
    const listed = register.match(/`[\w-]+` [a-z, ]+\d{4}-\d\d-\d\d to/g) ?? [];
    expect(listed).toHaveLength(tumen.rules.length);
  });

  it('counts the cases of the truth table as they are', () => {
    const table = read('tests/sanctions/truth-table/shipments.csv').replaceAll('\n', '\r\n');
    expect(page).toContain(`${String(readCsv(table).length - 1)} cases with the verdict`);
  });

  it('has examples that are read', () => {
    const blocks = [...page.matchAll(/^```yaml\n([^]*?)^```$/gm)].map(([, text = '']) => text);
    expect(blocks).toHaveLength(3);
    for (const block of blocks) {
      const text: unknown = parse(`title: An example\ncorridor: tumen\n${block}`);
      const parsed = parseScenario(text);
      expect(parsed.ok ? [] : parsed.issues).toEqual([]);
    }
  });

  it('gives the densities of the data', () => {
    const densities = tumen.commodities.flatMap(({ barrelsPerTonne }) =>
      barrelsPerTonne === undefined ? [] : (/\d+\.\d+/.exec(JSON.stringify(barrelsPerTonne)) ?? []),
    );
    expect(densities).toEqual(['7.619', '8.333']);
    for (const density of densities) expect(page).toContain(`barrels at ${density} a tonne`);
  });
});
