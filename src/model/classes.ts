/**
 * Flow classes: all demands that face exactly the same network, given commodity, the facts that any
 * rule, limit or tariff asks for, the owner's terminals, and the conduct of the two parties. Shares of
 * conduct multiply over the two parties (once, where both are one state).
 */
import { compareText } from '../core/ids.js';
import { canonicalJson } from '../core/hash.js';
import { LAWFUL, type PartyConduct, type ShipmentFacts } from '../sanctions/facts.js';
import type { Condition, Corridor, Demand } from '../scenario/corridor.js';
import type { Conduct } from '../scenario/scenario.js';
import type { FigureReader } from './dated.js';
import type { FlowClass } from './model.js';

/** Classes in canonical order, and for each demand (by id) its parts. */
export interface ClassTable {
  readonly classes: readonly FlowClass[];
  readonly partsOf: ReadonlyMap<
    string,
    readonly { readonly flowClass: number; readonly share: number }[]
  >;
}

const SECONDS_PER_DAY = 86_400;

/** Groups the demands of a corridor into flow classes. O(demands × conducts). */
export function buildClasses(
  corridor: Corridor,
  conduct: Conduct,
  reader: FigureReader,
): ClassTable {
  const commodities = new Map(corridor.commodities.map((commodity) => [commodity.id, commodity]));
  const countryOf = new Map(corridor.places.map((place) => [place.id, place.country]));
  const asked = whatIsAsked(corridor);
  const found = new Map<string, Omit<FlowClass, 'key'>>();
  const keysOf = new Map<string, { key: string; share: number }[]>();
  for (const demand of corridor.demands) {
    const commodity = commodities.get(demand.commodity);
    if (commodity === undefined) continue;
    const originState = demand.originState ?? countryOf.get(demand.origin) ?? 'ZZ';
    const destinationState = countryOf.get(demand.destination) ?? 'ZZ';
    const value = reader.value(commodity.value);
    const perSecond =
      reader.value(commodity.capitalCost) / (365 * SECONDS_PER_DAY) + reader.value(commodity.decay);
    const parts = conductParts(conduct, originState, destinationState).map(
      ({ share, origin, destination }) => {
        const shipment: ShipmentFacts = {
          commodity: commodity.id,
          hs: commodity.hs,
          category: asked.categories.has(demand.category) ? demand.category : '',
          originPlace: asked.origins.has(demand.origin) ? demand.origin : '',
          originState,
          destinationState,
          buyerState: demand.buyerState ?? destinationState,
          facts: onlyAsked(demand, asked.facts),
          originConduct: origin,
          destinationConduct: destination,
        };
        const flowClass = {
          commodity: commodity.id,
          handling: commodity.handling,
          shipment,
          captive: [...(demand.captive ?? [])].sort(compareText),
          value,
          valueOfTime: value * perSecond,
          massPerTeu:
            commodity.unit === 'TEU' ? Math.round(reader.valueOr(commodity.massPerTeu, 10_000)) : 0,
          barrelsPerKg: reader.valueOr(commodity.barrelsPerTonne, 0),
        };
        const key = canonicalJson([shipment, flowClass.captive]);
        found.set(key, flowClass);
        return { key, share };
      },
    );
    keysOf.set(demand.id, parts);
  }
  const keys = [...found.keys()].sort(compareText);
  const indexOf = new Map(keys.map((key, index) => [key, index]));
  return {
    classes: keys.flatMap((key) => {
      const flowClass = found.get(key);
      return flowClass === undefined ? [] : [{ key, ...flowClass }];
    }),
    partsOf: new Map(
      [...keysOf].map(([id, parts]) => [
        id,
        parts.map(({ key, share }) => ({ flowClass: indexOf.get(key) ?? 0, share })),
      ]),
    ),
  };
}

interface PartyShare {
  readonly share: number;
  readonly conduct: PartyConduct;
}

/** Lawful, wary and defiant shares of one state, in that order, shares above zero only. */
export function stateShares(conduct: Conduct, state: string): readonly PartyShare[] {
  const stated = Object.hasOwn(conduct, state) ? conduct[state] : undefined;
  const wary = stated?.wary ?? 0;
  // Someone who defies at share s defies every authority whose share is at least s.
  const authorities = Object.entries(stated?.defiant ?? {})
    .filter(([, share]) => share > 0)
    .sort(([a, x], [b, y]) => x - y || compareText(a, b));
  const shares: PartyShare[] = [];
  let below = 0;
  authorities.forEach(([, share], i) => {
    if (share > below) {
      const defies = authorities
        .slice(i)
        .map(([name]) => name)
        .sort(compareText);
      shares.push({ share: share - below, conduct: { wary: false, defies } });
      below = share;
    }
  });
  const lawful = 1 - wary - below;
  return [
    { share: lawful, conduct: LAWFUL },
    { share: wary, conduct: { wary: true, defies: [] } },
    ...shares,
  ].filter(({ share }) => share > 1e-12);
}

function conductParts(
  conduct: Conduct,
  originState: string,
  destinationState: string,
): readonly {
  readonly share: number;
  readonly origin: PartyConduct;
  readonly destination: PartyConduct;
}[] {
  const origins = stateShares(conduct, originState);
  if (originState === destinationState) {
    return origins.map(({ share, conduct: same }) => ({ share, origin: same, destination: same }));
  }
  return origins.flatMap((origin) =>
    stateShares(conduct, destinationState).map((destination) => ({
      share: origin.share * destination.share,
      origin: origin.conduct,
      destination: destination.conduct,
    })),
  );
}

interface Asked {
  readonly facts: ReadonlySet<string>;
  readonly origins: ReadonlySet<string>;
  readonly categories: ReadonlySet<string>;
}

/** Facts, origins and categories that some rule, limit or tariff distinguishes. */
function whatIsAsked(corridor: Corridor): Asked {
  const facts = new Set<string>();
  const origins = new Set<string>();
  const categories = new Set<string>();
  for (const rule of corridor.rules) {
    for (const place of rule.match.originPlaces ?? []) origins.add(place);
    for (const category of rule.match.categories ?? []) categories.add(category);
    for (const clause of rule.unless ?? []) {
      for (const condition of clause.conditions) {
        const name = factName(condition);
        if (name !== undefined) facts.add(name);
      }
    }
  }
  for (const limit of corridor.limits) for (const place of limit.origins ?? []) origins.add(place);
  for (const tariff of corridor.tariffs)
    for (const place of tariff.origins ?? []) origins.add(place);
  return { facts, origins, categories };
}

function factName(condition: Condition): string | undefined {
  if ('fact' in condition) return condition.fact;
  if ('factNot' in condition) return condition.factNot;
  if ('factInAdvance' in condition) return condition.factInAdvance;
  return 'factBefore' in condition ? condition.factBefore[0] : undefined;
}

function onlyAsked(demand: Demand, asked: ReadonlySet<string>): ShipmentFacts['facts'] {
  return Object.fromEntries(
    Object.entries(demand.facts ?? {})
      .filter(([name, value]) => asked.has(name) && value !== false)
      .sort(([a], [b]) => compareText(a, b)),
  );
}
