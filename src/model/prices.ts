/**
 * What it costs to send one kilogram over an arc: the first tariff that applies to the cargo, its
 * formula evaluated once for each combination of the values it asks for.
 */
import { CorridorError } from '../core/errors.js';
import { compileExpression, type Expression } from '../numeric/expression.js';
import type { Commodity, Tariff, VehicleClass } from '../scenario/corridor.js';
import type { FigureReader } from './dated.js';
import type { FlowClass } from './model.js';

/** The variables every tariff may use besides its own parameters. */
export const TARIFF_VARIABLES = [
  'km',
  'hours',
  'tariffClass',
  'value',
  'payload',
  'charter',
  'fuel',
  'knots',
] as const;

/** A tariff ready to evaluate. */
interface PricedTariff {
  readonly tariff: Tariff;
  readonly expression: Expression;
  readonly parameters: Readonly<Record<string, number>>;
  /** Which of {@link TARIFF_VARIABLES} decide the price. */
  readonly asks: readonly number[];
  /** Prices found so far, by the values of those variables, one after the other. */
  readonly kept: KeptPrices;
}

interface KeptPrices {
  price: number | undefined;
  readonly next: Map<number, KeptPrices>;
}

/** Vehicle figures in the units that tariffs are written in. */
export interface PricedVehicle {
  readonly vehicle: VehicleClass;
  /** kg of cargo of the class in one vehicle. */
  readonly load: number;
  readonly metresPerSecond: number;
}

/** The tariffs of a place or way, looked up once. */
export interface TariffChoice {
  readonly isFree: boolean;
  readonly tariffs: readonly PricedTariff[];
}

/** Prices arcs for classes. */
export interface PriceList {
  /** The tariffs with these ids; the first that applies counts. */
  readonly choice: (tariffs: readonly string[]) => TariffChoice;
  /** USD/kg for the first tariff that applies; 0 if there are none; undefined if none applies. */
  readonly price: (question: PriceQuestion) => number | undefined;
}

/** What is asked of a price list. */
export interface PriceQuestion {
  readonly choice: TariffChoice;
  readonly flowClass: FlowClass;
  readonly commodity: Commodity;
  readonly vehicle: PricedVehicle | undefined;
  readonly kilometres: number;
  readonly seconds: number;
}

/** Compiles all tariffs of a corridor. Throws an internal error on a formula that was not checked. */
export function priceList(tariffs: readonly Tariff[], reader: FigureReader): PriceList {
  const byId = new Map(tariffs.map((tariff) => [tariff.id, compileTariff(tariff, reader)]));
  // One array for all questions: sixty thousand of them made the garbage of the whole compilation.
  const values = new Float64Array(TARIFF_VARIABLES.length);
  return {
    choice: (ids) => ({
      isFree: ids.length === 0,
      tariffs: ids.flatMap((id) => byId.get(id) ?? []),
    }),
    price: (question) => {
      const { choice, flowClass } = question;
      if (choice.isFree) return 0;
      const priced = choice.tariffs.find(({ tariff }) => applies(tariff, flowClass));
      if (priced === undefined) return undefined;
      readVariables(question, reader, values);
      let kept = priced.kept;
      for (const variable of priced.asks) kept = keptUnder(kept, values[variable] ?? 0);
      kept.price ??= evaluate(priced, values, question);
      return perKilogram(kept.price, priced.tariff.per, question);
    },
  };
}

/** A formula is read once in the life of its tariff; what a run says of dates and rates comes on top. */
const formulas = new WeakMap<Tariff, Expression>();

function compileTariff(tariff: Tariff, reader: FigureReader): PricedTariff {
  const parameters = Object.fromEntries(
    Object.entries(tariff.parameters).map(([name, figure]) => [
      name,
      inTariffUnits(reader.amount(figure)),
    ]),
  );
  let expression = formulas.get(tariff);
  if (expression === undefined) {
    const found = compileExpression(tariff.expression, [
      ...TARIFF_VARIABLES,
      ...Object.keys(parameters),
    ]);
    if ('problem' in found) {
      throw new CorridorError('internal', `unchecked tariff ${tariff.id}: ${found.problem}`);
    }
    expression = found;
    formulas.set(tariff, expression);
  }
  const { uses } = expression;
  const asks = TARIFF_VARIABLES.flatMap((name, index) => (uses.includes(name) ? [index] : []));
  return { tariff, expression, parameters, asks, kept: { price: undefined, next: new Map() } };
}

function keptUnder({ next }: KeptPrices, value: number): KeptPrices {
  let kept = next.get(value);
  if (kept === undefined) {
    kept = { price: undefined, next: new Map() };
    next.set(value, kept);
  }
  return kept;
}

function applies(tariff: Tariff, flowClass: FlowClass): boolean {
  return (
    tariff.handling?.includes(flowClass.handling) !== false &&
    tariff.commodities?.includes(flowClass.commodity) !== false &&
    tariff.origins?.includes(flowClass.shipment.originPlace) !== false
  );
}

/** The values of {@link TARIFF_VARIABLES}, in that order. */
function readVariables(
  { flowClass, commodity, vehicle, kilometres, seconds }: PriceQuestion,
  reader: FigureReader,
  values: Float64Array,
): void {
  const massOfUnit = flowClass.massPerTeu > 0 ? flowClass.massPerTeu : 1000;
  values[0] = kilometres;
  values[1] = seconds / 3600;
  values[2] = reader.valueOr(commodity.tariffClass, 1);
  values[3] = flowClass.value * 1000;
  values[4] = (vehicle?.load ?? 0) / massOfUnit;
  values[5] = reader.valueOr(vehicle?.vehicle.charter, 0) * SECONDS_PER_DAY;
  values[6] = (reader.valueOr(vehicle?.vehicle.fuel, 0) * SECONDS_PER_DAY) / 1000;
  values[7] = (vehicle?.metresPerSecond ?? 0) * (3600 / 1852);
}

/** Price in the unit of the tariff. */
function evaluate(priced: PricedTariff, values: Float64Array, question: PriceQuestion): number {
  const { tariff, expression, parameters } = priced;
  const known: Record<string, number> = { ...parameters };
  for (const variable of priced.asks) {
    const name = TARIFF_VARIABLES[variable];
    if (name !== undefined) known[name] = values[variable] ?? Number.NaN;
  }
  const result = expression.evaluate(known);
  if (!Number.isFinite(result) || result < 0) {
    throw new CorridorError(
      'usage',
      `tariff ${tariff.id} gives ${String(result)} for ${question.commodity.id} over ${String(question.kilometres)} km; a price is a number of zero or more`,
    );
  }
  return result;
}

function perKilogram(
  price: number,
  per: Tariff['per'],
  { flowClass, vehicle }: PriceQuestion,
): number {
  if (per === 't') return price / 1000;
  if (per === 'TEU') return price / (flowClass.massPerTeu > 0 ? flowClass.massPerTeu : 12_000);
  return vehicle !== undefined && vehicle.load > 0 ? price / vehicle.load : 0;
}

const SECONDS_PER_DAY = 86_400;

/** Base units to the units tariffs are written in: tonnes, kilometres, hours, days of ship time. */
function inTariffUnits({
  value,
  dimension,
}: {
  readonly value: number;
  readonly dimension: string;
}): number {
  switch (dimension) {
    case 'USD/kg':
      return value * 1000;
    case 'kg':
      return value / 1000;
    case 'm':
      return value / 1000;
    case 's':
      return value / 3600;
    case 'm/s':
      return value * 3.6;
    case 'USD/kg*m':
      return value * 1e6;
    case 'USD/m':
    case 'USD/TEU*m':
    case 'USD/m*TEU':
    case 'USD/vehicle*m':
    case 'USD/m*vehicle':
      return value * 1000;
    case 'USD/s':
      return value * SECONDS_PER_DAY;
    case 'kg/s':
      return (value * SECONDS_PER_DAY) / 1000;
    case 'kg/TEU':
      return value / 1000;
    default:
      return value;
  }
}
