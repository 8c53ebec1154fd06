/** Every link of the corridor. */
import type { Link } from '../../scenario/corridor.js';
import { railLinks } from './links-rail.js';
import { riverLinks } from './links-river.js';
import { roadLinks } from './links-road.js';
import { seaLinks } from './links-sea.js';
import { trunkLinks } from './links-trunk.js';

export const links: readonly Link[] = [
  ...railLinks,
  ...trunkLinks,
  ...roadLinks,
  ...seaLinks,
  ...riverLinks,
];
