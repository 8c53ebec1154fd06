/**
 * How many shipments are present at each place, counted twice: as the integral of their number over time,
 * and as the sum of their stays. By Little's law in its finite-horizon form the two are equal, to the
 * second, if nobody is lost: stays are clipped to the counted window.
 * Little 2011, "Little's law as viewed on its 50th anniversary".
 */

/** Presence at a number of places in one replication. */
export class Presence {
  /** Shipment-seconds by the integral and by stays. */
  readonly integral: Float64Array;
  readonly stays: Float64Array;
  private readonly present: Float64Array;
  private since = -Infinity;

  constructor(places: number) {
    this.integral = new Float64Array(places);
    this.stays = new Float64Array(places);
    this.present = new Float64Array(places);
  }

  /** Nobody is there; counting begins at `time`. */
  clear(time: number): void {
    this.present.fill(0);
    this.count(time);
  }

  /** Counting begins anew with those who are there. */
  count(time: number): void {
    // The integral of a step function is the sum of its steps × the time that is left after each.
    for (let place = 0; place < this.present.length; place++)
      this.integral[place] = -time * (this.present[place] as number);
    this.stays.fill(0);
    this.since = time;
  }

  enter(place: number, time: number): void {
    this.present[place] = (this.present[place] as number) + 1;
    this.integral[place] = (this.integral[place] as number) - time;
  }

  leave(place: number, time: number, entered: number): void {
    this.present[place] = (this.present[place] as number) - 1;
    this.integral[place] = (this.integral[place] as number) + time;
    this.stay(place, time, entered);
  }

  /** Counting ends; the stays of those still there are added with {@link stay}. */
  end(time: number): void {
    for (let place = 0; place < this.present.length; place++) {
      this.integral[place] =
        (this.integral[place] as number) + (this.present[place] as number) * time;
    }
  }

  /** Adds a stay up to `time` since `entered`, or since counting began. */
  stay(place: number, time: number, entered: number): void {
    this.stays[place] =
      (this.stays[place] as number) + time - (entered > this.since ? entered : this.since);
  }
}
