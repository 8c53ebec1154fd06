/**
 * The corridor as authored: plain readonly data with string ids. Everything a run needs to know about
 * the world stands here; a scenario adds a start date, a horizon, a random seed and changes.
 * Ids are kebab-case without dots. Every quantity is a `Figure` with its unit.
 *
 * The types of its parts are in corridor/, a file for each kind of thing; import them from here.
 */
import type { Commodity } from './corridor/commodities.js';
import type { Category, Demand } from './corridor/demands.js';
import type { Disruption } from './corridor/disruptions.js';
import type { Gate, Observation } from './corridor/gates.js';
import type { SharedLimit } from './corridor/limits.js';
import type { Link } from './corridor/links.js';
import type { Country, Place } from './corridor/places.js';
import type { Rule } from './corridor/rules.js';
import type { Service } from './corridor/services.js';
import type { Source } from './corridor/sources.js';
import type { Currency, Tariff } from './corridor/tariffs.js';
import type { SharedStorage, Terminal } from './corridor/terminals.js';
import type { HolidayCalendar } from './corridor/times.js';
import type { VehicleClass } from './corridor/vehicles.js';

export type * from './corridor/commodities.js';
export type * from './corridor/demands.js';
export type * from './corridor/disruptions.js';
export type * from './corridor/gates.js';
export type * from './corridor/ids.js';
export type * from './corridor/limits.js';
export type * from './corridor/links.js';
export type * from './corridor/modes.js';
export type * from './corridor/places.js';
export type * from './corridor/rules.js';
export type * from './corridor/services.js';
export type * from './corridor/sources.js';
export type * from './corridor/tariffs.js';
export type * from './corridor/terminals.js';
export type * from './corridor/times.js';
export type * from './corridor/vehicles.js';

/** Everything known about a corridor. */
export interface Corridor {
  readonly id: string;
  readonly title: string;
  readonly sources: readonly Source[];
  readonly countries: readonly Country[];
  readonly currencies: readonly Currency[];
  readonly places: readonly Place[];
  readonly links: readonly Link[];
  readonly terminals: readonly Terminal[];
  readonly storages: readonly SharedStorage[];
  readonly vehicles: readonly VehicleClass[];
  readonly tariffs: readonly Tariff[];
  readonly services: readonly Service[];
  readonly limits: readonly SharedLimit[];
  readonly commodities: readonly Commodity[];
  readonly categories: readonly Category[];
  readonly demands: readonly Demand[];
  readonly rules: readonly Rule[];
  readonly disruptions: readonly Disruption[];
  readonly calendars: readonly HolidayCalendar[];
  readonly gates: readonly Gate[];
  readonly observations: readonly Observation[];
}
