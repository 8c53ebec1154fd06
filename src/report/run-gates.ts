/** Ports and crossings of a run: what the model sends through, beside what was last seen there. */
import type { GateResult, RunResult } from '../result/run-result.js';
import { formatNumber, formatSignedPercent } from './format.js';
import { paragraph, section } from './run-header.js';
import { type Layout, plain } from './style.js';
import { type Cell, table } from './table.js';

/** A gap that wants an explanation. */
const WIDE_GAP = 0.15;

/** modelled ÷ observed − 1; null without an observation, or if nothing was seen. */
export function gapOf({ modelled, observed }: GateResult): number | null {
  return observed === null || observed === 0 ? null : modelled / observed - 1;
}

/** The section of counting lines, those with the largest observation first; wide gaps are explained below where the data explain them. */
export function gatesSection(result: RunResult, layout: Layout): readonly string[] {
  if (result.gates.length === 0) return [];
  const gates = [...result.gates].sort(
    (a, b) =>
      (b.observed ?? -1) - (a.observed ?? -1) || b.modelled - a.modelled || (a.id < b.id ? -1 : 1),
  );
  const wide = gates.filter((gate) => Math.abs(gapOf(gate) ?? 0) > WIDE_GAP && gate.note !== null);
  return [
    ...section('Ports and crossings, a year', layout),
    ...table(
      [
        { header: 'port or crossing', wrap: true },
        { header: 'modelled\nMt', align: 'right' },
        { header: 'observed\nMt', align: 'right' },
        { header: 'gap', align: 'right' },
        { header: 'year' },
        { header: 'grade' },
      ],
      gates.map((gate) => rowOf(gate)),
      layout,
    ),
    ...wide.flatMap(({ name, note }) => paragraph(`${plain(name)}: ${note ?? ''}`, layout, 2)),
  ];
}

function rowOf(gate: GateResult): readonly Cell[] {
  const { name, modelled, observed, observedPeriod, observedGrade } = gate;
  const gap = gapOf(gate);
  const gapText =
    gap === null ? (observed === 0 && modelled > 0 ? 'none seen' : '–') : formatSignedPercent(gap);
  return [
    name,
    formatNumber(modelled / 1e6, 2),
    formatNumber(observed === null ? null : observed / 1e6, 2),
    gap !== null && Math.abs(gap) > WIDE_GAP ? { text: gapText, tone: 'bad' } : gapText,
    observedPeriod ?? '–',
    observedGrade ?? '–',
  ];
}
