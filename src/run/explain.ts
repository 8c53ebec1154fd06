/**
 * Why cargo does not go the cheaper way: for one demand on one date, the routes that would cost less than
 * its cheapest open one, and every rule, limit or closing that stands in their way, with its paragraph.
 */
import { CorridorError } from '../core/errors.js';
import type {
  LegClosure,
  LegVerdict,
  RouteAnswer,
  RouteLeg,
  RoutesAnswer,
} from '../model/answers.js';
import { compileScenario } from '../model/compile.js';
import { holds } from '../sanctions/exempt.js';
import type { ArcFacts, ShipmentFacts } from '../sanctions/facts.js';
import { conditionText, isUnconfirmed, type Naming, namingOf } from '../sanctions/words.js';
import type { Condition, Exemption, Rule } from '../scenario/corridor.js';
import type { Scenario } from '../scenario/scenario.js';
import { routes } from '../solve/routes.js';

/** A way from origin to market, USD/t and days. */
export interface ExplainedWay {
  readonly cost: number;
  readonly days: number;
  /** Names of the places passed. */
  readonly places: readonly string[];
  /** Ids of links, terminals and services. */
  readonly assets: readonly string[];
}

/** An exemption of a rule, in words. */
export interface ExplainedExemption {
  readonly id: string;
  readonly instrument: string;
  readonly paragraph: string;
  readonly isParagraphUnconfirmed: boolean;
  readonly text: string;
  /** Conditions that hold, and those that do not. */
  readonly met: readonly string[];
  readonly missed: readonly string[];
  /** Why it is shut on the day whatever its conditions, such as `it ended on 2018-01-22`. */
  readonly shut: string | null;
  readonly isUnclear: boolean;
}

/** What a rule says on a way that is open. */
export interface Consideration {
  readonly role: 'exempted' | 'quota' | 'licence' | 'inspection' | 'surcharge' | 'mark' | 'defied';
  /** Ids of what it bears on, and where it is met first. */
  readonly assets: readonly string[];
  readonly where: string;
  readonly rule: string;
  readonly instrument: string;
  readonly paragraph: string;
  readonly isParagraphUnconfirmed: boolean;
  readonly text: string;
  /** The exemption that opened the way, for the role `exempted`. */
  readonly exemption: ExplainedExemption | null;
}

/** One thing that closes a way. */
export interface Obstacle {
  /** Ids of what it closes. */
  readonly assets: readonly string[];
  /** `Khasan → Tumangang` or `in Rajin`, where it is met first. */
  readonly where: string;
  readonly kind: 'physical' | 'rule';
  /** The physical reason, or what the rule says. */
  readonly text: string;
  /** Of a rule. */
  readonly rule?: string | undefined;
  readonly instrument?: string | undefined;
  readonly paragraph?: string | undefined;
  readonly isParagraphUnconfirmed?: boolean | undefined;
  /** Its exemptions, and what each lacks. */
  readonly exemptions?: readonly ExplainedExemption[] | undefined;
  /** It closes the way only because a party is wary. */
  readonly isCaution?: boolean | undefined;
  /** Whether it applies is unclear from its text. */
  readonly isUnclear?: boolean | undefined;
}

/** A way that would be cheaper, and what closes it. */
export interface ClosedWay extends ExplainedWay {
  /** USD/t less than the cheapest open way; null where none is open. */
  readonly saving: number | null;
  readonly obstacles: readonly Obstacle[];
}

/** What holds for one part (by conduct) of the demand. */
export interface ExplainedPart {
  readonly conduct: string;
  readonly share: number;
  readonly status: RoutesAnswer['status'];
  readonly unservedPrice: number | null;
  readonly cheapest: ExplainedWay | null;
  /** What the rules say on the cheapest open way, in the order in which it meets them. */
  readonly considered: readonly Consideration[];
  readonly closed: readonly ClosedWay[];
  /** Assets whose opening date is uncertain; the likeliest date was used. */
  readonly uncertain: readonly string[];
}

/** The answer to "why does it not go the cheaper way?". */
export interface Explanation {
  readonly demand: string;
  readonly name: string;
  readonly commodity: string;
  readonly origin: string;
  readonly destination: string;
  readonly date: string;
  readonly parts: readonly ExplainedPart[];
}

/** What to explain. */
export interface ExplainQuery {
  readonly demand: string;
  /** Default: the start of the scenario. */
  readonly date?: string | undefined;
  /** At most so many closed ways of each part (default 5). */
  readonly closed?: number | undefined;
}

/**
 * Explains one demand. Throws a usage error for an unknown demand or a date outside the scenario.
 *
 * @example
 * ```ts
 * const asIs = scenario({ title: 'As is' });
 * explainDemand(asIs, { demand: 'coal-land-jilin-kuz' }).parts.length > 0; // true
 * ```
 */
export function explainDemand(scenario: Scenario, query: ExplainQuery): Explanation {
  const { demand: id, date, closed = 5 } = query;
  const model = compileScenario(scenario);
  const answers = routes(model, { demand: id, date, k: 1, closed });
  const [first] = answers;
  if (first === undefined)
    throw new CorridorError('usage', `demand "${id}" has no cargo to explain`);
  const { corridor } = scenario;
  // Conditions ask for what all parts of a demand share, so any part's facts will do.
  const [part] = model.demands.find((one) => one.id === id)?.parts ?? [];
  const shipment = model.classes[part?.flowClass ?? 0]?.shipment;
  const names = new Reader(scenario, first.date, shipment);
  const commodity = corridor.commodities.find((one) => one.id === first.commodity);
  return {
    demand: id,
    name: corridor.demands.find((one) => one.id === id)?.name ?? id,
    commodity: commodity?.name ?? first.commodity,
    origin: names.place(first.origin),
    destination: names.place(first.destination),
    date: first.date,
    parts: answers.map((answer) => explainPart(answer, names)),
  };
}

/** Looks up names and rules, and judges exemptions for one shipment and day. */
class Reader {
  readonly naming: Naming;
  private readonly rules: ReadonlyMap<string, Rule>;
  private readonly flags: ReadonlyMap<string, string | undefined>;

  constructor(
    { corridor }: Scenario,
    private readonly date: string,
    private readonly shipment: ShipmentFacts | undefined,
  ) {
    this.naming = namingOf(corridor);
    this.rules = new Map(corridor.rules.map((rule) => [rule.id, rule]));
    this.flags = new Map(corridor.vehicles.map(({ id, flag }) => [id, flag]));
  }

  place(id: string): string {
    return this.naming.place(id);
  }

  rule(id: string): Rule | undefined {
    return this.rules.get(id);
  }

  where({ from, to }: { readonly from: string; readonly to: string }): string {
    return from === to ? `in ${this.place(from)}` : `${this.place(from)} → ${this.place(to)}`;
  }

  /** An exemption on a leg: which of its conditions hold there. */
  exemption(clause: Exemption, leg: RouteLeg | undefined): ExplainedExemption {
    const { id, instrument, paragraph, text, conditions, evidence, from, until } = clause;
    const words = (list: readonly Condition[]): readonly string[] =>
      list.map((condition) => conditionText(condition, this.naming));
    const isMet = (condition: Condition): boolean =>
      this.shipment !== undefined && leg !== undefined
        ? holds(condition, this.shipment, this.arcOf(leg), this.date)
        : false;
    return {
      id,
      instrument,
      paragraph,
      isParagraphUnconfirmed: isUnconfirmed(evidence.grade),
      text,
      met: words(conditions.filter(isMet)),
      missed: words(conditions.filter((condition) => !isMet(condition))),
      shut:
        from !== undefined && this.date < from
          ? `it opens on ${from} only`
          : until !== undefined && this.date >= until
            ? `its time ended before ${until}`
            : null,
      isUnclear: clause.unclear === true,
    };
  }

  /** As much of an arc's facts as conditions ask for. */
  private arcOf({ asset, from, to, mode, vehicle }: RouteLeg): ArcFacts {
    return {
      tailPlace: from,
      headPlace: to,
      tailCountry: '',
      headCountry: '',
      territories: [],
      mode: (mode ?? undefined) as ArcFacts['mode'],
      link: asset,
      terminal: asset,
      service: asset,
      vehicle: vehicle ?? undefined,
      flag: vehicle === null ? undefined : this.flags.get(vehicle),
    };
  }
}

function explainPart(answer: RoutesAnswer, names: Reader): ExplainedPart {
  const [open] = answer.routes;
  return {
    conduct: answer.conduct,
    share: answer.share,
    status: answer.status,
    unservedPrice: answer.unservedPrice,
    cheapest: open === undefined ? null : wayOf(open, names),
    considered: open === undefined ? [] : consideredOn(open, names),
    closed: answer.closed.map((route) => ({
      ...wayOf(route, names),
      saving: open === undefined ? null : open.cost - route.cost,
      obstacles: obstaclesOf(route, names),
    })),
    uncertain: answer.uncertain,
  };
}

function wayOf({ cost, days, legs }: RouteAnswer, names: Reader): ExplainedWay {
  const stops = [...legs.slice(0, 1).map(({ from }) => from), ...legs.map(({ to }) => to)];
  return {
    cost,
    days,
    places: stops.filter((place, i) => place !== stops[i - 1]).map((place) => names.place(place)),
    assets: legs.map(({ asset }) => asset),
  };
}

/** Adds what is met again to what is known of it. */
function addAt<Entry extends { readonly assets: readonly string[] }>(
  found: Map<string, Entry>,
  key: string,
  asset: string,
  make: () => Entry,
): void {
  const known = found.get(key);
  if (known === undefined) found.set(key, make());
  else if (!known.assets.includes(asset))
    found.set(key, { ...known, assets: [...known.assets, asset] });
}

function legOf(legs: readonly RouteLeg[], at: LegClosure | LegVerdict): RouteLeg | undefined {
  return legs.find(({ asset, from, to }) => asset === at.asset && from === at.from && to === at.to);
}

/** What rules say on an open way: each once in each role, with all it bears on. */
function consideredOn({ legs, verdicts }: RouteAnswer, names: Reader): readonly Consideration[] {
  const found = new Map<string, Consideration>();
  for (const verdict of verdicts) {
    const say = (role: Consideration['role'], id: string, exemption?: string): void => {
      addAt(found, `${role}|${id}|${exemption ?? ''}`, verdict.asset, () => {
        const rule = names.rule(id);
        const clause = rule?.unless?.find((one) => one.id === exemption);
        return {
          role,
          assets: [verdict.asset],
          where: names.where(verdict),
          rule: id,
          ...citedOf(rule),
          text: rule?.text ?? '',
          exemption: clause === undefined ? null : names.exemption(clause, legOf(legs, verdict)),
        };
      });
    };
    for (const { rule, exemption } of verdict.exempted) say('exempted', rule, exemption);
    for (const rule of verdict.quotas) say('quota', rule);
    for (const rule of verdict.licences) say('licence', rule);
    for (const rule of verdict.inspections) say('inspection', rule);
    for (const rule of verdict.surcharges) say('surcharge', rule);
    for (const rule of verdict.marks) if (!verdict.surcharges.includes(rule)) say('mark', rule);
    for (const rule of verdict.defied) say('defied', rule);
  }
  return [...found.values()];
}

function citedOf(rule: Rule | undefined): {
  readonly instrument: string;
  readonly paragraph: string;
  readonly isParagraphUnconfirmed: boolean;
} {
  const { instrument = '', paragraph = '', evidence } = rule ?? {};
  const grade = evidence?.paragraphGrade ?? evidence?.grade;
  return {
    instrument,
    paragraph,
    isParagraphUnconfirmed: grade !== undefined && isUnconfirmed(grade),
  };
}

/** Each reason once, with all it closes, in the order in which the way meets them. */
function obstaclesOf({ legs, closures }: RouteAnswer, names: Reader): readonly Obstacle[] {
  const found = new Map<string, Obstacle>();
  for (const closure of closures) {
    const { asset, physical, rules, byCaution, unclear } = closure;
    const at = { assets: [asset], where: names.where(closure) };
    for (const text of physical) {
      addAt<Obstacle>(found, `${asset}|${text}`, asset, () => ({
        ...at,
        kind: 'physical',
        text,
      }));
    }
    for (const id of rules) {
      addAt<Obstacle>(found, `rule|${id}`, asset, () => {
        const rule = names.rule(id);
        const leg = legOf(legs, closure);
        return {
          ...at,
          kind: 'rule',
          text: rule?.text ?? '',
          rule: id,
          ...citedOf(rule),
          exemptions: (rule?.unless ?? []).map((clause) => names.exemption(clause, leg)),
          isCaution: byCaution.includes(id),
          isUnclear: unclear.includes(id),
        };
      });
    }
  }
  return [...found.values()];
}
