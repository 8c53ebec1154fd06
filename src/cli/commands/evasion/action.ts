/** `corridor evasion`: who finds a way round the rules, shipment by shipment. */
import { workerExecutor } from '../../../io/workers.js';
import { formatPercent, formatTonnes } from '../../../report/format.js';
import type { Layout } from '../../../report/style.js';
import { type Cell, table } from '../../../report/table.js';
import { wrap } from '../../../report/width.js';
import { type EvasionResponse, type EvasionSplit, followEvasion } from '../../../run/evasion.js';
import type { Context } from '../../context.js';
import { EXIT, type ExitCode } from '../../exit-codes.js';
import { loadFor } from '../../load.js';
import { printJson } from '../../print.js';
import { createProgress } from '../../progress.js';
import { layoutFor } from '../../style.js';

/** What to follow. */
export interface EvasionOptions {
  readonly rule: readonly string[];
  readonly replications: number;
  readonly workers?: number;
  readonly quiet?: true;
  readonly seed?: string;
  readonly json?: true;
}

/** Follows the shipments that the rules concern, with the rules off and on. */
export async function evasion(
  context: Context,
  scenario: string,
  { rule, replications, seed, workers, json, quiet }: EvasionOptions,
): Promise<ExitCode> {
  const loaded = await loadFor(context, scenario);
  const progress = createProgress(context, 'following', quiet === true);
  let response: EvasionResponse;
  try {
    response = await followEvasion(
      loaded,
      { rules: rule, replications, seed },
      {
        executor: workerExecutor({ workers, entry: context.worker }),
        signal: context.signal,
        onProgress: progress.update,
      },
    );
  } finally {
    progress.clear();
  }
  if (json === true) printJson(response, context);
  else context.stdout.write(evasionText(response, rule, layoutFor(context.stdout, context)));
  return EXIT.answered;
}

const SHOWN = 15;

/** The response as text. */
export function evasionText(
  response: EvasionResponse,
  asked: readonly string[],
  layout: Layout,
): string {
  const { all, demands, replications, rules } = response;
  const say = (text: string): readonly string[] => wrap(text, layout.width);
  const head = layout.style(`Ways round ${asked.join(', ')}`, 'title');
  if (all.affected === 0) {
    return [
      head,
      ...say(
        'No shipment goes where these rules speak when they are off: they stop nothing that others do not stop as well.',
      ),
      '',
    ].join('\n');
  }
  const share = (tonnes: number): string => formatPercent(tonnes / all.affected);
  const anyway = all.affected - all.lost;
  const rows = [{ demand: 'all', ...all }, ...demands.slice(0, SHOWN)].map(
    (row): readonly Cell[] => [row.demand, ...splitCells(row, replications)],
  );
  return [
    head,
    ...say(
      `With ${String(rules.length)} rules off, ${formatTonnes(all.affected / replications)} leave by ways on which they speak (mean of ${String(replications)} replications). With the rules on, ${share(anyway)} of these tonnes leave anyway and ${share(all.lost)} stay.`,
    ),
    '',
    ...table(
      [
        { header: 'demand' },
        { header: 'concerned', align: 'right' },
        { header: 'other mode', align: 'right' },
        { header: 'other port', align: 'right' },
        { header: 'other route', align: 'right' },
        { header: 'same way', align: 'right' },
        { header: 'lost', align: 'right' },
      ],
      rows,
      layout,
    ),
    ...(demands.length > SHOWN ? [`and ${String(demands.length - SHOWN)} more demands.`] : []),
    ...say(
      'Same way: within a quota, before or after the rules, or in defiance of them. Shipments do not wait for a rule to end.',
    ),
    '',
  ].join('\n');
}

function splitCells(split: EvasionSplit, replications: number): readonly Cell[] {
  const { affected, otherMode, otherPort, otherRoute, sameWay, lost } = split;
  return [affected, otherMode, otherPort, otherRoute, sameWay, lost].map((tonnes) =>
    tonnes === 0 ? '' : formatTonnes(tonnes / replications),
  );
}
