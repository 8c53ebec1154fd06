/**
 * Whether a corridor is sound. Each check is one named function that looks at one thing and says how to
 * repair what it finds; all findings come back together.
 */
import { MAXIMUM_ISSUES, type Issue } from '../core/issues.js';
import { CHECK_BASES } from './checks/bases.js';
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
import { corridorPart, NOTHING_KNOWN, type CorridorPart } from './corridor-part.js';
import { NO_FLAWS, withoutRepeats, type Flaws } from './flaws.js';
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
  return checkCorridorData(corridor, corridor).issues;
}

/** A corridor that was read, or as much of it as can be looked at, with all its issues. */
export interface CorridorReading extends CorridorPart {
  readonly issues: readonly Issue[];
}

/**
 * Reads data as a corridor. `earlier` are issues found before; what stands at their places is told by
 * them. `given`, if any, is the corridor to look at once the schema accepts the data.
 */
export function checkCorridorData(
  data: unknown,
  given?: Corridor,
  earlier: readonly Issue[] = [],
): CorridorReading {
  const shape = corridorSchema.safeParse(data);
  if (shape.success && earlier.length === 0) {
    const corridor = given ?? shape.data;
    return { corridor, flaws: NO_FLAWS, issues: checkSoundness(corridor) };
  }
  const refused = shape.success
    ? []
    : issuesOf(corridorSchema, data, shape.error.issues, 'corridor');
  const issues = [...earlier, ...withoutRepeats(refused, earlier)];
  // Of more issues than are kept the rest is unknown, and so is what rests on it.
  if (data === undefined || issues.length >= MAXIMUM_ISSUES)
    return { ...NOTHING_KNOWN, issues: issues.slice(0, MAXIMUM_ISSUES) };
  const part = corridorPart(data, [...earlier, ...refused]);
  const unsound = withoutRepeats(checkSoundness(part.corridor, part.flaws), issues);
  return { ...part, issues: [...issues, ...unsound].slice(0, MAXIMUM_ISSUES) };
}

/**
 * How the entries of a corridor hang together, given that each by itself keeps to the schema but for the
 * flaws named; what rests on one of them is left out.
 */
export function checkSoundness(corridor: Corridor, flaws: Flaws = NO_FLAWS): readonly Issue[] {
  const checks = Object.entries(CORRIDOR_CHECKS).map(([name, check]) => ({
    check,
    basis: CHECK_BASES[name] ?? { fields: {} },
  }));
  return runChecks(checks, corridor, flaws);
}
