/**
 * Periods cover the horizon without gap, each within one epoch (that nothing dated changes in an epoch is
 * for the check of permissions to say); what each part of each demand releases in a period is reckoned from the demand's own figure and
 * monthly index; and all of it travels or stays behind: flows + unserved = released, to 1e-9.
 */
import { partShare } from '../../model/model.js';
import { dateText } from '../../scenario/calendar.js';
import { agree, short, Tester, type VerificationCheck } from '../verification.js';
import { yearOf } from '../open-time.js';
import { type OptimumCase, type Shipper, shipperOf, TOLERANCE } from './case.js';

const DAY = 86_400;

/** Tests periods, amounts and conservation. O(commodities + flows + dates). */
export function checkAmounts(given: OptimumCase): VerificationCheck {
  const test = new Tester('amounts');
  checkPeriods(given, test);
  const { commodities, flows } = given.answer.certificate;
  const carried = new Float64Array(commodities.length);
  for (const [f, { commodity, kg }] of flows.entries()) {
    test.expect(
      commodity in carried && kg > 0 && Number.isFinite(kg),
      `flow ${f}`,
      () => `${kg} kg of commodity ${commodity}`,
    );
    carried[commodity] = (carried[commodity] ?? 0) + kg;
  }
  const seen = new Set<string>();
  const released = new Map<string, number>();
  const served = new Map<string, number>();
  for (const [k, entry] of commodities.entries()) {
    const shipper = shipperOf(given, k);
    const where = `commodity ${entry.key}`;
    if (!test.expect(shipper !== undefined, where, () => 'points to no demand, part or period'))
      continue;
    if (shipper === undefined) continue;
    const identity = `${entry.demand}|${entry.part}|${entry.period}`;
    test.expect(!seen.has(identity), where, () => 'stands there twice');
    seen.add(identity);
    const expected = releasedBy(given, shipper);
    test.expect(
      agree(entry.amount, expected, 1e-7),
      where,
      () => `asks for ${short(entry.amount)} kg, the corridor says ${short(expected)}`,
    );
    const sum = (carried[k] ?? 0) + entry.unserved;
    test.expect(
      entry.unserved >= 0 && Math.abs(sum - entry.amount) <= TOLERANCE * Math.max(1, entry.amount),
      where,
      () => `${short(sum)} kg travel or stay behind of ${short(entry.amount)}`,
    );
    const { id } = shipper.compiled;
    released.set(id, (released.get(id) ?? 0) + entry.amount);
    served.set(id, (served.get(id) ?? 0) + (carried[k] ?? 0));
  }
  checkNothingLeftOut(given, test, seen);
  checkDemands(given, test, { released, served });
  return test.finish();
}

function checkPeriods({ ledger, answer }: OptimumCase, test: Tester): void {
  const { model } = ledger;
  const { periods } = answer;
  test.expect(
    periods[0]?.from === 0 && periods.at(-1)?.until === model.horizon,
    'periods',
    () => 'do not reach from the start to the end',
  );
  for (const [p, { from, until, date, epoch }] of periods.entries()) {
    const where = `period ${date}`;
    test.expect(
      until > from && (p === 0 || periods[p - 1]?.until === from),
      where,
      () => `from ${from} to ${until}`,
    );
    const first = ledger.firstDay + Math.floor(from / DAY);
    test.expect(dateText(first) === date, where, () => `begins on ${dateText(first)}`);
    const begins = model.epochs[epoch] ?? Infinity;
    const ends = model.epochs[epoch + 1] ?? Infinity;
    test.expect(begins <= from && until <= ends, where, () => `is not within epoch ${epoch}`);
  }
}

/** kg that a part of a demand releases in its period, by the demand's figure of the year and its months. */
function releasedBy({ ledger, answer }: OptimumCase, { entry, demand, compiled }: Shipper): number {
  const period = answer.periods[entry.period];
  const part = compiled.parts[entry.part];
  if (period === undefined || part === undefined) return Number.NaN;
  const day = ledger.firstDay + Math.floor(period.from / DAY);
  const year = yearOf(day);
  const book =
    ledger.stretches.find(({ from, until }) => from <= day && day < until)?.figures ??
    ledger.figures;
  const { value, above, below } = book.read(demand.quantity);
  const commodity = ledger.commodities.get(demand.commodity);
  const perTeu =
    commodity?.massPerTeu === undefined
      ? 0
      : Math.round(ledger.figures.value(commodity.massPerTeu));
  const days = daysBefore(year + 1) - daysBefore(year);
  const yearly =
    value * (above.includes('TEU') ? perTeu : 1) * (below.includes('year') ? 1 : days * DAY);
  const monthly = demand.season?.monthly ?? new Array<number>(12).fill(1);
  let weight = 0;
  for (const [month, index] of monthly.entries())
    weight += index * (Date.UTC(year, month + 1, 1) - Date.UTC(year, month, 1));
  const month = new Date(day * DAY * 1000).getUTCMonth();
  const own = (monthly[month] ?? 0) * (period.until - period.from) * 1000;
  return (yearly * partShare(part, period.epoch) * own) / weight;
}

function daysBefore(year: number): number {
  return Date.UTC(year, 0, 1) / (DAY * 1000);
}

/** Every part that releases something in a period is there. */
function checkNothingLeftOut(
  { ledger, answer }: OptimumCase,
  test: Tester,
  seen: ReadonlySet<string>,
): void {
  for (const [d, { id, parts, yearlyIn, monthly }] of ledger.model.demands.entries()) {
    if (!yearlyIn.some((kg) => kg > 0)) continue;
    for (const [p, part] of parts.entries())
      for (const [t, { epoch, date }] of answer.periods.entries()) {
        const month = Number(date.slice(5, 7)) - 1;
        const year = ledger.model.years.indexOf(Number(date.slice(0, 4)));
        const asks = partShare(part, epoch) * (monthly[month] ?? 0) * (yearlyIn[year] ?? 0);
        test.expect(asks === 0 || seen.has(`${d}|${p}|${t}`), `demand ${id}`, () => `no ${date}`);
      }
  }
}

function checkDemands(
  { answer }: OptimumCase,
  test: Tester,
  sums: {
    readonly released: ReadonlyMap<string, number>;
    readonly served: ReadonlyMap<string, number>;
  },
): void {
  for (const one of answer.demands) {
    const where = `demand ${one.demand}`;
    const released = sums.released.get(one.demand) ?? 0;
    const served = sums.served.get(one.demand) ?? 0;
    const left = one.unserved.reduce((all, { kg }) => all + kg, 0);
    const isNear = (a: number, b: number): boolean =>
      Math.abs(a - b) <= 1e-8 * Math.max(1, released);
    test.expect(isNear(one.released, released), where, () => `released ${short(one.released)}`);
    test.expect(isNear(one.served, served), where, () => `served ${short(one.served)}`);
    test.expect(
      isNear(left, released - served),
      where,
      () => `${short(left)} kg have a reason to stay, ${short(released - served)} stay`,
    );
  }
}
