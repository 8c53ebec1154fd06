/** Free-flow time of an arc, from the corridor's own figures. */
import type { Arc } from '../model/model.js';
import type { Commodity, Demand, VehicleClass } from '../scenario/corridor.js';
import { type Ledger, kgPerTeu, lotOf, timesOf } from './ledger.js';
import { amountOver, newYear, openSeconds, yearOf } from './open-time.js';

/** Seconds under way on a link or service leg; in a terminal, the mean time in it besides queueing. */
export function runningSeconds(
  ledger: Ledger,
  arc: Arc,
  vehicle: VehicleClass | undefined,
): number {
  const { figures, links, terminals } = ledger;
  if (arc.kind === 'terminal') {
    const dwell = terminals.get(arc.asset)?.dwell;
    return dwell === undefined ? 0 : Math.round(figures.range(dwell).mean);
  }
  const link = arc.kind === 'link' ? links.get(arc.asset) : undefined;
  if (link?.runningTime !== undefined) return figures.value(link.runningTime);
  const speed = link?.speed ?? vehicle?.speed;
  return arc.kind === 'gate' || speed === undefined
    ? 0
    : (arc.kilometres * 1000) / figures.value(speed);
}

/** Mean seconds besides: formalities of a link, half the headway of a service. */
export function otherSeconds(ledger: Ledger, arc: Arc): number {
  const { figures, links, services } = ledger;
  if (arc.kind === 'link') {
    const processing = links.get(arc.asset)?.processing;
    return processing === undefined ? 0 : figures.range(processing).mean;
  }
  const service = arc.kind === 'service' ? services.get(arc.asset) : undefined;
  if (service === undefined) return 0;
  const frequency = figures.read(service.frequency);
  const year = frequency.below.includes('year') ? 365 * 86_400 : 1;
  return year / frequency.value / 2;
}

/**
 * Seconds in which a terminal with nobody in it handles one lot, at the rate of the start's year: one
 * server the whole lot, or as many as there are one batch after the other.
 */
export function handlingSeconds(
  ledger: Ledger,
  arc: Arc,
  demand: Demand,
  commodity: Commodity,
): number {
  const terminal = arc.kind === 'terminal' ? ledger.terminals.get(arc.asset) : undefined;
  if (terminal === undefined || terminal.capacity === 'unlimited') return 0;
  const capacity = ledger.figures.read(terminal.capacity);
  const year = yearOf(ledger.firstDay);
  const [from, until] = [newYear(year), newYear(year + 1)];
  const times = timesOf(ledger, terminal);
  const perSecond = amountOver(capacity, times, from, until) / openSeconds(times, from, until);
  const perKg = capacity.above.includes('TEU') ? 1 / kgPerTeu(ledger, commodity) : 1;
  const servers = Math.max(1, Math.round(ledger.figures.value(terminal.servers, 1)));
  const amount = lotOf(ledger, demand, commodity) * perKg;
  const secondsPerUnit = servers / perSecond;
  if (terminal.batch === undefined) return amount * secondsPerUnit;
  const batch = ledger.figures.value(terminal.batch);
  const free = new Array<number>(servers).fill(0);
  for (let left = amount; left > 1e-9; left -= batch) {
    const first = free.indexOf(Math.min(...free));
    free[first] = (free[first] ?? 0) + Math.min(left, batch) * secondsPerUnit;
  }
  return Math.max(...free);
}
