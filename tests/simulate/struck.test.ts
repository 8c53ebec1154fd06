// How often disruptions strike and how long they hold: answers on paper, and another way to count.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DisruptionCount } from '../../src/model/answers.js';
import { compileScenario } from '../../src/model/compile.js';
import type { CorridorModel } from '../../src/model/model.js';
import type { Disruption } from '../../src/scenario/corridor.js';
import { Disruptions } from '../../src/simulate/disruptions.js';
import { appendIntensity, occurrencesOf } from '../../src/simulate/occurrences.js';
import { simulate } from '../../src/simulate/simulate.js';
import { StepFunction } from '../../src/simulate/step-function.js';
import { disruption, disturbedScenario } from '../support/disruptions.js';
import { modelOf, oneLink } from '../support/scenarios.js';
import { tinyCorridor } from '../support/tiny-corridor.js';

const DAY = 86_400;
const YEARS = 400;
const invented = { grade: 'EST', source: [], note: 'invented for tests' } as const;
const shut = { capacityLeft: '0' } as const;

function yearOf(disruptions: readonly Disruption[], horizonDays = 365): CorridorModel {
  return modelOf(oneLink({ more: { disruptions } }), { horizonDays });
}

/** Mean occurrences and days of the one disruption of a model, over many replications. */
function meansOf(model: CorridorModel): { readonly times: number; readonly days: number } {
  const disruptions = new Disruptions(model);
  let times = 0;
  let seconds = 0;
  for (let replication = 0; replication < YEARS; replication++) {
    disruptions.begin('struck', replication);
    times += disruptions.counts[0]?.occurrences ?? NaN;
    seconds += disruptions.counts[0]?.seconds ?? NaN;
  }
  return { times: times / YEARS, days: seconds / DAY / YEARS };
}

const within = (found: number, expected: number, deviation: number): void =>
  expect(Math.abs(found - expected)).toBeLessThan((4 * deviation) / Math.sqrt(YEARS));

describe('planned disruptions', () => {
  const countsOf = (more: Partial<Disruption>, days = 365): readonly DisruptionCount[] =>
    new Disruptions(yearOf([disruption('works', { ...shut, ...more })], days)).counts;

  it('count within the horizon alone, what touches as one', () => {
    const windows = [
      { from: '2025-12-28', until: '2026-01-03' },
      { from: '2026-02-01', until: '2026-02-03' },
      { from: '2026-02-03', until: '2026-02-04' },
      { from: '2026-03-30', until: '2026-04-10' },
      { from: '2026-04-20', until: '2026-05-01' },
    ];
    // 2 days of January, 3 of February, and 2 of March, as 1 April is day 90.
    expect(countsOf({ windows, recovery: '9 day' }, 90)).toEqual([
      { occurrences: 3, seconds: 7 * DAY },
    ]);
    const before = [{ from: '2025-12-20', until: '2026-01-01' }];
    expect(countsOf({ windows: before, recovery: '9 day' })).toEqual([
      { occurrences: 0, seconds: 0 },
    ]);
  });

  it('of a season over New Year strike at both ends of a year, and once over the turn of one', () => {
    const season = { from: '12-20', until: '01-25', ...invented };
    expect(countsOf({ season })).toEqual([{ occurrences: 2, seconds: 36 * DAY }]);
    expect(countsOf({ season }, 365 + 40)).toEqual([{ occurrences: 2, seconds: 60 * DAY }]);
  });
});

describe('disruptions by chance', () => {
  it('on days: as many days as the chance says, in as many spells', () => {
    const [p, n] = [0.3, 365];
    const { times, days } = meansOf(yearOf([disruption('fog', { ...shut, probability: '0.3' })]));
    within(days, n * p, Math.sqrt(n * p * (1 - p)));
    within(times, p + (n - 1) * p * (1 - p), Math.sqrt(n * p * (1 - p)));
  });

  it('at random: in force and idle like the servers of M/G/∞', () => {
    const more = { ...shut, perYear: '12 1/year', duration: '10 day' };
    const { times, days } = meansOf(yearOf([disruption('outage', more)]));
    const load = (12 * 10) / 365;
    const busy = 1 - Math.exp(-load);
    within(days, 365 * busy, 35);
    // Busy periods that begin, and one that may have begun before.
    within(times, 12 * Math.exp(-load) + busy, Math.sqrt(12));
  });

  it('of many assets count once for each event, and the same as of one', () => {
    const tiny = tinyCorridor();
    const all = [...tiny.links, ...tiny.terminals].map(({ id }) => id);
    const one = { ...shut, perYear: '8 1/year', duration: '3 day' };
    const [few, many] = [all.slice(0, 1), all].map((affects) => {
      const disruptions = [disruption('storm', { ...one, affects })];
      const model = modelOf(tinyCorridor({ disruptions }), { horizonDays: 200 });
      return simulate(model, { replications: 3 }).replications.map((each) => each.disruptions);
    });
    expect(many).toEqual(few);
    expect(many?.flat().some(({ occurrences }) => occurrences > 0)).toBe(true);
  });
});

describe('any disruptions', () => {
  it('are in force for the integral of their effect without recovery', () => {
    fc.assert(
      fc.property(disturbedScenario, fc.nat(), (scenario, replication) => {
        const model = compileScenario(scenario);
        const { earliest, horizon } = model;
        const disruptions = new Disruptions(model);
        disruptions.begin('law', replication);
        model.disruptions.forEach((one, d) => {
          const frame = { seed: 'law', replication, earliest, horizon };
          const felt = new StepFunction(0);
          appendIntensity(occurrencesOf(one, frame), 0, (time, value) => felt.append(time, value));
          let begins = felt.at(0) > 0 ? 1 : 0;
          for (let k = 1; k < felt.length; k++) {
            const time = felt.times[k] ?? NaN;
            if (time > 0 && time < horizon && felt.at(time) > 0) begins++;
          }
          expect(disruptions.counts[d]).toEqual({
            occurrences: begins,
            seconds: felt.integral(0, horizon),
          });
        });
      }),
      { numRuns: 60 },
    );
  });
});
