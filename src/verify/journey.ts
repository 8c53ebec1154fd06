/**
 * Follows a route through the corridor as drawn. The traveller stands at a place, on a mode and gauge,
 * and (on water) has either called or is still aboard; each arc must start exactly there. Trains and
 * trucks pass a place without handling; ships call, and only at gateways and bridge sites do they pass,
 * in the same ship.
 */
import type { Arc } from '../model/model.js';
import type { Access, Place } from '../scenario/corridor.js';
import { type Ledger, legOf } from './ledger.js';

/** Where the traveller stands. */
export interface Standing {
  readonly place: string;
  /** `gate` before setting out, `arrived` at the end, else the mode with its gauge, such as `rail1520`. */
  readonly on: string;
  /** Water only: ready to leave, come in and to be handled, or passing aboard this ship class. */
  readonly ship?: string | undefined;
}

/** Where a shipment sets out. */
export function settingOut(place: string): Standing {
  return { place, on: 'gate' };
}

/** Where one arc leads from a standing, or what is wrong with it, in words. */
export function follow(ledger: Ledger, at: Standing, arc: Arc): Standing | string {
  if (arc.tailPlace !== at.place) return `starts at ${arc.tailPlace}, the cargo is at ${at.place}`;
  switch (arc.kind) {
    case 'link':
      return followLink(ledger, at, arc);
    case 'service':
      return followService(ledger, at, arc);
    case 'terminal':
      return followTerminal(ledger, at, arc);
    case 'gate':
      return followGate(ledger, at, arc);
  }
}

function followLink(ledger: Ledger, at: Standing, arc: Arc): Standing | string {
  const link = ledger.links.get(arc.asset);
  if (link === undefined) return 'no such link';
  if (!arc.isForward && link.oneWay === true) return 'against a one-way link';
  const [from, to] = arc.isForward ? [link.from, link.to] : [link.to, link.from];
  if (arc.tailPlace !== from || arc.headPlace !== to) return `runs from ${from} to ${to}`;
  if (arc.mode !== link.mode) return `is a ${link.mode} link`;
  if (
    link.mode === 'rail' &&
    (arc.gauge === undefined || link.gauges?.includes(arc.gauge) === false)
  )
    return `has no gauge ${arc.gauge ?? 'at all'}`;
  const length = ledger.figures.value(link.length) / 1000;
  return board(ledger, at, arc, length, isPassed(ledger.places.get(to)));
}

function followService(ledger: Ledger, at: Standing, arc: Arc): Standing | string {
  const service = ledger.services.get(arc.asset);
  const leg = service?.legs[legOf(arc)];
  if (service === undefined || leg === undefined) return 'no such service or leg';
  if (!arc.isForward && service.oneWay === true) return 'against a one-way service';
  const [from, to] = arc.isForward ? [leg.from, leg.to] : [leg.to, leg.from];
  if (arc.tailPlace !== from || arc.headPlace !== to) return `runs from ${from} to ${to}`;
  if (arc.mode !== service.mode || arc.gauge !== service.gauge)
    return `is a ${service.mode} service`;
  return board(ledger, at, arc, ledger.figures.value(leg.length) / 1000, false);
}

function board(
  ledger: Ledger,
  at: Standing,
  arc: Arc,
  kilometres: number,
  passes: boolean,
): Standing | string {
  if (Math.abs(arc.kilometres - kilometres) > 1e-9 * kilometres)
    return `is ${kilometres} km long, not ${arc.kilometres}`;
  const on = `${arc.mode ?? ''}${arc.gauge ?? ''}`;
  const isWater = arc.mode === 'sea' || arc.mode === 'river';
  // A service calls wherever its legs end, also at a gateway.
  if (isWater && arc.kind !== 'service' && isPassed(ledger.places.get(at.place))) {
    // At a gateway the ship goes on as it is, by sea or river.
    if (at.ship !== arc.onlyVehicle) return `changes ship at ${at.place}`;
  } else {
    if (at.on !== on) return `needs ${on}, the cargo is on ${at.on}`;
    if (isWater && at.ship !== 'ready') return `leaves ${at.place} without handling`;
  }
  const ship = !isWater ? undefined : passes ? arc.onlyVehicle : 'called';
  if (isWater && passes && ship === undefined) return `passes ${arc.headPlace} in no ship at all`;
  return { place: arc.headPlace, on, ship };
}

function followTerminal(ledger: Ledger, at: Standing, arc: Arc): Standing | string {
  const terminal = ledger.terminals.get(arc.asset);
  if (terminal === undefined) return 'no such terminal';
  if (terminal.place !== at.place || arc.headPlace !== at.place) return `is at ${terminal.place}`;
  const [from = '', to = ''] = (arc.key.split(':').at(-1) ?? '').split('>');
  const joins = terminal.between.some(
    ([a, b]) =>
      (name(a) === from && name(b) === to) ||
      (terminal.oneWay !== true && name(b) === from && name(a) === to),
  );
  if (!joins) return `does not join ${from} to ${to}`;
  if (at.on !== from) return `takes in from ${from}, the cargo is on ${at.on}`;
  if (isWaterName(from) && at.ship !== 'called') return 'takes in from a ship that does not call';
  return enter(at.place, to);
}

function followGate(ledger: Ledger, at: Standing, arc: Arc): Standing | string {
  if (arc.headPlace !== at.place) return 'leads elsewhere';
  const mode = arc.key.split(':').at(-1) ?? '';
  const isGuarded = [...ledger.terminals.values()].some(
    ({ place, between }) =>
      place === at.place &&
      between.some((pair) => {
        const names = pair.map(name);
        return names.includes('gate') && names.includes(mode);
      }),
  );
  if (isGuarded) return `goes past the terminal between gate and ${mode}`;
  if (arc.isForward)
    return at.on === 'gate' ? enter(at.place, mode) : 'is not where cargo sets out';
  if (at.on !== mode) return `ends ${mode}, the cargo is on ${at.on}`;
  if (isWaterName(mode) && at.ship !== 'called') return 'ends a voyage that has not called';
  return enter(at.place, 'gate');
}

/** Standing after handling: a ship stands ready; the gate is the end. */
function enter(place: string, to: string): Standing {
  return to === 'gate'
    ? { place, on: 'arrived' }
    : { place, on: to, ship: isWaterName(to) ? 'ready' : undefined };
}

function isPassed(place: Place | undefined): boolean {
  return place?.kinds.some((kind) => kind === 'sea-gateway' || kind === 'bridge-site') === true;
}

function isWaterName(name_: string): boolean {
  return name_ === 'sea' || name_ === 'river';
}

function name({ mode, gauge }: Access): string {
  return `${mode}${gauge ?? ''}`;
}
