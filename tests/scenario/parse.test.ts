import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAXIMUM_ISSUES, type Checked, type Issue } from '../../src/core/issues.js';
import { parseCorridor, parseScenario } from '../../src/scenario/parse.js';
import { tinyCorridor } from '../support/tiny-corridor.js';

function issuesOf(checked: Checked<unknown>): readonly Issue[] {
  return checked.ok ? [] : checked.issues;
}

/** `path code` of each issue. */
function codesOf(checked: Checked<unknown>): readonly string[] {
  return issuesOf(checked).map(({ path, code }) => `${path.join('.')} ${code}`);
}

/** The tiny corridor as data, with the entry at a place of a table changed. */
function corridorWith(table: string, index: number, fields: object): unknown {
  const data = structuredClone(tinyCorridor()) as unknown as Record<string, object[]>;
  const entry = data[table]?.[index];
  if (entry === undefined) throw new Error(`no ${table}[${index}]`);
  Object.assign(entry, fields);
  return data;
}

describe('parseScenario', () => {
  it('reads the example of the design', () => {
    const example = {
      title: 'Khasan–Tumangang road bridge opens',
      extends: 'baseline',
      corridor: 'tumen',
      start: '2026-01-01',
      horizon: '365 days',
      seed: 'tumen-2026',
      replications: 100,
      changes: [
        { open: 'khasan-tumangang-road-bridge', from: '2026-07-01' },
        { set: 'rajin-pier-3.capacity', to: '8 Mt/year' },
        { lift: 'unsc-2371', from: '2026-09-01' },
        { scale: 'category/cn-domestic-transit', by: 1.5 },
      ],
      conduct: { RU: { defiant: { unsc: 0.2 } }, CN: { wary: 0.3 } },
    };
    const parsed = parseScenario(example);
    expect(parsed).toEqual({ ok: true, value: example, warnings: [] });
    expect(parsed.ok && parsed.value).not.toBe(example);
  });

  it.each([
    [{ titel: 'A' }, ['titel scenario.key.unknown']],
    [{ colour: 'A' }, ['title scenario.key.missing', 'colour scenario.key.unknown']],
    [{ title: 'A', start: '2026-02-29' }, ['start scenario.date.impossible']],
    [{ title: 'A', start: '1 July 2026' }, ['start scenario.date.impossible']],
    [{ title: 'A', horizon: '1 ton' }, ['horizon scenario.unit.unknown']],
    [{ title: 'A', horizon: '1 km' }, ['horizon scenario.unit.mismatch']],
    [{ title: 'A', horizon: '-1 day' }, ['horizon scenario.number.negative']],
    [{ title: 'A', seed: 7 }, ['seed scenario.type']],
    [{ title: 'A', replications: 0 }, ['replications scenario.number.range']],
    [{ title: 'A', replications: 1.5 }, ['replications scenario.type']],
    [{ title: ' ' }, ['title scenario.text.empty']],
    [{ title: 'A', conduct: { Russia: {} } }, ['conduct.Russia scenario.id.country']],
    [{ title: 'A', conduct: { RU: { wary: 1.1 } } }, ['conduct.RU.wary scenario.number.range']],
    [{ title: 'A', changes: [{ opne: 'x' }] }, ['changes.0.opne scenario.key.unknown']],
    [{ title: 'A', changes: [{ set: 'x.y' }] }, ['changes.0.to scenario.key.missing']],
    [{ title: 'A', changes: [{}] }, ['changes.0 scenario.key.missing']],
    [{ title: 'A', changes: ['close x'] }, ['changes.0 scenario.type']],
    [{ title: 'A', changes: [{ close: 'x', lift: 'y' }] }, ['changes.0.lift scenario.key.unknown']],
    [
      { title: 'A', changes: [{ open: 'x', from: { low: '2026-01-01' } }] },
      [
        'changes.0.from.mode scenario.key.missing',
        'changes.0.from.high scenario.key.missing',
        'changes.0.from.grade scenario.key.missing',
        'changes.0.from.source scenario.key.missing',
      ],
    ],
    [null, [' scenario.type']],
    [undefined, [' scenario.data.plain']],
    [[], [' scenario.type']],
    ['title: A', [' scenario.type']],
    [new Date(0), [' scenario.data.plain']],
    [{ title: 'A', start: new Date(0) }, ['start scenario.data.plain']],
    [{ title: 'A', replications: Infinity }, ['replications scenario.number.finite']],
  ])('says what is wrong with %j', (input, expected) => {
    expect(codesOf(parseScenario(input))).toEqual(expected);
  });

  it('hints at the nearest key, verb and unit', () => {
    const hints = issuesOf(
      parseScenario({
        title: 'A',
        strat: '2026-01-01',
        horizon: '1 MT',
        changes: [{ enforc: 'x' }],
      }),
    ).map(({ hint }) => hint);
    expect(hints).toContain('did you mean "start"?');
    expect(hints).toContain('did you mean "enforce"?');
    expect(hints.join()).toContain('"MT" is a megatesla');
  });

  it('refuses keys that reach a prototype, wherever they stand', () => {
    const hostile: unknown = JSON.parse(
      '{"title":"A","__proto__":{"x":1},"changes":[{"set":"a.b","to":{"constructor":{"prototype":{"x":1}}}}]}',
    );
    expect(codesOf(parseScenario(hostile))).toEqual([
      '__proto__ scenario.key.reserved',
      'changes.0.to.constructor scenario.key.reserved',
    ]);
    expect(Object.prototype).not.toHaveProperty('x');
  });

  it('survives objects that lie', () => {
    const cycle: Record<string, unknown> = { title: 'A' };
    cycle['changes'] = [cycle];
    const trap = new Proxy(
      {},
      {
        ownKeys: () => {
          throw new Error('no');
        },
      },
    );
    expect(codesOf(parseScenario(cycle))[0]).toContain('limit.depth');
    expect(codesOf(parseScenario(trap))).toEqual([' scenario.data.foreign']);
    expect(
      codesOf(
        parseScenario({
          get title() {
            return 'A';
          },
        }),
      ),
    ).toContain('title scenario.data.plain');
  });

  it('keeps the list of issues short, however bad the input', () => {
    const keys = Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [`k${i}`, 1]));
    const unknown = issuesOf(parseScenario({ title: 'A', ...keys }));
    expect(unknown).toHaveLength(21);
    expect(unknown[20]?.message).toBe('980 more unknown keys');
    const changes = Array.from({ length: 1000 }, () => ({ scale: '', by: -1 }));
    expect(issuesOf(parseScenario({ title: 'A', changes }))).toHaveLength(MAXIMUM_ISSUES);
  });

  it('never throws, whatever the JSON', () => {
    const words = fc.constantFrom(
      'title',
      'changes',
      'set',
      'to',
      'open',
      'from',
      'conduct',
      'RU',
      '__proto__',
    );
    const json = fc.letrec((tie) => ({
      value: fc.oneof({ maxDepth: 6 }, fc.jsonValue({ maxDepth: 1 }), tie('list'), tie('object')),
      list: fc.array(tie('value'), { maxLength: 4 }),
      object: fc.dictionary(fc.oneof(words, fc.string()), tie('value'), { maxKeys: 5 }),
    })).value;
    fc.assert(
      fc.property(json, (value) => {
        const written: string | undefined = JSON.stringify(value);
        const text: unknown = JSON.parse(written);
        for (const checked of [parseScenario(text), parseCorridor(text)]) {
          if (!checked.ok) expect(checked.issues.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('parseCorridor', () => {
  it('gives back a copy of a sound corridor', () => {
    const corridor = tinyCorridor();
    const parsed = parseCorridor(corridor);
    expect(codesOf(parsed)).toEqual([]);
    expect(parsed.ok && parsed.value).toEqual(corridor);
    expect(parsed.ok && parsed.value.links[0]).not.toBe(corridor.links[0]);
  });

  it.each([
    ['links', 0, { id: 'mine line' }, 'links.0.id corridor.id.grammar'],
    ['links', 0, { capacity: '-5 Mt/year' }, 'links.0.capacity corridor.number.negative'],
    ['links', 0, { capacity: '5 MT/year' }, 'links.0.capacity corridor.unit.unknown'],
    ['links', 0, { capacity: '5 ton/year' }, 'links.0.capacity corridor.unit.unknown'],
    ['links', 0, { capacity: '5 km' }, 'links.0.capacity corridor.unit.mismatch'],
    ['links', 0, { capacity: 5 }, 'links.0.capacity corridor.type'],
    [
      'links',
      0,
      { length: { value: '180 km', grade: 'H', source: [] } },
      'links.0.length.source corridor.evidence.source',
    ],
    [
      'links',
      0,
      { length: { value: '180 km', grade: 'EST', source: [] } },
      'links.0.length.note corridor.evidence.note',
    ],
    ['links', 0, { gauges: [1520] }, 'links.0.gauges.0 corridor.value'],
    [
      'links',
      3,
      { hours: { daily: '22:00-06:00,08:00-12:00', grade: 'GK', source: [], note: 'n' } },
      'links.3.hours.daily corridor.hours.format',
    ],
    [
      'links',
      3,
      { season: { from: '02-30', until: '03-01', grade: 'GK', source: [], note: 'n' } },
      'links.3.season.from corridor.date.month-day',
    ],
    ['links', 0, { oneway: true }, 'links.0.oneway corridor.key.unknown'],
    [
      'places',
      0,
      { position: { latitude: 95, longitude: 0, grade: 'GK', source: [], note: 'n' } },
      'places.0.position.latitude corridor.number.range',
    ],
    ['places', 0, { country: 'Russia' }, 'places.0.country corridor.id.country'],
    ['vehicles', 0, { emptyReturn: '1.2' }, 'vehicles.0.emptyReturn corridor.number.range'],
    ['vehicles', 0, { payload: '0 t' }, 'vehicles.0.payload corridor.number.zero'],
    ['rules', 0, { effect: { kind: 'bann' } }, 'rules.0.effect.kind corridor.type'],
    ['rules', 0, { from: '2017-13-01' }, 'rules.0.from corridor.date.impossible'],
    ['commodities', 0, { hs: ['coal'] }, 'commodities.0.hs.0 corridor.hs'],
  ])('refuses %s[%i] with %j', (table, index, fields, expected) => {
    expect(codesOf(parseCorridor(corridorWith(table, index, fields)))).toContain(expected);
  });
});
