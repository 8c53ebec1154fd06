import { describe, it } from 'vitest';
import { EXPECTATIONS } from './expectations.js';
import { expectConservation, runOnce } from './shipped-runs.js';

describe('a replication of', () => {
  it.each(Object.entries(EXPECTATIONS))(
    '%s loses nothing and shows what it promises',
    async (name, expectation) => {
      const run = await runOnce(name);
      expectConservation(run);
      expectation(run, await runOnce('baseline'));
    },
  );
});
