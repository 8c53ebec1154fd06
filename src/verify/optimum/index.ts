/**
 * The second opinion on an optimum. It never sees a solver: amounts, capacities, money, permissions and
 * ways are reckoned from the corridor's own figures and rules, and the prices must prove the objective
 * (primal feasible, dual feasible, equal to 1e-9), which is enough for it to be the least cost.
 */
import type { RouteUse, SimulationTotals } from '../../model/answers.js';
import type { CorridorModel } from '../../model/model.js';
import type { OptimumAnswer } from '../../model/optimum-answers.js';
import type { Scenario } from '../../scenario/scenario.js';
import { openLedger } from '../ledger.js';
import { checkMoney } from '../money.js';
import { checkPaths } from '../paths.js';
import { checkPermissions } from '../permissions.js';
import { VerdictBook } from '../verdict-book.js';
import { Tester, type Verification, type VerificationCheck } from '../verification.js';
import { checkAmounts } from './amounts.js';
import type { OptimumCase } from './case.js';
import { compiledArc, type Traveller } from './compiled-arc.js';
import { checkDuality } from './duality.js';
import { checkLimits } from './limits.js';

/**
 * Checks an optimum against its scenario and model. Never throws for a wrong answer: whatever is missing
 * or out of range is a problem of one of the checks. A scenario without demands passes. Arcs that carry
 * nothing are held to the compiled costs and states only; arcs that carry something are judged afresh.
 * Time O(classes × periods × arcs), a second or so for a year of the Tumen corridor.
 *
 * @example
 * const question = scenario({ title: 'As is', horizon: '31 days' });
 * const model = compileScenario(question);
 * verifyOptimum(question, model, await optimize(model)).ok; // true
 */
export function verifyOptimum(
  scenario: Scenario,
  model: CorridorModel,
  answer: OptimumAnswer,
): Verification {
  const ledger = openLedger(scenario, model, []);
  const book = new VerdictBook(ledger);
  const given: OptimumCase = { ledger, book, answer };
  const totals = waysOf(given);
  const checks = [
    checkShape(given),
    checkAmounts(given),
    checkLimits(given),
    checkPermissions(ledger, book, totals),
    checkPaths(ledger, totals),
    checkMoney(ledger, book).finish(totals),
    checkDuality(given),
  ];
  return { ok: checks.every(({ ok }) => ok), checks };
}

function checkShape({ ledger, answer }: OptimumCase): VerificationCheck {
  const test = new Tester('answer');
  const { model } = ledger;
  test.expect(answer.modelHash === model.hash, 'model', () => `is ${answer.modelHash}`);
  const isFinite = [answer.objective, answer.bound, answer.relativeGap].every(Number.isFinite);
  test.expect(isFinite, 'objective', () => 'is no number');
  test.expect(
    answer.demands.length === model.demands.length &&
      answer.demands.every(({ demand }, d) => demand === model.demands[d]?.id),
    'demands',
    () => 'are not those of the model',
  );
  test.expect(
    answer.resources.length === model.resources.length &&
      answer.resources.every(({ resource }, r) => resource === model.resources[r]?.id),
    'resources',
    () => 'are not those of the model',
  );
  return test.finish();
}

/** The ways of the flows, each once for every epoch, as the checks of a simulation read them. */
function waysOf({ ledger, answer }: OptimumCase): SimulationTotals {
  const { model } = ledger;
  const routes = new Map<string, RouteUse>();
  for (const { commodity, arcs, kg } of answer.certificate.flows) {
    const entry = answer.certificate.commodities[commodity];
    const demand = model.demands[entry?.demand ?? -1];
    const flowClass = demand?.parts[entry?.part ?? -1]?.flowClass;
    const epoch = answer.periods[entry?.period ?? -1]?.epoch;
    if (demand === undefined || flowClass === undefined || epoch === undefined) continue;
    const key = `${demand.id}|${String(flowClass)}|${String(epoch)}|${arcs.join()}`;
    const known = routes.get(key);
    const { money, seconds } = known ?? sums(model, { flowClass, epoch, arcs, lot: demand.lot });
    routes.set(key, {
      demand: demand.id,
      flowClass,
      epoch,
      arcs,
      money,
      seconds,
      released: (known?.released ?? 0) + kg,
      around: [],
    });
  }
  return {
    modelHash: answer.modelHash,
    seed: '',
    categories: [],
    runIn: 0,
    refusals: [],
    routes: [...routes.values()],
    flows: [],
  };
}

/** Money and seconds of a way by the compiled tables, which the check of money re-adds from the figures. */
function sums(
  model: CorridorModel,
  { arcs, ...traveller }: Traveller & { readonly arcs: readonly number[] },
): { readonly money: number; readonly seconds: number } {
  let money = 0;
  let seconds = 0;
  for (const arc of arcs) {
    const own = compiledArc(model, traveller, arc);
    money += own.money;
    seconds += own.seconds;
  }
  return { money, seconds };
}
