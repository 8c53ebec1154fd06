/**
 * Where ships gather parcels: at a port, by vehicle class, handling group and next port of call. A ship
 * takes parcels of one group to one port.
 */
import { loadableKg } from '../../model/storage.js';
import type { CorridorModel } from '../../model/model.js';

/** Ships of one class that gather one group of cargo at one port for another. */
export interface ShipGroup {
  readonly place: string;
  readonly vehicle: string;
  readonly handling: string;
  readonly to: string;
  /** kg that one ship takes. */
  readonly payload: number;
  /** Seconds. */
  readonly patience: number;
  readonly call: number;
}

/** Groups by number. */
export class ShipBook {
  readonly list: ShipGroup[] = [];
  private readonly indexOf = new Map<string, number>();

  constructor(private readonly model: CorridorModel) {}

  /**
   * The group that cargo of a class waits in before `arcs[position]`, which follows a terminal; −1 if the
   * ships of that leg do not gather.
   */
  number(flowClass: number, arcs: readonly number[], position: number): number {
    const { model } = this;
    if (model.ships === 'leave-at-once') return -1;
    const arc = arcs[position] ?? -1;
    const first = model.arcs[arc];
    const before = model.arcs[arcs[position - 1] ?? -1];
    if (first?.kind !== 'link' || before?.kind !== 'terminal') return -1;
    const vehicle = model.vehicle[flowClass * model.arcCount + arc] ?? -1;
    const gathering = model.gatherings[vehicle];
    const entry = model.classes[flowClass];
    if (gathering === undefined || entry === undefined) return -1;
    const group = {
      place: first.tailPlace,
      vehicle: model.vehicles[vehicle] ?? '',
      handling: entry.handling,
      to: this.nextCall(arcs, position),
      payload: loadableKg(gathering, entry.massPerTeu),
      patience: gathering.patience,
      call: gathering.call,
    };
    const key = [group.place, group.vehicle, group.handling, group.to, group.payload].join('|');
    const known = this.indexOf.get(key);
    if (known !== undefined) return known;
    const index = this.list.push(group) - 1;
    this.indexOf.set(key, index);
    return index;
  }

  /** Where the voyage that begins with `arcs[position]` next calls: ships only pass gateways. */
  private nextCall(arcs: readonly number[], position: number): string {
    let place = '';
    for (let i = position; i < arcs.length; i++) {
      const arc = this.model.arcs[arcs[i] ?? -1];
      if (arc?.kind !== 'link' || (arc.mode !== 'sea' && arc.mode !== 'river')) break;
      place = arc.headPlace;
    }
    return place;
  }
}
