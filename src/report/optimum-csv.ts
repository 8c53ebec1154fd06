/** An optimum as tidy tables: demands, ways, resources. */
import type { OptimumResult } from '../result/optimum-result.js';
import { type CsvFile, csvText, listCell } from './csv-text.js';

/** `optimum-demands.csv`, `optimum-routes.csv`, `optimum-resources.csv`, `optimum-worth.csv`,
 * `optimum-unserved.csv`; t and USD/t. */
export function optimumCsvFiles(result: OptimumResult): readonly CsvFile[] {
  return [
    {
      name: 'optimum-demands.csv',
      text: csvText(
        [
          'demand',
          'category',
          'released_t',
          'served_t',
          'unserved_t',
          'cost_usd_per_t',
          'unserved_price_usd_per_t',
        ],
        result.demands.map((one) => [
          one.id,
          one.category,
          one.released,
          one.served,
          one.unserved,
          one.costPerTonne,
          one.unservedPrice,
        ]),
      ),
    },
    {
      name: 'optimum-routes.csv',
      text: csvText(
        ['demand', 'category', 'tonnes', 'cost_usd_per_t', 'places', 'assets'],
        result.routes.map((one) => [
          one.demand,
          one.category,
          one.tonnes,
          one.costPerTonne,
          listCell(one.places),
          listCell(one.assets),
        ]),
      ),
    },
    {
      name: 'optimum-resources.csv',
      text: csvText(
        ['resource', 'measure', 'used', 'offered', 'utilisation', 'full_periods', 'periods'],
        result.resources.map((one) => [
          one.id,
          one.measure,
          one.used,
          one.offered,
          one.utilisation,
          one.fullPeriods,
          one.periods,
        ]),
      ),
    },
    {
      name: 'optimum-worth.csv',
      text: csvText(
        [
          'limit',
          'kind',
          'window',
          'measure',
          'amount',
          'more_usd_per_unit',
          'more_until',
          'less_usd_per_unit',
          'less_until',
          'rests_on',
        ],
        (result.worths ?? []).map(({ id, kind, window, measure, amount, more, less }) => [
          id,
          kind,
          window,
          measure,
          amount,
          more.worth,
          more.until,
          less.worth,
          less.until,
          listCell(more.restsOn.map(({ demand }) => demand)),
        ]),
      ),
    },
    {
      name: 'optimum-unserved.csv',
      text: csvText(
        ['reason', 'by', 'tonnes', 'demands'],
        result.unserved.map((one) => [
          one.reason,
          listCell(one.by.map(({ id }) => id)),
          one.tonnes,
          listCell(one.demands),
        ]),
      ),
    },
  ];
}
