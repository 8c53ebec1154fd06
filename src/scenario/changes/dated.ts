/**
 * The verbs that act between dates: open, close, enforce, lift. A later layer's `open` cuts its time out
 * of the closures of earlier layers, and its `enforce` out of their liftings, so that the child has the
 * last word; within one layer a closure and a lifting win.
 */
import type { Link, Service, Terminal, Validity } from '../corridor.js';
import type { Change, DatedOverride } from '../scenario.js';
import type { ChangePlace, Draft, Entry, LayeredOverride } from './draft.js';
import { findTarget } from './target.js';

type ChangeOf<Verb extends string> = Extract<Change, Readonly<Record<Verb, unknown>>>;

/** In place of a start that is not known, in a scenario that is refused anyway. */
const LATE_DAY = '2100-01-01';

const MOVERS = ['link', 'terminal', 'service'];

/** Gives a link, terminal or service the dates of its use. */
export function applyOpen(draft: Draft, change: ChangeOf<'open'>, place: ChangePlace): void {
  const target = findTarget(draft, change.open, { verb: 'open', words: MOVERS }, place);
  const from = change.from ?? draft.start ?? change.until ?? LATE_DAY;
  const earliest = typeof from === 'string' ? from : from.low;
  const latest = typeof from === 'string' ? from : from.high;
  const isStartKnown = change.from !== undefined || draft.start !== undefined;
  const isOrdered = !isStartKnown || inOrder(draft, latest, change.until, place);
  if (target?.kind !== 'entry' || hasField(draft, target.field, 'open', place)) return;
  if (!isOrdered) return;
  const entry = target.entry as Entry & { readonly validity?: Validity | undefined };
  const validity = { from, ...(change.until === undefined ? {} : { until: change.until }) };
  if (
    !draft.touches.has(`${target.table.key}/${entry.id}`) &&
    isInUseBefore(entry.validity, earliest)
  ) {
    draft.warn(
      place,
      'open.already',
      ['open'],
      `${target.table.word} "${entry.id}" was in use before ${earliest} already; now it opens only then`,
    );
  }
  if (!isStartKnown) draft.addFlaws(target.table.key, entry.id, ['validity']);
  draft.put(target.table.key, { ...entry, validity } as Entry, {
    ...place,
    field: ['validity'],
    key: 'from',
  });
  const window = { id: entry.id, from: earliest, until: change.until };
  draft.closures = withoutWindow(draft.closures, window, place.layer);
}

/** Closes a link, terminal or service, or all that touch a place. */
export function applyClose(draft: Draft, change: ChangeOf<'close'>, place: ChangePlace): void {
  const target = findTarget(
    draft,
    change.close,
    { verb: 'close', words: [...MOVERS, 'place'] },
    place,
  );
  const isOrdered = inOrder(draft, change.from, change.until, place);
  if (target?.kind !== 'entry' || hasField(draft, target.field, 'close', place)) return;
  if (!isOrdered) return;
  const ids = target.table.word === 'place' ? touching(draft, target.entry.id) : [target.entry.id];
  if (ids.length === 0 && !draft.isPartial) {
    draft.fail(place, 'close.nothing', ['close'], {
      message: `nothing touches place "${target.entry.id}"`,
    });
  }
  for (const id of ids) draft.closures.push(overrideOf(id, change, place));
}

/** Puts a rule, or every rule of a regime or authority, in force. */
export function applyEnforce(draft: Draft, change: ChangeOf<'enforce'>, place: ChangePlace): void {
  for (const id of rulesOf(draft, change.enforce, 'enforce', change, place)) {
    const override = overrideOf(id, change, place);
    draft.enforcements.push(override);
    draft.liftings = withoutWindow(draft.liftings, override, place.layer);
  }
}

/** Lifts a rule, or every rule of a regime or authority. */
export function applyLift(draft: Draft, change: ChangeOf<'lift'>, place: ChangePlace): void {
  for (const id of rulesOf(draft, change.lift, 'lift', change, place)) {
    draft.liftings.push(overrideOf(id, change, place));
  }
}

/** Overrides of earlier layers with the time of `window` cut out of those of the same id. */
export function withoutWindow(
  overrides: readonly LayeredOverride[],
  window: DatedOverride,
  layer: number,
): LayeredOverride[] {
  return overrides.flatMap((override): LayeredOverride[] => {
    if (override.id !== window.id || override.layer >= layer) return [override];
    const parts: LayeredOverride[] = [];
    const { id, from, until } = override;
    if (window.from !== undefined && (from === undefined || from < window.from)) {
      const end = until === undefined || until > window.from ? window.from : until;
      parts.push({
        id,
        layer: override.layer,
        ...(from === undefined ? {} : { from }),
        until: end,
      });
    }
    if (window.until !== undefined && (until === undefined || until > window.until)) {
      const begin = from === undefined || from < window.until ? window.until : from;
      parts.push({
        id,
        layer: override.layer,
        from: begin,
        ...(until === undefined ? {} : { until }),
      });
    }
    return parts;
  });
}

function rulesOf(
  draft: Draft,
  name: string,
  verb: 'enforce' | 'lift',
  dates: { readonly from?: string | undefined; readonly until?: string | undefined },
  place: ChangePlace,
): readonly string[] {
  const target = findTarget(draft, name, { verb, words: ['rule'], groups: true }, place);
  const isOrdered = inOrder(draft, dates.from, dates.until, place);
  if (target === undefined || !isOrdered) return [];
  if (target.kind === 'rules') return target.rules.map((rule) => rule.id);
  return hasField(draft, target.field, verb, place) ? [] : [target.entry.id];
}

function overrideOf(
  id: string,
  { from, until }: { readonly from?: string | undefined; readonly until?: string | undefined },
  { layer }: ChangePlace,
): LayeredOverride {
  return {
    id,
    layer,
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
  };
}

function touching(draft: Draft, place: string): readonly string[] {
  const links = [...draft.entries('links').values()] as Link[];
  const terminals = [...draft.entries('terminals').values()] as Terminal[];
  const services = [...draft.entries('services').values()] as Service[];
  return [
    ...links.filter((link) => link.from === place || link.to === place),
    ...terminals.filter((terminal) => terminal.place === place),
    ...services.filter(
      ({ id, legs }) =>
        !draft.isFlawed('services', id, 'legs') &&
        legs.some((leg) => leg.from === place || leg.to === place),
    ),
  ].map((entry) => entry.id);
}

function isInUseBefore(validity: Validity | undefined, day: string): boolean {
  const { from, until } = validity ?? {};
  if (from !== undefined && (typeof from !== 'string' || from >= day)) return false;
  return until === undefined || until >= day;
}

function hasField(
  draft: Draft,
  field: readonly string[],
  verb: string,
  place: ChangePlace,
): boolean {
  if (field.length === 0) return false;
  draft.fail(place, 'target.form', [verb], {
    message: `"${verb}" takes a whole entry, not its field`,
    hint: `leave ".${field.join('.')}" out`,
  });
  return true;
}

function inOrder(
  draft: Draft,
  from: string | undefined,
  until: string | undefined,
  place: ChangePlace,
): boolean {
  if (from === undefined || until === undefined || from < until) return true;
  draft.fail(place, 'date.order', ['until'], {
    message: 'the end lies before the beginning',
    expected: `a date after ${from}`,
    found: JSON.stringify(until),
    hint: 'from is inclusive, until exclusive',
  });
  return false;
}
