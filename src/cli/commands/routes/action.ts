/** `corridor routes`: the cheapest lawful routes, and the cheaper ones that are closed. */
import { CorridorError } from '../../../core/errors.js';
import { parseQuantity } from '../../../core/units.js';
import { routesText } from '../../../report/routes-text.js';
import { sharesText } from '../../../report/shares-text.js';
import type { ChoiceAnswer } from '../../../result/answers.js';
import { routesOfScenario, sharesOfScenario } from '../../../run/routes.js';
import type { Scenario } from '../../../scenario/scenario.js';
import type { Context } from '../../context.js';
import { EXIT, type ExitCode } from '../../exit-codes.js';
import { loadFor } from '../../load.js';
import { printJson } from '../../print.js';
import { namesIn } from '../../names.js';
import { layoutFor } from '../../style.js';

/** What to ask. */
export interface RoutesOptions {
  readonly demand?: string;
  readonly category?: string;
  readonly from?: string;
  readonly to?: string;
  readonly commodity?: string;
  readonly date?: string;
  readonly count?: number;
  readonly closed?: number;
  /** As the scenario chooses (true), or by logit with a dispersion, such as "4 USD/t". */
  readonly shares?: true | string;
  readonly json?: true;
}

/** With more answers than this the legs of the routes are left out. */
const FEW = 3;

/** Prints routes. The answer is no if nothing that was asked for has a lawful way. */
export async function routes(
  context: Context,
  scenario: string,
  { json, count, shares, ...query }: RoutesOptions,
): Promise<ExitCode> {
  const loaded = await loadFor(context, scenario);
  const answers = routesOfScenario(loaded, { ...query, k: count });
  const chosen = shares === undefined ? [] : sharesOf(loaded, query, shares);
  if (json === true) {
    printJson(shares === undefined ? answers : { routes: answers, shares: chosen }, context);
  } else {
    const names = namesIn(loaded);
    const layout = layoutFor(context.stdout, context);
    context.stdout.write(routesText(answers, { ...layout, names, brief: answers.length > FEW }));
    if (chosen.length > 0) context.stdout.write(`\n${sharesText(chosen, { ...layout, names })}`);
  }
  return answers.some(({ routes: open }) => open.length > 0) ? EXIT.answered : EXIT.no;
}

function sharesOf(
  scenario: Scenario,
  { demand, category, from, to, commodity, date }: RoutesOptions,
  shares: true | string,
): readonly ChoiceAnswer[] {
  const query = { demand, category, from, to, commodity, date };
  if (shares === true) return sharesOfScenario(scenario, query);
  const parsed = parseQuantity(shares);
  if (!parsed.ok || parsed.dimension !== 'USD/kg' || !(parsed.value > 0))
    throw new CorridorError(
      'usage',
      `--shares "${shares}": write money per mass, such as "4 USD/t"`,
    );
  const { model } = scenario.simulation.choice ?? { model: 'cheapest' };
  return sharesOfScenario(scenario, {
    ...query,
    model: model === 'cheapest' ? 'logit' : model,
    dispersion: parsed.value * 1000,
  });
}
