/** Every tariff of the corridor. */
import type { Tariff } from '../../scenario/corridor.js';
import { portTariffs } from './tariffs-ports.js';
import { railTariffs } from './tariffs-rail.js';
import { roadTariffs } from './tariffs-road.js';
import { seaTariffs } from './tariffs-sea.js';

export const tariffs: readonly Tariff[] = [
  ...railTariffs,
  ...roadTariffs,
  ...portTariffs,
  ...seaTariffs,
];
