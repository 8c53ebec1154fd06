/** An optimum as it lies before the checks: the answer, and the corridor's tables it is held against. */
import type { OptimumAnswer, OptimumCommodity } from '../../model/optimum-answers.js';
import type { ModelDemand } from '../../model/model.js';
import type { Commodity, Demand } from '../../scenario/corridor.js';
import type { Ledger } from '../ledger.js';
import type { VerdictBook } from '../verdict-book.js';

/** What a check of an optimum is given. */
export interface OptimumCase {
  readonly ledger: Ledger;
  readonly book: VerdictBook;
  readonly answer: OptimumAnswer;
}

/** A commodity of the certificate with the entries it points to; undefined where one does not exist. */
export interface Shipper {
  readonly entry: OptimumCommodity;
  readonly demand: Demand;
  readonly commodity: Commodity;
  readonly compiled: ModelDemand;
  readonly flowClass: number;
  readonly date: string;
}

/** Resolves a commodity of the certificate. */
export function shipperOf({ ledger, answer }: OptimumCase, index: number): Shipper | undefined {
  const entry = answer.certificate.commodities[index];
  const compiled = ledger.model.demands[entry?.demand ?? -1];
  const demand = ledger.demands.get(compiled?.id ?? '');
  const commodity = ledger.commodities.get(demand?.commodity ?? '');
  const flowClass = compiled?.parts[entry?.part ?? -1]?.flowClass;
  const date = answer.periods[entry?.period ?? -1]?.date;
  return entry === undefined ||
    compiled === undefined ||
    demand === undefined ||
    commodity === undefined ||
    flowClass === undefined ||
    date === undefined
    ? undefined
    : { entry, demand, commodity, compiled, flowClass, date };
}

/** USD/kg that the owner would rather pay than ship. */
export function unservedPriceOf({ ledger }: OptimumCase, shipper: Shipper): number {
  const { value, below } = ledger.figures.read(shipper.demand.unservedPrice);
  const perTeu =
    shipper.commodity.massPerTeu === undefined
      ? 12_000
      : Math.round(ledger.figures.value(shipper.commodity.massPerTeu));
  return below.includes('TEU') ? value / perTeu : value;
}

/** Relative tolerance of sums of many terms. */
export const TOLERANCE = 1e-9;
