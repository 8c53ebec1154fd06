/** A test against history as sections: how well each series did, beside naive predictors, and year by year. */
import type {
  BacktestResult,
  BacktestSeriesResult,
  BacktestYear,
  Scores,
} from '../result/backtest-result.js';
import type { ReportSection } from './compare-parts.js';
import {
  countOf,
  decimalsFor,
  formatNumber,
  formatPercent,
  formatSignedPercent,
} from './format.js';
import type { Column, Row } from './table.js';

/** All sections: scores of held-out years, of calibration years, then the years of each series. */
export function backtestSections(result: BacktestResult): readonly ReportSection[] {
  return [
    scoreSection(
      result,
      'heldOut',
      'Held-out years',
      'Nothing observed in these years, and no total that contains it, entered an input.',
    ),
    rivalSection(result),
    scoreSection(
      result,
      'calibration',
      'Calibration years',
      'Inputs were made to fit these years; their scores say how well, not how good the model is.',
    ),
    ...result.series.map(yearSection),
  ];
}

/** What was fitted, one sentence each. */
export function fittedSentences({ fitted }: BacktestResult): readonly string[] {
  if (fitted.length === 0) return ['No parameter was fitted.'];
  return fitted.map(
    ({ name, value, grade, fittedOn }) =>
      `${name}: ${value}${grade === null ? '' : ` (${grade})`}, fitted on ${fittedOn}`,
  );
}

/** How to read the tables. */
export function backtestLegend({ manifest }: BacktestResult): readonly string[] {
  const held =
    manifest.drawnFigures === 0
      ? 'chance only, not what is unknown of the inputs'
      : `chance and what is unknown of ${countOf(manifest.drawnFigures, 'figure')}, each drawn from its stated spread or the range of its grade, independently of the others`;
  return [
    `Mt a calendar year. WAPE: sum of absolute errors over sum of observations. Bias: sum of errors over the same. Rank: Spearman’s correlation, from three years on. MAE: mean absolute error. Signs: changes from one scored year to the next that have the right sign. In band: observations within the 90 % band of replications, which holds ${held}.`,
    'Last year: the latest scored observation of the three years before, which the model does not see. Frozen: the last scored observation of the calibration years. Capacity: what the gate could take.',
  ];
}

const RIGHT = (header: string): Column => ({ header, align: 'right' });

function scoreSection(
  result: BacktestResult,
  kind: 'heldOut' | 'calibration',
  title: string,
  text: string,
): ReportSection {
  return {
    title,
    text: [text],
    table: {
      columns: [
        { header: 'Series' },
        RIGHT('Years'),
        RIGHT('WAPE'),
        RIGHT('Bias'),
        RIGHT('Rank'),
        RIGHT('MAE'),
        RIGHT('Signs'),
        RIGHT('In band'),
      ],
      rows: result.series.map((series): Row => {
        const own = series[kind].model;
        return [
          series.name,
          String(own.years),
          formatPercent(own.wape),
          formatSignedPercent(own.bias),
          formatNumber(own.rankCorrelation, 2),
          megatonnes(own.meanAbsoluteError),
          signsText(own),
          own.coverage === null ? formatPercent(null) : formatPercent(own.coverage),
        ];
      }),
    },
  };
}

function rivalSection({ series }: BacktestResult): ReportSection {
  const won = (rival: keyof BacktestSeriesResult['beats']): string => {
    const known = series.filter(({ beats }) => beats[rival] !== null);
    const better = known.filter(({ beats }) => beats[rival] === true);
    return `${better.length} of ${known.length}`;
  };
  return {
    title: 'Beside naive predictors, held-out years',
    text: [
      `On the years for which both say something the model’s mean absolute error is the smaller against last year’s value in ${won('lastYear')} series, against the frozen value in ${won('frozen')}, against capacity in ${won('capacity')}.`,
    ],
    table: {
      columns: [
        { header: 'Series' },
        RIGHT('Model MAE'),
        RIGHT('Last year'),
        RIGHT('Frozen'),
        RIGHT('Capacity'),
        { header: 'Model beaten by' },
      ],
      rows: series.map(({ name, heldOut, beats }): Row => {
        const words = { lastYear: 'last year', frozen: 'frozen', capacity: 'capacity' } as const;
        const beatenBy = (['lastYear', 'frozen', 'capacity'] as const)
          .filter((rival) => beats[rival] === false)
          .map((rival) => words[rival]);
        return [
          name,
          maeText(heldOut.model),
          maeText(heldOut.lastYear),
          maeText(heldOut.frozen),
          maeText(heldOut.capacity),
          beatenBy.length > 0
            ? beatenBy.join(', ')
            : heldOut.model.years === 0
              ? formatNumber(null)
              : 'none',
        ];
      }),
    },
  };
}

/** An error with the number of years behind it. */
function maeText({ meanAbsoluteError, years }: Scores): string {
  return meanAbsoluteError === null
    ? formatNumber(null)
    : `${megatonnes(meanAbsoluteError)} (${years})`;
}

function yearSection(series: BacktestSeriesResult): ReportSection {
  const { name, calibratedUntil, drivers, blind, years } = series;
  return {
    title: name,
    text: [
      `Calibrated until ${calibratedUntil}; then moved by ${drivers}.`,
      ...(blind === null ? [] : [`The model cannot know ${blind}.`]),
    ],
    table: {
      columns: [
        { header: 'Year' },
        RIGHT('Observed'),
        { header: 'Grade' },
        RIGHT('Simulated'),
        RIGHT('90 % band'),
        RIGHT('Last year'),
        RIGHT('Capacity'),
        { header: 'Standing', wrap: true },
      ],
      rows: years.map((year): Row => [
        String(year.year),
        megatonnes(year.observed),
        year.grade ?? '',
        megatonnes(year.simulated),
        bandText(year),
        megatonnes(year.lastYear),
        megatonnes(year.capacity),
        standing(year),
      ]),
    },
  };
}

function standing({ isHeldOut, isScored, reason }: BacktestYear): string {
  const kind = isHeldOut ? 'held out' : 'calibration';
  return isScored ? kind : `${kind}, not scored: ${reason ?? 'unknown'}`;
}

function bandText({ low, high }: BacktestYear): string {
  return low === null || high === null
    ? formatNumber(null)
    : `${formatNumber(low, decimalsFor(high))}–${formatNumber(high, decimalsFor(high))}`;
}

function signsText({ signs, signsRight }: Scores): string {
  return signs === 0 ? formatNumber(null) : `${signsRight}/${signs}`;
}

/** Mt with about three digits. */
function megatonnes(value: number | null): string {
  return formatNumber(value, decimalsFor(value));
}

/** Replications, years and seed in one sentence. */
export function backtestSample({ manifest }: BacktestResult): string {
  const { drawnFigures, firstYear, lastYear, replications, seed } = manifest;
  const drawn = drawnFigures === 0 ? '' : `, ${countOf(drawnFigures, 'figure')} drawn in each`;
  return `${firstYear} to ${lastYear}, each year by itself with ${countOf(replications, 'replication')}${drawn}, seed "${seed}"`;
}
