/** Events of one replication of shipped scenarios, as lines of text. */
import { compileScenario } from '../../src/model/compile.js';
import { simulate } from '../../src/simulate/simulate.js';
import { shippedScenario } from './shipped.js';

/** One line for each scenario, run for so many days at most. */
export async function eventCounts(names: readonly string[], days: number): Promise<string> {
  const lines: string[] = [];
  for (const name of names) {
    const scenario = await shippedScenario(name);
    const short = { ...scenario, horizonDays: Math.min(days, scenario.horizonDays) };
    const options = { replications: 1, statistics: 'counts' } as const;
    const { replications } = simulate(compileScenario(short), options);
    lines.push(`${name}: ${String(replications[0]?.events)}\n`);
  }
  return lines.join('');
}
