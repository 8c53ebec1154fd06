/** How sure a run is of its totals, how bad it can get, and what a steady state comes to, in sentences. */
import type {
  IndicatorPrecision,
  LossResult,
  RunResult,
  SteadyResult,
  SteadySeries,
} from '../result/run-result.js';
import { countOf, formatNumber, formatPercent, formatTonnes } from './format.js';
import { paragraph, section } from './run-header.js';
import type { Layout } from './style.js';

const NAMES: Readonly<Record<IndicatorPrecision['indicator'], string>> = {
  delivered: 'what is delivered',
  lost: 'what is lost',
  'fill-rate': 'the fill rate',
  cost: 'the cost of a tonne',
  days: 'the mean transit time',
};

/** No rule stops before so many replications, so fewer are no advice. */
const LEAST = 16;

/** The gain of fewer pairs is itself a guess. */
const FEW_PAIRS = 15;

/** The section; nothing where nothing is known of the sample. */
export function precisionSection(result: RunResult, layout: Layout): readonly string[] {
  const { precision, losses, steady } = result;
  if (precision.indicators.length === 0) return [];
  const sentences = [
    ...halfWidthSentences(result),
    ...goalSentence(result),
    ...antitheticSentence(result),
    ...tailSentence(losses, result.manifest.replications),
    ...(steady === null ? [] : steadySentences(steady)),
  ];
  if (sentences.length === 0) return [];
  return [...section('How sure', layout), ...paragraph(sentences.join(' '), layout)];
}

function halfWidthSentences({ precision, manifest }: RunResult): readonly string[] {
  const known = precision.indicators.filter(({ share }) => share !== null);
  const [first, ...others] = known;
  if (first === undefined)
    return manifest.replications === 1
      ? ['One replication says nothing of its own spread: run more of them for intervals.']
      : [];
  const sample = manifest.isAntithetic
    ? `${countOf(Math.floor(manifest.replications / 2), 'antithetic pair')} of replications`
    : countOf(manifest.replications, 'replication');
  const more = others.map((one) => `${NAMES[one.indicator]} to ${plusMinus(one)}`);
  const also = more.length === 0 ? '' : `; ${more.join(', ')}`;
  return [
    `With ${sample}, ${NAMES[first.indicator]} is known to ${plusMinus(first)} (95 % interval)${also}.`,
    neededSentence(known),
  ];
}

function plusMinus({ share }: IndicatorPrecision): string {
  return `±${formatPercent(share)}`;
}

function neededSentence(known: readonly IndicatorPrecision[]): string {
  const listed = known.flatMap(({ indicator, neededForOnePercent: needed }) =>
    needed === null
      ? [`more than can be said for ${NAMES[indicator]}`]
      : needed > LEAST
        ? [`about ${formatNumber(needed)} for ${NAMES[indicator]}`]
        : [],
  );
  if (listed.length === 0) return `±1 % of each takes ${LEAST} replications or fewer.`;
  const others = listed.length < known.length ? [`${LEAST} or fewer for the others`] : [];
  return `Replications for ±1 %: ${[...listed, ...others].join(', ')}.`;
}

function goalSentence({ precision, manifest }: RunResult): readonly string[] {
  const { halfWidth, replications } = manifest;
  if (halfWidth === null || precision.isReached === null) return [];
  const asked = `±${formatPercent(halfWidth.share)} of ${NAMES[halfWidth.of]}`;
  return [
    precision.isReached
      ? `The ${asked} that was asked for was reached after ${countOf(replications, 'replication')}.`
      : `The ${asked} that was asked for was NOT reached in ${countOf(replications, 'replication')}.`,
  ];
}

function antitheticSentence({ precision, manifest }: RunResult): readonly string[] {
  if (!manifest.isAntithetic) return [];
  const ratio = precision.indicators.find(
    ({ indicator }) => indicator === 'delivered',
  )?.antitheticRatio;
  if (ratio === null || ratio === undefined) return [];
  const percent = formatPercent(ratio);
  const start = `The mean of an antithetic pair has ${percent} of the variance of two independent replications (delivered)`;
  const few = manifest.replications < FEW_PAIRS * 2 ? ', as far as so few pairs can tell' : '';
  if (ratio > 0.95 && ratio < 1.05) return [`${start}: mirroring gains nothing here${few}.`];
  if (ratio < 0.001) return [`${start}: chance hardly enters it.`];
  return [
    ratio < 1
      ? `${start}: mirroring is worth ${formatNumber(1 / ratio, 1)} times as many replications${few}.`
      : `${start}: mirroring does harm here, leave it${few}.`,
  ];
}

function tailSentence(losses: readonly LossResult[], replications: number): readonly string[] {
  const all = losses.find(({ id }) => id === 'all');
  const tail = all?.tails.find(({ level }) => level === 0.9);
  if (tail === undefined || replications < 2 || tail.mean === 0) return [];
  const curve = all?.curve ?? [];
  const worst = curve[curve.length - 1];
  const half = tail.high === null ? '' : ` ± ${formatTonnes(tail.high - tail.mean)}`;
  const isFew = replications < tail.needed;
  if (worst !== undefined && tail.high === null)
    return [
      `The worst of ${countOf(replications, 'replication')} lost ${formatTonnes(worst.tonnes)}; how bad the worst tenth is takes ${formatNumber(tail.needed)} to tell.`,
    ];
  const rough = isFew
    ? ` (a rough guess: it takes ${formatNumber(tail.needed)} replications to tell)`
    : '';
  return [
    `One replication in ten loses more than ${formatTonnes(tail.quantile)}, and the worst tenth ${formatTonnes(tail.mean)}${half} on average${rough}.`,
  ];
}

function steadySentences({
  refusal,
  warmUpDays,
  isWarmUpFound,
  series,
}: SteadyResult): readonly string[] {
  if (refusal !== null) return [`No steady state: ${refusal}.`];
  const warmUp = isWarmUpFound
    ? `the first ${countOf(warmUpDays, 'day')} are left out as warm-up (MSER-5)`
    : 'no end of the warm-up was found, so nothing is left out: run longer';
  return [`As a steady state, ${warmUp}.`, ...series.map(seriesSentence)];
}

function seriesSentence(one: SteadySeries): string {
  const name = one.series === 'delivered' ? 'Delivered a day' : 'Under way';
  const half = one.high === null ? '' : ` ± ${formatTonnes(one.high - one.mean)}`;
  const doubt = one.isIndependent ? '' : ', too much to trust the interval: run longer';
  return `${name}: ${formatTonnes(one.mean)}${half} by ${countOf(one.batches, 'batch', 'batches')} of ${countOf(one.batchDays, 'day')}, correlation of one with the next ${formatNumber(one.lagOne, 2)}${doubt}.`;
}
