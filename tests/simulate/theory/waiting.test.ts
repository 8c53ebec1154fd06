// Queues with enough room: the mean wait of the textbook lies in the 99 % interval over fixed seeds.
// Kleinrock 1975, "Queueing Systems" 1; Law 2015, "Simulation Modeling and Analysis", 1.4 and appendix 1B.

import { describe, expect, it } from 'vitest';
import {
  delayWait,
  erlangB,
  erlangC,
  meanValueAnalysis,
  pollaczekKhinchin,
} from '../../support/queueing-theory.js';
import { type Flow, type Station, stations } from '../../support/service-place.js';
import { expectCovers, observe, waitsAt } from '../../support/theory-laws.js';

describe('the closed forms', () => {
  it('agree with printed tables', () => {
    // Erlang B of 10 servers at 5 erlangs, and Erlang C of the same.
    expect(erlangB(10, 5)).toBeCloseTo(0.018385, 6);
    expect(erlangC(10, 5)).toBeCloseTo(0.036105, 6);
    expect(erlangC(1, 0.7)).toBeCloseTo(0.7, 12);
    expect(delayWait(1, 0.8)).toBeCloseTo(4, 12);
    // Two equal stations and n jobs: each is busy n / (n + 1) of the time.
    expect(meanValueAnalysis([1, 1], 3).throughput).toBeCloseTo(3 / 4, 12);
  });
});

describe('a terminal', () => {
  const one = (station: Partial<Station>, perHour: number, seed: string, replications = 20) =>
    waitsAt(
      observe(stations([{ id: 'a', ...station }], [{ id: 'f', perHour, through: ['a'] }]), {
        replications,
        seed,
      }),
      'a-terminal',
    );

  it.each([
    [0.5, 0.05],
    [0.8, 0.08],
  ])('with one server is M/M/1 at %d', (perHour, width) => {
    expectCovers(one({}, perHour, `mm1 ${perHour}`), delayWait(1, perHour), width);
  });

  it.each([
    [2, 0.75, 0.08],
    [4, 0.8, 0.08],
    [10, 0.85, 0.15],
  ])('with %d servers is M/M/c at %d: Erlang C', (servers, share, width) => {
    const offered = servers * share;
    expectCovers(
      one({ servers }, offered, `mmc ${servers}`, servers > 2 ? 8 : 20),
      delayWait(servers, offered),
      width,
    );
  });

  it.each([0.6, 0.85])('with fixed handling times is M/D/1 at %d', (perHour) => {
    const waits = one({ more: { service: 'fixed' } }, perHour, `md1 ${perHour}`);
    expectCovers(waits, pollaczekKhinchin(perHour, 0), 0.1);
  });
});

describe('terminals one behind the other', () => {
  it('are M/M/1 each, as Burke says: what leaves the first is a Poisson process again', () => {
    const run = observe(
      stations(
        [{ id: 'a' }, { id: 'b', hours: 0.8 }, { id: 'c', hours: 1.1 }],
        [{ id: 'f', perHour: 0.75, through: ['a', 'b', 'c'] }],
      ),
      { replications: 20, seed: 'tandem' },
    );
    const wait = (hours: number): number => hours * delayWait(1, 0.75 * hours);
    expectCovers(waitsAt(run, 'a-terminal'), wait(1), 0.08);
    expectCovers(waitsAt(run, 'b-terminal'), wait(0.8), 0.08);
    expectCovers(waitsAt(run, 'c-terminal'), wait(1.1), 0.12);
    const stays = run.record.replications.map(
      ({ demands: [account] }) =>
        (account?.transitKgSeconds ?? NaN) / (account?.delivered ?? NaN) / 3600,
    );
    expectCovers(stays, wait(1) + wait(0.8) + wait(1.1) + 1 + 0.8 + 1.1, 0.06);
  });
});

describe('an open network', () => {
  it('is as Jackson says: every station by itself, at the sum of what comes to it', () => {
    // Three flows over four stations; d has two servers, and takes in what a, b and c let out.
    const network: readonly Station[] = [
      { id: 'a' },
      { id: 'b', hours: 2 },
      { id: 'c', hours: 0.5 },
      { id: 'd', servers: 2, hours: 1.25 },
    ];
    const flows: readonly Flow[] = [
      { id: 'f', perHour: 0.5, through: ['a', 'c', 'd'] },
      { id: 'g', perHour: 0.3, through: ['a', 'b'] },
      { id: 'h', perHour: 0.6, through: ['c', 'd'] },
      { id: 'i', perHour: 0.1, through: ['b', 'd'] },
    ];
    const run = observe(stations(network, flows), { replications: 20, seed: 'jackson' });
    for (const { id, servers = 1, hours = 1 } of network) {
      const perHour = flows
        .filter(({ through }) => through.includes(id))
        .reduce((sum, flow) => sum + flow.perHour, 0);
      expectCovers(
        waitsAt(run, `${id}-terminal`),
        hours * delayWait(servers, perHour * hours),
        0.12,
      );
    }
  });
});
