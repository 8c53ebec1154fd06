/** Routes and flows as used, in tonnes of an average replication. */
import { compareText } from '../core/ids.js';
import type { SimulationTotals } from '../model/answers.js';
import type { CorridorModel } from '../model/model.js';
import type { FlowResult, RouteResult } from './run-result.js';

const DAY = 86_400;
const KG_PER_TONNE = 1000;

/** Routes by demand, most used first; one for each list of assets. */
export function routesOf(
  model: CorridorModel,
  totals: SimulationTotals,
  categoryOf: ReadonlyMap<string, string>,
  count: number,
): readonly RouteResult[] {
  const merged = new Map<string, RouteResult>();
  for (const use of totals.routes) {
    const arcs = use.arcs
      .flatMap((arc) => model.arcs[arc] ?? [])
      .filter(({ kind }) => kind !== 'gate');
    const assets = arcs.map(({ asset }) => asset);
    const key = `${use.demand}|${assets.join('>')}`;
    const tonnes = use.released / count / KG_PER_TONNE;
    const known = merged.get(key);
    const all = (known?.tonnes ?? 0) + tonnes;
    merged.set(key, {
      demand: use.demand,
      category: categoryOf.get(use.demand) ?? '',
      assets,
      places: [arcs[0]?.tailPlace ?? '', ...arcs.map(({ headPlace }) => headPlace)].filter(
        (place, i, places) => place !== places[i - 1],
      ),
      tonnes: all,
      costPerTonne:
        ((known?.costPerTonne ?? 0) * (known?.tonnes ?? 0) + use.money * KG_PER_TONNE * tonnes) /
        all,
      freeFlowDays:
        ((known?.freeFlowDays ?? 0) * (known?.tonnes ?? 0) + (use.seconds / DAY) * tonnes) / all,
    });
  }
  return [...merged.values()].sort(
    (a, b) =>
      compareText(a.demand, b.demand) ||
      b.tonnes - a.tonnes ||
      compareText(a.assets.join(), b.assets.join()),
  );
}

/** Cargo over every arc by category. */
export function flowsOf(
  model: CorridorModel,
  totals: SimulationTotals,
  categoryOf: ReadonlyMap<string, string>,
  count: number,
): readonly FlowResult[] {
  const merged = new Map<string, FlowResult>();
  for (const { arc, demand, kg } of totals.flows) {
    const drawn = model.arcs[arc];
    if (drawn === undefined || drawn.kind === 'gate') continue;
    const category = categoryOf.get(demand) ?? '';
    const key = [drawn.asset, drawn.tailPlace, drawn.headPlace, drawn.isForward, category].join(
      '|',
    );
    merged.set(key, {
      asset: drawn.asset,
      from: drawn.tailPlace,
      to: drawn.headPlace,
      mode: drawn.mode ?? 'terminal',
      category,
      tonnes: (merged.get(key)?.tonnes ?? 0) + kg / count / KG_PER_TONNE,
    });
  }
  return [...merged].sort(([a], [b]) => compareText(a, b)).map(([, flow]) => flow);
}
