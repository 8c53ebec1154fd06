/**
 * Price, time, vehicle and physical reasons of every (class, arc). Conduct and facts change nothing
 * physical, and both directions of a link are alike, so a passage is found once for each (cargo, way) and
 * whole rows are copied from class to class.
 */
import type { DrawnArc } from './expand.js';
import type { FlowClass } from './model.js';
import { buildCargo, buildWay, findPassage, type PassageTables, type Way } from './physical.js';
import type { ReasonLists } from './reasons.js';

/** Tables over (class, arc). */
export interface PassageTable {
  /** USD/kg. */
  readonly money: Float64Array;
  readonly seconds: Float64Array;
  /** Index of the vehicle class, −1 for none or not needed. */
  readonly vehicle: Int16Array;
  /** Number of the list of reasons that hold at all times. */
  readonly reasons: Int32Array;
}

/** Finds all passages. O(cargoes × ways × vehicles + classes × arcs). */
export function buildPassages(
  tables: PassageTables,
  arcs: readonly DrawnArc[],
  fixedSeconds: ArrayLike<number>,
  classes: readonly FlowClass[],
  lists: ReasonLists,
): PassageTable {
  const size = classes.length * arcs.length;
  const table: PassageTable = {
    money: new Float64Array(size),
    seconds: new Float64Array(size),
    vehicle: new Int16Array(size),
    reasons: new Int32Array(size),
  };
  const { ways, wayOf } = waysOf(tables, arcs, fixedSeconds);
  const terminals = arcs.flatMap(({ kind }, arc) => (kind === 'terminal' ? [arc] : []));
  const all = arcs.map((_, arc) => arc);
  const firstOfHandling = new Map<
    string,
    { readonly c: number; readonly open: readonly number[] }
  >();
  const firstOfCargo = new Map<string, number>();
  const firstOfOwner = new Map<string, number>();
  classes.forEach((flowClass, c) => {
    const origin = tables.prices.originKey(flowClass.shipment.originPlace);
    const cargo = `${flowClass.commodity}|${origin}`;
    const owner = `${cargo}|${flowClass.captive.join(',')}`;
    const alike = firstOfOwner.get(owner);
    // Goods bound to their owner's terminals differ from the same goods elsewhere at terminals only, and
    // what cannot go somewhere because of how it is handled cannot go there whatever it is.
    const similar = alike ?? firstOfCargo.get(cargo);
    const template = firstOfHandling.get(flowClass.handling);
    const model = similar ?? template?.c;
    if (model !== undefined) copyRow(table, model, c, arcs.length);
    if (alike !== undefined) return;
    firstOfOwner.set(owner, c);
    if (similar === undefined) firstOfCargo.set(cargo, c);
    fillRow(table, tables, flowClass, c * arcs.length, {
      ways,
      wayOf,
      arcs: similar === undefined ? (template?.open ?? all) : terminals,
      lists,
    });
    if (template !== undefined) return;
    const isOpen = (arc: number): boolean =>
      arcs[arc]?.kind !== 'gate' &&
      ways[wayOf[arc] ?? -1]?.refusals.has(flowClass.handling) === false;
    firstOfHandling.set(flowClass.handling, { c, open: all.filter(isOpen) });
  });
  return table;
}

/** Arcs that are alike for every cargo share a way; gates and terminal arcs have one each. */
function waysOf(
  tables: PassageTables,
  arcs: readonly DrawnArc[],
  fixedSeconds: ArrayLike<number>,
): { readonly ways: readonly Way[]; readonly wayOf: Uint32Array } {
  const known = new Map<string, number>();
  const ways: Way[] = [];
  const wayOf = new Uint32Array(arcs.length);
  arcs.forEach((arc, index) => {
    const key =
      arc.kind === 'terminal'
        ? arc.key
        : `${arc.kind}|${arc.asset}|${String(arc.leg ?? '')}|${arc.gauge ?? ''}|${arc.onlyVehicle ?? ''}`;
    const way = known.get(key) ?? ways.push(buildWay(tables, arc, fixedSeconds[index] ?? 0)) - 1;
    known.set(key, way);
    wayOf[index] = way;
  });
  return { ways, wayOf };
}

function copyRow(table: PassageTable, from: number, to: number, arcs: number): void {
  for (const column of [table.money, table.seconds, table.vehicle, table.reasons])
    column.copyWithin(to * arcs, from * arcs, (from + 1) * arcs);
}

function fillRow(
  table: PassageTable,
  tables: PassageTables,
  flowClass: FlowClass,
  row: number,
  to: {
    readonly ways: readonly Way[];
    readonly wayOf: Uint32Array;
    readonly arcs: readonly number[];
    readonly lists: ReasonLists;
  },
): void {
  const cargo = buildCargo(tables, flowClass);
  /** First arc of the row on each way. */
  const filled = new Int32Array(to.ways.length).fill(-1);
  for (const arc of to.arcs) {
    const at = to.wayOf[arc] ?? 0;
    const way = to.ways[at];
    const same = filled[at] ?? -1;
    const cell = row + arc;
    if (same >= 0) {
      table.money[cell] = table.money[row + same] as number;
      table.seconds[cell] = table.seconds[row + same] as number;
      table.vehicle[cell] = table.vehicle[row + same] as number;
      table.reasons[cell] = table.reasons[row + same] as number;
    } else if (way !== undefined) {
      const { money, seconds, vehicle, reasons } = findPassage(tables.prices, way, cargo);
      table.money[cell] = money;
      table.seconds[cell] = seconds;
      table.vehicle[cell] = vehicle;
      table.reasons[cell] = to.lists.numberOf(reasons);
      filled[at] = arc;
    }
  }
}
