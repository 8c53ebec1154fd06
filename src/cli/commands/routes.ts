/** `corridor routes`: the cheapest lawful routes, and the cheaper ones that are closed. */
import { routesText } from '../../report/routes-text.js';
import { routesOfScenario } from '../../run/routes.js';
import type { Context } from '../context.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import { loadFor } from '../load.js';
import { printJson } from '../print.js';
import { namesIn } from '../names.js';
import { layoutFor } from '../style.js';

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
  readonly json?: true;
}

/** With more answers than this the legs of the routes are left out. */
const FEW = 3;

/** Prints routes. The answer is no if nothing that was asked for has a lawful way. */
export async function routes(
  context: Context,
  scenario: string,
  { json, count, ...query }: RoutesOptions,
): Promise<ExitCode> {
  const loaded = await loadFor(context, scenario);
  const answers = routesOfScenario(loaded, { ...query, k: count });
  if (json === true) {
    printJson(answers, context);
  } else {
    const names = namesIn(loaded);
    const layout = layoutFor(context.stdout, context);
    context.stdout.write(routesText(answers, { ...layout, names, brief: answers.length > FEW }));
  }
  return answers.some(({ routes: open }) => open.length > 0) ? EXIT.answered : EXIT.no;
}
