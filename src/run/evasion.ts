/**
 * Who finds a way round a rule: the shipments that go where the rule speaks when it is off, followed one
 * by one when it is on. Both runs draw the same random numbers, so the k-th shipment is the same shipment.
 */
import { CorridorError } from '../core/errors.js';
import { didYouMean } from '../core/ids.js';
import { compileScenario } from '../model/compile.js';
import type { CorridorModel } from '../model/model.js';
import type { Scenario } from '../scenario/scenario.js';
import { buildPlan } from '../simulate/plan.js';
import { type EvasionContext, evasionPieces, type EvasionTally } from './evasion-piece.js';
import { executeHere, type Executor, type SignalLike } from './work.js';

/** How shipments that the rule would stop go when it is on, tonnes over all replications. */
export interface EvasionSplit {
  /** Left by a way on which the rules speak, when they are off. */
  readonly affected: number;
  /** Left anyway when it is on: over other modes, another port, or another route. */
  readonly otherMode: number;
  readonly otherPort: number;
  readonly otherRoute: number;
  /** By the very same way: the rule was not in force at the time, or somebody defied it. */
  readonly sameWay: number;
  /** Never left. Shipments of this model do not wait for a rule to end, so none leaves at a later date. */
  readonly lost: number;
}

/** The answer: in all, and by demand. */
export interface EvasionResponse {
  readonly rules: readonly string[];
  readonly replications: number;
  readonly all: EvasionSplit;
  readonly demands: readonly (EvasionSplit & { readonly demand: string })[];
}

/** What to ask. */
export interface EvasionQuery {
  /** Ids of rules or regimes that are taken together: one rule alone often changes nothing, since another stops the same cargo. */
  readonly rules: readonly string[];
  /** Default: 3. */
  readonly replications?: number | undefined;
  readonly seed?: string | undefined;
}

/**
 * Runs a scenario with rules off and on and follows every shipment that used an arc which they close,
 * limit or license. Rules that do nothing give zeros. Throws a usage error for an unknown rule. Twice the
 * time of a run.
 *
 * @example
 * ```ts
 * const month = scenario({ title: 'A month', horizon: '30 days' });
 * evasionResponse(month, { rules: ['unsc-2371', 'cn-dprk'], replications: 1 }).all.affected > 0; // true
 * ```
 */
export function evasionResponse(scenario: Scenario, query: EvasionQuery): EvasionResponse {
  const { rules, context, replications } = prepare(scenario, query);
  const follow = evasionPieces(context);
  const response = new ResponseFold(context.off.model);
  for (let replication = 0; replication < replications; replication++) {
    const steps = follow(replication);
    let step = steps.next();
    while (step.done !== true) step = steps.next();
    response.add(step.value);
  }
  return response.finish(rules, replications);
}

/** Who follows the shipments, and who may interrupt. */
export interface EvasionOptions {
  /** Default: this thread. */
  readonly executor?: Executor | undefined;
  readonly signal?: SignalLike | undefined;
  readonly onProgress?: ((done: number, all: number) => void) | undefined;
}

/**
 * The same when others may lend a hand: the replications may be followed by worker threads, with the same
 * answer. Interrupted, it throws a `CorridorError` `aborted`.
 *
 * @example
 * ```ts
 * const month = scenario({ title: 'A month', horizon: '30 days' });
 * const query = { rules: ['unsc-2371', 'cn-dprk'], replications: 1 };
 * await followEvasion(month, query); // evasionResponse(month, query)
 * ```
 */
export async function followEvasion(
  scenario: Scenario,
  query: EvasionQuery,
  { executor = executeHere, signal, onProgress }: EvasionOptions = {},
): Promise<EvasionResponse> {
  const { rules, context, replications } = prepare(scenario, query);
  const response = new ResponseFold(context.off.model);
  const work = { kind: 'evasion', context, first: 0, count: replications, signal } as const;
  let done = 0;
  for await (const tallies of executor(work)) {
    response.add(tallies);
    done++;
    onProgress?.(done, replications);
  }
  if (done < replications) {
    throw new CorridorError('aborted', 'interrupted before every shipment was followed');
  }
  return response.finish(rules, replications);
}

interface Prepared {
  readonly rules: readonly string[];
  readonly context: EvasionContext;
  readonly replications: number;
}

function prepare(scenario: Scenario, query: EvasionQuery): Prepared {
  const { replications = 3 } = query;
  const rules = resolveRules(scenario, query.rules);
  const isOurs = new Set(rules);
  const others = scenario.liftings.filter(({ id }) => !isOurs.has(id));
  const on = compileScenario({ ...scenario, liftings: others });
  const off = compileScenario({
    ...scenario,
    liftings: [...others, ...rules.map((id) => ({ id }))],
  });
  const context: EvasionContext = {
    on: buildPlan(on),
    off: buildPlan(off),
    matched: matchedArcs(on, isOurs),
    seed: query.seed ?? scenario.seed,
  };
  return { rules, context, replications };
}

type Tally = { -readonly [Field in keyof EvasionSplit]: number };

/** Tallies over all replications; whole kg until the end, so the order cannot matter. */
class ResponseFold {
  private readonly kg = new Map<number, Tally>();

  constructor(private readonly model: CorridorModel) {}

  add(tallies: readonly EvasionTally[]): void {
    for (const one of tallies) {
      const sum = this.kg.get(one.demand) ?? emptyTally();
      this.kg.set(one.demand, sum);
      for (const field of FIELDS) sum[field] += one[field];
    }
  }

  finish(rules: readonly string[], replications: number): EvasionResponse {
    const all = emptyTally();
    for (const tally of this.kg.values()) for (const field of FIELDS) all[field] += tally[field];
    const demands = [...this.kg]
      .map(([demand, tally]) => ({
        demand: this.model.demands[demand]?.id ?? '',
        ...inTonnes(tally),
      }))
      .sort((a, b) => b.affected - a.affected || (a.demand < b.demand ? -1 : 1));
    return { rules, replications, all: inTonnes(all), demands };
  }
}

const FIELDS = ['affected', 'otherMode', 'otherPort', 'otherRoute', 'sameWay', 'lost'] as const;

function emptyTally(): Tally {
  return { affected: 0, otherMode: 0, otherPort: 0, otherRoute: 0, sameWay: 0, lost: 0 };
}

function inTonnes(kg: Tally): EvasionSplit {
  const tonnes = emptyTally();
  for (const field of FIELDS) tonnes[field] = kg[field] / 1000;
  return tonnes;
}

/** Rules by their own ids and those of their regimes. */
function resolveRules({ corridor }: Scenario, names: readonly string[]): readonly string[] {
  const known = new Set(corridor.rules.flatMap(({ id, regime }) => [id, regime]));
  const missing = names.find((name) => !known.has(name));
  if (missing !== undefined || names.length === 0) {
    const hint =
      missing === undefined
        ? 'name at least one'
        : (didYouMean(missing, known) ?? 'see "corridor rules"');
    throw new CorridorError('usage', `no rule or regime "${missing ?? ''}"; ${hint}`);
  }
  const ids = corridor.rules.filter(
    ({ id, regime }) => names.includes(id) || names.includes(regime),
  );
  return ids.map(({ id }) => id).sort();
}

/** By class × arc: 1 where some of the rules closes, limits or licenses the arc at any time. */
function matchedArcs(model: CorridorModel, rules: ReadonlySet<string>): Uint8Array {
  const matches = model.states.map(({ verdict: { closedBy, quotas, licences } }) =>
    [...closedBy, ...quotas, ...licences].some((rule) => rules.has(rule)),
  );
  const size = model.classCount * model.arcCount;
  const matched = new Uint8Array(size);
  for (let cell = 0; cell < size * model.epochs.length; cell++)
    if (matches[model.state[cell] ?? 0] === true) matched[cell % size] = 1;
  return matched;
}
