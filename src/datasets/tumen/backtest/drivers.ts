/**
 * Figures that may move the inputs of held-out years: what buyers imported, what a mine sold, what a law
 * forbade. None of them was counted at a port or crossing of the corridor.
 */
import { type FigureSeries, yearly } from '../../../core/figure.js';
import { valueIn, type YearTable } from '../demand-tools.js';
import { ORE_SALES } from '../demand-other-rail.js';

/** A driver: values by year with their evidence. */
export interface Driver {
  readonly id: string;
  readonly name: string;
  /** Values by year; a year that is missing has that of the year before. */
  readonly values: YearTable;
  readonly figure: FigureSeries;
}

function driver(
  id: string,
  name: string,
  unit: string,
  values: YearTable,
  evidence: Pick<FigureSeries, 'grade' | 'source'> & { readonly note: string },
): Driver {
  return {
    id,
    name,
    values,
    figure: yearly(unit, values, evidence.grade, evidence.source, evidence.note),
  };
}

/** All drivers. */
export const drivers: readonly Driver[] = [
  driver(
    'china-coal-from-russia',
    'China’s imports of coal from Russia by its customs, all ways',
    'Mt',
    { 2016: 18.6, 2017: 25.3, 2018: 27.2, 2019: 33, 2021: 57, 2022: 67.5, 2023: 103, 2024: 88 },
    {
      grade: 'M',
      source: ['K27', 'K28', 'K29', 'K30', 'K31', 'K32'],
      note: '2017 published, 2016 from its change, 2018, 2021, 2022 (67–68), 2023 (102–104), 2024 published; 2019 general knowledge; 2020 not found and taken as 2019. The crossings of the corridor are less than a tenth of it.',
    },
  ),
  driver(
    'japan-coal-from-russia',
    'Japan’s purchases of Russian coal against those before 2022',
    '',
    { 2016: 1, 2022: 0.55, 2023: 0 },
    {
      grade: 'M',
      source: ['K23'],
      note: '−45 % in the fiscal year 2022; imports ceased in spring 2023.',
    },
  ),
  driver(
    'korea-coal-from-russia',
    'Korea’s purchases of Russian coal against those before 2024',
    '',
    { 2016: 1, 2024: 0.59 },
    { grade: 'M', source: ['K24'], note: '−41 % in the first half of 2024 by its customs.' },
  ),
  driver('ks-ore-sales', 'Sales of the K&S ore mine and of those before it', 'kt', ORE_SALES, {
    grade: 'DER',
    source: ['O1', 'O2', 'O3'],
    note: '2023 and part-years of 2020 and 2024 published by the owner, other years estimates.',
  }),
  driver(
    'ore-by-suifenhe',
    'Part of that ore that has no nearer crossing',
    '',
    { 2013: 0.85, 2023: 0.425 },
    {
      grade: 'EST',
      source: ['O1'],
      note: '0.85 before the bridge at Nizhneleninskoye opened on 16 November 2022; after it half of that, midway between none and all, since no permitted figure says.',
    },
  ),
  driver(
    'logs-left',
    'Part of the logs that may still leave Russia',
    '',
    { 2013: 1, 2022: 0.286 },
    {
      grade: 'EST',
      source: ['S26'],
      note: 'Softwood and valuable hardwood logs are banned since 1 January 2022; birch, lime and aspen, 0.2 of 0.7, stay.',
    },
  ),
];

/** Value of a driver in a year, that of the latest year not after it. */
export function driverValue(id: string, year: number): number {
  const found = drivers.find((one) => one.id === id);
  if (found === undefined) throw new RangeError(`no driver ${id}`);
  return valueIn(found.values, year);
}
