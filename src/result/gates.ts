/** Counting lines: what the model sends through a port or a crossing, beside what was seen there. */
import { compareText } from '../core/ids.js';
import { parseQuantity } from '../core/units.js';
import type { SimulationTotals } from '../model/answers.js';
import type { CorridorModel } from '../model/model.js';
import type { Gate, Observation } from '../scenario/corridor.js';
import type { Scenario } from '../scenario/scenario.js';
import type { GateResult } from './run-result.js';

const DAY = 86_400;

/** Gates in the order of their ids. A shipment counts once at a gate, however many of its assets it passes. */
export function gateResults(
  scenario: Scenario,
  model: CorridorModel,
  totals: SimulationTotals,
  count: number,
): readonly GateResult[] {
  const years = model.horizon / DAY / 365;
  return [...scenario.corridor.gates]
    .sort((a, b) => compareText(a.id, b.id))
    .map((gate): GateResult => {
      const assets = new Set([
        ...(gate.links ?? []),
        ...(gate.terminals ?? []),
        ...(gate.services ?? []),
      ]);
      let kg = 0;
      for (const route of totals.routes) {
        if (
          route.arcs.some((arc) => {
            const drawn = model.arcs[arc];
            return drawn !== undefined && drawn.kind !== 'gate' && assets.has(drawn.asset);
          })
        )
          kg += route.released;
      }
      const seen = latestObservation(gate, scenario);
      const quantity = seen === undefined ? undefined : tonnesOf(seen);
      return {
        id: gate.id,
        name: gate.name,
        modelled: kg / count / 1000 / years,
        observed: quantity?.tonnes ?? null,
        observedPeriod: seen === undefined ? null : periodText(seen),
        observedGrade: quantity?.grade ?? null,
        note: seen?.gapReason ?? gate.note ?? null,
      };
    });
}

/** Observations older than this say little about the year of the scenario. */
const OLDEST_YEARS = 5;

/** The last whole-year observation of all cargo that ended by the start of the scenario, if it is recent. */
function latestObservation(gate: Gate, scenario: Scenario): Observation | undefined {
  const startYear = scenario.start.slice(0, 4);
  const oldest = String(Number(startYear) - OLDEST_YEARS);
  return scenario.corridor.observations
    .filter(
      (one) =>
        one.gate === gate.id &&
        typeof one.period === 'string' &&
        one.period < startYear &&
        one.period >= oldest &&
        tonnesOf(one) !== undefined,
    )
    .filter(
      (one, _, all) =>
        one.commodity === undefined || all.every(({ commodity }) => commodity !== undefined),
    )
    .sort((a, b) => compareText(periodText(a), periodText(b)) || compareText(b.id, a.id))
    .pop();
}

function periodText({ period }: Observation): string {
  return typeof period === 'string' ? period : `${period.from} to ${period.until}`;
}

function tonnesOf({
  quantity,
}: Observation):
  { readonly tonnes: number; readonly grade: GateResult['observedGrade'] } | undefined {
  if (typeof quantity !== 'string' && !('value' in quantity)) return undefined;
  const parsed = parseQuantity(typeof quantity === 'string' ? quantity : quantity.value);
  if (!parsed.ok || (parsed.dimension !== 'kg' && parsed.dimension !== 'kg/year')) return undefined;
  return {
    tonnes: parsed.value / 1000,
    grade: typeof quantity === 'string' ? null : quantity.grade,
  };
}
