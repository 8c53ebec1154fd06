import { describe, expect, it } from 'vitest';
import type { Corridor } from '../../src/scenario/corridor.js';
import { stateOf } from '../../src/solve/costs.js';
import { arcIndex, classIndex } from '../support/models.js';
import { modelOf, type OneLink, oneLink } from '../support/scenarios.js';
import { TINY, tinyCorridor } from '../support/tiny-corridor.js';

/** What stops the coal of a corridor on an arc in the first epoch. */
function reasons(corridor: Corridor, key = 'link:line:out::', goods = 'coal'): readonly string[] {
  const model = modelOf(corridor);
  const state = stateOf(model, classIndex(model, goods), arcIndex(model, key), 0);
  return state.physical.map(({ kind, detail }) => `${kind}: ${detail}`);
}

const line = (one: OneLink): readonly string[] => reasons(oneLink(one));

describe('what is too large', () => {
  const sea = { mode: 'sea', kind: 'lane' } as const;

  it('is named with its own number and the limit', () => {
    expect(line({ link: { ...sea, depth: '5 m' }, vehicle: { draught: '6.5 m' } })).toEqual([
      'draught: Train draws 6.5 m, line allows 5 m',
    ]);
    expect(
      line({
        link: { ...sea, clearance: '9 m', name: 'Low bridge' },
        vehicle: { airDraught: '11 m' },
      }),
    ).toEqual(['air-draught: Train stands 11 m above water, Low bridge clears 9 m']);
    expect(line({ link: { grossLimit: '30 t' }, vehicle: { grossMass: '38 t' } })).toEqual([
      'gross-mass: Train weighs 38 t, line bears 30 t',
    ]);
  });

  it('is named with every limit that it breaks', () => {
    expect(
      line({
        link: { ...sea, depth: '5 m', clearance: '9 m' },
        vehicle: { draught: '6 m', airDraught: '10 m' },
      }).map((text) => text.split(':')[0]),
    ).toEqual(['draught', 'air-draught']);
  });

  it('passes where it is just as large as the limit', () => {
    expect(line({ link: { ...sea, depth: '5 m' }, vehicle: { draught: '5 m' } })).toEqual([]);
  });

  it('is stopped by the berths of a port at either end, not by those of a railway station', () => {
    const limited = (key: string): readonly string[] =>
      reasons(
        tinyCorridor((tiny) => ({
          places: tiny.places.map((one) =>
            one.id === 'port'
              ? { ...one, shipLimits: { draught: '9 m', length: '150 m', deadweight: '20 kt' } }
              : one,
          ),
        })),
        key,
      );
    const all = [
      'draught: Bulk carrier draws 9.8 m, Port allows 9 m',
      'length: Bulk carrier is 170 m long, Port allows 150 m',
      'deadweight: Bulk carrier has 28000 t deadweight, Port allows 20000 t',
    ];
    expect(limited('link:lane-north:out::bulk-carrier')).toEqual(all);
    expect(limited('link:lane-north:back::bulk-carrier')).toEqual(all);
    expect(limited('link:lane-south:out::bulk-carrier')).toEqual([]);
    expect(limited('link:trunk:out:1520:')).toEqual([]);
  });
});

describe('who can carry', () => {
  it('must carry such cargo, by that mode, on that gauge, and be let in', () => {
    const none = ['no-vehicle: no rail vehicle carries bulk here'];
    expect(line({})).toEqual([]);
    expect(line({ vehicle: { carries: ['container'] } })).toEqual(none);
    expect(line({ vehicle: { mode: 'road' } })).toEqual(none);
    expect(line({ link: { vehicles: ['other'] } })).toEqual(none);
    const gauges = { link: { gauges: ['1520'] as const }, vehicle: { gauges: ['1435'] as const } };
    expect(reasons(oneLink(gauges), 'link:line:out:1520:')).toEqual(none);
  });

  it('is the cheapest of those that fit, by money and time', () => {
    const chosen = (speed: string, price: string): string | undefined => {
      const model = modelOf(
        oneLink({
          link: { tariffs: ['slow-price', 'fast-price'], length: '400 km' },
          vehicle: { id: 'slow', speed: '10 km/h' },
          more: {
            vehicles: [
              { ...TINY.vehicles[0], id: 'slow', speed: '10 km/h' },
              { ...TINY.vehicles[0], id: 'fast', speed },
            ],
            tariffs: [
              {
                id: 'slow-price',
                name: '',
                per: 't',
                // Fast trains pay more by the knot.
                expression: `${price} * knots`,
                parameters: {},
              },
            ],
          },
        }),
      );
      const arc = arcIndex(model, 'link:line:out::');
      return model.vehicles[model.vehicle[arc] ?? -1];
    };
    expect(chosen('40 km/h', '0')).toBe('fast');
    expect(chosen('40 km/h', '1')).toBe('slow');
    expect(chosen('10 km/h', '1')).toBe('fast'); // alike: the first by id
  });

  it('takes length ÷ speed, the speed or the running time of the link, and formalities on top', () => {
    const seconds = (link: OneLink['link']): number => {
      const model = modelOf(oneLink({ link: link ?? {} }));
      return model.seconds[arcIndex(model, 'link:line:out::')] ?? NaN;
    };
    expect(seconds({})).toBe(3600);
    expect(seconds({ speed: '20 km/h' })).toBe(7200);
    expect(seconds({ runningTime: '5 h' })).toBe(18_000);
    expect(seconds({ processing: '2 h' })).toBe(10_800);
    const spread = { low: '1 h', high: '6 h' };
    expect(
      seconds({ processing: { value: '2 h', spread, grade: 'EST', source: [] } }), // mean 3 h
    ).toBe(14_400);
  });
});

describe('a terminal', () => {
  it('serves only what it handles, and captive cargo only at its owner’s berth', () => {
    const key = 'terminal:port-berth:rail1520>sea';
    const berth = (handles: readonly string[], captive?: readonly string[]): readonly string[] =>
      reasons(
        tinyCorridor((tiny) => ({
          terminals: tiny.terminals.map((one) =>
            one.id === 'port-berth' ? { ...one, handles } : one,
          ),
          demands: tiny.demands
            .filter(({ id }) => id === 'coal-export')
            .map((one) => (captive === undefined ? one : { ...one, captive })),
        })),
        key,
      );
    expect(berth(['bulk'])).toEqual([]);
    expect(berth(['container'])).toEqual(['handling: Port berth does not handle bulk']);
    expect(berth(['bulk'], ['port-berth'])).toEqual([]);
    expect(berth(['bulk'], ['pier-9'])).toEqual([
      "captive: cargo bound to its owner's terminal (pier-9)",
    ]);
  });
});

describe('a tariff', () => {
  const price = (tariffs: readonly string[], goods = 'coal'): number => {
    const model = modelOf(
      tinyCorridor((tiny) => ({
        links: tiny.links.map((one) => (one.id === 'trunk' ? { ...one, tariffs } : one)),
      })),
    );
    return (
      model.money[
        classIndex(model, goods) * model.arcCount + arcIndex(model, 'link:trunk:out:1520:')
      ] ?? NaN
    );
  };

  it('is the first that applies to the cargo; none at all is free', () => {
    expect(price([])).toBe(0);
    expect(price(['rail-bulk', 'rail-box'])).toBeCloseTo(((1.5 + 0.012 * 110) * 0.9) / 1000, 12);
    expect(price(['rail-box', 'rail-bulk'])).toBe(price(['rail-bulk']));
    expect(price(['rail-box'], 'boxes')).toBeCloseTo((40 + 0.35 * 110) / 12_000, 12);
  });

  it('that covers no such cargo shuts the link, and says so', () => {
    const corridor = tinyCorridor((tiny) => ({
      links: tiny.links.map((one) =>
        one.id === 'trunk' ? { ...one, tariffs: ['rail-box'] } : one,
      ),
    }));
    expect(reasons(corridor, 'link:trunk:out:1520:')).toEqual([
      'tariff: no tariff of trunk covers coal',
    ]);
  });

  it('per vehicle is divided by its load', () => {
    const model = modelOf(tinyCorridor());
    const money =
      model.money[
        classIndex(model, 'boxes') * model.arcCount + arcIndex(model, 'link:bridge:out::')
      ];
    expect(money).toBeCloseTo((1.8 * 62) / 24_000, 12);
  });
});
