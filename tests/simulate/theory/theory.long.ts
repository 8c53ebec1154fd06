// The queues of the short tests and harder ones, watched long enough for intervals of two per cent.

import { describe, it } from 'vitest';
import {
  delayWait,
  erlangB,
  meanValueAnalysis,
  pollaczekKhinchin,
} from '../../support/queueing-theory.js';
import { stations } from '../../support/service-place.js';
import { expectCovers, observe, turnedAway, waitsAt } from '../../support/theory-laws.js';

const one = (perHour: number, more: object = {}, servers = 1) =>
  stations([{ id: 'a', servers, more }], [{ id: 'f', perHour, through: ['a'] }]);

describe('at length', () => {
  for (const share of [0.3, 0.6, 0.8, 0.9])
    for (const servers of [1, 2, 8])
      it(`M/M/${servers} at ${share}`, () => {
        const run = observe(one(share * servers, {}, servers), {
          replications: servers === 1 ? 250 : 120,
          seed: `long mmc ${servers} ${share}`,
        });
        // Many servers with little to do hardly ever let wait: those few waits vary much.
        const width = servers > 1 && share < 0.5 ? 0.12 : 0.06;
        expectCovers(waitsAt(run, 'a-terminal'), delayWait(servers, share * servers), width);
      });

  for (const service of ['gamma', 'lognormal'] as const)
    for (const variation of [0.3, 0.8, 1.5])
      it(`M/G/1, ${service} of variation ${variation}`, () => {
        const corridor = one(0.7, { service, variation: String(variation) });
        const run = observe(corridor, { replications: 100, seed: `long ${service} ${variation}` });
        expectCovers(waitsAt(run, 'a-terminal'), pollaczekKhinchin(0.7, variation), 0.06);
      });

  for (const [servers, offered] of [
    [2, 1],
    [5, 5],
    [20, 15],
  ] as const)
    it(`Erlang B of ${servers} servers at ${offered}`, () => {
      expectCovers(turnedAway({ servers }, offered, 0, 20), erlangB(servers, offered), 0.03);
    });

  it('a closed network of forty lots over five stations', () => {
    const hours = [1, 1.3, 0.7, 0.9, 1.2];
    const network = hours.map((mean, i) => ({ id: `s-${i}`, hours: mean }));
    const corridor = stations(network, [
      {
        id: 'f',
        perHour: 0.1,
        through: network.map(({ id }) => id),
        more: { circulating: 40 },
      },
    ]);
    const { record } = observe(corridor, { replications: 20, seed: 'long closed' });
    const found = record.replications.map(
      ({ demands: [account] }) => (account?.delivered ?? NaN) / 1e6 / 8760,
    );
    expectCovers(found, meanValueAnalysis(hours, 40).throughput, 0.01);
  });
});
