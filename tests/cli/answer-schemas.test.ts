/** What the commands write as JSON keeps to the published schemas. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import manifest from '../../package.json' with { type: 'json' };
import { TEMPLATES } from '../../src/io/templates.js';
import type { BacktestResult } from '../../src/result/backtest-result.js';
import type { BoundResult } from '../../src/result/bound.js';
import type { Comparison } from '../../src/result/comparison.js';
import type { MaxFlowResult } from '../../src/result/max-flow.js';
import type { NearOptimalResult } from '../../src/result/near-optimal.js';
import type { OptimumResult } from '../../src/result/optimum-result.js';
import type { PriceOfResult } from '../../src/result/price-of.js';
import type { RunResult } from '../../src/result/run-result.js';
import {
  ANSWER_FORMATS,
  ANSWER_SCHEMAS,
  answerJsonSchema,
  type AnswerFormat,
} from '../../src/result/schemas/index.js';
import type { UncertaintyResult } from '../../src/result/uncertainty-result.js';
import type { UnusedRoutesResult } from '../../src/result/unused.js';
import { runCommand } from '../support/command.js';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'corridor-answers-'));
  for (const [name, text] of TEMPLATES) await writeFile(join(folder, name), text);
  await writeFile(
    join(folder, 'variant.yaml'),
    'title: Two\nextends: ./scenario.yaml\nchanges: [{ lift: log-ban, from: 2026-07-01 }, { close: border-bridge, from: 2026-10-01 }]\n',
  );
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

interface Answers {
  readonly 'corridor-run': RunResult;
  readonly 'corridor-comparison': Comparison;
  readonly 'corridor-optimum': OptimumResult;
  readonly 'corridor-near-optimal': NearOptimalResult;
  readonly 'corridor-unused-routes': UnusedRoutesResult;
  readonly 'corridor-bound': BoundResult;
  readonly 'corridor-price-of': PriceOfResult;
  readonly 'corridor-max-flow': MaxFlowResult;
  readonly 'corridor-uncertainty': UncertaintyResult;
  readonly 'corridor-backtest': BacktestResult;
}
type Readonlies<T> = T extends object ? { readonly [K in keyof T]: Readonlies<T[K]> } : T;
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
type IsSame = {
  readonly [Format in AnswerFormat]: Same<
    Readonlies<z.output<(typeof ANSWER_SCHEMAS)[Format]>>,
    Answers[Format]
  >;
};

describe('published schemas of answers', () => {
  it('say the same as the interfaces', () => {
    const same: IsSame = {
      'corridor-run': true,
      'corridor-comparison': true,
      'corridor-optimum': true,
      'corridor-near-optimal': true,
      'corridor-unused-routes': true,
      'corridor-bound': true,
      'corridor-price-of': true,
      'corridor-max-flow': true,
      'corridor-uncertainty': true,
      'corridor-backtest': true,
    };
    expect(Object.keys(same)).toEqual(ANSWER_FORMATS);
  });

  it.each(ANSWER_FORMATS)('%s is a file of the package and names its format', (format) => {
    const name = format === 'corridor-run' ? 'result' : format.slice('corridor-'.length);
    expect(manifest.exports).toHaveProperty(
      [`./${name}.schema.json`],
      `./dist/${name}.schema.json`,
    );
    expect(answerJsonSchema(format)).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      type: 'object',
      additionalProperties: false,
      properties: { format: { const: format } },
    });
  });

  it.each<readonly [AnswerFormat, readonly string[]]>([
    ['corridor-run', ['run', 'variant.yaml', '--json']],
    ['corridor-comparison', ['compare', 'scenario.yaml', 'variant.yaml', '--json']],
    ['corridor-optimum', ['optimum', 'variant.yaml', '--json']],
    ['corridor-optimum', ['optimum', 'variant.yaml', '--no-worth', '--json']],
    ['corridor-near-optimal', ['optimum', 'scenario.yaml', '--least', 'south-gate', '--json']],
    ['corridor-near-optimal', ['optimum', 'scenario.yaml', '--different', '--json']],
    ['corridor-unused-routes', ['optimum', 'river-valley', '--unused', '--json']],
    ['corridor-bound', ['optimum', 'variant.yaml', '--bound', '--replications', '2', '--json']],
    ['corridor-price-of', ['price-of', 'south-gate-yard', '--in', 'variant.yaml', '--json']],
    ['corridor-price-of', ['price-of', 'log-ban', '--in', 'scenario.yaml', '--json']],
    ['corridor-max-flow', ['max-flow', 'scenario.yaml', '--demand', 'planks-big-city', '--json']],
    ['corridor-max-flow', ['max-flow', 'scenario.yaml', '--demand', 'logs-big-city', '--json']],
    ['corridor-uncertainty', ['run', 'scenario.yaml', '--uncertainty', '4', '--json']],
  ])('hold what the command writes: %s by %j', async (format, argv) => {
    const replicated = argv[0] === 'run' || argv[0] === 'compare' ? ['--replications', '3'] : [];
    const { stdout, stderr } = await runCommand([...argv, ...replicated], { cwd: folder });
    expect(stderr).toBe('');
    const answer: unknown = JSON.parse(stdout);
    expect(answer).toHaveProperty('format', format);
    const read = ANSWER_SCHEMAS[format].safeParse(answer);
    expect(read.success ? [] : read.error.issues).toEqual([]);
    // A schema that let anything through would pass as well.
    expect(ANSWER_SCHEMAS[format].safeParse({ ...(answer as object), more: 1 }).success).toBe(
      false,
    );
  });
});
