/** Short forms for observations: what was seen to pass a gate, as an amount over a period. */
import { type Grade, figure, type IsoDate } from '../../core/figure.js';
import type { GateId, Observation } from '../../scenario/corridor.js';

/** A calendar year, or a window from inclusive to exclusive. */
export type Period = number | readonly [IsoDate, IsoDate];

/** One row: period, amount with unit, grade, sources, note, reason of a gap. */
export type ObservationRow = readonly [
  period: Period,
  amount: string,
  grade: Grade,
  source: readonly string[],
  note?: string | undefined,
  gapReason?: string | undefined,
];

function periodId(period: Period): string {
  return typeof period === 'number'
    ? String(period)
    : `${period[0]}-${period[1]}`.replace(/(\d{4})-(\d\d)-(\d\d)/g, '$1$2$3');
}

/** Observations of one gate; `commodity` names the part of the cargo, absent means all of it. */
export function seenAt(
  gate: GateId,
  commodity: string | undefined,
  rows: readonly ObservationRow[],
): readonly Observation[] {
  const word =
    commodity === undefined ? '' : `-${commodity.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`;
  return rows.map(([period, amount, grade, source, note, gapReason]) => ({
    id: `${gate}${word}-${periodId(period)}`,
    gate,
    period: typeof period === 'number' ? String(period) : { from: period[0], until: period[1] },
    quantity: figure(amount, grade, source, note === undefined ? {} : { note }),
    ...(commodity === undefined ? {} : { commodity }),
    ...(gapReason === undefined ? {} : { gapReason }),
  }));
}

/** Fourteen yearly amounts in Mt, 2013 to 2026, under one evidence. */
export function yearlyMt(
  gate: GateId,
  commodity: string | undefined,
  values: readonly number[],
  grade: Grade,
  source: readonly string[],
  note: string,
): readonly Observation[] {
  return seenAt(
    gate,
    commodity,
    values.map((value, i): ObservationRow => [2013 + i, `${value} Mt`, grade, source, note]),
  );
}
