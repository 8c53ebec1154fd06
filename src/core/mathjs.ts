/**
 * The one place that touches mathjs: a private instance with the units of freight added. The
 * single-file build is used because it loads some ten times faster than the module tree.
 */
import shared from 'mathjs/lib/browser/math.js';
import type { MathJsInstance } from 'mathjs';

let instance: MathJsInstance | undefined;

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

/** The private mathjs instance, made on first use (some 30 ms). */
export function mathjs(): MathJsInstance {
  if (instance !== undefined) return instance;
  const math = shared.create(shared.all);
  for (const name of COUNTED) math.createUnit(name);
  math.createUnit('TEU', { prefixes: 'short' });
  math.createUnit('nmi', '1852 m');
  math.createUnit('knot', '1852 m/hour');
  instance = math;
  return math;
}
