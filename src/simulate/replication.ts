/**
 * What all parts of the engine share while a replication runs: its events, shipments, queues, bookings
 * and counters. Each part keeps to itself what only it needs. Made once, cleared for each replication.
 */
import { type Account, clearAccount, createAccount } from './account.js';
import { Agenda } from './agenda.js';
import { Bookings } from './bookings.js';
import { Detours } from './choice/detours.js';
import { Disruptions } from './disruptions.js';
import { Draws } from './draws.js';
import { MetStages } from './met-stages.js';
import { OpeningTimes } from './opening-times.js';
import type { SimulationPlan } from './plan.js';
import { Queues } from './queues.js';
import { Presence } from './presence.js';
import { QuotaLedger } from './quota-ledger.js';
import { RouteBookings } from './route-bookings.js';
import { Shipments } from './shipments.js';

/** Told of what happens, for those who watch; they must change nothing. */
export interface Observers {
  departure: ((demand: number, ordinal: number, time: number, route: number) => void) | undefined;
}

/** The shared state of the running replication. */
export class Replication {
  readonly account: Account;
  readonly agenda = new Agenda();
  readonly shipments: Shipments;
  readonly queues: Queues;
  readonly disruptions: Disruptions;
  /** What disruptions do to shipments on their stages. */
  readonly met: MetStages;
  readonly bookings: Bookings;
  readonly opening: OpeningTimes;
  readonly quotas: QuotaLedger;
  readonly draws: Draws;
  readonly routeBookings: RouteBookings;
  readonly detours = new Detours();
  readonly observers: Observers = { departure: undefined };
  /** Shipments at resources, from joining the queue until they are let go or handled. */
  readonly presence: Presence;
  /** When a deadlock ended the replication; Infinity if none has. */
  stoppedAt = Infinity;
  /** The epoch that it is. */
  epoch = 0;
  seed = '';
  number = 0;

  constructor(
    readonly plan: SimulationPlan,
    readonly categories: readonly string[],
  ) {
    const { model } = plan;
    const mayChange = model.choice.replanAfter < Infinity;
    this.account = createAccount(plan, categories.length);
    this.shipments = new Shipments(
      plan.slotsPerShipment,
      plan.quotaSlotsPerShipment,
      mayChange ? plan.mostStages : 0,
      mayChange ? model.quotas.length : 0,
    );
    const lanes = plan.hasLanes ? 2 : 1;
    this.queues = new Queues(model.resources.length, this.shipments, plan.levels, lanes);
    this.presence = new Presence(model.resources.length);
    this.disruptions = new Disruptions(model);
    this.bookings = new Bookings(plan, (resource) => this.disruptions.foreseen(resource));
    this.met = new MetStages(plan, this.disruptions);
    this.opening = new OpeningTimes(model.resources, this.disruptions.capacity);
    this.quotas = new QuotaLedger(model.quotas, this.account.drawn, this.shipments);
    this.draws = new Draws(plan);
    this.routeBookings = new RouteBookings(plan, this.bookings, this.shipments, this.met);
  }

  /** Forgets the last replication and opens the streams of the next. */
  begin(seed: string, number: number): void {
    this.seed = seed;
    this.number = number;
    for (const part of [this.agenda, this.shipments, this.queues, this.bookings, this.opening])
      part.clear();
    this.quotas.clear();
    this.detours.clear();
    this.presence.clear(-this.plan.runIn);
    this.stoppedAt = Infinity;
    clearAccount(this.account);
    this.draws.begin(seed, number);
    this.disruptions.begin(seed, number);
  }
}
