/**
 * What the simulation's queues need: one storage for each group at a place, a variation where a law asks
 * for one, section times where there is one track, and ships that gather on water.
 */
import type { Link, Terminal } from '../corridor.js';
import type { Check, Report } from './report.js';

/** A handling group has one shared storage at a place. */
export const storagesShareNoGroup: Check = (corridor, report) => {
  const owners = new Map<string, string>();
  for (const [i, { id, place, handles }] of corridor.storages.entries()) {
    for (const [j, group] of handles.entries()) {
      const key = `${place}|${group}`;
      const owner = owners.get(key);
      if (owner === undefined) owners.set(key, id);
      else if (owner !== id)
        report(
          'storage.group',
          ['storages', i, 'handles', j],
          `storage "${id}" takes ${group} at ${place}, and so does "${owner}"`,
          { hint: 'make it one storage, or divide the groups' },
        );
    }
  }
};

/** Gamma and lognormal times say how much they vary; the others do not. */
export const variationsFitLaws: Check = (corridor, report) => {
  const check = (
    { id, service, variation }: Pick<Link | Terminal, 'id' | 'service' | 'variation'>,
    table: 'links' | 'terminals',
    i: number,
  ): void => {
    const needs = service === 'gamma' || service === 'lognormal';
    if (needs === (variation !== undefined)) return;
    const path = [table, i, 'variation'];
    if (needs)
      report('variation.missing', path, `"${id}" has ${service} service times and no variation`, {
        expected: 'a coefficient of variation such as "0.5"',
      });
    else
      report('variation.unexpected', path, `"${id}" has a variation and no law that uses it`, {
        hint: 'say "service: gamma" or "service: lognormal"',
      });
  };
  for (const [i, link] of corridor.links.entries()) check(link, 'links', i);
  for (const [i, terminal] of corridor.terminals.entries()) check(terminal, 'terminals', i);
};

/** Trains follow and meet each other on rails; they meet where there is one track for both directions. */
export const sectionsLieOnSingleTracks: Check = (corridor, report) => {
  for (const [i, link] of corridor.links.entries()) {
    for (const field of ['sectionTime', 'following'] as const) {
      if (link[field] !== undefined && link.mode !== 'rail')
        report(`link.${field}`, ['links', i, field], `link "${link.id}" has no rails`);
    }
    if (link.sectionTime !== undefined && (link.tracks === 'double' || link.oneWay === true))
      report(
        'link.sectionTime',
        ['links', i, 'sectionTime'],
        `on link "${link.id}" no train meets another`,
        { hint: 'leave the section time out, or say "tracks: single"' },
      );
    checkCapacity(link, 'links', i, ['service', 'sectionTime', 'following'], report);
  }
  for (const [i, terminal] of corridor.terminals.entries())
    checkCapacity(terminal, 'terminals', i, ['service', 'batch', 'servers'], report);
};

/** What is unlimited has no queue, so nothing may be said of one. */
function checkCapacity(
  asset: Link | Terminal,
  table: 'links' | 'terminals',
  i: number,
  fields: readonly string[],
  report: Report,
): void {
  if (asset.capacity !== 'unlimited') return;
  for (const field of fields) {
    if ((asset as unknown as Readonly<Record<string, unknown>>)[field] === undefined) continue;
    report('capacity.unlimited', [table, i, field], `"${asset.id}" is unlimited and has no queue`, {
      hint: `leave ${field} out, or state a capacity`,
    });
  }
}

/** Only ships gather. */
export const shipsGatherOnWater: Check = (corridor, report) => {
  for (const [i, { id, mode, gather }] of corridor.vehicles.entries()) {
    if (gather === undefined || mode === 'sea' || mode === 'river') continue;
    report('vehicle.gather', ['vehicles', i, 'gather'], `vehicle "${id}" is no ship`, {
      hint: 'leave gather out; trains and trucks go as full as their lot',
    });
  }
};
