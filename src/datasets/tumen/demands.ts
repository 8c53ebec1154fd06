/** All demands of the corridor: what wants to travel, from true origin to final market. */
import type { Demand } from '../../scenario/corridor.js';
import { boxDemands } from './demand-boxes.js';
import { coalDemands } from './demand-coal.js';
import { dprkDemands } from './demand-dprk.js';
import { otherDemands } from './demand-other.js';
import { transitDemands } from './demand-transit.js';

export const demands: readonly Demand[] = [
  ...coalDemands,
  ...boxDemands,
  ...otherDemands,
  ...transitDemands,
  ...dprkDemands,
];
