/** Every place of the corridor. */
import type { Place } from '../../scenario/corridor.js';
import { placesMarkets } from './places-markets.js';
import { placesRussia } from './places-russia.js';
import { placesTumen } from './places-tumen.js';

export const places: readonly Place[] = [...placesTumen, ...placesRussia, ...placesMarkets];
