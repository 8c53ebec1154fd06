/** `corridor optimum`: what can be asked. */
import { readPercent } from '../../option-values.js';
import {
  forceOption,
  jsonOption,
  markdownOption,
  outOption,
  quietWithOutOption,
  replicationsOption,
  seedOption,
  workersOption,
} from '../../options.js';
import { addCommand, type Shell } from '../../shell.js';
import type { OptimumCommandOptions } from './action.js';

/** Adds `optimum`. */
export function optimum(shell: Shell): void {
  addCommand(shell, {
    usage: 'optimum <scenario>',
    about:
      'the least cost at which the cargo could travel, with its proof; what stays behind; what is full',
    examples: [
      'corridor optimum baseline',
      'corridor optimum rajin-restart --out results/optimum',
      'corridor optimum baseline --least rajin --within 2%',
      'corridor optimum baseline --bound --replications 20',
    ],
  })
    .option('--bound', 'the most that could be delivered, and why the simulation stays below it')
    .option('--no-worth', 'leave out what more of each full limit would be worth (quicker)')
    .option('--least <id>', 'the least use of a place or asset near the optimum')
    .option('--different', 'the flow near the optimum that shares least with it')
    .option(
      '--unused [demand]',
      'open routes that carry nothing, and by how much they are too dear',
    )
    .option('--within <percent>', 'how much dearer it may be (default: 2%)', readPercent)
    .addOption(seedOption('of the simulations of --bound'))
    .addOption(replicationsOption('of each simulation of --bound'))
    .addOption(workersOption())
    .addOption(outOption('optimum.json, optimum.txt and CSV tables'))
    .addOption(forceOption())
    .addOption(jsonOption())
    .addOption(markdownOption())
    .addOption(quietWithOutOption())
    .action(async (scenario: string, options: OptimumCommandOptions) => {
      const action = await import('./action.js');
      shell.finish(await action.optimum(shell.context, scenario, options));
    });
}
