/** Categories 3, 4 and 5. */
import type { Demand } from '../../scenario/corridor.js';
import { chinaTransitDemands } from './demand-transit-china.js';
import { eurasiaTransitDemands } from './demand-transit-eurasia.js';

export const transitDemands: readonly Demand[] = [...chinaTransitDemands, ...eurasiaTransitDemands];
