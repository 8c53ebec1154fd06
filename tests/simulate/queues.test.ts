import { describe, expect, it } from 'vitest';
import { expectTextbook, type QueueQuestion, simulatedWaits } from '../support/queue-laws.js';

const QUEUES = [
  { name: 'M/M/1', service: 'exponential', percent: 60 },
  { name: 'M/M/1', service: 'exponential', percent: 80 },
  { name: 'M/D/1', service: 'fixed', percent: 60 },
  { name: 'M/D/1', service: 'fixed', percent: 80 },
] as const satisfies readonly (Omit<QueueQuestion, 'days' | 'replications'> & { name: string })[];

describe('a link with independent arrivals', () => {
  it.each(QUEUES)('is $name: the mean wait at $percent % is the textbook’s', (queue) => {
    expectTextbook({ ...queue, days: 3650, replications: 15 }, queue.percent === 80 ? 0.06 : 0.03);
  });

  it('with even arrivals and fixed service never lets wait', () => {
    const { waits } = simulatedWaits({ service: 'fixed', percent: 0, days: 10, replications: 1 });
    expect(waits).toEqual([NaN]);
  });
});
