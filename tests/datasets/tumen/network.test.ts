import geodesic from 'geographiclib-geodesic';
import { describe, expect, it } from 'vitest';
import type { Figure } from '../../../src/core/figure.js';
import { baseValue } from '../../../src/core/units.js';
import { tumen } from '../../../src/datasets/tumen/index.js';
import { compileScenario } from '../../../src/model/compile.js';
import { scenario } from '../../../src/run/scenario.js';
import { arcCosts } from '../../../src/solve/costs.js';
import { createSearch, settleFrom } from '../../../src/solve/search.js';

const positions = new Map(tumen.places.map(({ id, position }) => [id, position]));

/** Metres of the shortest line on the WGS84 ellipsoid between two places. */
function geodesicMetres(from: string, to: string): number {
  const [a, b] = [positions.get(from), positions.get(to)];
  if (a === undefined || b === undefined) throw new Error(`no place ${from} or ${to}`);
  return (
    geodesic.Geodesic.WGS84.Inverse(a.latitude, a.longitude, b.latitude, b.longitude).s12 ?? NaN
  );
}

const texts = (figure: Figure): readonly string[] =>
  typeof figure === 'string'
    ? [figure]
    : 'value' in figure
      ? [figure.value]
      : figure.series.map(({ value }) => value);

describe('the network of the Tumen corridor', () => {
  it('has no way shorter than the geodesic between its ends', () => {
    const ways = [
      ...tumen.links.map(({ id, from, to, length }) => ({ id, from, to, length })),
      ...tumen.services.flatMap(({ id, legs }) =>
        legs.map(({ from, to, length }) => ({ id, from, to, length })),
      ),
    ];
    const short = ways.flatMap(({ id, from, to, length }) => {
      const shortest = geodesicMetres(from, to);
      return texts(length)
        .filter((text) => !(baseValue(text) >= shortest))
        .map((text) => `${id}: ${text}, the geodesic is ${(shortest / 1000).toFixed(2)} km`);
    });
    expect(short).toEqual([]);
    expect(ways.length).toBeGreaterThan(150);
  });

  it.each([2019, 2023, 2026])(
    'has a physical way for every demand of %i, all rules lifted: always in 2026, before that at some time of the year',
    (year) => {
      const model = compileScenario(
        scenario({ title: 'As dated', start: `${String(year)}-01-01`, horizon: '365 days' }),
      );
      const search = createSearch(model);
      // Works that opened in the course of a year had cargo only from then on.
      const open = new Map<string, number>();
      let epochs = 0;
      const first = model.epochs.findIndex((_, e) => (model.epochs[e + 1] ?? Infinity) > 0);
      for (let epoch = first; epoch < model.epochs.length; epoch++) {
        epochs++;
        for (const demand of model.demands) {
          if (demand.yearly === 0) continue;
          expect(demand.origin, demand.id).toBeGreaterThanOrEqual(0);
          const reached = demand.parts.every(({ flowClass }) => {
            const question = { flowClass, epoch, lot: demand.lot, liftAllRules: true };
            settleFrom(search, demand.origin, arcCosts(model, question));
            return (search.distance[demand.destination] ?? Infinity) < Infinity;
          });
          open.set(demand.id, (open.get(demand.id) ?? 0) + (reached ? 1 : 0));
        }
      }
      const least = year === 2026 ? epochs : 1;
      expect([...open].filter(([, times]) => times < least)).toEqual([]);
      expect(open.size).toBeGreaterThan(100);
    },
  );
});
