/** Whether two runs can be compared replication by replication, and what a reader should know of them otherwise. */
import type { ComparisonNote } from './comparison.js';
import type { RunResult } from './run-result.js';

/** Whether two runs drew the same random numbers in the same replications. */
export function makePairs({ manifest: a }: RunResult, { manifest: b }: RunResult): boolean {
  return (
    a.seed === b.seed &&
    a.replications === b.replications &&
    a.firstReplication === b.firstReplication &&
    a.isAntithetic === b.isAntithetic
  );
}

/** What makes two runs less comparable, in sentences. */
export function notesOf(base: RunResult, variant: RunResult): readonly ComparisonNote[] {
  const [a, b] = [base.manifest, variant.manifest];
  const notes: ComparisonNote[] = [];
  const add = (code: ComparisonNote['code'], message: string): void => {
    notes.push({ code, message });
  };
  const unpaired = 'differences are not paired and their intervals are wider';
  if (a.seed !== b.seed) add('seed', `the seeds differ ("${a.seed}", "${b.seed}"): ${unpaired}`);
  if (a.replications !== b.replications || a.firstReplication !== b.firstReplication) {
    const text = (manifest: typeof a): string =>
      `${manifest.replications} from number ${manifest.firstReplication}`;
    add('replications', `the replications differ (${text(a)}, ${text(b)}): ${unpaired}`);
  }
  if (a.isAntithetic !== b.isAntithetic)
    add('antithetic', `one run has antithetic pairs, the other has not: ${unpaired}`);
  if (a.corridor !== b.corridor)
    add('corridor', `the runs are of two corridors, "${a.corridor}" and "${b.corridor}"`);
  if (a.start !== b.start) add('start', `the runs start on ${a.start} and on ${b.start}`);
  if (a.horizonDays !== b.horizonDays) {
    const message = `the runs last ${a.horizonDays} and ${b.horizonDays} days: totals are of two spans`;
    add('horizon', message);
  }
  if (a.version !== b.version)
    add('version', `the runs were made by versions ${a.version} and ${b.version}`);
  for (const { title, verification } of [base, variant])
    if (!verification.ok) add('unverified', `"${title}" did not pass its verification`);
  return notes;
}
