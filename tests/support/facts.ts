/** Facts of shipments and arcs for tests of the rules, and arbitraries of them. */
import fc from 'fast-check';
import {
  type ArcFacts,
  LAWFUL,
  type PartyConduct,
  type ShipmentFacts,
} from '../../src/sanctions/facts.js';
import type { Conduct } from '../../src/scenario/scenario.js';

/** Coal from Russia to the Republic of Korea. */
export function shipment(more: Partial<ShipmentFacts> = {}): ShipmentFacts {
  return {
    commodity: 'coal',
    hs: ['2701'],
    category: 'export',
    originPlace: 'place-00',
    originState: 'RU',
    destinationState: 'KR',
    buyerState: 'KR',
    facts: {},
    originConduct: LAWFUL,
    destinationConduct: LAWFUL,
    ...more,
  };
}

/** A rail link out of Russia into China. */
export function arc(more: Partial<ArcFacts> = {}): ArcFacts {
  return {
    tailPlace: 'place-00',
    headPlace: 'place-01',
    tailCountry: 'RU',
    headCountry: 'CN',
    territories: ['CN', 'RU'],
    mode: 'rail',
    link: 'link-00',
    terminal: undefined,
    service: undefined,
    vehicle: 'bulk-train',
    flag: undefined,
    ...more,
  };
}

export const WARY: PartyConduct = { wary: true, defies: [] };

/** Conduct of a party that defies these authorities. */
export function defying(...authorities: readonly string[]): PartyConduct {
  return { wary: false, defies: authorities };
}

/** Shares of conduct of states merely crossed. */
export function allDefy(...states: readonly string[]): Conduct {
  return Object.fromEntries(states.map((state) => [state, { defiant: { ru: 1 } }]));
}

const state = fc.constantFrom('RU', 'CN', 'KR');
const party = fc.constantFrom(LAWFUL, LAWFUL, defying('ru'), defying('un'));

/** Shipments of parties that are lawful or defiant. */
export const anyShipment: fc.Arbitrary<ShipmentFacts> = fc
  .record({
    goods: fc.constantFrom<readonly [string, string]>(['coal', '2701'], ['scrap', '7204']),
    originState: state,
    destinationState: state,
    facts: fc.constantFrom<ShipmentFacts['facts']>({}, { permit: true }, { permit: '2026-01-15' }),
    originConduct: party,
    destinationConduct: party,
  })
  .map(({ goods: [commodity, heading], destinationState, ...more }) =>
    shipment({
      commodity,
      hs: [heading],
      destinationState,
      buyerState: destinationState,
      ...more,
    }),
  );

/** Arcs of any mode between any states. */
export const anyArc: fc.Arbitrary<ArcFacts> = fc
  .record({
    tailCountry: state,
    headCountry: state,
    mode: fc.constantFrom('rail', 'road', 'sea', undefined),
    flag: fc.constantFrom(undefined, 'KR'),
  })
  .map(({ tailCountry, headCountry, mode, flag }) =>
    arc({
      tailCountry,
      headCountry,
      mode,
      flag,
      territories: [...new Set([tailCountry, headCountry])].sort(),
    }),
  );
