/** Queues with one server built from one link, and what textbooks say of them. */
import { expect } from 'vitest';
import { meanInterval } from '../../src/numeric/interval.js';
import { simulate } from '../../src/simulate/simulate.js';
import { modelOf, oneLink } from './scenarios.js';

/** A queue and how long to watch it. */
export interface QueueQuestion {
  readonly service: 'fixed' | 'exponential';
  /** Share of the time that the server is busy, in hundredths. */
  readonly percent: number;
  readonly days: number;
  readonly replications: number;
}

/** Mean service time, s: 8760 shipments of 1000 t are all that the line can take in a year. */
const SERVICE = 3600;

/** Mean waits in the queue, s, one for each replication, and the share of the line's amount used. */
export function simulatedWaits({ service, percent, days, replications }: QueueQuestion): {
  readonly waits: readonly number[];
  readonly utilisation: number;
} {
  const corridor = oneLink({
    link: { capacity: '8760 kt/year', service },
    demand: { quantity: `${87.6 * percent} kt/year`, lot: '1000 t' },
  });
  const model = modelOf(corridor, {
    seed: `queue ${service} ${percent}`,
    horizonDays: days,
    simulation: { longestWaitDays: 10_000, candidates: 1, runInDays: 30 },
  });
  const record = simulate(model, { replications });
  const lines = record.replications.map(({ resources }) => resources[0]);
  const waits = lines.map((line) => (line?.waited ?? NaN) / (line?.served ?? NaN));
  const used = lines.reduce((sum, line) => sum + (line?.used ?? NaN), 0);
  for (const { refusedByLimit, refusedByRule, declined } of record.replications.flatMap(
    ({ demands }) => demands,
  ))
    expect([refusedByLimit, refusedByRule, declined]).toEqual([0, 0, 0]);
  return { waits, utilisation: used / (8760e6 * (days / 365) * replications) };
}

/**
 * Mean wait in the queue of M/M/1 and M/D/1, s: ρ / (μ (1 − ρ)), and half of it with fixed service
 * (Pollaczek 1930, Khinchin 1932; Law 2015, 1.4 and appendix 1B).
 */
export function textbookWait({ service, percent }: QueueQuestion): number {
  const share = percent / 100;
  const wait = (SERVICE * share) / (1 - share);
  return service === 'exponential' ? wait : wait / 2;
}

/** The textbook's mean lies in the 99 % interval of the replications, and that interval is narrow. */
export function expectTextbook(question: QueueQuestion, width: number): void {
  const { waits, utilisation } = simulatedWaits(question);
  const expected = textbookWait(question);
  const { low, high, halfWidth } = meanInterval(waits, 0.99);
  expect(low).toBeLessThan(expected);
  expect(high).toBeGreaterThan(expected);
  expect((halfWidth ?? Infinity) / expected).toBeLessThan(width);
  expect(utilisation).toBeCloseTo(question.percent / 100, 2);
}
