/** `corridor compare`: what can be asked. */
import {
  antitheticOption,
  halfWidthOption,
  jsonOption,
  markdownOption,
  quietOption,
  replicationsOption,
  seedOption,
  workersOption,
} from '../../options.js';
import { addCommand, type Shell } from '../../shell.js';
import type { CompareCommandOptions } from './action.js';

/** Adds `compare`. */
export function compare(shell: Shell): void {
  addCommand(shell, {
    usage: 'compare <base> <variants...>',
    about: 'what differs: scenarios (run with one seed) or results that run wrote',
    examples: [
      'corridor compare baseline road-bridge',
      'corridor compare baseline road-bridge river-dredged --replications 50 --markdown',
      'corridor compare results/baseline results/road-bridge',
    ],
  })
    .addOption(seedOption('instead of the seed of the base'))
    .addOption(replicationsOption('instead of the number of the base'))
    .addOption(halfWidthOption())
    .addOption(antitheticOption())
    .addOption(workersOption())
    .addOption(jsonOption())
    .addOption(markdownOption())
    .addOption(quietOption())
    .action(async (base: string, variants: readonly string[], options: CompareCommandOptions) => {
      const action = await import('./action.js');
      shell.finish(await action.compare(shell.context, [base, ...variants], options));
    });
}
