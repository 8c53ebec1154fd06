/**
 * Who finds a way round a rule: the shipments that go where the rule speaks when it is off, followed one
 * by one when it is on. Both runs draw the same random numbers, so the k-th shipment is the same shipment.
 */
import { CorridorError } from '../core/errors.js';
import { didYouMean } from '../core/ids.js';
import { compileScenario } from '../model/compile.js';
import type { CorridorModel } from '../model/model.js';
import type { Scenario } from '../scenario/scenario.js';
import { type Departure, shipmentKey, traceDepartures } from '../simulate/trace.js';

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
  const { replications = 3 } = query;
  const rules = resolveRules(scenario, query.rules);
  const isOurs = new Set(rules);
  const others = scenario.liftings.filter(({ id }) => !isOurs.has(id));
  const on = compileScenario({ ...scenario, liftings: others });
  const off = compileScenario({
    ...scenario,
    liftings: [...others, ...rules.map((id) => ({ id }))],
  });
  const isMatched = matchedArcs(on, isOurs);
  const without = traceDepartures(off, replications, query.seed);
  const within = traceDepartures(on, replications, query.seed);
  const tallies = new Map<number, Tally>();
  without.forEach(({ departures }, replication) => {
    for (const departure of departures.values()) {
      const { demand, ordinal, arcs, flowClass } = departure;
      if (!arcs.some((arc) => isMatched(flowClass, arc))) continue;
      const tally = tallies.get(demand) ?? emptyTally();
      tallies.set(demand, tally);
      const tonnes = (off.demands[demand]?.lot ?? 0) / 1000;
      tally.affected += tonnes;
      const now = within[replication]?.departures.get(shipmentKey(demand, ordinal));
      tally[responseOf(on, departure, now)] += tonnes;
    }
  });
  const demands = [...tallies]
    .map(([demand, tally]) => ({ demand: off.demands[demand]?.id ?? '', ...tally }))
    .sort((a, b) => b.affected - a.affected || (a.demand < b.demand ? -1 : 1));
  const all = emptyTally();
  for (const tally of tallies.values()) {
    for (const field of Object.keys(all) as (keyof Tally)[]) all[field] += tally[field];
  }
  return { rules, replications, all, demands };
}

type Tally = { -readonly [Field in keyof EvasionSplit]: number };

function emptyTally(): Tally {
  return { affected: 0, otherMode: 0, otherPort: 0, otherRoute: 0, sameWay: 0, lost: 0 };
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

/** Whether some of the rules closes, limits or licenses an arc to a class at any time. */
function matchedArcs(
  model: CorridorModel,
  rules: ReadonlySet<string>,
): (flowClass: number, arc: number) => boolean {
  const matches = model.states.map(({ verdict: { closedBy, quotas, licences } }) =>
    [...closedBy, ...quotas, ...licences].some((rule) => rules.has(rule)),
  );
  const size = model.classCount * model.arcCount;
  return (flowClass, arc) => {
    for (let epoch = 0; epoch < model.epochs.length; epoch++) {
      const cell = epoch * size + flowClass * model.arcCount + arc;
      if (matches[model.state[cell] ?? 0] === true) return true;
    }
    return false;
  };
}

function responseOf(
  model: CorridorModel,
  before: Departure,
  now: Departure | undefined,
): 'otherMode' | 'otherPort' | 'otherRoute' | 'sameWay' | 'lost' {
  if (now === undefined) return 'lost';
  if (now.arcs.join() === before.arcs.join()) return 'sameWay';
  if (modesOf(model, now) !== modesOf(model, before)) return 'otherMode';
  return portOf(model, now) === portOf(model, before) ? 'otherRoute' : 'otherPort';
}

function modesOf(model: CorridorModel, { arcs }: Departure): string {
  return [...new Set(arcs.flatMap((arc) => model.arcs[arc]?.mode ?? []))].sort().join();
}

/** The place where the cargo first goes to sea. */
function portOf(model: CorridorModel, { arcs }: Departure): string {
  return model.arcs[arcs.find((arc) => model.arcs[arc]?.mode === 'sea') ?? -1]?.tailPlace ?? '';
}
