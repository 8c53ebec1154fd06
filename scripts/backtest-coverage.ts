// How much wider the bands of the test against history are where every replication draws what is not known
// well, and how many observations they then hold: a table for docs/backtest.md.

import { formatPercent } from '../src/report/format.js';
import { markdownSection } from '../src/report/markdown.js';
import type { BacktestResult, BacktestSeriesResult } from '../src/result/backtest-result.js';

/** Held-out years by series, of a card with inputs as stated and of one with inputs drawn, as Markdown. */
export function coverageMarkdown(stated: BacktestResult, drawn: BacktestResult): string {
  const right = (header: string) => ({ header, align: 'right' as const });
  const rows = stated.series.map((series, i) => {
    const other = drawn.series[i] ?? series;
    const { years, coverage } = series.heldOut.model;
    return [
      series.name,
      String(years),
      formatPercent(coverage),
      formatPercent(other.heldOut.model.coverage),
      formatPercent(width(series)),
      formatPercent(width(other)),
    ];
  });
  return markdownSection(
    {
      title: 'Held-out years, inputs drawn',
      text: [
        `The same with ${drawn.manifest.replications} replications that each draw ${drawn.manifest.drawnFigures} figures. Width: half of the 90 % band, of its middle, on the average of the scored years.`,
      ],
      table: {
        columns: [
          { header: 'Series' },
          right('Years'),
          right('In band, chance only'),
          right('In band, inputs drawn'),
          right('Width, chance only'),
          right('Width, inputs drawn'),
        ],
        rows,
      },
    },
    2,
  );
}

/** Mean of half-width ÷ middle over the scored held-out years; null without any. */
function width({ years }: BacktestSeriesResult): number | null {
  const shares = years.flatMap(({ isScored, isHeldOut, low, high }) =>
    isScored && isHeldOut && low !== null && high !== null && high > 0
      ? [(high - low) / (high + low)]
      : [],
  );
  return shares.length === 0 ? null : shares.reduce((sum, one) => sum + one, 0) / shares.length;
}
