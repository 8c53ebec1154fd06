/**
 * A value over time that changes in steps, in whole seconds. Written once from left to right, then read;
 * a finger remembers where it was read last, so that reading in the order of time costs next to nothing.
 * Memory grows and is kept for the next replication.
 */

/** A piecewise constant function of the second. */
export class StepFunction {
  /** Steps in use. The k-th value holds from the k-th time on; the first time is −∞. */
  length = 1;
  times = new Float64Array(FIRST_CAPACITY).fill(-Infinity, 0, 1);
  values = new Float64Array(FIRST_CAPACITY);
  private finger = 0;

  constructor(first: number) {
    this.values[0] = first;
  }

  /** Forgets all steps: one value for ever. */
  reset(value: number): void {
    this.length = 1;
    this.values[0] = value;
    this.finger = 0;
  }

  /** From `time` on, not before the last step, the value is another one. */
  append(time: number, value: number): void {
    const last = this.length - 1;
    if (this.values[last] === value) return;
    if (this.times[last] === time) {
      this.values[last] = value;
      // A step taken back at once is no step.
      if (last > 0 && this.values[last - 1] === value) this.length--;
      return;
    }
    if (this.length === this.times.length) this.grow();
    this.times[this.length] = time;
    this.values[this.length] = value;
    this.length++;
  }

  /** Position of the step that holds at a time. */
  stepAt(time: number): number {
    const { times, length } = this;
    let step = this.finger < length ? this.finger : 0;
    while (step > 0 && (times[step] as number) > time) step--;
    while (step + 1 < length && (times[step + 1] as number) <= time) step++;
    this.finger = step;
    return step;
  }

  at(time: number): number {
    return this.values[this.stepAt(time)] as number;
  }

  /** The time at which a step ends; ∞ for the last. */
  endOf(step: number): number {
    return step + 1 < this.length ? (this.times[step + 1] as number) : Infinity;
  }

  /** First time from `time` on at which the value is above 0; ∞ if it never is again. */
  nextAboveZero(time: number): number {
    let step = this.stepAt(time);
    if ((this.values[step] as number) > 0) return time;
    while (++step < this.length)
      if ((this.values[step] as number) > 0) return this.times[step] as number;
    return Infinity;
  }

  /** Value × seconds between two times. O(steps between). */
  integral(from: number, until: number): number {
    let sum = 0;
    let at = from;
    for (let step = this.stepAt(from); at < until; step++) {
      const end = Math.min(until, this.endOf(step));
      sum += (this.values[step] as number) * (end - at);
      at = end;
    }
    return sum;
  }

  private grow(): void {
    const times = new Float64Array(2 * this.times.length);
    const values = new Float64Array(2 * this.times.length);
    times.set(this.times);
    values.set(this.values);
    this.times = times;
    this.values = values;
  }
}

const FIRST_CAPACITY = 16;
