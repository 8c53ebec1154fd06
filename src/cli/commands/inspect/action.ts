/** `corridor inspect`: what a scenario consists of, before anything is run. */
import { inspectScenario } from '../../../run/inspect.js';
import type { Context } from '../../context.js';
import { EXIT, type ExitCode } from '../../exit-codes.js';
import { inspectionText } from './inspection-text.js';
import { loadFor } from '../../load.js';
import { printJson } from '../../print.js';
import { layoutFor } from '../../style.js';

/** How to print. */
export interface InspectOptions {
  readonly json?: true;
}

/** Prints the inspection of a scenario. */
export async function inspect(
  context: Context,
  scenario: string,
  { json }: InspectOptions,
): Promise<ExitCode> {
  const inspection = inspectScenario(await loadFor(context, scenario));
  if (json === true) printJson(inspection, context);
  else context.stdout.write(inspectionText(inspection, layoutFor(context.stdout, context)));
  return EXIT.answered;
}
