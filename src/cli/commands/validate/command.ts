/** `corridor validate`: what can be asked. */
import { jsonOption, quietOption } from '../../options.js';
import { addCommand, type Shell } from '../../shell.js';
import type { ValidateOptions } from './action.js';

/** Adds `validate`. */
export function validate(shell: Shell): void {
  addCommand(shell, {
    usage: 'validate <files...>',
    about: 'check scenarios or corridors; every problem with file, line and column',
    examples: [
      'corridor validate my/scenario.yaml',
      'corridor validate my/corridor.yaml',
      'corridor validate --json scenarios/*.yaml',
    ],
  })
    .addOption(jsonOption())
    .addOption(quietOption('print problems only'))
    .action(async (files: readonly string[], options: ValidateOptions) => {
      const action = await import('./action.js');
      shell.finish(await action.validate(shell.context, files, options));
    });
}
