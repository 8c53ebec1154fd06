import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { baseValue } from '../../../src/core/units.js';
import { closureTable, CLOSURE_TOLERANCE } from '../../../src/datasets/tumen/closure.js';
import { COAL_MARKETS, COAL_STREAMS } from '../../../src/datasets/tumen/coal-streams.js';
import { commodities } from '../../../src/datasets/tumen/commodities.js';
import { coalDemands, marketShare } from '../../../src/datasets/tumen/demand-coal.js';
import { valueIn } from '../../../src/datasets/tumen/demand-tools.js';
import { demands } from '../../../src/datasets/tumen/demands.js';
import { gates } from '../../../src/datasets/tumen/gates.js';
import { observations } from '../../../src/datasets/tumen/observations.js';
import type { Figure } from '../../../src/core/figure.js';
import type { Demand } from '../../../src/scenario/corridor.js';

/** The value in force on 1 January of a year, in base units. */
function inYear(figure: Figure, year: number): number {
  if (typeof figure === 'string') return baseValue(figure);
  if ('value' in figure) return baseValue(figure.value);
  const past = figure.series.filter(({ date }) => date <= `${year}-01-01`).at(-1);
  return baseValue((past ?? figure.series[0])?.value ?? '0');
}

const goods = new Map(commodities.map((one) => [one.id, one]));

function megatonnes(demand: Demand, year: number): number {
  const amount = inYear(demand.quantity, year);
  const mass = goods.get(demand.commodity)?.massPerTeu;
  return (mass === undefined ? amount : amount * inYear(mass, year)) / 1e9;
}

const total = (of: readonly Demand[], year: number) =>
  of.reduce((sum, demand) => sum + megatonnes(demand, year), 0);

describe('the demand of the Tumen corridor', () => {
  it('adds up, under the routing of 2024, to what was seen in 2024', () => {
    const table = closureTable(demands, gates, observations, 2024);
    expect(
      table.map((row) => [row.gate, Number(row.modelledMt.toFixed(2)), row.observedMt]),
    ).toEqual([
      ['posyet', 5.5, 5.5],
      ['zarubino', 0.74, 0.82],
      ['vladivostok', 35.08, 33.9],
      ['nakhodka', 26.86, 26.9],
      ['vostochny', 82.84, 84.6],
      ['hunchun-rail', 3.96, 4],
      ['grodekovo', 8.98, 8.55],
      ['khasan', 0.63, 0.6],
      ['road-four-posts', 2.45, 2.3],
      ['primorye-ports', 153.01, 152.6],
    ]);
  });

  it('explains every gap of more than 15 % in words', () => {
    for (const year of [2013, 2019, 2023, 2024, 2025]) {
      for (const row of closureTable(demands, gates, observations, year)) {
        if (row.gap !== undefined && Math.abs(row.gap) > CLOSURE_TOLERANCE) {
          expect(row.reason, `${row.gate} in ${year}`).toMatch(/\w+ \w+/);
        }
      }
    }
  });

  it('sells every stream of coal completely, in every year', () => {
    for (const stream of COAL_STREAMS) {
      expect(stream.origins.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
      for (let year = 2013; year <= 2026; year++) {
        const sold = COAL_MARKETS.reduce(
          (sum, market) => sum + valueIn(marketShare(stream, market), year),
          0,
        );
        expect(sold, `${stream.id} in ${year}`).toBeCloseTo(1, 4);
      }
    }
  });

  it('sends 63.5 Mt of coal to the sea in 2024 and 70.7 Mt in 2026', () => {
    const bySea = coalDemands.filter((demand) => demand.category === 'ru-primorye-ports');
    expect(total(bySea, 2024)).toBeCloseTo(63.5, 2);
    expect(total(bySea, 2026)).toBeCloseTo(70.7, 2);
  });

  it('comes in lots that make 60 to 90 thousand shipments a year', () => {
    const shipments = demands.reduce(
      (sum, demand) => sum + inYear(demand.quantity, 2026) / inYear(demand.lot, 2026),
      0,
    );
    expect(shipments).toBeGreaterThan(60_000);
    expect(shipments).toBeLessThan(90_000);
  });

  it('measures quantity, lot and price in the unit of the commodity', () => {
    const text = (figure: Figure): string =>
      typeof figure === 'string'
        ? figure
        : 'value' in figure
          ? figure.value
          : (figure.series[0]?.value ?? '');
    for (const demand of demands) {
      const unit = goods.get(demand.commodity)?.unit;
      expect(unit, demand.id).toBeDefined();
      expect(text(demand.quantity).includes('TEU') ? 'TEU' : 't', demand.id).toBe(unit);
      expect(text(demand.lot).includes('TEU') ? 'TEU' : 't', demand.id).toBe(unit);
      expect(text(demand.unservedPrice).endsWith('/TEU') ? 'TEU' : 't', demand.id).toBe(unit);
    }
  });

  it('has seasons of mean 1, routes to known gates, and ids that occur once', () => {
    const known = new Set(gates.map(({ id }) => id));
    for (const demand of demands) {
      const monthly = demand.season?.monthly ?? Array<number>(12).fill(1);
      expect(monthly).toHaveLength(12);
      expect(
        monthly.reduce((a, b) => a + b, 0),
        demand.id,
      ).toBeCloseTo(12, 4);
      for (const gate of Object.keys(demand.observedRouting?.gates ?? {}))
        expect(known).toContain(gate);
    }
    expect(new Set(demands.map(({ id }) => id)).size).toBe(demands.length);
    expect(new Set(observations.map(({ id }) => id)).size).toBe(observations.length);
    for (const { gate } of observations) expect(known).toContain(gate);
  });

  it('wants to send what the rules bar, so that they have something to stop', () => {
    const barred = demands.filter((demand) => demand.tags?.includes('barred') === true);
    expect(barred.length).toBeGreaterThan(3);
    expect(total(barred, 2020)).toBe(0);
    expect(total(barred, 2026)).toBeCloseTo(0.8 + 1.5 + 0.06 + 0.001, 6);
  });

  it('is derived row by row in docs/data/demand.md', () => {
    const page = readFileSync(new URL('../../../docs/data/demand.md', import.meta.url), 'utf8');
    for (const demand of demands) {
      const row = demand.tags?.find(
        (tag) => demand.id.startsWith(tag) && page.includes(`\`${tag}\``),
      );
      expect(
        row ?? (page.includes(`\`${demand.id}`) ? demand.id : undefined),
        demand.id,
      ).toBeDefined();
    }
  });
});
