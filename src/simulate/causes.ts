/**
 * Why a shipment never left: everything that stood in the way of its candidates, as a text key such as
 * `resource 3,resource 7`. A refusal is charged to the whole set, since any one of them would have done.
 */
import type { RefusalRecord } from '../model/answers.js';
import type { SimulationPlan } from './plan.js';

/** Kinds of obstacle. */
export const RESOURCE = 'resource';
export const QUOTA = 'quota';
export const LICENCE = 'licence';
/** An index of the plan's reasons for which there is no route. */
export const CLOSED = 'closed';

/** The key of one obstacle. */
export function causeKey(kind: string, index: number): string {
  return `${kind} ${String(index)}`;
}

/**
 * Reads a set of obstacles. Where more room would have helped, the refusal is one of room and names the
 * resources; else it is one of quotas, then of licences, then of closures.
 */
export function readCause(plan: SimulationPlan, cause: string): Pick<RefusalRecord, 'kind' | 'by'> {
  const { model, noRoutes } = plan;
  const of = (wanted: string): readonly number[] =>
    cause
      .split(',')
      .map((one) => one.split(' '))
      .filter(([kind]) => kind === wanted)
      .map(([, index]) => Number(index));
  const resources = of(RESOURCE);
  if (resources.length > 0)
    return { kind: 'resource', by: names(resources.map((r) => model.resources[r]?.id)) };
  const quotas = of(QUOTA);
  const licences = of(LICENCE);
  const licensed = licences.map((licence) => model.licences[licence]?.rule);
  if (quotas.length > 0) {
    return {
      kind: 'quota',
      by: names([...quotas.flatMap((quota) => model.quotas[quota]?.rules), ...licensed]),
    };
  }
  if (licences.length > 0) return { kind: 'licence', by: names(licensed) };
  const reasons = of(CLOSED).flatMap((reason) => noRoutes[reason] ?? []);
  const rules = names(reasons.flatMap((reason) => reason.rules));
  return { kind: rules.length > 0 ? 'rules' : 'physical', by: rules };
}

function names(ids: readonly (string | undefined)[]): readonly string[] {
  return [...new Set(ids.filter((id) => id !== undefined))].sort();
}
