/** What passed a counting line in a replication, and what it could have taken, from the use of its resources. */
import { CorridorError } from '../core/errors.js';
import type { ReplicationRecord } from '../model/answers.js';
import type { CorridorModel, Resource } from '../model/model.js';
import type { Corridor, Gate, Validity } from '../scenario/corridor.js';
import { amountOver } from './offer.js';

/** kg of bulk that takes the room of one TEU, as resources count it. */
const KG_PER_TEU = 12_000;

/** Cargo of one replication at a gate. */
export interface Passage {
  readonly kg: number;
  /** Boxes among it at assets counted in TEU. */
  readonly teu: number;
}

/**
 * Resources of the links and terminals of a gate, as positions in the model. Throws a usage error for a
 * gate that has an asset without a limit, which is not counted, or that counts services.
 */
export function gateResources(gate: Gate, model: CorridorModel): readonly number[] {
  if ((gate.services ?? []).length > 0)
    throw new CorridorError('usage', `gate ${gate.id} counts services, whose use is not by gate`);
  return [...(gate.links ?? []), ...(gate.terminals ?? [])].map((asset) => {
    const index = model.resources.findIndex(({ id }) => id === asset);
    if (index < 0)
      throw new CorridorError(
        'usage',
        `gate ${gate.id}: ${asset} has no limit, so its use is not counted`,
      );
    return index;
  });
}

/** Cargo that the resources served from the start to the horizon. O(resources of the gate). */
export function passageAt(
  resources: readonly number[],
  model: CorridorModel,
  replication: ReplicationRecord,
): Passage {
  let kg = 0;
  let teu = 0;
  for (const index of resources) {
    const use = replication.resources[index];
    if (use === undefined) continue;
    kg += use.served;
    if (model.resources[index]?.measure === 'TEU') teu += use.used;
  }
  return { kg, teu };
}

/**
 * kg that the assets of a gate could have taken from the start to the horizon; an asset that is not in
 * use at any time of it counts nothing. Null if one of them is counted in vehicles, trains or calls.
 */
export function capacityAt(
  resources: readonly number[],
  model: CorridorModel,
  corridor: Corridor,
  days: { readonly from: string; readonly until: string },
): number | null {
  const assets = new Map(
    [...corridor.links, ...corridor.terminals].map(({ id, validity }) => [id, validity]),
  );
  let kg = 0;
  for (const index of resources) {
    const resource = model.resources[index];
    if (resource === undefined || !isInUse(assets.get(resource.id), days)) continue;
    const perUnit = massOf(resource);
    if (perUnit === null) return null;
    kg += amountOver(model, resource) * perUnit;
  }
  return kg;
}

function massOf({ measure }: Resource): number | null {
  if (measure === 'kg') return 1;
  return measure === 'TEU' ? KG_PER_TEU : null;
}

function isInUse(
  validity: Validity | undefined,
  { from, until }: { readonly from: string; readonly until: string },
): boolean {
  const opens = typeof validity?.from === 'object' ? validity.from.mode : validity?.from;
  return (
    (opens === undefined || opens < until) &&
    (validity?.until === undefined || validity.until > from)
  );
}
