/**
 * Does demand add up to what was seen? For each counting line of the closure: Σ demand × its observed
 * share of the line, plus what no demand carries, against the observed total of the year. Routing
 * shares are those of 2024, so 2024 is the year this table is made for; where a total was used to fit
 * a demand the row says so in the evidence, and its closing proves nothing.
 */
import type { Figure } from '../../core/figure.js';
import { baseValue } from '../../core/units.js';
import type { Commodity, Demand, Gate, GateId, Observation } from '../../scenario/corridor.js';
import { closureAllowances, type ClosureAllowance } from './closure-allowances.js';
import { commodities as tumenCommodities } from './commodities.js';

/** One counting line in one year; amounts in Mt. */
export interface ClosureRow {
  readonly gate: GateId;
  readonly name: string;
  /** Demand under its observed routing, with allowances. */
  readonly modelledMt: number;
  /** Part of `modelledMt` that no demand carries: tare, empties, goods not itemised. */
  readonly allowanceMt: number;
  readonly observedMt: number | undefined;
  /** (modelled − observed) / observed; undefined without an observation or when nothing was seen. */
  readonly gap: number | undefined;
  /** Why they differ, in words, where the observation says so. */
  readonly reason: string | undefined;
}

/** A gap above this share needs a reason. */
export const CLOSURE_TOLERANCE = 0.15;

/** The year whose observed routing the demands carry. */
export const ROUTING_YEAR = 2024;

const KG_PER_MT = 1e9;

/**
 * The closure table of a year, one row for each gate of the closure, in the order of `gates`.
 * O(demands × gates). Demands without observed routing count nowhere.
 */
export function closureTable(
  demands: readonly Demand[],
  gates: readonly Gate[],
  observations: readonly Observation[],
  year: number,
  options: {
    readonly commodities?: readonly Commodity[];
    readonly allowances?: readonly ClosureAllowance[];
  } = {},
): readonly ClosureRow[] {
  const goods = new Map((options.commodities ?? tumenCommodities).map((one) => [one.id, one]));
  const allowances = options.allowances ?? closureAllowances;
  return gates
    .filter((gate) => gate.inClosure)
    .map((gate) => {
      const allowanceMt = sum(
        allowances
          .filter((one) => one.gate === gate.id)
          .map((one) => kilograms(one.amount, year) / KG_PER_MT),
      );
      const carriedMt = sum(
        demands.map(
          (demand) =>
            (demand.observedRouting?.gates[gate.id] ?? 0) * megatonnes(demand, goods, year),
        ),
      );
      const seen = observations.find(
        (one) => one.gate === gate.id && one.commodity === undefined && one.period === String(year),
      );
      const observedMt =
        seen === undefined ? undefined : kilograms(seen.quantity, year) / KG_PER_MT;
      const modelledMt = carriedMt + allowanceMt;
      const gap =
        observedMt === undefined || observedMt === 0
          ? undefined
          : (modelledMt - observedMt) / observedMt;
      return {
        gate: gate.id,
        name: gate.name,
        modelledMt,
        allowanceMt,
        observedMt,
        gap,
        reason: reasonFor(seen?.gapReason, gap, year),
      };
    });
}

/** The reason given with the observation; in other years than 2024 a wide gap also blames the routing. */
function reasonFor(
  stated: string | undefined,
  gap: number | undefined,
  year: number,
): string | undefined {
  if (year === ROUTING_YEAR || gap === undefined || Math.abs(gap) <= CLOSURE_TOLERANCE)
    return stated;
  const routing = `The shares of the ways are those of ${ROUTING_YEAR} and stand here unchanged for ${year}.`;
  return stated === undefined ? routing : `${stated} ${routing}`;
}

/** Yearly mass of a demand without the tare of boxes, Mt. */
function megatonnes(demand: Demand, goods: ReadonlyMap<string, Commodity>, year: number): number {
  const amount = kilograms(demand.quantity, year);
  const commodity = goods.get(demand.commodity);
  if (commodity?.unit !== 'TEU') return amount / KG_PER_MT;
  if (commodity.massPerTeu === undefined) return 0;
  return (amount * kilograms(commodity.massPerTeu, year)) / KG_PER_MT;
}

/** The number of a figure in base units (kg, TEU), whatever its rate; series as of 1 January. */
function kilograms(figure: Figure, year: number): number {
  return baseValue(textIn(figure, year));
}

function textIn(figure: Figure, year: number): string {
  if (typeof figure === 'string') return figure;
  if ('value' in figure) return figure.value;
  const day = `${year}-01-01`;
  const latest = figure.series.filter(({ date }) => date <= day).at(-1) ?? figure.series[0];
  return latest?.value ?? '0';
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}
