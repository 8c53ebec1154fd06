// What the event loop leaves on the heap. `gc` is asked for at run time, so that no flag of Node is needed.

import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { compileScenario } from '../../src/model/compile.js';
import type { CorridorModel } from '../../src/model/model.js';
import { loadScenario } from '../../src/node.js';
import { Engine } from '../../src/simulate/engine.js';
import { buildPlan } from '../../src/simulate/plan.js';
import { scenarioOf } from '../support/scenarios.js';
import { tinyCorridor } from '../support/tiny-corridor.js';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

function engineOf(model: CorridorModel): Engine {
  const categories = [...new Set(model.demands.map(({ category }) => category))].sort();
  return new Engine(buildPlan(model), categories);
}

function heapUsed(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

describe('the memory of an engine', () => {
  it('is flat over a thousand replications', () => {
    const engine = engineOf(compileScenario(scenarioOf(tinyCorridor(), { horizonDays: 60 })));
    let replication = 0;
    const run = (replications: number): void => {
      for (let i = 0; i < replications; i++) engine.run('memory', replication++);
    };
    run(200);
    const before = heapUsed();
    run(1000);
    expect(heapUsed() - before).toBeLessThan(256 * 1024);
  });

  it('is not asked for by events: some bytes for a million of them', async () => {
    const scenario = await loadScenario('benchmarks/closed-network/scenario.yaml');
    const engine = engineOf(compileScenario(scenario));
    for (let i = 0; i < 3; i++) engine.run('memory', i);
    collectGarbage();
    const before = process.memoryUsage().heapUsed;
    engine.run('memory', 3);
    const bytes = process.memoryUsage().heapUsed - before;
    expect(engine.events).toBeGreaterThan(1_000_000);
    // One double in a box for each event would be sixteen.
    expect(bytes / engine.events).toBeLessThan(8);
  });
});
