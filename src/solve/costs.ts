/**
 * Generalized cost of every arc for one flow class, epoch and lot: money + surcharges + value of time ×
 * (running + formalities + expected delay by rules + handling of the lot). Infinity where the arc is shut.
 */
import type { ArcState, CorridorModel, PhysicalReason } from '../model/model.js';
import { compileVolumeDelay, type VolumeDelay } from '../model/volume-delay.js';

/** What decides the cost of an arc. */
export interface CostQuestion {
  readonly flowClass: number;
  readonly epoch: number;
  /** kg of one shipment; decides how long terminals handle it. 0 leaves handling out. */
  readonly lot: number;
  /** Treat arcs shut by any rule as open, and charge no rule's surcharge or delay. */
  readonly liftAllRules?: boolean | undefined;
  /** Treat arcs as open where only a physical limit, a season or a date is in the way. */
  readonly liftPhysical?: boolean | undefined;
  /** Utilisation (0 … 1) of links that have a volume-delay function, by arc; absent: free flow. */
  readonly utilisation?: Float64Array | undefined;
  /** Treat assets with an uncertain opening date as open already. */
  readonly openUncertain?: boolean | undefined;
}

/** Cost per kg of each arc, USD/kg. O(arcs). */
export function arcCosts(model: CorridorModel, question: CostQuestion): Float64Array {
  const { flowClass, epoch } = question;
  const { arcCount, states } = model;
  const costs = new Float64Array(arcCount);
  const valueOfTime = model.classes[flowClass]?.valueOfTime ?? 0;
  const row = (epoch * model.classCount + flowClass) * arcCount;
  // The state is looked up once an arc: half of all time spent on candidates was spent here.
  for (let arc = 0; arc < arcCount; arc++) {
    const state = states[model.state[row + arc] as number] as ArcState;
    costs[arc] = passes(model, question, arc, state)
      ? moneyIn(model, question, arc, state) + valueOfTime * secondsIn(model, question, arc, state)
      : Infinity;
  }
  return costs;
}

/** State of a (class, arc, epoch). */
export function stateOf(
  model: CorridorModel,
  flowClass: number,
  arc: number,
  epoch: number,
): ArcState {
  const size = model.classCount * model.arcCount;
  const state = model.states[model.state[epoch * size + flowClass * model.arcCount + arc] ?? 0];
  if (state === undefined)
    throw new RangeError(
      `no state for class ${String(flowClass)}, arc ${String(arc)}, epoch ${String(epoch)}`,
    );
  return state;
}

/** Whether an arc counts as open under a question. */
export function isPassable(model: CorridorModel, question: CostQuestion, arc: number): boolean {
  return passes(model, question, arc, stateOf(model, question.flowClass, arc, question.epoch));
}

function passes(
  model: CorridorModel,
  question: CostQuestion,
  arc: number,
  state: ArcState,
): boolean {
  if (state.isOpen) return true;
  if (state.verdict.closedBy.length > 0 && question.liftAllRules !== true) return false;
  // What nothing could ever carry has no price, and stays shut.
  if (question.liftPhysical === true)
    return !Number.isNaN(model.money[question.flowClass * model.arcCount + arc] ?? Number.NaN);
  return state.physical.every(
    (reason) => question.openUncertain === true && isAwaited(model, arc, reason),
  );
}

/** Whether a reason is only that an asset with an uncertain date has not opened yet. */
export function isAwaited(model: CorridorModel, arc: number, reason: PhysicalReason): boolean {
  return reason.kind === 'not-in-use' && model.uncertain.some(({ arcs }) => arcs.includes(arc));
}

/** Tariffs and surcharges, USD/kg. */
export function arcMoney(model: CorridorModel, question: CostQuestion, arc: number): number {
  return moneyIn(model, question, arc, stateOf(model, question.flowClass, arc, question.epoch));
}

function moneyIn(
  model: CorridorModel,
  { flowClass, liftAllRules }: CostQuestion,
  arc: number,
  state: ArcState,
): number {
  const money = model.money[flowClass * model.arcCount + arc] ?? Number.NaN;
  return liftAllRules === true ? money : money + state.surcharge;
}

/** Expected seconds, handling of the lot included. */
export function arcSeconds(model: CorridorModel, question: CostQuestion, arc: number): number {
  return secondsIn(model, question, arc, stateOf(model, question.flowClass, arc, question.epoch));
}

function secondsIn(
  model: CorridorModel,
  question: CostQuestion,
  arc: number,
  state: ArcState,
): number {
  const { flowClass, lot, liftAllRules } = question;
  const base = model.seconds[flowClass * model.arcCount + arc] ?? Number.NaN;
  const byRules = liftAllRules === true ? 0 : state.delay;
  const congestion =
    question.utilisation === undefined
      ? 0
      : congestionSeconds(model, arc, base, question.utilisation);
  return base + byRules + congestion + handlingSeconds(model, flowClass, arc, lot);
}

/**
 * Seconds that a terminal with nobody in it takes for a lot, on one server or batch by batch on all of
 * them; links let cargo go as soon as its slot begins.
 */
export function handlingSeconds(
  model: CorridorModel,
  flowClass: number,
  arc: number,
  lot: number,
): number {
  if (lot === 0 || model.arcs[arc]?.kind !== 'terminal') return 0;
  let seconds = 0;
  const uses = model.useResource.length;
  for (let use = model.firstUse[arc] ?? 0; use < (model.firstUse[arc + 1] ?? 0); use++) {
    const resource = model.resources[model.useResource[use] ?? -1];
    const rate = resource?.rates[0] ?? 0;
    if (resource?.kind !== 'terminal' || rate <= 0) continue;
    const amount = lot * (model.useCoefficient[flowClass * uses + use] ?? 0);
    seconds += (workUntilDone(amount, resource) * resource.servers) / rate;
  }
  return Math.round(seconds);
}

/** Work that the busiest of a terminal's servers does on an amount: all of it, or its share of batches. */
function workUntilDone(
  amount: number,
  { servers, batch }: { readonly servers: number; readonly batch: number },
): number {
  if (batch <= 0) return amount;
  const batches = Math.max(1, Math.ceil(amount / batch - 1e-9));
  const last = amount - (batches - 1) * batch;
  // All batches but the last are alike, and the last is no longer.
  const before = Math.floor((batches - 1) / servers) * batch;
  return Math.max(Math.ceil((batches - 1) / servers) * batch, before + last);
}

/** Index of the epoch that holds a second. */
export function epochAt(model: CorridorModel, second: number): number {
  let epoch = 0;
  while (epoch + 1 < model.epochs.length && (model.epochs[epoch + 1] ?? Infinity) <= second)
    epoch++;
  return epoch;
}

/** Seconds that congestion adds to an arc at a utilisation; 0 without a volume-delay function. */
export function congestionSeconds(
  model: CorridorModel,
  arc: number,
  freeFlow: number,
  utilisation: Float64Array | undefined,
): number {
  const text = model.volumeDelays[model.volumeDelay[arc] ?? -1];
  const load = utilisation?.[arc] ?? 0;
  if (text === undefined || load <= 0 || Number.isNaN(freeFlow)) return 0;
  const { hours } = compiledDelay(text);
  const congested = hours.evaluate({ freeFlow: freeFlow / 3600, utilisation: Math.min(1, load) });
  return Math.round(congested * 3600) - freeFlow;
}

const compiled = new Map<string, VolumeDelay>();

function compiledDelay(text: string): VolumeDelay {
  let delay = compiled.get(text);
  if (delay === undefined) {
    delay = compileVolumeDelay(text);
    if (compiled.size < 1000) compiled.set(text, delay);
  }
  return delay;
}
