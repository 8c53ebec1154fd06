/** `corridor run`: what can be asked. */
import { readCount } from '../../option-values.js';
import {
  antitheticOption,
  forceOption,
  halfWidthOption,
  jsonOption,
  outOption,
  quietWithOutOption,
  replicationsOption,
  seedOption,
  workersOption,
} from '../../options.js';
import { addCommand, type Shell } from '../../shell.js';
import type { RunCommandOptions } from './action.js';

/** `uncertainty` makes it another answer: the number of draws, or as many as usual. */
interface RunFlags extends RunCommandOptions {
  readonly uncertainty?: number | true;
}

/** Adds `run`. */
export function run(shell: Shell): void {
  addCommand(shell, {
    usage: 'run <scenario>',
    about: 'simulate a scenario and report',
    examples: [
      'corridor run baseline',
      'corridor run my/scenario.yaml --replications 100 --seed another',
      'corridor run baseline --half-width 1% --antithetic',
      'corridor run road-bridge --out results/road-bridge',
      'corridor run road-bridge --out results/road-bridge --resume',
      'corridor run baseline --json > result.json',
      'corridor run baseline --uncertainty 200 --out results/unknown',
    ],
  })
    .addOption(seedOption('instead of the seed of the scenario'))
    .addOption(replicationsOption('instead of the number of the scenario'))
    .addOption(halfWidthOption())
    .addOption(antitheticOption())
    .addOption(workersOption())
    .addOption(outOption('result.json, run.json, report.txt and CSV tables'))
    .addOption(forceOption())
    .option('--journal <file>', 'keep finished replications there (default: in the --out folder)')
    .option('--resume', 'go on with a run that was killed or interrupted, from its journal')
    .option(
      '--uncertainty [draws]',
      'draw the figures that are not known well, 100 times unless said; replications are of each draw (4)',
      readCount,
    )
    .addOption(jsonOption('print the result as JSON instead of the report'))
    .addOption(quietWithOutOption())
    .action(async (scenario: string, { uncertainty: drawn, ...options }: RunFlags) => {
      if (drawn !== undefined) {
        const action = await import('./uncertainty.js');
        const draws = drawn === true ? undefined : drawn;
        shell.finish(await action.uncertainty(shell.context, scenario, { ...options, draws }));
        return;
      }
      const action = await import('./action.js');
      shell.finish(await action.run(shell.context, scenario, options));
    });
}
