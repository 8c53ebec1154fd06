/**
 * Room for cargo at places: the storage of a single terminal, or one that the terminals of a place share
 * for a commodity's handling group. A terminal with storage of its own uses that alone.
 */
import { CorridorError } from '../core/errors.js';
import { compareText } from '../core/ids.js';
import type { Figure } from '../core/figure.js';
import type { Corridor } from '../scenario/corridor.js';
import type { FigureReader } from './dated.js';
import type { CorridorModel, ModelGathering, ModelStorage } from './model.js';

/** All storages, sorted by id. O(terminals + storages). */
export function buildStorages(corridor: Corridor, reader: FigureReader): readonly ModelStorage[] {
  const own = corridor.terminals.flatMap(({ id, name, place, storage }) =>
    storage === undefined
      ? []
      : [{ id, name, place, handles: undefined, ...roomOf(id, storage, reader) }],
  );
  const shared = corridor.storages.map(({ id, name, place, handles, amount }) => ({
    id,
    name,
    place,
    handles,
    ...roomOf(id, amount, reader),
  }));
  return [...own, ...shared].sort((a, b) => compareText(a.id, b.id));
}

function roomOf(
  id: string,
  figure: Figure,
  reader: FigureReader,
): Pick<ModelStorage, 'measure' | 'amount'> {
  const { value, dimension } = reader.amount(figure);
  if (dimension !== 'kg' && dimension !== 'TEU')
    throw new CorridorError('usage', `storage ${id} is counted in t or TEU, not in ${dimension}`);
  return { measure: dimension, amount: Math.floor(value * (1 + 1e-12)) };
}

/** How the vehicle classes gather, in their order; undefined for those that do not. */
export function buildGatherings(
  corridor: Corridor,
  reader: FigureReader,
): readonly (ModelGathering | undefined)[] {
  return corridor.vehicles.map(({ gather, payload }) => {
    if (gather === undefined) return undefined;
    const load = reader.amount(payload);
    return {
      patience: Math.round(reader.value(gather.patience)),
      call: Math.round(reader.valueOr(gather.call, 0)),
      payload: load.value,
      measure: load.dimension === 'TEU' ? 'TEU' : 'kg',
    };
  });
}

/**
 * The storage that cargo of a class takes up at a terminal arc, as an index into the model's; −1 where it
 * takes up none, or where the scenario says that storage is unlimited.
 */
export function storageAt(model: CorridorModel, flowClass: number, arc: number): number {
  const { storages, arcs, classes } = model;
  const entry = arcs[arc];
  if (model.storage === 'unlimited' || entry?.kind !== 'terminal') return -1;
  const own = storages.findIndex(({ id, handles }) => handles === undefined && id === entry.asset);
  if (own >= 0) return own;
  const handling = classes[flowClass]?.handling ?? '';
  return storages.findIndex(
    ({ place, handles }) => place === entry.tailPlace && handles?.includes(handling) === true,
  );
}

/** Whole kg or TEU that a lot of a class takes up in a storage. */
export function roomFor(storage: ModelStorage, lot: number, massPerTeu: number): number {
  if (storage.measure === 'kg') return lot;
  return Math.ceil(lot / (massPerTeu > 0 ? massPerTeu : 12_000) - 1e-9);
}

/** kg that a gathering ship takes of cargo with the given mass per TEU (0 for bulk). */
export function loadableKg({ payload, measure }: ModelGathering, massPerTeu: number): number {
  if (measure === 'kg') return payload;
  return payload * (massPerTeu > 0 ? massPerTeu : 12_000);
}
