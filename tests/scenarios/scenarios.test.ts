import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { tumen } from '../../src/datasets/tumen/index.js';
import { compileScenario } from '../../src/model/compile.js';
import { shippedScenario } from '../support/shipped.js';
import { EXPECTATIONS } from './expectations.js';
import { expectConservation, runOnce } from './shipped-runs.js';

const FOLDER = new URL('../../scenarios/', import.meta.url);

const NAMES = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => file.slice(0, -'.yaml'.length))
  .sort();

const ownFields = (name: string): Readonly<Record<string, string | undefined>> =>
  parse(readFileSync(new URL(`${name}.yaml`, FOLDER), 'utf8')) as Readonly<Record<string, string>>;

/** Ids of sources in a text: `E1`, `SN26`, and both ends with all between of `N1–N6`. */
function sourcesIn(text: string): readonly string[] {
  return [...text.matchAll(/\b([A-Z]{1,2})(\d{1,2})(?:–([A-Z]{1,2})(\d{1,2}))?\b/g)].flatMap(
    ([, letters = '', first, , last]) => {
      const [low, high] = [Number(first), Number(last ?? first)];
      return Array.from({ length: high - low + 1 }, (_, i) => `${letters}${String(low + i)}`);
    },
  );
}

describe('the shipped scenarios', () => {
  it('are the ones that tests and documentation know', () => {
    expect(Object.keys(EXPECTATIONS).sort()).toEqual(NAMES);
    const page = readFileSync(new URL('../../docs/scenarios.md', import.meta.url), 'utf8');
    const described = [...page.matchAll(/^### `([a-z0-9-]+)`/gm)].map(([, name]) => name);
    expect([...described].sort()).toEqual(NAMES);
  });

  describe.each(NAMES)('%s', (name) => {
    it('says what it asks, assumes, rests on and shows', () => {
      const own = ownFields(name);
      for (const key of ['title', 'question', 'assumption', 'source', 'lookAt'])
        expect((own[key] ?? '').length, key).toBeGreaterThan(10);
      expect(own['question']).toMatch(/\?$/);
    });

    it('rests on sources that exist', () => {
      const known = new Set(tumen.sources.map(({ id }) => id));
      const { source } = ownFields(name);
      const cited = sourcesIn(source ?? '');
      expect(cited.filter((id) => !known.has(id))).toEqual([]);
      expect(cited.length > 0 || source?.includes('docs/data/') === true).toBe(true);
    });

    it('loads and compiles, and a change of it changes the model', async () => {
      const scenario = await shippedScenario(name);
      const model = compileScenario(scenario);
      expect(model.demands.length).toBeGreaterThanOrEqual(tumen.demands.length);
      expect(model.title).toBe(ownFields(name)['title']);
      const baseline = compileScenario(await shippedScenario('baseline'));
      expect(model.hash === baseline.hash).toBe(name === 'baseline');
    });
  });
});

describe('a replication of', () => {
  // All of them: tests/scenarios/all.long.ts.
  it.each(['baseline', 'river-open', 'rajin-restart', 'border-shut'])(
    '%s loses nothing and shows what it promises',
    async (name) => {
      const run = await runOnce(name);
      expectConservation(run);
      EXPECTATIONS[name]?.(run, await runOnce('baseline'));
    },
  );
});
