/** `corridor inspect`: what can be asked. */
import { jsonOption } from '../../options.js';
import { addCommand, type Shell } from '../../shell.js';
import type { InspectOptions } from './action.js';

/** Adds `inspect`. */
export function inspect(shell: Shell): void {
  addCommand(shell, {
    usage: 'inspect <scenario>',
    about: 'what it consists of: counts, demand, closure, demands without a way, rules in force',
    examples: ['corridor inspect baseline', 'corridor inspect road-bridge --json'],
  })
    .addOption(jsonOption())
    .action(async (scenario: string, options: InspectOptions) => {
      const action = await import('./action.js');
      shell.finish(await action.inspect(shell.context, scenario, options));
    });
}
