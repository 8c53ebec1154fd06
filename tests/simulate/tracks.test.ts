import { describe, expect, it } from 'vitest';
import type { Link } from '../../src/scenario/corridor.js';
import { lawfulRun, railed, useOf } from '../support/rooms.js';
import { oneLink } from '../support/scenarios.js';

/** Ten days of trains of 1000 t, so many a day in each direction, on a line with capacity for all. */
function trains(link: Partial<Link>, out: number, back: number) {
  const base = oneLink(railed({ link: { capacity: '1000 train/day', tracks: 'single', ...link } }));
  const [demand] = base.demands;
  if (demand === undefined) throw new Error('no demand');
  const of = (id: string, perDay: number, from: string, to: string) =>
    perDay === 0
      ? []
      : [
          {
            ...demand,
            id,
            origin: from,
            destination: to,
            arrivals: 'regular' as const,
            quantity: `${String(perDay)} kt/day`,
          },
        ];
  const demands = [...of('out', out, 'west', 'east'), ...of('back', back, 'east', 'west')];
  const run = lawfulRun({ ...base, demands });
  return { perDay: useOf(run, 'line').used / 10, run };
}

describe('a single track', () => {
  const SECTION = { sectionTime: '1 h', following: '10 min' };

  it('lets trains follow each other at their distance', () => {
    expect(trains(SECTION, 200, 0).perDay).toBeCloseTo(144, 0);
  });

  it('lets a train that meets another wait until the section is clear', () => {
    // First come, first served: the directions take turns, each turn a section time.
    expect(trains(SECTION, 50, 50).perDay).toBeCloseTo(24, 0);
  });

  it('never lets more pass than its rate', () => {
    expect(trains({ ...SECTION, capacity: '20 train/day' }, 50, 50).perDay).toBeCloseTo(20, 0);
    expect(trains({ ...SECTION, capacity: '60 train/day' }, 200, 0).perDay).toBeCloseTo(60, 0);
  });

  it('is as it was without section times', () => {
    expect(trains({}, 60, 60).perDay).toBeCloseTo(120, 0);
  });
});

describe('a double track', () => {
  it('keeps trains apart that follow each other, not those that meet', () => {
    const both = trains({ tracks: 'double', following: '30 min' }, 40, 40);
    expect(both.perDay).toBeCloseTo(80, 0);
    expect(trains({ tracks: 'double', following: '30 min' }, 80, 0).perDay).toBeCloseTo(48, 0);
  });
});
