/**
 * What shippers know of queues: looks at all of them at even intervals, kept for as long as anybody goes
 * by them. Each shipper renews what he knows every `refresh`, but not all of them at one time, and what
 * he learns is `lag` old: a shipment goes by a look between `lag` and `lag + refresh` before its release,
 * the age drawn evenly. If all looked at the same moment they would all turn to the same side until the
 * next (Mitzenmacher 2000, "How useful is old information?").
 */
import { NEWS } from '../agenda.js';
import type { Replication } from '../replication.js';
import type { Waits } from './waits.js';

/** Looks within one refresh. */
const LOOKS = 8;
/** Least seconds between two looks. */
const SHORTEST_STEP = 450;

/** Looks of one replication, the latest of them kept in a ring. */
export class News {
  private readonly step: number;
  private readonly size: number;
  private readonly resources: number;
  /** Look × resource: expected wait, s. */
  private readonly waits: Float64Array;
  /** What is never served any more makes wait for the whole run. */
  private readonly longest: number;
  private looks = 0;
  private begin = 0;

  constructor(private readonly state: Replication) {
    const { resources, choice, horizon, earliest } = state.plan.model;
    this.longest = horizon - earliest;
    const { refresh, lag } = choice;
    this.step = Math.max(SHORTEST_STEP, Math.ceil((refresh > 0 ? refresh : lag) / LOOKS));
    this.size = Math.ceil((lag + refresh) / this.step) + 2;
    this.resources = resources.length;
    this.waits = new Float64Array(this.size * this.resources);
  }

  /** Forgets everything and puts the first look on the agenda. */
  start(time: number): void {
    this.looks = 0;
    this.begin = time;
    this.waits.fill(0);
    this.state.agenda.push(time, NEWS, 0);
  }

  /** Looks at all queues. O(resources + shipments that wait). */
  look(time: number, waits: Waits): void {
    const row = (this.looks % this.size) * this.resources;
    for (let resource = 0; resource < this.resources; resource++)
      this.waits[row + resource] = Math.min(waits.ahead(resource, time), this.longest);
    this.looks++;
    this.state.agenda.push(time + this.step, NEWS, 0);
  }

  /** Seconds of waiting on a route by the look of so long ago; nothing was known before the first. */
  waitOn(route: number, time: number, age: number): number {
    const { plan } = this.state;
    const look = Math.min(this.looks - 1, Math.floor((time - age - this.begin) / this.step));
    if (look < 0 || look < this.looks - this.size) return 0;
    const row = (look % this.size) * this.resources;
    const end = plan.firstStage[route + 1] as number;
    let wait = 0;
    for (let stage = plan.firstStage[route] as number; stage < end; stage++) {
      const resource = plan.stageResource[stage] as number;
      if (resource >= 0) wait += this.waits[row + resource] as number;
    }
    return wait;
  }
}
