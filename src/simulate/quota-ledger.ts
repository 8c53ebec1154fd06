/**
 * Quotas as reserved and drawn, by window. A shipment reserves when it leaves, for the window of its
 * expected passage, draws on entering the first arc that the rule speaks of, and gives back what it never
 * gets to draw.
 */
import type { Quota } from '../model/model.js';
import type { QuotaUse } from './plan.js';
import type { Shipments } from './shipments.js';

/** The ledger of one replication. What is drawn is counted in the account. */
export class QuotaLedger {
  private readonly reserved: readonly Float64Array[];

  constructor(
    private readonly quotas: readonly Quota[],
    private readonly drawn: readonly Float64Array[],
    private readonly shipments: Shipments,
  ) {
    this.reserved = quotas.map(({ windows }) => new Float64Array(windows.length));
  }

  clear(): void {
    for (const windows of this.reserved) windows.fill(0);
  }

  /** First quota in which a lot that leaves now finds no room; −1 if it does in all. */
  fullFor(uses: readonly QuotaUse[], time: number, lot: number): number {
    for (const { quota, lead, perKg } of uses) {
      if (!this.fits(quota, windowAt(this.quotas[quota]?.windows, time + lead), perKg * lot))
        return quota;
    }
    return -1;
  }

  /** Reserves for a shipment that leaves now. */
  reserve(uses: readonly QuotaUse[], slot: number, time: number, lot: number): void {
    for (const use of uses) this.reserveOne(use, slot, time + use.lead, lot);
  }

  /** Reserves one quota for the window of an expected passage. */
  reserveOne(
    { quota, perKg, slot: position }: QuotaUse,
    slot: number,
    at: number,
    lot: number,
  ): void {
    const { quotaWindow, quotaSlots } = this.shipments;
    const window = windowAt(this.quotas[quota]?.windows, at);
    quotaWindow[slot * quotaSlots + position] = window;
    add(this.reserved[quota], window, perKg * lot);
  }

  /** Whether a lot that passes then finds room in a quota. */
  hasRoom({ quota, perKg }: QuotaUse, at: number, lot: number): boolean {
    return this.fits(quota, windowAt(this.quotas[quota]?.windows, at), perKg * lot);
  }

  /**
   * Turns the reservations of a stage into draws, all of them or none: false if the window has changed
   * and the new one of any quota is full, so that there is no way on.
   */
  draw(uses: readonly QuotaUse[], slot: number, stage: number, time: number): boolean {
    const { quotaWindow, quotaSlots } = this.shipments;
    const lot = this.shipments.lot[slot] as number;
    const first = slot * quotaSlots;
    for (const { stage: at, quota, perKg, slot: position } of uses) {
      const booked = quotaWindow[first + position] as number;
      if (at !== stage || booked < 0) continue;
      const window = windowAt(this.quotas[quota]?.windows, time);
      const isMoved = window !== booked;
      if (isMoved && !this.fits(quota, window, perKg * lot)) return false;
    }
    for (const { stage: at, quota, perKg, slot: position } of uses) {
      const booked = quotaWindow[first + position] as number;
      if (at !== stage || booked < 0) continue;
      const window = windowAt(this.quotas[quota]?.windows, time);
      add(this.reserved[quota], booked, -perKg * lot);
      add(this.drawn[quota], window, perKg * lot);
      quotaWindow[first + position] = -1;
      if (this.shipments.quotas > 0)
        this.shipments.hasDrawn[slot * this.shipments.quotas + quota] = 1;
    }
    return true;
  }

  /** Marks a quota of a route as one that the shipment has drawn, or never meets. */
  settle({ slot: position }: QuotaUse, slot: number): void {
    this.shipments.quotaWindow[slot * this.shipments.quotaSlots + position] = -1;
  }

  /** Gives back what a shipment has reserved and not drawn. */
  giveBack(uses: readonly QuotaUse[], slot: number): void {
    const { quotaWindow, quotaSlots, stage: stageOf, lot } = this.shipments;
    const now = stageOf[slot] as number;
    for (const { quota, slot: position, perKg, stage } of uses) {
      const booked = quotaWindow[slot * quotaSlots + position] as number;
      if (stage < now || booked < 0) continue;
      add(this.reserved[quota], booked, -perKg * (lot[slot] as number));
    }
  }

  private fits(quota: number, window: number, amount: number): boolean {
    const taken = (this.reserved[quota]?.[window] ?? 0) + (this.drawn[quota]?.[window] ?? 0);
    return taken + amount <= (this.quotas[quota]?.amount ?? Infinity) * (1 + 1e-12);
  }
}

function add(windows: Float64Array | undefined, window: number, amount: number): void {
  if (windows !== undefined) windows[window] = (windows[window] ?? 0) + amount;
}

function windowAt(windows: Float64Array | undefined, second: number): number {
  if (windows === undefined) return 0;
  let window = 0;
  while (window + 1 < windows.length && (windows[window + 1] as number) <= second) window++;
  return window;
}
