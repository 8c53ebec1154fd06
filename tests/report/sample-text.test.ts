// What a report says of its sample, in words.

import { describe, expect, it } from 'vitest';
import { compareText } from '../../src/report/compare-text.js';
import { runText } from '../../src/report/run-text.js';
import { toJson } from '../../src/report/json.js';
import { compareRuns } from '../../src/result/compare.js';
import type { RunResult } from '../../src/result/run-result.js';
import { scenarioOf } from '../support/scenarios.js';
import { runOf, runOfScenario } from '../support/tiny-run.js';
import { tinyCorridor } from '../support/tiny-corridor.js';

type Simulation = Parameters<typeof runOfScenario>[0]['simulation'];

const run = (simulation: Partial<Simulation>, replications = 8): RunResult => {
  const scenario = scenarioOf(tinyCorridor(), { horizonDays: 365, seed: 'tiny', replications });
  return runOfScenario({ ...scenario, simulation: { ...scenario.simulation, ...simulation } });
};

/** The text on one line, so that wrapping does not matter. */
const wordsOf = (result: RunResult): string => runText(result).replaceAll(/\s+/g, ' ');

describe('how sure a run is', () => {
  it('is said with half-widths, and with the replications for one per cent', () => {
    const text = wordsOf(run({}));
    expect(text).toMatch(/With 8 replications, what is delivered is known to ±\d/);
    expect(text).toMatch(/Replications for ±1 %: about [\d,]+ for what is lost/);
    expect(text).toContain('The worst of 8 replications lost');
  });

  it('cannot be said from one replication, and of none nothing is said', () => {
    expect(wordsOf(run({}, 1))).toContain('One replication says nothing of its own spread');
    expect(wordsOf(run({}, 0))).not.toContain('How sure');
  });

  it('speaks of pairs, and of what they gained, also where it is a loss', () => {
    const paired = run({ antithetic: true }, 16);
    expect(wordsOf(paired)).toMatch(/With 8 antithetic pairs of replications/);
    expect(wordsOf(paired)).toMatch(/The mean of an antithetic pair has [\d.]+ % of the variance/);
    const withRatio = (antitheticRatio: number): string =>
      wordsOf({
        ...paired,
        precision: {
          ...paired.precision,
          indicators: paired.precision.indicators.map((one) => ({ ...one, antitheticRatio })),
        },
      });
    expect(withRatio(0.5)).toContain('50 % of the variance');
    expect(withRatio(0.5)).toContain('worth 2.0 times as many replications');
    expect(withRatio(1)).toContain('mirroring gains nothing here');
    expect(withRatio(1.6)).toContain('mirroring does harm here');
    expect(withRatio(0)).toContain('chance hardly enters it');
  });

  it('says whether a half-width was reached', () => {
    const goal = { of: 'delivered', atMost: 1000 } as const;
    expect(wordsOf(run({ halfWidth: { ...goal, share: 0.2 } }, 16))).toContain(
      'The ±20 % of what is delivered that was asked for was reached after 16 replications.',
    );
    expect(wordsOf(run({ halfWidth: { ...goal, share: 0.00001 } }, 16))).toContain(
      'was NOT reached in 16 replications',
    );
  });

  it('shows the share in time where somebody asked for it', () => {
    expect(runText(run({}))).not.toContain('in time');
    expect(runText(run({ deliveredWithinDays: 8 }))).toMatch(/fill rate +in time/);
    expect(wordsOf(run({ deliveredWithinDays: 8 }))).toContain('arrived in less than 8 days');
  });

  it('refuses a steady state to what has dates, and says why', () => {
    expect(wordsOf(run({ stationary: true }))).toMatch(/No steady state: the quota/);
  });
});

describe('what shared random numbers gained', () => {
  const base = run({});
  const variant = runOf(tinyCorridor({ rules: [] }), { title: 'No rules' });

  it('is said of every variant that differs, gain or not', () => {
    const words = (ratio: number | null): string => {
      const comparison = compareRuns(base, [variant]);
      const [one] = comparison.variants;
      if (one === undefined) throw new Error('no variant');
      const { delivered } = one.all.measures;
      const measures = { ...one.all.measures, delivered: { ...delivered, varianceRatio: ratio } };
      const changed = { ...one, all: { ...one.all, measures } };
      return compareText({ ...comparison, variants: [changed] }).replaceAll(/\s+/g, ' ');
    };
    expect(words(0.25)).toContain('25 % of the variance');
    expect(words(0.25)).toContain('worth 4.0 times as many replications');
    expect(words(1.02)).toContain('sharing gains nothing here');
    expect(words(1.5)).toContain('sharing does harm here');
    expect(words(0)).toContain('chance hardly enters it');
    expect(words(null)).not.toContain('the same random numbers,');
  });
});

describe('series in JSON', () => {
  it('stand on one line and say the same', () => {
    const list = Array.from({ length: 40 }, (_, i) => i / 4);
    expect(toJson({ list })).toBe(`{\n  "list": [${list.join(', ')}]\n}\n`);
    expect(JSON.parse(toJson({ list }))).toEqual({ list });
    expect(toJson([1, 2])).toBe('[\n  1,\n  2\n]\n');
  });
});
