/**
 * Events that take capacity away. What was the outcome of rules or of caution (the pauses of coal at
 * Rajin, the leaving of Korean buyers) is no disruption and stands in the observations.
 */
import type { Disruption } from '../../scenario/corridor.js';
import { borderDisruptions } from './disruptions-border.js';
import { seaDisruptions } from './disruptions-sea.js';
import { trackDisruptions } from './disruptions-track.js';

export const disruptions: readonly Disruption[] = [
  ...borderDisruptions,
  ...trackDisruptions,
  ...seaDisruptions,
];
