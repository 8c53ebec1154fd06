/**
 * Random corridors by seed, drawn straight as flow problems: 3 to 12 places, arcs open to one gauge or to
 * both, links that several arcs and classes share with different coefficients, limits of every period
 * and quotas of all periods that count once for a way, bans, shortages, cargo that must travel, vertices
 * that cannot be reached, amounts that differ by a factor of a thousand.
 */
import { buildStar } from '../../src/numeric/forward-star.js';
import { createStream } from '../../src/random/stream.js';
import type { FlowProblem, UseRow } from '../../src/solve/optimum/flow-problem.js';

/** What may be drawn; default: everything. */
export interface ProblemKind {
  /** Slots that count once for a way. */
  readonly hasQuotas?: boolean;
  /** Cargo that must travel, so that some problems have no answer. */
  readonly hasMusts?: boolean;
}

interface Draw {
  readonly below: (count: number) => number;
  readonly chance: (share: number) => boolean;
  readonly between: (low: number, high: number) => number;
}

/** One problem; the same for the same seed. */
export function randomFlowProblem(
  seed: string,
  { hasQuotas = true, hasMusts = true }: ProblemKind = {},
): FlowProblem {
  const { next } = createStream(seed);
  const draw: Draw = {
    below: (count) => Math.floor(next() * count),
    chance: (share) => next() < share,
    between: (low, high) => low + (high - low) * next(),
  };
  const places = 3 + draw.below(10);
  const classes = 1 + draw.below(3);
  const periods = 1 + draw.below(3);
  const network = networkOf(draw, places);
  const { arcCount } = network;

  const linkSlots = 1 + draw.below(5);
  const quotaSlots = hasQuotas ? draw.below(3) : 0;
  const slotCount = linkSlots + quotaSlots;
  const onArc = Array.from({ length: arcCount }, () =>
    Array.from({ length: slotCount }, (_, slot) => slot).filter((slot) =>
      draw.chance(slot < linkSlots ? 0.35 : 0.25),
    ),
  );
  const costRows = Array.from({ length: classes }, () =>
    Float64Array.from({ length: arcCount }, () =>
      draw.chance(0.15) ? Infinity : draw.chance(0.2) ? draw.below(4) : draw.between(0, 20),
    ),
  );
  const limitKeys: string[] = [];
  const capacity: number[] = [];
  const tightness = draw.between(0.2, 2);
  const addLimit = (key: string): number => {
    capacity.push(draw.chance(0.1) ? 0 : draw.between(1, 100) * tightness);
    return limitKeys.push(key) - 1;
  };
  const quotas = Array.from({ length: quotaSlots }, (_, q) => addLimit(`quota-${q}`));
  const limitRows = Array.from({ length: periods }, (_, period) =>
    Int32Array.from({ length: slotCount }, (_unused, slot) =>
      slot >= linkSlots
        ? (quotas[slot - linkSlots] ?? -1)
        : draw.chance(0.2)
          ? -1
          : addLimit(`link-${slot}/${period}`),
    ),
  );
  const layerCount = classes * periods;
  const layers = (of: (flowClass: number, period: number) => number): Uint32Array =>
    Uint32Array.from({ length: layerCount }, (_, layer) =>
      of(Math.floor(layer / periods), layer % periods),
    );
  const commodities = Array.from({ length: 1 + draw.below(10) }, (_, k) => ({
    key: `cargo-${k}`,
    layer: draw.below(layerCount),
    origin: draw.chance(0.03) ? -1 : draw.below(places),
    destination: draw.below(places),
    amount: draw.chance(0.05) ? 0 : draw.between(1, 60) * (draw.chance(0.2) ? 0.01 : 1),
    unservedCost: hasMusts && draw.chance(0.03) ? Infinity : draw.between(5, 120),
  }));
  return {
    network,
    costRows,
    useRows: Array.from({ length: classes }, () => usesOf(draw, onArc, linkSlots)),
    slotCount,
    slotOnce: Uint8Array.from({ length: slotCount }, (_, slot) => (slot < linkSlots ? 0 : 1)),
    limitRows,
    layerCount,
    layerCost: layers((flowClass) => flowClass),
    layerUse: layers((flowClass) => flowClass),
    layerLimits: layers((_, period) => period),
    limitKeys,
    capacity: Float64Array.from(capacity),
    commodityKeys: commodities.map(({ key }) => key),
    layer: Uint32Array.from(commodities, ({ layer }) => layer),
    origin: Int32Array.from(commodities, ({ origin }) => origin),
    destination: Int32Array.from(commodities, ({ destination }) => destination),
    amount: Float64Array.from(commodities, ({ amount }) => amount),
    unservedCost: Float64Array.from(commodities, ({ unservedCost }) => unservedCost),
  };
}

function networkOf({ below, chance }: Draw, places: number): FlowProblem['network'] {
  const pairs: [number, number][] = [];
  if (chance(0.8)) for (let v = 1; v < places; v++) pairs.push([v - 1, v], [v, v - 1]);
  for (let i = below(3 * places); i >= 0; i--) pairs.push([below(places), below(places)]);
  return layOut(places, pairs);
}

/** Arcs as a model lays them out: by tail, then in the order given. */
export function layOut(
  vertexCount: number,
  pairs: readonly (readonly [number, number])[],
): FlowProblem['network'] {
  const out = buildStar(
    pairs.map(([tail]) => tail),
    vertexCount,
  );
  const tail = Uint32Array.from(out.arcs, (i) => pairs[i]?.[0] ?? 0);
  const head = Uint32Array.from(out.arcs, (i) => pairs[i]?.[1] ?? 0);
  const into = buildStar(head, vertexCount);
  return {
    vertexCount,
    arcCount: pairs.length,
    firstOut: out.first,
    tail,
    head,
    firstIn: into.first,
    inArc: into.arcs,
  };
}

/** The same slots for every class, taken at different rates; a slot that counts once has one rate. */
function usesOf(draw: Draw, onArc: readonly (readonly number[])[], linkSlots: number): UseRow {
  const rates = new Map<number, number>();
  const rateOf = (slot: number): number => {
    const fixed = rates.get(slot) ?? draw.between(0.2, 2);
    rates.set(slot, fixed);
    return slot < linkSlots && draw.chance(0.5) ? draw.between(0.2, 2) : fixed;
  };
  const firstUse = Uint32Array.from({ length: onArc.length + 1 });
  onArc.forEach((slots, arc) => (firstUse[arc + 1] = (firstUse[arc] ?? 0) + slots.length));
  const slot = onArc.flat();
  return {
    firstUse,
    slot: Uint32Array.from(slot),
    coefficient: Float64Array.from(slot, rateOf),
  };
}
