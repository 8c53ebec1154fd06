/**
 * The draws of one replication. A stream belongs to a demand and an owner, and its k-th value to the
 * demand's k-th shipment, whatever else happens; a stream is opened when it is first asked for.
 */
import {
  createIndexedStream,
  createStream,
  type IndexedStream,
  streamKey,
} from '../random/stream.js';
import { exponentialQuantile } from '../numeric/exponential.js';
import { gammaAt, lognormalAt, triangularAt } from '../random/distributions.js';
import { StreamTable } from '../random/stream-table.js';
import type { SimulationPlan, StageChance } from './plan.js';

/** Streams of the running replication. */
export class Draws {
  /** Second at which each uncertain asset opens. */
  readonly openings: Float64Array;

  private seed = '';
  private replication = 0;
  private readonly streams: StreamTable;
  /** The same streams again, for shipments whose turn in them is past. */
  private readonly late: StreamTable;
  /** By demand: which way, and how old its news is. */
  private readonly choices: StreamTable;
  private readonly ages: StreamTable;
  private conductStreams: (IndexedStream | undefined)[] = [];
  private readonly chances: ChanceColumns;
  /** By route: 1 once the streams of its chances are open. */
  private readonly isRouteOpen: Uint8Array;
  /** Of one route, for each of its chances. */
  private readonly uniforms: Float64Array;

  constructor(private readonly plan: SimulationPlan) {
    this.chances = chanceColumns(plan);
    this.isRouteOpen = new Uint8Array(plan.routeChances.length);
    this.uniforms = new Float64Array(
      plan.routeChances.reduce((most, { length }) => Math.max(most, length), 0),
    );
    this.streams = new StreamTable(plan.streams.length);
    this.late = new StreamTable(plan.streams.length);
    this.choices = new StreamTable(plan.model.demands.length);
    this.ages = new StreamTable(plan.model.demands.length);
    this.openings = new Float64Array(plan.model.uncertain.length);
  }

  /** Begins a replication: opens the streams of conduct and draws the opening dates. */
  begin(seed: string, replication: number): void {
    const { model } = this.plan;
    this.seed = seed;
    this.replication = replication;
    this.isRouteOpen.fill(0);
    for (const table of [this.streams, this.late, this.choices, this.ages]) table.clear();
    this.conductStreams = model.demands.map(({ id, parts }) =>
      parts.length > 1
        ? createIndexedStream(streamKey(seed, replication, 'conduct', id))
        : undefined,
    );
    model.uncertain.forEach(({ asset, low, mode, high }, index) => {
      const u = createStream(streamKey(seed, replication, 'opening', asset)).next();
      this.openings[index] = Math.round(triangularAt(u, low, mode, high));
    });
  }

  /**
   * Which part of its demand (by conduct) a shipment of an epoch belongs to; −1 if there is none. One
   * draw, whatever the shares: another share moves only the shipments in between.
   */
  partOf(demand: number, ordinal: number, epoch: number): number {
    const { firstPart, setShare, epochCount } = this.plan;
    const first = firstPart[demand] as number;
    const end = firstPart[demand + 1] as number;
    const stream = this.conductStreams[demand];
    if (stream === undefined) return first < end ? first : -1;
    let u = stream.at(ordinal);
    let last = first;
    for (let part = first; part < end; part++) {
      const share = setShare[part * epochCount + epoch] as number;
      if (share > 0) last = part;
      u -= share;
      if (u < 0) return part;
    }
    return last;
  }

  /** Which of the ways that it might take a shipment takes, uniform in [0, 1). */
  choice(demand: number, ordinal: number): number {
    return this.ofDemand(this.choices, 'choice', demand, ordinal);
  }

  /** How old a shipment's news of queues is, uniform in [0, 1). */
  newsAge(demand: number, ordinal: number): number {
    return this.ofDemand(this.ages, 'news', demand, ordinal);
  }

  /** The value of a stream that belongs to a shipment, uniform in [0, 1). */
  uniform(stream: number, ordinal: number): number {
    if (!this.streams.isOpen(stream)) this.open(this.streams, stream);
    return this.streams.at(stream, ordinal);
  }

  /**
   * The same value for a shipment that is on its way already, in whatever order they ask. O(ordinal) when
   * a later shipment has asked before.
   */
  uniformLate(stream: number, ordinal: number): number {
    if (!this.late.isOpen(stream) || this.late.isPast(stream, ordinal))
      this.open(this.late, stream);
    return this.late.at(stream, ordinal);
  }

  /** Adds what chance does to a shipment on a route to its slots: seconds of delay, factors of service. */
  addChances(
    route: number,
    ordinal: number,
    slots: Float64Array,
    base: number,
    isLate = false,
  ): void {
    const { first, slot, stream } = this.chances;
    const { uniforms } = this;
    const begin = first[route] as number;
    const end = first[route + 1] as number;
    if (isLate) {
      for (let chance = begin; chance < end; chance++)
        uniforms[chance - begin] = this.uniformLate(stream[chance] as number, ordinal);
    } else {
      if (this.isRouteOpen[route] === 0) this.openRoute(route);
      this.streams.each(stream, begin, end, ordinal, uniforms);
    }
    for (let chance = begin; chance < end; chance++) {
      const at = base + (slot[chance] as number);
      slots[at] = (slots[at] as number) + this.quantile(chance, uniforms[chance - begin] as number);
    }
  }

  /** What a chance comes to for a uniform number. */
  private quantile(chance: number, u: number): number {
    const { kind, low, mode, high } = this.chances;
    if (kind[chance] === EXPONENTIAL) return exponentialQuantile(u);
    if (kind[chance] === SPREAD) {
      return Math.round(
        triangularAt(u, low[chance] as number, mode[chance] as number, high[chance] as number),
      );
    }
    if (kind[chance] === INSPECTION)
      return u < (low[chance] as number) ? (high[chance] as number) : 0;
    if (kind[chance] === GAMMA) {
      const variance = (low[chance] as number) * (low[chance] as number);
      return gammaAt(u, 1 / variance, variance);
    }
    return lognormalAt(u, 1, low[chance] as number);
  }

  private openRoute(route: number): void {
    const { first, stream } = this.chances;
    this.isRouteOpen[route] = 1;
    const end = first[route + 1] as number;
    for (let chance = first[route] as number; chance < end; chance++) {
      const number = stream[chance] as number;
      if (!this.streams.isOpen(number)) this.open(this.streams, number);
    }
  }

  private ofDemand(table: StreamTable, purpose: string, demand: number, ordinal: number): number {
    if (!table.isOpen(demand)) {
      const id = this.plan.model.demands[demand]?.id ?? '';
      table.open(demand, streamKey(this.seed, this.replication, purpose, id));
    }
    return table.at(demand, ordinal);
  }

  private open(table: StreamTable, stream: number): void {
    const { demand = 0, purpose = '', owner = '' } = this.plan.streams[stream] ?? {};
    const id = this.plan.model.demands[demand]?.id ?? '';
    table.open(stream, streamKey(this.seed, this.replication, purpose, id, owner));
  }
}

/** Chances of route `r`: `first[r]` … `first[r + 1] - 1`. As objects they took twice the time to read. */
interface ChanceColumns {
  readonly first: Uint32Array;
  readonly slot: Uint32Array;
  readonly stream: Uint32Array;
  readonly kind: Uint8Array;
  /** Triangular: lowest, likeliest, highest seconds. Inspection: probability, unused, seconds. Gamma and lognormal: variation. */
  readonly low: Float64Array;
  readonly mode: Float64Array;
  readonly high: Float64Array;
}

const EXPONENTIAL = 0;
const SPREAD = 1;
const INSPECTION = 2;
const GAMMA = 3;
const LOGNORMAL = 4;

const CHANCE_KINDS = {
  exponential: EXPONENTIAL,
  spread: SPREAD,
  inspection: INSPECTION,
  gamma: GAMMA,
  lognormal: LOGNORMAL,
} as const satisfies Readonly<Record<StageChance['kind'], number>>;

function chanceColumns({ routeChances }: SimulationPlan): ChanceColumns {
  const all = routeChances.flat().filter(({ chance }) => isDrawn(chance));
  const first = new Uint32Array(routeChances.length + 1);
  routeChances.forEach((chances, route) => {
    const drawn = chances.filter(({ chance }) => isDrawn(chance)).length;
    first[route + 1] = (first[route] as number) + drawn;
  });
  const triangle = all.map(({ chance: { kind, spread, probability, delay, variation } }) =>
    kind === 'inspection'
      ? { low: probability, mode: 0, high: delay }
      : (spread ?? { low: variation, mode: 0, high: 0 }),
  );
  return {
    first,
    slot: Uint32Array.from(all, ({ slot }) => slot),
    stream: Uint32Array.from(all, ({ chance }) => chance.stream),
    kind: Uint8Array.from(all, ({ chance: { kind } }) => CHANCE_KINDS[kind]),
    low: Float64Array.from(triangle, ({ low }) => low),
    mode: Float64Array.from(triangle, ({ mode }) => mode),
    high: Float64Array.from(triangle, ({ high }) => high),
  };
}

/** A spread without figures adds nothing. */
function isDrawn({ kind, spread }: StageChance): boolean {
  return kind !== 'spread' || spread !== undefined;
}
