import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { CorridorError } from '../../src/core/errors.js';
import {
  betweenness,
  buildNetwork,
  linksBetween,
  neighbours,
  reachable,
  shortestPath,
  stronglyConnectedParts,
  type CargoNetwork,
} from '../../src/network/index.js';
import { tinyCorridor, TINY } from '../support/tiny-corridor.js';
import { drawn, HOSTILE_IDS, link, shuffled } from './random-corridor.js';

describe('building a network', () => {
  it('gives every place its attributes and terminals', () => {
    const port = buildNetwork(tinyCorridor()).place('port');
    expect(port).toMatchObject({
      id: 'port',
      name: 'Port',
      kinds: ['seaport', 'rail-station'],
      country: 'RU',
      position: { latitude: 43.1, longitude: 131.9 },
    });
    expect(port.terminals.map(({ id }) => id)).toEqual(['port-berth']);
    expect(port.place.shipLimits?.draught).toBe('11 m');
  });

  it('draws a two-way link as two edges and a one-way link as one', () => {
    const network = buildNetwork(
      drawn(['a', 'b'], [link('road', 'a', 'b', 3), link('ramp', 'b', 'a', 1, { oneWay: true })]),
    );
    expect(network.edges.map(({ key, from, to }) => [key, from, to])).toEqual([
      ['l:ramp:out', 'b', 'a'],
      ['l:road:back', 'b', 'a'],
      ['l:road:out', 'a', 'b'],
    ]);
  });

  it('keeps mode, gauges, length, capacity and tariffs of a link', () => {
    const [rail] = linksBetween(buildNetwork(TINY), 'yard', 'border', { mode: 'rail' });
    expect(rail).toMatchObject({
      id: 'border-track',
      name: 'Track over the border',
      direction: 'back',
      mode: 'rail',
      kind: 'crossing',
      gauges: ['1520', '1435'],
      lengthKm: 60,
      capacity: '4 train/day',
      tariffs: ['rail-bulk', 'rail-box'],
    });
  });

  it('draws each leg of a service, its length in kilometres', () => {
    const [feeder] = linksBetween(buildNetwork(TINY), 'market', 'port');
    expect(feeder).toMatchObject({
      key: 's:feeder:0:back',
      id: 'feeder',
      kind: 'service',
      leg: 0,
      vehicle: 'feeder-ship',
      frequency: '1 call/week',
      capacity: '400 TEU',
    });
    expect(feeder?.lengthKm).toBeCloseTo(490 * 1.852, 9);
  });

  it('reads dated figures as of a day, by default the latest', () => {
    const series = [
      { date: '2026-01-01', value: '20 Mt/year' },
      { date: '2020-01-01', value: '10 Mt/year' },
    ];
    const capacity = { series, grade: 'EST', source: [], note: 'invented' } as const;
    const corridor = drawn(['a', 'b'], [link('line', 'a', 'b', 1, { capacity, oneWay: true })]);
    const capacityOn = (on?: string) => buildNetwork(corridor, { on }).edges[0]?.capacity;
    expect(capacityOn()).toBe('20 Mt/year');
    expect(capacityOn('2025-12-31')).toBe('10 Mt/year');
    expect(capacityOn('2026-01-01')).toBe('20 Mt/year');
    expect(capacityOn('1990-01-01')).toBe('10 Mt/year');
  });

  it('does not depend on the order of the input', () => {
    const edges = buildNetwork(tinyCorridor()).edges;
    fc.assert(
      fc.property(shuffled(tinyCorridor()), (corridor) => {
        expect(buildNetwork(corridor).edges).toEqual(edges);
      }),
      { numRuns: 20 },
    );
  });

  it('makes an empty network of an empty corridor', () => {
    const network = buildNetwork(drawn([], []));
    expect(network.places).toEqual([]);
    expect(network.edges).toEqual([]);
    expect(network.has('a')).toBe(false);
    expect(stronglyConnectedParts(network)).toEqual([]);
    expect(betweenness(network).size).toBe(0);
  });

  it('refuses a link to nowhere, an id used twice and a length that is none', () => {
    const usage = (text: RegExp): unknown =>
      expect.objectContaining({ code: 'usage', message: expect.stringMatching(text) });
    expect(() => buildNetwork(drawn(['alpha'], [link('x', 'alpha', 'alpho', 1)]))).toThrow(
      usage(/^x: there is no place "alpho" in corridor tiny; did you mean "alpha"\?$/),
    );
    expect(() => buildNetwork(drawn(['a', 'a'], []))).toThrow(usage(/two entries place\/a/));
    const twice = [link('x', 'a', 'a', 1), link('x', 'a', 'a', 2)];
    expect(() => buildNetwork(drawn(['a'], twice))).toThrow(usage(/two entries link\/x/));
    for (const length of ['5', '5 t', '-1 km', 'far', '']) {
      const links = [{ ...link('x', 'a', 'a', 1), length }];
      expect(() => buildNetwork(drawn(['a'], links))).toThrow(usage(/length .* of link x/));
    }
  });

  it('is not harmed by ids that mean something to JavaScript', () => {
    const before = Object.getOwnPropertyNames(Object.prototype);
    const links = HOSTILE_IDS.map((id, i) => link(id, id, HOSTILE_IDS[i + 1] ?? 'a', 1));
    const network = buildNetwork(drawn([...HOSTILE_IDS, 'a'], links));
    expect(network.has('__proto__')).toBe(true);
    expect(network.has('isPrototypeOf')).toBe(false);
    expect(() => network.place('isPrototypeOf')).toThrow(CorridorError);
    expect(neighbours(network, 'constructor')).toEqual(['__proto__', 'toString']);
    expect(reachable(network, '__proto__')).toHaveLength(6);
    expect(shortestPath(network, '__proto__', 'a')?.links).toEqual(HOSTILE_IDS);
    expect(stronglyConnectedParts(network)).toHaveLength(1);
    expect(betweenness(network).get('toString')).toBeCloseTo(12 / 20, 12);
    network.toGraph();
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
    expect(Object.keys({})).toEqual([]);
  });

  it('hands out a graph that can be changed without changing the network', () => {
    const network = buildNetwork(tinyCorridor());
    const graph = network.toGraph();
    expect([graph.order, graph.size]).toEqual([8, 22]);
    expect(graph.getEdgeAttribute('l:bridge:out', 'mode')).toBe('road');
    graph.setNodeAttribute('p:port', 'name', 'Harbour');
    graph.dropNode('p:mine');
    expect(network.place('port').name).toBe('Port');
    expect(network.has('mine')).toBe(true);
    expect(Object.isFrozen(network.edges) && Object.isFrozen(network.place('port'))).toBe(true);
  });

  it('knows the ids of a corridor written as a constant', () => {
    const network = buildNetwork(TINY);
    type Ids = (typeof TINY)['places'][number]['id'];
    expectTypeOf(neighbours(network, 'port')).toEqualTypeOf<readonly Ids[]>();
    expectTypeOf(network.place('port').id).toEqualTypeOf<Ids>();
    expectTypeOf(shortestPath(network, 'mine', 'port')?.links[0]).toEqualTypeOf<
      (typeof TINY)['links'][number]['id'] | (typeof TINY)['services'][number]['id'] | undefined
    >();
    // @ts-expect-error a misspelt place is a compile error, and an error when run
    expect(() => neighbours(network, 'prot')).toThrow(/did you mean "port"\?/);
    expectTypeOf(network).toExtend<CargoNetwork>();
    expectTypeOf(buildNetwork(tinyCorridor())).toEqualTypeOf<CargoNetwork>();
  });

  it('knows the ids of a corridor written in the call', () => {
    const network = buildNetwork({ ...tinyCorridor(), places: [], links: [], services: [] });
    expectTypeOf(network.places[0]?.id).toEqualTypeOf<undefined>();
  });
});
