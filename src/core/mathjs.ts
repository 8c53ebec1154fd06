/**
 * The one place that touches mathjs: the units of freight are added to it. The
 * single-file build is used because it loads some ten times faster than the module tree.
 */
import shared from 'mathjs/lib/browser/math.js';
import type { MathJsInstance } from 'mathjs';

let isReady = false;

/** Base units that mathjs does not know. A calendar year has no fixed length, so it is a base unit. */
const COUNTED = [
  'USD',
  'RUB',
  'CNY',
  'vehicle',
  'train',
  'call',
  'wagon',
  'barrel',
  'calendarYear',
];

/** mathjs with the units of freight, added on first use. Making an instance of our own would cost 100 ms. */
export function mathjs(): MathJsInstance {
  if (isReady) return shared;
  // Two copies of this library in one process share the build, so a unit may be there already.
  const add = (name: string, create: () => void): void => {
    if (!isUnit(name)) create();
  };
  for (const name of COUNTED) add(name, () => shared.createUnit(name));
  add('TEU', () => shared.createUnit('TEU', { prefixes: 'short' }));
  add('nmi', () => shared.createUnit('nmi', '1852 m'));
  isReady = true;
  return shared;
}

function isUnit(name: string): boolean {
  try {
    shared.unit(1, name);
    return true;
  } catch {
    return false;
  }
}
