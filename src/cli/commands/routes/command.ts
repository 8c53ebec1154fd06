/** `corridor routes`: what can be asked. */
import { readCount } from '../../option-values.js';
import { dateOption, jsonOption } from '../../options.js';
import { addCommand, type Shell } from '../../shell.js';
import type { RoutesOptions } from './action.js';

/** Adds `routes`. */
export function routes(shell: Shell): void {
  addCommand(shell, {
    usage: 'routes <scenario>',
    about: 'the cheapest lawful routes, by component of cost and time',
    examples: [
      'corridor routes baseline --category cn-transit-third',
      'corridor routes baseline --demand coal-free-kuz-kr --date 2026-07-01 -k 5',
      'corridor routes baseline --from changchun --to ningbo --commodity grain',
      'corridor routes baseline --demand coal-free-kuz-kr --shares "4 USD/t"',
    ],
  })
    .option('--demand <id>', 'of one demand')
    .option('--category <id>', 'of the demands of one category')
    .option('--from <place>', 'between two places instead of a demand')
    .option('--to <place>', 'the other place')
    .option('--commodity <id>', 'what travels')
    .addOption(dateOption('on this day (default: the start of the scenario)'))
    .option('-k, --count <number>', 'routes for each demand', readCount, 3)
    .option('--closed <number>', 'cheaper closed routes for each demand', readCount, 3)
    .option(
      '--shares [dispersion]',
      'who goes which way, and the logsum: as the scenario chooses, or by logit',
    )
    .addOption(jsonOption())
    .action(async (scenario: string, options: RoutesOptions) => {
      const action = await import('./action.js');
      shell.finish(await action.routes(shell.context, scenario, options));
    });
}
