/**
 * Bookings of whole routes: every resource of a route, or of the rest of one, for the day on which it has
 * room for the shipment.
 */
import type { Bookings } from './bookings.js';
import type { MetStages } from './met-stages.js';
import type { SimulationPlan } from './plan.js';
import type { Shipments } from './shipments.js';

/** Books and gives back. */
export class RouteBookings {
  constructor(
    private readonly plan: SimulationPlan,
    private readonly bookings: Bookings,
    private readonly shipments: Shipments,
    private readonly met: MetStages,
  ) {}

  /** Books a shipment's route from a stage on, before which it stands at `time`. */
  book(slot: number, from: number, time: number): void {
    const { plan, bookings, met, shipments } = this;
    const { bookedDay, stageSlots } = shipments;
    const route = shipments.route[slot] as number;
    const lot = shipments.lot[slot] as number;
    const first = plan.firstStage[route] as number;
    const lead = plan.stageLead[from] as number;
    const end = plan.firstStage[route + 1] as number;
    let wait = 0;
    for (let stage = from; stage < end; stage++) {
      const resource = plan.stageResource[stage] as number;
      const free = time + ((plan.stageLead[stage] as number) - lead);
      if (resource >= 0) {
        const at = free + wait;
        const day = bookings.dayOf(at);
        const room = bookings.roomFrom(resource, day);
        if (room > day) wait += bookings.secondOf(room) - at;
        bookings.book(resource, room, lot * (plan.stageAmount[stage] as number));
        if (stageSlots > 0) bookedDay[slot * stageSlots + stage - first] = room;
      }
      if (met.isMet[stage] === 1) wait += met.foreseen(stage, time, free + wait);
    }
  }

  /** Gives back what a shipment has booked from the stage on before which it stands. */
  giveBack(slot: number): void {
    const { plan, bookings, shipments } = this;
    const { bookedDay, stageSlots } = shipments;
    const route = shipments.route[slot] as number;
    const lot = shipments.lot[slot] as number;
    const first = plan.firstStage[route] as number;
    const end = plan.firstStage[route + 1] as number;
    for (let stage = shipments.stage[slot] as number; stage < end; stage++) {
      const resource = plan.stageResource[stage] as number;
      if (resource < 0) continue;
      const day = bookedDay[slot * stageSlots + stage - first] as number;
      bookings.giveBack(resource, day, lot * (plan.stageAmount[stage] as number));
    }
  }
}
