/** What was seen to pass each gate, with where it was read. Amounts are totals over the period. */
import type { Observation } from '../../scenario/corridor.js';
import { boxObservations } from './observations-boxes.js';
import { portObservations } from './observations-ports.js';
import { railObservations } from './observations-rail.js';
import { roadObservations } from './observations-road.js';

export const observations: readonly Observation[] = [
  ...portObservations,
  ...railObservations,
  ...roadObservations,
  ...boxObservations,
];
