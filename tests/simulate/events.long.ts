// The counts of events.test.ts over the whole time of every shipped scenario. To regenerate:
//
//     npx vitest run --config vitest.long.config.ts tests/simulate/events.long.ts --update

import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { eventCounts } from '../support/event-counts.js';

const ALL = readdirSync('scenarios')
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => name.slice(0, -'.yaml'.length))
  .sort();

describe('the events of every shipped scenario', () => {
  it('are as many as ever', async () => {
    await expect(await eventCounts(ALL, Infinity)).toMatchFileSnapshot('golden/events.txt');
  });
});
