/** What was refused in two runs, and what rules did in them. */
import { compareText } from '../core/ids.js';
import type { RefusalComparison, RuleComparison, RuleEffect } from './comparison.js';
import { byId, idsOfEither } from './entries.js';
import type { RefusalResult, RuleResult, RunResult } from './run-result.js';

/** Tonnes refused for each reason; the largest change first. */
export function compareRefusals(base: RunResult, variant: RunResult): readonly RefusalComparison[] {
  const merged = new Map<
    string,
    { -readonly [K in keyof RefusalComparison]: RefusalComparison[K] }
  >();
  const entry = ({ kind, by }: RefusalResult) => {
    const key = `${kind}|${by.join()}`;
    const known = merged.get(key) ?? { kind, by, base: 0, variant: 0, difference: 0 };
    merged.set(key, known);
    return known;
  };
  for (const refusal of base.refusals) entry(refusal).base += refusal.tonnes;
  for (const refusal of variant.refusals) entry(refusal).variant += refusal.tonnes;
  return [...merged]
    .map(([key, refusal]) => ({
      key,
      refusal: { ...refusal, difference: refusal.variant - refusal.base },
    }))
    .sort(
      (a, b) =>
        Math.abs(b.refusal.difference) - Math.abs(a.refusal.difference) ||
        b.refusal.base + b.refusal.variant - a.refusal.base - a.refusal.variant ||
        compareText(a.key, b.key),
    )
    .map(({ refusal }) => refusal);
}

/** Rules that did not do the same in both runs, by id. */
export function compareRules(base: RunResult, variant: RunResult): readonly RuleComparison[] {
  const before = byId(base.rules);
  const after = byId(variant.rules);
  return idsOfEither(before, after).flatMap((id): readonly RuleComparison[] => {
    const [a, b] = [before.get(id), after.get(id)];
    const rule = b ?? a;
    if (rule === undefined || isSameEffect(a, b)) return [];
    const { instrument, paragraph, isParagraphUnconfirmed } = rule;
    return [
      {
        id,
        instrument,
        paragraph,
        isParagraphUnconfirmed,
        base: effectOf(a),
        variant: effectOf(b),
      },
    ];
  });
}

function isSameEffect(a: RuleResult | undefined, b: RuleResult | undefined): boolean {
  return (
    a?.status === b?.status &&
    a?.refusedAlone === b?.refusedAlone &&
    a?.refusedWithOthers === b?.refusedWithOthers
  );
}

function effectOf(rule: RuleResult | undefined): RuleEffect | null {
  if (rule === undefined) return null;
  const { status, refusedAlone, refusedWithOthers } = rule;
  return { status, refusedAlone, refusedWithOthers };
}
