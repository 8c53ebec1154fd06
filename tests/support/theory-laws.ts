/** Runs of queueing systems and what they must agree with. */
import { expect } from 'vitest';
import type { SimulationRecord } from '../../src/model/answers.js';
import type { CorridorModel } from '../../src/model/model.js';
import { meanInterval } from '../../src/numeric/interval.js';
import type { Choice } from '../../src/scenario/choice.js';
import type { Corridor } from '../../src/scenario/corridor.js';
import { simulate } from '../../src/simulate/simulate.js';
import { modelOf } from './scenarios.js';
import { type Station, stations } from './service-place.js';

/** A run of a year for each replication, after a month of warming up; nothing is refused for a queue. */
export function observe(
  corridor: Corridor,
  { replications, choice, seed }: { replications: number; choice?: Choice; seed: string },
): { readonly model: CorridorModel; readonly record: SimulationRecord } {
  const model = modelOf(corridor, {
    seed,
    horizonDays: 365,
    simulation: {
      longestWaitDays: 10_000,
      candidates: choice === undefined ? 1 : 8,
      runInDays: 30,
      ...(choice === undefined ? {} : { choice }),
    },
  });
  const record = simulate(model, { replications });
  for (const { demands } of record.replications)
    for (const { refusedByLimit, refusedByRule, declined, stranded, returned } of demands)
      expect([refusedByLimit, refusedByRule, declined, stranded, returned]).toEqual([
        0, 0, 0, 0, 0,
      ]);
  return { model, record };
}

/** Mean wait at a terminal or link in each replication, hours. */
export function waitsAt(
  { model, record }: ReturnType<typeof observe>,
  resource: string,
): readonly number[] {
  const index = model.resources.findIndex(({ id }) => id === resource);
  return record.replications.map(({ resources }) => {
    const { waited = NaN, served = NaN } = resources[index] ?? {};
    return waited / served / 3600;
  });
}

/** The 99 % interval of the replications covers what theory says, and is narrow enough to mean something. */
export function expectCovers(values: readonly number[], theory: number, width: number): void {
  const { low, high, halfWidth, mean } = meanInterval(values, 0.99);
  const text = `${String(mean)} ± ${String(halfWidth)} against ${String(theory)}`;
  expect((halfWidth ?? Infinity) / theory, text).toBeLessThan(width);
  expect(low, text).toBeLessThanOrEqual(theory);
  expect(high, text).toBeGreaterThanOrEqual(theory);
}

/** Share of the cargo that turned away from the station to a dear terminal beside it, by replication. */
export function turnedAway(
  station: Omit<Station, 'id'>,
  perHour: number,
  replanAfterHours: number,
  replications: number,
): readonly number[] {
  const corridor = stations([{ id: 'a', ...station }], [{ id: 'f', perHour, through: ['a'] }]);
  const [terminal] = corridor.terminals;
  if (terminal === undefined) throw new Error('no terminal');
  const { record } = observe(
    {
      ...corridor,
      tariffs: [
        {
          id: 'dear',
          name: 'Dear',
          per: 't',
          expression: 'rate',
          parameters: { rate: '50 USD/t' },
        },
      ],
      terminals: [
        terminal,
        {
          ...terminal,
          id: 'z-beside',
          capacity: 'unlimited',
          servers: undefined,
          tariffs: ['dear'],
        },
      ],
    },
    {
      replications,
      seed: `loss ${JSON.stringify(station)} ${perHour} ${replanAfterHours}`,
      choice: { model: 'cheapest', replanAfterDays: replanAfterHours / 24 },
    },
  );
  return record.replications.map(
    ({ demands: [account] }) => (account?.diverted ?? NaN) / (account?.delivered ?? NaN),
  );
}
