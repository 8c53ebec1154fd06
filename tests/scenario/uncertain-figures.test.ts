import { describe, expect, it } from 'vitest';
import { figure, GRADES } from '../../src/core/figure.js';
import { tumen } from '../../src/datasets/tumen/index.js';
import {
  GRADE_RANGES,
  uncertainFigures,
  withDrawnFigures,
} from '../../src/scenario/uncertain-figures.js';
import { tinyCorridor } from '../support/tiny-corridor.js';

const corridor = tinyCorridor((tiny) => ({
  links: tiny.links.map((link) =>
    link.id === 'trunk'
      ? {
          ...link,
          capacity: figure('12 train/day', 'DER', 'almanac'),
          runningTime: figure('100 min', 'EST', [], { spread: { low: '1 h', high: '4 h' } }),
        }
      : link.id === 'branch'
        ? { ...link, capacity: figure('6 train/day', 'H', 'almanac') }
        : link,
  ),
  disruptions: [
    {
      id: 'ice',
      name: 'Ice',
      kind: 'ice',
      affects: ['trunk'],
      capacityLeft: figure('0.9', 'GK', [], { note: 'invented' }),
      speedLeft: figure('0', 'EST', [], { note: 'invented', spread: { low: '0', high: '0.3' } }),
      duration: figure('2 day', 'EST', [], { note: 'x', spread: { low: '1 day', high: '3 day' } }),
      evidence: { grade: 'EST', source: [], note: 'invented' },
    },
  ],
}));

const byPath = new Map(uncertainFigures(corridor).map((one) => [one.path, one]));

describe('uncertain figures', () => {
  it('are those with a spread or a grade below H, each with its range', () => {
    expect([...byPath.keys()].sort()).toEqual([
      'demands.coal-export.quantity',
      'disruptions.ice.capacityLeft',
      'disruptions.ice.speedLeft',
      'links.trunk.capacity',
      'links.trunk.runningTime',
    ]);
    expect(byPath.get('links.trunk.capacity')).toMatchObject({
      basis: 'grade',
      low: 0.9,
      high: 1.1,
    });
    // As shares of the highest: 1 h and 100 min of 4 h.
    const time = byPath.get('links.trunk.runningTime');
    expect(time).toMatchObject({ basis: 'spread', low: 0.25, high: 1 });
    expect(time?.mode).toBeCloseTo(100 / 240, 12);
  });

  it('leave out what the simulation draws itself: the spread of formalities, dwell and duration', () => {
    expect(byPath.has('links.border-track.processing')).toBe(false);
    expect(byPath.has('disruptions.ice.duration')).toBe(false);
  });

  it('are replaced by what was drawn, in their own unit, and nothing else is', () => {
    const drawn = withDrawnFigures(
      corridor,
      new Map([
        ['links.trunk.capacity', 1.05],
        ['links.trunk.runningTime', 0.5],
        ['demands.coal-export.quantity', 0.96],
        ['disruptions.ice.capacityLeft', 1.25],
        ['disruptions.ice.speedLeft', 0.5],
      ]),
    );
    const trunk = drawn.links.find(({ id }) => id === 'trunk');
    expect(trunk?.capacity).toEqual({ value: '12.6 train/day', grade: 'DER', source: ['almanac'] });
    expect(trunk?.runningTime).toEqual({ value: '2 h', grade: 'EST', source: [] });
    expect(drawn.demands.find(({ id }) => id === 'coal-export')?.quantity).toMatchObject({
      series: [
        { date: '2024-01-01', value: '0.864 Mt/year' },
        { date: '2026-01-01', value: '0.96 Mt/year' },
      ],
    });
    // A share is never more than one.
    expect(drawn.disruptions[0]).toMatchObject({
      capacityLeft: { value: '1' },
      speedLeft: { value: '0.15' },
    });
    expect(drawn.links.filter((link, i) => link !== corridor.links[i])).toHaveLength(1);
    expect(drawn.terminals.every((terminal, i) => terminal === corridor.terminals[i])).toBe(true);
  });

  it('of the Tumen corridor have different paths, and ranges around their values', () => {
    const figures = uncertainFigures(tumen);
    expect(new Set(figures.map(({ path }) => path)).size).toBe(figures.length);
    expect(figures.length).toBeGreaterThan(500);
    for (const { low, mode, high } of figures) {
      expect(low).toBeLessThanOrEqual(mode);
      expect(mode).toBeLessThanOrEqual(high);
      expect(low).toBeGreaterThanOrEqual(0);
    }
  });

  it('are trusted the less the lower the grade', () => {
    const ranges = GRADES.map((grade) => GRADE_RANGES[grade]);
    expect(ranges).toEqual([...ranges].sort((a, b) => a - b));
  });
});
