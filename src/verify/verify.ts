/**
 * The second opinion on a simulation: does its record keep the laws that every true record keeps? It
 * never imports what solves or simulates, reads the corridor's figures and rules for itself, and runs
 * on every result in production. A problem means a bug of ours, in the model or in the simulation.
 */
import type { SimulationRecord } from '../model/answers.js';
import type { CorridorModel } from '../model/model.js';
import type { Scenario } from '../scenario/scenario.js';
import { checkCapacity } from './capacity.js';
import { checkConservation } from './conservation.js';
import { openLedger } from './ledger.js';
import { checkFlows } from './flows.js';
import { checkMoney } from './money.js';
import { checkPaths } from './paths.js';
import { checkPermissions } from './permissions.js';
import { checkQuotas } from './quotas.js';
import { checkRecordShape } from './record-shape.js';
import { VerdictBook } from './verdict-book.js';
import type { Verification } from './verification.js';

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
  const ledger = openLedger(scenario, model, record);
  const book = new VerdictBook(ledger);
  const checks = [
    checkRecordShape(ledger),
    checkConservation(ledger),
    checkCapacity(ledger),
    checkQuotas(ledger, book),
    checkPermissions(ledger, book),
    checkPaths(ledger),
    checkFlows(ledger),
    checkMoney(ledger, book),
  ];
  return { ok: checks.every(({ ok }) => ok), checks };
}
