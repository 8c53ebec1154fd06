/**
 * The Tumen corridor: Russia, the DPRK and China where they meet, with the rival ways by Suifenhe and
 * Dalian. Every figure carries its evidence; `sources` is the bibliography.
 */
import type { Corridor } from '../../scenario/corridor.js';
import { calendars } from './calendars.js';
import { categories } from './categories.js';
import { commodities } from './commodities.js';
import { countries, currencies } from './countries.js';
import { demands } from './demands.js';
import { disruptions } from './disruptions.js';
import { gates } from './gates.js';
import { limits } from './limits.js';
import { links } from './links.js';
import { observations } from './observations.js';
import { places } from './places.js';
import { rules } from './rules.js';
import { services } from './services.js';
import { sources } from './sources.js';
import { tariffs } from './tariffs.js';
import { storages } from './storages.js';
import { terminals } from './terminals.js';
import { vehicles } from './vehicles.js';

/** The built-in corridor `tumen`. */
export const tumen: Corridor = {
  id: 'tumen',
  title: 'Tumen River triangle and its rivals',
  sources,
  countries,
  currencies,
  places,
  links,
  terminals,
  storages,
  vehicles,
  tariffs,
  services,
  limits,
  commodities,
  categories,
  demands,
  rules,
  disruptions,
  calendars,
  gates,
  observations,
};
