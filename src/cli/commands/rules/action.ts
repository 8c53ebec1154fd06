/** `corridor rules`: the rules of a scenario's corridor, filtered, one in full, or as a time line. */
import { rulesText } from '../../../report/rules-text.js';
import { rulesTimeline } from '../../../report/rules-timeline.js';
import type { RuleQuery } from '../../../result/rule-list.js';
import { listRules } from '../../../run/rules.js';
import type { Context } from '../../context.js';
import { EXIT, type ExitCode } from '../../exit-codes.js';
import { loadFor } from '../../load.js';
import { printJson } from '../../print.js';
import { layoutFor } from '../../style.js';

/** What to list, and how. */
export interface RulesOptions extends RuleQuery {
  readonly timeline?: true;
  readonly json?: true;
}

/** Prints rules. The answer is no if none is as asked for. */
export async function rules(
  context: Context,
  scenario: string,
  { json, timeline, ...query }: RulesOptions,
): Promise<ExitCode> {
  const list = listRules(await loadFor(context, scenario), query);
  if (json === true) printJson(list, context);
  else {
    const layout = layoutFor(context.stdout, context);
    context.stdout.write(
      timeline === true
        ? rulesTimeline(list, layout)
        : rulesText(list, { ...layout, full: query.rule !== undefined }),
    );
  }
  return list.rules.length > 0 ? EXIT.answered : EXIT.no;
}
