/** The report on uncertain figures as text: what spreads the answer, and which figures it hangs on. */
import type {
  InfluentialFigure,
  UncertainAnswer,
  UncertaintyResult,
} from '../result/uncertainty-result.js';
import { formatNumber, formatPercent, formatTonnes } from './format.js';
import { type Layout, layoutOf, type TextOptions } from './style.js';
import { type Cell, table } from './table.js';
import { wrap } from './width.js';

/**
 * The report; without uncertain figures it says so. O(answers).
 *
 * @example
 * uncertaintyText(await uncertainty(scenario));
 */
export function uncertaintyText(result: UncertaintyResult, options: TextOptions = {}): string {
  const layout = layoutOf(options);
  const { title, manifest, figures, answers, noiseBelow } = result;
  const say = (text: string): readonly string[] => wrap(text, layout.width);
  const heading = (text: string): readonly string[] => ['', layout.style(text, 'title')];
  const counted = answers.filter(
    ({ mean, byChance, byFigures }) => mean + byChance + byFigures > 0,
  );
  const noisy = `Correlations below ${formatNumber(noiseBelow, 2)} are noise: so many figures were looked at that unrelated ones reach as much.`;
  return [
    layout.style(`What is not known: ${title}`, 'title'),
    ...say(
      `${formatNumber(figures)} figures drawn ${formatNumber(manifest.draws)} times, ${formatNumber(manifest.replications)} replications each; seed "${manifest.seed}". Ranges: as their evidence states, else by grade (${rangesText(result)}).`,
    ),
    ...heading('Where the spread comes from'),
    ...table(
      [
        { header: 'category' },
        { header: '' },
        { header: 'mean', align: 'right' },
        { header: '5 % … 95 %\nof draws', align: 'right' },
        { header: 'by chance\n±1 s.d.', align: 'right' },
        { header: 'by figures\n±1 s.d.', align: 'right' },
        { header: 'share of\nfigures', align: 'right' },
      ],
      counted.map((answer) => answerCells(answer)),
      layout,
    ),
    ...say(
      'By chance: between replications of one draw. "noise": the draws differ by no more than chance.',
    ),
    ...answers
      .slice(0, 2)
      .flatMap((answer) => [
        ...heading(`Figures that tonnes ${answer.measure} hang on (all categories)`),
        ...figureTable(answer.figures, layout),
      ]),
    ...say(noisy),
    ...ofCategories(answers.slice(2), layout),
    ...(result.isVerified ? [] : ['', ...say('Not every draw passed its verification.')]),
    '',
  ].join('\n');
}

function rangesText({ grades }: UncertaintyResult): string {
  return grades
    .map(({ grade, range }) =>
      range === 0 ? `${grade} none` : `${grade} ±${formatPercent(range)}`,
    )
    .join(', ');
}

function answerCells(answer: UncertainAnswer): readonly Cell[] {
  const { category, measure, mean, low, high, byChance, byFigures, shareOfFigures } = answer;
  const share = answer.isClear ? formatPercent(shareOfFigures ?? 0) : 'noise';
  return [
    category,
    measure,
    formatTonnes(mean),
    `${formatTonnes(low)} … ${formatTonnes(high)}`,
    formatTonnes(byChance),
    formatTonnes(byFigures),
    shareOfFigures === null ? '' : share,
  ];
}

function figureTable(figures: readonly InfluentialFigure[], layout: Layout): readonly string[] {
  return table(
    [
      { header: 'figure' },
      { header: 'grade' },
      { header: 'range' },
      { header: 'rank\ncorrelation', align: 'right' },
      { header: 'a higher one' },
    ],
    figures.map((figure) => [
      figure.path,
      figure.grade,
      figure.basis === 'spread' ? 'stated' : 'by grade',
      formatNumber(figure.correlation, 2),
      figure.verdict === 'noise' ? 'noise' : `${figure.verdict} tonnes`,
    ]),
    layout,
  );
}

/** For each category only what is no noise. */
function ofCategories(answers: readonly UncertainAnswer[], layout: Layout): readonly string[] {
  const rows = answers.flatMap(({ category, measure, figures }) =>
    figures
      .filter(({ verdict }) => verdict !== 'noise')
      .map(({ path, correlation }): readonly Cell[] => [
        category,
        measure,
        path,
        formatNumber(correlation, 2),
      ]),
  );
  if (rows.length === 0) return [];
  return [
    '',
    layout.style('By category, without the noise', 'title'),
    ...table(
      [
        { header: 'category' },
        { header: '' },
        { header: 'figure' },
        { header: 'rank\ncorrelation', align: 'right' },
      ],
      rows,
      layout,
    ),
  ];
}
