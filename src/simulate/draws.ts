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
import { exponentialAt, triangularAt } from '../random/distributions.js';
import type { SimulationPlan, StageChance } from './plan.js';

/** Streams of the running replication. */
export class Draws {
  /** Second at which each uncertain asset opens. */
  readonly openings: Float64Array;

  private seed = '';
  private replication = 0;
  private streams: (IndexedStream | undefined)[] = [];
  private conductStreams: (IndexedStream | undefined)[] = [];

  constructor(private readonly plan: SimulationPlan) {
    this.openings = new Float64Array(plan.model.uncertain.length);
  }

  /** Begins a replication: opens the streams of conduct and draws the opening dates. */
  begin(seed: string, replication: number): void {
    const { model, streams } = this.plan;
    this.seed = seed;
    this.replication = replication;
    this.streams = new Array<IndexedStream | undefined>(streams.length).fill(undefined);
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

  /** The value of a stream that belongs to a shipment, uniform in [0, 1). */
  uniform(stream: number, ordinal: number): number {
    const found = this.streams[stream] ?? this.open(stream);
    return found.at(ordinal);
  }

  /** Seconds of delay, or the factor of an exponential service. */
  chance(chance: StageChance, ordinal: number): number {
    const u = this.uniform(chance.stream, ordinal);
    if (chance.kind === 'inspection') return u < chance.probability ? chance.delay : 0;
    if (chance.kind === 'exponential') return exponentialAt(u, 1);
    const { spread } = chance;
    return spread === undefined
      ? 0
      : Math.round(triangularAt(u, spread.low, spread.mode, spread.high));
  }

  private open(stream: number): IndexedStream {
    const { demand, purpose, owner } = this.plan.streams[stream] ?? {
      demand: 0,
      purpose: '',
      owner: '',
    };
    const id = this.plan.model.demands[demand]?.id ?? '';
    const opened = createIndexedStream(streamKey(this.seed, this.replication, purpose, id, owner));
    this.streams[stream] = opened;
    return opened;
  }
}
