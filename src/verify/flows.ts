/**
 * Flows, releases, refusals and accounts tell one story: what passed an arc was released on a route over
 * it or was under way when the count began; what arrived passed the last arc of a route; what was
 * refused by cause is what was refused by demand; and nothing took less than no time or longer than
 * there was.
 */
import type { DemandAccount, ReplicationRecord, SimulationTotals } from '../model/answers.js';
import type { Ledger } from './ledger.js';
import { type RunningCheck, short, Tester } from './verification.js';

/** Tests every flow, refusal and transit time. O(record). */
export function checkFlows(ledger: Ledger): RunningCheck {
  const test = new Tester('flows');
  const sums = new Map(ledger.model.demands.map(({ id }) => [id, noSums()]));
  const inOrder = [...sums.values()];
  const add = (one: ReplicationRecord): void => {
    for (const [d, account] of one.demands.entries()) addTo(inOrder[d], account);
    checkTimes(ledger, one, test);
  };
  const finish = (totals: SimulationTotals): ReturnType<Tester['finish']> => {
    const passed = checkPassed(ledger, { totals, sums, test });
    checkEnds(ledger, passed, { totals, sums, test });
    checkRefusals(ledger, { totals, sums, test });
    return test.finish();
  };
  return { add, finish };
}

/** What there is to test once every replication was added. */
interface Whole {
  readonly totals: SimulationTotals;
  /** By demand. */
  readonly sums: ReadonlyMap<string, Sums>;
  readonly test: Tester;
}

/** What passed an arc was released over it or under way before. Returns kg by arc and demand. */
function checkPassed(
  { model }: Ledger,
  { totals, sums, test }: Whole,
): ReadonlyMap<string, number> {
  const releasedOver = new Map<string, number>();
  const add = (demand: string, arcs: readonly number[], kg: number): void => {
    for (const arc of new Set(arcs)) {
      const key = `${arc}|${demand}`;
      releasedOver.set(key, (releasedOver.get(key) ?? 0) + kg);
    }
  };
  for (const { demand, arcs, released } of totals.routes) add(demand, arcs, released);
  // What changed its way takes the rest of the new one instead of the rest of the old one.
  for (const { demand, parts, left, kg } of totals.detours ?? []) {
    add(demand, left, -kg);
    add(demand, parts.at(-1)?.arcs ?? [], kg);
  }
  const passed = new Map<string, number>();
  for (const { arc, demand, kg } of totals.flows) {
    const where = `flow of ${demand} on ${model.arcs[arc]?.key ?? arc}`;
    const key = `${arc}|${demand}`;
    passed.set(key, kg);
    const most = (releasedOver.get(key) ?? 0) + (sums.get(demand)?.initial ?? 0);
    test.expect(Number.isSafeInteger(kg), where, () => `${kg} kg is not whole`);
    test.expect(kg <= most, where, () => `${kg} kg passed, ${most} kg can have come`);
  }
  for (const [key, released] of releasedOver) {
    const [arc = '', demand = ''] = key.split('|');
    const least = released - (sums.get(demand)?.held ?? 0);
    test.expect(
      (passed.get(key) ?? 0) >= least,
      `flow of ${demand} on ${model.arcs[Number(arc)]?.key ?? arc}`,
      () => `${passed.get(key) ?? 0} kg passed, ${least} kg must have`,
    );
  }
  return passed;
}

/** kg of one demand over all replications. */
interface Sums {
  initial: number;
  emitted: number;
  delivered: number;
  refusedByRule: number;
  refusedByLimit: number;
  declined: number;
  /** Released, but not arrived: in transit, returned or stranded. */
  held: number;
}

function noSums(): Sums {
  return {
    initial: 0,
    emitted: 0,
    delivered: 0,
    refusedByRule: 0,
    refusedByLimit: 0,
    declined: 0,
    held: 0,
  };
}

function addTo(sums: Sums | undefined, account: DemandAccount): void {
  if (sums === undefined) return;
  sums.initial += account.initial;
  sums.emitted += account.emitted;
  sums.delivered += account.delivered;
  sums.refusedByRule += account.refusedByRule;
  sums.refusedByLimit += account.refusedByLimit;
  sums.declined += account.declined;
  sums.held += account.inTransit + account.returned + account.stranded;
}

/**
 * Whatever was emitted and neither refused nor declined was released; whatever was delivered passed a
 * last arc, or was under way when the count began; whatever passed one was delivered or still travels.
 */
function checkEnds(
  { model }: Ledger,
  passed: ReadonlyMap<string, number>,
  { totals, sums, test }: Whole,
): void {
  const released = new Map<string, number>();
  for (const route of totals.routes)
    released.set(route.demand, (released.get(route.demand) ?? 0) + route.released);
  for (const { id, destination } of model.demands) {
    const total = sums.get(id);
    if (total === undefined) continue;
    const where = `demand ${id}`;
    const left = total.emitted - total.refusedByRule - total.refusedByLimit - total.declined;
    const out = released.get(id) ?? 0;
    test.expect(out === left, where, () => `${left} kg set out, ${out} kg were released`);
    let arrived = 0;
    for (const arc of model.inArc.subarray(
      model.firstIn[destination],
      model.firstIn[destination + 1],
    ))
      arrived += passed.get(`${arc}|${id}`) ?? 0;
    test.expect(
      arrived <= total.delivered + total.held && total.delivered <= arrived + total.initial,
      where,
      () => `${total.delivered} kg were delivered, ${arrived} kg passed a last arc`,
    );
  }
}

function checkRefusals({ model, rules }: Ledger, { totals, sums, test }: Whole): void {
  const resources = new Set(model.resources.map(({ id }) => id));
  const causes = new Map<string, { all: number; resource: number; physical: number }>();
  for (const { demand, kind, by, kg } of totals.refusals) {
    const where = `refusal of ${demand} by ${by.join(', ')}`;
    const known = kind === 'resource' ? resources : rules;
    test.expect(
      sums.has(demand) && Number.isSafeInteger(kg) && kg >= 0,
      where,
      () => `${kg} kg of a demand that may not exist`,
    );
    if (kind !== 'physical')
      test.expect(
        by.length > 0 && by.every((id) => known.has(id)),
        where,
        () => `names no ${kind} of the corridor`,
      );
    const sum = causes.get(demand) ?? { all: 0, resource: 0, physical: 0 };
    sum.all += kg;
    if (kind === 'resource' || kind === 'physical') sum[kind] += kg;
    causes.set(demand, sum);
  }
  for (const [id, { refusedByRule, refusedByLimit }] of sums) {
    const sum = causes.get(id) ?? { all: 0, resource: 0, physical: 0 };
    test.expect(
      sum.all === refusedByRule + refusedByLimit,
      `demand ${id}`,
      () => `${sum.all} kg refused by cause, ${refusedByRule + refusedByLimit} kg by demand`,
    );
    test.expect(
      sum.resource <= refusedByLimit && refusedByLimit <= sum.resource + sum.physical,
      `demand ${id}`,
      () => `${sum.resource} kg refused by resources, ${refusedByLimit} kg by limits`,
    );
  }
}

/** No cargo travels longer than from the earliest moment to the end, and none for less than no time. */
function checkTimes(
  ledger: Ledger,
  { replication, demands, categories, daily }: ReplicationRecord,
  test: Tester,
): void {
  const { model } = ledger;
  const longest = model.horizon - model.earliest;
  for (const [d, { delivered, transitKgSeconds }] of demands.entries())
    test.expect(
      transitKgSeconds >= 0 && transitKgSeconds <= delivered * longest,
      `replication ${replication}, demand ${model.demands[d]?.id ?? d}`,
      () => `${short(transitKgSeconds)} kg·s for ${delivered} kg delivered`,
    );
  // Where only counts were asked for, there are no times.
  if (daily === null) return;
  for (const [c, times] of categories.entries()) {
    const name = ledger.categories[c];
    let delivered = 0;
    for (const [d, account] of demands.entries())
      if (model.demands[d]?.category === name) delivered += account.delivered;
    const { tenPercentDays, medianDays, ninetyPercentDays, ninetyFivePercentDays } = times;
    const quantiles = [tenPercentDays, medianDays, ninetyPercentDays, ninetyFivePercentDays];
    const isRising = quantiles.every(
      (value, q) => value !== null && value >= 0 && value >= (quantiles[q - 1] ?? 0),
    );
    const holds =
      delivered === 0
        ? quantiles.every((value) => value === null)
        : isRising && (ninetyFivePercentDays ?? Infinity) * 86_400 <= longest;
    const inTime = times.deliveredInTime ?? 0;
    test.expect(
      holds && inTime >= 0 && inTime <= delivered,
      `replication ${replication}, category ${name ?? c}`,
      () =>
        `10, 50, 90 and 95 % after ${quantiles.map((value) => value ?? 'no').join(', ')} days, ${inTime} of ${delivered} kg delivered in time`,
    );
  }
}
