/**
 * The proof: prices are those of an optimum. No commodity has a price above its unserved price or above
 * any way whose limits are paid for; the objective is what flows and unserved cargo cost, the bound is
 * Σ released × price − Σ capacity × price, and the two agree. Ways are searched by label correcting
 * (Bellman 1958) on the costs of the compiled network; a limit that a way pays once (a quota, a licence)
 * is paid once, by trying every set of the priced ones.
 */
import type { CorridorModel } from '../../model/model.js';
import { agree, short, Tester, type VerificationCheck } from '../verification.js';
import { type OptimumCase, type Shipper, shipperOf, TOLERANCE, unservedPriceOf } from './case.js';
import { compiledCost } from './compiled-arc.js';
import { DualNetwork } from './dual-network.js';

/** Tests the certificate. O(classes × periods × arcs × a few). */
export function checkDuality(given: OptimumCase): VerificationCheck {
  const test = new Tester('duality');
  const { answer, ledger } = given;
  const { certificate } = answer;
  let unservedCost = 0;
  let value = 0;
  const network = new DualNetwork(ledger.model, answer);
  const shippers = certificate.commodities.map((_, k) => shipperOf(given, k));
  for (const [k, shipper] of shippers.entries()) {
    if (shipper === undefined) continue;
    const { entry } = shipper;
    const where = `commodity ${entry.key}`;
    const most = unservedPriceOf(given, shipper);
    test.expect(
      entry.price <= most * (1 + TOLERANCE) + 1e-12,
      where,
      () => `costs ${short(entry.price)} USD/kg at the margin, to leave it ${short(most)}`,
    );
    unservedCost += entry.unserved * most;
    value += entry.amount * entry.price;
    checkWay(test, network, { shipper, commodity: k, where });
  }
  const paid = certificate.limits.reduce((sum, { capacity, price }) => sum + capacity * price, 0);
  const carried = certificate.flows.reduce((sum, { kg, cost }) => sum + kg * cost, 0);
  const objective = carried + unservedCost;
  test.expect(
    agree(objective, answer.objective),
    'objective',
    () => `flows and unserved cargo cost ${objective} USD, the answer says ${answer.objective}`,
  );
  const bound = value - paid;
  const gap = (answer.objective - bound) / Math.max(1, Math.abs(answer.objective));
  const allowed = answer.status === 'optimal' ? TOLERANCE : answer.relativeGap + TOLERANCE;
  test.expect(
    gap <= allowed,
    'bound',
    () => `prices prove ${bound} USD, ${short(gap)} below the answer`,
  );
  checkCosts(ledger.model, given, shippers, test);
  return test.finish();
}

function checkWay(
  test: Tester,
  network: DualNetwork,
  one: { readonly shipper: Shipper; readonly commodity: number; readonly where: string },
): void {
  const { entry } = one.shipper;
  if (!(entry.price > 0)) return;
  const cheapest = network.cheapest(one.shipper, one.commodity);
  test.expect(
    cheapest !== undefined && cheapest >= entry.price * (1 - 1e-8) - 1e-12,
    one.where,
    () =>
      cheapest === undefined
        ? 'needs too many limits that are paid once to be tested'
        : `a way costs ${short(cheapest)} USD/kg, its price is ${short(entry.price)}`,
  );
}

/** The cost of every flow is that of its arcs. */
function checkCosts(
  model: CorridorModel,
  { answer }: OptimumCase,
  shippers: readonly (Shipper | undefined)[],
  test: Tester,
): void {
  for (const [f, { commodity, arcs, cost }] of answer.certificate.flows.entries()) {
    const shipper = shippers[commodity];
    if (shipper === undefined) continue;
    const { flowClass, entry, compiled } = shipper;
    const epoch = answer.periods[entry.period]?.epoch ?? 0;
    const traveller = { flowClass, epoch, lot: compiled.lot };
    const sum = arcs.reduce((all, arc) => all + compiledCost(model, traveller, arc), 0);
    test.expect(
      agree(sum, cost, 1e-8),
      `flow ${f} of ${entry.key}`,
      () => `its arcs cost ${sum} USD/kg, the answer says ${cost}`,
    );
  }
}
