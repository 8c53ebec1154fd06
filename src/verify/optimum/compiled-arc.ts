/** What the compiled tables say that an arc costs one lot of a class in an epoch. */
import type { ArcState, CorridorModel } from '../../model/model.js';

/** Who travels, when. */
export interface Traveller {
  readonly flowClass: number;
  readonly epoch: number;
  /** kg of one shipment, which terminals handle as a whole. */
  readonly lot: number;
}

/** State of an arc for a class in an epoch; undefined if there is none. */
export function stateAt(
  model: CorridorModel,
  { flowClass, epoch }: Pick<Traveller, 'flowClass' | 'epoch'>,
  arc: number,
): ArcState | undefined {
  const row = (epoch * model.classCount + flowClass) * model.arcCount;
  return model.states[model.state[row + arc] ?? -1];
}

/** USD/kg of tariffs and rules, and expected seconds; NaN where a table has no entry. */
export function compiledArc(
  model: CorridorModel,
  traveller: Traveller,
  arc: number,
): { readonly money: number; readonly seconds: number } {
  const at = traveller.flowClass * model.arcCount + arc;
  const state = stateAt(model, traveller, arc);
  return {
    money: (model.money[at] ?? Number.NaN) + (state?.surcharge ?? Number.NaN),
    seconds:
      (model.seconds[at] ?? Number.NaN) +
      (state?.delay ?? Number.NaN) +
      handlingSeconds(model, traveller, arc),
  };
}

/** Generalized cost, USD/kg; Infinity where the arc is shut. */
export function compiledCost(model: CorridorModel, traveller: Traveller, arc: number): number {
  if (stateAt(model, traveller, arc)?.isOpen !== true) return Infinity;
  const { money, seconds } = compiledArc(model, traveller, arc);
  return money + (model.classes[traveller.flowClass]?.valueOfTime ?? 0) * seconds;
}

/** Seconds in which one of a terminal's servers handles a lot. */
function handlingSeconds(model: CorridorModel, { flowClass, lot }: Traveller, arc: number): number {
  if (model.arcs[arc]?.kind !== 'terminal') return 0;
  const uses = model.useResource.length;
  let seconds = 0;
  for (let use = model.firstUse[arc] ?? 0; use < (model.firstUse[arc + 1] ?? 0); use++) {
    const resource = model.resources[model.useResource[use] ?? -1];
    const rate = resource?.rates[0] ?? 0;
    if (resource?.kind === 'terminal' && rate > 0)
      seconds +=
        (lot * (model.useCoefficient[flowClass * uses + use] ?? 0) * resource.servers) / rate;
  }
  return Math.round(seconds);
}
