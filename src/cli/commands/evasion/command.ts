/** `corridor evasion`: what can be asked. */
import {
  jsonOption,
  quietOption,
  replicationsOption,
  seedOption,
  workersOption,
} from '../../options.js';
import { addCommand, type Shell } from '../../shell.js';
import type { EvasionOptions } from './action.js';

/** Adds `evasion`. */
export function evasion(shell: Shell): void {
  addCommand(shell, {
    usage: 'evasion <scenario>',
    about: 'who finds a way round rules: shipments followed one by one, rules off and on',
    examples: [
      'corridor evasion baseline --rule kr-port-call kr-2016',
      'corridor evasion baseline --rule unsc-2397-refined --replications 5',
    ],
  })
    .requiredOption('--rule <ids...>', 'rules or regimes, taken together')
    .addOption(replicationsOption('replications with the rules off and on').default(3))
    .addOption(seedOption('random seed (default: that of the scenario)'))
    .addOption(workersOption())
    .addOption(jsonOption())
    .addOption(quietOption())
    .action(async (scenario: string, options: EvasionOptions) => {
      const action = await import('./action.js');
      shell.finish(await action.evasion(shell.context, scenario, options));
    });
}
