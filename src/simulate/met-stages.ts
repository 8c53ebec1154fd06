/**
 * What disruptions do to shipments on the stages of their routes, apart from taking capacity: they slow
 * the running, add delays, and shut what has no limit of its own. Looked up when a shipment enters a
 * stage; where nothing can happen one flag says so.
 */
import type { Disruptions } from './disruptions.js';
import type { SimulationPlan } from './plan.js';

/** The stages of a plan as disruptions meet them. */
export class MetStages {
  /** 1 where a disruption can slow, delay or hold a shipment. */
  readonly isMet: Uint8Array;
  /** Met arcs of a stage: `first[stage]` … `first[stage + 1] - 1`, with their free-flow running seconds. */
  private readonly first: Uint32Array;
  private readonly arcs: Uint32Array;
  private readonly running: Float64Array;

  constructor(
    plan: SimulationPlan,
    private readonly disruptions: Disruptions,
  ) {
    const { model, stageArcs, stageRoute, routes } = plan;
    const arcs: number[] = [];
    const running: number[] = [];
    this.first = new Uint32Array(stageArcs.length + 1);
    stageArcs.forEach((own, stage) => {
      const flowClass = routes[stageRoute[stage] ?? 0]?.flowClass ?? 0;
      for (const arc of own) {
        if (plan.arcIsMet[arc] !== 1) continue;
        const seconds = model.seconds[flowClass * model.arcCount + arc] ?? 0;
        arcs.push(arc);
        running.push(Math.max(0, seconds - (model.fixedSeconds[arc] ?? 0)));
      }
      this.first[stage + 1] = arcs.length;
    });
    this.arcs = Uint32Array.from(arcs);
    this.running = Float64Array.from(running);
    this.isMet = Uint8Array.from(stageArcs, (_, stage) =>
      (this.first[stage + 1] ?? 0) > (this.first[stage] ?? 0) ? 1 : 0,
    );
  }

  /** Seconds that a shipment loses which enters a stage at a time. */
  extra(stage: number, time: number): number {
    const { speed, delay } = this.disruptions;
    const end = this.first[stage + 1] as number;
    let seconds = 0;
    for (let i = this.first[stage] as number; i < end; i++) {
      const arc = this.arcs[i] as number;
      const slowed = speed[arc];
      if (slowed !== undefined) {
        const left = slowed.at(time);
        if (left < 1) seconds += Math.round((this.running[i] as number) * (1 / left - 1));
      }
      const added = delay[arc];
      if (added !== undefined) seconds += added.at(time);
    }
    return seconds;
  }

  /**
   * Seconds that one who leaves at `time` expects to lose at a stage that it reaches at `at`: what shuts
   * it as it leaves is known to its end, and what slows it is taken to go on.
   */
  foreseen(stage: number, time: number, at: number): number {
    return Math.max(0, this.opensAt(stage, time) - at) + this.extra(stage, time);
  }

  /** First second from `time` on at which nothing shuts a stage; ∞ if that never comes. */
  opensAt(stage: number, time: number): number {
    const { shut } = this.disruptions;
    const end = this.first[stage + 1] as number;
    let at = time;
    for (let i = this.first[stage] as number; i < end; i++) {
      const open = shut[this.arcs[i] as number];
      if (open !== undefined) at = Math.max(at, open.nextAboveZero(at));
    }
    return at;
  }
}
