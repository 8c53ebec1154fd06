// Results read back from files: whole, or refused with reasons.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { readRunResult } from '../../src/result/read.js';
import type { RunResult } from '../../src/result/run-result.js';
import { runResultJsonSchema, type runResultSchema } from '../../src/result/schema.js';
import { runOf } from '../support/tiny-run.js';
import { tinyCorridor } from '../support/tiny-corridor.js';

const result = runOf(tinyCorridor(), { replications: 3 });
const copy = (): Record<string, unknown> =>
  JSON.parse(JSON.stringify(result)) as Record<string, unknown>;

const codesOf = (input: unknown): readonly string[] => {
  const read = readRunResult(input);
  return read.ok ? [] : read.issues.map(({ code, path }) => `${code} ${path.join('.')}`);
};

type Readonlies<T> = T extends object ? { readonly [K in keyof T]: Readonlies<T[K]> } : T;
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;

describe('reading a result back', () => {
  it('gives the same result, also without replications', () => {
    const empty = runOf(tinyCorridor(), { replications: 0 });
    for (const each of [result, empty]) {
      const read = readRunResult(JSON.parse(JSON.stringify(each)));
      expect(read).toEqual({ ok: true, value: each, warnings: [] });
    }
  });

  it('has a schema that says the same as the interfaces', () => {
    const isSame: Same<Readonlies<z.output<typeof runResultSchema>>, RunResult> = true;
    expect(isSame).toBe(true);
  });

  it('names another kind of file for what it is', () => {
    expect(codesOf({})).toEqual(['result.format format']);
    expect(codesOf([])).toEqual(['result.format format']);
    expect(codesOf(null)).toEqual(['result.format format']);
    expect(codesOf('corridor-run')).toEqual(['result.format format']);
    const read = readRunResult({ format: 'corridor-comparison', formatVersion: 1 });
    expect(read.ok ? '' : read.issues[0]?.message).toContain('comparison');
  });

  it('refuses other versions and says what to do', () => {
    for (const formatVersion of [3, 0, '1', undefined]) {
      const read = readRunResult({ ...copy(), formatVersion });
      expect(read.ok ? [] : read.issues.map(({ code }) => code)).toEqual(['result.version']);
    }
    const newer = readRunResult({ ...copy(), formatVersion: 3 });
    expect(newer.ok ? '' : newer.issues[0]?.hint).toContain('newer');
  });

  it('reads version 1, which said less', () => {
    const without = (entry: unknown, keys: readonly string[]): unknown =>
      Object.fromEntries(Object.entries(entry as object).filter(([key]) => !keys.includes(key)));
    const each = (list: unknown, keys: readonly string[]): unknown =>
      (list as readonly unknown[]).map((entry) => without(entry, keys));
    const account = ['lost', 'fillRate'];
    const times = ['tenPercentDays', 'ninetyFivePercentDays'];
    const old = without({ ...copy(), formatVersion: 1 }, [
      'precision',
      'losses',
      'disruptions',
      'daily',
      'steady',
    ]) as Record<string, unknown>;
    old['manifest'] = without(old['manifest'], [
      'isAntithetic',
      'arrivals',
      'halfWidth',
      'deliveredWithinDays',
    ]);
    old['categories'] = each(old['categories'], [...account, ...times, 'inTime']);
    old['demands'] = each(old['demands'], account);
    old['perReplication'] = each(old['perReplication'], [
      ...times,
      'returned',
      'stranded',
      'meanDays',
      'deliveredInTime',
    ]);
    const read = readRunResult(old);
    expect(read.ok && read.warnings).toEqual([]);
    expect(read.ok && read.value).toMatchObject({
      formatVersion: 2,
      manifest: result.manifest,
      routes: result.routes,
      daily: null,
      losses: [],
      disruptions: null,
    });
    expect(read.ok && read.value.categories[0]?.medianDays).toEqual(
      result.categories[0]?.medianDays,
    );
    expect(read.ok && read.value.categories[0]?.fillRate.mean).toBeNull();
    const broken = readRunResult({ ...old, categories: [7], manifest: null });
    expect(broken.ok ? [] : broken.issues.map(({ path }) => path.join('.'))).toEqual([
      'manifest',
      'categories.0',
    ]);
  });

  it('tells every place that is wrong', () => {
    const broken = copy();
    broken['title'] = 7;
    broken['routes'] = [{ demand: 'x' }];
    delete broken['gates'];
    const codes = codesOf(broken);
    expect(codes).toContain('result.type title');
    expect(codes).toContain('result.key.missing gates');
    expect(codes).toContain('result.key.missing routes.0.tonnes');
  });

  it('leaves out keys that a newer program added, with a warning', () => {
    const newer = { ...copy(), bottlenecks: [], manifest: { ...result.manifest, machine: 'x' } };
    const read = readRunResult(newer);
    expect(read.ok && read.value).toEqual(result);
    expect(read.ok && read.warnings.map(({ path }) => path.join('.')).sort()).toEqual([
      'bottlenecks',
      'manifest.machine',
    ]);
  });

  it('refuses numbers that are none, and names that mean something to JavaScript', () => {
    expect(codesOf({ ...copy(), shipments: { mean: Infinity, low: 0, high: 0 } })).toEqual([
      'result.number.finite shipments.mean',
    ]);
    const evil = JSON.parse(
      JSON.stringify(result).replace('"byCategory":{', '"byCategory":{"__proto__":1,'),
    ) as unknown;
    expect(codesOf(evil)[0]).toContain('key.reserved');
  });

  it('shares nothing with what it read and never throws', () => {
    const input = copy();
    const read = readRunResult(input);
    (input['categories'] as unknown[]).length = 0;
    expect(read.ok && read.value.categories).toHaveLength(3);
    fc.assert(
      fc.property(fc.anything(), (anything) => {
        readRunResult(anything);
        readRunResult({ format: 'corridor-run', formatVersion: 1, title: anything });
      }),
      { numRuns: 200 },
    );
  });

  it('publishes its schema', () => {
    const schema = runResultJsonSchema() as { required: string[]; $schema: string };
    expect(schema.$schema).toContain('2020-12');
    expect(schema.required).toEqual(Object.keys(result));
  });
});
