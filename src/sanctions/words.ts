/**
 * Rules in words: what a rule speaks of and what a condition of an exemption asks for, as short phrases
 * that a reader can check against the text. Ids become names through a {@link Naming}.
 */
import { never } from '../core/errors.js';
import type { Evidence } from '../core/figure.js';
import { namesOfAssets } from '../scenario/asset-names.js';
import type { Condition, Corridor, DirectionMatch, Rule, RuleMatch } from '../scenario/corridor.js';

/** Names for ids; an unknown id stands for itself. */
export interface Naming {
  readonly state: (id: string) => string;
  readonly place: (id: string) => string;
  readonly commodity: (id: string) => string;
  readonly category: (id: string) => string;
  /** A link, terminal, service or vehicle class. */
  readonly asset: (id: string) => string;
}

/** Names for the ids of a corridor. */
export function namingOf(corridor: Corridor): Naming {
  const named = (table: readonly Named[]): ((id: string) => string) => {
    const names = new Map(table.map(({ id, name }) => [id, name]));
    return (id) => names.get(id) ?? id;
  };
  const { countries, places, commodities, categories, vehicles } = corridor;
  const assets = namesOfAssets(corridor);
  const vehicle = named(vehicles);
  const state = named(countries);
  return {
    state: (id) => state(id).replace(/^(?=Democratic|Republic|United|European)/, 'the '),
    place: named(places),
    commodity: named(commodities),
    category: named(categories),
    asset: (id) => assets.get(id) ?? vehicle(id),
  };
}

interface Named {
  readonly id: string;
  readonly name: string;
}

/** Whether the number of a paragraph is only general knowledge or rests on a weak source. */
export function isUnconfirmed(grade: Evidence['grade']): boolean {
  return grade === 'GK' || grade === 'L';
}

/** Facts that exemptions of the built-in rules ask for: as they read when they hold, and when not. */
const FACTS: ReadonlyMap<string, readonly [string, string?]> = new Map([
  ['committee-approval', ['the Committee has approved it']],
  ['livelihood', ['it serves the livelihood of the people alone']],
  [
    'prohibited-revenue',
    ['it yields revenue for prohibited ends', 'it yields no revenue for prohibited ends'],
  ],
  ['notified-by-exporting-state', ['the exporting State has notified it']],
  ['notified-by-procuring-state', ['the procuring State has notified it']],
  ['origin-unconfirmed', ['its origin is not confirmed', 'its origin is confirmed']],
  [
    'used-in-dprk',
    ['some of it is used in the DPRK', 'none of it is used, sold or blended in the DPRK'],
  ],
  ['contract-date', ['the contract was made']],
  ['arrival-date', ['it arrived']],
  ['loading-date', ['it was loaded']],
  ['distress', ['the ship is in distress']],
  ['us-licence', ['there is a licence of the United States']],
  ['jilin-goods', ['it is goods of Jilin province', 'it is no goods of Jilin province']],
]);

/** A fact as a claim: `the Committee has approved it`. Facts of other corridors are named as written. */
export function factText(fact: string, holds = true): string {
  const [yes = `it is marked "${fact.replaceAll('-', ' ')}"`, no] = FACTS.get(fact) ?? [];
  return holds ? yes : (no ?? `it is not so that ${yes}`);
}

/**
 * What a condition asks for.
 *
 * @example
 * conditionText({ leavesFrom: ['rajin'] }, naming); // 'it leaves from Rajin'
 */
export function conditionText(condition: Condition, naming: Naming): string {
  if ('originState' in condition)
    return `it comes from ${either(condition.originState, naming.state)}`;
  if ('originStateNot' in condition)
    return `it does not come from ${either(condition.originStateNot, naming.state)}`;
  if ('destinationState' in condition)
    return `it goes to ${either(condition.destinationState, naming.state)}`;
  if ('destinationStateNot' in condition)
    return `it does not go to ${either(condition.destinationStateNot, naming.state)}`;
  if ('commodity' in condition) return `it is ${either(condition.commodity, naming.commodity)}`;
  if ('leavesFrom' in condition)
    return `it leaves from ${either(condition.leavesFrom, naming.place)}`;
  if ('entersAt' in condition) return `it enters at ${either(condition.entersAt, naming.place)}`;
  if ('modes' in condition) return `it goes by ${either(condition.modes, String)}`;
  if ('flags' in condition)
    return `it sails under the flag of ${either(condition.flags, naming.state)}`;
  if ('fact' in condition) return factText(condition.fact);
  if ('factNot' in condition) return factText(condition.factNot, false);
  if ('factInAdvance' in condition) return `${factText(condition.factInAdvance)} in advance`;
  if ('factBefore' in condition) {
    const [fact, date] = condition.factBefore;
    return FACTS.has(fact)
      ? `${factText(fact)} before ${date}`
      : `its "${fact.replaceAll('-', ' ')}" lies before ${date}`;
  }
  return never(condition);
}

/** What a rule speaks of, one phrase for each field; empty if it speaks of everything. */
export function matchTexts(match: RuleMatch, naming: Naming): readonly string[] {
  if (matchesNothing(match)) return ['no cargo of the model: kept for the record'];
  const { hs, commodities, categories, directions } = match;
  const phrases: string[] = [];
  const say = (list: readonly string[] | undefined, before: string, name: Namer): void => {
    if (list !== undefined) phrases.push(`${before} ${either(list, name)}`);
  };
  say(hs, 'goods of HS', String);
  say(commodities, 'goods:', naming.commodity);
  say(categories, 'cargo of the category', naming.category);
  if (directions !== undefined) phrases.push(directionsText(directions, naming.state));
  say(match.originStates, 'of', naming.state);
  say(match.originPlaces, 'from', naming.place);
  say(match.destinationStates, 'for', naming.state);
  say(match.buyerStates, 'bought by', naming.state);
  say(match.modes, 'by', String);
  say(match.places, 'at', naming.place);
  say(match.links, 'on', naming.asset);
  say(match.terminals, 'at', naming.asset);
  say(match.services, 'with', naming.asset);
  say(match.vehicles, 'in', naming.asset);
  say(match.flags, 'under the flag of', naming.state);
  return phrases;
}

/** Whether a rule is only a record: some list it must match is empty. */
export function matchesNothing(match: RuleMatch): boolean {
  return Object.values(match).some((list) => Array.isArray(list) && list.length === 0);
}

/**
 * Whether a rule speaks of goods of an HS chapter or heading: it names a part or the whole of it, names
 * a commodity that has such a code, or speaks of all goods.
 */
export function speaksOfHs(
  { match }: Rule,
  code: string,
  hsOf: (commodity: string) => readonly string[],
): boolean {
  const overlaps = (own: string): boolean => own.startsWith(code) || code.startsWith(own);
  return (
    (match.hs === undefined || match.hs.some(overlaps)) &&
    (match.commodities === undefined || match.commodities.some((id) => hsOf(id).some(overlaps)))
  );
}

type Namer = (id: string) => string;

/** `a`, `a or b`, `a, b or c`. */
function either(list: readonly string[], name: Namer): string {
  const names = list.map(name);
  const last = names.pop() ?? 'nothing';
  return names.length === 0 ? last : `${names.join(', ')} or ${last}`;
}

const DIRECTIONS: Readonly<Record<DirectionMatch['direction'], string>> = {
  from: 'leaving',
  to: 'entering',
  through: 'crossing',
  within: 'within',
};

/** `leaving the DPRK`, `leaving or entering the DPRK`. */
function directionsText(directions: readonly DirectionMatch[], state: Namer): string {
  const territories = [...new Set(directions.map(({ territory }) => territory))];
  return territories
    .map((territory) => {
      const own = directions.filter((one) => one.territory === territory);
      return `${either(
        own.map(({ direction }) => DIRECTIONS[direction]),
        String,
      )} ${state(territory)}`;
    })
    .join(', or ');
}
