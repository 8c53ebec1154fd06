/**
 * What limits are worth: two one-sided slopes for each resource (all its periods together) and each quota
 * in a window, and what limits are worth together that alone are worth nothing. Only full limits are asked
 * about: with room to spare, a price is 0 in every proof.
 */
import type { CorridorModel } from '../../model/model.js';
import { compareText } from '../../core/ids.js';
import type {
  JointWorth,
  OneSidedWorth,
  QuotaWorth,
  ResourceWorth,
  RestsOn,
  WorthAnswer,
} from '../../model/worth-answers.js';
import { loadSolver } from '../linear/highs-solver.js';
import type { LinearSolver } from '../linear/linear-program.js';
import type { FlowSolution } from './flow-problem.js';
import { type CorridorFlow, formulate, type LimitOwner } from './formulate.js';
import { type Direction, type Slope, Slopes } from './slopes.js';
import { openFlow } from './solve-flow.js';

/** What to ask about; everything has a default. */
export interface WorthOptions {
  /** Ids of resources and quotas; default: all that are full at some time. */
  readonly of?: readonly string[] | undefined;
  /** Look for groups that bind only together; default true. */
  readonly groups?: boolean | undefined;
  readonly solver?: LinearSolver | undefined;
}

/**
 * The worth of resources and quotas at the optimum, by re-solving, never by reading one price: what one
 * more unit a year would save and one less would lose, and for how many units that holds. Limits with
 * room to spare are worth nothing and are left out; unknown ids are, too. Some ten solves for each full
 * limit.
 *
 * @example
 * ```ts
 * const { resources } = await worths(compileScenario(scenario({ title: 'As is', horizon: '90 days' })));
 * resources.length > 0; // true
 * ```
 */
export async function worths(
  model: CorridorModel,
  options: WorthOptions = {},
): Promise<WorthAnswer> {
  const solver = options.solver ?? (await loadSolver());
  const flow = formulate(model);
  const { solution, session } = openFlow(flow.problem, solver);
  try {
    const asked = new Worths(flow, solution, new Slopes(session, flow.problem, solution));
    return asked.answer(options);
  } finally {
    session.dispose();
  }
}

/** Share of use at which a limit counts as full. */
const FULL = 1 - 1e-9;
/** Share of the cost that one percent of a limit must be worth to be called anything but nothing. */
const NOTHING = 1e-10;
/** First step, as a share of what there is. */
const FIRST_STEP = 1 / 256;

/** Limits that are asked about as one. */
interface Asked {
  readonly id: string;
  readonly limits: readonly number[];
  /** Change of each for one unit. */
  readonly change: readonly number[];
  /** Units that there are. */
  readonly amount: number;
  readonly owner: LimitOwner;
}

class Worths {
  constructor(
    private readonly flow: CorridorFlow,
    private readonly start: FlowSolution,
    private readonly slopes: Slopes,
  ) {}

  answer({ of, groups = true }: WorthOptions): WorthAnswer {
    const { model } = this.flow;
    const asked = this.asked().filter(({ id, limits, owner }) =>
      of === undefined ? this.isFull(limits) : of.includes(id) || of.includes(nameOf(model, owner)),
    );
    const valued = asked.map((one) => ({
      one,
      more: this.side(one, 1),
      less: this.side(one, -1),
    }));
    valued.sort(
      (a, b) =>
        b.more.worth * b.one.amount - a.more.worth * a.one.amount ||
        compareText(a.one.id, b.one.id),
    );
    const isNothing = (worth: number, { amount }: Asked): boolean =>
      (worth * amount) / 100 <= NOTHING * Math.abs(this.start.objective);
    const together = valued
      .filter(({ one, more, less }) => isNothing(more.worth, one) && !isNothing(less.worth, one))
      .map(({ one }) => one);
    return {
      modelHash: model.hash,
      objective: this.start.objective,
      resources: valued.flatMap(({ one, more, less }): ResourceWorth[] => {
        if (one.owner.kind !== 'resource') return [];
        const { measure, id } = model.resources[one.owner.resource] ?? { measure: '', id: '' };
        return [{ resource: id, measure, perYear: one.amount, more, less }];
      }),
      quotas: valued.flatMap(({ one, more, less }): QuotaWorth[] => {
        if (one.owner.kind !== 'quota') return [];
        const quota = model.quotas[one.owner.quota];
        const { id = '', rules = [], measure = '', amount = 0 } = quota ?? {};
        return [{ quota: id, rules, window: one.owner.window, measure, amount, more, less }];
      }),
      groups: groups ? this.groups(together) : [],
      solves: this.slopes.solves,
    };
  }

  /** Resources with all their periods, and quotas window by window. */
  private asked(): readonly Asked[] {
    const { model, limits, problem } = this.flow;
    const byResource = new Map<number, number[]>();
    const asked: Asked[] = [];
    limits.forEach((owner, limit) => {
      if (owner.kind === 'resource') {
        const own = byResource.get(owner.resource);
        if (own === undefined) byResource.set(owner.resource, [limit]);
        else own.push(limit);
      } else if (owner.kind === 'quota') {
        const amount = problem.capacity[limit] as number;
        const id = problem.limitKeys[limit] ?? '';
        asked.push({ id, limits: [limit], change: [1], amount, owner });
      }
    });
    for (const [resource, own] of byResource) {
      const { id, perYear } = model.resources[resource] ?? { id: '', perYear: 0 };
      const owner = limits[own[0] ?? 0];
      if (owner === undefined || !(perYear > 0)) continue;
      const change = own.map((limit) => (problem.capacity[limit] as number) / perYear);
      asked.push({ id, limits: own, change, amount: perYear, owner });
    }
    return asked.sort((a, b) => compareText(a.id, b.id));
  }

  private isFull(limits: readonly number[]): boolean {
    const { capacity } = this.flow.problem;
    return limits.some((limit) => {
      const most = capacity[limit] as number;
      return most > 0 && (this.start.used[limit] as number) >= most * FULL;
    });
  }

  private side({ limits, change, amount }: Asked, sign: 1 | -1): OneSidedWorth {
    const direction: Direction = {
      limits,
      change: change.map((each) => sign * each),
      first: amount * FIRST_STEP,
      most: amount,
    };
    const slope = this.slopes.along(direction);
    const worth = Math.max(0, -sign * slope.slope);
    // A worth of rounding is none.
    const isNone = worth * amount <= NOTHING * Math.abs(this.start.objective);
    return {
      worth: isNone ? 0 : worth,
      until: slope.until,
      restsOn: isNone ? [] : this.restsOn(slope),
    };
  }

  /** Demands whose unserved cargo changes with the limit. */
  private restsOn({ at, solution }: Slope): readonly RestsOn[] {
    const { model, commodities } = this.flow;
    const changed = new Map<number, number>();
    commodities.forEach(({ demand }, k) => {
      const difference = (solution.unserved[k] as number) - (this.start.unserved[k] as number);
      changed.set(demand, (changed.get(demand) ?? 0) + difference / at);
    });
    return [...changed]
      .map(([demand, kg]) => ({ demand: model.demands[demand], kgPerUnit: Math.abs(kg) }))
      .filter(({ demand, kgPerUnit }) => kgPerUnit * at > SOME_KG * (demand?.lot ?? 0))
      .sort(
        (a, b) => b.kgPerUnit - a.kgPerUnit || compareText(a.demand?.id ?? '', b.demand?.id ?? ''),
      )
      .map(({ demand, kgPerUnit }) => ({
        demand: demand?.id ?? '',
        kgPerUnit,
        unservedPrice: demand?.unservedPrice ?? 0,
        grade: demand?.unservedPriceGrade ?? null,
      }));
  }

  /** Groups none of whose members can be left out, found one after the other. */
  private groups(candidates: readonly Asked[]): readonly JointWorth[] {
    const found: JointWorth[] = [];
    let rest = [...candidates];
    while (rest.length > 1) {
      let worth = this.together(rest);
      if (!(worth.saved > 0)) break;
      let members = rest;
      for (const one of rest) {
        const fewer = members.filter((other) => other !== one);
        const left = this.together(fewer);
        if (!(left.saved > 0)) continue;
        members = fewer;
        worth = left;
      }
      found.push({
        members: members.map(({ id }) => id),
        worthOfOnePercent: worth.saved,
        untilPercent: worth.until,
      });
      rest = rest.filter((one) => !members.includes(one));
    }
    return found;
  }

  /** What one percent more of each is worth. */
  private together(members: readonly Asked[]): {
    readonly saved: number;
    readonly until: number | null;
  } {
    const limits = members.flatMap((one) => one.limits);
    const change = limits.map((limit) => (this.flow.problem.capacity[limit] as number) / 100);
    const { slope, until } = this.slopes.along({
      limits,
      change,
      first: 100 * FIRST_STEP,
      most: 100,
    });
    const saved = -slope;
    return { saved: saved <= NOTHING * Math.abs(this.start.objective) ? 0 : saved, until };
  }
}

/** Share of a lot that counts as a change. */
const SOME_KG = 1e-6;

function nameOf({ quotas, resources }: CorridorModel, owner: LimitOwner): string {
  if (owner.kind === 'quota') return quotas[owner.quota]?.id ?? '';
  return owner.kind === 'resource' ? (resources[owner.resource]?.id ?? '') : '';
}
