/**
 * The verdict for any demand, asset and date: what comes of it, the rules that decide, and every rule that
 * took part with what it did. Physical obstacles are told beside it.
 */
import { CorridorError } from '../core/errors.js';
import { didYouMean } from '../core/ids.js';
import { compileScenario } from '../model/compile.js';
import type { CorridorModel } from '../model/model.js';
import type { Outcome, Verdict } from '../sanctions/evaluate.js';
import type { Scenario } from '../scenario/scenario.js';
import { epochAt, stateOf } from '../solve/costs.js';
import { conductText } from '../solve/routes.js';

/** What a rule did to an arc. */
export type RulePart =
  | 'refuses'
  | 'refuses the wary'
  | 'refuses, its text is unclear'
  | 'is met by an exemption'
  | 'is defied'
  | 'counts against a quota'
  | 'asks for a licence'
  | 'inspects'
  | 'charges'
  | 'marks';

/** The verdict on one direction of an asset for one part (by conduct) of a demand. */
export interface AssetVerdict {
  readonly demand: string;
  readonly asset: string;
  readonly from: string;
  readonly to: string;
  readonly mode: string | null;
  readonly date: string;
  /** `wary`, `lawful` or the authorities defied, of origin and destination. */
  readonly conduct: string;
  readonly outcome: Outcome;
  /** Rules that decide the outcome; several where each alone would. */
  readonly deciding: readonly string[];
  readonly rules: readonly {
    readonly rule: string;
    readonly part: RulePart;
    readonly exemption: string | null;
  }[];
  readonly physical: readonly string[];
}

/** What to ask. */
export interface VerdictQuery {
  readonly demand: string;
  /** Id of a link, terminal or service. */
  readonly asset: string;
  /** Default: the start of the scenario. */
  readonly date?: string | undefined;
}

/**
 * Judges a demand on every arc of an asset on a date. Throws a usage error for an unknown demand or asset
 * and for a date outside the scenario. The time of a compilation.
 *
 * @example
 * ```ts
 * const year = scenario({ title: 'A year' });
 * const [pier] = verdictsAt(year, { demand: 'coal-free-kuz-cn-east', asset: 'sea-rajin-shanghai' });
 * pier.deciding.length > 0; // true
 * ```
 */
export function verdictsAt(scenario: Scenario, query: VerdictQuery): readonly AssetVerdict[] {
  const model = compileScenario(scenario);
  const date = query.date ?? model.start;
  const second = (Date.parse(`${date}T00:00:00Z`) - Date.parse(`${model.start}T00:00:00Z`)) / 1000;
  if (!(second >= model.earliest && second < model.horizon)) {
    throw new CorridorError('usage', `${date} lies outside the time of the scenario`);
  }
  const demand = model.demands.find(({ id }) => id === query.demand);
  if (demand === undefined)
    throw unknown(
      'demand',
      query.demand,
      model.demands.map(({ id }) => id),
    );
  const arcs = model.arcs.flatMap((arc, index) =>
    arc.kind !== 'gate' && arc.asset === query.asset ? [index] : [],
  );
  if (arcs.length === 0)
    throw unknown(
      'link, terminal or service',
      query.asset,
      model.arcs.map(({ asset }) => asset),
    );
  const epoch = epochAt(model, second);
  return demand.parts.flatMap(({ flowClass }) =>
    arcs.map((arc) => describe(model, { flowClass, arc, epoch, date, demand: demand.id })),
  );
}

function unknown(what: string, name: string, known: readonly string[]): CorridorError {
  const hint = didYouMean(name, new Set(known));
  return new CorridorError('usage', `no ${what} "${name}"${hint === undefined ? '' : `; ${hint}`}`);
}

interface Asked {
  readonly flowClass: number;
  readonly arc: number;
  readonly epoch: number;
  readonly date: string;
  readonly demand: string;
}

function describe(
  model: CorridorModel,
  { flowClass, arc, epoch, date, demand }: Asked,
): AssetVerdict {
  const { verdict, physical } = stateOf(model, flowClass, arc, epoch);
  const drawn = model.arcs[arc];
  return {
    demand,
    asset: drawn?.asset ?? '',
    from: drawn?.tailPlace ?? '',
    to: drawn?.headPlace ?? '',
    mode: drawn?.mode ?? null,
    date,
    conduct: conductText(model.classes[flowClass]),
    outcome: verdict.outcome,
    deciding: decidingRules(verdict),
    rules: partsOf(verdict),
    physical: physical.map(({ detail }) => detail),
  };
}

function decidingRules(verdict: Verdict): readonly string[] {
  switch (verdict.outcome) {
    case 'refused':
      return verdict.closedBy.filter((rule) => !verdict.unclear.includes(rule));
    case 'unclear':
      return verdict.unclear;
    case 'limited':
      return verdict.quotas;
    case 'delayed':
      return [...verdict.licences, ...verdict.inspections].sort();
    case 'surcharged':
      return verdict.surcharges;
    case 'allowed-by-exemption':
      return verdict.exempted.map(({ rule }) => rule);
    case 'allowed':
      return [];
  }
}

function partsOf(verdict: Verdict): AssetVerdict['rules'] {
  const of = (rules: readonly string[], part: RulePart): AssetVerdict['rules'] =>
    rules.map((rule) => ({ rule, part, exemption: null }));
  const { closedBy, closedByCaution, unclear } = verdict;
  const plainly = closedBy.filter(
    (rule) => !closedByCaution.includes(rule) && !unclear.includes(rule),
  );
  return [
    ...of(plainly, 'refuses'),
    ...of(closedByCaution, 'refuses the wary'),
    ...of(unclear, 'refuses, its text is unclear'),
    ...verdict.exempted.map(({ rule, exemption }) => ({
      rule,
      part: 'is met by an exemption' as const,
      exemption,
    })),
    ...of(verdict.defied, 'is defied'),
    ...of(verdict.quotas, 'counts against a quota'),
    ...of(verdict.licences, 'asks for a licence'),
    ...of(verdict.inspections, 'inspects'),
    ...of(verdict.surcharges, 'charges'),
    ...of(verdict.marks, 'marks'),
  ];
}
