/** Which disruptions act in a scenario, and which of them are known beforehand. */
import type { Disruption } from './corridor.js';
import type { Scenario } from './scenario.js';

/** Whether a disruption is known beforehand: its dates are written down, or its season comes every year. */
export function isPlanned({ perYear, probability }: Disruption): boolean {
  return perYear === undefined && probability === undefined;
}

/** The disruptions that act in a scenario. */
export function actingDisruptions({
  corridor,
  simulation,
}: Pick<Scenario, 'corridor' | 'simulation'>): readonly Disruption[] {
  if (simulation.disruptions === 'none') return [];
  return simulation.disruptions === 'planned'
    ? corridor.disruptions.filter(isPlanned)
    : corridor.disruptions;
}
