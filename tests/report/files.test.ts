// CSV and JSON files: read back by an independent reader, stable, harmless in a spreadsheet.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparisonCsvFiles } from '../../src/report/compare-csv.js';
import { csvFiles } from '../../src/report/csv.js';
import { csvText } from '../../src/report/csv-text.js';
import { toJson } from '../../src/report/json.js';
import { compareRuns } from '../../src/result/compare.js';
import { readCsv } from '../support/read-csv.js';
import { runOf } from '../support/tiny-run.js';
import { tinyCorridor } from '../support/tiny-corridor.js';

const base = runOf(tinyCorridor());
const free = runOf(tinyCorridor({ rules: [] }), { title: '=cmd|"calc"!A1, or so' });

describe('CSV', () => {
  it('is read back cell by cell by a reader of RFC 4180', () => {
    const cells = fc.array(
      fc.string({ unit: 'grapheme' }).filter((text) => !/^['=+\-@\t\r\n＝＋－＠]/.test(text)),
      {
        minLength: 3,
        maxLength: 3,
      },
    );
    fc.assert(
      fc.property(fc.array(cells), (rows) => {
        expect(readCsv(csvText(['a', 'b', 'c'], rows))).toEqual([['a', 'b', 'c'], ...rows]);
      }),
    );
  });

  it('takes the sting out of formulas in text and leaves numbers alone', () => {
    const evil = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1', '\n=1'];
    const [, ...rows] = readCsv(
      csvText(
        ['text', 'number'],
        evil.map((text) => [text, -1.5e-7]),
      ),
    );
    for (const [text = '', number] of rows) {
      expect(text.startsWith("'")).toBe(true);
      expect(evil).toContain(text.slice(1));
      expect(Number(number)).toBe(-1.5e-7);
    }
  });

  it('refuses numbers that are none', () => {
    expect(() => csvText(['x'], [[NaN]])).toThrow('CSV');
  });

  it('has one row for each scenario, replication and category, with units in the names', () => {
    const files = new Map(csvFiles([base, free]).map(({ name, text }) => [name, readCsv(text)]));
    expect([...files.keys()]).toEqual([
      'replications.csv',
      'categories.csv',
      'demands.csv',
      'routes.csv',
      'flows.csv',
      'resources.csv',
      'refusals.csv',
      'rules.csv',
      'gates.csv',
      'disruptions.csv',
      'daily.csv',
      'losses.csv',
      'tails.csv',
      'precision.csv',
    ]);
    const [head, ...rows] = files.get('replications.csv') ?? [];
    expect(head).toContain('delivered_t');
    expect(head).toContain('cost_usd_per_t');
    expect(head).toContain('median_days');
    expect(rows).toHaveLength(2 * 8 * 3);
    expect(new Set(rows.map(([scenario]) => scenario))).toEqual(
      new Set([base.title, `'${free.title}`]),
    );
    const column = head?.indexOf('delivered_t') ?? -1;
    expect(rows.slice(0, 24).map((row) => Number(row[column]))).toEqual(
      base.perReplication.map(({ delivered }) => delivered),
    );
    for (const records of files.values())
      for (const record of records) expect(record).toHaveLength(records[0]?.length ?? 0);
  });

  it('tells every day of every category, and the days add up to the period', () => {
    const [head = [], ...rows] = readCsv(
      csvFiles([base]).find(({ name }) => name === 'daily.csv')?.text ?? '',
    );
    expect(rows).toHaveLength(365 * 4);
    const of = (category: string, column: string): readonly number[] =>
      rows
        .filter((row) => row[head.indexOf('category')] === category)
        .map((row) => Number(row[head.indexOf(column)]));
    for (const { id, delivered, inTransit } of base.categories) {
      const sum = of(id, 'delivered_t').reduce((a, b) => a + b, 0);
      expect(Math.abs(sum - (delivered.mean ?? NaN))).toBeLessThan(0.365); // rounded to kg by day
      expect(of(id, 'in_transit_t').at(-1)).toBeCloseTo(inTransit.mean ?? NaN, 2);
    }
    const low = of('all', 'delivered_t_5');
    const high = of('all', 'delivered_t_95');
    low.forEach((value, day) => expect(value).toBeLessThanOrEqual(high[day] ?? NaN));
    expect(rows[0]?.[head.indexOf('date')]).toBe('2026-01-01');
    expect(rows[364]?.[head.indexOf('date')]).toBe('2026-12-31');
  });

  it('adds up: refusals by cause are what the categories refused', () => {
    const [head, ...rows] = readCsv(
      csvFiles([base]).find(({ name }) => name === 'refusals.csv')?.text ?? '',
    );
    const column = head?.indexOf('refused_t') ?? -1;
    const listed = rows.reduce((sum, row) => sum + Number(row[column]), 0);
    const refused = base.categories.reduce(
      (sum, { refusedByRule, refusedByLimit }) =>
        sum + (refusedByRule.mean ?? 0) + (refusedByLimit.mean ?? 0),
      0,
    );
    expect(listed).toBeCloseTo(refused, 3);
  });

  it('of a run without replications has only headers where nothing was counted', () => {
    const [replications] = csvFiles([runOf(tinyCorridor(), { replications: 0 })]);
    expect(readCsv(replications?.text ?? '')).toHaveLength(1);
  });

  it('of a comparison has a row for each variant, category and measure', () => {
    const [differences, moves] = comparisonCsvFiles(compareRuns(base, [free, base]));
    expect(readCsv(differences?.text ?? '')).toHaveLength(1 + 2 * 4 * 10);
    expect(readCsv(moves?.text ?? '').length).toBeGreaterThan(2);
  });
});

describe('JSON', () => {
  it('is the data, ends in a line break, and does not depend on the order of keys', () => {
    const text = toJson(base);
    expect(JSON.parse(text)).toEqual(base);
    expect(text.endsWith('}\n')).toBe(true);
    expect(text.startsWith('{\n  "format": "corridor-run",\n  "formatVersion": 2,\n')).toBe(true);
    const reversed = Object.fromEntries(Object.entries(base).reverse());
    expect(toJson(reversed)).toBe(text);
  });

  it('round-trips any JSON, keys like numbers and prototypes included', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(toJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('leaves out what is undefined and throws for what JSON cannot say', () => {
    expect(toJson({ b: undefined, a: 1 })).toBe('{\n  "a": 1\n}\n');
    for (const value of [NaN, Infinity, undefined, () => 1, 1n])
      expect(() => toJson([value])).toThrow('JSON');
  });
});
