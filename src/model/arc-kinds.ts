/**
 * Arcs by what rules can see of them: arcs that no rule tells apart are one kind and are judged
 * together. The vehicle chosen on an arc counts where a rule can see it.
 */
import { compareText } from '../core/ids.js';
import type { ArcFacts } from '../sanctions/facts.js';
import { matchesArc } from '../sanctions/match.js';
import type { Corridor, Rule } from '../scenario/corridor.js';
import type { DrawnArc } from './expand.js';

/** Arcs that rules cannot tell apart. */
export interface ArcKind {
  /** Of one of them. */
  readonly facts: ArcFacts;
  /** Indices of the rules whose arc half matches. */
  readonly rules: readonly number[];
}

/** Kinds by number; kind 0 is what no rule speaks of. */
export interface ArcKinds {
  readonly list: readonly ArcKind[];
  /** Kind by arc × (vehicle + 1); vehicle −1 is none. Only vehicles that ride there are filled in. */
  readonly of: Uint32Array;
  /** Entries of {@link of} for one arc. */
  readonly width: number;
}

/** Finds the kinds of arcs; `vehicle` is the (class, arc) table of chosen vehicles. */
export function kindsOfArcs(
  corridor: Corridor,
  arcs: readonly DrawnArc[],
  rules: readonly Rule[],
  vehicle: Int16Array,
): ArcKinds {
  const { places, vehicles } = corridor;
  const countryOf = new Map(places.map(({ id, country }) => [id, country]));
  const hasFlags = vehicles.some(({ flag }) => flag !== undefined);
  // A ship's flag is a party that rules bind, whether or not any of them names a flag.
  const seesVehicles = hasFlags || rules.some(({ match }) => match.vehicles !== undefined);
  const register = kindRegister(rules, countryOf);
  const width = vehicles.length + 1;
  const of = new Uint32Array(arcs.length * width);
  const isFilled = new Uint8Array(of.length);
  arcs.forEach((arc, a) => {
    of[a * width] = register.numberOf(arc, undefined, undefined);
  });
  for (let cell = 0; cell < vehicle.length; cell += arcs.length) {
    for (let arc = 0; arc < arcs.length; arc++) {
      const v = vehicle[cell + arc] as number;
      const at = arc * width + v + 1;
      if (v < 0 || isFilled[at] === 1) continue;
      isFilled[at] = 1;
      const { id, flag } = vehicles[v] ?? {};
      of[at] = seesVehicles ? register.numberOf(arcs[arc], id, flag) : (of[arc * width] ?? 0);
    }
  }
  return { list: register.list, of, width };
}

function kindRegister(
  rules: readonly Rule[],
  countryOf: ReadonlyMap<string, string>,
): {
  readonly list: readonly ArcKind[];
  readonly numberOf: (
    arc: DrawnArc | undefined,
    vehicle: string | undefined,
    flag: string | undefined,
  ) => number;
} {
  const inExemptions = rules.map(placesInExemptions);
  const named = namesIn(rules, inExemptions);
  const list: ArcKind[] = [
    { facts: factsOf(undefined, countryOf, undefined, undefined), rules: [] },
  ];
  const bySight = new Map<string, number>();
  const byRules = new Map<string, number>();
  const matching = ruleMatcher(rules);
  const register = (facts: ArcFacts, ground: string): number => {
    const found = matching(facts, ground);
    if (found.length === 0) return 0;
    const place = (id: string): string =>
      found.some((rule) => inExemptions[rule]?.has(id) === true) ? id : '';
    const key = [place(facts.tailPlace), place(facts.headPlace), ground, found.join(',')].join('|');
    const index = byRules.get(key) ?? list.push({ facts, rules: found }) - 1;
    byRules.set(key, index);
    return index;
  };
  return {
    list,
    numberOf: (arc, vehicle, flag) => {
      const facts = factsOf(arc, countryOf, vehicle, flag);
      // Most arcs look alike to all rules, so the rules are asked once for each look.
      const { tailPlace, headPlace, tailCountry, headCountry, territories, mode } = facts;
      const ground = `${tailCountry}|${headCountry}|${territories.join('+')}|${mode ?? ''}|${flag ?? ''}`;
      const asset = arc !== undefined && named.has(arc.asset) ? `${arc.kind}:${arc.asset}` : '';
      const look = [
        ground,
        named.has(tailPlace) ? tailPlace : '',
        named.has(headPlace) ? headPlace : '',
        asset,
        vehicle !== undefined && named.has(vehicle) ? vehicle : '',
      ].join('|');
      const index = bySight.get(look) ?? register(facts, ground);
      bySight.set(look, index);
      return index;
    },
  };
}

/**
 * Finds the rules that match an arc. Those that name no place, asset or vehicle, which are most, see only
 * its ground (countries, territories, mode and flag) and are asked once for each ground.
 */
function ruleMatcher(
  rules: readonly Rule[],
): (facts: ArcFacts, ground: string) => readonly number[] {
  const plain: number[] = [];
  const naming: number[] = [];
  rules.forEach(({ match }, index) => {
    const { places, links, terminals, services, vehicles } = match;
    const names = [places, links, terminals, services, vehicles].some((ids) => ids !== undefined);
    (names ? naming : plain).push(index);
  });
  const among = (indices: readonly number[], facts: ArcFacts): readonly number[] =>
    indices.filter((index) => {
      const rule = rules[index];
      return rule !== undefined && matchesArc(rule, facts);
    });
  const byGround = new Map<string, readonly number[]>();
  return (facts, ground) => {
    const matching = byGround.get(ground) ?? among(plain, facts);
    byGround.set(ground, matching);
    return [...matching, ...among(naming, facts)].sort((a, b) => a - b);
  };
}

/** Ids of places, assets and vehicles that some rule names. */
function namesIn(
  rules: readonly Rule[],
  inExemptions: readonly ReadonlySet<string>[],
): ReadonlySet<string> {
  const names = new Set(inExemptions.flatMap((places) => [...places]));
  for (const { match } of rules) {
    const { places, links, terminals, services, vehicles } = match;
    for (const ids of [places, links, terminals, services, vehicles])
      for (const id of ids ?? []) names.add(id);
  }
  return names;
}

/** Places that the exemptions of a rule ask for; the rule's own places are settled by its match. */
function placesInExemptions(rule: Rule): ReadonlySet<string> {
  const named = new Set<string>();
  for (const clause of rule.unless ?? []) {
    for (const condition of clause.conditions) {
      if ('leavesFrom' in condition) for (const place of condition.leavesFrom) named.add(place);
      if ('entersAt' in condition) for (const place of condition.entersAt) named.add(place);
    }
  }
  return named;
}

/** The facts of an arc as rules see them. */
export function factsOf(
  arc: DrawnArc | undefined,
  countryOf: ReadonlyMap<string, string>,
  vehicle: string | undefined,
  flag: string | undefined,
): ArcFacts {
  const tailCountry = countryOf.get(arc?.tailPlace ?? '') ?? 'ZZ';
  const headCountry = countryOf.get(arc?.headPlace ?? '') ?? 'ZZ';
  return {
    tailPlace: arc?.tailPlace ?? '',
    headPlace: arc?.headPlace ?? '',
    tailCountry,
    headCountry,
    territories: [...new Set(arc?.link?.territories ?? [tailCountry, headCountry])].sort(
      compareText,
    ),
    mode: arc?.mode,
    link: arc?.kind === 'link' ? arc.asset : undefined,
    terminal: arc?.kind === 'terminal' ? arc.asset : undefined,
    service: arc?.kind === 'service' ? arc.asset : undefined,
    vehicle,
    flag,
  };
}
