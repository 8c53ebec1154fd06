/** `corridor max-flow`: the most that could flow between places, and what bounds it. */
import { maxFlowText } from '../../../report/max-flow-text.js';
import { maxFlowOfScenario } from '../../../run/max-flow.js';
import type { Context } from '../../context.js';
import { EXIT, type ExitCode } from '../../exit-codes.js';
import { loadFor } from '../../load.js';
import { printJson } from '../../print.js';
import { layoutFor } from '../../style.js';

/** What to ask and what to print. */
export interface MaxFlowOptions {
  readonly demand?: string;
  readonly commodity?: string;
  readonly from?: readonly string[];
  readonly to?: readonly string[];
  readonly date?: string;
  readonly liftRules?: true;
  readonly json?: true;
}

/** Prints the largest flow. The answer is no if nothing can go. */
export async function maxFlow(
  context: Context,
  path: string,
  { json, ...query }: MaxFlowOptions,
): Promise<ExitCode> {
  const result = await maxFlowOfScenario(await loadFor(context, path), query);
  if (json === true) printJson(result, context);
  else context.stdout.write(maxFlowText(result, layoutFor(context.stdout, context)));
  return result.status === 'no way' ? EXIT.no : EXIT.answered;
}
