/** Physical reasons that hold on some days only: not in use, closed, out of season. */
import { knownDay, seasonCovers } from '../scenario/calendar.js';
import type { Season } from '../scenario/corridor.js';
import { actingDisruptions } from '../scenario/disruptions.js';
import type { Scenario } from '../scenario/scenario.js';
import { covers, openingDate, shutWindows } from './epochs.js';
import type { DrawnArc } from './expand.js';
import type { PhysicalReason } from './model.js';

/** Says of a date why an arc is shut on it; each asset is looked at once. */
export function closures(
  scenario: Pick<Scenario, 'corridor' | 'closures' | 'simulation' | 'start'>,
): (date: string) => (arc: DrawnArc) => readonly PhysicalReason[] {
  const { corridor } = scenario;
  const services = new Map(corridor.services.map((service) => [service.id, service]));
  const spans = new Map<
    string,
    { from?: string | undefined; until?: string | undefined; why: string }[]
  >();
  const addSpan = (
    id: string,
    span: { from?: string | undefined; until?: string | undefined; why: string },
  ): void => {
    spans.set(id, [...(spans.get(id) ?? []), span]);
  };
  for (const closure of scenario.closures)
    addSpan(closure.id, { ...closure, why: 'closed by the scenario' });
  for (const disruption of actingDisruptions(scenario)) {
    for (const window of shutWindows(disruption, scenario.start)) {
      for (const id of disruption.affects) addSpan(id, { ...window, why: disruption.name });
    }
  }
  const onDate = (arc: DrawnArc, date: string): readonly PhysicalReason[] => {
    const asset = arc.link ?? arc.terminal ?? services.get(arc.asset);
    const found: PhysicalReason[] = [];
    const opens = openingDate(asset?.validity?.from);
    if (opens !== undefined && date < opens)
      found.push({
        kind: 'not-in-use',
        detail: `${arc.asset} opens on ${opens}${typeof asset?.validity?.from === 'object' ? ' (likeliest date)' : ''}`,
      });
    if (asset?.validity?.until !== undefined && date >= asset.validity.until)
      found.push({ kind: 'ended', detail: `${arc.asset} ended on ${asset.validity.until}` });
    for (const id of [arc.asset, arc.tailPlace, arc.headPlace]) {
      for (const span of spans.get(id) ?? []) {
        if (covers(span, date)) found.push({ kind: 'closed', detail: `${id}: ${span.why}` });
      }
    }
    const season: Season | undefined = arc.link?.season ?? arc.terminal?.season;
    if (season !== undefined && !seasonCovers(season, knownDay(date)))
      found.push({
        kind: 'season',
        detail: `${arc.asset} is open from ${season.from} until ${season.until}`,
      });
    return found;
  };
  return (date) => {
    const cache = new Map<string, readonly PhysicalReason[]>();
    return (arc) => {
      if (arc.kind === 'gate') return [];
      const reasons = cache.get(arc.asset) ?? onDate(arc, date);
      cache.set(arc.asset, reasons);
      return reasons;
    };
  };
}
