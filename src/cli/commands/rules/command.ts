/** `corridor rules`: what can be asked. */
import { dateOption, jsonOption } from '../../options.js';
import { addCommand, type Shell } from '../../shell.js';
import type { RulesOptions } from './action.js';

/** Adds `rules`. */
export function rules(shell: Shell): void {
  addCommand(shell, {
    usage: 'rules [scenario]',
    about:
      'the rules of the corridor (default: baseline): paragraph, effect, dates, exemptions, sources',
    examples: [
      'corridor rules',
      'corridor rules baseline --authority unsc --hs 2701 --date 2017-06-01',
      'corridor rules --rule unsc-2371-coal',
      'corridor rules --timeline --authority cn',
    ],
  })
    .option('--authority <id>', 'of one authority: unsc, cn, kr …')
    .option('--regime <id>', 'of one regime: unsc-2371 …')
    .option('--commodity <id>', 'that can concern this commodity')
    .option('--hs <code>', 'that speak of goods of this HS chapter or heading')
    .addOption(dateOption('in force on this day'))
    .addOption(dateOption('in force on some day from this one', '--from <date>'))
    .addOption(dateOption('in force on some day before this one', '--until <date>'))
    .option('--rule <id>', 'this rule, in full')
    .option('--timeline', 'bars across the years instead of text')
    .addOption(jsonOption())
    .action(async (scenario: string | undefined, options: RulesOptions) => {
      const action = await import('./action.js');
      shell.finish(await action.rules(shell.context, scenario ?? 'baseline', options));
    });
}
