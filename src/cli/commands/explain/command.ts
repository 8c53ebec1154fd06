/** `corridor explain`: what can be asked. */
import { readCount } from '../../option-values.js';
import { dateOption, jsonOption } from '../../options.js';
import { addCommand, type Shell } from '../../shell.js';
import type { ExplainOptions } from './action.js';

/** Adds `explain`. */
export function explain(shell: Shell): void {
  addCommand(shell, {
    usage: 'explain <scenario>',
    about: 'why cargo does not go a cheaper way: what closes it, by which paragraph',
    examples: [
      'corridor explain baseline --demand coal-free-kuz-kr',
      'corridor explain baseline --demand coal-free-kuz-kr --date 2026-07-01',
      'corridor explain baseline --demand coal-free-kuz-kr --at sea-rajin-pohang',
    ],
  })
    .requiredOption('--demand <id>', 'the demand')
    .addOption(dateOption('on this day (default: the start of the scenario)'))
    .option('-k, --count <number>', 'closed ways to show', readCount, 5)
    .option('--at <asset>', 'the verdict of the rules at one link, terminal or service instead')
    .addOption(jsonOption())
    .action(async (scenario: string, options: ExplainOptions) => {
      const action = await import('./action.js');
      shell.finish(await action.explain(shell.context, scenario, options));
    });
}
