import { describe } from 'vitest';
import * as batchMeans from '../../src/numeric/batch-means.js';
import * as elementary from '../../src/numeric/elementary.js';
import * as enough from '../../src/numeric/enough.js';
import * as exponential from '../../src/numeric/exponential.js';
import * as timingWheel from '../../src/numeric/timing-wheel.js';
import * as forwardStar from '../../src/numeric/forward-star.js';
import * as incompleteBeta from '../../src/numeric/incomplete-beta.js';
import * as incompleteGamma from '../../src/numeric/incomplete-gamma.js';
import * as indexedHeap from '../../src/numeric/indexed-heap.js';
import * as interval from '../../src/numeric/interval.js';
import * as inverseGamma from '../../src/numeric/inverse-gamma.js';
import * as logGamma from '../../src/numeric/log-gamma.js';
import * as momentColumns from '../../src/numeric/moment-columns.js';
import * as newton from '../../src/numeric/newton.js';
import * as normal from '../../src/numeric/normal.js';
import * as statistics from '../../src/numeric/statistics.js';
import * as student from '../../src/numeric/student.js';
import * as sum from '../../src/numeric/sum.js';
import * as tailRisk from '../../src/numeric/tail-risk.js';
import * as varianceReduction from '../../src/numeric/variance-reduction.js';
import * as varianceComponents from '../../src/numeric/variance-components.js';
import * as warmUp from '../../src/numeric/warm-up.js';
import { testExamples } from '../support/examples.js';

const files = {
  'batch-means': batchMeans,
  elementary,
  enough: { ...enough, momentsOf: statistics.momentsOf },
  exponential,
  'timing-wheel': timingWheel,
  'forward-star': forwardStar,
  'incomplete-beta': incompleteBeta,
  'incomplete-gamma': incompleteGamma,
  'indexed-heap': indexedHeap,
  interval,
  'inverse-gamma': inverseGamma,
  'log-gamma': logGamma,
  'moment-columns': momentColumns,
  newton,
  normal,
  statistics,
  student,
  sum,
  'tail-risk': tailRisk,
  'variance-reduction': varianceReduction,
  'variance-components': varianceComponents,
  'warm-up': warmUp,
};

for (const [name, scope] of Object.entries(files)) {
  describe(`numeric/${name}.ts`, () => {
    testExamples(`src/numeric/${name}.ts`, scope);
  });
}
