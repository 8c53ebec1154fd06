/** Categories 1 and 2 other than coal and boxes by sea. */
import type { Demand } from '../../scenario/corridor.js';
import { bulkDemands } from './demand-other-bulk.js';
import { railDemands } from './demand-other-rail.js';
import { roadDemands } from './demand-other-road.js';
import { seaDemands } from './demand-other-sea.js';

export const otherDemands: readonly Demand[] = [
  ...bulkDemands,
  ...seaDemands,
  ...railDemands,
  ...roadDemands,
];
