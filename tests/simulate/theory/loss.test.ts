// Queues with little room: what finds none goes another way, and is counted as diverted. A stated
// `replanAfter` is the number of places: whoever would have to expect a longer wait turns away.

import { describe, it } from 'vitest';
import { erlangB, fullShare } from '../../support/queueing-theory.js';
import { type Station, stations } from '../../support/service-place.js';
import { expectCovers, observe } from '../../support/theory-laws.js';

/** Share of the cargo that turned away from the station to a dear terminal beside it, by replication. */
function turnedAway(
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
