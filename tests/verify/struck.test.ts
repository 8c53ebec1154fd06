// The second opinion on which disruptions struck.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DisruptionCount } from '../../src/model/answers.js';
import type { Disruption } from '../../src/scenario/corridor.js';
import { disruption } from '../support/disruptions.js';
import { tinyCorridor } from '../support/tiny-corridor.js';
import { failures, pick, tinyScenario, trueCase, type Writable, writableCopy } from './support.js';

const DAY = 86_400;
const invented = { grade: 'EST', source: [], note: 'invented for tests' } as const;
const season = { from: '11-20', until: '03-10', ...invented };
const slow = { affects: ['border-track'], speedLeft: '0.7' } as const;

const DISRUPTIONS: readonly Disruption[] = [
  disruption('fog', { ...slow, probability: '0.2', season }),
  disruption('ice', { ...slow, season }),
  disruption('outage', { ...slow, perYear: '9 1/year', duration: '4 day', recovery: '2 day' }),
  disruption('works', { ...slow, windows: [{ from: '2026-02-01', until: '2026-02-15' }] }),
];
const changes = { corridor: tinyCorridor({ disruptions: DISRUPTIONS }), horizonDays: 120 };
const truth = trueCase(changes);
const FOG = 0;
const ICE = 1;
const OUTAGE = 2;
const WORKS = 3;

/** Names of the checks that fail when the counts of one disruption of one replication are spoilt. */
function caught(d: number, spoil: (count: Writable<DisruptionCount>) => void): readonly string[] {
  const record = writableCopy(truth.record);
  spoil(pick(pick(record.replications, 1).disruptions, d));
  return failures({ ...truth, record }).map((text) => text.split(':')[0] ?? '');
}

describe('which disruptions struck', () => {
  it('is agreed on in a true record', () => {
    expect(failures(truth)).toEqual([]);
    const [one] = truth.record.replications;
    expect(one?.disruptions[ICE]).toEqual({ occurrences: 1, seconds: 68 * DAY });
    expect(one?.disruptions[WORKS]).toEqual({ occurrences: 1, seconds: 14 * DAY });
  });

  it('is known to the second of what is planned', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(ICE, WORKS),
        fc.constantFrom('occurrences', 'seconds'),
        fc.integer({ min: -5, max: 1e6 }).filter((by) => by !== 0),
        (d, field, by) => {
          expect(caught(d, (count) => (count[field] += by))).toEqual(['disruptions']);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('is bounded of what comes by chance', () => {
    const wrong: readonly (readonly [number, (count: Writable<DisruptionCount>) => void])[] = [
      [FOG, (count) => (count.seconds += 1)],
      [FOG, (count) => (count.seconds = 69 * DAY)],
      [FOG, (count) => (count.occurrences = count.seconds / DAY + 1)],
      [OUTAGE, (count) => (count.occurrences = 0)],
      [OUTAGE, (count) => (count.occurrences += 0.5)],
      [OUTAGE, (count) => (count.seconds = 121 * DAY)],
      [OUTAGE, (count) => (count.seconds = -1)],
      [OUTAGE, (count) => Object.assign(count, { occurrences: 9, seconds: 120 * DAY })],
    ];
    for (const [d, spoil] of wrong) expect(caught(d, spoil)).toEqual(['disruptions']);
  });

  it('is held against the corridor, not against the model', () => {
    const against = (disruptions: readonly Disruption[]): readonly string[] =>
      failures({
        ...truth,
        scenario: tinyScenario({ ...changes, corridor: tinyCorridor({ disruptions }) }),
      });
    const [fog, ice, outage, works] = DISRUPTIONS as [
      Disruption,
      Disruption,
      Disruption,
      Disruption,
    ];
    const longer = { ...works, windows: [{ from: '2026-02-01', until: '2026-02-16' }] };
    expect(against([fog, ice, outage, longer]).join()).toContain('disruptions: replication 0');
    expect(against([fog, ice, outage]).join()).toContain('disruptions: model.disruptions');
    const more = disruption('more', { ...slow, season });
    expect(against([...DISRUPTIONS, more]).join()).toContain('disruptions: disruption more');
  });
});
