/** `corridor explain`: why cargo does not go a cheaper way, or the verdict of the rules at one asset. */
import { explainDemand } from '../../../run/explain.js';
import { verdictsAt } from '../../../run/verdicts.js';
import type { Context } from '../../context.js';
import { EXIT, type ExitCode } from '../../exit-codes.js';
import { loadFor } from '../../load.js';
import { printJson } from '../../print.js';
import { layoutFor } from '../../style.js';
import { explanationText } from './explanation-text.js';
import { verdictsText } from './verdict-text.js';

/** What to explain. */
export interface ExplainOptions {
  readonly demand: string;
  readonly date?: string;
  readonly count?: number;
  /** A link, terminal or service: the verdict there instead of the ways. */
  readonly at?: string;
  readonly json?: true;
}

/** Explains one demand. */
export async function explain(
  context: Context,
  scenario: string,
  { demand, date, count, at, json }: ExplainOptions,
): Promise<ExitCode> {
  const loaded = await loadFor(context, scenario);
  if (at !== undefined) {
    const verdicts = verdictsAt(loaded, { demand, asset: at, date });
    if (json === true) printJson(verdicts, context);
    else context.stdout.write(verdictsText(verdicts, layoutFor(context.stdout, context)));
    return EXIT.answered;
  }
  const explanation = explainDemand(loaded, { demand, date, closed: count });
  if (json === true) printJson(explanation, context);
  else context.stdout.write(explanationText(explanation, layoutFor(context.stdout, context)));
  return EXIT.answered;
}
