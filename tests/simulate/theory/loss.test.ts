// Queues with little room: what finds none goes another way, and is counted as diverted. A stated
// `replanAfter` is the number of places: whoever would have to expect a longer wait turns away.

import { describe, it } from 'vitest';
import { erlangB, fullShare } from '../../support/queueing-theory.js';
import { expectCovers, turnedAway } from '../../support/theory-laws.js';

describe('servers without a queue', () => {
  it.each([
    [1, 0.8],
    [3, 2],
    [6, 4],
  ])('are %d servers at %d erlangs: Erlang B', (servers, offered) => {
    expectCovers(turnedAway({ servers }, offered, 0, 6), erlangB(servers, offered), 0.08);
  });

  it('lose as much with handling times of another shape: only their mean counts', () => {
    const fixed = turnedAway({ servers: 4, more: { service: 'fixed' } }, 3, 0, 6);
    expectCovers(fixed, erlangB(4, 3), 0.08);
  });
});

describe('one server with few places', () => {
  it.each([
    [2, 0.7],
    [5, 0.9],
    [4, 1.3],
  ])('is M/M/1/%d at %d', (places, share) => {
    // Whoever is there makes wait an hour: with `places` there, a newcomer turns away.
    expectCovers(turnedAway({}, share, places - 0.5, 6), fullShare(share, places), 0.1);
  });
});
