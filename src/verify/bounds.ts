/**
 * What each limited thing of the corridor (links, terminals, shared limits, each direction of each leg of
 * a service) can take over the horizon, reckoned from its own figures less what planned disruptions take.
 */
import type { Figure } from '../core/figure.js';
import { knownDay } from '../scenario/calendar.js';
import type { Arc } from '../model/model.js';
import type {
  Commodity,
  Demand,
  SharedLimit,
  Validity,
  VehicleClass,
} from '../scenario/corridor.js';
import { type Ledger, type Stretch, earliestDay, kgPerTeu, legOf, timesOf } from './ledger.js';
import { amountOver, type Times } from './open-time.js';
import { sharedDays } from './planned.js';

/** One limited thing. */
export interface Bound {
  readonly id: string;
  readonly measure: string;
  /** Amount that its open time within the horizon lets through. */
  readonly available: number;
  /** How many lots may overhang: one for each server. */
  readonly servers: number;
  /** Whether service times are random, so that more than the mean can pass by chance. */
  readonly isRandom: boolean;
  /** Whether a lot is worked in several parts, so that some may be begun and not done. */
  readonly isSplit: boolean;
  /** Amount that leaves at once (services). */
  readonly batch: number;
  readonly limit: SharedLimit | undefined;
  /** Whether an arc draws on it. */
  readonly takes: (arc: Arc) => boolean;
}

/** All bounds of a corridor. O(assets × days). */
export function findBounds(ledger: Ledger): readonly Bound[] {
  const { corridor, figures } = ledger;
  const bounds: Bound[] = [];
  for (const link of corridor.links) {
    if (link.capacity === 'unlimited') continue;
    bounds.push({
      ...plain(ledger, link, timesOf(ledger, link), [link.from, link.to]),
      isRandom: (link.service ?? 'fixed') !== 'fixed',
      takes: (arc) => arc.kind === 'link' && arc.asset === link.id,
    });
  }
  for (const terminal of corridor.terminals) {
    if (terminal.capacity === 'unlimited') continue;
    bounds.push({
      ...plain(ledger, terminal, timesOf(ledger, terminal), [terminal.place]),
      servers: Math.max(1, Math.round(figures.value(terminal.servers, 1))),
      isRandom: (terminal.service ?? 'fixed') !== 'fixed',
      isSplit: terminal.batch !== undefined,
      takes: (arc) => arc.kind === 'terminal' && arc.asset === terminal.id,
    });
  }
  for (const limit of corridor.limits) {
    // A shared limit counts for whole years: if it is valid on the first day of one.
    const isValid = ({ date }: Stretch): boolean => {
      const { from, until } = { from: earliestDay(limit.validity), until: limit.validity?.until };
      return (from === undefined || from <= date) && (until === undefined || until > date);
    };
    if (!ledger.stretches.some(isValid)) continue;
    const bound = plain(ledger, { id: limit.id, capacity: limit.capacity }, {}, []);
    const assets = new Set([...(limit.links ?? []), ...(limit.terminals ?? [])]);
    bounds.push({
      ...bound,
      available: ledger.stretches.every(isValid) ? bound.available : Infinity,
      limit,
      takes: (arc) => (arc.kind === 'link' || arc.kind === 'terminal') && assets.has(arc.asset),
    });
  }
  return [...bounds, ...sailings(ledger)];
}

/** Amount of a bound's measure that one kilogram of a demand takes; vehicles count their way back. */
export function amountPerKg(
  ledger: Ledger,
  bound: Bound,
  demand: Demand,
  commodity: Commodity,
  vehicle: VehicleClass | undefined,
): number {
  if (bound.limit !== undefined && !counts(bound.limit, demand)) return 0;
  if (bound.measure === 'kg') return 1;
  if (bound.measure === 'TEU') return 1 / kgPerTeu(ledger, commodity);
  if (vehicle === undefined) return 0;
  const payload = ledger.figures.read(vehicle.payload);
  const load = payload.above.includes('TEU')
    ? payload.value * kgPerTeu(ledger, commodity)
    : payload.value;
  return (bound.measure === 'call' ? 1 : 1 + ledger.figures.value(vehicle.emptyReturn)) / load;
}

function counts(limit: SharedLimit, demand: Demand): boolean {
  const isOwner = (demand.captive ?? []).some((id) => limit.terminals?.includes(id));
  return (
    limit.commodities?.includes(demand.commodity) !== false &&
    limit.origins?.includes(demand.origin) !== false &&
    !(limit.thirdPartiesOnly === true && isOwner)
  );
}

function plain(
  ledger: Ledger,
  {
    id,
    capacity,
    validity,
  }: { readonly id: string; readonly capacity: Figure; readonly validity?: Validity | undefined },
  times: Times,
  places: readonly string[],
): Omit<Bound, 'takes'> {
  const { figures, stretches } = ledger;
  const opens = earliestDay(validity);
  const reading = figures.read(capacity);
  const isYearly = reading.below.includes('year');
  const met = { names: [id, ...places], times, isYearly };
  const opening = opens === undefined ? -Infinity : knownDay(opens);
  return {
    id,
    measure: reading.above[0] ?? '',
    available: stretches.reduce(
      (sum, { from, until, figures: own }) =>
        sharedDays(ledger, met, Math.max(opening, from), until).reduce(
          (part, days) =>
            part + days.share * amountOver(own.read(capacity), times, days.from, days.until),
          sum,
        ),
      0,
    ),
    servers: 1,
    isRandom: false,
    isSplit: false,
    batch: 0,
    limit: undefined,
  };
}

function sailings(ledger: Ledger): readonly Bound[] {
  const { corridor, figures, stretches, endDay } = ledger;
  return corridor.services.flatMap((service) => {
    const opens = earliestDay(service.validity);
    const opening = opens === undefined ? -Infinity : knownDay(opens);
    const calls = stretches.reduce(
      (sum, { from, until, figures: own }) =>
        sum + amountOver(own.read(service.frequency), {}, Math.max(opening, from), until),
      0,
    );
    const each = figures.read(service.capacity);
    return service.legs.flatMap((_, leg) =>
      (service.oneWay === true ? [true] : [true, false]).map((isForward): Bound => ({
        id: `${service.id}:${leg}:${isForward ? 'out' : 'back'}`,
        measure: each.above.includes('TEU') ? 'TEU' : 'kg',
        available: opening < endDay ? Math.ceil(calls) * each.value : 0,
        servers: 0,
        isRandom: false,
        isSplit: false,
        batch: each.value,
        limit: undefined,
        takes: (arc) =>
          arc.kind === 'service' &&
          arc.asset === service.id &&
          legOf(arc) === leg &&
          arc.isForward === isForward,
      })),
    );
  });
}
