/** `corridor max-flow`: what can be asked. */
import { dateOption, jsonOption } from '../../options.js';
import { addCommand, type Shell } from '../../shell.js';
import type { MaxFlowOptions } from './action.js';

/** Adds `max-flow`. */
export function maxFlow(shell: Shell): void {
  addCommand(shell, {
    usage: 'max-flow <scenario>',
    about: 'the most that could flow between places in a year, and what bounds it',
    examples: [
      'corridor max-flow baseline --demand coal-evraz-kr',
      'corridor max-flow baseline --commodity thermal-coal --from hunchun --to rajin chongjin --lift-rules',
    ],
  })
    .option(
      '--demand <id>',
      'whose cargo, rules and conduct; its ends unless --from or --to are given',
    )
    .option('--commodity <id>', 'what flows, instead of a demand')
    .option('--from <places...>', 'where it begins')
    .option('--to <places...>', 'where it ends')
    .addOption(dateOption('rules, works and closures of this day (default: the start)'))
    .option('--lift-rules', 'as if there were no rules')
    .addOption(jsonOption())
    .action(async (scenario: string, options: MaxFlowOptions) => {
      const action = await import('./action.js');
      shell.finish(await action.maxFlow(shell.context, scenario, options));
    });
}
