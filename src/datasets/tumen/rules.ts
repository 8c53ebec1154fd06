/**
 * Every dated rule of the corridor. The default is allowed; rules only restrict; a permission is an
 * `unless` of a restriction. `from` is the first day, `until` the first day no longer in force.
 * A paragraph graded GK or L is one to be confirmed. This is a model, not legal advice.
 */
import type { Rule } from '../../scenario/corridor.js';
import { rulesChina2016 } from './rules-china-2016.js';
import { rulesChina2017, rulesChina2018 } from './rules-china-2017.js';
import { rulesChinaTransit } from './rules-china-transit.js';
import { rulesEuropeanUnion } from './rules-eu.js';
import { rulesJapan } from './rules-japan.js';
import { rulesKorea } from './rules-korea.js';
import {
  rulesCoalTariff,
  rulesRiver,
  rulesRussiaCoal,
  rulesRussiaDprk,
  rulesRussiaTimber,
} from './rules-russia.js';
import { rulesUn2270 } from './rules-un-2270.js';
import { rulesUn2321 } from './rules-un-2321.js';
import { rulesUn2371 } from './rules-un-2371.js';
import { rulesUn2375 } from './rules-un-2375.js';
import { rulesUn2397 } from './rules-un-2397.js';
import { rulesUnEarly } from './rules-un-early.js';
import { rulesUnitedStatesDprk } from './rules-us-dprk.js';
import { rulesUnitedStatesListings } from './rules-us-listings.js';

export const rules: readonly Rule[] = [
  ...rulesUnEarly,
  ...rulesUn2270,
  ...rulesUn2321,
  ...rulesUn2371,
  ...rulesUn2375,
  ...rulesUn2397,
  ...rulesKorea,
  ...rulesJapan,
  ...rulesUnitedStatesDprk,
  ...rulesUnitedStatesListings,
  ...rulesEuropeanUnion,
  ...rulesChina2016,
  ...rulesChina2017,
  ...rulesChina2018,
  ...rulesChinaTransit,
  ...rulesCoalTariff,
  ...rulesRussiaTimber,
  ...rulesRussiaCoal,
  ...rulesRussiaDprk,
  ...rulesRiver,
];
