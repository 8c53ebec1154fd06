import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isInForce, judge } from '../../src/sanctions/evaluate.js';
import type { Effect, Rule } from '../../src/scenario/corridor.js';
import { allDefy, anyArc, anyShipment, arc, defying, shipment, WARY } from '../support/facts.js';
import { randomExemption, randomRule } from '../support/random-corridor.js';
import { rule } from '../support/scenarios.js';

const DAY = '2026-01-22';
const rules = fc
  .array(fc.nat(), { maxLength: 6 })
  .chain((seeds) => fc.tuple(...seeds.map((_, index) => randomRule(index))));

/** A ban on what leaves Russia, unless permitted. */
const banUnless = (more: Partial<Rule> = {}): Rule =>
  rule('ban', {
    unless: [
      {
        id: 'permit',
        instrument: 'Decree',
        paragraph: '§ 2',
        text: 'Unless permitted.',
        conditions: [{ fact: 'permit' }],
        evidence: { grade: 'EST', source: [], note: 'invented for tests' },
      },
    ],
    ...more,
  });

const permitted = shipment({ facts: { permit: true } });

describe('precedence', () => {
  it('allows what no rule speaks of', () => {
    expect(judge([], shipment(), arc(), DAY).outcome).toBe('allowed');
    const elsewhere = rule('elsewhere', {
      match: { directions: [{ direction: 'from', territory: 'KR' }] },
    });
    expect(judge([elsewhere], shipment(), arc(), DAY)).toMatchObject({
      outcome: 'allowed',
      closedBy: [],
    });
  });

  it('refuses by a ban without a met exemption, and names it', () => {
    expect(judge([banUnless()], shipment(), arc(), DAY)).toMatchObject({
      outcome: 'refused',
      closedBy: ['ban'],
    });
    expect(judge([banUnless()], permitted, arc(), DAY)).toMatchObject({
      outcome: 'allowed-by-exemption',
      closedBy: [],
      exempted: [{ rule: 'ban', exemption: 'permit' }],
    });
  });

  it('refuses by one ban although another is exempted', () => {
    const verdict = judge([banUnless(), rule('plain')], permitted, arc(), DAY);
    expect(verdict).toMatchObject({ outcome: 'refused', closedBy: ['plain'] });
  });

  it('has the worst outcome that applies, from refused down to allowed', () => {
    const effects: readonly Effect[] = [
      { kind: 'monitoring' },
      { kind: 'surcharge', perTonne: '1 USD/t' },
      { kind: 'inspection', probability: '0.1', delay: '1 day' },
      { kind: 'quota', amounts: ['1 t'], period: 'whole' },
      { kind: 'ban' },
    ];
    const given: Rule[] = [];
    const outcomes = effects.map((effect) => {
      given.push(rule(effect.kind, { effect }));
      return judge(given, shipment(), arc(), DAY).outcome;
    });
    expect(outcomes).toEqual(['allowed', 'surcharged', 'delayed', 'limited', 'refused']);
  });

  it('asks every met condition of a clause, and any clause of a rule', () => {
    const clause = (id: string, ...conditions: NonNullable<Rule['unless']>[0]['conditions']) => ({
      ...banUnless().unless?.[0],
      id,
      conditions,
    });
    const both = banUnless({
      unless: [clause('both', { fact: 'permit' }, { modes: ['sea'] })],
    } as Partial<Rule>);
    expect(judge([both], permitted, arc(), DAY).outcome).toBe('refused');
    expect(judge([both], permitted, arc({ mode: 'sea' }), DAY).outcome).toBe(
      'allowed-by-exemption',
    );
    const either = banUnless({
      unless: [clause('sea', { modes: ['sea'] }), clause('permit', { fact: 'permit' })],
    } as Partial<Rule>);
    expect(judge([either], permitted, arc(), DAY).exempted).toEqual([
      { rule: 'ban', exemption: 'permit' },
    ]);
  });
});

describe('laws of the verdict', () => {
  it('the order of rules never matters', () => {
    const inTwoOrders = rules.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    fc.assert(
      fc.property(inTwoOrders, anyShipment, anyArc, ([list, other], cargo, way) => {
        expect(judge(other, cargo, way, DAY)).toEqual(judge(list, cargo, way, DAY));
      }),
    );
  });

  it('one more rule never opens an arc', () => {
    fc.assert(
      fc.property(
        rules,
        randomRule(99),
        anyShipment,
        anyArc,
        fc.boolean(),
        (list, more, s, a, w) => {
          const cargo = w ? { ...s, originConduct: WARY } : s;
          const before = judge(list, cargo, a, DAY).closedBy;
          expect(judge([...list, more], cargo, a, DAY).closedBy).toEqual(
            expect.arrayContaining([...before]),
          );
        },
      ),
    );
  });

  it('one more exemption never closes an arc to parties that are not wary', () => {
    fc.assert(
      fc.property(rules, randomExemption('more'), anyShipment, anyArc, (list, more, cargo, way) => {
        const eased = list.map((one) => ({ ...one, unless: [...(one.unless ?? []), more] }));
        const before = judge(list, cargo, way, DAY).closedBy;
        for (const id of judge(eased, cargo, way, DAY).closedBy) expect(before).toContain(id);
      }),
    );
  });

  it('whoever is wary is closed out wherever the lawful are', () => {
    fc.assert(
      fc.property(rules, anyShipment, anyArc, (list, cargo, way) => {
        const lawful = { ...cargo, originConduct: defying(), destinationConduct: defying() };
        const open = judge(list, { ...lawful, originConduct: WARY }, way, DAY).closedBy;
        expect(open).toEqual(expect.arrayContaining([...judge(list, lawful, way, DAY).closedBy]));
      }),
    );
  });

  it('the more authorities a party defies, the less is closed to it', () => {
    fc.assert(
      fc.property(rules, anyShipment, anyArc, (list, cargo, way) => {
        const lawful = { ...cargo, originConduct: defying(), destinationConduct: defying() };
        const bold = { ...lawful, originConduct: defying('ru'), destinationConduct: defying('ru') };
        const before = judge(list, lawful, way, DAY).closedBy;
        for (const id of judge(list, bold, way, DAY).closedBy) expect(before).toContain(id);
      }),
    );
  });

  it('what is closed only by unclear text is unclear, and never open', () => {
    fc.assert(
      fc.property(rules, anyShipment, anyArc, (list, cargo, way) => {
        const verdict = judge(list, cargo, way, DAY);
        const isClosed = verdict.outcome === 'refused' || verdict.outcome === 'unclear';
        expect(isClosed).toBe(verdict.closedBy.length > 0);
        for (const id of verdict.unclear) expect(verdict.closedBy).toContain(id);
        expect(verdict.outcome === 'unclear').toBe(
          verdict.closedBy.length > 0 && verdict.closedBy.length === verdict.unclear.length,
        );
      }),
    );
  });
});

describe('a listing', () => {
  const listing = (more: Partial<Rule> = {}): Rule =>
    banUnless({ id: 'listing', effect: { kind: 'designation', perTonne: '3 USD/t' }, ...more });
  const free = banUnless({ id: 'listing', effect: { kind: 'designation' } });
  const wary = { destinationConduct: WARY };

  it('charges the lawful and closes the way to the wary', () => {
    expect(judge([listing()], shipment(), arc(), DAY)).toMatchObject({
      outcome: 'surcharged',
      surcharges: ['listing'],
      marks: ['listing'],
    });
    expect(judge([listing()], shipment(wary), arc(), DAY).closedByCaution).toEqual(['listing']);
  });

  it('spares both where an exemption is met, and says so where it made a difference', () => {
    const spared = { exempted: [{ rule: 'listing', exemption: 'permit' }], closedBy: [] };
    expect(judge([listing()], permitted, arc(), DAY)).toMatchObject({
      outcome: 'allowed-by-exemption',
      surcharges: [],
      marks: ['listing'],
      ...spared,
    });
    const cautious = shipment({ facts: { permit: true }, ...wary });
    expect(judge([listing()], cautious, arc(), DAY)).toMatchObject(spared);
    expect(judge([free], cautious, arc(), DAY)).toMatchObject(spared);
    expect(judge([free], permitted, arc(), DAY)).toMatchObject({
      outcome: 'allowed',
      exempted: [],
    });
  });

  it('is not spared by an exemption whose text is unclear', () => {
    const [clause] = banUnless().unless ?? [];
    const unclear = listing({
      unless: clause === undefined ? [] : [{ ...clause, unclear: true }],
    });
    expect(judge([unclear], permitted, arc(), DAY).outcome).toBe('surcharged');
  });
});

describe('unclear text', () => {
  it('is never allowed, whether the ban is unclear or the exemption', () => {
    const unclearBan = rule('ban', { unclear: true });
    expect(judge([unclearBan], shipment(), arc(), DAY).outcome).toBe('unclear');
    const [clause] = banUnless().unless ?? [];
    const unclearClause = banUnless({
      unless: clause === undefined ? [] : [{ ...clause, unclear: true }],
    });
    expect(judge([unclearClause], permitted, arc(), DAY).outcome).toBe('unclear');
    expect(judge([unclearClause], shipment(), arc(), DAY).outcome).toBe('refused');
    expect(judge([unclearClause, rule('plain')], permitted, arc(), DAY).outcome).toBe('refused');
  });
});

describe('wary parties', () => {
  const wary = shipment({ facts: { permit: true }, destinationConduct: WARY });

  it('refuse what is open only by an exemption', () => {
    expect(judge([banUnless()], wary, arc(), DAY)).toMatchObject({
      outcome: 'refused',
      closedBy: ['ban'],
      closedByCaution: ['ban'],
    });
  });

  it('refuse licences and designations, but not quotas, inspections and surcharges', () => {
    const closedBy = (effect: Effect): readonly string[] =>
      judge([rule('mark', { effect })], wary, arc(), DAY).closedByCaution;
    expect(closedBy({ kind: 'licence', leadTime: '1 day', refusalProbability: '0' })).toEqual([
      'mark',
    ]);
    expect(closedBy({ kind: 'designation' })).toEqual(['mark']);
    expect(closedBy({ kind: 'quota', amounts: ['1 t'], period: 'whole' })).toEqual([]);
    expect(closedBy({ kind: 'inspection', probability: '1', delay: '1 day' })).toEqual([]);
    expect(closedBy({ kind: 'surcharge', perTonne: '1 USD/t' })).toEqual([]);
    expect(closedBy({ kind: 'monitoring' })).toEqual([]);
  });

  it('are enough at one end', () => {
    const atOrigin = shipment({ facts: { permit: true }, originConduct: WARY });
    expect(judge([banUnless()], atOrigin, arc(), DAY).outcome).toBe('refused');
  });
});

describe('defiant parties', () => {
  // Bound: origin RU, destination and buyer KR, territories CN and RU.
  const bold = { originConduct: defying('ru'), destinationConduct: defying('ru') };

  it('open a ban only if every party that it binds defies its authority', () => {
    const outcome = (more: Partial<Rule>, conduct = {}, cargo: object = bold): string =>
      judge([rule('ban', more)], shipment(cargo), arc(), DAY, conduct).outcome;
    expect(outcome({})).toBe('refused'); // China is crossed, and lawful
    expect(outcome({}, allDefy('CN'))).toBe('allowed');
    expect(outcome({}, { CN: { defiant: { ru: 0.99 } } })).toBe('refused');
    expect(outcome({ binds: ['RU', 'KR'] })).toBe('allowed');
    expect(outcome({ binds: ['RU', 'KR'] }, {}, { originConduct: defying('ru') })).toBe('refused');
    expect(outcome({ binds: ['RU', 'KR'], authority: 'un' })).toBe('refused');
    expect(outcome({ targets: ['CN'] })).toBe('allowed'); // a target is never bound
  });

  it('are named with what they defy', () => {
    expect(judge([rule('ban', { binds: ['RU'] })], shipment(bold), arc(), DAY).defied).toEqual([
      'ban',
    ]);
  });

  it('include the flag of the ship', () => {
    const ship = arc({
      mode: 'sea',
      flag: 'CN',
      tailCountry: 'RU',
      headCountry: 'ZZ',
      territories: ['RU', 'ZZ'],
    });
    expect(judge([rule('ban')], shipment(bold), ship, DAY).outcome).toBe('refused');
    expect(judge([rule('ban')], shipment(bold), ship, DAY, allDefy('CN')).outcome).toBe('allowed');
  });
});

describe('who is bound', () => {
  it('a ban that binds nobody here closes nothing', () => {
    expect(judge([rule('ban', { binds: ['JP'] })], shipment(), arc(), DAY).outcome).toBe('allowed');
    const domestic = shipment({ destinationState: 'RU', buyerState: 'RU' });
    const within = arc({ headCountry: 'RU', territories: ['RU'] });
    const ban = rule('ban', { targets: ['RU'], match: {} });
    expect(judge([ban], domestic, within, DAY).outcome).toBe('allowed');
    expect(judge([{ ...ban, targets: ['CN'] }], domestic, within, DAY).outcome).toBe('refused');
  });

  it('the buyer is bound although the goods end elsewhere', () => {
    const ban = rule('ban', { binds: ['JP'] });
    expect(judge([ban], shipment({ buyerState: 'JP' }), arc(), DAY).outcome).toBe('refused');
  });
});

describe('dates', () => {
  it('run from the first day inclusive until the last exclusive', () => {
    const dated = rule('dated', { from: '2026-02-01', until: '2026-03-01' });
    expect(
      ['2026-01-31', '2026-02-01', '2026-02-28', '2026-03-01'].map((day) => isInForce(dated, day)),
    ).toEqual([false, true, true, false]);
  });

  it('of an exemption are its own', () => {
    const [clause] = banUnless().unless ?? [];
    const dated = banUnless({
      unless: clause === undefined ? [] : [{ ...clause, from: '2026-02-01', until: '2026-03-01' }],
    });
    expect(
      ['2026-01-31', '2026-02-01', '2026-02-28', '2026-03-01'].map(
        (day) => judge([dated], permitted, arc(), day).outcome,
      ),
    ).toEqual(['refused', 'allowed-by-exemption', 'allowed-by-exemption', 'refused']);
  });
});
