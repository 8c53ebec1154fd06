/**
 * Turns the as-observed corridor into the one for tests against history: no value of a demand or of a
 * capacity that was found from held-out observations is left. A pure function, so that a test can
 * change every forbidden value and see that nothing moves.
 */
import type { Figure, FigureSeries } from '../../../core/figure.js';
import type { Corridor, Demand } from '../../../scenario/corridor.js';
import { rounded } from '../demand-tools.js';
import { assets, services } from './assets.js';
import { driverValue, drivers } from './drivers.js';
import { type Basis, rows } from './rows.js';

/** Last year of the backtest. */
export const LAST_YEAR = 2024;
/** First year of China's imports for the share of a land crossing. */
const SHARE_FROM = 2016;

/** The backtest set of a corridor built like the Tumen corridor. O(entries). */
export function backtestCorridor(corridor: Corridor): Corridor {
  const mates = new Map<string, Demand[]>();
  for (const demand of corridor.demands) {
    const row = rowOf(demand) ?? '';
    mates.set(row, [...(mates.get(row) ?? []), demand]);
  }
  return {
    ...corridor,
    id: `${corridor.id}-backtest`,
    title: `${corridor.title}: inputs for tests against history`,
    demands: corridor.demands.map((demand) => backtestDemand(demand, mates)),
    links: corridor.links.map((link) => ({
      ...link,
      capacity: capacityOf(link.id, link.capacity),
    })),
    terminals: corridor.terminals.map((terminal) => ({
      ...terminal,
      capacity: capacityOf(terminal.id, terminal.capacity),
    })),
    limits: corridor.limits.map((limit) => ({
      ...limit,
      capacity: capacityOf(limit.id, limit.capacity),
    })),
    services: corridor.services.map((service) => {
      const basis = services[service.id];
      return basis === undefined
        ? service
        : { ...service, frequency: based(service.frequency, basis) };
    }),
  };
}

/** The row of a demand: the first of its tags, or its id, that is a row. */
export function rowOf({ id, tags = [] }: Pick<Demand, 'id' | 'tags'>): string | undefined {
  return [id, ...tags].find((name) => Object.hasOwn(rows, name));
}

function capacityOf(id: string, capacity: Figure): Figure {
  const basis = assets[id];
  if (basis === undefined || capacity === 'unlimited') return capacity;
  return basis.kind === 'replaced' ? basis.figure : based(capacity, basis);
}

/** A figure up to the last permitted year. */
function based(figure: Figure, basis: Basis): Figure {
  return basis.kind === 'kept' ? figure : cut(figure, basis.until, basis.why);
}

function cut(figure: Figure, until: number, why: string): Figure {
  if (typeof figure === 'string' || !('series' in figure)) return figure;
  const series = figure.series.filter(({ date }) => Number(date.slice(0, 4)) <= until);
  const [first] = figure.series;
  return {
    ...figure,
    series: series.length > 0 || first === undefined ? series : [first],
    note: `${figure.note ?? ''} Frozen at ${until}: ${why}.`.trim(),
  };
}

function backtestDemand(demand: Demand, mates: ReadonlyMap<string, readonly Demand[]>): Demand {
  const row = rowOf(demand);
  const basis = row === undefined ? undefined : rows[row];
  if (row === undefined || basis === undefined)
    throw new RangeError(`demand ${demand.id} has no basis for tests against history`);
  // How flows were routed in fact is an observation, and no input of a run.
  const { observedRouting: _, ...rest } = demand;
  const quantity = based(demand.quantity, basis);
  if (basis.kind !== 'driven') return { ...rest, quantity };
  return { ...rest, quantity: driven(quantity, demand, basis, mates.get(row) ?? []) };
}

/** The permitted values of a demand, and after them those of the drivers. */
function driven(
  quantity: Figure,
  demand: Demand,
  basis: Basis & { readonly kind: 'driven' },
  mates: readonly Demand[],
): Figure {
  if (typeof quantity === 'string' || !('series' in quantity)) return quantity;
  const { until } = basis;
  const last = valueAt(quantity, until);
  const unit = unitOf(quantity);
  const ofRow = (year: number): number =>
    mates.reduce((sum, mate) => sum + valueAt(mate.quantity, year), 0);
  const valueIn = (year: number): number => {
    switch (basis.formula) {
      case 'market':
        return last * marketIndex(demand.id, year, until);
      case 'logs':
        return demand.commodity === 'logs'
          ? (last * driverValue('logs-left', year)) / driverValue('logs-left', until)
          : last;
      case 'product':
        return (
          (last / ofRow(until)) *
          basis.drivers.reduce((product, id) => product * driverValue(id, year), 1)
        );
      case 'share':
        return (
          (last / ofRow(until)) *
          driverValue(basis.drivers[0] ?? '', year) *
          meanShare(ofRow, basis.drivers[0] ?? '', until)
        );
    }
  };
  const own = quantity.series.filter(
    ({ date }) => basis.formula !== 'product' || Number(date.slice(0, 4)) < until,
  );
  const first = basis.formula === 'product' ? until : until + 1;
  const later = Array.from({ length: LAST_YEAR - first + 1 }, (_, i) => first + i).map((year) => ({
    date: `${year}-01-01`,
    value: `${rounded(valueIn(year), unit.startsWith('M') ? 4 : 2)} ${unit}`,
  }));
  const used = drivers.filter(({ id }) => basis.drivers.includes(id));
  return {
    grade: 'EST',
    source: [...new Set([...quantity.source, ...used.flatMap(({ figure }) => figure.source)])],
    note: `${basis.why}. Drivers: ${used.map(({ name }) => name).join('; ')}.`,
    series: [...own, ...later],
  };
}

function meanShare(ofRow: (year: number) => number, driver: string, until: number): number {
  const years = Array.from({ length: until - SHARE_FROM + 1 }, (_, i) => SHARE_FROM + i);
  return (
    years.reduce((sum, year) => sum + ofRow(year) / driverValue(driver, year), 0) / years.length
  );
}

/** Imports of the buyer of a coal demand against those of the base year; 1 where no figure is permitted. */
function marketIndex(demand: string, year: number, base: number): number {
  const buyer = BUYERS.find(({ ending }) => ending.test(demand))?.driver;
  return buyer === undefined ? 1 : driverValue(buyer, year) / driverValue(buyer, base);
}

const BUYERS = [
  { ending: /-cn-(?:east|south|north)$/, driver: 'china-coal-from-russia' },
  { ending: /-jp$/, driver: 'japan-coal-from-russia' },
  { ending: /-kr$/, driver: 'korea-coal-from-russia' },
] as const;

function textAt(figure: Figure, year: number): string {
  if (typeof figure === 'string') return figure;
  if ('value' in figure) return figure.value;
  const known = figure.series.filter(({ date }) => Number(date.slice(0, 4)) <= year);
  return (known.at(-1) ?? figure.series[0])?.value ?? '0';
}

/** The number of a figure in a year, in its own unit. */
function valueAt(figure: Figure, year: number): number {
  return Number.parseFloat(textAt(figure, year));
}

/** The unit of a series, which is the same throughout. */
function unitOf({ series }: FigureSeries): string {
  return (series[0]?.value ?? '').replace(/^[-\d.e]+\s*/, '');
}
