/**
 * The bibliography of the Tumen corridor. Ids are those that the figures cite; SN entries stand behind
 * the rules. A locator is a web address without scheme, or the best that is known of one. Entries whose
 * address points at a page of another entry say so in their title.
 */
import type { Source } from '../../scenario/corridor.js';
import { sourcesA } from './sources-a.js';
import { sourcesB } from './sources-b.js';
import { sourcesCE } from './sources-c-e.js';
import { sourcesFG } from './sources-f-g.js';
import { sourcesHJ } from './sources-h-j.js';
import { sourcesKL } from './sources-k-l.js';
import { sourcesNR } from './sources-n-r.js';
import { sourcesS } from './sources-s.js';
import { sourcesSnStates } from './sources-sn-states.js';
import { sourcesSnUn } from './sources-sn-un.js';
import { sourcesTY } from './sources-t-y.js';

export const sources: readonly Source[] = [
  ...sourcesA,
  ...sourcesB,
  ...sourcesCE,
  ...sourcesFG,
  ...sourcesHJ,
  ...sourcesKL,
  ...sourcesNR,
  ...sourcesS,
  ...sourcesSnStates,
  ...sourcesSnUn,
  ...sourcesTY,
];
