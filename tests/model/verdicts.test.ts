import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileScenario } from '../../src/model/compile.js';
import { factsOf, isRuleInForce } from '../../src/model/verdicts.js';
import { judge } from '../../src/sanctions/evaluate.js';
import type { Corridor } from '../../src/scenario/corridor.js';
import { stateOf } from '../../src/solve/costs.js';
import { arcIndex, classIndex } from '../support/models.js';
import { randomScenario } from '../support/random-corridor.js';
import { modelOf, oneLink, rule } from '../support/scenarios.js';
import { tinyCorridor } from '../support/tiny-corridor.js';

const invented = { grade: 'EST', source: [], note: 'invented for tests' } as const;

describe('the state table', () => {
  it('says of every (class, arc, epoch) what judging it from the rules says', () => {
    fc.assert(
      fc.property(randomScenario, (scenario) => {
        const model = compileScenario(scenario);
        const { corridor } = scenario;
        const links = new Map(corridor.links.map((link) => [link.id, link]));
        const flags = new Map(corridor.vehicles.map(({ id, flag }) => [id, flag]));
        const countries = new Map(corridor.places.map(({ id, country }) => [id, country]));
        model.epochDates.forEach((date, epoch) => {
          const inForce = corridor.rules.filter((one) => isRuleInForce(one, date, scenario));
          model.classes.forEach(({ shipment }, c) => {
            model.arcs.forEach((arc, a) => {
              const vehicle = model.vehicles[model.vehicle[c * model.arcCount + a] ?? -1];
              const facts = factsOf(
                {
                  ...arc,
                  from: '',
                  to: '',
                  link: arc.kind === 'link' ? links.get(arc.asset) : undefined,
                  terminal: undefined,
                  leg: undefined,
                },
                countries,
                vehicle,
                vehicle === undefined ? undefined : flags.get(vehicle),
              );
              const expected = judge(inForce, shipment, facts, date, scenario.conduct);
              expect([arc.key, date, stateOf(model, c, a, epoch).verdict]).toEqual([
                arc.key,
                date,
                expected,
              ]);
            });
          });
        });
      }),
      { numRuns: 25 },
    );
  });

  it('heeds a rule on flags or vehicles from the first epoch on', () => {
    const key = 'link:lane-north:out::bulk-carrier';
    const verdicts = (match: object): readonly (readonly string[])[] => {
      const model = modelOf(
        tinyCorridor({
          rules: [
            rule('ship-ban', { match }),
            rule('later', { from: '2026-02-01', match: { flags: ['PA'] } }),
          ],
        }),
      );
      return model.epochDates.map(
        (_, epoch) =>
          stateOf(model, classIndex(model, 'coal'), arcIndex(model, key), epoch).verdict.closedBy,
      );
    };
    expect(verdicts({ flags: ['KR'] })).toEqual([['ship-ban'], ['ship-ban']]);
    expect(verdicts({ vehicles: ['bulk-carrier'] })).toEqual([['ship-ban'], ['ship-ban']]);
    expect(verdicts({ flags: ['KP'] })).toEqual([[], []]);
  });

  it('keeps physical reasons beside the rules', () => {
    const model = modelOf(
      oneLink({
        link: { season: { from: '06-01', until: '09-01', ...invented } },
        more: { rules: [rule('ban')] },
      }),
    );
    const state = stateOf(model, classIndex(model, 'coal'), arcIndex(model, 'link:line:out::'), 0);
    expect(state.isOpen).toBe(false);
    expect(state.verdict.closedBy).toEqual(['ban']);
    expect(state.physical).toEqual([
      { kind: 'season', detail: 'line is open from 06-01 until 09-01' },
    ]);
  });

  it('charges and delays what the rules say', () => {
    const model = modelOf(
      oneLink({
        more: {
          rules: [
            rule('duty', { effect: { kind: 'surcharge', perTonne: '3 USD/t', adValorem: '0.1' } }),
            rule('list', { effect: { kind: 'designation', perTonne: '2 USD/t' } }),
            rule('look', { effect: { kind: 'inspection', probability: '0.25', delay: '2 day' } }),
            rule('paper', {
              effect: { kind: 'licence', leadTime: '1 day', refusalProbability: '0.1' },
            }),
          ],
        },
      }),
    );
    const arc = arcIndex(model, 'link:line:out::');
    const state = stateOf(model, classIndex(model, 'coal'), arc, 0);
    expect(state.surcharge).toBeCloseTo((3 + 2 + 0.1 * 90) / 1000, 12);
    expect(state.delay).toBe(86_400 * 1.5);
    expect(state.isOpen).toBe(true);
    expect(stateOf(model, 0, arcIndex(model, 'link:line:back::'), 0).surcharge).toBe(0);
  });
});

describe('an asset', () => {
  const reasons = (one: Parameters<typeof oneLink>[0], scenario = {}): readonly string[] => {
    const model = modelOf(oneLink(one), scenario);
    const arc = arcIndex(model, 'link:line:out::');
    return model.epochDates.map((_, epoch) =>
      stateOf(model, 0, arc, epoch)
        .physical.map(({ kind, detail }) => `${kind}: ${detail}`)
        .join('; '),
    );
  };

  it('is not in use before it opens and after it ends', () => {
    const validity = { from: '2026-01-10', until: '2026-02-10' };
    expect(reasons({ link: { validity } })).toEqual([
      'not-in-use: line opens on 2026-01-10',
      '',
      'ended: line ended on 2026-02-10',
    ]);
  });

  it('with an uncertain date opens on the likeliest in the tables', () => {
    const from = { low: '2026-01-15', mode: '2026-02-15', high: '2026-03-15', ...invented };
    const waits = 'not-in-use: line opens on 2026-02-15 (likeliest date)';
    expect(reasons({ link: { validity: { from } } })).toEqual([waits, waits, '']);
  });

  it('is closed by the scenario, at itself or at one of its places', () => {
    const span = { from: '2026-01-10', until: '2026-01-20' };
    for (const id of ['line', 'west', 'east']) {
      expect(reasons({}, { closures: [{ id, ...span }] })).toEqual([
        '',
        `closed: ${id}: closed by the scenario`,
        '',
      ]);
    }
  });
});

describe('a rule', () => {
  const ban = rule('ban', { from: '2026-01-10', until: '2026-02-10' });
  const inForce = (scenario: object, one = ban): readonly boolean[] =>
    ['2026-01-09', '2026-01-10', '2026-02-09', '2026-02-10'].map((date) =>
      isRuleInForce(one, date, { liftings: [], enforcements: [], ...scenario }),
    );

  it('is in force by its own dates, unless lifted or enforced', () => {
    expect(inForce({})).toEqual([false, true, true, false]);
    expect(inForce({ liftings: [{ id: 'ban', from: '2026-02-01' }] })).toEqual([
      false,
      true,
      false,
      false,
    ]);
    expect(inForce({ enforcements: [{ id: 'ban' }] })).toEqual([true, true, true, true]);
    expect(inForce({ liftings: [{ id: 'other' }] })).toEqual([false, true, true, false]);
  });

  it('that sleeps wakes only when enforced, and lifting wins', () => {
    const dormant = { ...ban, dormant: true };
    expect(inForce({}, dormant)).toEqual([false, false, false, false]);
    expect(inForce({ enforcements: [{ id: 'ban', from: '2026-02-01' }] }, dormant)).toEqual([
      false,
      false,
      true,
      true,
    ]);
    expect(inForce({ enforcements: [{ id: 'ban' }], liftings: [{ id: 'ban' }] })).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  it('shuts a gate or a terminal as well as a link, where it speaks of no direction', () => {
    const corridor: Corridor = oneLink({ more: { rules: [rule('all', { match: {} })] } });
    const model = modelOf(corridor);
    for (let arc = 0; arc < model.arcCount; arc++)
      expect(stateOf(model, 0, arc, 0).verdict.closedBy).toEqual(['all']);
  });
});
