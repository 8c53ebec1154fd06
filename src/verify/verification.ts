/**
 * What a second opinion says: named checks, each with what it looked at and what it found wrong.
 * Plain data, so that a result can carry it.
 */
import type { ReplicationRecord, SimulationTotals, UsedWays } from '../model/answers.js';

/** One thing found wrong. */
export interface VerificationProblem {
  /** One plain sentence with the numbers. */
  readonly message: string;
  /** Demand, replication, route, resource … that it concerns. */
  readonly where: string;
}

/** One named check. */
export interface VerificationCheck {
  readonly name: string;
  readonly ok: boolean;
  /** How many single statements were tested; 0 where there was nothing to test. */
  readonly tested: number;
  /** The first {@link PROBLEM_LIMIT} problems. */
  readonly problems: readonly VerificationProblem[];
}

/** The second opinion as a whole: ok when every check is. */
export interface Verification {
  readonly ok: boolean;
  readonly checks: readonly VerificationCheck[];
}

/** No check lists more problems than this. */
export const PROBLEM_LIMIT = 20;

/**
 * A check that is shown replications one by one and the totals last, so that it need not keep them.
 * Ways are shown before the first replication whose cargo took them.
 */
export interface RunningCheck {
  /** Ways not shown before. */
  readonly learn?: (ways: UsedWays) => void;
  readonly add?: (one: ReplicationRecord) => void;
  readonly finish: (totals: SimulationTotals) => VerificationCheck;
}

/** Collects what one check tests. */
export class Tester {
  private tested = 0;
  private failed = 0;
  private readonly problems: VerificationProblem[] = [];

  constructor(private readonly name: string) {}

  /** Tests one statement; the message is only made when it does not hold. Returns whether it holds. */
  expect(holds: boolean, where: string, message: () => string): boolean {
    this.tested++;
    if (holds) return true;
    this.failed++;
    if (this.problems.length < PROBLEM_LIMIT) this.problems.push({ message: message(), where });
    return false;
  }

  /** The finished check. */
  finish(): VerificationCheck {
    return {
      name: this.name,
      ok: this.failed === 0,
      tested: this.tested,
      problems: this.problems,
    };
  }
}

/** Whether two numbers agree to a relative error, taken against the larger one. */
export function agree(a: number, b: number, relative = 1e-9): boolean {
  return a === b || Math.abs(a - b) <= relative * Math.max(Math.abs(a), Math.abs(b));
}

/** A number for a message: up to six significant digits. */
export function short(value: number): string {
  return Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(6)));
}
