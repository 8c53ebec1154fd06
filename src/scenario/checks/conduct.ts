/**
 * Conduct: states and authorities that there are, dates that rise, shares that are no more than all.
 */
import { didYouMean } from '../../core/ids.js';
import type { IssuePath } from '../../core/issues.js';
import { groupsOf } from '../changes/draft.js';
import type { TellIssue } from '../choice.js';
import { isDated, mergedConduct } from '../conduct.js';
import type { CorridorPart } from '../corridor-part.js';
import type { ConductInput, DatedConduct, StateConduct } from '../scenario.js';

interface ConductLayer {
  readonly conduct?: ConductInput | undefined;
}

/** Tells what is wrong with the conduct that layers state, the last word on each state counting. */
export function checkConduct(
  { corridor, flaws: { names, tables } }: CorridorPart,
  layers: readonly ConductLayer[],
  tell: TellIssue,
): void {
  const states = corridor.countries.map((country) => country.id);
  const authorities = groupsOf(corridor.rules, 'authority');
  const mayBeState = (state: string): boolean => names.has(state) || tables.has('countries');
  const mayBeAuthority = (name: string): boolean => names.has(name) || tables.has('rules');
  const { conduct, conductChanges = [] } = mergedConduct(layers);
  for (const state of new Set([
    ...Object.keys(conduct),
    ...conductChanges.map((change) => change.state),
  ])) {
    const layer = Math.max(
      0,
      layers.findLastIndex(({ conduct: own }) => own !== undefined && Object.hasOwn(own, state)),
    );
    const said = layers[layer]?.conduct?.[state];
    if (!states.includes(state) && !mayBeState(state)) {
      tell(layer, 'conduct.state', ['conduct', state], {
        message: `there is no country "${state}" in the corridor`,
        expected: states.join(', '),
        hint: didYouMean(state, states),
      });
    }
    const known = { layer, state, authorities, mayBeAuthority };
    if (said === undefined || !isDated(said)) {
      checkShares(conduct[state] ?? {}, ['conduct', state], known, tell);
      continue;
    }
    checkOrder(said, known, tell);
    for (const [i, entry] of said.entries()) checkShares(entry, ['conduct', state, i], known, tell);
  }
}

interface ConductOf {
  readonly layer: number;
  readonly state: string;
  readonly authorities: readonly string[];
  /** Whether rules of an authority may be among those that cannot be read. */
  readonly mayBeAuthority: (name: string) => boolean;
}

/** Entries of a list by date stand in order, and only the first may have no date. */
function checkOrder(
  entries: readonly DatedConduct[],
  { layer, state }: ConductOf,
  tell: TellIssue,
): void {
  for (const [i, { from }] of entries.entries()) {
    if (i === 0) continue;
    const before = entries[i - 1]?.from ?? '';
    if (from !== undefined && from > before) continue;
    const path = ['conduct', state, i, ...(from === undefined ? [] : ['from'])];
    tell(layer, 'conduct.order', path, {
      message:
        from === undefined
          ? 'only the first entry of a list of conduct may have no date'
          : `${from} does not lie after ${before}, the date of the entry before`,
      expected: 'dates that rise from entry to entry',
      hint: from === undefined ? 'add "from: YYYY-MM-DD"' : 'sort the entries by date',
    });
  }
}

function checkShares(
  { wary = 0, defiant = {} }: StateConduct,
  at: IssuePath,
  { layer, state, authorities, mayBeAuthority }: ConductOf,
  tell: TellIssue,
): void {
  for (const [authority, share] of Object.entries(defiant)) {
    const path = [...at, 'defiant', authority];
    if (!authorities.includes(authority) && !mayBeAuthority(authority)) {
      tell(layer, 'conduct.authority', path, {
        message: `no rule of the corridor is of the authority "${authority}"`,
        expected: authorities.join(', '),
        hint: didYouMean(authority, authorities),
      });
    }
    if (wary + share > 1 + 1e-9) {
      tell(layer, 'conduct.sum', path, {
        message: `in ${state} the wary and the defiant are more than all`,
        expected: 'wary + defiant at most 1',
        found: String(Number((wary + share).toPrecision(12))),
      });
    }
  }
}
