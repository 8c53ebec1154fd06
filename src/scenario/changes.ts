/**
 * Applying the changes of a scenario to a corridor. Layers come one after the other (a child after its
 * parent); within a layer the verbs in the order of `CHANGE_VERBS`, whatever their order in the file.
 * Every mistake of every layer is reported together, and the corridor given is never touched.
 */
import { never } from '../core/errors.js';
import { MAXIMUM_ISSUES, type Checked, type Issue } from '../core/issues.js';
import { applyClose, applyEnforce, applyLift, applyOpen } from './changes/dated.js';
import { Draft, type ChangePlace, type LayeredOverride } from './changes/draft.js';
import { applyAdd, applyRemove, applyScale, applySet, rereadTouched } from './changes/edit.js';
import { soundnessIssues } from './changes/soundness.js';
import type { Corridor } from './corridor.js';
import type { Flaws } from './flaws.js';
import { CHANGE_VERBS, type Change, type DatedOverride } from './scenario.js';

/** A corridor after its changes, and what acts on it between dates. */
export interface ChangedCorridor {
  readonly corridor: Corridor;
  readonly closures: readonly DatedOverride[];
  readonly enforcements: readonly DatedOverride[];
  readonly liftings: readonly DatedOverride[];
}

/**
 * Applies layers of changes, the root parent's first. An empty list returns the very corridor given.
 * Paths of issues are `changes[i]…` of a layer; `files` says how issues name the layers.
 * O(changes + entries of the tables changed).
 *
 * @example
 * const changed = applyChanges(corridor, [[{ set: 'pier.capacity', to: '8 Mt/year' }]], '2026-01-01');
 */
export function applyChanges(
  corridor: Corridor,
  layers: readonly (readonly Change[])[],
  scenarioStart: string,
  files: readonly (string | undefined)[] = [],
): Checked<ChangedCorridor> {
  const { issues, value, warnings } = changeCorridor({
    corridor,
    layers,
    start: scenarioStart,
    files,
  });
  return issues.length > 0 ? { ok: false, issues } : { ok: true, value, warnings };
}

/** Changes to apply, some of which may not be understood, to a corridor that may have flaws. */
export interface ChangesToApply {
  readonly corridor: Corridor;
  readonly layers: readonly (readonly (Change | undefined)[])[];
  /** First day of the run; undefined if it is not known. */
  readonly start: string | undefined;
  readonly files?: readonly (string | undefined)[] | undefined;
  readonly flaws?: Flaws | undefined;
}

/** A corridor with all changes that could be applied, and what is wrong with the others. */
export interface ChangesApplied {
  readonly value: ChangedCorridor;
  readonly issues: readonly Issue[];
  readonly warnings: readonly Issue[];
  /** Those of the corridor and those that changes left. */
  readonly flaws: Flaws;
}

/** As {@link applyChanges}, with all that could be applied if something could not. */
export function changeCorridor({
  corridor,
  layers,
  start,
  files = [],
  flaws,
}: ChangesToApply): ChangesApplied {
  const draft = new Draft(corridor, start, flaws);
  for (const [layer, changes] of layers.entries()) applyLayer(draft, changes, layer, files[layer]);
  const changed = draft.finish();
  return {
    value: {
      corridor: changed,
      closures: draft.closures.map(plainOverride),
      enforcements: draft.enforcements.map(plainOverride),
      liftings: draft.liftings.map(plainOverride),
    },
    issues: [...draft.issues, ...soundnessIssues(draft, changed)].slice(0, MAXIMUM_ISSUES),
    warnings: draft.warnings,
    flaws: draft.flaws,
  };
}

function applyLayer(
  draft: Draft,
  changes: readonly (Change | undefined)[],
  layer: number,
  file: string | undefined,
): void {
  const fieldsSet = new Map<string, number>();
  if (changes.includes(undefined)) draft.hasFailedEdit = true;
  for (const verb of CHANGE_VERBS) {
    for (const [index, change] of changes.entries()) {
      if (change !== undefined && verb in change)
        applyChange(draft, change, { layer, index, file }, fieldsSet);
    }
    if (verb === 'scale') rereadTouched(draft, layer);
  }
  draft.closeLayer();
}

function applyChange(
  draft: Draft,
  change: Change,
  place: ChangePlace,
  fieldsSet: Map<string, number>,
): void {
  if ('add' in change) applyAdd(draft, change, place);
  else if ('remove' in change) applyRemove(draft, change, place);
  else if ('set' in change) applySet(draft, change, place, fieldsSet);
  else if ('scale' in change) applyScale(draft, change, place);
  else if ('open' in change) applyOpen(draft, change, place);
  else if ('close' in change) applyClose(draft, change, place);
  else if ('enforce' in change) applyEnforce(draft, change, place);
  else if ('lift' in change) applyLift(draft, change, place);
  else never(change);
}

function plainOverride({ layer: _layer, ...override }: LayeredOverride): DatedOverride {
  return override;
}
