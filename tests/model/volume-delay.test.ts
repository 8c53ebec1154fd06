import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tumen } from '../../src/datasets/tumen/index.js';
import { compileVolumeDelay } from '../../src/model/volume-delay.js';

const shipped = [...new Set(tumen.links.flatMap(({ volumeDelay }) => volumeDelay ?? []))];

describe('volume-delay functions', () => {
  it('ships with the corridor', () => {
    expect(shipped.length).toBeGreaterThan(0);
  });

  it('start at free flow and never fall', () => {
    for (const text of shipped) {
      const { hours } = compileVolumeDelay(text);
      fc.assert(
        fc.property(
          fc.double({ min: 0.1, max: 100, noNaN: true }),
          fc.double({ min: 0, max: 1, noNaN: true }),
          fc.double({ min: 0, max: 1, noNaN: true }),
          (freeFlow, a, b) => {
            expect(hours.evaluate({ freeFlow, utilisation: 0 })).toBeCloseTo(freeFlow, 9);
            const low = hours.evaluate({ freeFlow, utilisation: Math.min(a, b) });
            const high = hours.evaluate({ freeFlow, utilisation: Math.max(a, b) });
            expect(high).toBeGreaterThanOrEqual(low - 1e-9);
          },
        ),
      );
    }
  });

  it('have the slope that finite differences show', () => {
    for (const text of [...shipped, 'freeFlow * (1 + 0.15 * utilisation ^ 4)']) {
      const { hours, slope } = compileVolumeDelay(text);
      for (const utilisation of [0.05, 0.3, 0.6, 0.9]) {
        const h = 1e-6;
        const difference =
          (hours.evaluate({ freeFlow: 5, utilisation: utilisation + h }) -
            hours.evaluate({ freeFlow: 5, utilisation: utilisation - h })) /
          (2 * h);
        expect(slope.evaluate({ freeFlow: 5, utilisation })).toBeCloseTo(difference, 4);
      }
    }
  });

  it('are refused when a fuller link would be faster, or faster than free flow', () => {
    expect(() => compileVolumeDelay('freeFlow * (2 - utilisation)')).toThrow(/falls/);
    expect(() => compileVolumeDelay('0.5 * freeFlow')).toThrow(/free flow/);
    expect(() => compileVolumeDelay('freeFlow + load')).toThrow(/unknown name/);
  });
});
