/**
 * Three plain sentences about a run, built from its numbers: what flows, what binds, what rules stop (or,
 * if they stop nothing, where the model is farthest from what was observed).
 */
import type { RefusalResult, ResourceResult, RunResult } from '../result/run-result.js';
import {
  countOf,
  formatNumber,
  formatPercent,
  formatSignedPercent,
  formatTonnes,
} from './format.js';
import { gapOf } from './run-gates.js';
import { citation } from './run-refusals.js';
import { byUtilisation } from './run-resources.js';
import { plain } from './style.js';

/** Less than this share of what was offered is not worth calling a bottleneck. */
const MATERIAL = 0.005;

/** Three sentences; one if there was no replication. Never empty. */
export function sentences(result: RunResult): readonly string[] {
  if (result.manifest.replications === 0)
    return ['No replication was run, so there is nothing to say about this scenario.'];
  return [flowSentence(result), bindingSentence(result), ruleSentence(result)];
}

function flowSentence({ categories, manifest }: RunResult): string {
  const counted = categories.filter(({ number }) => number > 0);
  const sum = (field: 'emitted' | 'delivered'): number =>
    counted.reduce((total, category) => total + (category[field].mean ?? 0), 0);
  const offered = sum('emitted');
  const delivered = sum('delivered');
  const span = `in ${countOf(manifest.horizonDays, 'day')}`;
  if (offered === 0 && delivered === 0) return `No cargo was offered for carriage ${span}.`;
  const start = `${formatTonnes(offered)} of cargo was offered for carriage ${span}`;
  if (delivered === 0) return `${start}, and nothing arrived.`;
  const [largest] = [...counted].sort((a, b) => (b.delivered.mean ?? 0) - (a.delivered.mean ?? 0));
  const mean = largest?.delivered.mean ?? 0;
  const share = mean / delivered;
  const flow = `"${plain(largest?.name ?? '')}", ${formatTonnes(mean)}`;
  if (share > 0.9995) return `${start} and ${formatTonnes(delivered)} arrived, all of it ${flow}.`;
  return `${start} and ${formatTonnes(delivered)} arrived; the largest flow is ${flow} or ${formatPercent(share)} of what arrived.`;
}

function bindingSentence({ resources, refusals, categories }: RunResult): string {
  if (resources.length === 0) return 'Nothing in this network has a limited capacity.';
  const [busiest] = byUtilisation(resources);
  // One refusal counts at every resource that lacked room, so resources are no parts of a sum.
  const [worst] = [...resources].sort((a, b) => b.refused - a.refused || (a.id < b.id ? -1 : 1));
  const refused = refusals
    .filter(({ kind }) => kind === 'resource')
    .reduce((sum, { tonnes }) => sum + tonnes, 0);
  if (busiest === undefined || worst === undefined || refused === 0) return nothingRefused(busiest);
  const offered = categories.reduce((sum, { emitted }) => sum + (emitted.mean ?? 0), 0);
  if (refused < MATERIAL * offered) {
    return `Capacity hardly binds: ${formatTonnes(refused)}, ${formatPercent(refused / offered)} of all that was offered, found no room, mostly at ${plain(worst.name)}; the most used resource, ${useOf(busiest)}.`;
  }
  const isAll = worst.refused / refused > 0.9995;
  const part = isAll ? 'all' : `${formatTonnes(worst.refused)} of the`;
  const use = `used to ${formatPercent(worst.utilisation.mean)} of its capacity over the period`;
  const peak = (worst.utilisation.mean ?? 1) < 0.8 ? ', so it binds only at times' : '';
  const other =
    busiest.id === worst.id
      ? ''
      : `; the most used is ${plain(busiest.name)} with ${formatPercent(busiest.utilisation.mean)}`;
  return `The tightest point is ${plain(worst.name)}, where ${part} ${formatTonnes(refused)} refused for want of capacity found no room; it is ${use}${peak}${other}.`;
}

function nothingRefused(busiest: ResourceResult | undefined): string {
  if (busiest === undefined || (busiest.used.mean ?? 0) === 0)
    return 'No limited resource was used at all.';
  return `No capacity turned any cargo away; the most used resource, ${useOf(busiest)}.`;
}

function useOf({ name, utilisation, meanWaitDays }: ResourceResult): string {
  const wait = meanWaitDays.mean ?? 0;
  const waiting =
    wait >= 0.05 ? ` and cargo waits there ${formatNumber(wait, 1)} days on average` : '';
  return `${plain(name)}, is used to ${formatPercent(utilisation.mean)} of its capacity${waiting}`;
}

function ruleSentence(result: RunResult): string {
  const stopped = result.refusals.filter(
    ({ kind }) => kind === 'rules' || kind === 'quota' || kind === 'licence',
  );
  const tonnes = stopped.reduce((sum, refusal) => sum + refusal.tonnes, 0);
  const [largest] = stopped;
  if (largest === undefined || tonnes === 0) return gapSentence(result);
  const part =
    largest.tonnes / tonnes > 0.9995 ? 'all of it' : `${formatTonnes(largest.tonnes)} of it`;
  return `Rules stopped ${formatTonnes(tonnes)}${hitBy(result, stopped, tonnes)}; ${part} ${causeOf(result, largest)}.`;
}

/** The category that rules hit hardest, and how hard. */
function hitBy(
  { categories }: RunResult,
  stopped: readonly RefusalResult[],
  tonnes: number,
): string {
  const of = (id: string): number =>
    stopped.reduce((sum, { byCategory }) => sum + (byCategory[id] ?? 0), 0);
  const [hit] = [...categories].sort((a, b) => of(b.id) - of(a.id));
  const lost = hit === undefined ? 0 : of(hit.id);
  const offered = hit?.emitted.mean ?? 0;
  if (hit === undefined || lost === 0 || offered === 0) return '';
  const part = lost / tonnes > 0.9995 ? 'all of it' : `${formatTonnes(lost)} of it`;
  return `, ${part} from "${plain(hit.name)}", which is ${formatPercent(lost / offered)} of what that category offered`;
}

/** Largest first in the data: "because no way is lawful under X", "by the quota of X". */
function causeOf(result: RunResult, { kind, by }: RefusalResult): string {
  const rules = by.map((id) => result.rules.find((rule) => rule.id === id));
  const first = plain(citation(rules[0]));
  const name = first === '' ? (by[0] ?? 'a rule') : first;
  const more = by.length > 1 ? ` together with ${countOf(by.length - 1, 'other rule')}` : '';
  const unconfirmed =
    rules[0]?.isParagraphUnconfirmed === true ? ' (paragraph to be confirmed)' : '';
  const under = `${name}${unconfirmed}${more}`;
  switch (kind) {
    case 'quota':
      return `once the quota of ${under} was used up`;
    case 'licence':
      return `for want of the licence of ${under}`;
    default:
      return `by ${under}`;
  }
}

function gapSentence({ gates, rules }: RunResult): string {
  const start = rules.length === 0 ? 'There are no rules' : 'Rules stopped nothing';
  const [widest] = gates
    .filter((gate) => gapOf(gate) !== null)
    .sort(
      (a, b) =>
        Math.abs(b.modelled - (b.observed ?? 0)) - Math.abs(a.modelled - (a.observed ?? 0)) ||
        (a.id < b.id ? -1 : 1),
    );
  if (widest === undefined)
    return `${start}, and there is no observation to hold the model against.`;
  const seen = `${formatTonnes(widest.modelled)} a year against ${formatTonnes(widest.observed)} seen in ${widest.observedPeriod ?? 'the past'}`;
  return `${start}; the model is farthest from what was observed at ${plain(widest.name)}: ${seen} (${formatSignedPercent(gapOf(widest))}).`;
}
