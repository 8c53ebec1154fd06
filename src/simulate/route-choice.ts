/**
 * Which way a shipment takes of the candidates on which nothing stands in its way, such as a refused
 * licence, an asset that has not opened, a used-up quota, a closure ahead or a longer queue than the
 * scenario allows: the cheapest by perceived cost (free-flow cost and the value of the wait it foresees),
 * or one of them by logit. Not to travel, at its price, is among the alternatives.
 */
import type { Bookings } from './bookings.js';
import { causeKey, CLOSED, LICENCE, QUOTA, RESOURCE } from './causes.js';
import type { News } from './choice/news.js';
import { DECLINED, NONE, Shares } from './choice/shares.js';
import type { Draws } from './draws.js';
import type { MetStages } from './met-stages.js';
import type { SimulationPlan } from './plan.js';
import type { QuotaLedger } from './quota-ledger.js';
import type { Replication } from './replication.js';

/** A shipment that is about to leave. */
export interface Departure {
  readonly part: number;
  readonly epoch: number;
  readonly ordinal: number;
  readonly time: number;
  readonly lot: number;
}

/** Looks for a way, and remembers what was found wrong. */
export class RouteChoice {
  /** What stood in the way of candidates of the shipment in hand: kinds, and their indices. */
  private readonly obstacleKinds: string[] = [];
  private readonly obstacleIndices: number[] = [];
  private obstacles = 0;

  private readonly valueOfTime: Float64Array;
  /** 1 if a route needs a licence or a quota, or crosses an asset with an uncertain date. */
  private readonly isConditional: Uint8Array;
  private readonly refusalProbability: Float64Array;
  /** By part, USD/kg. */
  private readonly unservedPrice: Float64Array;
  private readonly shares: Shares | undefined;

  private readonly plan: SimulationPlan;
  private readonly bookings: Bookings;
  private readonly draws: Draws;
  private readonly quotas: QuotaLedger;
  private readonly met: MetStages;

  constructor({ plan, bookings, draws, met, quotas }: Replication, news: News | undefined) {
    this.plan = plan;
    this.bookings = bookings;
    this.draws = draws;
    this.quotas = quotas;
    this.met = met;
    const { model, routeLicences, routeUncertain, routeQuotas } = plan;
    this.unservedPrice = Float64Array.from(
      plan.partDemand,
      (demand) => model.demands[demand]?.unservedPrice ?? Infinity,
    );
    const isShared = model.choice.model !== 'cheapest' || news !== undefined;
    this.shares = isShared ? new Shares(plan, draws, news) : undefined;
    this.valueOfTime = Float64Array.from(
      plan.partClass,
      (flowClass) => model.classes[flowClass]?.valueOfTime ?? 0,
    );
    this.isConditional = Uint8Array.from(plan.routes, (_, route) =>
      [routeLicences, routeUncertain, routeQuotas].some((of) => (of[route]?.length ?? 0) > 0)
        ? 1
        : 0,
    );
    this.refusalProbability = Float64Array.from(
      model.licences,
      (licence) => licence.refusalProbability,
    );
  }

  /** The candidate to take, {@link NONE} or {@link DECLINED}. */
  choose(departure: Departure): number {
    this.obstacles = 0;
    return this.shares === undefined
      ? this.cheapest(departure)
      : this.oneByShare(this.shares, departure);
  }

  private cheapest(departure: Departure): number {
    const { plan } = this;
    const { part, epoch } = departure;
    const valueOfTime = this.valueOfTime[part] as number;
    const set = part * plan.epochCount + epoch;
    let best = NONE;
    let bestCost = Infinity;
    const end = plan.firstCandidate[set + 1] as number;
    for (let candidate = plan.firstCandidate[set] as number; candidate < end; candidate++) {
      const cost = plan.candidateCost[candidate] as number;
      if (cost >= bestCost) break;
      const wait = this.waitIfOpen(candidate, departure);
      if (wait < 0) continue;
      const perceived = cost + valueOfTime * wait;
      if (perceived < bestCost) {
        bestCost = perceived;
        best = candidate;
      }
    }
    return best >= 0 && bestCost > (this.unservedPrice[part] as number) ? DECLINED : best;
  }

  /** One uniform number decides among the candidates in their order, not to travel coming last. */
  private oneByShare(shares: Shares, departure: Departure): number {
    const { plan } = this;
    const { part, epoch, ordinal, time } = departure;
    const valueOfTime = this.valueOfTime[part] as number;
    const set = part * plan.epochCount + epoch;
    shares.begin(part, ordinal, this.unservedPrice[part] as number);
    let isRefused = false;
    const end = plan.firstCandidate[set + 1] as number;
    for (let candidate = plan.firstCandidate[set] as number; candidate < end; candidate++) {
      const cost = plan.candidateCost[candidate] as number;
      if (shares.isOutOfReach(cost)) break;
      const booked = this.waitIfOpen(candidate, departure);
      if (booked < 0) {
        isRefused = true;
        continue;
      }
      const wait = shares.waitOn(plan.candidateRoute[candidate] as number, time, booked);
      shares.add(candidate, cost + valueOfTime * wait);
    }
    // Where all that it could pay for is shut, it is refused rather than out of luck with its price.
    return shares.count === 0 && isRefused ? NONE : shares.pick();
  }

  /** Expected seconds of waiting by the bookings; −1 if the candidate cannot be taken now. */
  private waitIfOpen(candidate: number, departure: Departure): number {
    const route = this.plan.candidateRoute[candidate] as number;
    if (this.isConditional[route] === 1 && !this.meetsConditions(route, departure)) return -1;
    return this.expectedWait(route, departure);
  }

  /** What stood in the way of the shipment in hand, each once, sorted. */
  causes(): readonly string[] {
    const keys = this.obstacleKinds
      .slice(0, this.obstacles)
      .map((kind, i) => causeKey(kind, this.obstacleIndices[i] ?? 0));
    return [...new Set(keys)].sort();
  }

  private meetsConditions(route: number, { time, lot, ordinal }: Departure): boolean {
    const { plan, draws } = this;
    for (const { licence, stream } of plan.routeLicences[route] ?? []) {
      if (draws.uniform(stream, ordinal) < (this.refusalProbability[licence] as number))
        return this.block(LICENCE, licence);
    }
    for (const { opening, lead } of plan.routeUncertain[route] ?? []) {
      if (time + lead < (draws.openings[opening] as number))
        return this.block(CLOSED, plan.notYetOpen);
    }
    const full = this.quotas.fullFor(plan.routeQuotas[route] ?? [], time, lot);
    return full < 0 || this.block(QUOTA, full);
  }

  /** Expected seconds of waiting on a route; −1 if it cannot be taken now. */
  private expectedWait(route: number, { time, epoch }: Departure): number {
    const { plan, bookings, met } = this;
    const { model } = plan;
    const epochEnd = plan.epochEnds[epoch] as number;
    let wait = 0;
    const end = plan.firstStage[route + 1] as number;
    for (let stage = plan.firstStage[route] as number; stage < end; stage++) {
      const resource = plan.stageResource[stage] as number;
      let at = time + (plan.stageLead[stage] as number) + wait;
      if (resource >= 0) {
        const day = bookings.dayOf(at);
        const room = bookings.roomFrom(resource, day);
        if (room > day) {
          const here = bookings.secondOf(room) - at;
          if (here > model.longestWait) {
            this.block(RESOURCE, resource);
            return -1;
          }
          wait += here;
          at += here;
        }
      }
      if (met.isMet[stage] === 1) {
        const held = met.opensAt(stage, time) - at;
        if (held > model.longestWait) {
          this.block(CLOSED, plan.notYetOpen);
          return -1;
        }
        const lost = met.foreseen(stage, time, at);
        wait += lost;
        at += lost;
      }
      if (at >= epochEnd && plan.stageMayShut[stage] === 1) {
        const reason = plan.shutStages.get(stage * plan.epochCount + epochBefore(model.epochs, at));
        if (reason !== undefined) {
          this.block(CLOSED, reason);
          return -1;
        }
      }
    }
    return wait;
  }

  private block(kind: string, index: number): false {
    // Most of those who meet an obstacle find another way, so no text is made of it yet.
    this.obstacleKinds[this.obstacles] = kind;
    this.obstacleIndices[this.obstacles] = index;
    this.obstacles++;
    return false;
  }
}

/** Index of the last epoch that begins at or before a second. */
export function epochBefore(epochs: Float64Array, second: number): number {
  let epoch = 0;
  while (epoch + 1 < epochs.length && (epochs[epoch + 1] as number) <= second) epoch++;
  return epoch;
}
