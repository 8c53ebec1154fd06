import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { corridorSchema } from '../../src/scenario/corridor-schema.js';
import { arcCosts } from '../../src/solve/costs.js';
import { createSearch, settleFrom } from '../../src/solve/search.js';
import { randomCorridor } from './random-corridor.js';
import { modelOf } from './scenarios.js';

describe('the random corridors of the tests', () => {
  it('keep to the schema', () => {
    fc.assert(
      fc.property(randomCorridor, (corridor) => {
        expect(corridorSchema.safeParse(corridor).error?.issues ?? []).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('have a lawful way for many of their demands, and none for many others', () => {
    let open = 0;
    let all = 0;
    for (const corridor of fc.sample(randomCorridor, { numRuns: 100, seed: 1 })) {
      const model = modelOf(corridor);
      const search = createSearch(model);
      for (const { origin, destination, parts, lot } of model.demands) {
        all++;
        if (origin < 0 || destination < 0) continue;
        const flowClass = parts[0]?.flowClass ?? 0;
        settleFrom(search, origin, arcCosts(model, { flowClass, epoch: 0, lot }));
        if ((search.distance[destination] ?? Infinity) < Infinity) open++;
      }
    }
    expect(open / all).toBeGreaterThan(0.25);
    expect(open / all).toBeLessThan(0.85);
  });
});
