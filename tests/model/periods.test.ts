import { describe, expect, it } from 'vitest';
import { compileScenario } from '../../src/model/compile.js';
import { offeredIn, periodsOf, releasedIn } from '../../src/model/periods.js';
import { arrivalTime } from '../../src/random/arrivals.js';
import { amountOver } from '../../src/result/offer.js';
import { releaseIntensities } from '../../src/simulate/releases.js';
import { shippedScenario } from '../support/shipped.js';

describe('periods', () => {
  it.each(['baseline', 'rajin-2018-lawful'])('%s: cut at months and epochs', async (name) => {
    const model = compileScenario(await shippedScenario(name));
    const periods = periodsOf(model);
    expect(periods[0]?.from).toBe(0);
    expect(periods.at(-1)?.until).toBe(model.horizon);
    periods.forEach(({ from, until, date, epoch, year }, index) => {
      expect(from).toBe(index === 0 ? 0 : periods[index - 1]?.until);
      expect(until).toBeGreaterThan(from);
      expect(date.startsWith(String(model.years[year]))).toBe(true);
      expect(model.epochs[epoch]).toBeLessThanOrEqual(from);
      expect(model.epochs[epoch + 1] ?? Infinity).toBeGreaterThanOrEqual(until);
    });
    for (const date of model.epochDates)
      if (date > model.start) expect(periods.map((period) => period.date)).toContain(date);
  });

  it.each(['baseline', 'rajin-2018-lawful'])(
    '%s: demands release and resources offer what the simulation and its report say',
    async (name) => {
      const model = compileScenario(await shippedScenario(name));
      const periods = periodsOf(model);
      const intensities = releaseIntensities(model);
      model.demands.forEach((demand, d) => {
        const { expected, bounds } = intensities[d] ?? { expected: [], bounds: [] };
        const released = releasedIn(model, demand, periods);
        const sum = released.reduce((total, kg) => total + kg, 0);
        const before = [...bounds].findIndex((second) => second >= 0);
        const share =
          (0 - (bounds[before - 1] ?? 0)) / ((bounds[before] ?? 0) - (bounds[before - 1] ?? 0));
        const atStart =
          before === 0
            ? 0
            : (expected[before - 1] ?? 0) +
              share * ((expected[before] ?? 0) - (expected[before - 1] ?? 0));
        expect(sum / demand.lot).toBeCloseTo((expected.at(-1) ?? 0) - atStart, 6);
        const first = periods[0];
        const intensity = intensities[d];
        if (first === undefined || intensity === undefined || released[0] === 0) return;
        const time = arrivalTime(intensity, atStart + (released[0] ?? 0) / demand.lot - 1e-9);
        expect(Math.abs(time - first.until)).toBeLessThan(60);
      });
      for (const resource of model.resources) {
        const offered = offeredIn(resource, periods).reduce((total, amount) => total + amount, 0);
        expect(offered).toBeCloseTo(amountOver(model, resource), 3);
      }
    },
  );
});
