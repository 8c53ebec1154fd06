import { describe, expect, it } from 'vitest';
import { explainDemand } from '../../src/run/explain.js';
import { routesOfScenario } from '../../src/run/routes.js';
import { scenarioOf } from '../support/scenarios.js';
import { tinyCorridor } from '../support/tiny-corridor.js';

const tiny = scenarioOf(tinyCorridor());

describe('explaining a demand', () => {
  it('names the rule that closes its way, with its paragraph', () => {
    const { parts } = explainDemand(tiny, { demand: 'scrap-trade' });
    expect(parts).toMatchObject([{ share: 1, status: 'no lawful way', cheapest: null }]);
    expect(parts[0]?.closed[0]).toMatchObject({
      saving: null,
      obstacles: [
        { kind: 'rule', rule: 'scrap-ban', instrument: 'Metals decree', paragraph: '§ 2' },
      ],
    });
  });

  it('lists each reason once, with all that it closes', () => {
    for (const { demand } of routesOfScenario(tiny)) {
      for (const part of explainDemand(tiny, { demand: demand ?? '' }).parts) {
        for (const { obstacles } of part.closed) {
          const keys = obstacles.map(({ rule, text, where }) => rule ?? `${where}: ${text}`);
          expect(new Set(keys).size).toBe(keys.length);
          expect(obstacles.length).toBeGreaterThan(0);
        }
      }
    }
  });

  it('says what a closed way would save', () => {
    const closed = { ...tiny, closures: [{ id: 'branch' }, { id: 'bridge' }] };
    const { parts } = explainDemand(closed, { demand: 'box-transit' });
    for (const { cheapest, closed: ways } of parts) {
      for (const { saving, cost } of ways) {
        expect(saving).toBe(cheapest === null ? null : cheapest.cost - cost);
      }
    }
    expect(parts[0]?.closed[0]?.obstacles.map(({ kind }) => kind)).toContain('physical');
  });

  it('agrees with routes on what is open', () => {
    for (const answer of routesOfScenario(tiny, { k: 1 })) {
      const { parts } = explainDemand(tiny, { demand: answer.demand ?? '' });
      expect(parts[0]?.status).toBe(answer.status);
      expect(parts[0]?.cheapest?.cost).toBe(answer.routes[0]?.cost);
    }
  });

  it('says what opened the way: the exemption, its paragraph and the conditions that hold', () => {
    const corridor = tinyCorridor();
    const permitted = scenarioOf({
      ...corridor,
      demands: corridor.demands.map((demand) =>
        demand.id === 'scrap-trade' ? { ...demand, facts: { 'ministry-permit': true } } : demand,
      ),
    });
    const [part] = explainDemand(permitted, { demand: 'scrap-trade' }).parts;
    expect(part?.status).toBe('open');
    expect(part?.considered).toMatchObject([
      {
        role: 'exempted',
        rule: 'scrap-ban',
        paragraph: '§ 2',
        exemption: {
          id: 'scrap-ban-permit',
          paragraph: '§ 5',
          met: ['it is marked "ministry permit"'],
          missed: [],
        },
      },
    ]);
  });

  it('says what an exemption of the rule that closes a way lacks', () => {
    const [part] = explainDemand(tiny, { demand: 'scrap-trade' }).parts;
    expect(part?.closed[0]?.obstacles[0]?.exemptions).toMatchObject([
      { id: 'scrap-ban-permit', met: [], missed: ['it is marked "ministry permit"'], shut: null },
    ]);
  });

  it('an unknown demand is a usage error with the nearest name', () => {
    expect(() => explainDemand(tiny, { demand: 'scrap-trad' })).toThrow(
      /did you mean "scrap-trade"/,
    );
  });
});
