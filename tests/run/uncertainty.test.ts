/** What is not known against what is chance: on corridors whose answer can be reckoned on paper. */
import { describe, expect, it } from 'vitest';
import { figure, type Figure } from '../../src/core/figure.js';
import { workerExecutor } from '../../src/io/workers.js';
import { uncertaintyCsvFiles } from '../../src/report/uncertainty-csv.js';
import { uncertaintyText } from '../../src/report/uncertainty-text.js';
import type { UncertainAnswer, UncertaintyResult } from '../../src/result/uncertainty-result.js';
import { uncertainty } from '../../src/run/uncertainty.js';
import type { Demand } from '../../src/scenario/corridor.js';
import type { Scenario } from '../../src/scenario/scenario.js';
import { builtProgram } from '../support/program.js';
import { scenarioOf } from '../support/scenarios.js';
import { tinyCorridor } from '../support/tiny-corridor.js';

/** Coal alone, on tracks with room for three times as much, a whole year of it. */
function coal(change: Partial<Demand>, more: Parameters<typeof tinyCorridor>[0] = {}): Scenario {
  const corridor = tinyCorridor((tiny) => ({
    rules: [],
    demands: tiny.demands
      .filter(({ id }) => id === 'coal-export')
      .map((demand) => ({ ...demand, ...change })),
    ...(typeof more === 'function' ? more(tiny) : more),
  }));
  return scenarioOf(corridor, { horizonDays: 365 });
}

const spread = (low: string, value: string, high: string): Figure =>
  figure(value, 'EST', [], { note: 'invented', spread: { low, high } });

const delivered = ({ answers }: UncertaintyResult): UncertainAnswer => {
  const [first] = answers;
  if (first === undefined) throw new Error('no answers');
  return first;
};

describe('uncertainty', () => {
  it('of one quantity that all depends on is its own: the variance of a triangle, (½ range)² / 6', async () => {
    const quantity = spread('0.5 Mt/year', '1 Mt/year', '1.5 Mt/year');
    const result = await uncertainty(coal({ quantity, arrivals: 'regular', lot: '1000 t' }), {
      draws: 60,
      replications: 2,
    });
    const { mean, byFigures, shareOfFigures, isClear, figures } = delivered(result);
    // 0.5 Mt / √6; so many draws know a deviation to some ± 10 %.
    expect(byFigures / 204_124).toBeGreaterThan(0.75);
    expect(byFigures / 204_124).toBeLessThan(1.25);
    expect(mean / 1e6).toBeCloseTo(1, 0);
    expect(shareOfFigures).toBeGreaterThan(0.99);
    expect(isClear).toBe(true);
    expect(result.figures).toBe(1);
    expect(figures).toHaveLength(1);
    expect(figures[0]).toMatchObject({
      path: 'demands.coal-export.quantity',
      basis: 'spread',
      verdict: 'more',
    });
    expect(figures[0]?.correlation).toBeGreaterThan(0.99);
    expect(result.isVerified).toBe(true);
  });

  it('is split as it is made: Poisson arrivals by chance, the quantity by figures', async () => {
    // Lots of 4,000 t, 250 a year: by chance 4,000 √250 t; by figures 0.2 Mt / √6.
    const quantity = spread('0.8 Mt/year', '1 Mt/year', '1.2 Mt/year');
    const { byChance, byFigures, shareOfFigures } = delivered(
      await uncertainty(coal({ quantity, arrivals: 'poisson' }), { draws: 60, replications: 4 }),
    );
    expect(byChance / 63_246).toBeGreaterThan(0.85);
    expect(byChance / 63_246).toBeLessThan(1.15);
    expect(byFigures / 81_650).toBeGreaterThan(0.7);
    expect(byFigures / 81_650).toBeLessThan(1.3);
    expect(Math.abs((shareOfFigures ?? 0) - 0.625)).toBeLessThan(0.2);
  });

  it('finds the figure that dominates among many that do nothing, and calls those noise', async () => {
    const quantity = spread('0.5 Mt/year', '1 Mt/year', '1.5 Mt/year');
    const idle = coal({ quantity, arrivals: 'regular', lot: '1000 t' }, (tiny) => ({
      commodities: tiny.commodities.map((one) => ({
        ...one,
        value: figure('100 USD/t', 'GK', [], { note: 'invented' }),
        decay: figure('0.001 1/day', 'L', 'almanac'),
      })),
    }));
    const result = await uncertainty(idle, { draws: 40, replications: 2 });
    expect(result.figures).toBeGreaterThan(4);
    const { figures } = delivered(result);
    expect(figures.map(({ verdict }) => verdict)).toEqual([
      'more',
      ...figures.slice(1).map(() => 'noise'),
    ]);
    expect(figures[0]?.path).toBe('demands.coal-export.quantity');
  });

  it('of known figures is none: the draws differ by chance alone', async () => {
    const result = await uncertainty(coal({ quantity: '1 Mt/year', arrivals: 'poisson' }), {
      draws: 30,
      replications: 4,
    });
    const { isClear, figures, byChance } = delivered(result);
    expect({ isClear, figures }).toEqual({ isClear: false, figures: [] });
    expect(byChance).toBeGreaterThan(0);
    expect(uncertaintyText(result)).toContain('noise');
  });

  it('of a limit shows in what is lost, and the other way round in what is delivered', async () => {
    const result = await uncertainty(
      coal({ quantity: '1.5 Mt/year', arrivals: 'regular' }, (tiny) => ({
        links: tiny.links.map((link) =>
          link.id === 'mine-line'
            ? { ...link, capacity: figure('1 Mt/year', 'EST', [], { note: 'invented' }) }
            : link,
        ),
      })),
      { draws: 20, replications: 2 },
    );
    const [first, second] = result.answers;
    expect([first?.measure, second?.measure]).toEqual(['delivered', 'lost']);
    expect(first?.figures[0]).toMatchObject({ path: 'links.mine-line.capacity', verdict: 'more' });
    expect(second?.figures[0]).toMatchObject({ path: 'links.mine-line.capacity', verdict: 'less' });
  });

  it('takes no mirrored replications, which would make chance look small', async () => {
    const some = coal({ quantity: '1 Mt/year', arrivals: 'poisson' });
    const mirrored: Scenario = { ...some, simulation: { ...some.simulation, antithetic: true } };
    const options = { draws: 4, replications: 2 };
    expect((await uncertainty(mirrored, options)).answers).toEqual(
      (await uncertainty(some, options)).answers,
    );
  });

  it('is the same in any number of threads, and as text and tables', async () => {
    const { worker } = await builtProgram();
    const some = coal({ quantity: spread('0.5 Mt/year', '1 Mt/year', '1.2 Mt/year') });
    const options = { draws: 6, replications: 2 };
    const expected = await uncertainty(some, options);
    const executor = workerExecutor({ workers: 2, entry: worker });
    expect(await uncertainty(some, { ...options, executor })).toEqual(expected);
    const text = uncertaintyText(expected);
    expect(text.split('\n').every((line) => line.length <= 100)).toBe(true);
    expect(text).toContain('demands.coal-export.quantity');
    const [answers, figures] = uncertaintyCsvFiles(expected);
    expect(answers?.text.split('\r\n')).toHaveLength(expected.answers.length + 2);
    expect(figures?.text).toContain('coal-export.quantity,EST,spread');
  });

  it('interrupted, reckons with the draws that were finished, if there are enough', async () => {
    const some = coal({ quantity: spread('0.5 Mt/year', '1 Mt/year', '1.2 Mt/year') });
    const until = async (enough: number): Promise<UncertaintyResult> => {
      const interruption = new AbortController();
      return uncertainty(some, {
        replications: 2,
        signal: interruption.signal,
        onProgress: (done) => {
          if (done === enough) interruption.abort();
        },
      });
    };
    expect(await until(5)).toEqual(await uncertainty(some, { draws: 5, replications: 2 }));
    await expect(until(2)).rejects.toMatchObject({ code: 'aborted' });
  });

  it('needs four draws and two replications at least', async () => {
    const some = coal({});
    for (const wrong of [{ draws: 3 }, { draws: 4.5 }, { replications: 1 }])
      await expect(uncertainty(some, wrong)).rejects.toMatchObject({ code: 'usage' });
  });
});
