/**
 * Statements about single replications whose bounds only widen as more ways of the cargo become known: one
 * that holds already is settled, the few others are kept and tested when everything is known. So
 * replications need not be kept for bounds that depend on all of them.
 */

/** How many doubts are kept before those that have been cleared up are sorted out. */
const MANY = 4096;

/** Cases still in doubt. Memory O(cases that do not hold yet). */
export class Doubts<Case> {
  private kept: Case[] = [];
  private limit = MANY;

  /** `holds` says whether a case is beyond doubt by what is known now; `test` tests it for good. */
  constructor(
    private readonly holds: (one: Case) => boolean,
    private readonly test: (one: Case) => void,
  ) {}

  /** Tests a case now or later. */
  add(one: Case): void {
    if (this.holds(one)) this.test(one);
    else this.kept.push(one);
    if (this.kept.length < this.limit) return;
    this.kept = this.kept.filter((doubt) => {
      const isSettled = this.holds(doubt);
      if (isSettled) this.test(doubt);
      return !isSettled;
    });
    this.limit = Math.max(MANY, 2 * this.kept.length);
  }

  /** Tests what was left in doubt. */
  finish(): void {
    for (const one of this.kept) this.test(one);
    this.kept = [];
  }
}
