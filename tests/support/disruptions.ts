/** Random disruptions of a scenario's own links, terminals and places, of every kind of time and effect. */
import fc from 'fast-check';
import type { Disruption } from '../../src/scenario/corridor.js';
import type { Scenario } from '../../src/scenario/scenario.js';
import { randomScenario } from './random-corridor.js';

const invented = { grade: 'EST', source: [], note: 'invented for tests' } as const;

/** A disruption with as little said as possible: it shuts `line` unless told otherwise. */
export function disruption(id: string, more: Partial<Disruption>): Disruption {
  return {
    ...{ id, name: id, kind: 'other', affects: ['line'], evidence: invented },
    ...more,
  };
}

const season = { from: '12-20', until: '01-25', ...invented };

const time: fc.Arbitrary<Partial<Disruption>> = fc.constantFrom<Partial<Disruption>>(
  { windows: [{ from: '2026-01-05', until: '2026-01-12' }], recovery: '3 day' },
  { windows: [{ from: '2025-12-28', until: '2026-01-03' }] },
  { season },
  { season, probability: '0.4' },
  { probability: '0.2' },
  { perYear: '30 1/year', duration: '2 day', recovery: '5 day' },
  { perYear: '20 1/year', season, duration: '36 hour' },
);

const effect: fc.Arbitrary<Partial<Disruption>> = fc.constantFrom<Partial<Disruption>>(
  { capacityLeft: '0' },
  { capacityLeft: '0.3' },
  { capacityLeft: '0.8', speedLeft: '0.6' },
  { speedLeft: '0.5', delay: '1 day' },
  { delay: '30 hour' },
);

const drawn = fc.array(
  fc.record({
    time,
    effect,
    affects: fc.array(fc.nat({ max: 99 }), { minLength: 1, maxLength: 3 }),
  }),
  { minLength: 1, maxLength: 4 },
);

/** A random scenario with one to four disruptions. */
export const disturbedScenario: fc.Arbitrary<Scenario> = fc
  .tuple(randomScenario, drawn)
  .map(([scenario, list]) => {
    const { links, terminals, services, places } = scenario.corridor;
    const assets = [...links, ...terminals, ...services, ...places].map(({ id }) => id);
    const disruptions = list.map((one, i) =>
      disruption(`event-${String(i)}`, {
        ...one.time,
        ...one.effect,
        affects: [...new Set(one.affects.map((n) => assets[n % assets.length] ?? ''))],
      }),
    );
    return { ...scenario, corridor: { ...scenario.corridor, disruptions } };
  });

/** The same scenario without any. */
export function undisturbed(scenario: Scenario): Scenario {
  return { ...scenario, corridor: { ...scenario.corridor, disruptions: [] } };
}
