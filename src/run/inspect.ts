/**
 * What a scenario consists of, before anything is run: how much of everything, demand by category,
 * demands without a way, what is uncertain, and which rules are in force when.
 */
import type { Evidence, Grade } from '../core/figure.js';
import { GRADES } from '../core/figure.js';
import { compareText } from '../core/ids.js';
import { closureTable, ROUTING_YEAR, type ClosureRow } from '../datasets/tumen/closure.js';
import type { RoutesAnswer } from '../model/answers.js';
import { compileScenario } from '../model/compile.js';
import type { CorridorModel } from '../model/model.js';
import { isRuleInForce } from '../model/verdicts.js';
import { dateText, knownDay } from '../scenario/calendar.js';
import type { Corridor, Rule } from '../scenario/corridor.js';
import { CORRIDOR_TABLES } from '../scenario/corridor-schema.js';
import type { ConductChange, DatedOverride, Scenario } from '../scenario/scenario.js';
import { routes } from '../solve/routes.js';

/** Demand of one category in the calendar year of the start. */
export interface CategoryDemand {
  readonly id: string;
  readonly number: number;
  readonly name: string;
  readonly status: 'named' | 'reconstructed';
  readonly demands: number;
  readonly tonnesPerYear: number;
}

/** A demand, or a part of it, that finds no way it could take at the start. */
export interface WaylessDemand {
  readonly demand: string;
  readonly conduct: string;
  readonly share: number;
  readonly status: Exclude<RoutesAnswer['status'], 'open'>;
  /** Rules that close its cheapest way; empty if no rule does. */
  readonly rules: readonly string[];
  /** Physical reasons that close its cheapest way. */
  readonly physical: readonly string[];
}

/** A stretch of time in which no dated thing changes. */
export interface EpochSummary {
  readonly from: string;
  readonly until: string;
  readonly rulesInForce: number;
  /** Rules that begin and end to apply on its first day. */
  readonly begin: readonly string[];
  readonly end: readonly string[];
}

/** A rule as far as the scenario's time is concerned. */
export interface RuleSummary {
  readonly id: string;
  readonly regime: string;
  readonly instrument: string;
  readonly paragraph: string;
  readonly effect: string;
  readonly from: string;
  readonly until: string | null;
  readonly inForce: 'always' | 'at times' | 'never';
}

/** An opening date that is drawn anew in each replication. */
export interface UncertainDateSummary {
  readonly asset: string;
  readonly low: string;
  readonly mode: string;
  readonly high: string;
  readonly note: string | null;
}

/** Everything that `corridor inspect` shows. */
export interface Inspection {
  readonly title: string;
  readonly question: string | null;
  readonly assumption: string | null;
  readonly source: string | null;
  readonly lookAt: string | null;
  readonly corridor: { readonly id: string; readonly title: string; readonly hash: string };
  readonly scenarioHash: string;
  readonly start: string;
  /** First day no longer in it. */
  readonly until: string;
  readonly seed: string;
  readonly replications: number;
  /** Number of entries by table, in the order of the corridor file. */
  readonly counts: Readonly<Record<string, number>>;
  readonly compiled: {
    readonly vertices: number;
    readonly arcs: number;
    readonly classes: number;
    readonly resources: number;
  };
  readonly categories: readonly CategoryDemand[];
  /** Demand under its observed routing against what was seen; null where no demand says its routing. */
  readonly closure: { readonly year: number; readonly rows: readonly ClosureRow[] } | null;
  readonly wayless: readonly WaylessDemand[];
  readonly uncertain: {
    readonly openings: readonly UncertainDateSummary[];
    /** Number of figures with a low and a high value. */
    readonly spreads: number;
    /** Number of figures and statements by grade of evidence. */
    readonly grades: Readonly<Record<Grade, number>>;
  };
  readonly epochs: readonly EpochSummary[];
  readonly rules: readonly RuleSummary[];
  readonly closures: readonly DatedOverride[];
  readonly enforcements: readonly DatedOverride[];
  readonly liftings: readonly DatedOverride[];
  readonly conduct: Scenario['conduct'];
  readonly conductChanges: readonly ConductChange[];
}

/**
 * Looks at a scenario without running it. Costs a compilation and one search for each demand.
 *
 * @example
 * ```ts
 * const seen = inspectScenario(scenario({ title: 'As is' }));
 * seen.categories.filter(({ number }) => number > 0).length; // 5
 * seen.closure.year; // 2024
 * ```
 */
export function inspectScenario(scenario: Scenario): Inspection {
  const { corridor } = scenario;
  const model = compileScenario(scenario);
  return {
    title: scenario.title,
    question: scenario.question ?? null,
    assumption: scenario.assumption ?? null,
    source: scenario.source ?? null,
    lookAt: scenario.lookAt ?? null,
    corridor: { id: corridor.id, title: corridor.title, hash: model.corridorHash },
    scenarioHash: model.hash,
    start: scenario.start,
    until: endOf(scenario),
    seed: scenario.seed,
    replications: scenario.replications,
    counts: Object.fromEntries(CORRIDOR_TABLES.map(({ key }) => [key, corridor[key].length])),
    compiled: {
      vertices: model.vertexCount,
      arcs: model.arcCount,
      classes: model.classCount,
      resources: model.resources.length,
    },
    categories: categoryDemands(corridor, model),
    closure: closureOf(corridor),
    wayless: waylessDemands(model),
    uncertain: uncertaintyOf(corridor, model, scenario.start),
    epochs: epochsOf(scenario, model),
    rules: rulesOf(scenario, model),
    closures: scenario.closures,
    enforcements: scenario.enforcements,
    liftings: scenario.liftings,
    conduct: scenario.conduct,
    conductChanges: scenario.conductChanges ?? [],
  };
}

function endOf({ start, horizonDays }: Scenario): string {
  return dateText(knownDay(start) + horizonDays);
}

function categoryDemands(corridor: Corridor, model: CorridorModel): readonly CategoryDemand[] {
  return [...corridor.categories]
    .sort((a, b) => (a.number || 99) - (b.number || 99) || compareText(a.id, b.id))
    .map(({ id, number, name, status }) => {
      const own = model.demands.filter(({ category }) => category === id);
      const kilograms = own.reduce((sum, { yearly }) => sum + yearly, 0);
      return { id, number, name, status, demands: own.length, tonnesPerYear: kilograms / 1000 };
    });
}

function closureOf(corridor: Corridor): Inspection['closure'] {
  const { demands, gates, observations, commodities } = corridor;
  if (!demands.some(({ observedRouting }) => observedRouting !== undefined)) return null;
  // What port statistics count besides goods is known for the built-in corridor only.
  const options = corridor.id === 'tumen' ? { commodities } : { commodities, allowances: [] };
  return {
    year: ROUTING_YEAR,
    rows: closureTable(demands, gates, observations, ROUTING_YEAR, options),
  };
}

function waylessDemands(model: CorridorModel): readonly WaylessDemand[] {
  return routes(model, { k: 1, closed: 1 }).flatMap((answer) => {
    const { demand, conduct, share, status, closed } = answer;
    if (status === 'open' || demand === null) return [];
    const closures = status === 'priced-out' ? [] : (closed[0]?.closures ?? []);
    const each = (pick: (closure: (typeof closures)[number]) => readonly string[]) => [
      ...new Set(closures.flatMap(pick)),
    ];
    const rules = each((closure) => closure.rules).sort(compareText);
    return [{ demand, conduct, share, status, rules, physical: each(({ physical }) => physical) }];
  });
}

function uncertaintyOf(
  corridor: Corridor,
  model: CorridorModel,
  start: string,
): Inspection['uncertain'] {
  const notes = new Map<string, string>();
  for (const { id, validity } of [...corridor.links, ...corridor.terminals, ...corridor.services]) {
    if (typeof validity?.from === 'object' && validity.from.note !== undefined)
      notes.set(id, validity.from.note);
  }
  const first = knownDay(start);
  const date = (second: number): string => dateText(first + Math.round(second / 86_400));
  const grades = new Map<string, number>(GRADES.map((grade) => [grade, 0]));
  const spreads = countEvidence(corridor, grades);
  return {
    openings: model.uncertain.map(({ asset, low, mode, high }) => ({
      asset,
      low: date(low),
      mode: date(mode),
      high: date(high),
      note: notes.get(asset) ?? null,
    })),
    spreads,
    grades: Object.fromEntries(grades) as Readonly<Record<Grade, number>>,
  };
}

/** Counts grades into `grades`; returns the number of spreads. */
function countEvidence(value: unknown, grades: Map<string, number>): number {
  if (typeof value !== 'object' || value === null) return 0;
  const { grade } = value as Partial<Evidence>;
  const known = typeof grade === 'string' ? grades.get(grade) : undefined;
  if (known !== undefined && grade !== undefined) grades.set(grade, known + 1);
  let spreads = 'spread' in value && value.spread !== undefined ? 1 : 0;
  for (const part of Object.values(value)) spreads += countEvidence(part, grades);
  return spreads;
}

/** Epochs from the start on; the run-in before it is not shown. */
function epochsOf(scenario: Scenario, model: CorridorModel): readonly EpochSummary[] {
  const { start } = scenario;
  const end = endOf(scenario);
  const later = model.epochDates.filter((date) => date > start && date < end);
  const dates = [start, ...later];
  const inForce = dates.map((date) => rulesOn(scenario, date));
  return dates.map((from, i) => {
    const now = inForce[i] ?? new Set<string>();
    const before = i === 0 ? now : (inForce[i - 1] ?? now);
    return {
      from,
      until: dates[i + 1] ?? end,
      rulesInForce: now.size,
      begin: [...now].filter((id) => !before.has(id)),
      end: [...before].filter((id) => !now.has(id)),
    };
  });
}

function rulesOn(scenario: Scenario, date: string): ReadonlySet<string> {
  const inForce = scenario.corridor.rules.filter((rule) => isRuleInForce(rule, date, scenario));
  return new Set(inForce.map(({ id }) => id).sort(compareText));
}

function rulesOf(scenario: Scenario, model: CorridorModel): readonly RuleSummary[] {
  const end = endOf(scenario);
  const dates = [
    scenario.start,
    ...model.epochDates.filter((date) => date > scenario.start && date < end),
  ];
  const duration = (rule: Rule): RuleSummary['inForce'] => {
    const days = dates.filter((date) => isRuleInForce(rule, date, scenario)).length;
    return days === 0 ? 'never' : days === dates.length ? 'always' : 'at times';
  };
  return [...scenario.corridor.rules]
    .sort((a, b) => compareText(a.regime, b.regime) || compareText(a.id, b.id))
    .map((rule) => ({
      id: rule.id,
      regime: rule.regime,
      instrument: rule.instrument,
      paragraph: rule.paragraph,
      effect: rule.effect.kind,
      from: rule.from,
      until: rule.until ?? null,
      inForce: duration(rule),
    }));
}
