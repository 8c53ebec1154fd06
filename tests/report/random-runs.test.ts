// Any run there can be: written, read back, compared with itself and printed.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareText } from '../../src/report/compare-text.js';
import { csvFiles } from '../../src/report/csv.js';
import { toJson } from '../../src/report/json.js';
import { runText } from '../../src/report/run-text.js';
import { displayWidth } from '../../src/report/width.js';
import { compareRuns } from '../../src/result/compare.js';
import { readRunResult } from '../../src/result/read.js';
import { readCsv } from '../support/read-csv.js';
import { randomScenario } from '../support/random-corridor.js';
import { runOfScenario } from '../support/tiny-run.js';

describe('the run of any corridor', () => {
  it('survives JSON, equals itself, and fits on the page', () => {
    fc.assert(
      fc.property(randomScenario, (scenario) => {
        const result = runOfScenario({ ...scenario, replications: 2, horizonDays: 40 });
        const read = readRunResult(JSON.parse(toJson(result)));
        expect(read.ok && read.value).toEqual(result);
        const [variant] = compareRuns(result, [result]).variants;
        expect(variant?.moves).toEqual([]);
        for (const { measures } of variant?.categories ?? [])
          expect(['identical', 'not known']).toContain(measures.costPerTonne.verdict);
        const text = runText(result) + compareText(compareRuns(result, [result]));
        for (const line of text.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(100);
        expect(text).not.toMatch(/NaN|undefined|Infinity/);
        for (const file of csvFiles([result])) readCsv(file.text);
      }),
      { numRuns: 30 },
    );
  });
});
