/**
 * Flow classes: all demands that face exactly the same network, given commodity, the facts that any
 * rule, limit or tariff asks for, the owner's terminals, and the conduct of the two parties. Shares of
 * conduct multiply over the two parties (once, where both are one state).
 */
import { compareText } from '../core/ids.js';
import { canonicalJson } from '../core/hash.js';
import { LAWFUL, type PartyConduct, type ShipmentFacts } from '../sanctions/facts.js';
import type { Condition, Corridor, Demand } from '../scenario/corridor.js';
import { conductOn } from '../scenario/conduct.js';
import type { Conduct, Scenario } from '../scenario/scenario.js';
import type { FigureReader } from './dated.js';
import type { DemandPart, FlowClass } from './model.js';

/** Classes in canonical order, and for each demand (by id) its parts. */
export interface ClassTable {
  readonly classes: readonly FlowClass[];
  readonly partsOf: ReadonlyMap<string, readonly DemandPart[]>;
}

const SECONDS_PER_DAY = 86_400;

/** Conduct in time: on the day of the start, and on the first day of each epoch if it ever changes. */
export interface ConductDays {
  readonly start: Conduct;
  readonly epochs: readonly Conduct[] | undefined;
}

/** Conduct on the days that matter. */
export function conductDays(
  scenario: Pick<Scenario, 'conduct' | 'conductChanges' | 'start'>,
  epochDates: readonly string[],
): ConductDays {
  return {
    start: conductOn(scenario, scenario.start),
    epochs:
      scenario.conductChanges === undefined
        ? undefined
        : epochDates.map((date) => conductOn(scenario, date)),
  };
}

/** Groups the demands of a corridor into flow classes. O(demands × conducts × epochs). */
export function buildClasses(
  corridor: Corridor,
  conduct: ConductDays,
  reader: FigureReader,
): ClassTable {
  const commodities = new Map(corridor.commodities.map((commodity) => [commodity.id, commodity]));
  const countryOf = new Map(corridor.places.map((place) => [place.id, place.country]));
  const asked = whatIsAsked(corridor);
  const found = new Map<string, Omit<FlowClass, 'key'>>();
  const keysOf = new Map<string, { key: string; part: Omit<DemandPart, 'flowClass'> }[]>();
  for (const demand of corridor.demands) {
    const commodity = commodities.get(demand.commodity);
    if (commodity === undefined) continue;
    const originState = demand.originState ?? countryOf.get(demand.origin) ?? 'ZZ';
    const destinationState = countryOf.get(demand.destination) ?? 'ZZ';
    const value = reader.value(commodity.value);
    const perSecond =
      reader.value(commodity.capitalCost) / (365 * SECONDS_PER_DAY) + reader.value(commodity.decay);
    const parts = conductParts(conduct, originState, destinationState).map(
      ({ part, origin, destination }) => {
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
        return { key, part };
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
        parts.map(({ key, part }) => ({ flowClass: indexOf.get(key) ?? 0, ...part })),
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

/**
 * Every behaviour of a state on any of the days, in one order: lawful, wary, then those that defy most
 * authorities first. On each day the order is that of {@link stateShares}.
 */
function behaviours(days: readonly Conduct[], state: string): readonly PartyConduct[] {
  const found = new Map<string, PartyConduct>();
  for (const conduct of days)
    for (const { conduct: one } of stateShares(conduct, state))
      found.set(canonicalJson([one.wary, one.defies]), one);
  const rank = ({ wary, defies }: PartyConduct): number => (wary ? 1 : defies.length > 0 ? 2 : 0);
  return [...found]
    .sort(
      ([a, x], [b, y]) =>
        rank(x) - rank(y) || y.defies.length - x.defies.length || compareText(a, b),
    )
    .map(([, one]) => one);
}

/** Share of one behaviour of a state on one day. */
function shareOf(conduct: Conduct, state: string, { wary, defies }: PartyConduct): number {
  const same = stateShares(conduct, state).find(
    ({ conduct: one }) => one.wary === wary && one.defies.join() === defies.join(),
  );
  return same?.share ?? 0;
}

interface ConductPart {
  readonly part: Omit<DemandPart, 'flowClass'>;
  readonly origin: PartyConduct;
  readonly destination: PartyConduct;
}

/** Behaviours of the two parties in pairs, with the product of their shares, or once if they are one state. */
function conductParts(
  { start, epochs }: ConductDays,
  originState: string,
  destinationState: string,
): readonly ConductPart[] {
  const days = [start, ...(epochs ?? [])];
  const isOneState = originState === destinationState;
  const pair = (origin: PartyConduct, destination: PartyConduct): ConductPart => {
    const on = (conduct: Conduct): number =>
      shareOf(conduct, originState, origin) *
      (isOneState ? 1 : shareOf(conduct, destinationState, destination));
    const shares = epochs?.map(on);
    const share = on(start);
    return { part: shares === undefined ? { share } : { share, shares }, origin, destination };
  };
  return behaviours(days, originState).flatMap((origin) =>
    isOneState
      ? [pair(origin, origin)]
      : behaviours(days, destinationState).map((destination) => pair(origin, destination)),
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
