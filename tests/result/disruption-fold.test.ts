// Disruptions in the result of a run: what was counted, with its interval, and read back whole.

import { describe, expect, it } from 'vitest';
import { compileScenario } from '../../src/model/compile.js';
import { momentsOf } from '../../src/numeric/statistics.js';
import { csvFiles } from '../../src/report/csv.js';
import { runText } from '../../src/report/run-text.js';
import { estimateFrom } from '../../src/result/estimate.js';
import { readRunResult } from '../../src/result/read.js';
import { simulate } from '../../src/simulate/simulate.js';
import { disruption } from '../support/disruptions.js';
import { readCsv } from '../support/read-csv.js';
import { scenarioOf } from '../support/scenarios.js';
import { tinyCorridor } from '../support/tiny-corridor.js';
import { runOfScenario } from '../support/tiny-run.js';

const affects = ['border-track'];
const corridor = tinyCorridor({
  disruptions: [
    disruption('fog', { affects, kind: 'fog', speedLeft: '0.5', probability: '0.02' }),
    disruption('never', { affects, speedLeft: '0.5', probability: '1e-300' }),
    disruption('works', {
      ...{ affects, name: 'Works at the border', kind: 'closure', capacityLeft: '0.5' },
      windows: [{ from: '2026-02-01', until: '2026-02-15' }],
    }),
  ],
});
const scenario = scenarioOf(corridor, { horizonDays: 60, replications: 6 });
const result = runOfScenario(scenario);
const counts = simulate(compileScenario(scenario)).replications.map((one) => one.disruptions);

describe('disruptions of a run', () => {
  it('are means of what replications counted', () => {
    const [fog, never, works] = result.disruptions ?? [];
    const fogs = counts.map(([one]) => one?.occurrences ?? NaN);
    expect(fog).toEqual({
      ...{ id: 'fog', name: 'fog', kind: 'fog', isPlanned: false },
      occurrences: estimateFrom(momentsOf(fogs)),
      days: estimateFrom(momentsOf(counts.map(([one]) => (one?.seconds ?? NaN) / 86_400))),
      struck: fogs.filter((times) => times > 0).length / 6,
    });
    expect(fog?.occurrences.mean).toBeGreaterThan(0);
    expect(never).toMatchObject({ occurrences: { mean: 0 }, days: { mean: 0 }, struck: 0 });
    expect(works).toMatchObject({
      ...{ kind: 'closure', isPlanned: true, struck: 1 },
      occurrences: { mean: 1, low: 1, high: 1 },
      days: { mean: 14, low: 14, high: 14 },
    });
  });

  it('are none where none act, and without replications not known', () => {
    const none = { ...scenario.simulation, disruptions: 'none' as const };
    expect(runOfScenario({ ...scenario, simulation: none }).disruptions).toEqual([]);
    const empty = runOfScenario({ ...scenario, replications: 0 }).disruptions ?? [];
    expect(empty.map(({ struck, days }) => [struck, days.mean])).toEqual([
      [null, null],
      [null, null],
      [null, null],
    ]);
  });

  it('have intervals of pairs in antithetic runs', () => {
    const simulation = { ...scenario.simulation, antithetic: true as const };
    const paired = { ...scenario, simulation };
    const model = compileScenario(paired);
    const fogs = simulate(model).replications.map(({ disruptions: [fog] }) => fog?.seconds ?? NaN);
    const pairs = [0, 2, 4].map((i) => ((fogs[i] ?? NaN) + (fogs[i + 1] ?? NaN)) / 2 / 86_400);
    const expected = estimateFrom(momentsOf(pairs));
    const found = runOfScenario(paired).disruptions?.[0]?.days;
    for (const side of ['mean', 'low', 'high'] as const)
      expect(found?.[side]).toBeCloseTo(expected[side] ?? NaN, 9);
  });

  it('are written, read back and printed, those that held longest first', () => {
    const read = readRunResult(JSON.parse(JSON.stringify(result)));
    expect(read).toEqual({ ok: true, value: result, warnings: [] });
    const file = csvFiles([result]).find(({ name }) => name === 'disruptions.csv');
    const [head, ...rows] = readCsv(file?.text ?? '');
    expect(head).toContain('in_force_days');
    expect(rows.map((row) => row.slice(2, 6))).toEqual([
      ['fog', 'fog', 'fog', 'false'],
      ['never', 'never', 'other', 'false'],
      ['works', 'Works at the border', 'closure', 'true'],
    ]);
    const lines = runText(result).split('\n');
    const at = lines.indexOf('Disruptions that struck (2 of 3 disruptions)');
    expect(at).toBeGreaterThan(0);
    expect(lines[at + 3]).toMatch(
      /^Works at the border +closure +yes +1\.0 +±0 +14\.0 +±0 +100 %$/,
    );
    expect(lines[at + 4]).toMatch(/^fog +fog +no /);
    for (const disruptions of [null, []])
      expect(runText({ ...result, disruptions })).not.toContain('Disruptions');
    const never = (result.disruptions ?? []).slice(1, 2);
    expect(runText({ ...result, disruptions: never })).toContain('struck: none of 1');
  });
});
