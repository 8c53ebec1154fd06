// The queues of queues.test.ts, watched forty times as long.

import { describe, it } from 'vitest';
import { expectTextbook } from '../support/queue-laws.js';

describe('a link with independent arrivals, at length', () => {
  for (const service of ['exponential', 'fixed'] as const) {
    for (const percent of [30, 60, 80, 90]) {
      it(`${service} service at ${percent} %`, () => {
        expectTextbook({ service, percent, days: 21_900, replications: 60 }, 0.03);
      });
    }
  }
});
