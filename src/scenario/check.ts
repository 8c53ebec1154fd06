import type { Issue } from '../core/issues.js';
import type { Corridor } from './corridor.js';
export function checkCorridor(_corridor: Corridor): readonly Issue[] {
  return [];
}
