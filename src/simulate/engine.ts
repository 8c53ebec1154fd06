/**
 * The event loop: takes events in order and hands each to the part it concerns. A link or a shared limit
 * is a queue that lets one shipment go each headway (tracks); a terminal is a queue with servers that
 * hold the shipment (terminals); a service sails at intervals with what fits (sailings). Time is whole
 * seconds and rounding carries its remainder.
 *
 * Everything that an event touches is a typed array or a method on one object of a kind, and no event makes
 * garbage: some four million events a second on one core for the Tumen corridor with everything on.
 */
import { LARGEST_INDEX } from '../numeric/timing-wheel.js';
import { type Account, clearAccount } from './account.js';
import {
  ARRIVE,
  EPOCH,
  FREE,
  HANDLED,
  LEARN,
  NEWS,
  RELEASE,
  ROOM,
  SAIL,
  SHIP,
  WINDOW,
} from './agenda.js';
import { News } from './choice/news.js';
import type { DayBook } from './day-book.js';
import type { Deadlocks } from './deadlocks.js';
import { Departures } from './departures.js';
import { Journeys } from './journeys.js';
import type { SimulationPlan } from './plan.js';
import { Replication } from './replication.js';
import { epochBefore } from './route-choice.js';
import { ServiceTimes } from './service-times.js';
import type { Storages } from './storages.js';

/** One engine runs any number of replications of one plan, one after the other, in the same memory. */
export class Engine {
  readonly state: Replication;
  /** Events handled by the last replication. */
  events = 0;
  /** Keeps the daily series, if anybody wants them. */
  days: DayBook | undefined = undefined;

  private readonly times: ServiceTimes;
  private readonly journeys: Journeys;
  private readonly departures: Departures;
  private readonly news: News | undefined;

  /** Categories in the order in which the account lists them. */
  constructor(plan: SimulationPlan, categories: readonly string[]) {
    this.state = new Replication(plan, categories);
    this.times = new ServiceTimes(this.state);
    this.journeys = new Journeys(this.state, this.times);
    this.news = plan.model.choice.isByNews ? new News(this.state) : undefined;
    this.departures = new Departures(this.state, this.journeys, this.news);
  }

  /** Room taken up, and by whom it was exceeded, in the last replication. */
  get storages(): Storages {
    return this.journeys.storages;
  }

  /** Deadlocks of the last replication. */
  get deadlocks(): Deadlocks {
    return this.journeys.deadlocks;
  }

  /** Most shipments under way at once in the last replication. */
  get mostUnderWay(): number {
    return this.state.shipments.mostUnderWay;
  }

  /** Runs one replication from the run-in to the horizon and leaves its counts in the account. */
  run(seed: string, replication: number): Account {
    this.begin(seed, replication);
    this.advance(Infinity);
    return this.state.account;
  }

  /** Handles up to so many events of the replication begun; whether that was the end of it. */
  advance(most: number): boolean {
    const { days, departures, journeys } = this;
    const { sailings, ships, storages, terminals, tracks } = journeys;
    const { state } = this;
    const { account, agenda, plan, shipments } = state;
    const { horizon } = plan.model;
    const end = this.events + most;
    let events = this.events;
    let midnight = days?.midnight ?? Infinity;
    while (agenda.take()) {
      const { time, index } = agenda;
      if (time >= midnight && days !== undefined) {
        days.closeUntil(time, account);
        midnight = days.midnight;
      }
      if (time >= horizon || state.stoppedAt < Infinity) break;
      events++;
      switch (agenda.kind) {
        case ARRIVE:
          journeys.arrive(index, time);
          break;
        case FREE:
          tracks.free(index, time);
          break;
        case HANDLED:
          terminals.handled(index, time);
          break;
        case RELEASE:
          departures.release(index, time);
          break;
        case ROOM:
          storages.call(index, time);
          break;
        case SHIP:
          ships.due(index, time);
          break;
        case SAIL:
          sailings.sail(index, time);
          break;
        case NEWS:
          this.news?.look(time, journeys.waits);
          break;
        case LEARN:
          this.learn(index);
          break;
        case WINDOW:
          this.openWindow(time);
          break;
        case EPOCH:
          this.enterEpoch(index, time);
          break;
      }
      if (events === end) {
        this.events = events;
        return false;
      }
    }
    this.events = events;
    journeys.end(Math.min(horizon, state.stoppedAt));
    days?.closeUntil(horizon, account);
    shipments.addLots(account.inTransit);
    return true;
  }

  /** Begins a replication; {@link advance} does the rest. */
  begin(seed: string, replication: number): void {
    const { agenda, plan } = this.state;
    const { model, runIn } = plan;
    this.events = 0;
    this.state.begin(seed, replication);
    this.days?.begin();
    this.times.clear();
    this.journeys.clear();
    this.departures.begin();
    agenda.push(0, WINDOW, 0);
    this.news?.start(-runIn);
    model.epochs.forEach((start, epoch) => {
      if (start > -runIn) agenda.push(start, EPOCH, epoch);
    });
    for (const start of model.yearStarts)
      if (start > -runIn) agenda.push(start, EPOCH, LARGEST_INDEX);
    this.enterEpoch(epochBefore(model.epochs, -runIn), -runIn);
    const [first] = this.state.disruptions.learnAt;
    if (first !== undefined) agenda.push(Math.max(first, -runIn), LEARN, 0);
    this.journeys.sailings.begin();
    model.demands.forEach((_, demand) => this.departures.schedule(demand));
  }

  /** Bookings learn of an event that comes by chance; the next such event is put on the agenda. */
  private learn(event: number): void {
    const { agenda, bookings, disruptions } = this.state;
    disruptions.learn(event, bookings);
    const next = disruptions.learnAt[event + 1];
    if (next !== undefined) agenda.push(Math.max(next, agenda.time), LEARN, event + 1);
  }

  /** A new epoch, or (index out of range) a new calendar year, whose rates may differ. */
  private enterEpoch(index: number, time: number): void {
    if (index < this.state.plan.model.epochs.length) this.state.epoch = index;
    this.times.setRates(time);
  }

  /** The start of the scenario: what is under way becomes the initial stock, and counting begins. */
  private openWindow(time: number): void {
    const { account, detours, shipments } = this.state;
    clearAccount(account, true);
    detours.clear();
    shipments.addLots(account.initial);
    this.journeys.openWindow(time);
  }
}
