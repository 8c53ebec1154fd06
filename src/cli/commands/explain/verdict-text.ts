/** Verdicts of one demand at one asset, in plain sentences: the outcome, what decides, who took part. */
import { type Layout, plain } from '../../../report/style.js';
import { wrap } from '../../../report/width.js';
import type { AssetVerdict } from '../../../run/verdicts.js';

const OUTCOMES: Readonly<Record<AssetVerdict['outcome'], string>> = {
  refused: 'refused',
  unclear: 'unclear, and so not allowed',
  limited: 'allowed within a quota',
  delayed: 'allowed with delay',
  surcharged: 'allowed at a charge',
  'allowed-by-exemption': 'allowed by exemption',
  allowed: 'allowed',
};

/** The verdicts as text, at most as wide as the layout. */
export function verdictsText(verdicts: readonly AssetVerdict[], layout: Layout): string {
  const lines = verdicts.flatMap((verdict) => {
    const { demand, asset, from, to, date, conduct, outcome, deciding, rules, physical } = verdict;
    const way = from === to ? `in ${from}` : `from ${from} to ${to}`;
    const decided = deciding.length === 0 ? '' : `, decided by ${deciding.join(', ')}`;
    const said = `${demand} (${conduct}) over ${asset} ${way} on ${date}: ${OUTCOMES[outcome]}${decided}.`;
    return [
      ...wrap(plain(said), layout.width).map((line) => layout.style(line, 'heading')),
      ...rules.map(
        ({ rule, part, exemption }) =>
          `  ${rule} ${part}${exemption === null ? '' : ` (${exemption})`}`,
      ),
      ...physical.flatMap((detail) => wrap(`  physically shut: ${plain(detail)}`, layout.width)),
      '',
    ];
  });
  return lines.join('\n');
}
