/** `corridor init`: what can be asked. */
import { forceOption, quietOption } from '../../options.js';
import { addCommand, type Shell } from '../../shell.js';
import type { InitOptions } from './action.js';

/** Adds `init`. */
export function init(shell: Shell): void {
  addCommand(shell, {
    usage: 'init <folder>',
    about: 'write a small commented corridor and scenario of your own that run',
    examples: ['corridor init my-corridor', 'corridor run my-corridor'],
  })
    .addOption(forceOption('write even if the folder is not empty'))
    .addOption(quietOption('say nothing'))
    .action(async (folder: string, options: InitOptions) => {
      const action = await import('./action.js');
      shell.finish(await action.init(shell.context, folder, options));
    });
}
