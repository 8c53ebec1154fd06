/**
 * Whether an asset is in use on a date: valid, in season, and not shut by the scenario or by a dated
 * disruption of itself or of a place it touches. An uncertain opening is not before its `low`.
 */
import type { Arc } from '../model/model.js';
import { knownDay } from '../scenario/calendar.js';
import type { Disruption } from '../scenario/corridor.js';
import { type Ledger, earliestDay } from './ledger.js';
import { isWithin } from './facts.js';
import { isInSeason } from './open-time.js';
import { actingOn } from './planned.js';

/** A stretch of time in which something is shut. */
export interface Shutting {
  readonly id: string;
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  readonly why: string;
}

/** Everything that is shut at some time by a date written down. */
export function shuttings(ledger: Ledger): readonly Shutting[] {
  const { scenario, figures } = ledger;
  const isShut = (disruption: Disruption): boolean =>
    disruption.capacityLeft !== undefined && figures.value(disruption.capacityLeft) === 0;
  return [
    ...scenario.closures.map((closure) => ({ ...closure, why: 'closed by the scenario' })),
    ...actingOn(ledger)
      .filter(isShut)
      .flatMap(({ affects, windows = [], name }) =>
        windows.flatMap((window) => affects.map((id) => ({ ...window, id, why: name }))),
      ),
  ];
}

/** Why an arc is not in use on a date; undefined if it is. */
export function whyNotInUse(
  { links, terminals, services }: Ledger,
  shut: readonly Shutting[],
  arc: Arc,
  date: string,
): string | undefined {
  if (arc.kind === 'gate') return undefined;
  const timed = arc.kind === 'link' ? links.get(arc.asset) : terminals.get(arc.asset);
  const validity = arc.kind === 'service' ? services.get(arc.asset)?.validity : timed?.validity;
  if (!isWithin({ from: earliestDay(validity), until: validity?.until }, date))
    return `${arc.asset} is not in use`;
  if (timed?.season !== undefined && !isInSeason(timed.season, knownDay(date)))
    return `${arc.asset} is out of season`;
  const touched = [arc.asset, arc.tailPlace, arc.headPlace];
  const found = shut.find((each) => touched.includes(each.id) && isWithin(each, date));
  return found === undefined ? undefined : `${found.id} is shut: ${found.why}`;
}
