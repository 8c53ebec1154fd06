/**
 * The command: what can be asked and how. Each subcommand lives in a file of its own that is loaded when
 * it is called, so that help is quick. Data goes to stdout, everything else to stderr.
 */
import { Command, InvalidArgumentError } from 'commander';
import { VERSION } from '../run/version.js';
import { contextOf, type Context } from './context.js';
import { EXIT, type ExitCode } from './exit-codes.js';
import { tellFailure } from './failures.js';
import { ANTITHETIC_HELP, HALF_WIDTH_HELP, halfWidthOption } from './sampling.js';

/**
 * Runs the command with the arguments after its name and returns its exit code. Never throws and never
 * ends the process.
 *
 * @example
 * const code = await main(['validate', 'baseline']);
 */
export async function main(
  argv: readonly string[],
  given: Partial<Context> = {},
): Promise<ExitCode> {
  const context = contextOf(given);
  let code: ExitCode = EXIT.answered;
  const program = createProgram(context, (answer) => (code = answer));
  try {
    await program.parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    return tellFailure(error, context);
  }
}

type Finish = (code: ExitCode) => void;

const DETAILS = `
SCENARIO is the name of a shipped scenario (see "corridor list"), a file, or a folder with a
scenario.yaml. "corridor help COMMAND" shows the options and examples of a command.

Exit codes: 0 answered, 1 the answer is no, 2 problems in the input, 3 a limit was hit, 4 files or
machine, 64 called wrongly, 70 a bug of ours, 130 interrupted.`;

function createProgram(context: Context, finish: Finish): Command {
  const program = new Command('corridor')
    .description('Freight through a transport corridor: routes under dated rules, runs, what-ifs.')
    .version(VERSION, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .addHelpText('after', DETAILS)
    .showHelpAfterError('(see "corridor --help")')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => context.stdout.write(text),
      writeErr: (text) => context.stderr.write(text),
      getOutHelpWidth: () => helpWidth(context.stdout.columns),
      getErrHelpWidth: () => helpWidth(context.stderr.columns),
    });
  for (const define of [
    list,
    validate,
    inspect,
    rules,
    routes,
    explain,
    evasion,
    run,
    compare,
    optimum,
    priceOf,
    maxFlow,
    backtest,
    init,
  ]) {
    define(program, context, finish);
  }
  return program;
}

function helpWidth(columns = 100): number {
  return Math.max(60, Math.min(100, columns));
}

/** Adds a subcommand with its examples. */
function addCommand(program: Command, usage: string, about: string, examples: string): Command {
  const name = usage.split(' ', 1)[0] ?? usage;
  return program
    .command(usage)
    .description(about)
    .showHelpAfterError(`(see "corridor ${name} --help")`)
    .addHelpText('after', `\nExamples:\n${examples.trim().replaceAll(/^ */gm, '  ')}`);
}

function list(program: Command, context: Context, finish: Finish): void {
  const examples = `
    $ corridor list
    $ corridor list --json`;
  addCommand(program, 'list', 'shipped scenarios with their questions, and corridors', examples)
    .option('--json', 'print JSON')
    .action(async (options: { readonly json?: true }) => {
      const command = await import('./commands/list.js');
      finish(await command.list(context, options));
    });
}

function validate(program: Command, context: Context, finish: Finish): void {
  const examples = `
    $ corridor validate my/scenario.yaml
    $ corridor validate my/corridor.yaml
    $ corridor validate --json scenarios/*.yaml`;
  addCommand(
    program,
    'validate <files...>',
    'check scenarios or corridors; every problem with file, line and column',
    examples,
  )
    .option('--json', 'print JSON')
    .option('-q, --quiet', 'print problems only')
    .action(
      async (
        files: readonly string[],
        options: { readonly json?: true; readonly quiet?: true },
      ) => {
        const command = await import('./commands/validate.js');
        finish(await command.validate(context, files, options));
      },
    );
}

function inspect(program: Command, context: Context, finish: Finish): void {
  const examples = `
    $ corridor inspect baseline
    $ corridor inspect road-bridge --json`;
  addCommand(
    program,
    'inspect <scenario>',
    'what it consists of: counts, demand, closure, demands without a way, rules in force',
    examples,
  )
    .option('--json', 'print JSON')
    .action(async (scenario: string, options: { readonly json?: true }) => {
      const command = await import('./commands/inspect.js');
      finish(await command.inspect(context, scenario, options));
    });
}

interface RulesFlags {
  readonly authority?: string;
  readonly regime?: string;
  readonly commodity?: string;
  readonly hs?: string;
  readonly date?: string;
  readonly from?: string;
  readonly until?: string;
  readonly rule?: string;
  readonly timeline?: true;
  readonly json?: true;
}

function rules(program: Command, context: Context, finish: Finish): void {
  const examples = `
    $ corridor rules
    $ corridor rules baseline --authority unsc --hs 2701 --date 2017-06-01
    $ corridor rules --rule unsc-2371-coal
    $ corridor rules --timeline --authority cn`;
  addCommand(
    program,
    'rules [scenario]',
    'the rules of the corridor (default: baseline): paragraph, effect, dates, exemptions, sources',
    examples,
  )
    .option('--authority <id>', 'of one authority: unsc, cn, kr …')
    .option('--regime <id>', 'of one regime: unsc-2371 …')
    .option('--commodity <id>', 'that can concern this commodity')
    .option('--hs <code>', 'that speak of goods of this HS chapter or heading')
    .option('--date <date>', 'in force on this day', dateOption)
    .option('--from <date>', 'in force on some day from this one', dateOption)
    .option('--until <date>', 'in force on some day before this one', dateOption)
    .option('--rule <id>', 'this rule, in full')
    .option('--timeline', 'bars across the years instead of text')
    .option('--json', 'print JSON')
    .action(async (scenario: string | undefined, options: RulesFlags) => {
      const command = await import('./commands/rules.js');
      finish(await command.rules(context, scenario ?? 'baseline', options));
    });
}

interface RoutesFlags {
  readonly demand?: string;
  readonly category?: string;
  readonly from?: string;
  readonly to?: string;
  readonly commodity?: string;
  readonly date?: string;
  readonly count?: number;
  readonly closed?: number;
  readonly shares?: true | string;
  readonly json?: true;
}

function routes(program: Command, context: Context, finish: Finish): void {
  const examples = `
    $ corridor routes baseline --category cn-transit-third
    $ corridor routes baseline --demand coal-free-kuz-kr --date 2026-07-01 -k 5
    $ corridor routes baseline --from changchun --to ningbo --commodity grain
    $ corridor routes baseline --demand coal-free-kuz-kr --shares "4 USD/t"`;
  addCommand(
    program,
    'routes <scenario>',
    'the cheapest lawful routes, by component of cost and time',
    examples,
  )
    .option('--demand <id>', 'of one demand')
    .option('--category <id>', 'of the demands of one category')
    .option('--from <place>', 'between two places instead of a demand')
    .option('--to <place>', 'the other place')
    .option('--commodity <id>', 'what travels')
    .option('--date <date>', 'on this day (default: the start of the scenario)', dateOption)
    .option('-k, --count <number>', 'routes for each demand', positive, 3)
    .option('--closed <number>', 'cheaper closed routes for each demand', positive, 3)
    .option(
      '--shares [dispersion]',
      'who goes which way, and the logsum: as the scenario chooses, or by logit',
    )
    .option('--json', 'print JSON')
    .action(async (scenario: string, options: RoutesFlags) => {
      const command = await import('./commands/routes.js');
      finish(await command.routes(context, scenario, options));
    });
}

interface ExplainFlags {
  readonly demand: string;
  readonly date?: string;
  readonly count?: number;
  readonly at?: string;
  readonly json?: true;
}

function explain(program: Command, context: Context, finish: Finish): void {
  const examples = `
    $ corridor explain baseline --demand coal-free-kuz-kr
    $ corridor explain baseline --demand coal-free-kuz-kr --date 2026-07-01
    $ corridor explain baseline --demand coal-free-kuz-kr --at sea-rajin-pohang`;
  addCommand(
    program,
    'explain <scenario>',
    'why cargo does not go a cheaper way: what closes it, by which paragraph',
    examples,
  )
    .requiredOption('--demand <id>', 'the demand')
    .option('--date <date>', 'on this day (default: the start of the scenario)', dateOption)
    .option('-k, --count <number>', 'closed ways to show', positive, 5)
    .option('--at <asset>', 'the verdict of the rules at one link, terminal or service instead')
    .option('--json', 'print JSON')
    .action(async (scenario: string, options: ExplainFlags) => {
      const command = await import('./commands/explain.js');
      finish(await command.explain(context, scenario, options));
    });
}

interface EvasionFlags {
  readonly rule: readonly string[];
  readonly replications: number;
  readonly workers?: number;
  readonly quiet?: true;
  readonly seed?: string;
  readonly json?: true;
}

function evasion(program: Command, context: Context, finish: Finish): void {
  const examples = `
    $ corridor evasion baseline --rule kr-port-call kr-2016
    $ corridor evasion baseline --rule unsc-2397-refined --replications 5`;
  addCommand(
    program,
    'evasion <scenario>',
    'who finds a way round rules: shipments followed one by one, rules off and on',
    examples,
  )
    .requiredOption('--rule <ids...>', 'rules or regimes, taken together')
    .option('--replications <number>', 'replications with the rules off and on', positive, 3)
    .option('--seed <text>', 'random seed (default: that of the scenario)')
    .option('--workers <number>', WORKERS_HELP, workersOption)
    .option('--json', 'print JSON')
    .option('-q, --quiet', 'no progress')
    .action(async (scenario: string, options: EvasionFlags) => {
      const command = await import('./commands/evasion.js');
      finish(await command.evasion(context, scenario, options));
    });
}

interface RunFlags {
  readonly seed?: string;
  readonly replications?: number;
  readonly antithetic?: true;
  readonly halfWidth?: number;
  readonly workers?: number;
  readonly out?: string;
  readonly journal?: string;
  readonly resume?: true;
  readonly uncertainty?: number | true;
  readonly force?: true;
  readonly json?: true;
  readonly quiet?: true;
}

function run(program: Command, context: Context, finish: Finish): void {
  const examples = `
    $ corridor run baseline
    $ corridor run my/scenario.yaml --replications 100 --seed another
    $ corridor run baseline --half-width 1% --antithetic
    $ corridor run road-bridge --out results/road-bridge
    $ corridor run road-bridge --out results/road-bridge --resume
    $ corridor run baseline --json > result.json
    $ corridor run baseline --uncertainty 200 --out results/unknown`;
  addCommand(program, 'run <scenario>', 'simulate a scenario and report', examples)
    .option('--seed <text>', 'instead of the seed of the scenario')
    .option('--replications <number>', 'instead of the number of the scenario', positive)
    .option('--half-width <share>', HALF_WIDTH_HELP, halfWidthOption)
    .option('--antithetic', ANTITHETIC_HELP)
    .option('--workers <number>', WORKERS_HELP, workersOption)
    .option('--out <folder>', 'write result.json, run.json, report.txt and CSV tables there')
    .option('--force', 'replace files that are there already')
    .option('--journal <file>', 'keep finished replications there (default: in the --out folder)')
    .option('--resume', 'go on with a run that was killed or interrupted, from its journal')
    .option(
      '--uncertainty [draws]',
      'draw the figures that are not known well, 100 times unless said; replications are of each draw (4)',
      positive,
    )
    .option('--json', 'print the result as JSON instead of the report')
    .option('-q, --quiet', 'no progress, and no report if --out is given')
    .action(async (scenario: string, { uncertainty: drawn, ...options }: RunFlags) => {
      if (drawn !== undefined) {
        const command = await import('./commands/uncertainty.js');
        const draws = drawn === true ? undefined : drawn;
        finish(await command.uncertainty(context, scenario, { ...options, draws }));
        return;
      }
      const command = await import('./commands/run.js');
      finish(await command.run(context, scenario, options));
    });
}

interface CompareFlags {
  readonly seed?: string;
  readonly replications?: number;
  readonly antithetic?: true;
  readonly halfWidth?: number;
  readonly workers?: number;
  readonly json?: true;
  readonly markdown?: true;
  readonly quiet?: true;
}

function compare(program: Command, context: Context, finish: Finish): void {
  const examples = `
    $ corridor compare baseline road-bridge
    $ corridor compare baseline road-bridge river-dredged --replications 50 --markdown
    $ corridor compare results/baseline results/road-bridge`;
  addCommand(
    program,
    'compare <base> <variants...>',
    'what differs: scenarios (run with one seed) or results that run wrote',
    examples,
  )
    .option('--seed <text>', 'instead of the seed of the base')
    .option('--replications <number>', 'instead of the number of the base', positive)
    .option('--half-width <share>', HALF_WIDTH_HELP, halfWidthOption)
    .option('--antithetic', ANTITHETIC_HELP)
    .option('--workers <number>', WORKERS_HELP, workersOption)
    .option('--json', 'print JSON')
    .option('--markdown', 'print Markdown')
    .option('-q, --quiet', 'no progress')
    .action(async (base: string, variants: readonly string[], options: CompareFlags) => {
      const command = await import('./commands/compare.js');
      finish(await command.compare(context, [base, ...variants], options));
    });
}

interface OptimumFlags {
  readonly unused?: string | true;
  readonly worth?: boolean;
  readonly bound?: true;
  readonly least?: string;
  readonly different?: true;
  readonly within?: number;
  readonly seed?: string;
  readonly replications?: number;
  readonly workers?: number;
  readonly out?: string;
  readonly force?: true;
  readonly json?: true;
  readonly markdown?: true;
  readonly quiet?: true;
}

function optimum(program: Command, context: Context, finish: Finish): void {
  const examples = `
    $ corridor optimum baseline
    $ corridor optimum rajin-restart --out results/optimum
    $ corridor optimum baseline --least rajin --within 2%
    $ corridor optimum baseline --bound --replications 20`;
  addCommand(
    program,
    'optimum <scenario>',
    'the least cost at which the cargo could travel, with its proof; what stays behind; what is full',
    examples,
  )
    .option('--bound', 'the most that could be delivered, and why the simulation stays below it')
    .option('--no-worth', 'leave out what more of each full limit would be worth (quicker)')
    .option('--least <id>', 'the least use of a place or asset near the optimum')
    .option('--different', 'the flow near the optimum that shares least with it')
    .option(
      '--unused [demand]',
      'open routes that carry nothing, and by how much they are too dear',
    )
    .option('--within <percent>', 'how much dearer it may be (default: 2%)', percentOption)
    .option('--seed <text>', 'of the simulations of --bound')
    .option('--replications <number>', 'of each simulation of --bound', positive)
    .option('--workers <number>', WORKERS_HELP, workersOption)
    .option('--out <folder>', 'write optimum.json, optimum.txt and CSV tables there')
    .option('--force', 'replace files that are there already')
    .option('--json', 'print JSON')
    .option('--markdown', 'print Markdown')
    .option('-q, --quiet', 'no progress, and no report if --out is given')
    .action(async (scenario: string, options: OptimumFlags) => {
      const command = await import('./commands/optimum.js');
      finish(await command.optimum(context, scenario, options));
    });
}

function priceOf(program: Command, context: Context, finish: Finish): void {
  const examples = `
    $ corridor price-of rajin-pier-3
    $ corridor price-of unsc-2371 --in sanctions-strict
    $ corridor price-of kuzbass-coal-quota --in baseline --up-to 150% --json`;
  addCommand(
    program,
    'price-of <id>',
    'what a resource or quota is worth at every amount, with exact break points; what a ban costs',
    examples,
  )
    .option('--in <scenario>', 'scenario to ask it in', 'baseline')
    .option('--up-to <percent>', 'of what there is (default: 200%)', percentOption)
    .option('--json', 'print JSON')
    .action(
      async (
        of: string,
        options: { readonly in: string; readonly upTo?: number; readonly json?: true },
      ) => {
        const command = await import('./commands/price-of.js');
        finish(await command.priceOf(context, of, options));
      },
    );
}

interface MaxFlowFlags {
  readonly demand?: string;
  readonly commodity?: string;
  readonly from?: readonly string[];
  readonly to?: readonly string[];
  readonly date?: string;
  readonly liftRules?: true;
  readonly json?: true;
}

function maxFlow(program: Command, context: Context, finish: Finish): void {
  const examples = `
    $ corridor max-flow baseline --demand coal-evraz-kr
    $ corridor max-flow baseline --commodity thermal-coal --from hunchun --to rajin chongjin --lift-rules`;
  addCommand(
    program,
    'max-flow <scenario>',
    'the most that could flow between places in a year, and what bounds it',
    examples,
  )
    .option(
      '--demand <id>',
      'whose cargo, rules and conduct; its ends unless --from or --to are given',
    )
    .option('--commodity <id>', 'what flows, instead of a demand')
    .option('--from <places...>', 'where it begins')
    .option('--to <places...>', 'where it ends')
    .option('--date <date>', 'rules, works and closures of this day (default: the start)')
    .option('--lift-rules', 'as if there were no rules')
    .option('--json', 'print JSON')
    .action(async (scenario: string, options: MaxFlowFlags) => {
      const command = await import('./commands/max-flow.js');
      finish(await command.maxFlow(context, scenario, options));
    });
}

interface BacktestFlags {
  readonly seed?: string;
  readonly replications?: number;
  readonly out?: string;
  readonly force?: true;
  readonly json?: true;
  readonly markdown?: true;
  readonly quiet?: true;
}

function backtest(program: Command, context: Context, finish: Finish): void {
  const examples = `
    $ corridor backtest
    $ corridor backtest --replications 2
    $ corridor backtest history-2013-2024 --out results/history`;
  addCommand(
    program,
    'backtest [scenario]',
    'test against history, year by year (default: history-2013-2024): scores and naive predictors',
    examples,
  )
    .option('--seed <text>', 'instead of the seed of the scenario')
    .option('--replications <number>', 'of each year (default: 10)', positive)
    .option('--out <folder>', 'write backtest.json, report.txt and CSV tables there')
    .option('--force', 'replace files that are there already')
    .option('--json', 'print JSON')
    .option('--markdown', 'print Markdown')
    .option('-q, --quiet', 'no progress, and no report if --out is given')
    .action(async (scenario: string | undefined, options: BacktestFlags) => {
      const command = await import('./commands/backtest.js');
      finish(await command.backtest(context, scenario ?? 'history-2013-2024', options));
    });
}

function init(program: Command, context: Context, finish: Finish): void {
  const examples = `
    $ corridor init my-corridor
    $ corridor run my-corridor`;
  addCommand(
    program,
    'init <folder>',
    'write a small commented corridor and scenario of your own that run',
    examples,
  )
    .option('--force', 'write even if the folder is not empty')
    .option('-q, --quiet', 'say nothing')
    .action(async (folder: string, options: { readonly force?: true; readonly quiet?: true }) => {
      const command = await import('./commands/init.js');
      finish(await command.init(context, folder, options));
    });
}

function positive(text: string): number {
  const number = /^\d{1,7}$/.test(text) ? Number(text) : 0;
  if (number < 1 || number > 1_000_000) {
    throw new InvalidArgumentError('It is a whole number from 1 to 1,000,000.');
  }
  return number;
}

const WORKERS_HELP =
  'threads (default: one for each core, at most 8; 1: none besides the main one)';

function workersOption(text: string): number {
  const number = /^\d{1,2}$/.test(text) ? Number(text) : 0;
  if (number < 1 || number > 64) {
    throw new InvalidArgumentError('It is a whole number from 1 to 64.');
  }
  return number;
}

function percentOption(text: string): number {
  const found = /^(\d{1,3}(?:\.\d{1,6})?) ?%$/.exec(text);
  if (found === null) throw new InvalidArgumentError('It is a percentage such as 2%.');
  return Number(found[1]) / 100;
}

function dateOption(text: string): string {
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(text);
  const time = isDate ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text) {
    throw new InvalidArgumentError('It is a date such as 2026-07-01.');
  }
  return text;
}
