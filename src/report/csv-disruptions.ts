/** The table of disruptions that struck. */
import type { Table } from './csv-sample.js';

/** One row for each disruption that acts; none where nobody counted. */
export const DISRUPTIONS_TABLE: Table = {
  name: 'disruptions.csv',
  columns: [
    'disruption',
    'name',
    'kind',
    'planned',
    'occurrences',
    'occurrences_low',
    'occurrences_high',
    'in_force_days',
    'in_force_days_low',
    'in_force_days_high',
    'struck_share',
  ],
  rowsOf: ({ disruptions }) =>
    (disruptions ?? []).map(({ id, name, kind, isPlanned, occurrences, days, struck }) => [
      id,
      name,
      kind,
      isPlanned,
      occurrences.mean,
      occurrences.low,
      occurrences.high,
      days.mean,
      days.low,
      days.high,
      struck,
    ]),
};
