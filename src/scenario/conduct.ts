/**
 * Conduct in time: what a state's parties do on a day, and how the words of a file and of its parents
 * become conduct from the beginning and changes by date.
 */
import type { IsoDate } from '../core/figure.js';
import { compareText } from '../core/ids.js';
import type {
  Conduct,
  ConductChange,
  ConductInput,
  DatedConduct,
  Scenario,
  StateConduct,
} from './scenario.js';

/** Conduct of all states on a day. O(changes). */
export function conductOn(
  { conduct, conductChanges }: Pick<Scenario, 'conduct' | 'conductChanges'>,
  date: IsoDate,
): Conduct {
  const passed = conductChanges?.filter(({ from }) => from <= date) ?? [];
  if (passed.length === 0) return conduct;
  return {
    ...conduct,
    ...Object.fromEntries(passed.map(({ state, conduct: later }) => [state, later])),
  };
}

/** Whether a state's conduct is a list by date. */
export function isDated(
  said: StateConduct | readonly DatedConduct[],
): said is readonly DatedConduct[] {
  return Array.isArray(said);
}

/**
 * Conduct of all layers, the root parent first. What a child says of a state goes over what its parent
 * says, shares of defiance authority by authority; a list by date, on either side, is replaced whole.
 */
export function mergedConduct(
  layers: readonly { readonly conduct?: ConductInput | undefined }[],
): Pick<Scenario, 'conduct' | 'conductChanges'> {
  const merged = new Map<string, StateConduct | readonly DatedConduct[]>();
  for (const { conduct } of layers) {
    for (const [state, child] of Object.entries(conduct ?? {})) {
      const parent = merged.get(state) ?? {};
      merged.set(state, isDated(child) || isDated(parent) ? child : over(parent, child));
    }
  }
  const states = [...merged].sort(([a], [b]) => compareText(a, b));
  const initial = states.flatMap(([state, said]): readonly (readonly [string, StateConduct])[] => {
    if (!isDated(said)) return [[state, said]];
    const [first] = said;
    return first === undefined || first.from !== undefined ? [] : [[state, withoutDate(first)]];
  });
  const changes = states
    .flatMap(([state, said]) =>
      isDated(said)
        ? said.flatMap((entry): readonly ConductChange[] =>
            entry.from === undefined
              ? []
              : [{ state, from: entry.from, conduct: withoutDate(entry) }],
          )
        : [],
    )
    .sort((a, b) => compareText(a.from, b.from) || compareText(a.state, b.state));
  return {
    conduct: Object.fromEntries(initial),
    ...(changes.length === 0 ? {} : { conductChanges: changes }),
  };
}

function over(parent: StateConduct, child: StateConduct): StateConduct {
  const wary = child.wary ?? parent.wary;
  const defiant = { ...parent.defiant, ...child.defiant };
  return {
    ...(wary === undefined ? {} : { wary }),
    ...(Object.keys(defiant).length === 0 ? {} : { defiant }),
  };
}

function withoutDate({ wary, defiant }: DatedConduct): StateConduct {
  return over({}, { wary, defiant });
}
