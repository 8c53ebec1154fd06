import { describe, expect, it } from 'vitest';
import { holds } from '../../src/sanctions/exempt.js';
import type { Condition } from '../../src/scenario/corridor.js';
import { arc, shipment } from '../support/facts.js';

const DAY = '2026-01-22';

/** Whether conditions hold for coal by rail from Russia to Korea with these facts. */
const held = (condition: Condition, facts = {}): boolean =>
  holds(condition, shipment({ facts }), arc(), DAY);

describe('a condition of an exemption', () => {
  it('asks for the state of origin or of destination', () => {
    expect(held({ originState: ['RU', 'KP'] })).toBe(true);
    expect(held({ originState: ['KP'] })).toBe(false);
    expect(held({ originStateNot: ['KP'] })).toBe(true);
    expect(held({ originStateNot: ['KP', 'RU'] })).toBe(false);
    expect(held({ destinationState: ['KR'] })).toBe(true);
    expect(held({ destinationState: ['CN'] })).toBe(false);
    expect(held({ destinationStateNot: ['CN'] })).toBe(true);
    expect(held({ destinationStateNot: ['KR'] })).toBe(false);
  });

  it('asks for the commodity', () => {
    expect(held({ commodity: ['coal', 'scrap'] })).toBe(true);
    expect(held({ commodity: ['boxes'] })).toBe(false);
  });

  it('asks for the arc: where it leaves, where it enters, by which mode', () => {
    expect(held({ leavesFrom: ['place-00'] })).toBe(true);
    expect(held({ leavesFrom: ['place-01'] })).toBe(false);
    expect(held({ entersAt: ['place-01'] })).toBe(true);
    expect(held({ entersAt: ['place-00'] })).toBe(false);
    expect(held({ modes: ['rail', 'sea'] })).toBe(true);
    expect(held({ modes: ['sea'] })).toBe(false);
    expect(holds({ modes: ['sea'] }, shipment(), arc({ mode: undefined }), DAY)).toBe(false);
  });

  it('asks for a fact that is true, or dated not after the day', () => {
    expect(held({ fact: 'notified' })).toBe(false);
    expect(held({ fact: 'notified' }, { notified: true })).toBe(true);
    expect(held({ fact: 'notified' }, { notified: false })).toBe(false);
    expect(held({ fact: 'notified' }, { notified: '2026-01-22' })).toBe(true);
    expect(held({ fact: 'notified' }, { notified: '2026-01-23' })).toBe(false);
  });

  it('asks for a fact that is not so, or not yet', () => {
    expect(held({ factNot: 'listed' })).toBe(true);
    expect(held({ factNot: 'listed' }, { listed: true })).toBe(false);
    expect(held({ factNot: 'listed' }, { listed: '2026-01-23' })).toBe(true);
  });

  it('asks for a fact in advance: a date on the day itself is too late', () => {
    expect(held({ factInAdvance: 'notified' })).toBe(false);
    expect(held({ factInAdvance: 'notified' }, { notified: true })).toBe(true);
    expect(held({ factInAdvance: 'notified' }, { notified: '2026-01-21' })).toBe(true);
    expect(held({ factInAdvance: 'notified' }, { notified: '2026-01-22' })).toBe(false);
  });

  it('asks for the flag of the ship', () => {
    const flown = (flag: string | undefined): boolean =>
      holds({ flags: ['JP', 'KR'] }, shipment(), arc({ mode: 'sea', flag }), DAY);
    expect([flown('KR'), flown('RU'), flown(undefined)]).toEqual([true, false, false]);
  });

  it('asks for a date before a day, which true alone does not give', () => {
    const condition: Condition = { factBefore: ['contract', '2026-01-01'] };
    expect(held(condition, { contract: '2025-12-31' })).toBe(true);
    expect(held(condition, { contract: '2026-01-01' })).toBe(false);
    expect(held(condition, { contract: true })).toBe(false);
    expect(held(condition)).toBe(false);
  });

  it('never finds a fact that only every object has', () => {
    expect(held({ fact: 'constructor' })).toBe(false);
    expect(held({ factNot: 'toString' })).toBe(true);
  });
});
