/**
 * The second opinion on a simulation: does its record keep the laws that every true record keeps? It
 * never imports what solves or simulates, reads the corridor's figures and rules for itself, and runs
 * on every result in production. A problem means a bug of ours, in the model or in the simulation.
 */
import type {
  ReplicationRecord,
  SimulationRecord,
  SimulationTotals,
  UsedWays,
} from '../model/answers.js';
import type { CorridorModel } from '../model/model.js';
import type { Scenario } from '../scenario/scenario.js';
import { checkCapacity } from './capacity.js';
import { checkConservation } from './conservation.js';
import { checkDays } from './days.js';
import { checkDisruptions } from './struck.js';
import { openLedger } from './ledger.js';
import { checkFlows } from './flows.js';
import { checkMoney } from './money.js';
import { checkPaths } from './paths.js';
import { checkPermissions } from './permissions.js';
import { checkPresence } from './presence.js';
import { checkQuotas } from './quotas.js';
import { checkRecordShape } from './record-shape.js';
import { VerdictBook } from './verdict-book.js';
import type { RunningCheck, Verification } from './verification.js';

/**
 * Checks a simulation record against its scenario. Never throws for a wrong record: whatever is missing
 * or out of range is a problem of the check `record`. An empty record passes. The scenario must be the
 * checked one that the model was compiled from. Time O(record + assets × days + arcs on routes × rules),
 * a small part of the simulation's.
 */
export function verifySimulation(
  scenario: Scenario,
  model: CorridorModel,
  record: SimulationRecord,
): Verification {
  const verifier = new SimulationVerifier(scenario, model, record.categories);
  verifier.learn(record);
  for (const one of record.replications) verifier.add(one);
  return verifier.finish(record);
}

/**
 * The same for a simulation that is under way: replications are shown one by one and need not be kept.
 * Memory does not grow with their number.
 */
export class SimulationVerifier {
  private readonly checks: readonly RunningCheck[];

  /** `categories`: ids in the order in which replications list them. */
  constructor(scenario: Scenario, model: CorridorModel, categories: readonly string[]) {
    const ledger = openLedger(scenario, model, categories);
    const book = new VerdictBook(ledger);
    this.checks = [
      checkRecordShape(ledger),
      checkConservation(ledger),
      checkDays(ledger),
      checkCapacity(ledger),
      checkPresence(ledger),
      checkDisruptions(ledger),
      checkQuotas(ledger, book),
      { finish: (totals) => checkPermissions(ledger, book, totals) },
      { finish: (totals) => checkPaths(ledger, totals) },
      checkFlows(ledger),
      checkMoney(ledger, book),
    ];
  }

  /** Shows routes and flows that no replication before had, ahead of the replication that has them. */
  learn(ways: UsedWays): void {
    for (const check of this.checks) check.learn?.(ways);
  }

  /** Shows a replication. */
  add(one: ReplicationRecord): void {
    for (const check of this.checks) check.add?.(one);
  }

  /** Shows what was counted over all replications and gives the verdict; once. */
  finish(totals: SimulationTotals): Verification {
    const checks = this.checks.map((check) => check.finish(totals));
    return { ok: checks.every(({ ok }) => ok), checks };
  }
}
