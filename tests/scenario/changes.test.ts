import { describe, expect, it } from 'vitest';
import { applyChanges, type ChangedCorridor } from '../../src/scenario/changes.js';
import type { Corridor, Link } from '../../src/scenario/corridor.js';
import type { Change } from '../../src/scenario/scenario.js';
import { tinyCorridor } from '../support/tiny-corridor.js';

const START = '2026-01-01';
const tiny = tinyCorridor();

function changed(...layers: readonly (readonly Change[])[]): ChangedCorridor {
  const result = applyChanges(tiny, layers, START);
  if (!result.ok) throw new Error(JSON.stringify(result.issues, null, 1));
  return result.value;
}

/** `path code hint` of each issue. */
function issuesOf(...layers: readonly (readonly Change[])[]): readonly string[] {
  const result = applyChanges(tiny, layers, START);
  return result.ok
    ? []
    : result.issues.map(({ path, code, hint = '' }) => `${path.join('.')} ${code} ${hint}`.trim());
}

function link(corridor: Corridor, id: string): Link | undefined {
  return corridor.links.find((each) => each.id === id);
}

const bypass = {
  id: 'bypass',
  from: 'junction',
  to: 'port',
  mode: 'road',
  kind: 'track',
  length: '115 km',
  capacity: 'unlimited',
};

describe('applying changes', () => {
  it('gives back the very corridor if nothing changes it', () => {
    expect(changed().corridor).toBe(tiny);
    expect(changed([], []).corridor).toBe(tiny);
    expect(changed([{ close: 'bridge' }, { lift: 'scrap-ban' }]).corridor).toBe(tiny);
  });

  it('leaves the tables it does not touch as they are', () => {
    const { corridor } = changed([{ set: 'bridge.lanes', to: '4' }]);
    expect(corridor.places).toBe(tiny.places);
    expect(link(corridor, 'trunk')).toBe(link(tiny, 'trunk'));
  });

  it('adds, removes, sets and scales', () => {
    const { corridor } = changed([
      { scale: 'bridge.capacity', by: 1.5 },
      { set: 'bypass.lanes', to: '2' },
      { add: 'link', value: bypass },
      { remove: 'scrap-trade' },
      { remove: 'bridge.hours' },
      { set: 'coal-quota.effect.amounts.0', to: '1 Mt' },
      { set: 'scrap-ban.unless.scrap-ban-permit.until', to: '2027-01-01' },
      { set: 'port.shipLimits.deadweight', to: '40 kt' },
    ]);
    expect(link(corridor, 'bridge')).toMatchObject({ capacity: '450 vehicle/day' });
    expect(link(corridor, 'bridge')).not.toHaveProperty('hours');
    expect(link(corridor, 'bypass')?.lanes).toEqual({
      value: '2',
      grade: 'EST',
      source: [],
      note: 'set by the scenario',
    });
    expect(corridor.demands.map(({ id }) => id)).toEqual(['coal-export', 'box-transit']);
    const [ban, quota] = corridor.rules;
    expect(quota?.effect).toMatchObject({ kind: 'quota', amounts: [{ value: '1 Mt' }] });
    expect(ban?.unless?.[0]?.until).toBe('2027-01-01');
    expect(corridor.places.find(({ id }) => id === 'port')?.shipLimits).toMatchObject({
      draught: '11 m',
      deadweight: { value: '40 kt' },
    });
  });

  it('keeps the words "unlimited" and a whole figure as they are written', () => {
    const figure = { value: '7 Mt/year', grade: 'M', source: ['almanac'] };
    const { corridor } = changed([
      { set: 'bridge.capacity', to: 'unlimited' },
      { set: 'mine-line.capacity', to: figure },
    ]);
    expect(link(corridor, 'bridge')?.capacity).toBe('unlimited');
    expect(link(corridor, 'mine-line')?.capacity).toEqual(figure);
  });

  it('scales figures with their spread, their series and their evidence', () => {
    const { corridor } = changed([
      { scale: 'border-track.processing', by: 0.5 },
      { scale: 'category/export', by: 2 },
    ]);
    expect(link(corridor, 'border-track')?.processing).toEqual({
      value: '3 h',
      spread: { low: '1.5 h', high: '6 h' },
      grade: 'EST',
      source: [],
      note: 'invented for tests; scaled by 0.5',
    });
    const before = tiny.demands[0]?.quantity;
    const after = corridor.demands[0]?.quantity;
    if (typeof before !== 'object' || !('series' in before)) throw new Error('a series');
    if (typeof after !== 'object' || !('series' in after)) throw new Error('a series');
    for (const [i, point] of before.series.entries()) {
      expect(Number.parseFloat(after.series[i]?.value ?? '')).toBe(
        2 * Number.parseFloat(point.value),
      );
    }
    expect(after.note).toContain('scaled by 2');
  });

  it('scales a commodity, a demand and a category to the same effect', () => {
    const quantity = (change: Change): unknown =>
      changed([change]).corridor.demands.find(({ id }) => id === 'box-transit')?.quantity;
    for (const scale of [
      'category/transit',
      'commodity/boxes',
      'demand/box-transit',
      'box-transit',
      'transit',
      'box-transit.quantity',
    ]) {
      expect(quantity({ scale, by: 1.1 })).toBe('13200 TEU/year');
    }
  });

  it('applies the verbs in their own order and the child after the parent', () => {
    const parent: Change[] = [
      { scale: 'bridge.capacity', by: 2 },
      { set: 'bridge.capacity', to: '100 vehicle/day' },
    ];
    const child: Change[] = [{ scale: 'bridge.capacity', by: 3 }];
    const { corridor } = changed(parent, child);
    expect(link(corridor, 'bridge')?.capacity).toMatchObject({ value: '600 vehicle/day' });
    expect(
      link(changed(parent, [{ set: 'bridge.capacity', to: '7 vehicle/day' }]).corridor, 'bridge')
        ?.capacity,
    ).toMatchObject({ value: '7 vehicle/day' });
  });

  it('opens from the start unless it says when', () => {
    const { corridor } = changed([
      { open: 'bridge' },
      { open: 'trunk', from: '2026-07-01', until: '2027-01-01' },
    ]);
    expect(link(corridor, 'bridge')?.validity).toEqual({ from: START });
    expect(link(corridor, 'trunk')?.validity).toEqual({ from: '2026-07-01', until: '2027-01-01' });
  });

  it('warns when what it opens was open already', () => {
    const result = applyChanges(tiny, [[{ open: 'bridge', from: '2026-07-01' }]], START);
    expect(result.ok && result.warnings.map(({ code }) => code)).toEqual(['scenario.open.already']);
  });

  it('closes links, terminals, services, and all that touch a place', () => {
    expect(
      changed([{ close: 'feeder', from: '2026-03-01', until: '2026-04-01' }]).closures,
    ).toEqual([{ id: 'feeder', from: '2026-03-01', until: '2026-04-01' }]);
    expect(changed([{ close: 'yard' }]).closures.map(({ id }) => id)).toEqual([
      'border-track',
      'inland-line',
      'city-road',
      'bridge',
      'yard-transfer',
    ]);
  });

  it('lifts and enforces a rule, a regime or an authority, one entry per rule', () => {
    const result = changed([
      { lift: 'coal-decree', from: '2026-09-01' },
      { lift: 'authority/ru', until: '2026-02-01' },
      { enforce: 'scrap-ban' },
    ]);
    expect(result.liftings).toEqual([
      { id: 'coal-quota', from: '2026-09-01' },
      { id: 'scrap-ban', until: '2026-02-01' },
      { id: 'coal-quota', until: '2026-02-01' },
    ]);
    expect(result.enforcements).toEqual([{ id: 'scrap-ban' }]);
  });

  it('lets the child open what the parent closed and enforce what it lifted', () => {
    const parent: Change[] = [{ close: 'bridge', until: '2027-01-01' }, { lift: 'scrap-ban' }];
    const child: Change[] = [
      { open: 'bridge', from: '2026-03-01', until: '2026-06-01' },
      { enforce: 'scrap-ban', from: '2026-05-01' },
    ];
    const result = changed(parent, child);
    expect(result.closures).toEqual([
      { id: 'bridge', until: '2026-03-01' },
      { id: 'bridge', from: '2026-06-01', until: '2027-01-01' },
    ]);
    expect(result.liftings).toEqual([{ id: 'scrap-ban', until: '2026-05-01' }]);
    expect(result.enforcements).toEqual([{ id: 'scrap-ban', from: '2026-05-01' }]);
    expect(changed([...parent, ...child]).liftings).toEqual([{ id: 'scrap-ban' }]);
  });

  it('changes nothing at all when scaled by one, but for the note', () => {
    const { corridor } = changed([
      { scale: 'trunk.length', by: 1 },
      { scale: 'bridge.capacity', by: 1 },
    ]);
    expect(link(corridor, 'trunk')?.length).toBe('110 km');
    expect(link(corridor, 'bridge')?.capacity).toBe('300 vehicle/day');
  });
});

describe('mistakes in changes', () => {
  it('are all told at once, each with its place and the nearest name', () => {
    expect(
      issuesOf([
        { set: 'brigde.capacity', to: '1 t/year' },
        { set: 'bridge.capcity', to: '1 t/year' },
        { set: 'bridge.lanes', to: '-2' },
        { set: 'trunk.capacity', to: '5 ton/year' },
        { set: 'coal-quota.effect.amount', to: '1 Mt' },
        { set: 'branch', to: 3 },
        { set: 'branch.id', to: 'twig' },
        { remove: 'link/trnk' },
        { remove: 'lnik/port' },
        { open: 'port' },
        { close: 'coal' },
        { lift: 'scrap-bann' },
        { scale: 'bridge', by: 2 },
        { scale: 'bridge.mode', by: 2 },
        { scale: 'bridge.depth', by: 2 },
        { add: 'lnik', value: {} },
        { add: 'link', value: { ...bypass, id: 'bridge' } },
        { add: 'link', value: { ...bypass, lenght: '3 km' } },
        { close: 'bridge', from: '2026-02-01', until: '2026-02-01' },
        { close: 'bridge.hours' },
      ]).map((text) => text.replace(/ (?:write|leave|figures|keep|choose|remove|from is).*/, '')),
    ).toEqual([
      'changes.15.add scenario.target.table did you mean "link"?',
      'changes.16.value.id scenario.id.duplicate',
      'changes.17.value.lenght scenario.key.unknown did you mean "length"?',
      'changes.7.remove scenario.target.unknown did you mean "trunk"?',
      'changes.8.remove scenario.target.table did you mean "link"?',
      'changes.0.set scenario.target.unknown did you mean "bridge"?',
      'changes.1.set scenario.target.field did you mean "capacity"?',
      'changes.4.set scenario.target.field did you mean "amounts"?',
      'changes.5.set scenario.target.field',
      'changes.6.set scenario.target.field',
      'changes.12.scale scenario.target.field',
      'changes.13.scale scenario.scale.figure',
      'changes.14.scale scenario.scale.figure',
      'changes.2.to scenario.number.negative',
      'changes.3.to scenario.unit.unknown',
      'changes.9.open scenario.target.kind',
      'changes.10.close scenario.target.kind',
      'changes.18.until scenario.date.order',
      'changes.19.close scenario.target.form',
      'changes.11.lift scenario.target.unknown did you mean "scrap-ban"?',
    ]);
  });

  it('set on one field twice in one layer is one, in two layers none', () => {
    const twice: Change[] = [
      { set: 'bridge.lanes', to: '2' },
      { set: 'link/bridge.lanes', to: '3' },
    ];
    expect(issuesOf(twice)).toEqual(['changes.1.set scenario.set.twice keep one of the two']);
    expect(issuesOf(twice.slice(0, 1), twice.slice(1))).toEqual([]);
    expect(
      issuesOf([
        { set: 'coal-quota.effect', to: { kind: 'ban' } },
        { set: 'coal-quota.effect.period', to: 'whole' },
      ]),
    ).toEqual(['changes.1.set scenario.set.twice keep one of the two']);
  });

  it('removing what is still needed names what needs it', () => {
    const result = applyChanges(tiny, [[{ remove: 'strait' }]], START);
    expect(result.ok ? [] : result.issues).toMatchObject([
      { code: 'scenario.remove.needed', path: ['changes', 0, 'remove'] },
      { code: 'scenario.remove.needed', path: ['changes', 0, 'remove'] },
    ]);
    expect(result.ok ? '' : result.issues[0]?.message).toContain(
      'link "lane-north" refers to it in to',
    );
    expect(
      issuesOf([{ remove: 'strait' }, { remove: 'lane-north' }, { remove: 'lane-south' }]),
    ).toEqual([]);
  });

  it('a length below the great circle is put down to the change that made it', () => {
    expect(issuesOf([{ scale: 'trunk.length', by: 0.5 }])).toEqual([
      'changes.0.by corridor.length.great-circle check the length and the two positions',
    ]);
    expect(issuesOf([{ add: 'link', value: { ...bypass, to: 'prot' } }])).toEqual([
      'changes.0.value.to corridor.reference did you mean "port"?',
    ]);
  });

  it('an id of two tables needs its table', () => {
    const corridor = tinyCorridor((before) => ({
      categories: before.categories.map((category) => ({
        ...category,
        id: category.id === 'export' ? 'coal' : category.id,
      })),
      demands: before.demands.map((demand) => ({
        ...demand,
        category: demand.category === 'export' ? 'coal' : demand.category,
      })),
    }));
    const result = applyChanges(corridor, [[{ scale: 'coal', by: 2 }]], START);
    expect(result.ok ? [] : result.issues).toMatchObject([
      { code: 'scenario.target.ambiguous', hint: 'write category/coal or commodity/coal' },
    ]);
    expect(applyChanges(corridor, [[{ scale: 'category/coal', by: 2 }]], START).ok).toBe(true);
  });

  it('of one layer are told with the name of its file', () => {
    const result = applyChanges(tiny, [[], [{ close: 'x' }]], START, ['a.yaml', 'b.yaml']);
    expect(result.ok ? [] : result.issues).toMatchObject([
      { file: 'b.yaml', path: ['changes', 0, 'close'] },
    ]);
  });
});
