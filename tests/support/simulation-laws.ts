/** Laws of the simulation on random corridors, for a short and a long run. */
import { expect } from 'vitest';
import { compileScenario } from '../../src/model/compile.js';
import type {
  DemandAccount,
  ReplicationRecord,
  SimulationRecord,
} from '../../src/model/answers.js';
import type { CorridorModel } from '../../src/model/model.js';
import { createStream } from '../../src/random/stream.js';
import type { Corridor, Demand } from '../../src/scenario/corridor.js';
import type { Scenario } from '../../src/scenario/scenario.js';
import { simulate } from '../../src/simulate/simulate.js';
import { place, reordered } from './scenarios.js';

/** What must be zero: initial + emitted less everything that became of it. */
export function balance(account: DemandAccount): number {
  return (
    account.initial +
    account.emitted -
    account.delivered -
    account.inTransit -
    account.refusedByRule -
    account.refusedByLimit -
    account.declined -
    account.returned -
    account.stranded
  );
}

/** Accounts of one replication by demand. */
export function accountsOf(
  model: CorridorModel,
  replication: ReplicationRecord | undefined,
): Readonly<Record<string, DemandAccount>> {
  return Object.fromEntries(
    model.demands.flatMap(({ id }, d) => {
      const account = replication?.demands[d];
      return account === undefined ? [] : [[id, account]];
    }),
  );
}

/** Every kilogram is accounted for, in whole lots, and no count is negative. */
export function expectConservation(scenario: Scenario): void {
  const model = compileScenario(scenario);
  const record = simulate(model, { replications: 2 });
  for (const replication of record.replications) {
    replication.demands.forEach((account, d) => {
      expect(balance(account)).toBe(0);
      const lot = model.demands[d]?.lot ?? NaN;
      const { paid, transitKgSeconds, shipments, ...masses } = account;
      for (const kg of Object.values(masses)) {
        expect(kg).toBeGreaterThanOrEqual(0);
        expect(kg % lot).toBe(0);
      }
      expect(account.emitted).toBe(shipments * lot);
      expect(paid).toBeGreaterThanOrEqual(0);
      expect(transitKgSeconds).toBeGreaterThanOrEqual(0);
    });
    replication.quotas.forEach((windows, q) => {
      for (const drawn of windows)
        expect(drawn).toBeLessThanOrEqual((model.quotas[q]?.amount ?? NaN) * (1 + 1e-9));
    });
    replication.resources.forEach(({ used, served, waited }) => {
      for (const amount of [used, served, waited]) expect(amount).toBeGreaterThanOrEqual(0);
    });
  }
  expectRefusalsToAddUp(model, record);
}

/** What the refusals say, reason by reason, is what the accounts say. */
function expectRefusalsToAddUp(model: CorridorModel, record: SimulationRecord): void {
  const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
  model.demands.forEach(({ id }, d) => {
    const said = (isLimit: boolean): number =>
      sum(
        record.refusals
          .filter(({ demand, kind }) => demand === id && (kind === 'resource') === isLimit)
          .map(({ kg }) => kg),
      );
    const counted = (key: 'refusedByRule' | 'refusedByLimit'): number =>
      sum(record.replications.map(({ demands }) => demands[d]?.[key] ?? NaN));
    expect(said(false)).toBe(counted('refusedByRule'));
    expect(said(true)).toBe(counted('refusedByLimit'));
  });
}

/** The same record, as text, twice and with the input in another order. */
export function expectDeterminism(scenario: Scenario): void {
  const once = JSON.stringify(simulate(compileScenario(scenario), { replications: 2 }));
  expect(JSON.stringify(simulate(compileScenario(scenario), { replications: 2 }))).toBe(once);
  const corridor = reordered(scenario.corridor, createStream('another order').next);
  const model = compileScenario({ ...scenario, corridor });
  expect(JSON.stringify(simulate(model, { replications: 2 }))).toBe(once);
}

/** A shard of a run has the replications that the whole has. */
export function expectShards(scenario: Scenario): void {
  const model = compileScenario(scenario);
  const whole = simulate(model, { replications: 4 }).replications;
  const shard = simulate(model, { replications: 2, firstReplication: 2 }).replications;
  expect(shard).toEqual(whole.slice(2));
}

/** A demand on a road of its own, between places of its own, named so that it is numbered first. */
export function withIsland(corridor: Corridor, more: Partial<Demand> = {}): Corridor {
  return {
    ...corridor,
    places: [...corridor.places, place('aa-from', 'KR'), place('aa-to', 'KR')],
    links: [
      ...corridor.links,
      {
        id: 'aa-road',
        from: 'aa-from',
        to: 'aa-to',
        mode: 'road',
        kind: 'track',
        length: '50 km',
        capacity: '40 vehicle/day',
      },
    ],
    demands: [
      {
        id: 'aa-boxes',
        category: 'transit',
        commodity: 'boxes',
        origin: 'aa-from',
        destination: 'aa-to',
        quantity: '8000 TEU/year',
        lot: '20 TEU',
        unservedPrice: '9000 USD/TEU',
        ...more,
      },
      ...corridor.demands,
    ],
  };
}

/** A demand that shares nothing changes nothing of anybody else. */
export function expectIslandToChangeNothing(scenario: Scenario): void {
  // A quota on everything would be shared with the island.
  const originPlaces = scenario.corridor.places.map(({ id }) => id);
  const mainland: Corridor = {
    ...scenario.corridor,
    rules: scenario.corridor.rules.map((one) =>
      one.effect.kind === 'quota' ? { ...one, match: { ...one.match, originPlaces } } : one,
    ),
  };
  const corridors = [mainland, withIsland(mainland)];
  const [before, after] = corridors.map((corridor) => {
    const one = { ...scenario, corridor };
    const model = compileScenario(one);
    const [replication] = simulate(model, { replications: 1 }).replications;
    const resources = model.resources.map(({ id }, r) => [id, replication?.resources[r]] as const);
    return {
      accounts: Object.entries(accountsOf(model, replication)).filter(([id]) => id !== 'aa-boxes'),
      resources: resources.filter(([id]) => id !== 'aa-road'),
      quotas: replication?.quotas,
    };
  });
  expect(after).toEqual(before);
}

/** What another demand sends out is the same, whatever demands are added beside it. */
export function expectSameReleases(scenario: Scenario, added: Demand): void {
  const corridor = { ...scenario.corridor, demands: [added, ...scenario.corridor.demands] };
  const [before, after] = [scenario, { ...scenario, corridor }].map((one) => {
    const model = compileScenario(one);
    const [replication] = simulate(model, { replications: 1 }).replications;
    return Object.entries(accountsOf(model, replication))
      .filter(([id]) => id !== added.id)
      .map(([id, { emitted, shipments }]) => [id, emitted, shipments]);
  });
  expect(after).toEqual(before);
}
