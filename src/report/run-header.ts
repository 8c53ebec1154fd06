/** The head of a run report: what was asked, of what, and with which random numbers. */
import type { Manifest, RunResult } from '../result/run-result.js';
import type { ReportSection } from './compare-parts.js';
import { countOf, formatNumber } from './format.js';
import { type Layout, plain } from './style.js';
import { table } from './table.js';
import { truncate, wrap } from './width.js';

/** Lines of the head; a run that failed its verification says so before anything else. */
export function runHeader(result: RunResult, layout: Layout): readonly string[] {
  const { manifest, verification } = result;
  const alarm =
    'NOT VERIFIED: the checks of this result failed. Do not use its numbers; see the end.';
  return [
    ...heading(result.title, layout),
    ...(verification.ok ? [] : wrap(alarm, layout.width).map((line) => layout.style(line, 'bad'))),
    ...field('question', result.question, layout),
    ...field('assumes', result.assumption, layout),
    ...field('look at', result.lookAt, layout),
    ...field('period', periodText(manifest), layout),
    ...field('sample', sampleText(manifest), layout),
    ...field(
      'input',
      `scenario ${manifest.scenarioHash}, corridor ${manifest.corridor}, ${manifest.program} ${manifest.version}`,
      layout,
    ),
    ...uncertainText(result, layout),
  ];
}

/** A title with a line under it. */
export function heading(title: string, { width, style }: Layout): readonly string[] {
  const lines = wrap(plain(title), width);
  return [...lines.map((line) => style(line, 'title')), style('='.repeat(width), 'muted')];
}

/** The heading of a section, after an empty line. */
export function section(title: string, { width, style }: Layout): readonly string[] {
  return ['', style(truncate(title, width), 'heading')];
}

/** A section with its sentences and its table. */
export function sectionLines(
  { title, text, table: data }: ReportSection,
  layout: Layout,
): readonly string[] {
  return [
    ...section(title, layout),
    ...text.flatMap((sentence) => paragraph(sentence, layout)),
    ...(data === null ? [] : table(data.columns, data.rows, layout)),
  ];
}

/** `name      text`, wrapped under itself; nothing for null. */
export function field(name: string, text: string | null, layout: Layout): readonly string[] {
  if (text === null) return [];
  const column = 10;
  return wrap(plain(text), layout.width - column).map((line, i) =>
    i === 0 ? layout.style(name.padEnd(column), 'muted') + line : ' '.repeat(column) + line,
  );
}

/** A paragraph, wrapped. */
export function paragraph(text: string, { width, style }: Layout, indent = 0): readonly string[] {
  return wrap(plain(text), width - indent).map((line) => ' '.repeat(indent) + style(line, 'muted'));
}

/** Start, last day and length. */
export function periodText({ start, horizonDays, runInDays }: Manifest): string {
  const days = countOf(horizonDays, 'day');
  const runIn =
    runInDays > 0
      ? `after a run-in of ${formatNumber(runInDays, runInDays % 1 === 0 ? 0 : 1)} days`
      : 'without a run-in';
  return `${start} to ${dayAfter(start, horizonDays - 1)} (${days}), ${runIn}`;
}

/** Replications and seed. */
export function sampleText({ replications, firstReplication, seed }: Manifest): string {
  const from = firstReplication === 0 ? '' : ` from number ${firstReplication}`;
  const spread = replications === 1 ? ' (one says nothing of the spread: no intervals)' : '';
  return `${countOf(replications, 'replication')}${from}${spread}, seed "${seed}"`;
}

function uncertainText({ uncertainOpenings }: RunResult, layout: Layout): readonly string[] {
  return uncertainOpenings.flatMap(({ asset, low, mode, high }) =>
    field(
      'uncertain',
      `${asset} opens between ${low} and ${high}, most likely ${mode}; each replication draws its date`,
      layout,
    ),
  );
}

function dayAfter(start: string, days: number): string {
  const time = Date.parse(`${start}T00:00:00Z`) + Math.floor(days) * 86_400_000;
  return Number.isNaN(time) ? start : new Date(time).toISOString().slice(0, 10);
}
