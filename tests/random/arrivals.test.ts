import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  arrivalTime,
  buildIntensity,
  createArrivalCursor,
  divideBySeason,
  type Intensity,
  randomArrivals,
  regularArrivals,
  type UnitProcess,
} from '../../src/random/arrivals.js';
import { createStream } from '../../src/random/stream.js';

const DAY = 86_400;
const months = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const monthBounds = months.reduce(
  (bounds, days) => [...bounds, (bounds.at(-1) ?? 0) + days * DAY],
  [0],
);
const iceIndex = [0, 0, 0.5, 1, 1.5, 1.5, 1.5, 1.5, 1.5, 1.5, 1, 0.5];

/** All arrivals up to the end of the curve. */
function arrivals(process: UnitProcess, intensity: Intensity): number[] {
  const timeOf = createArrivalCursor(intensity);
  const times: number[] = [];
  for (let time = timeOf(process.next()); time < Infinity; time = timeOf(process.next())) {
    times.push(time);
  }
  return times;
}

function countsPerSegment(times: readonly number[], bounds: readonly number[]): number[] {
  return bounds
    .slice(1)
    .map((end, i) => times.filter((time) => time >= (bounds[i] ?? 0) && time < end).length);
}

const segments = fc.array(
  fc.record({ seconds: fc.integer({ min: 1, max: 1000 }), count: fc.nat({ max: 20 }) }),
  { minLength: 1, maxLength: 12 },
);

function curveOf(
  parts: readonly { readonly seconds: number; readonly count: number }[],
): Intensity {
  const bounds = parts.reduce((all, { seconds }) => [...all, (all.at(-1) ?? 0) + seconds], [0]);
  return buildIntensity(
    bounds,
    parts.map(({ count }) => count),
  );
}

describe('regular arrivals', () => {
  it('fill every segment with exactly its count, whatever the phase', () => {
    // Closer to 1 than a double can tell, phase + k would round up to k + 1.
    const phase = fc.double({ noNaN: true, min: 0, max: 0.999999 });
    fc.assert(
      fc.property(segments, phase, (parts, start) => {
        const intensity = curveOf(parts);
        const counts = countsPerSegment(arrivals(regularArrivals(start), intensity), [
          ...intensity.bounds,
        ]);
        expect(counts).toEqual(parts.map(({ count }) => count));
      }),
    );
  });

  it('refuse a phase outside [0, 1)', () => {
    expect(() => regularArrivals(1)).toThrow(/phase/);
    expect(() => regularArrivals(NaN)).toThrow(/phase/);
  });
});

describe('random arrivals', () => {
  it('match the intensity month by month, with the variance of a Poisson law', () => {
    const amounts = divideBySeason(1200, monthBounds, iceIndex);
    const intensity = buildIntensity(monthBounds, amounts);
    const runs = 400;
    const totals = new Float64Array(12);
    const squares = new Float64Array(12);
    for (let run = 0; run < runs; run++) {
      const process = randomArrivals(createStream(`arrivals/${run}`));
      countsPerSegment(arrivals(process, intensity), monthBounds).forEach((count, month) => {
        totals[month] = (totals[month] ?? 0) + count;
        squares[month] = (squares[month] ?? 0) + count * count;
      });
    }
    amounts.forEach((expected, month) => {
      const mean = (totals[month] ?? 0) / runs;
      const variance = (squares[month] ?? 0) / runs - mean * mean;
      expect(Math.abs(mean - expected)).toBeLessThanOrEqual(4 * Math.sqrt(expected / runs));
      const deviation = expected * Math.sqrt(2 / runs) + Math.sqrt(expected / runs);
      expect(Math.abs(variance - expected)).toBeLessThanOrEqual(4 * deviation);
    });
  });

  it('keep the k-th unit exponential when the demand is scaled', () => {
    const counts = divideBySeason(300, monthBounds, iceIndex);
    const base = buildIntensity(monthBounds, counts);
    const scaled = buildIntensity(
      monthBounds,
      counts.map((count) => count * 1.5),
    );
    const [first, second] = [base, scaled].map((intensity) =>
      arrivals(randomArrivals(createStream('demand')), intensity),
    );
    // The k-th shipment leaves where the curve reaches the same point: earlier on the steeper one.
    const process = randomArrivals(createStream('demand'));
    first?.forEach((time, k) => {
      const point = process.next();
      expect(time).toBe(arrivalTime(base, point));
      expect(second?.[k]).toBe(arrivalTime(scaled, point));
      expect(second?.[k]).toBeLessThanOrEqual(time);
    });
    expect(second?.length).toBeGreaterThan(first?.length ?? Infinity);
  });
});

describe('arrivalTime', () => {
  it('inverts the curve', () => {
    const share = fc.double({ noNaN: true, min: 0, max: 1 });
    fc.assert(
      fc.property(segments, share, (parts, p) => {
        const { bounds, expected } = curveOf(parts);
        const total = expected.at(-1) ?? 0;
        const point = p * total;
        const time = arrivalTime({ bounds, expected }, point);
        if (point >= total) {
          expect(time).toBe(Infinity);
          return;
        }
        const i = bounds.findIndex((bound) => bound > time);
        const [start = 0, end = 0] = [bounds[i - 1], bounds[i]];
        const [before = 0, after = 0] = [expected[i - 1], expected[i]];
        const reached = before + ((time - start) / (end - start)) * (after - before);
        expect(reached).toBeCloseTo(point, 9);
        expect(after).toBeGreaterThan(before); // never while the flow rests
      }),
    );
  });

  it('agrees with the cursor for rising points', () => {
    const points = fc.array(fc.double({ noNaN: true, min: 0, max: 100 }), { maxLength: 50 });
    fc.assert(
      fc.property(segments, points, (parts, asked) => {
        const intensity = curveOf(parts);
        const timeOf = createArrivalCursor(intensity);
        for (const point of asked.sort((a, b) => a - b)) {
          expect(timeOf(point)).toBe(arrivalTime(intensity, point));
        }
      }),
    );
  });

  it('never comes where nothing is expected', () => {
    expect(arrivalTime(buildIntensity([0], []), 0)).toBe(Infinity);
    expect(arrivalTime(buildIntensity([0, 10], [0]), 0)).toBe(Infinity);
    expect(createArrivalCursor(buildIntensity([0, 10], [0]))(0)).toBe(Infinity);
  });

  it('refuses points before the first shipment, and a cursor refuses to go back', () => {
    const intensity = buildIntensity([0, 10], [5]);
    expect(() => arrivalTime(intensity, -1)).toThrow(/arrival/);
    const timeOf = createArrivalCursor(intensity);
    timeOf(2);
    expect(() => timeOf(1)).toThrow(/point 1 after 2/);
    expect(() => timeOf(NaN)).toThrow(/point NaN/);
  });
});

describe('buildIntensity', () => {
  it('refuses bounds that do not rise, counts below 0 and mismatched lengths', () => {
    expect(() => buildIntensity([0, 0], [1])).toThrow(/segment 0/);
    expect(() => buildIntensity([0, 10], [-1])).toThrow(/segment 0/);
    expect(() => buildIntensity([0, 10], [NaN])).toThrow(/segment 0/);
    expect(() => buildIntensity([0, 10], [])).toThrow(/bounds/);
  });
});

describe('divideBySeason', () => {
  it('adds up to the amount and follows days and index', () => {
    const parts = divideBySeason(1e6, monthBounds, iceIndex);
    expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(1e6, 6);
    expect(parts[0]).toBe(0);
    expect((parts[4] ?? 0) / (parts[3] ?? 1)).toBeCloseTo((1.5 * 31) / 30, 12);
    expect([...divideBySeason(10, [0, 1], [0])]).toEqual([0]);
  });
});
