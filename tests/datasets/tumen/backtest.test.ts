/**
 * Nothing held out leaks into the inputs of a test against history. Four independent looks: forbidden
 * values are changed and nothing may move; every figure has a basis that ends in time; figures kept
 * whole cite nothing that a held-out observation cites, unless somebody said why; the observations
 * themselves are not read.
 */
import { describe, expect, it } from 'vitest';
import type { Figure } from '../../../src/core/figure.js';
import { assets, services } from '../../../src/datasets/tumen/backtest/assets.js';
import { backtestCorridor, rowOf } from '../../../src/datasets/tumen/backtest/corridor.js';
import { drivers } from '../../../src/datasets/tumen/backtest/drivers.js';
import { tumenBacktest, tumenProtocol } from '../../../src/datasets/tumen/backtest/index.js';
import { type Basis, rows } from '../../../src/datasets/tumen/backtest/rows.js';
import { tumen } from '../../../src/datasets/tumen/index.js';
import { compileScenario } from '../../../src/model/compile.js';
import { observedYears, reasonAgainst } from '../../../src/result/observed-years.js';
import { scenario } from '../../../src/run/scenario.js';
import { checkCorridor } from '../../../src/scenario/check.js';
import type { Corridor, Gate, Observation } from '../../../src/scenario/corridor.js';

const { series, derivations } = tumenProtocol;
const gateOf = (id: string): Gate => {
  const gate = tumen.gates.find((one) => one.id === id);
  if (gate === undefined) throw new Error(`no gate ${id}`);
  return gate;
};
const assetsOf = ({ links = [], terminals = [] }: Gate): readonly string[] => [
  ...links,
  ...terminals,
];
const contains = (outer: Gate, inner: Gate): boolean =>
  assetsOf(inner).every((asset) => assetsOf(outer).includes(asset));
const lastYearOf = ({ period }: Observation): number =>
  Number((typeof period === 'string' ? period : period.until).slice(0, 4)) -
  (typeof period !== 'string' && period.until.endsWith('-01-01') ? 1 : 0);

/** Held-out observations: of a scored gate, of any part of it, or of a line that contains it. */
const heldOut = tumen.observations.filter((observation) =>
  series.some((one) => {
    const [own, other] = [gateOf(one.gate), gateOf(observation.gate)];
    if (assetsOf(other).length === 0) return false;
    return (
      (contains(own, other) || contains(other, own)) &&
      lastYearOf(observation) > one.calibratedUntil
    );
  }),
);

/** A corridor whose every value after the permitted year of its basis is eleven times as large. */
function disturbed(corridor: Corridor): Corridor {
  const after = (figure: Figure, until: number): Figure =>
    typeof figure === 'string' || !('series' in figure)
      ? figure
      : {
          ...figure,
          series: figure.series.map((entry) =>
            Number(entry.date.slice(0, 4)) <= until || entry === figure.series[0]
              ? entry
              : {
                  date: entry.date,
                  value: entry.value.replace(/^[-\d.e]+/, (n) => `${Number(n) * 11 + 7}`),
                },
          ),
        };
  const by = <Entry extends { readonly id: string; readonly capacity: Figure }>(
    entry: Entry,
  ): Entry => {
    const basis = assets[entry.id];
    if (basis === undefined || basis.kind === 'kept') return entry;
    return {
      ...entry,
      capacity: after(entry.capacity, basis.kind === 'replaced' ? 0 : basis.until),
    };
  };
  return {
    ...corridor,
    demands: corridor.demands.map((demand) => {
      const basis = rows[rowOf(demand) ?? ''];
      const routing = demand.observedRouting;
      return {
        ...demand,
        quantity:
          basis === undefined || basis.kind === 'kept'
            ? demand.quantity
            : after(demand.quantity, basis.until),
        ...(routing === undefined ? {} : { observedRouting: { ...routing, gates: { posyet: 1 } } }),
      };
    }),
    links: corridor.links.map(by),
    terminals: corridor.terminals.map(by),
    limits: corridor.limits.map(by),
    services: corridor.services.map((service) => {
      const basis = services[service.id];
      return basis === undefined || basis.kind === 'kept'
        ? service
        : { ...service, frequency: after(service.frequency, basis.until) };
    }),
  };
}

describe('the backtest set', () => {
  it('is a sound corridor', () => {
    expect(checkCorridor(tumenBacktest)).toEqual([]);
  });

  it('does not move when every forbidden value is changed', () => {
    const other = disturbed(tumen);
    // The disturbance is real: it reaches demands, links, terminals and limits.
    for (const table of ['demands', 'links', 'terminals', 'limits', 'services'] as const)
      expect(other[table]).not.toEqual(tumen[table]);
    const inputs = ({ demands, links, terminals, limits, services: lines }: Corridor): unknown => ({
      demands,
      links,
      terminals,
      limits,
      services: lines,
    });
    expect(inputs(backtestCorridor(other))).toEqual(inputs(tumenBacktest));
  });

  it('says on what every demand rests, and stops before the held-out years of its gates', () => {
    const late: string[] = [];
    for (const demand of tumen.demands) {
      const basis = rows[rowOf(demand) ?? ''];
      expect(basis, demand.id).toBeDefined();
      if (basis === undefined || basis.kind === 'kept') continue;
      const passed = Object.keys(demand.observedRouting?.gates ?? {});
      for (const one of series) {
        const own = gateOf(one.gate);
        // Lines around other scored gates are made of them: their parts are looked at instead.
        const isElementary = series.every(
          ({ gate }) => gate === one.gate || !contains(own, gateOf(gate)),
        );
        if (isElementary && passed.includes(one.gate) && basis.until > one.calibratedUntil)
          late.push(
            `${demand.id}: until ${basis.until}, ${one.id} is held out after ${one.calibratedUntil}`,
          );
      }
    }
    expect(late).toEqual([]);
  });

  it('names rows, assets and drivers that exist', () => {
    const used = new Set(tumen.demands.map((demand) => rowOf(demand)));
    expect(Object.keys(rows).filter((row) => !used.has(row))).toEqual([]);
    const known = new Set(
      [...tumen.links, ...tumen.terminals, ...tumen.limits].map(({ id }) => id),
    );
    expect(Object.keys(assets).filter((id) => !known.has(id))).toEqual([]);
    const named = new Set(drivers.map(({ id }) => id));
    const asked = Object.values(rows).flatMap((basis: Basis) =>
      basis.kind === 'driven' ? basis.drivers : [],
    );
    expect(asked.filter((id) => !named.has(id))).toEqual([]);
    for (const { values } of drivers) expect(Object.keys(values).length).toBeGreaterThan(1);
  });

  it('keeps whole only figures that cite nothing a held-out observation cites, or says why', () => {
    const cited = new Set(
      heldOut.flatMap(({ quantity }) => (typeof quantity === 'string' ? [] : quantity.source)),
    );
    const sourcesOf = (figure: Figure): readonly string[] =>
      typeof figure === 'string' ? [] : figure.source;
    const suspicious = (figure: Figure): boolean => sourcesOf(figure).some((id) => cited.has(id));
    const capacities = [
      ...tumenBacktest.links,
      ...tumenBacktest.terminals,
      ...tumenBacktest.limits,
    ];
    const unexplained = [
      ...capacities.filter(({ id, capacity }) => assets[id] === undefined && suspicious(capacity)),
      ...tumenBacktest.services.filter(
        ({ id, frequency, capacity }) =>
          services[id] === undefined && (suspicious(frequency) || suspicious(capacity)),
      ),
      ...tumenBacktest.demands.filter((demand) => {
        const basis = rows[rowOf(demand) ?? ''];
        return basis?.kind === 'kept' && basis.why === '' && suspicious(demand.quantity);
      }),
    ];
    expect(unexplained.map(({ id }) => id)).toEqual([]);
    const drawn = drivers.filter(({ figure }) => suspicious(figure));
    expect(drawn.map(({ id }) => id)).toEqual([]);
    // The net catches something: the as-observed set has figures that would not pass.
    expect(tumen.terminals.filter(({ capacity }) => suspicious(capacity)).length).toBeGreaterThan(
      3,
    );
  });

  it('compiles to the same model whatever was observed', () => {
    const input = { title: 'A year held out', start: '2022-01-01', horizon: '365 days' };
    const observations = tumenBacktest.observations.map((one) => ({ ...one, quantity: '777 Mt' }));
    const own = compileScenario(scenario(input, { corridor: tumenBacktest }));
    const other = compileScenario(
      scenario(input, { corridor: { ...tumenBacktest, observations } }),
    );
    for (const key of ['money', 'seconds', 'state', 'useCoefficient', 'epochs'] as const)
      expect(Buffer.from(other[key].buffer).equals(Buffer.from(own[key].buffer)), key).toBe(true);
    for (const key of ['demands', 'resources', 'states', 'quotas', 'classes', 'arcs'] as const)
      expect(JSON.stringify(other[key]) === JSON.stringify(own[key]), key).toBe(true);
    expect(other.corridorHash).not.toBe(own.corridorHash);
  });

  it('has no disruption that is an outcome', () => {
    // The stop of coal by Rajin and the exit of Korea are to be found, not put in.
    const names = tumenBacktest.disruptions
      .filter(({ affects }) =>
        affects.some((id) => /rajin-pier-3|tumangang-rajin|sea-rajin/.test(id)),
      )
      .filter(({ capacityLeft }) => capacityLeft !== undefined);
    expect(names.filter(({ kind }) => kind === 'closure').map(({ id }) => id)).toEqual([]);
  });
});

describe('what is scored', () => {
  const byId = new Map(tumen.observations.map((one) => [one.id, one]));

  it('is no observation graded EST, L or GK, nor one derived from such', () => {
    for (const one of series) {
      for (const { id, reason } of observedYears(one, tumen.observations, derivations).values()) {
        const observation = byId.get(id);
        if (observation === undefined || reason !== undefined) continue;
        expect(endsOf(observation)).not.toContain('EST');
        expect(endsOf(observation)).not.toContain('L');
        expect(endsOf(observation)).not.toContain('GK');
      }
    }
    const reason = (id: string): string | undefined => {
      const found = byId.get(id);
      if (found === undefined) throw new Error(`no observation ${id}`);
      return reasonAgainst(found, byId, derivations);
    };
    expect(reason('hunchun-rail-2021')).toBeUndefined();
    expect(reason('hunchun-rail-2019')).toBe('graded EST');
    expect(reason('primorye-ports-2019')).toBe('derived from primorye-ports-2025, graded L');
    expect(reason('zarubino-2024')).toBe('assumes that it moved like a larger whole');
  });

  /** Grades at the ends of an observation's derivation. */
  function endsOf(observation: Observation): readonly string[] {
    const { quantity } = observation;
    const grade = typeof quantity === 'string' ? 'none' : quantity.grade;
    const derivation = derivations[observation.id];
    if (grade !== 'DER' || derivation === undefined) return [grade];
    return derivation.from.flatMap((id) => {
      const source = byId.get(id);
      return source === undefined ? [id] : endsOf(source);
    });
  }

  it('knows how every observation graded DER of a scored gate was derived', () => {
    const missing = series.flatMap((one) =>
      [...observedYears(one, tumen.observations, derivations).values()]
        .filter(({ grade, year }) => grade === 'DER' && year >= 2013 && year <= 2024)
        .filter(({ id }) => derivations[id] === undefined)
        .map(({ id }) => id),
    );
    expect(missing).toEqual([]);
    const unknown = Object.entries(derivations).flatMap(([id, { from }]) =>
      [id, ...from].filter((name) => name.length > 3 && !byId.has(name)),
    );
    expect(unknown).toEqual([]);
  });

  it('counts gates whose every asset has a limit', () => {
    const model = compileScenario(
      scenario({ title: 'x', corridor: 'tumen-backtest', start: '2019-01-01' }),
    );
    const limited = new Set(model.resources.map(({ id }) => id));
    for (const { gate } of series)
      expect(assetsOf(gateOf(gate)).filter((asset) => !limited.has(asset))).toEqual([]);
  });
});
