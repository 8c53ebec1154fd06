/** `corridor price-of`: what a resource or quota is worth at every amount, or what a ban costs. */
import { priceOfText } from '../../../report/price-of-text.js';
import { priceOf as ask } from '../../../run/price-of.js';
import type { Context } from '../../context.js';
import { EXIT, type ExitCode } from '../../exit-codes.js';
import { loadFor } from '../../load.js';
import { printJson } from '../../print.js';
import { layoutFor } from '../../style.js';

/** What to sweep and what to print. */
export interface PriceOfOptions {
  readonly in: string;
  readonly upTo?: number;
  readonly json?: true;
}

/** Prices one resource, quota, rule or regime of a scenario. */
export async function priceOf(
  context: Context,
  of: string,
  { in: path, upTo, json }: PriceOfOptions,
): Promise<ExitCode> {
  const scenario = await loadFor(context, path);
  const result = await ask(scenario, { of, upTo });
  if (json === true) printJson(result, context);
  else context.stdout.write(priceOfText(result, layoutFor(context.stdout, context)));
  return EXIT.answered;
}
