/**
 * Whether a corridor is sound. Each check is one named function that looks at one thing and says how to
 * repair what it finds; all findings come back together.
 */
import { MAXIMUM_ISSUES, type Issue } from '../core/issues.js';
import {
  boxesHaveMass,
  demandsGoSomewhere,
  formulasNameTheirParameters,
  monthlyIndicesKeepTheYear,
} from './checks/cargo.js';
import { datesAreOrdered } from './checks/dates.js';
import { disruptionsSayWhatAndWhen } from './checks/disruptions.js';
import { currenciesMatchUnits, seriesAreOrdered, spreadsContainValues } from './checks/figures.js';
import { idsAreUnique } from './checks/ids.js';
import {
  gaugesFitModes,
  handlingGroupsHaveVehicles,
  lengthsReachTheirEnds,
  linksGoSomewhere,
  servicesFitVehicles,
} from './checks/network.js';
import { referencesResolve } from './checks/references.js';
import { runChecks, type Check } from './checks/report.js';
import {
  sectionsLieOnSingleTracks,
  shipsGatherOnWater,
  storagesShareNoGroup,
  variationsFitLaws,
} from './checks/storage.js';
import type { Corridor } from './corridor.js';
import { corridorSchema } from './corridor-schema.js';
import { issuesOf } from './schema/issues.js';

/** All checks by name, in the order in which they run. */
export const CORRIDOR_CHECKS: Readonly<Record<string, Check>> = {
  idsAreUnique,
  referencesResolve,
  gaugesFitModes,
  linksGoSomewhere,
  lengthsReachTheirEnds,
  servicesFitVehicles,
  handlingGroupsHaveVehicles,
  spreadsContainValues,
  seriesAreOrdered,
  currenciesMatchUnits,
  datesAreOrdered,
  disruptionsSayWhatAndWhen,
  demandsGoSomewhere,
  monthlyIndicesKeepTheYear,
  boxesHaveMass,
  formulasNameTheirParameters,
  storagesShareNoGroup,
  variationsFitLaws,
  sectionsLieOnSingleTracks,
  shipsGatherOnWater,
};

/**
 * Everything wrong with a corridor written in TypeScript: its fields (units, dates, hours, seasons,
 * shares, evidence) by the schema, then how its entries hang together. Empty if it is sound.
 *
 * @example
 * checkCorridor(corridor).map(formatIssue); // → []
 */
export function checkCorridor(corridor: Corridor): readonly Issue[] {
  const shape = corridorSchema.safeParse(corridor);
  if (!shape.success) return issuesOf(corridorSchema, corridor, shape.error.issues, 'corridor');
  return checkSoundness(corridor);
}

/** How the entries of a corridor hang together, given that each by itself keeps to the schema. */
export function checkSoundness(corridor: Corridor): readonly Issue[] {
  return runChecks(Object.values(CORRIDOR_CHECKS), corridor).slice(0, MAXIMUM_ISSUES);
}
