// How many events one replication of some shipped scenarios takes in its first ten days, exactly; all of
// them over their whole time are in events.long.ts. A count that moves is a mistake or a change of method:
// look at the difference, say in the changelog why results change, and regenerate with
//
//     npx vitest run tests/simulate/events.test.ts --update

import { describe, expect, it } from 'vitest';
import { eventCounts } from '../support/event-counts.js';

const SOME = ['baseline', 'quota-edge', 'rajin-2017', 'river-open', 'typhoon'];

describe('the events of shipped scenarios', () => {
  it('are as many as ever in ten days', async () => {
    await expect(await eventCounts(SOME, 10)).toMatchFileSnapshot('golden/events-10-days.txt');
  });
});
