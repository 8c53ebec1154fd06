/**
 * Who moved from which route to which: per demand, what each way lost and gained, and the moves that
 * explain it. What set out on a route, was refused or declined adds up to what was emitted, so losses and
 * gains balance once a change of the demand itself counts as a way of its own.
 */
import { compareText } from '../core/ids.js';
import type { Move, Way, WayChange } from './comparison.js';
import type { DemandResult, RouteResult, RunResult } from './run-result.js';

/** Tonnes below this are rounding. */
const NOTHING = 1e-6;

/** Ways of every demand that changed, and the moves between them, both largest first. O(routes). */
export function movesBetween(
  base: RunResult,
  variant: RunResult,
): { readonly ways: readonly WayChange[]; readonly moves: readonly Move[] } {
  const before = waysByDemand(base);
  const after = waysByDemand(variant);
  const details = new Map(
    [...variant.demands, ...base.demands].map((demand) => [demand.id, demand]),
  );
  const ways: WayChange[] = [];
  const moves: Move[] = [];
  for (const id of [...details.keys()].sort(compareText)) {
    const changes = changesOf(id, before.get(id), after.get(id));
    const detail = details.get(id);
    if (changes.length === 0 || detail === undefined) continue;
    ways.push(...changes);
    moves.push(...movesOf(detail, changes));
  }
  return {
    ways: ways.sort(
      (a, b) =>
        Math.abs(b.difference) - Math.abs(a.difference) ||
        compareText(a.demand, b.demand) ||
        compareText(keyOf(a.way), keyOf(b.way)),
    ),
    moves: moves.sort(
      (a, b) =>
        b.tonnes - a.tonnes ||
        compareText(a.demand, b.demand) ||
        compareText(keyOf(a.from), keyOf(b.from)) ||
        compareText(keyOf(a.to), keyOf(b.to)),
    ),
  };
}

interface Share {
  readonly way: Way;
  readonly tonnes: number;
}

type Ways = ReadonlyMap<string, Share>;

function waysByDemand(result: RunResult): ReadonlyMap<string, Ways> {
  const routes = new Map<string, RouteResult[]>();
  for (const route of result.routes) {
    const known = routes.get(route.demand);
    if (known === undefined) routes.set(route.demand, [route]);
    else known.push(route);
  }
  return new Map(
    result.demands.map((demand) => [demand.id, waysOf(demand, routes.get(demand.id) ?? [])]),
  );
}

function waysOf(demand: DemandResult, routes: readonly RouteResult[]): Ways {
  const shares: readonly Share[] = [
    ...routes.map(({ assets, places, tonnes }): Share => ({
      way: { kind: 'route', assets, places },
      tonnes,
    })),
    stayed('refused by rule', demand.refusedByRule.mean),
    stayed('refused by limit', demand.refusedByLimit.mean),
    stayed('declined', demand.declined.mean),
  ];
  return new Map(shares.map((share) => [keyOf(share.way), share]));
}

function stayed(kind: Exclude<Way['kind'], 'route'>, tonnes: number | null): Share {
  return { way: { kind, assets: [], places: [] }, tonnes: tonnes ?? 0 };
}

function keyOf({ kind, assets }: Way): string {
  return `${kind}|${assets.join('>')}`;
}

function changesOf(
  demand: string,
  before: Ways = new Map<string, Share>(),
  after: Ways = new Map<string, Share>(),
): readonly WayChange[] {
  const changes: WayChange[] = [];
  let emitted = 0;
  for (const key of [...new Set([...before.keys(), ...after.keys()])].sort(compareText)) {
    const way = before.get(key)?.way ?? after.get(key)?.way;
    const base = before.get(key)?.tonnes ?? 0;
    const variant = after.get(key)?.tonnes ?? 0;
    emitted += variant - base;
    if (way !== undefined && Math.abs(variant - base) > NOTHING)
      changes.push({ demand, way, base, variant, difference: variant - base });
  }
  if (Math.abs(emitted) > NOTHING) {
    changes.push({
      demand,
      way: { kind: 'not emitted', assets: [], places: [] },
      base: Math.max(0, emitted),
      variant: Math.max(0, -emitted),
      difference: -emitted,
    });
  }
  return changes;
}

function movesOf(demand: DemandResult, changes: readonly WayChange[]): readonly Move[] {
  const losses = changes.filter(({ difference }) => difference < 0);
  const gains = changes.filter(({ difference }) => difference > 0);
  const gained = gains.reduce((sum, { difference }) => sum + difference, 0);
  const isApportioned = losses.length > 1 && gains.length > 1;
  return losses
    .flatMap((loss) =>
      gains.map((gain): Move => ({
        demand: demand.id,
        demandName: demand.name,
        category: demand.category,
        from: loss.way,
        to: gain.way,
        tonnes: (-loss.difference * gain.difference) / gained,
        isApportioned,
      })),
    )
    .filter(({ tonnes }) => tonnes > NOTHING);
}
