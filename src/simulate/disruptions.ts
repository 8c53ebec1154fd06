/**
 * What disruptions do in one replication. Assets that the same disruptions meet form a group, and each
 * group has its capacity, speed and delay as functions of time, made when the replication begins; so
 * nothing happens while it runs but that these functions are read. What several disruptions leave of one
 * thing is multiplied, their delays add up.
 *
 * Bookings know beforehand what is planned. What comes by chance they learn when it begins, with its end.
 */
import type { DisruptionCount } from '../model/answers.js';
import type { CorridorModel, ModelDisruption } from '../model/model.js';
import type { Bookings } from './bookings.js';
import { appendIntensity, countWithin, type Occurrence, occurrencesOf } from './occurrences.js';
import { hasLimit } from './plan/met-arcs.js';
import { StepFunction } from './step-function.js';

type Effect = 'capacityLeft' | 'speedLeft' | 'delay';

/** Disruptions that together meet some assets, and what they do to them over time. */
interface Group {
  readonly effect: Effect;
  readonly members: readonly number[];
  readonly isPlanned: boolean;
  readonly over: StepFunction;
  /** By calendar year: what the capacity is while nothing usual lasts. */
  readonly peaks?: readonly number[] | undefined;
}

/** The disruptions of one model, through all replications. */
export class Disruptions {
  /** By resource: its capacity over time; undefined where nothing meets it. */
  readonly capacity: readonly (StepFunction | undefined)[];
  /** By arc: the same for arcs without a limit of their own, which can only be shut; speed; delay. */
  readonly shut: readonly (StepFunction | undefined)[];
  readonly speed: readonly (StepFunction | undefined)[];
  readonly delay: readonly (StepFunction | undefined)[];
  /** Seconds at which bookings learn of an event that comes by chance, in order. */
  learnAt: readonly number[] = [];
  /** By disruption: how often and how long it strikes within the horizon of the replication. */
  readonly counts: DisruptionCount[];

  private readonly groups: Group[] = [];
  private readonly intensity: readonly StepFunction[];
  private learned: readonly (Occurrence & { readonly disruption: number })[] = [];
  private readonly share = new StepFunction(1);

  constructor(private readonly model: CorridorModel) {
    const { disruptions, resources, arcCount } = model;
    this.intensity = disruptions.map(() => new StepFunction(0));
    this.counts = disruptions.map(() => ({ occurrences: 0, seconds: 0 }));
    const known = new Map<string, Group>();
    const table = (
      size: number,
      effect: Effect,
      met: (one: ModelDisruption) => readonly number[],
    ) => this.tableOf(size, effect, met, known);
    this.capacity = table(resources.length, 'capacityLeft', resourcesOf);
    this.shut = table(arcCount, 'capacityLeft', (one) =>
      one.capacityLeft > 0 ? [] : one.arcs.filter((arc) => !hasLimit(model, arc)),
    );
    this.speed = table(arcCount, 'speedLeft', (one) => one.arcs);
    this.delay = table(arcCount, 'delay', (one) => one.delayArcs);
    const frame = { seed: '', replication: 0, earliest: model.earliest, horizon: model.horizon };
    disruptions.forEach((one, d) => {
      if (one.timing === 'planned') this.setOccurrences(d, occurrencesOf(one, frame));
    });
    for (const group of this.groups) if (group.isPlanned) this.combine(group);
  }

  /** Draws what comes by chance. */
  begin(seed: string, replication: number): void {
    const { disruptions, earliest, horizon } = this.model;
    const frame = { seed, replication, earliest, horizon };
    const learned: (Occurrence & { readonly disruption: number })[] = [];
    disruptions.forEach((one, disruption) => {
      if (one.timing === 'planned') return;
      const occurrences = occurrencesOf(one, frame);
      this.setOccurrences(disruption, occurrences);
      if (one.capacityLeft === 1 || one.resources.length === 0) return;
      for (const occurrence of occurrences) learned.push({ ...occurrence, disruption });
    });
    learned.sort((a, b) => a.from - b.from || a.disruption - b.disruption);
    this.learned = learned;
    this.learnAt = learned.map(({ from }) => from);
    for (const group of this.groups) if (!group.isPlanned) this.combine(group);
  }

  /** Tells the bookings of the k-th event that comes by chance. */
  learn(k: number, bookings: Bookings): void {
    const event = this.learned[k];
    const one = event === undefined ? undefined : this.model.disruptions[event.disruption];
    if (event === undefined || one === undefined) return;
    const { share } = this;
    share.reset(1);
    appendIntensity([event], one.recovery, (time, intensity) => {
      share.append(time, left(one.capacityLeft, intensity));
    });
    for (const resource of one.resources)
      bookings.lose(resource, share, event.from, event.until + one.recovery);
  }

  /**
   * Share of capacity that bookings know of beforehand: of what is planned, but for the days on which it
   * is shut and routes go round it. Undefined where nothing planned meets the resource. For making the book, once.
   */
  foreseen(resource: number): StepFunction | undefined {
    const { disruptions } = this.model;
    const members = disruptions.flatMap((one, d) =>
      one.timing === 'planned' && one.capacityLeft < 1 && one.resources.includes(resource)
        ? [d]
        : [],
    );
    const peaks = this.model.resources[resource]?.peaks;
    if (members.length === 0 && peaks === undefined) return undefined;
    const over = new StepFunction(1);
    this.combine({ effect: 'capacityLeft', members, isPlanned: true, over, peaks }, true);
    return over;
  }

  private tableOf(
    size: number,
    effect: Effect,
    met: (one: ModelDisruption) => readonly number[],
    known: Map<string, Group>,
  ): readonly (StepFunction | undefined)[] {
    const { disruptions } = this.model;
    const members: number[][] = Array.from({ length: size }, () => []);
    disruptions.forEach((one, d) => {
      if (one[effect] === (effect === 'delay' ? 0 : 1)) return;
      for (const index of met(one)) members[index]?.push(d);
    });
    return members.map((list, index) => {
      const peaks = met === resourcesOf ? this.model.resources[index]?.peaks : undefined;
      if (list.length === 0 && peaks === undefined) return undefined;
      const key = `${effect} ${list.join()} ${peaks?.join() ?? ''}`;
      let group = known.get(key);
      if (group === undefined) {
        const isPlanned = list.every((d) => disruptions[d]?.timing === 'planned');
        const over = new StepFunction(effect === 'delay' ? 0 : 1);
        group = { effect, members: list, isPlanned, over, peaks };
        known.set(key, group);
        this.groups.push(group);
      }
      return group.over;
    });
  }

  private setOccurrences(disruption: number, occurrences: readonly Occurrence[]): void {
    const over = this.intensity[disruption];
    over?.reset(0);
    this.counts[disruption] = countWithin(occurrences, this.model.horizon);
    appendIntensity(occurrences, this.model.disruptions[disruption]?.recovery ?? 0, (time, value) =>
      over?.append(time, value),
    );
  }

  /**
   * Puts the members of a group together, change by change; `goesRound` leaves out the full effect of
   * closures. O(changes × members).
   */
  private combine({ effect, members, over, peaks }: Group, goesRound = false): void {
    const { disruptions, yearStarts } = this.model;
    const newYears = peaks === undefined ? [] : [...yearStarts].sort((a, b) => a - b);
    const value = (time: number): number => {
      let all = effect === 'delay' ? 0 : (peaks?.[yearAt(yearStarts, time)] ?? 1);
      for (const d of members) {
        const full = disruptions[d]?.[effect] ?? 1;
        const felt = this.intensity[d]?.at(time) ?? 0;
        if (goesRound && felt === 1 && disruptions[d]?.isClosure === true) continue;
        if (effect === 'delay') all += Math.round(full * felt);
        else all *= left(full, felt);
      }
      return all;
    };
    over.reset(value(-Infinity));
    const next = members.map(() => 1);
    let year = 0;
    for (;;) {
      let time = newYears[year] ?? Infinity;
      members.forEach((d, i) => {
        const steps = this.intensity[d];
        const at = next[i] ?? 0;
        if (steps !== undefined && at < steps.length)
          time = Math.min(time, steps.times[at] ?? time);
      });
      if (time === Infinity) return;
      if (newYears[year] === time) year++;
      members.forEach((d, i) => {
        if (this.intensity[d]?.times[next[i] ?? 0] === time) next[i] = (next[i] ?? 0) + 1;
      });
      over.append(time, value(time));
    }
  }
}

const resourcesOf = ({ resources }: ModelDisruption): readonly number[] => resources;

/** Position of the calendar year of a second: the last that has begun, else the first of all. */
function yearAt(yearStarts: Float64Array, time: number): number {
  let found = -1;
  let first = 0;
  yearStarts.forEach((start, year) => {
    if (start < (yearStarts[first] as number)) first = year;
    if (start <= time && (found < 0 || start > (yearStarts[found] as number))) found = year;
  });
  return found < 0 ? first : found;
}

/** Share left of something of which a disruption in full effect leaves `full`. */
function left(full: number, intensity: number): number {
  return intensity === 1 ? full : 1 - (1 - full) * intensity;
}
