/** `corridor backtest`: what can be asked. */
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
import type { BacktestCommandOptions } from './action.js';

/** Adds `backtest`. */
export function backtest(shell: Shell): void {
  addCommand(shell, {
    usage: 'backtest [scenario]',
    about:
      'test against history, year by year (default: history-2013-2024): scores and naive predictors',
    examples: [
      'corridor backtest',
      'corridor backtest --replications 2',
      'corridor backtest --uncertainty',
      'corridor backtest history-2013-2024 --out results/history',
    ],
  })
    .addOption(seedOption('instead of the seed of the scenario'))
    .addOption(replicationsOption('of each year (default: 10)'))
    .option('--uncertainty', 'every replication draws what is not known well, too')
    .addOption(workersOption())
    .addOption(outOption('backtest.json, report.txt and CSV tables'))
    .addOption(forceOption())
    .addOption(jsonOption())
    .addOption(markdownOption())
    .addOption(quietWithOutOption())
    .action(async (scenario: string | undefined, options: BacktestCommandOptions) => {
      const action = await import('./action.js');
      shell.finish(await action.backtest(shell.context, scenario ?? 'history-2013-2024', options));
    });
}
