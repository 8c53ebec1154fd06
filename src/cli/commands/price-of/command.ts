/** `corridor price-of`: what can be asked. */
import { readPercent } from '../../option-values.js';
import { jsonOption } from '../../options.js';
import { addCommand, type Shell } from '../../shell.js';
import type { PriceOfOptions } from './action.js';

/** Adds `price-of`. */
export function priceOf(shell: Shell): void {
  addCommand(shell, {
    usage: 'price-of <id>',
    about:
      'what a resource or quota is worth at every amount, with exact break points; what a ban costs',
    examples: [
      'corridor price-of rajin-pier-3',
      'corridor price-of unsc-2371 --in sanctions-strict',
      'corridor price-of kuzbass-coal-quota --in baseline --up-to 150% --json',
    ],
  })
    .option('--in <scenario>', 'scenario to ask it in', 'baseline')
    .option('--up-to <percent>', 'of what there is (default: 200%)', readPercent)
    .addOption(jsonOption())
    .action(async (of: string, options: PriceOfOptions) => {
      const action = await import('./action.js');
      shell.finish(await action.priceOf(shell.context, of, options));
    });
}
