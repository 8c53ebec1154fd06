/**
 * No limit is exceeded: what the flows take of each resource in each period, of each quota in each window
 * and of each licence is reckoned from the corridor's own figures and from verdicts given afresh, and the
 * certificate lists every limit that flows touch.
 */
import { findBounds, amountPerKg, type Bound } from '../bounds.js';
import { undisturbed } from '../planned.js';
import { type Ledger, vehicleOn, kgPerTeu } from '../ledger.js';
import { short, Tester, type VerificationCheck } from '../verification.js';
import { type OptimumCase, type Shipper, shipperOf, TOLERANCE } from './case.js';

const DAY = 86_400;

/** Tests every limit. O(flows × arcs + resources × days). */
export function checkLimits(given: OptimumCase): VerificationCheck {
  const test = new Tester('limits');
  const { ledger, answer } = given;
  const offeredIn = boundsByPeriod(given);
  const taken = new Map<string, number>();
  const add = (key: string, amount: number): void => {
    if (amount > 0) taken.set(key, (taken.get(key) ?? 0) + amount);
  };
  const boundsOn = boundsByArc(ledger);
  for (const { commodity: index, arcs, kg } of answer.certificate.flows) {
    const shipper = shipperOf(given, index);
    if (shipper === undefined) continue;
    for (const arc of arcs) addArc(ledger, boundsOn(arc), { shipper, arc, kg, add });
    addOnce(given, shipper, { index, arcs, kg, add });
  }
  const listed = new Set<string>();
  for (const { key, kind, index, at, capacity, used, price } of answer.certificate.limits) {
    const own = `${kind}|${index}|${at}`;
    const where = `limit ${key}`;
    test.expect(!listed.has(own), where, () => 'stands there twice');
    listed.add(own);
    const reckoned = taken.get(own) ?? 0;
    const size = Math.max(1, capacity, reckoned);
    test.expect(
      Math.abs(reckoned - used) <= 1e-8 * size,
      where,
      () => `flows take ${short(reckoned)}, the answer says ${short(used)}`,
    );
    test.expect(
      reckoned <= capacity + TOLERANCE * size,
      where,
      () => `flows take ${short(reckoned)} of ${short(capacity)}`,
    );
    test.expect(price >= 0, where, () => `has the price ${price}`);
    // What carries nothing and has no price may be there before it opens.
    if (reckoned === 0 && price === 0) continue;
    const most = mostOf(given, offeredIn, { kind, index, at });
    const isWhole = kind === 'resource' && ledger.model.resources[index]?.kind === 'service';
    const least = isWhole ? most - (ledger.model.resources[index]?.perDeparture ?? 0) : most;
    test.expect(
      capacity <= most + 1e-7 * Math.max(1, most) &&
        (price === 0 || capacity >= least - 1e-7 * Math.max(1, most)),
      where,
      () => `offers ${short(capacity)}, the corridor ${short(most)}`,
    );
  }
  for (const [key, amount] of taken)
    test.expect(listed.has(key), `limit ${key}`, () => `${short(amount)} taken, not listed`);
  return test.finish();
}

interface Taking {
  readonly arcs: readonly number[];
  readonly index: number;
  readonly kg: number;
  readonly add: (key: string, amount: number) => void;
}

/** A bound with the index of its resource. */
type Numbered = readonly [resource: number, bound: Bound];

/** Finds the bounds that an arc draws on, each arc once. */
function boundsByArc(ledger: Ledger): (arc: number) => readonly Numbered[] {
  const { model } = ledger;
  const indexOf = new Map(model.resources.map(({ id }, r) => [id, r]));
  const all = findBounds(ledger).flatMap((bound): readonly Numbered[] => {
    const resource = indexOf.get(bound.id);
    return resource === undefined ? [] : [[resource, bound]];
  });
  const known = new Map<number, readonly Numbered[]>();
  return (index) => {
    let found = known.get(index);
    if (found === undefined) {
      const arc = model.arcs[index];
      found = arc === undefined ? [] : all.filter(([, bound]) => bound.takes(arc));
      known.set(index, found);
    }
    return found;
  };
}

function addArc(
  ledger: Ledger,
  bounds: readonly Numbered[],
  one: Pick<Taking, 'kg' | 'add'> & { readonly shipper: Shipper; readonly arc: number },
): void {
  const { shipper, arc, kg, add } = one;
  const vehicle = vehicleOn(ledger, shipper.flowClass, arc);
  for (const [r, bound] of bounds) {
    const perKg = amountPerKg(ledger, bound, shipper.demand, shipper.commodity, vehicle);
    add(`resource|${r}|${shipper.entry.period}`, perKg * kg);
  }
}

/** Quotas are drawn once on a way, licences asked for once. */
function addOnce({ ledger, book, answer }: OptimumCase, shipper: Shipper, taking: Taking): void {
  const { index, arcs, kg, add } = taking;
  const { demand, flowClass, date, entry } = shipper;
  const quotaRules = new Set<string>();
  const licenceRules = new Set<string>();
  for (const arc of arcs) {
    const { quotas, licences } = book.verdict(demand.id, flowClass, arc, date);
    for (const rule of quotas) quotaRules.add(rule);
    for (const rule of licences) licenceRules.add(rule);
  }
  const { model } = ledger;
  for (const [q, { rules, windows, measure }] of model.quotas.entries()) {
    if (!rules.some((rule) => quotaRules.has(rule))) continue;
    const second = answer.periods[entry.period]?.from ?? 0;
    const window = Math.max(0, windows.filter((start) => start <= second).length - 1);
    add(`quota|${q}|${window}`, kg * quotaAmount(ledger, shipper, measure));
  }
  for (const [l, { rule }] of model.licences.entries()) {
    const effect = ledger.rules.get(rule)?.effect;
    if (!licenceRules.has(rule) || effect?.kind !== 'licence') continue;
    if (ledger.figures.value(effect.refusalProbability) > 0) add(`licence|${l}|${index}`, kg);
  }
}

function quotaAmount(ledger: Ledger, { commodity }: Shipper, measure: string): number {
  switch (measure) {
    case 'USD':
      return ledger.figures.value(commodity.value);
    case 'barrel':
      return ledger.figures.value(commodity.barrelsPerTonne, 0);
    case 'TEU':
      return 1 / kgPerTeu(ledger, commodity);
    default:
      return 1;
  }
}

/** What the corridor itself says a limit offers at most. */
function mostOf(
  given: OptimumCase,
  offeredIn: (period: number) => readonly number[],
  { kind, index, at }: { readonly kind: string; readonly index: number; readonly at: number },
): number {
  const { ledger, answer } = given;
  if (kind === 'resource') return offeredIn(at)[index] ?? 0;
  if (kind === 'quota') return ledger.model.quotas[index]?.amount ?? 0;
  const entry = answer.certificate.commodities[at];
  const effect = ledger.rules.get(ledger.model.licences[index]?.rule ?? '')?.effect;
  if (entry === undefined || effect?.kind !== 'licence') return 0;
  return entry.amount * (1 - ledger.figures.value(effect.refusalProbability));
}

/** Reckons what each resource can let through in a period, by its own figures and opening times. */
function boundsByPeriod({ ledger, answer }: OptimumCase): (period: number) => readonly number[] {
  const known = new Map<number, readonly number[]>();
  return (period) => {
    let found = known.get(period);
    if (found === undefined) {
      const { from = 0, until = 0 } = answer.periods[period] ?? {};
      const first = ledger.firstDay + Math.floor(from / DAY);
      const end = ledger.firstDay + Math.ceil(until / DAY);
      const whole = ledger.stretches.find((one) => one.from <= first && first < one.until);
      const stretches = whole === undefined ? [] : [{ ...whole, from: first, until: end }];
      const bounds = new Map(
        findBounds({ ...undisturbed(ledger), stretches }).map(({ id, available }) => [
          id,
          available,
        ]),
      );
      // A shared limit that is not valid in a year limits nothing in it.
      found = ledger.model.resources.map(
        ({ id, kind }) => bounds.get(id) ?? (kind === 'limit' ? Infinity : 0),
      );
      known.set(period, found);
    }
    return found;
  };
}
