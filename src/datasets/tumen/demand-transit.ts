/** Categories 3, 4 and 5. */
import type { Demand } from '../../scenario/corridor.js';
import { domesticDemands } from './demand-transit-domestic.js';
import { eurasiaTransitDemands } from './demand-transit-eurasia.js';
import { thirdCountryDemands } from './demand-transit-third.js';

export const transitDemands: readonly Demand[] = [
  ...thirdCountryDemands,
  ...domesticDemands,
  ...eurasiaTransitDemands,
];
