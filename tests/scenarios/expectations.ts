/**
 * What each shipped scenario promises in its `lookAt`, as a claim on its result. Claims are wide enough
 * to hold in a single replication; `base` is the baseline with the same seed and number of replications.
 */
import { expect } from 'vitest';
import type { Estimate, RunResult } from '../../src/result/run-result.js';

/** A claim on a run and the baseline. */
export type Expectation = (run: RunResult, base: RunResult) => void;

const mean = ({ mean: value }: Estimate): number => value ?? 0;

function entry<Entry extends { readonly id: string }>(entries: readonly Entry[], id: string): Entry {
  const found = entries.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
}

/** Million tonnes a year over a gate. */
const gate = ({ gates }: RunResult, id: string): number => entry(gates, id).modelled / 1e6;

const resource = ({ resources }: RunResult, id: string) => entry(resources, id);
const used = (run: RunResult, id: string): number => mean(resource(run, id).used);
const utilisation = (run: RunResult, id: string): number => mean(resource(run, id).utilisation);

const category = ({ categories }: RunResult, id: string) => entry(categories, id);
const delivered = (run: RunResult, id: string): number => mean(category(run, id).delivered);

/** Tonnes of one category (or all) over a link, terminal or service. */
const flow = ({ flows }: RunResult, asset: string, of?: string): number =>
  flows
    .filter((one) => one.asset === asset && (of === undefined || one.category === of))
    .reduce((sum, { tonnes }) => sum + tonnes, 0);

/** Tonnes refused for a cause in which a rule or resource has a part. */
const refusedBy = ({ refusals }: RunResult, id: string): number =>
  refusals.filter(({ by }) => by.includes(id)).reduce((sum, { tonnes }) => sum + tonnes, 0);

const SHIP = [
  'ship-fangchuan-friendship',
  'ship-friendship-road-bridge',
  'ship-road-bridge-mouth',
];
const ship = (run: RunResult): number => SHIP.reduce((sum, asset) => sum + flow(run, asset), 0);

const THIRD = 'cn-transit-third';
const DOMESTIC = 'cn-domestic-transit';
const LAND = 'ru-cn-land';
const DPRK = 'dprk-trade';

/** By name of the scenario. */
export const EXPECTATIONS: Readonly<Record<string, Expectation>> = {
  baseline: (run) => {
    expect(gate(run, 'posyet')).toBeGreaterThan(0.8 * 5.5);
    expect(gate(run, 'posyet')).toBeLessThan(1.2 * 5.5);
    expect(Math.abs(gate(run, 'vostochny') / 84.6 - 1)).toBeLessThan(0.05);
    expect(Math.abs(gate(run, 'hunchun-rail') / 4 - 1)).toBeLessThan(0.15);
    // 0.7 Mt were seen in 2025: what finds no room elsewhere.
    expect(gate(run, 'rajin-coal')).toBeGreaterThan(0.2);
    expect(gate(run, 'rajin-coal')).toBeLessThan(1.5);
    const leave = delivered(run, THIRD) + delivered(run, DOMESTIC);
    const byDalian = flow(run, 'dalian-port', THIRD) + flow(run, 'dalian-port', DOMESTIC);
    expect(byDalian / leave).toBeGreaterThan(0.97);
  },

  'border-shut': (run, base) => {
    const caps = [
      ['kraskino-changlingzi-crossing', 30],
      ['pogranichny-suifenhe-crossing', 10],
      ['poltavka-dongning-crossing', 10],
    ] as const;
    // Clearing takes an exponential time: a year of some hundred convoys may be a few per cent faster.
    for (const [post, trucks] of caps) expect(used(run, post)).toBeLessThan(1.1 * trucks * 365);
    expect(used(run, 'turiy-rog-mishan-crossing')).toBe(0);
    expect(delivered(run, DPRK)).toBe(0);
    expect(gate(run, 'road-four-posts')).toBeLessThan(0.1 * gate(base, 'road-four-posts'));
    expect(refusedBy(run, 'poltavka-dongning-crossing')).toBeGreaterThan(100_000);
    // What cannot ride finds other ways: fish by rail and over the cold store of Hunchun.
    expect(used(run, 'hunchun-cold-store')).toBeGreaterThan(used(base, 'hunchun-cold-store'));
  },

  'dalian-cheaper': (run, base) => {
    for (const id of [THIRD, DOMESTIC]) {
      const [now, before] = [category(run, id), category(base, id)];
      expect(mean(now.costPerTonne)).toBeLessThan(mean(before.costPerTonne));
    }
    const gain = gate(run, 'dalian') - gate(base, 'dalian');
    expect(Math.abs(gain)).toBeLessThan(0.01 * gate(base, 'dalian'));
  },

  'golden-triangle': (run, base) => {
    const third = flow(run, 'dalian-port', THIRD) / flow(base, 'dalian-port', THIRD);
    expect(third).toBeGreaterThan(0.98);
    expect(used(run, 'kraskino-changlingzi-crossing')).toBeGreaterThan(
      1.3 * used(base, 'kraskino-changlingzi-crossing'),
    );
  },

  'golden-triangle-extended': (run, base) => {
    expect(utilisation(run, 'chongjin-port')).toBeLessThan(0.05);
    expect(gate(run, 'suifenhe-road')).toBeGreaterThan(1.2 * gate(base, 'suifenhe-road'));
  },

  'land-trade-35mt': (run, base) => {
    expect(mean(category(run, LAND).emitted) / 1e6).toBeGreaterThan(34);
    expect(mean(category(run, LAND).emitted) / 1e6).toBeLessThan(36.5);
    for (const limit of [
      'hunchun-gauge-change',
      'grodekovo-ussuriysk',
      'poltavka-dongning-crossing',
      'pogranichny-suifenhe-crossing',
    ]) {
      expect(refusedBy(run, limit), limit).toBeGreaterThan(refusedBy(base, limit));
      expect(utilisation(run, limit), limit).toBeGreaterThan(0.9);
    }
    expect(delivered(run, LAND) / 1e6).toBeLessThan(32);
  },

  'primorye-transit': (run, base) => {
    const share = flow(run, 'zarubino-berths', THIRD) / delivered(run, THIRD);
    expect(share).toBeGreaterThan(0.1);
    expect(share).toBeLessThan(0.5);
    expect(gate(run, 'zarubino')).toBeGreaterThan(5 * gate(base, 'zarubino'));
  },

  'quota-edge': (run, base) => {
    const refused = refusedBy(run, 'unsc-2397-refined');
    expect(refused).toBeLessThan(0.5 * refusedBy(base, 'unsc-2397-refined'));
    const carried = run.demands
      .filter(({ id }) => id.startsWith('ru-kp-refined'))
      .reduce((sum, demand) => sum + mean(demand.delivered), 0);
    // What left in December 2025 and arrives in January counts against the cap of 2025.
    expect(carried * 8.333).toBeLessThan(500_000 * 1.15);
    expect(carried * 8.333).toBeGreaterThan(500_000 * 0.6);
  },

  'rajin-100mt': (run) => {
    expect(
      Math.max(utilisation(run, 'tumangang-rajin'), utilisation(run, 'friendship-bridge')),
    ).toBeGreaterThan(0.95);
    expect(flow(run, 'tumangang-rajin') / 1e6).toBeLessThan(5.1);
    expect(flow(run, 'rajin-pier-3', 'ru-primorye-ports') / 1e6).toBeLessThan(5.1);
    expect(utilisation(run, 'rajin-pier-3')).toBeLessThan(0.07);
  },

  'rajin-restart': (run, base) => {
    const market = (place: string): number =>
      run.flows
        .filter(({ from, to }) => from === 'rajin' && to === place)
        .reduce((sum, { tonnes }) => sum + tonnes, 0);
    for (const place of ['pohang', 'busan', 'donghae', 'osaka', 'niigata']) {
      expect(market(place), place).toBe(0);
    }
    expect(market('shanghai')).toBeGreaterThan(1e6);
    expect(gate(run, 'rajin-coal')).toBeGreaterThan(4);
    expect(gate(run, 'nakhodka')).toBeLessThan(gate(base, 'nakhodka') - 0.5);
  },

  'river-dredged': (run) => {
    expect(ship(run)).toBe(0);
    expect(gate(run, 'fangchuan-river')).toBeGreaterThan(0.3);
  },

  'river-dredged-rail-bridge': (run) => {
    expect(ship(run)).toBe(0);
  },

  'river-dredged-both-bridges': (run, base) => {
    expect(ship(run)).toBeGreaterThan(100_000);
    expect(gate(run, 'dalian')).toBeLessThan(gate(base, 'dalian'));
  },

  'river-open': (run, base) => {
    expect(ship(run)).toBe(0);
    expect(gate(base, 'fangchuan-river')).toBe(0);
    expect(gate(run, 'fangchuan-river')).toBeGreaterThan(0);
    expect(gate(run, 'fangchuan-river')).toBeLessThan(0.2);
  },

  'road-bridge': (run, base) => {
    expect(used(run, 'khasan-tumangang-road-bridge')).toBe(0);
    expect(used(run, 'friendship-bridge')).toBe(used(base, 'friendship-bridge'));
  },

  'road-bridge-with-feeders': (run, base) => {
    expect(utilisation(run, 'khasan-tumangang-road-bridge')).toBeLessThan(0.1);
    const byRail = used(run, 'friendship-bridge') - used(base, 'friendship-bridge');
    expect(byRail).toBeGreaterThan(50_000);
    // The opening is drawn: if it came within the year, produce crossed.
    const produce = run.routes.filter(({ demand }) => demand === 'ru-kp-produce-rason');
    const flour = run.routes.filter(({ demand }) => demand === 'ru-kp-flour-rason');
    const bridge = 'khasan-tumangang-road-bridge';
    expect(produce.some(({ assets }) => assets.includes(bridge))).toBe(true);
    expect(flour.some(({ assets }) => assets.includes(bridge))).toBe(false);
  },

  'hunchun-hub': (run, base) => {
    expect(utilisation(run, 'hunchun-bonded-warehouse')).toBeGreaterThan(0.9);
    expect(gate(run, 'kraskino-road')).toBeGreaterThan(4 * gate(base, 'kraskino-road'));
    expect(gate(run, 'suifenhe-road')).toBeLessThan(0.1 * gate(base, 'suifenhe-road'));
    expect(mean(category(run, LAND).costPerTonne)).toBeLessThan(
      mean(category(base, LAND).costPerTonne),
    );
    for (const id of [THIRD, DOMESTIC])
      expect(Math.abs(delivered(run, id) / delivered(base, id) - 1)).toBeLessThan(0.01);
  },

  // Compared with each other in typhoon.test.ts.
  typhoon: (run) => {
    expect(used(run, 'musan-nanping-crossing')).toBeGreaterThan(0.3e6);
    expect(used(run, 'musan-nanping-crossing')).toBeLessThan(0.55e6);
  },

  'typhoon-spared': (run) => {
    expect(used(run, 'musan-nanping-crossing')).toBeGreaterThan(0.5e6);
  },

  // The four of the past have their short twins in conduct.test.ts.
  'rajin-2017': (run) => {
    expect(gate(run, 'rajin-coal')).toBeGreaterThan(1.9);
    expect(gate(run, 'rajin-coal')).toBeLessThan(2.3);
    const exempted = run.rules.filter(({ id }) => /^unsc-23[27]1-coal$/.test(id));
    expect(exempted.every((rule) => rule.exempted > 0)).toBe(true);
  },

  'rajin-2018-lawful': (run) => {
    expect(gate(run, 'rajin-coal')).toBeGreaterThanOrEqual(0.8 * 2.2);
  },

  'rajin-2018-wary': (run) => {
    expect(gate(run, 'rajin-coal')).toBeLessThanOrEqual(0.1 * 2.1);
    expect(entry(run.rules, 'unsc-2371-coal').rerouted).toBeGreaterThan(100_000);
  },

  'refined-2024': (run) => {
    const oil = run.demands.filter(({ id }) => id.startsWith('ru-kp-refined'));
    const tonnes = oil.reduce((sum, one) => sum + mean(one.delivered), 0);
    expect(tonnes).toBeGreaterThan(1.5 * 60_000);
    expect(entry(run.rules, 'unsc-2397-refined').defied).toBeGreaterThan(60_000);
  },

  'sanctions-lifted': (run) => {
    expect(mean(category(run, DPRK).refusedByRule)).toBe(0);
    expect(used(run, 'musan-nanping-crossing')).toBeGreaterThan(1e6);
    expect(gate(run, 'rajin-coal')).toBeGreaterThan(4);
  },

  'sanctions-strict': (run, base) => {
    expect(gate(run, 'rajin-coal')).toBe(0);
    expect(delivered(run, DPRK)).toBe(0);
    expect(gate(run, 'posyet')).toBe(0);
    expect(mean(category(run, LAND).refusedByRule)).toBeGreaterThan(
      mean(category(base, LAND).refusedByRule),
    );
  },

  snapback: (run, base) => {
    const share = delivered(run, DPRK) / mean(category(run, DPRK).emitted);
    expect(share).toBeGreaterThan(0.45);
    expect(share).toBeLessThan(0.75);
    expect(delivered(run, DPRK)).toBeGreaterThan(2 * delivered(base, DPRK));
    expect(gate(run, 'rajin-coal')).toBeGreaterThan(1);
    expect(gate(run, 'rajin-coal')).toBeLessThan(4);
  },

  'history-2013-2024': (run) => {
    // Twelve years as one run: means a year. The wharf opened in 2014, the border was shut 2020–22.
    expect(run.manifest.horizonDays).toBe(4383);
    expect(gate(run, 'hunchun-rail')).toBeGreaterThan(1);
    expect(gate(run, 'grodekovo')).toBeGreaterThan(5);
    expect(gate(run, 'primorye-ports')).toBeGreaterThan(80);
    expect(gate(run, 'primorye-ports')).toBeLessThan(140);
  },
};
