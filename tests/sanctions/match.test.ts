import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArcFacts, ShipmentFacts } from '../../src/sanctions/facts.js';
import { boundParties, isBound, matchesArc, matchesShipment } from '../../src/sanctions/match.js';
import type { DirectionMatch, RuleMatch } from '../../src/scenario/corridor.js';
import { anyArc, anyShipment, arc, shipment } from '../support/facts.js';
import { rule } from '../support/scenarios.js';

const matches = (match: RuleMatch, cargo: ShipmentFacts, way: ArcFacts): boolean =>
  matchesArc(rule('r', { match }), way) && matchesShipment(rule('r', { match }), cargo, way);

const between = (tailCountry: string, headCountry: string, territories?: string[]): ArcFacts =>
  arc({
    tailCountry,
    headCountry,
    territories: territories ?? [...new Set([tailCountry, headCountry])].sort(),
  });

describe('directions', () => {
  const goes = (
    direction: DirectionMatch['direction'],
    way: ArcFacts,
    cargo: ShipmentFacts = shipment(),
  ): boolean => matches({ directions: [{ direction, territory: 'CN' }] }, cargo, way);

  it('from: the arc leaves the territory', () => {
    expect(goes('from', between('CN', 'RU'))).toBe(true);
    expect(goes('from', between('CN', 'CN'))).toBe(false);
    expect(goes('from', between('RU', 'CN'))).toBe(false);
  });

  it('to: the arc enters the territory', () => {
    expect(goes('to', between('RU', 'CN'))).toBe(true);
    expect(goes('to', between('CN', 'CN'))).toBe(false);
    expect(goes('to', between('CN', 'RU'))).toBe(false);
  });

  it('within: the arc begins and ends in the territory', () => {
    expect(goes('within', between('CN', 'CN'))).toBe(true);
    expect(goes('within', between('CN', 'RU'))).toBe(false);
  });

  it('through: the arc lies in the territory on the way between others', () => {
    expect(goes('through', between('RU', 'CN'))).toBe(true);
    expect(goes('through', between('CN', 'CN'))).toBe(true);
    expect(goes('through', between('RU', 'KR'))).toBe(false);
    expect(goes('through', between('RU', 'KR', ['CN', 'KR', 'RU']))).toBe(true);
    const toChina = shipment({ destinationState: 'CN' });
    expect(goes('through', between('RU', 'CN'), toChina)).toBe(false);
    expect(goes('through', between('CN', 'KR'), shipment({ originState: 'CN' }))).toBe(false);
  });

  it('any of several will do', () => {
    const match: RuleMatch = {
      directions: [
        { direction: 'from', territory: 'KR' },
        { direction: 'to', territory: 'CN' },
      ],
    };
    expect(matches(match, shipment(), between('RU', 'CN'))).toBe(true);
    expect(matches(match, shipment(), between('CN', 'RU'))).toBe(false);
  });
});

describe('goods', () => {
  it('a chapter covers its headings, a heading does not cover its chapter', () => {
    const covers = (code: string, ...hs: string[]): boolean =>
      matches({ hs: [code] }, shipment({ hs }), arc());
    expect(covers('27', '2701')).toBe(true);
    expect(covers('2701', '2701')).toBe(true);
    expect(covers('2701', '27')).toBe(false);
    expect(covers('27', '7204', '2711')).toBe(true);
    expect(covers('72', '2701')).toBe(false);
    expect(covers('01', '2701')).toBe(false);
  });

  it('are matched by commodity and category as well', () => {
    expect(matches({ commodities: ['coal'] }, shipment(), arc())).toBe(true);
    expect(matches({ commodities: ['scrap'] }, shipment(), arc())).toBe(false);
    expect(matches({ categories: ['export'] }, shipment(), arc())).toBe(true);
    expect(matches({ categories: ['transit'] }, shipment(), arc())).toBe(false);
  });
});

describe('every field of a match', () => {
  const FIELDS: readonly (readonly [RuleMatch, RuleMatch])[] = [
    [{ originStates: ['RU'] }, { originStates: ['CN'] }],
    [{ originPlaces: ['place-00'] }, { originPlaces: ['place-07'] }],
    [{ destinationStates: ['KR'] }, { destinationStates: ['RU'] }],
    [{ buyerStates: ['KR'] }, { buyerStates: ['RU'] }],
    [{ modes: ['rail'] }, { modes: ['road'] }],
    [{ places: ['place-01'] }, { places: ['place-07'] }],
    [{ links: ['link-00'] }, { links: ['link-07'] }],
    [
      { links: ['link-00'], terminals: ['pier'] },
      { terminals: ['pier'], services: ['liner'] },
    ],
    [{ vehicles: ['bulk-train'] }, { vehicles: ['truck'] }],
    [{}, { flags: ['KR'] }],
  ];

  it.each(FIELDS)('%j matches and %j does not', (yes, no) => {
    expect(matches(yes, shipment(), arc())).toBe(true);
    expect(matches(no, shipment(), arc())).toBe(false);
  });

  it('must hold together with the others', () => {
    for (const [yes, no] of FIELDS) {
      expect(matches({ ...no, commodities: ['coal'] }, shipment(), arc())).toBe(false);
      expect(matches({ ...yes, commodities: ['scrap'] }, shipment(), arc())).toBe(false);
    }
  });

  it('of ships is matched by the flag of the ship', () => {
    expect(matches({ flags: ['KR'] }, shipment(), arc({ flag: 'KR' }))).toBe(true);
  });

  it('of places looks at both ends of the arc', () => {
    expect(matches({ places: ['place-00'] }, shipment(), arc())).toBe(true);
  });
});

describe('the arc half', () => {
  it('never says no to a direction where both halves together say yes', () => {
    // The compiled form asks the arc half once for all classes: it may only be too generous.
    const direction = fc.record({
      direction: fc.constantFrom<DirectionMatch['direction']>('from', 'to', 'through', 'within'),
      territory: fc.constantFrom('RU', 'CN', 'KR'),
    });
    fc.assert(
      fc.property(fc.array(direction), anyShipment, anyArc, (directions, cargo, way) => {
        const one = rule('r', { match: { directions } });
        if (matchesShipment(one, cargo, way)) expect(matchesArc(one, way)).toBe(true);
      }),
    );
  });
});

describe('bound parties', () => {
  it('are origin, destination, buyer, territories and flag, each once, without targets', () => {
    const parties = (more: Parameters<typeof rule>[1]): readonly string[] =>
      [...boundParties(rule('r', more), shipment(), arc({ flag: 'PA' }))].sort();
    expect(parties({})).toEqual(['CN', 'KR', 'PA', 'RU']);
    expect(parties({ targets: ['CN'] })).toEqual(['KR', 'PA', 'RU']);
    expect(parties({ binds: ['CN', 'JP'] })).toEqual(['CN']);
    expect(isBound(rule('r'), 'ZZ')).toBe(false);
  });
});
