/** Resources and gates in two runs. */
import { compareText } from '../core/ids.js';
import type { GateComparison, ResourceComparison } from './comparison.js';
import { boundedDifference } from './difference.js';
import { byId, idsOfEither } from './entries.js';
import type { RunResult } from './run-result.js';

/** Every resource of either run; the largest change of utilisation first. */
export function compareResources(
  base: RunResult,
  variant: RunResult,
): readonly ResourceComparison[] {
  const before = byId(base.resources);
  const after = byId(variant.resources);
  return idsOfEither(before, after)
    .flatMap((id): readonly ResourceComparison[] => {
      const [a, b] = [before.get(id), after.get(id)];
      const resource = b ?? a;
      if (resource === undefined) return [];
      const { name, kind, measure } = resource;
      return [
        {
          id,
          name,
          kind,
          measure,
          baseCapacity: a?.capacity ?? null,
          variantCapacity: b?.capacity ?? null,
          used: boundedDifference(a?.used, b?.used),
          utilisation: boundedDifference(a?.utilisation, b?.utilisation),
          meanWaitDays: boundedDifference(a?.meanWaitDays, b?.meanWaitDays),
          refusedBase: a?.refused ?? 0,
          refusedVariant: b?.refused ?? 0,
        },
      ];
    })
    .sort((a, b) => changeOf(b) - changeOf(a) || compareText(a.id, b.id));
}

/** A resource that only one run has changes by all of its utilisation. */
function changeOf({ utilisation: { base, variant } }: ResourceComparison): number {
  return Math.abs((variant ?? 0) - (base ?? 0));
}

/** Every gate of either run, by id. */
export function compareGates(base: RunResult, variant: RunResult): readonly GateComparison[] {
  const before = byId(base.gates);
  const after = byId(variant.gates);
  return idsOfEither(before, after).flatMap((id): readonly GateComparison[] => {
    const [a, b] = [before.get(id), after.get(id)];
    const gate = a ?? b;
    if (gate === undefined) return [];
    const { name, observed, observedPeriod, observedGrade } = gate;
    const difference = a === undefined || b === undefined ? null : b.modelled - a.modelled;
    return [
      {
        id,
        name,
        base: a?.modelled ?? null,
        variant: b?.modelled ?? null,
        difference,
        observed,
        observedPeriod,
        observedGrade,
      },
    ];
  });
}
