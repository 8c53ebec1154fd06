/**
 * The state of every (class, arc, epoch): physical reasons and the verdict of the rules, interned.
 * Equal combinations are one state, numbered in the order of epoch, class and arc.
 */
import { CorridorError } from '../core/errors.js';
import { compareText } from '../core/ids.js';
import { TripleNumbers } from '../numeric/triple-numbers.js';
import { ALLOWED, type Verdict } from '../sanctions/evaluate.js';
import { dateText } from '../scenario/calendar.js';
import type { Scenario } from '../scenario/scenario.js';
import { kindsOfArcs } from './arc-kinds.js';
import { closures } from './closures.js';
import type { FigureReader } from './dated.js';
import { type EffectPools, numberEffects } from './effects.js';
import type { DrawnArc } from './expand.js';
import { Judge } from './judgements.js';
import type { ArcState, FlowClass, Inspection, Licence, PhysicalReason, Quota } from './model.js';
import type { ReasonLists } from './reasons.js';

export { factsOf } from './arc-kinds.js';
export { isRuleInForce } from './judgements.js';

/** The interned states and everything they point to. */
export interface StateTable {
  readonly state: Uint16Array;
  readonly states: readonly ArcState[];
  readonly quotas: readonly Quota[];
  readonly licences: readonly Licence[];
  readonly inspections: readonly Inspection[];
}

/** What a state table is made from. */
export interface StateQuestion {
  readonly scenario: Scenario;
  readonly arcs: readonly DrawnArc[];
  readonly classes: readonly FlowClass[];
  readonly reasons: ReasonLists;
  /** (class, arc): number of the reasons that hold at all times. */
  readonly always: Int32Array;
  /** (class, arc): chosen vehicle. */
  readonly vehicle: Int16Array;
  readonly epochs: readonly number[];
  readonly startDay: number;
  readonly lastDay: number;
  readonly reader: FigureReader;
}

/**
 * Judges everything. Classes that the rules cannot tell apart are judged together, arcs likewise, and an
 * epoch looks again only at what changed; the rest is copied, O(classes × arcs × epochs).
 */
export function buildStates(question: StateQuestion): StateTable {
  const { scenario, arcs, classes, reasons, always, vehicle, epochs, startDay, lastDay } = question;
  const rules = [...scenario.corridor.rules].sort((a, b) => compareText(a.id, b.id));
  const firstDay = epochs[0] ?? startDay;
  const pools = numberEffects(rules, question.reader, { firstDay, startDay, lastDay });
  const kinds = kindsOfArcs(scenario.corridor, arcs, rules, vehicle);
  const judge = new Judge(rules, kinds.list, classes, scenario);
  const closedOn = closures(scenario);
  const interner = new StateNumbers(judge, reasons, pools);
  const size = classes.length * arcs.length;
  const state = new Uint16Array(epochs.length * size);
  let shutBefore = new Int32Array(arcs.length);
  epochs.forEach((day, e) => {
    const date = dateText(day);
    judge.judgeDay(date);
    const closed = closedOn(date);
    const shut = new Int32Array(arcs.length);
    const reopened: number[] = [];
    arcs.forEach((arc, a) => {
      const number = reasons.numberOf(closed(arc));
      shut[a] = number;
      if (number !== shutBefore[a]) reopened.push(a);
    });
    shutBefore = shut;
    if (e > 0) state.copyWithin(e * size, (e - 1) * size, e * size);
    const fill = (flowClass: FlowClass, c: number, arc: number): void => {
      const cell = c * arcs.length + arc;
      const kind = kinds.of[arc * kinds.width + (vehicle[cell] as number) + 1] as number;
      const profile = judge.profileOf[c] as number;
      const verdict = judge.verdicts[profile * kinds.list.length + kind] as number;
      state[e * size + cell] = interner.numberOf(
        verdict,
        always[cell] as number,
        shut[arc] as number,
        flowClass,
        c,
      );
    };
    classes.forEach((flowClass, c) => {
      const isNew = e === 0 || judge.hasChanged[judge.profileOf[c] as number] === 1;
      if (isNew) for (let arc = 0; arc < arcs.length; arc++) fill(flowClass, c, arc);
      else for (const arc of reopened) fill(flowClass, c, arc);
    });
  });
  const { quotas, licences, inspections } = pools;
  return { state, states: interner.states, quotas, licences, inspections };
}

/** Numbers states by (verdict, reasons that always hold, reasons of the date). State 0 is plainly open. */
class StateNumbers {
  readonly states: ArcState[] = [openState(ALLOWED)];

  private readonly physical = new TripleNumbers();
  private readonly numbers = new TripleNumbers();
  /** By verdict: 1 if it has a surcharge, 2 if not, 0 if nobody looked yet. */
  private readonly isCharged: number[] = [];

  constructor(
    private readonly judge: Judge,
    private readonly reasons: ReasonLists,
    private readonly pools: EffectPools,
  ) {
    this.numbers.numberOf(0, this.physical.numberOf(0, 0, 0), 0);
  }

  numberOf(
    verdict: number,
    always: number,
    dated: number,
    flowClass: FlowClass,
    c: number,
  ): number {
    if (verdict === 0 && always === 0 && dated === 0) return 0;
    // What a surcharge comes to depends on the value of the goods.
    const payer = this.hasSurcharge(verdict) ? c + 1 : 0;
    const index = this.numbers.numberOf(verdict, this.physical.numberOf(always, dated, 0), payer);
    if (index === this.states.length) {
      if (index > 65_535) {
        throw new CorridorError(
          'limit',
          'more different states of arcs than can be numbered: fewer rules or classes',
        );
      }
      const physical = [...this.reasons.of(always), ...this.reasons.of(dated)];
      this.states.push(makeState(this.judge.verdict(verdict), physical, flowClass, this.pools));
    }
    return index;
  }

  private hasSurcharge(verdict: number): boolean {
    this.isCharged[verdict] ??= this.judge.verdict(verdict).surcharges.length > 0 ? 1 : 2;
    return this.isCharged[verdict] === 1;
  }
}

function openState(verdict: Verdict): ArcState {
  return {
    isOpen: true,
    physical: [],
    verdict,
    surcharge: 0,
    delay: 0,
    quotas: [],
    licences: [],
    inspections: [],
  };
}

function makeState(
  verdict: Verdict,
  physical: readonly PhysicalReason[],
  flowClass: FlowClass,
  pools: EffectPools,
): ArcState {
  const licences = verdict.licences.flatMap((rule) => pools.licenceOf.get(rule) ?? []);
  const inspections = verdict.inspections.flatMap((rule) => pools.inspectionOf.get(rule) ?? []);
  let surcharge = 0;
  for (const rule of verdict.surcharges) {
    const charge = pools.surchargeOf.get(rule);
    if (charge !== undefined) surcharge += charge.perKg + charge.ofValue * flowClass.value;
  }
  let delay = 0;
  for (const index of licences) delay += pools.licences[index]?.leadTime ?? 0;
  for (const index of inspections) {
    const inspection = pools.inspections[index];
    if (inspection !== undefined) delay += inspection.probability * inspection.delay;
  }
  return {
    isOpen: physical.length === 0 && verdict.closedBy.length === 0,
    physical,
    verdict,
    surcharge,
    delay: Math.round(delay),
    quotas: verdict.quotas.flatMap((rule) => pools.quotaOf.get(rule) ?? []),
    licences,
    inspections,
  };
}
