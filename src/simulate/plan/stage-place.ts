/** What cargo takes up on an arc besides a resource, and what it holds while there is no room for it. */
import type { CorridorModel } from '../../model/model.js';
import { roomFor, storageAt } from '../../model/storage.js';
import { StageKind } from './shape.js';
import type { Stage, StagePlace } from './stage.js';

/** Who comes along an arc. */
export interface ArcComer {
  readonly flowClass: number;
  /** kg. */
  readonly lot: number;
  /** The stage before the arc. */
  readonly current: Stage | undefined;
}

/** The place of the stages of an arc. O(1). */
export function placeOf(
  model: CorridorModel,
  arc: number,
  { flowClass, lot, current }: ArcComer,
): StagePlace {
  const storage = storageAt(model, flowClass, arc);
  const entry = model.storages[storage];
  const room =
    entry === undefined ? 0 : roomFor(entry, lot, model.classes[flowClass]?.massPerTeu ?? 0);
  const isHeld =
    entry !== undefined &&
    current?.kind === StageKind.headway &&
    current.arcs.length === 1 &&
    model.resources[current.resource]?.kind === 'link';
  return {
    storage,
    room,
    lane: model.arcs[arc]?.isForward === false ? 1 : 0,
    holds: isHeld ? 2 * current.resource + current.lane : -1,
    ships: -1,
  };
}
