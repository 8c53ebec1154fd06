// Queues that feed on each other: general handling times, closed networks, and lines with little room
// between their stations. The answer on paper lies in the 99 % interval over fixed seeds.

import { describe, expect, it } from 'vitest';
import { meanValueAnalysis, pollaczekKhinchin } from '../../support/queueing-theory.js';
import { type Station, stations } from '../../support/service-place.js';
import { expectCovers, observe, waitsAt } from '../../support/theory-laws.js';

/** Lots delivered in an hour, by replication. */
function throughput({ record }: ReturnType<typeof observe>): readonly number[] {
  return record.replications.map(
    ({ demands }) => demands.reduce((sum, { delivered }) => sum + delivered, 0) / 1e6 / 8760,
  );
}

describe('a terminal with general handling times', () => {
  it.each([
    ['gamma', 1.4],
    ['lognormal', 0.7],
  ] as const)('of a %s law is M/G/1 at a variation of %d', (service, variation) => {
    const station = { id: 'a', more: { service, variation: String(variation) } };
    const run = observe(stations([station], [{ id: 'f', perHour: 0.7, through: ['a'] }]), {
      replications: service === 'gamma' ? 8 : 20,
      seed: `mg1 ${service} ${variation}`,
    });
    expectCovers(waitsAt(run, 'a-terminal'), pollaczekKhinchin(0.7, variation), 0.2);
  });
});

describe('a closed network', () => {
  it.each([1, 4, 12])('of %d lots is as Gordon and Newell say, by mean value analysis', (lots) => {
    const network: readonly Station[] = [
      { id: 'a' },
      { id: 'b', hours: 1.5 },
      { id: 'c', hours: 0.6 },
    ];
    const corridor = stations(network, [
      { id: 'f', perHour: 0.1, through: ['a', 'b', 'c'], more: { circulating: lots } },
    ]);
    const run = observe(corridor, { replications: 8, seed: `closed ${lots}` });
    const hours = network.map((station) => station.hours ?? 1);
    const theory = meanValueAnalysis(hours, lots);
    expectCovers(throughput(run), theory.throughput, 0.03);
    network.forEach(({ id }, i) => {
      // Of the mean number at a station, what is not in service waits: Little.
      const inService = theory.throughput * (hours[i] ?? NaN);
      const waiting = (theory.numbers[i] ?? NaN) - inService;
      if (waiting < 1e-9)
        expect(waitsAt(run, `${id}-terminal`)).toEqual(run.record.replications.map(() => 0));
      else expectCovers(waitsAt(run, `${id}-terminal`), waiting / theory.throughput, 0.12);
    });
  });
});

describe('two terminals with little room at the second', () => {
  it.each([1, 2, 5])(
    'with room for %d: the first, never idle, is blocked as often as the chain says',
    (places) => {
      // Blocking after service, equal exponential servers: throughput (K + 1) / (K + 2) with K places
      // at the second (Hunt 1956, "Sequential arrays of waiting lines").
      const corridor = stations(
        [{ id: 'a' }, { id: 'b', more: { storage: `${places} kt` } }],
        [{ id: 'f', perHour: 1.3, through: ['a', 'b'] }],
      );
      const run = observe(corridor, { replications: 8, seed: `hunt ${places}` });
      expectCovers(throughput(run), (places + 1) / (places + 2), 0.02);
    },
  );
});
