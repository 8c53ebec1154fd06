/**
 * Which classes are treated alike in which epochs. Most classes differ only in what they may not do where,
 * and most epochs only in why an arc is shut; what arcs cost and take is the same, and is found once.
 */
import type { ArcState, CorridorModel } from '../../model/model.js';
import { stateOf } from '../costs.js';
import { EqualRows } from './equal-rows.js';

/** A class in an epoch, and all that are treated alike. */
export interface Variant {
  readonly index: number;
  /** The first such class, in the first such epoch. */
  readonly flowClass: number;
  readonly epoch: number;
  /** Licences that can be refused and that some open arc asks for. */
  readonly licences: readonly number[];
}

/** Finds classes and epochs that are the same to the optimum. */
export class Variants {
  /** By epoch and class. */
  private readonly found: (Variant | undefined)[];
  private readonly byKey = new Map<number, Variant>();
  /** What a state does to an arc, as a number; by state. */
  private readonly effect: Uint32Array;
  /** Classes with the same figures have the same number. */
  private readonly kind: Uint32Array;
  private readonly row: Uint32Array;
  private readonly rows = new EqualRows(
    (row: Uint32Array) => [row],
    (row) => row.slice(),
  );

  /** @param byReason Tell classes and epochs apart that differ only in what shuts an arc. */
  constructor(
    private readonly model: CorridorModel,
    byReason: boolean,
  ) {
    this.effect = byReason ? Uint32Array.from(model.states.keys()) : effectsOf(model);
    this.kind = byReason ? Uint32Array.from(model.classes.keys()) : kindsOf(model);
    this.row = new Uint32Array(model.arcCount);
    const pairs = model.epochs.length * model.classCount;
    this.found = new Array<Variant | undefined>(pairs).fill(undefined);
  }

  /** The variant of a class in an epoch. O(arcs) when it is first asked for. */
  of(flowClass: number, epoch: number): Variant {
    const at = epoch * this.model.classCount + flowClass;
    let variant = this.found[at];
    if (variant === undefined) {
      variant = this.find(flowClass, epoch);
      this.found[at] = variant;
    }
    return variant;
  }

  private find(flowClass: number, epoch: number): Variant {
    const { model, row, effect, kind } = this;
    const first = (epoch * model.classCount + flowClass) * model.arcCount;
    for (let arc = 0; arc < row.length; arc++)
      row[arc] = effect[model.state[first + arc] as number] as number;
    const key = this.rows.indexOf(row) * model.classCount + (kind[flowClass] as number);
    let variant = this.byKey.get(key);
    if (variant === undefined) {
      const licences = this.licencesIn(flowClass, epoch);
      variant = { index: this.byKey.size, flowClass, epoch, licences };
      this.byKey.set(key, variant);
    }
    return variant;
  }

  private licencesIn(flowClass: number, epoch: number): readonly number[] {
    const { model } = this;
    const refused = ({ refusalProbability }: { readonly refusalProbability: number }): boolean =>
      refusalProbability > 0;
    if (!model.licences.some(refused)) return [];
    const found = new Set<number>();
    for (let arc = 0; arc < model.arcCount; arc++) {
      const { isOpen, licences } = stateOf(model, flowClass, arc, epoch);
      if (!isOpen) continue;
      for (const licence of licences)
        if ((model.licences[licence]?.refusalProbability ?? 0) > 0) found.add(licence);
    }
    return [...found].sort((a, b) => a - b);
  }
}

/** Numbers states by what they do to an arc: all that shut it do the same. */
function effectsOf({ states }: CorridorModel): Uint32Array {
  const numbers = new Map<string, number>();
  return Uint32Array.from(states, (state) => {
    const effect = effectOf(state);
    const number = numbers.get(effect) ?? numbers.size;
    numbers.set(effect, number);
    return number;
  });
}

function effectOf({ isOpen, surcharge, delay, quotas, licences }: ArcState): string {
  return isOpen
    ? `${String(surcharge)}|${String(delay)}|${quotas.join()}|${licences.join()}`
    : 'shut';
}

/** Numbers classes by all figures of theirs that a cost, a use or a quota is made of. */
function kindsOf({
  classes,
  arcCount,
  useResource,
  money,
  seconds,
  useCoefficient,
}: CorridorModel): Uint32Array {
  const uses = useResource.length;
  const kinds = new EqualRows((flowClass: number) => {
    const { valueOfTime, value, barrelsPerKg, massPerTeu } = classes[flowClass] ?? NONE;
    return [
      money.subarray(flowClass * arcCount, (flowClass + 1) * arcCount),
      seconds.subarray(flowClass * arcCount, (flowClass + 1) * arcCount),
      useCoefficient.subarray(flowClass * uses, (flowClass + 1) * uses),
      Float64Array.of(valueOfTime, value, barrelsPerKg, massPerTeu),
    ];
  });
  return Uint32Array.from(classes, (_, flowClass) => kinds.indexOf(flowClass));
}

const NONE = { valueOfTime: 0, value: 0, barrelsPerKg: 0, massPerTeu: 0 };
