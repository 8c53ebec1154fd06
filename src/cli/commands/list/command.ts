/** `corridor list`: what can be asked. */
import { jsonOption } from '../../options.js';
import { addCommand, type Shell } from '../../shell.js';
import type { ListOptions } from './action.js';

/** Adds `list`. */
export function list(shell: Shell): void {
  addCommand(shell, {
    usage: 'list',
    about: 'shipped scenarios with their questions, and corridors',
    examples: ['corridor list', 'corridor list --json'],
  })
    .addOption(jsonOption())
    .action(async (options: ListOptions) => {
      const action = await import('./action.js');
      shell.finish(await action.list(shell.context, options));
    });
}
