/** Which volume-delay function each arc has. */
import { compareText } from '../core/ids.js';
import type { DrawnArc } from './expand.js';
import type { CorridorModel } from './model.js';
import { compileVolumeDelay } from './volume-delay.js';

/** Checks every volume-delay function once and numbers them; throws a usage error for one that will not do. */
export function volumeDelayTable(
  arcs: readonly DrawnArc[],
): Pick<CorridorModel, 'volumeDelays' | 'volumeDelay'> {
  const texts = arcs.map((arc) => arc.link?.volumeDelay);
  const volumeDelays = [...new Set(texts)].filter((text) => text !== undefined).sort(compareText);
  for (const text of volumeDelays) compileVolumeDelay(text);
  const numbers = texts.map((text) => (text === undefined ? -1 : volumeDelays.indexOf(text)));
  return { volumeDelays, volumeDelay: Int16Array.from(numbers) };
}
