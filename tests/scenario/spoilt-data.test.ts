/** Corridors and scenarios with anything put anywhere are refused, never more than that. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { IssuePath } from '../../src/core/issues.js';
import { readCorridor } from '../../src/scenario/parse.js';
import { resolveReadings } from '../../src/scenario/resolve.js';
import { readScenario } from '../../src/scenario/scenario-part.js';
import { tinyCorridor } from '../support/tiny-corridor.js';

const SCENARIO = {
  title: 'All verbs',
  start: '2026-01-01',
  horizon: '3 days',
  changes: [
    { add: 'source', value: { id: 'letter', title: 'A letter', locator: 'drawer' } },
    { remove: 'scrap-trade' },
    { remove: 'bridge.hours' },
    { set: 'bridge.lanes', to: '4' },
    { set: 'coal-quota.effect.amounts.0', to: '1 Mt' },
    { scale: 'category/export', by: 2 },
    { scale: 'border-track.processing', by: 0.5 },
    { open: 'trunk' },
    { close: 'bridge', from: '2026-02-01', until: '2026-03-01' },
    { close: 'port' },
    { enforce: 'coal-quota' },
    { lift: 'scrap-ban' },
  ],
  conduct: {
    RU: { wary: 0.1, defiant: { ru: 0.2 } },
    CN: [{ wary: 0.1 }, { from: '2027-01-01', wary: 0.2 }],
  },
  simulation: { longestWait: '5 days', choice: { model: 'logit', dispersion: '4 USD/t' } },
};

/** Paths to everything in a value. */
function pathsIn(value: unknown, above: IssuePath = []): readonly IssuePath[] {
  if (typeof value !== 'object' || value === null) return [above];
  const below = Object.entries(value).flatMap(([key, each]) =>
    pathsIn(each, [...above, Array.isArray(value) ? Number(key) : key]),
  );
  return above.length === 0 ? below : [above, ...below];
}

/** The value with something else at a path. */
function withAt(value: unknown, path: IssuePath, to: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return to;
  if (Array.isArray(value))
    return value.map((each: unknown, i) => (i === step ? withAt(each, rest, to) : each));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]: [string, unknown]) => [
      key,
      key === String(step) ? withAt(each, rest, to) : each,
    ]),
  );
}

const anything = fc.oneof(
  fc.constantFrom<unknown>(null, -1, true, '', 'port', '1 t', '2026-01-01', [], {}, [null], [[]]),
  fc.constantFrom<unknown>({ id: 'port' }, { value: 5 }, { series: 3 }, { series: [3] }, { a: {} }),
  fc.jsonValue({ maxDepth: 2 }),
);

function spoiltOf(value: unknown, edits: number): fc.Arbitrary<unknown> {
  const edit = fc.tuple(fc.constantFrom(...pathsIn(value)), anything);
  return fc
    .array(edit, { maxLength: edits })
    .map((all) => all.reduce((spoilt, [path, to]) => withAt(spoilt, path, to), value));
}

it('neither checks nor changes fail over data with mistakes, and none is told twice', () => {
  fc.assert(
    fc.property(spoiltOf(tinyCorridor(), 4), spoiltOf(SCENARIO, 3), (corridor, scenario) => {
      const read = readCorridor(corridor);
      const resolved = resolveReadings({ layers: [readScenario(scenario)], ...read });
      for (const issues of [read.issues, resolved.ok ? [] : resolved.issues]) {
        const told = issues.map(({ path, code, message }) => JSON.stringify([path, code, message]));
        expect(told.filter((each, i) => told.indexOf(each) < i)).toEqual([]);
      }
    }),
    { numRuns: 300 },
  );
});

it('the scenario that is spoilt is whole by itself', () => {
  const resolved = resolveReadings({
    layers: [readScenario(SCENARIO)],
    corridor: tinyCorridor(),
  });
  expect(resolved.ok ? [] : resolved.issues).toEqual([]);
});
