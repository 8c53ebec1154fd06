import { describe, expect, it } from 'vitest';
import type { Link, VehicleClass } from '../../src/scenario/corridor.js';
import { arcIndex, classIndex, usesOf } from '../support/models.js';
import { modelOf, oneLink, place } from '../support/scenarios.js';
import { TINY, tinyCorridor } from '../support/tiny-corridor.js';

const arcsOf = (model: ReturnType<typeof modelOf>, asset: string): readonly string[] =>
  model.arcs.filter((arc) => arc.asset === asset && arc.kind !== 'gate').map(({ key }) => key);

describe('a track', () => {
  it('with two gauges is two arcs each way on one resource', () => {
    const model = modelOf(tinyCorridor());
    const arcs = arcsOf(model, 'border-track');
    expect([...arcs].sort()).toEqual([
      'link:border-track:back:1435:',
      'link:border-track:back:1520:',
      'link:border-track:out:1435:',
      'link:border-track:out:1520:',
    ]);
    const coal = classIndex(model, 'coal');
    for (const key of arcs)
      expect(Object.keys(usesOf(model, coal, arcIndex(model, key)))).toEqual(['border-track']);
    expect(model.resources.filter(({ id }) => id === 'border-track')).toHaveLength(1);
  });

  it('joins gauges only through a terminal', () => {
    const model = modelOf(tinyCorridor());
    const ends = (key: string): readonly (string | undefined)[] => {
      const arc = arcIndex(model, key);
      return [model.vertexNames[model.tail[arc] ?? -1], model.vertexNames[model.head[arc] ?? -1]];
    };
    expect(ends('link:border-track:out:1520:')).toEqual([
      'border|rail|1520|through',
      'yard|rail|1520|through',
    ]);
    expect(ends('terminal:yard-transfer:rail1520>rail1435')).toEqual([
      'yard|rail|1520|through',
      'yard|rail|1435|through',
    ]);
  });

  it('with one track serves both directions from one resource, each using as much', () => {
    const model = modelOf(oneLink({ link: { capacity: '6 train/day', tracks: 'single' } }));
    const coal = classIndex(model, 'coal');
    const [out, back] = ['out', 'back'].map((way) =>
      usesOf(model, coal, arcIndex(model, `link:line:${way}::`)),
    );
    expect(out).toEqual({ line: 1 / 1_000_000 });
    expect(back).toEqual(out);
  });

  it('of one way has no arc back', () => {
    expect(arcsOf(modelOf(oneLink({ link: { oneWay: true } })), 'line')).toEqual([
      'link:line:out::',
    ]);
  });
});

describe('sea lanes', () => {
  const ship = (id: string, more: Partial<VehicleClass>): VehicleClass => ({
    id,
    name: id,
    mode: 'sea',
    carries: ['bulk'],
    payload: '24 kt',
    speed: '12 knot',
    emptyReturn: '1',
    ...more,
  });
  const lane = (id: string, from: string, to: string, more: Partial<Link> = {}): Link => ({
    id,
    from,
    to,
    mode: 'sea',
    kind: 'lane',
    length: '100 nmi',
    capacity: 'unlimited',
    ...more,
  });
  // A small ship passes the shallow lane, a tall one only the deep lane; beyond the gateway a bridge
  // stops the tall one. Changing ship at the gateway would get round both.
  const straits = modelOf(
    tinyCorridor({
      places: [
        place('a', 'RU', { kinds: ['seaport'] }),
        place('gateway', 'ZZ', { kinds: ['sea-gateway'] }),
        place('b', 'KR', { kinds: ['seaport'] }),
      ],
      links: [
        lane('shallow', 'a', 'gateway', { depth: '5 m' }),
        lane('deep', 'a', 'gateway'),
        lane('under-bridge', 'gateway', 'b', { clearance: '10 m' }),
      ],
      vehicles: [
        ship('small', { draught: '4 m', airDraught: '8 m' }),
        ship('tall', { draught: '9 m', airDraught: '30 m' }),
      ],
      terminals: [],
      services: [],
      rules: [],
      demands: tinyCorridor()
        .demands.slice(0, 1)
        .map((one) => ({ ...one, origin: 'a', destination: 'b' })),
    }),
  );

  it('keep each class of ship to itself at a gateway', () => {
    const through = straits.vertexNames.filter((name) => name.startsWith('gateway|'));
    expect(through).toEqual(['gateway|water|small|through', 'gateway|water|tall|through']);
    for (const { key, onlyVehicle, tailPlace, headPlace } of straits.arcs) {
      if (tailPlace === 'gateway' || headPlace === 'gateway') {
        expect(onlyVehicle).toBeDefined();
        const arc = arcIndex(straits, key);
        for (const vertex of [straits.tail[arc], straits.head[arc]]) {
          const name = straits.vertexNames[vertex ?? -1] ?? '';
          if (name.startsWith('gateway|')) expect(name).toContain(`|${onlyVehicle ?? ''}|`);
        }
      }
    }
  });

  it('have no gate at a gateway: nothing is loaded there', () => {
    expect(
      straits.arcs.filter(({ kind, asset }) => kind === 'gate' && asset === 'gateway'),
    ).toEqual([]);
  });

  it('say with numbers why a ship cannot pass', () => {
    const reasons = (key: string): readonly string[] => {
      const size = straits.classCount * straits.arcCount;
      const arc = arcIndex(straits, key);
      const state = straits.states[straits.state[0 * size + arc] ?? 0];
      return state?.physical.map(({ kind, detail }) => `${kind}: ${detail}`) ?? [];
    };
    expect(reasons('link:shallow:out::small')).toEqual([]);
    expect(reasons('link:shallow:out::tall')).toEqual([
      'draught: tall draws 9 m, shallow allows 5 m',
    ]);
    expect(reasons('link:under-bridge:out::tall')).toEqual([
      'air-draught: tall stands 30 m above water, under-bridge clears 10 m',
    ]);
  });

  it('arrive and depart on different sides of a port', () => {
    const names = modelOf(tinyCorridor()).vertexNames;
    expect(names.filter((name) => name.startsWith('port|sea|'))).toEqual([
      'port|sea||arrive',
      'port|sea||depart',
    ]);
  });
});

describe('gates', () => {
  it('give free access to every mode that no terminal guards', () => {
    const guarded = modelOf(
      oneLink({
        more: {
          terminals: [
            {
              ...TINY.terminals[0],
              id: 'loading',
              place: 'west',
              between: [[{ mode: 'gate' }, { mode: 'rail' }]],
            },
          ],
        },
      }),
    );
    expect(guarded.arcs.filter(({ kind }) => kind === 'gate').map(({ key }) => key)).toEqual([
      'gate:east:enter:rail',
      'gate:east:leave:rail',
    ]);
    const free = modelOf(oneLink());
    expect(free.arcs.filter(({ kind }) => kind === 'gate')).toHaveLength(4);
  });
});
