// Comparison of runs: identity, antisymmetry, balance of moves, noise called noise.

import { describe, expect, it } from 'vitest';
import { CorridorError } from '../../src/core/errors.js';
import { compareRuns, type Difference, type Verdict, type Way } from '../../src/result/compare.js';
import { pairedDifference, unpairedDifference } from '../../src/result/difference.js';
import type { ReplicationRow, RunResult } from '../../src/result/run-result.js';
import { runOf } from '../support/tiny-run.js';
import { tinyCorridor } from '../support/tiny-corridor.js';

const base = runOf(tinyCorridor());
const free = runOf(tinyCorridor({ rules: [] }), { title: 'No rules' });
const shut = runOf(tinyCorridor(), {
  title: 'Border track shut',
  closures: [{ id: 'border-track' }],
});

const only = (a: RunResult, b: RunResult) => {
  const [variant] = compareRuns(a, [b]).variants;
  if (variant === undefined) throw new Error('no variant');
  return variant;
};

const differences = (a: RunResult, b: RunResult): readonly Difference[] => {
  const { categories, all, resources } = only(a, b);
  return [
    ...[...categories, all].flatMap(({ measures }) => Object.values(measures)),
    ...resources.flatMap(({ used, utilisation, meanWaitDays }) => [
      used,
      utilisation,
      meanWaitDays,
    ]),
  ];
};

/** A result whose rows are changed; the estimates stay as they were. */
function withRows(result: RunResult, change: (row: ReplicationRow) => ReplicationRow): RunResult {
  return { ...result, perReplication: result.perReplication.map(change) };
}

describe('a comparison', () => {
  it('of a run with itself finds nothing at all', () => {
    const variant = only(base, base);
    expect(variant.isPaired).toBe(true);
    expect(variant.notes).toEqual([]);
    for (const { verdict, base: before, variant: after, difference } of differences(base, base)) {
      if (before === null) expect([verdict, after, difference]).toEqual(['not known', null, null]);
      else expect([verdict, after, difference]).toEqual(['identical', before, 0]);
    }
    expect([variant.moves, variant.ways, variant.rules]).toEqual([[], [], []]);
    expect(variant.refusals.every(({ difference }) => difference === 0)).toBe(true);
    expect(variant.gates.every(({ difference }) => difference === 0)).toBe(true);
  });

  it('is antisymmetric: swapping the runs turns every difference round', () => {
    const opposite: Readonly<Record<Verdict, Verdict>> = {
      identical: 'identical',
      more: 'less',
      less: 'more',
      'no clear difference': 'no clear difference',
      'not known': 'not known',
    };
    for (const [a, b] of [
      [base, free],
      [base, shut],
      [free, shut],
    ] as const) {
      const forth = only(a, b);
      const back = only(b, a);
      expect(back.categories.map(({ id }) => id)).toEqual(forth.categories.map(({ id }) => id));
      forth.categories.forEach(({ measures }, i) => {
        for (const [measure, there] of Object.entries(measures)) {
          const here = back.categories[i]?.measures[measure as keyof typeof measures];
          expect(here?.verdict).toBe(opposite[there.verdict]);
          expect(here?.base).toBe(there.variant);
          if (there.difference !== null) expect(here?.difference).toBeCloseTo(-there.difference, 6);
          if (there.low !== null) expect(here?.high).toBeCloseTo(-there.low, 6);
        }
      });
      const key = (demand: string, ways: readonly Way[]): string =>
        [demand, ...ways.map(({ kind, assets }) => `${kind} ${assets.join()}`)].join(' | ');
      const reversed = new Map(
        back.moves.map(({ demand, from, to, tonnes }) => [key(demand, [to, from]), tonnes]),
      );
      expect(reversed.size).toBe(forth.moves.length);
      for (const { demand, from, to, tonnes } of forth.moves)
        expect(reversed.get(key(demand, [from, to]))).toBeCloseTo(tonnes, 6);
      const turned = new Map(back.resources.map(({ id, utilisation }) => [id, utilisation]));
      for (const { id, utilisation } of forth.resources)
        expect(turned.get(id)?.verdict).toBe(opposite[utilisation.verdict]);
    }
  });

  it('finds what lifting all rules does: the scrap travels, the coal beyond the quota too', () => {
    const variant = only(base, free);
    const [coal, scrap] = variant.categories.map(({ measures }) => measures.delivered.verdict);
    expect([coal, scrap]).toEqual(['more', 'more']);
    expect(variant.all.measures.refused.verdict).toBe('less');
    expect(variant.all.measures.emitted.verdict).toBe('identical');
    expect(
      variant.moves.slice(0, 2).map(({ demand, from, to }) => [demand, from.kind, to.kind]),
    ).toEqual([
      ['coal-export', 'refused by rule', 'route'],
      ['scrap-trade', 'refused by rule', 'route'],
    ]);
    expect(variant.rules.map(({ id, variant: effect }) => [id, effect])).toEqual([
      ['coal-quota', null],
      ['scrap-ban', null],
    ]);
  });

  it('sees the boxes go over the bridge when the track is shut', () => {
    const [move] = only(base, shut).moves;
    expect(move?.demand).toBe('box-transit');
    expect(move?.from.assets).toContain('border-track');
    expect(move?.to.assets).toContain('bridge');
    const resources = only(base, shut).resources.filter(({ id }) => id === 'border-track');
    expect(resources[0]?.utilisation.verdict).toBe('less');
  });

  it('balances: what the ways of a demand lose and gain adds up to nothing', () => {
    const scaled = runOf(
      tinyCorridor(({ demands }) => ({
        demands: demands.map((demand) =>
          demand.id === 'box-transit' ? { ...demand, quantity: '15000 TEU/year' } : demand,
        ),
      })),
    );
    for (const variant of [free, shut, scaled]) {
      const { ways, moves } = only(base, variant);
      for (const demand of new Set(ways.map((change) => change.demand))) {
        const own = ways.filter((change) => change.demand === demand);
        const lost = own.reduce((sum, { difference }) => sum + Math.min(0, difference), 0);
        const all = own.reduce((sum, { difference }) => sum + difference, 0);
        const moved = moves
          .filter((move) => move.demand === demand)
          .reduce((sum, { tonnes }) => sum + tonnes, 0);
        expect(all).toBeCloseTo(0, 5);
        expect(moved).toBeCloseTo(-lost, 5);
      }
      expect(moves.map(({ tonnes }) => tonnes)).toEqual(
        moves.map(({ tonnes }) => tonnes).sort((a, b) => b - a),
      );
    }
    const grown = only(base, scaled).moves.find(({ from }) => from.kind === 'not emitted');
    expect(grown?.demand).toBe('box-transit');
    expect(grown?.tonnes).toBeGreaterThan(30_000);
  });

  it('charges refusals that differ to the same rules as the runs did', () => {
    const { refusals } = only(base, free);
    expect(refusals[0]).toMatchObject({ kind: 'quota', by: ['coal-quota'], variant: 0 });
    for (const { base: before, variant, difference } of refusals)
      expect(difference).toBe(variant - before);
  });

  it('puts several variants side by side, with the categories of all runs', () => {
    const other = runOf(
      tinyCorridor(({ categories }) => ({
        categories: [
          ...categories,
          { id: 'extra', number: 0, name: 'Apart', status: 'named', evidence: base0 },
        ],
      })),
    );
    const { variants } = compareRuns(base, [free, other]);
    expect(variants.map(({ categories }) => categories.map(({ id }) => id))).toEqual([
      ['extra', 'export', 'land-trade', 'transit'],
      ['extra', 'export', 'land-trade', 'transit'],
    ]);
    expect(variants[0]?.categories[0]?.measures.delivered.verdict).toBe('not known');
    expect(variants[1]?.all.measures.delivered.verdict).toBe('identical');
  });

  it('keeps the differences of inputs it was given, and refuses a wrong number of them', () => {
    const inputs = [{ kind: 'removed', path: 'rule/scrap-ban' }] as const;
    expect(compareRuns(base, [free], [inputs]).variants[0]?.inputs).toBe(inputs);
    expect(compareRuns(base, [free]).variants[0]?.inputs).toBeNull();
    expect(() => compareRuns(base, [free], [])).toThrow(CorridorError);
  });

  it('is plain data', () => {
    const comparison = compareRuns(base, [free, shut]);
    expect(JSON.parse(JSON.stringify(comparison))).toEqual(comparison);
  });
});

const base0 = { grade: 'EST', source: [], note: 'invented for tests' } as const;

describe('verdicts', () => {
  const delivered = (variant: RunResult): Difference | undefined =>
    only(base, variant).categories[0]?.measures.delivered;

  it('a constant effect is clear however small', () => {
    const more = withRows(base, (row) => ({ ...row, delivered: row.delivered + 1 }));
    expect(delivered(more)).toMatchObject({ verdict: 'more', low: 1, high: 1, pairs: 8 });
  });

  it('an effect that changes sides is noise', () => {
    const noisy = withRows(base, (row) => ({
      ...row,
      delivered: row.delivered + (row.replication % 2 === 0 ? 5000 : -4000),
    }));
    expect(delivered(noisy)?.verdict).toBe('no clear difference');
  });

  it('one replication alone proves nothing', () => {
    const single = (result: RunResult): RunResult => ({
      ...result,
      manifest: { ...result.manifest, replications: 1 },
      perReplication: result.perReplication.filter(({ replication }) => replication === 0),
    });
    const difference = only(single(base), single(free)).categories[0]?.measures.delivered;
    expect(difference).toMatchObject({ verdict: 'not known', low: null, high: null });
    expect(only(single(base), single(base)).all.measures.delivered.verdict).toBe('identical');
  });

  it('without any replication everything is unknown', () => {
    const empty = runOf(tinyCorridor(), { replications: 0 });
    expect(differences(empty, empty).every(({ verdict }) => verdict === 'not known')).toBe(true);
  });

  it('runs with other seeds are not paired, and say so', () => {
    const other = runOf(tinyCorridor(), { seed: 'another' });
    const variant = only(base, other);
    expect(variant.isPaired).toBe(false);
    expect(variant.notes.map(({ code }) => code)).toEqual(['seed']);
    const emitted = variant.categories[0]?.measures.emitted;
    expect(emitted).toMatchObject({ method: 'unpaired', verdict: 'no clear difference' });
  });

  it('other spans, corridors and failed verifications are noted', () => {
    const other: RunResult = {
      ...runOf(tinyCorridor(), { horizonDays: 90, start: '2026-02-01', replications: 3 }),
      verification: { ok: false, checks: [] },
    };
    const codes = only(base, other).notes.map(({ code }) => code);
    expect(codes).toEqual(['replications', 'start', 'horizon', 'unverified']);
  });

  it('intervals of unpaired samples cover the truth about 95 times of 100', () => {
    let state = 12345;
    const uniform = (): number => {
      state = (state * 1103515245 + 12345) % 2147483648;
      return (state + 0.5) / 2147483648;
    };
    const bell = (): number => Array.from({ length: 12 }, uniform).reduce((a, b) => a + b, -6);
    const sample = (size: number, spread: number) =>
      Array.from({ length: size }, (_, replication) => ({ replication, value: spread * bell() }));
    let covered = 0;
    let alone = 0;
    const means = { base: 0, variant: 0 };
    for (let i = 0; i < 1000; i++) {
      const { low, high } = unpairedDifference(sample(6, 1), sample(14, 4), means);
      if ((low ?? 1) <= 0 && (high ?? -1) >= 0) covered++;
      const paired = pairedDifference(sample(8, 1), sample(8, 1), means);
      if (paired.verdict === 'no clear difference') alone++;
    }
    expect(covered / 1000).toBeGreaterThan(0.93);
    expect(covered / 1000).toBeLessThan(0.97);
    expect(alone / 1000).toBeGreaterThan(0.93);
  });
});
