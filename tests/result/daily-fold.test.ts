// Bands of daily series in memory that does not grow with the number of replications.

import { describe, expect, it } from 'vitest';
import type { ReplicationRecord } from '../../src/model/answers.js';
import type { CorridorModel } from '../../src/model/model.js';
import { DailyFold } from '../../src/result/daily-fold.js';

const DAYS = 400;
const model = { start: '2026-01-01', horizon: DAYS * 86_400 } as CorridorModel;

/** A replication in which every day has so many tonnes. */
function replicationOf(tonnes: number): ReplicationRecord {
  const kg = new Array<number>(DAYS).fill(tonnes * 1000);
  const none = new Array<number>(DAYS).fill(0);
  const daily = [{ initial: 0, emitted: kg, delivered: kg, lost: none }];
  return { daily } as unknown as ReplicationRecord;
}

describe('daily bands of many replications', () => {
  it('are those of the first that fit, and the mean is that of all', () => {
    // A thousand groups of 400 days and four series: one replication takes 1.6 million numbers.
    const groups = Array.from({ length: 1000 }, (_, i) => ({ id: String(i), positions: [0] }));
    const fold = new DailyFold(model, groups);
    for (let tonnes = 0; tonnes < 30; tonnes++) fold.add(replicationOf(tonnes));
    const result = fold.result();
    expect(result?.bandReplications).toBe(20);
    const [first] = result?.categories ?? [];
    expect(first?.delivered.mean[7]).toBe(14.5);
    // Of 0 … 19: 5 % lies at 0.95, 95 % at 18.05.
    expect(first?.delivered.low[7]).toBe(0.95);
    expect(first?.delivered.high[7]).toBe(18.05);
    expect(first?.inTransit.mean[7]).toBe(0);
  });

  it('are of all where all fit; counts without series are passed over', () => {
    const fold = new DailyFold(model, [{ id: 'all', positions: [0] }]);
    expect(fold.result()).toBeNull();
    fold.add({ ...replicationOf(1), daily: null });
    expect(fold.result()).toBeNull();
    for (let tonnes = 0; tonnes < 30; tonnes++) fold.add(replicationOf(tonnes));
    expect(fold.result()?.bandReplications).toBe(30);
  });
});
