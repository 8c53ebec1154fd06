/**
 * The work behind the benchmarks, counted exactly: times are weather, counts are not. A count that moves is
 * either a mistake or a change of method. To regenerate one after a change that means to move it: run
 * `npx vitest run tests/benchmarks`, understand the difference, and write the new number here; say in
 * the commit why it moved.
 */
import { describe, expect, it } from 'vitest';
import { compileLinks, generateNetwork } from '../../benchmarks/generated-network.js';
import { formatRows, isReached } from '../../benchmarks/rows.js';
import { expandNetwork } from '../../src/model/expand.js';
import { kindsOfArcs } from '../../src/model/arc-kinds.js';
import { compileScenario } from '../../src/model/compile.js';
import { Judge } from '../../src/model/judgements.js';
import { simulate } from '../../src/simulate/simulate.js';
import { createPathSearch, kCheapestPaths } from '../../src/solve/k-cheapest.js';
import { createSearch, settleFrom, settleTo } from '../../src/solve/search.js';
import { scenarioOf } from '../support/scenarios.js';
import { tinyCorridor } from '../support/tiny-corridor.js';

const tiny = scenarioOf(tinyCorridor(), { horizonDays: 365 });

describe('a search on the generated network', () => {
  const network = compileLinks(generateNetwork({ rows: 30, columns: 40 }));

  it('settles every place once', () => {
    const search = createSearch(network);
    settleFrom(search, 600, network.costs);
    expect([network.vertexCount, network.head.length]).toEqual([1200, 3092]);
    expect(search.settled).toBe(1200);
    expect(search.distance.reduce((sum, kilometres) => sum + kilometres, 0)).toBe(933_945);
    settleTo(search, 600, network.costs);
    expect(search.settled).toBe(1200);
  });

  it('searches backwards once for any number of cheapest paths', () => {
    const search = createPathSearch(network);
    const paths = kCheapestPaths(search, 0, 1199, network.costs, 8);
    expect(search.backward.settled).toBe(1200);
    expect(paths.map(({ arcs }) => arcs.length)).toEqual([18, 18, 18, 20, 20, 20, 22, 18]);
  });
});

describe('one replication of the tiny corridor', () => {
  it('takes as many events, shipments and slots as ever', () => {
    const [replication] = simulate(compileScenario(tiny)).replications;
    expect(replication?.events).toBe(4848);
    expect(replication?.demands.map(({ shipments }) => shipments)).toEqual([300, 258, 39]);
    expect(replication?.mostUnderWay).toBe(15);
  });
});

describe('the compilation of the tiny corridor', () => {
  it('puts each question to the rules once', () => {
    const model = compileScenario(tiny);
    const { arcs } = expandNetwork(
      tiny.corridor,
      () => 1,
      () => 1,
    );
    const kinds = kindsOfArcs(tiny.corridor, arcs, tiny.corridor.rules, model.vehicle);
    const judge = new Judge(tiny.corridor.rules, kinds.list, model.classes, tiny);
    for (const date of model.epochDates) judge.judgeDay(date);
    expect([kinds.list.length, model.classCount, model.epochDates.length]).toEqual([7, 3, 1]);
    expect(judge.judgements).toBe(12);
  });
});

describe('the table of the benchmarks', () => {
  it('says which targets are reached', () => {
    const rows = [
      { name: 'compile', value: 80, unit: 'ms', target: { atMost: 100 } },
      { name: 'events', value: 2e6, unit: '/s', target: { atLeast: 3e6 }, note: 'on one core' },
      { name: 'places', value: 30_000, unit: 'count' },
    ] as const;
    expect(rows.map(isReached)).toEqual([true, false, undefined]);
    expect(formatRows(rows).split('\n')).toEqual([
      'compile      80.0 ms  ≤ 100 ms reached',
      'events   2,000,000/s  ≥ 3,000,000/s MISSED  on one core',
      'places        30,000',
    ]);
  });
});
