import fc from 'fast-check';
import geodesic from 'geographiclib-geodesic';
import { describe, expect, it } from 'vitest';
import { checkCorridor, CORRIDOR_CHECKS } from '../../src/scenario/check.js';
import { greatCircleMetres } from '../../src/scenario/checks/great-circle.js';
import type { Corridor, Disruption } from '../../src/scenario/corridor.js';
import { tinyCorridor } from '../support/tiny-corridor.js';

type Table = Exclude<keyof Corridor, 'id' | 'title'>;

/** The tiny corridor with fields of one entry replaced. */
function tinyWith(table: Table, id: string, fields: object): Corridor {
  const tiny = tinyCorridor();
  const entries: readonly { readonly id: string }[] = tiny[table];
  expect(entries.map((entry) => entry.id)).toContain(id);
  const changed = entries.map((entry) => (entry.id === id ? { ...entry, ...fields } : entry));
  return { ...tiny, [table]: changed };
}

function codesOf(corridor: Corridor): readonly string[] {
  return checkCorridor(corridor).map(({ code, path }) => `${path.join('.')} ${code}`);
}

const guess = { grade: 'EST', source: [], note: 'a guess' } as const;

describe('checkCorridor', () => {
  it('finds nothing wrong with the tiny corridor', () => {
    expect(checkCorridor(tinyCorridor())).toEqual([]);
  });

  it('has every check under its own name', () => {
    for (const [name, check] of Object.entries(CORRIDOR_CHECKS)) expect(check.name).toBe(name);
  });

  it.each([
    ['links', 'trunk', { id: 'branch' }, 'links.2.id corridor.id.duplicate'],
    ['links', 'trunk', { id: 'port' }, 'links.1.id corridor.id.shared'],
    ['links', 'trunk', { to: 'prot' }, 'links.1.to corridor.reference'],
    [
      'links',
      'trunk',
      { tariffs: ['rail-bulk', 'rail-bx'] },
      'links.1.tariffs.1 corridor.reference',
    ],
    ['links', 'trunk', { vehicles: ['bulk-trian'] }, 'links.1.vehicles.0 corridor.reference'],
    ['links', 'trunk', { territories: ['FR'] }, 'links.1.territories.0 corridor.reference'],
    [
      'links',
      'trunk',
      { evidence: { grade: 'H', source: ['almanack'] } },
      'links.1.evidence.source.0 corridor.reference',
    ],
    ['places', 'port', { country: 'JP' }, 'places.5.country corridor.reference'],
    ['terminals', 'port-berth', { place: 'harbour' }, 'terminals.1.place corridor.reference'],
    ['services', 'feeder', { vehicle: 'feeder' }, 'services.0.vehicle corridor.reference'],
    ['links', 'trunk', { gauges: undefined }, 'links.1.gauges corridor.gauge.missing'],
    ['links', 'bridge', { gauges: ['1520'] }, 'links.6.gauges corridor.gauge.unexpected'],
    ['links', 'trunk', { to: 'junction' }, 'links.1.to corridor.link.loop'],
    ['links', 'trunk', { length: '80 km' }, 'links.1.length corridor.length.great-circle'],
    ['services', 'feeder', { vehicle: 'truck' }, 'services.0.vehicle corridor.service.vehicle'],
    [
      'commodities',
      'coal',
      { handling: 'dust' },
      'commodities.0.handling corridor.handling.vehicle',
    ],
    [
      'terminals',
      'port-berth',
      { handles: ['blk'] },
      'terminals.1.handles.0 corridor.handling.unknown',
    ],
    [
      'links',
      'bridge',
      { processing: { value: '2 h', spread: { low: '3 h', high: '4 h' }, ...guess } },
      'links.6.processing.value corridor.spread.range',
    ],
    [
      'links',
      'bridge',
      { processing: { value: '2 h', spread: { low: '1 h', mode: '5 h', high: '4 h' }, ...guess } },
      'links.6.processing.spread corridor.spread.order',
    ],
    [
      'links',
      'bridge',
      {
        capacity: {
          value: '300 vehicle/day',
          spread: { low: '1 t/day', high: '9 t/day' },
          ...guess,
        },
      },
      'links.6.capacity.spread corridor.unit.mixed',
    ],
    [
      'links',
      'bridge',
      {
        capacity: {
          series: [
            { date: '2024-01-01', value: '1 t/year' },
            { date: '2023-01-01', value: '2 t/year' },
          ],
          ...guess,
        },
      },
      'links.6.capacity.series.1.date corridor.series.order',
    ],
    [
      'links',
      'bridge',
      { validity: { from: '2026-01-01', until: '2026-01-01' } },
      'links.6.validity.until corridor.date.order',
    ],
    [
      'rules',
      'scrap-ban',
      { from: '2020-01-01', until: '2019-01-01' },
      'rules.0.until corridor.date.order',
    ],
    [
      'currencies',
      'RUB',
      { perDollar: '7 CNY/USD' },
      'currencies.0.perDollar corridor.currency.unit',
    ],
    [
      'demands',
      'coal-export',
      { destination: 'mine' },
      'demands.0.destination corridor.demand.loop',
    ],
    [
      'demands',
      'coal-export',
      { season: { monthly: [2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1], ...guess } },
      'demands.0.season.monthly corridor.demand.season',
    ],
    [
      'tariffs',
      'truck-box',
      { expression: 'rate * kms' },
      'tariffs.2.expression corridor.formula.name',
    ],
    [
      'tariffs',
      'truck-box',
      { expression: 'km' },
      'tariffs.2.parameters.rate corridor.tariff.parameter',
    ],
    [
      'links',
      'bridge',
      { volumeDelay: 'freeFlow * (1 + utilization)' },
      'links.6.volumeDelay corridor.formula.name',
    ],
    ['vehicles', 'truck', { emptyReturn: '1.5' }, 'vehicles.2.emptyReturn corridor.number.range'],
    [
      'links',
      'bridge',
      { hours: { daily: '8-20', ...guess } },
      'links.6.hours.daily corridor.hours.format',
    ],
  ] as const)('%s/%s with %j is found out', (table, id, fields, expected) => {
    expect(codesOf(tinyWith(table, id, fields))).toContain(expected);
  });

  it('looks into disruptions too', () => {
    const affects = ['port', 'prot'];
    const fog: Disruption = {
      ...{ id: 'fog', name: 'Fog', kind: 'fog', affects, evidence: guess },
      probability: '0.2',
      capacityLeft: '0',
    };
    expect(codesOf(tinyCorridor({ disruptions: [fog] }))).toEqual([
      'disruptions.0.affects.1 corridor.reference',
    ]);
  });

  it.each<[Partial<Disruption>, readonly string[]]>([
    [{ windows: [{ from: '2026-01-01', until: '2026-01-05' }], recovery: '2 day' }, []],
    [{ season: { from: '12-01', until: '03-01', ...guess } }, []],
    [{ season: { from: '12-01', until: '03-01', ...guess }, probability: '0.5' }, []],
    [{ perYear: '0.1 1/year', duration: '30 day', recovery: '10 day' }, []],
    [{}, ['disruptions.0.id corridor.disruption.time']],
    [{ perYear: '1 1/year' }, ['disruptions.0.perYear corridor.disruption.time']],
    [
      { probability: '0.1', duration: '1 day' },
      ['disruptions.0.duration corridor.disruption.time'],
    ],
    [
      { probability: '0.1', recovery: '1 day' },
      ['disruptions.0.recovery corridor.disruption.time'],
    ],
    [
      { windows: [], season: { from: '12-01', until: '03-01', ...guess } },
      ['disruptions.0.season corridor.disruption.time'],
    ],
    [
      { probability: '0.1', perYear: '1 1/year', duration: '1 day' },
      ['disruptions.0.perYear corridor.disruption.time'],
    ],
    [
      { probability: '0.1', capacityLeft: undefined, speedLeft: '0' },
      ['disruptions.0.speedLeft corridor.number.zero'],
    ],
    [{ probability: '0.1', capacityLeft: undefined }, ['disruptions.0 corridor.disruption.effect']],
  ])('a disruption with %j says what it takes away and when, or not', (fields, expected) => {
    const { capacityLeft, ...rest } = { capacityLeft: '0.5', ...fields };
    const disruption: Disruption = {
      ...{ id: 'event', name: 'Event', kind: 'other', affects: ['port'], evidence: guess },
      ...rest,
      ...(capacityLeft === undefined ? {} : { capacityLeft }),
    };
    expect(codesOf(tinyCorridor({ disruptions: [disruption] }))).toEqual(expected);
  });

  it('says what it is near to and who refers to it', () => {
    const [issue] = checkCorridor(tinyWith('links', 'trunk', { to: 'prot' }));
    expect(issue).toMatchObject({
      message: 'there is no place "prot"; link "trunk" refers to it in to',
      found: '"prot"',
      hint: 'did you mean "port"?',
    });
  });

  it('takes numbers such as 1e5 in a formula for numbers', () => {
    expect(
      codesOf(tinyWith('tariffs', 'truck-box', { expression: '1e5 * rate + 2.5E-3 * min(km, 3)' })),
    ).toEqual([]);
  });
});

describe('greatCircleMetres', () => {
  it('is within 0.6 % of the geodesic', () => {
    const degrees = (limit: number) => fc.double({ min: -limit, max: limit, noNaN: true });
    fc.assert(
      fc.property(
        degrees(89),
        degrees(180),
        degrees(89),
        degrees(180),
        (latA, lonA, latB, lonB) => {
          const sphere = greatCircleMetres(
            { latitude: latA, longitude: lonA },
            { latitude: latB, longitude: lonB },
          );
          const exact = geodesic.Geodesic.WGS84.Inverse(latA, lonA, latB, lonB).s12 ?? 0;
          expect(Math.abs(sphere - exact)).toBeLessThanOrEqual(0.006 * exact + 1);
        },
      ),
    );
  });

  it('is a quarter of the circle from the equator to the pole, and nothing from a place to itself', () => {
    const zero = { latitude: 0, longitude: 0 };
    expect(greatCircleMetres(zero, { latitude: 90, longitude: 0 })).toBeCloseTo(10_007_557.18, 1);
    expect(greatCircleMetres(zero, zero)).toBe(0);
  });
});

describe('formulas in data', () => {
  it('that cannot be read are issues, not surprises when they are priced', () => {
    const tariffs = tinyCorridor().tariffs.map((tariff, i) =>
      i === 0 ? { ...tariff, expression: `${tariff.expression} * (` } : tariff,
    );
    const codes = checkCorridor(tinyCorridor({ tariffs })).map(({ code }) => code);
    expect(codes.some((code) => code.endsWith('formula.syntax'))).toBe(true);
  });
});
