/**
 * Refused tonnes by what stopped them. A refused tonne is charged to the set of rules on its cheapest
 * physically possible route with all rules lifted, so the totals by set add up to what was refused.
 */
import { compareText } from '../core/ids.js';
import type { SimulationTotals } from '../model/answers.js';
import type { CorridorModel } from '../model/model.js';
import { dateText, knownDay } from '../scenario/calendar.js';
import type { Scenario } from '../scenario/scenario.js';
import type { RefusalResult, RuleResult } from './run-result.js';

const KG_PER_TONNE = 1000;

/** Refusals by kind and cause, largest first. */
export function refusalResults(
  totals: SimulationTotals,
  categoryOf: ReadonlyMap<string, string>,
  count: number,
): readonly RefusalResult[] {
  const merged = new Map<
    string,
    {
      kind: RefusalResult['kind'];
      by: readonly string[];
      tonnes: number;
      byCategory: Map<string, number>;
    }
  >();
  for (const { demand, kind, by, kg } of totals.refusals) {
    const key = `${kind}|${by.join(',')}`;
    const entry = merged.get(key) ?? { kind, by, tonnes: 0, byCategory: new Map<string, number>() };
    const tonnes = kg / count / KG_PER_TONNE;
    const category = categoryOf.get(demand) ?? '';
    entry.tonnes += tonnes;
    entry.byCategory.set(category, (entry.byCategory.get(category) ?? 0) + tonnes);
    merged.set(key, entry);
  }
  return [...merged]
    .sort(([a, x], [b, y]) => y.tonnes - x.tonnes || compareText(a, b))
    .map(([, { kind, by, tonnes, byCategory }]) => ({
      kind,
      by,
      tonnes,
      byCategory: Object.fromEntries([...byCategory].sort(([a], [b]) => compareText(a, b))),
    }));
}

/** Every rule of the corridor with what it did. */
export function ruleResults(
  scenario: Scenario,
  model: CorridorModel,
  totals: SimulationTotals,
  count: number,
): readonly RuleResult[] {
  const matched = new Set<string>();
  for (const { verdict } of model.states) {
    for (const list of [
      verdict.closedBy,
      verdict.defied,
      verdict.quotas,
      verdict.licences,
      verdict.inspections,
      verdict.surcharges,
      verdict.marks,
    ]) {
      for (const rule of list) matched.add(rule);
    }
    for (const { rule } of verdict.exempted) matched.add(rule);
  }
  const touched = tonnesTouched(model, totals, count);
  const end = dateText(knownDay(scenario.start) + scenario.horizonDays);
  return [...scenario.corridor.rules]
    .sort((a, b) => compareText(a.id, b.id))
    .map((rule): RuleResult => {
      let alone = 0;
      let withOthers = 0;
      for (const { kind, by, kg } of totals.refusals) {
        if (kind === 'resource' || !by.includes(rule.id)) continue;
        if (by.length === 1) alone += kg;
        else withOthers += kg;
      }
      const enforced = scenario.enforcements.some(({ id }) => id === rule.id);
      const inForce =
        enforced ||
        (rule.dormant !== true &&
          rule.from < end &&
          (rule.until === undefined || rule.until > scenario.start));
      const grade = rule.evidence.paragraphGrade ?? rule.evidence.grade;
      return {
        id: rule.id,
        regime: rule.regime,
        instrument: rule.instrument,
        paragraph: rule.paragraph,
        isParagraphUnconfirmed: grade === 'GK' || grade === 'L',
        text: rule.text,
        effect: rule.effect.kind,
        from: rule.from,
        until: rule.until ?? null,
        status: !inForce ? 'never in force' : matched.has(rule.id) ? 'matched' : 'matched nothing',
        refusedAlone: alone / count / KG_PER_TONNE,
        refusedWithOthers: withOthers / count / KG_PER_TONNE,
        rerouted: touched.rerouted.get(rule.id) ?? 0,
        surcharged: touched.surcharged.get(rule.id) ?? 0,
        delayed: touched.delayed.get(rule.id) ?? 0,
        limited: touched.limited.get(rule.id) ?? 0,
        exempted: touched.exempted.get(rule.id) ?? 0,
        defied: touched.defied.get(rule.id) ?? 0,
      };
    });
}

type Touched = Readonly<
  Record<
    'rerouted' | 'surcharged' | 'delayed' | 'limited' | 'exempted' | 'defied',
    Map<string, number>
  >
>;

/** Mean tonnes that left by ways on which a rule did something, by rule; once for each way and rule. */
function tonnesTouched(model: CorridorModel, totals: SimulationTotals, count: number): Touched {
  const touched: Touched = {
    rerouted: new Map(),
    surcharged: new Map(),
    delayed: new Map(),
    limited: new Map(),
    exempted: new Map(),
    defied: new Map(),
  };
  const size = model.classCount * model.arcCount;
  for (const { arcs, flowClass, epoch, released, around } of totals.routes) {
    const tonnes = released / count / KG_PER_TONNE;
    const add = (touch: keyof Touched, rules: Iterable<string>): void => {
      for (const rule of rules) touched[touch].set(rule, (touched[touch].get(rule) ?? 0) + tonnes);
    };
    const verdicts = arcs.flatMap(
      (arc) =>
        model.states[model.state[epoch * size + flowClass * model.arcCount + arc] ?? 0]?.verdict ??
        [],
    );
    add('rerouted', around);
    add('surcharged', new Set(verdicts.flatMap(({ surcharges }) => surcharges)));
    add(
      'delayed',
      new Set(verdicts.flatMap(({ licences, inspections }) => [...licences, ...inspections])),
    );
    add('limited', new Set(verdicts.flatMap(({ quotas }) => quotas)));
    add('exempted', new Set(verdicts.flatMap(({ exempted }) => exempted.map(({ rule }) => rule))));
    add('defied', new Set(verdicts.flatMap(({ defied }) => defied)));
  }
  return touched;
}
