/**
 * The network: gauges where there are rails, no length shorter than the great circle, vehicles that fit
 * their services, and a vehicle for every handling group.
 */
import type { Figure } from '../../core/figure.js';
import type { IssuePath } from '../../core/issues.js';
import { didYouMean } from '../../core/ids.js';
import { parseQuantity } from '../../core/units.js';
import { greatCircleMetres, type Position } from './great-circle.js';
import type { Check, Report } from './report.js';

/** A length may be this much below the great circle: positions are rounded, the earth is no sphere. */
export const LENGTH_TOLERANCE = 0.005;

/** Rail has gauges; nothing else has. */
export const gaugesFitModes: Check = (corridor, report) => {
  const check = (who: string, mode: string, gauges: unknown, path: IssuePath): void => {
    if ((mode === 'rail') === (gauges !== undefined)) return;
    if (mode === 'rail')
      report('gauge.missing', path, `${who} is of rail and names no gauge`, {
        expected: '"1520" or "1435"',
      });
    else
      report('gauge.unexpected', path, `${who} is of ${mode} and has no gauge`, {
        hint: 'leave the gauge out',
      });
  };
  for (const [i, link] of corridor.links.entries()) {
    check(`link "${link.id}"`, link.mode, link.gauges, ['links', i, 'gauges']);
  }
  for (const [i, vehicle] of corridor.vehicles.entries()) {
    check(`vehicle "${vehicle.id}"`, vehicle.mode, vehicle.gauges, ['vehicles', i, 'gauges']);
  }
  for (const [i, service] of corridor.services.entries()) {
    check(`service "${service.id}"`, service.mode, service.gauge, ['services', i, 'gauge']);
  }
};

/** A link and a leg go from one place to another. */
export const linksGoSomewhere: Check = (corridor, report) => {
  for (const [i, link] of corridor.links.entries()) {
    if (link.from === link.to)
      report('link.loop', ['links', i, 'to'], `link "${link.id}" ends where it starts`);
  }
  for (const [i, service] of corridor.services.entries()) {
    for (const [j, leg] of service.legs.entries()) {
      if (leg.from === leg.to) {
        report(
          'link.loop',
          ['services', i, 'legs', j, 'to'],
          `service "${service.id}": leg ${j} ends where it starts`,
        );
      }
    }
  }
};

/** No length is shorter than the great circle between the ends. */
export const lengthsReachTheirEnds: Check = (corridor, report) => {
  const positions = new Map(corridor.places.map((place) => [place.id, place.position]));
  for (const [i, link] of corridor.links.entries()) {
    checkLength(positions, `link "${link.id}"`, link, ['links', i, 'length'], report);
  }
  for (const [i, service] of corridor.services.entries()) {
    for (const [j, leg] of service.legs.entries()) {
      checkLength(
        positions,
        `service "${service.id}", leg ${j}`,
        leg,
        ['services', i, 'legs', j, 'length'],
        report,
      );
    }
  }
};

function checkLength(
  positions: ReadonlyMap<string, Position>,
  who: string,
  { from, to, length }: { readonly from: string; readonly to: string; readonly length: Figure },
  path: IssuePath,
  report: Report,
): void {
  const start = positions.get(from);
  const end = positions.get(to);
  if (start === undefined || end === undefined) return;
  const shortest = greatCircleMetres(start, end);
  for (const text of textsOf(length)) {
    const parsed = parseQuantity(text);
    if (!parsed.ok || parsed.value >= shortest * (1 - LENGTH_TOLERANCE)) continue;
    report(
      'length.great-circle',
      path,
      `${who}: ${text} is shorter than the great circle between ${from} and ${to}`,
      {
        expected: `at least ${kilometres(shortest)} km (${kilometres(shortest / 1.852)} nmi)`,
        found: text,
        hint: 'check the length and the two positions',
      },
    );
  }
}

/** All values that a figure may take. */
function textsOf(figure: Figure): readonly string[] {
  if (typeof figure === 'string') return [figure];
  return 'series' in figure ? figure.series.map((point) => point.value) : [figure.value];
}

function kilometres(metres: number): string {
  return String(Math.round(metres / 100) / 10);
}

/** Services run with a vehicle of their mode and gauge that takes what they handle. */
export const servicesFitVehicles: Check = (corridor, report) => {
  for (const [i, service] of corridor.services.entries()) {
    const vehicle = corridor.vehicles.find((each) => each.id === service.vehicle);
    if (vehicle === undefined) continue;
    const path = ['services', i, 'vehicle'];
    const who = `service "${service.id}"`;
    if (vehicle.mode !== service.mode) {
      report(
        'service.vehicle',
        path,
        `${who} is of ${service.mode}, its vehicle "${vehicle.id}" of ${vehicle.mode}`,
      );
    } else if (service.gauge !== undefined && vehicle.gauges?.includes(service.gauge) === false) {
      report(
        'service.vehicle',
        path,
        `${who} runs on ${service.gauge}, its vehicle "${vehicle.id}" does not`,
      );
    }
    const idle = service.handles.find((group) => !vehicle.carries.includes(group));
    if (idle !== undefined) {
      report(
        'service.vehicle',
        path,
        `${who} handles ${idle}, which its vehicle "${vehicle.id}" cannot carry`,
        {
          expected: vehicle.carries.join(', '),
        },
      );
    }
  }
};

/** Every handling group has a vehicle, and no one handles a group that no vehicle carries. */
export const handlingGroupsHaveVehicles: Check = (corridor, report) => {
  const carried = new Set(corridor.vehicles.flatMap((vehicle) => vehicle.carries));
  for (const [i, { id, handling }] of corridor.commodities.entries()) {
    if (carried.has(handling)) continue;
    report(
      'handling.vehicle',
      ['commodities', i, 'handling'],
      `no vehicle carries ${handling}, the handling group of commodity "${id}"`,
      {
        expected: [...carried].join(', '),
        hint: didYouMean(handling, carried),
      },
    );
  }
  const known = new Set([
    ...carried,
    ...corridor.commodities.map((commodity) => commodity.handling),
  ]);
  const check = (who: string, groups: readonly string[] | undefined, path: IssuePath): void => {
    for (const [j, group] of (groups ?? []).entries()) {
      if (known.has(group)) continue;
      report('handling.unknown', [...path, j], `${who}: there is no handling group "${group}"`, {
        expected: [...known].join(', '),
        hint: didYouMean(group, known),
      });
    }
  };
  for (const [i, each] of corridor.terminals.entries())
    check(`terminal "${each.id}"`, each.handles, ['terminals', i, 'handles']);
  for (const [i, each] of corridor.services.entries())
    check(`service "${each.id}"`, each.handles, ['services', i, 'handles']);
  for (const [i, each] of corridor.tariffs.entries())
    check(`tariff "${each.id}"`, each.handling, ['tariffs', i, 'handling']);
};
