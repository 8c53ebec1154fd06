/**
 * What it costs to send one kilogram over an arc: the first tariff that applies to the cargo, its
 * formula evaluated once for each (tariff, arc length, vehicle, commodity) and kept.
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
}

/** Vehicle figures in the units that tariffs are written in. */
export interface PricedVehicle {
  readonly vehicle: VehicleClass;
  /** kg of cargo of the class in one vehicle. */
  readonly load: number;
  readonly metresPerSecond: number;
}

/** Prices arcs for classes. */
export interface PriceList {
  /** USD/kg for the first tariff of the list that applies; 0 for an empty list; undefined if none applies. */
  readonly price: (question: PriceQuestion) => number | undefined;
}

/** What is asked of a price list. */
export interface PriceQuestion {
  readonly tariffs: readonly string[];
  readonly flowClass: FlowClass;
  readonly commodity: Commodity;
  readonly vehicle: PricedVehicle | undefined;
  readonly kilometres: number;
  readonly seconds: number;
}

/** Compiles all tariffs of a corridor. Throws an internal error on a formula that was not checked. */
export function priceList(tariffs: readonly Tariff[], reader: FigureReader): PriceList {
  const byId = new Map<string, PricedTariff>();
  for (const tariff of tariffs) {
    const parameters = Object.fromEntries(
      Object.entries(tariff.parameters).map(([name, figure]) => [
        name,
        inTariffUnits(reader.amount(figure)),
      ]),
    );
    const expression = compileExpression(tariff.expression, [
      ...TARIFF_VARIABLES,
      ...Object.keys(parameters),
    ]);
    if ('problem' in expression) {
      throw new CorridorError('internal', `unchecked tariff ${tariff.id}: ${expression.problem}`);
    }
    byId.set(tariff.id, { tariff, expression, parameters });
  }
  const evaluated = new Map<string, number>();
  return {
    price: (question) => {
      if (question.tariffs.length === 0) return 0;
      for (const id of question.tariffs) {
        const priced = byId.get(id);
        if (priced === undefined || !applies(priced.tariff, question.flowClass)) continue;
        const values = variablesOf(question, reader);
        const key = `${id}|${priced.expression.uses.map((name) => values[name] ?? '').join('|')}`;
        let price = evaluated.get(key);
        if (price === undefined) {
          price = evaluate(priced, values, question);
          evaluated.set(key, price);
        }
        return perKilogram(price, priced.tariff.per, question);
      }
      return undefined;
    },
  };
}

function applies(tariff: Tariff, flowClass: FlowClass): boolean {
  return (
    tariff.handling?.includes(flowClass.handling) !== false &&
    tariff.commodities?.includes(flowClass.commodity) !== false &&
    tariff.origins?.includes(flowClass.shipment.originPlace) !== false
  );
}

type Variables = Readonly<Partial<Record<string, number>>>;

function variablesOf(
  { flowClass, commodity, vehicle, kilometres, seconds }: PriceQuestion,
  reader: FigureReader,
): Variables {
  const massOfUnit = flowClass.massPerTeu > 0 ? flowClass.massPerTeu : 1000;
  return {
    km: kilometres,
    hours: seconds / 3600,
    tariffClass: reader.valueOr(commodity.tariffClass, 1),
    value: flowClass.value * 1000,
    payload: (vehicle?.load ?? 0) / massOfUnit,
    charter: reader.valueOr(vehicle?.vehicle.charter, 0) * SECONDS_PER_DAY,
    fuel: (reader.valueOr(vehicle?.vehicle.fuel, 0) * SECONDS_PER_DAY) / 1000,
    knots: (vehicle?.metresPerSecond ?? 0) * (3600 / 1852),
  };
}

/** Price in the unit of the tariff. */
function evaluate(priced: PricedTariff, variables: Variables, question: PriceQuestion): number {
  const { tariff, expression, parameters } = priced;
  const known: Record<string, number> = { ...parameters };
  for (const [name, value] of Object.entries(variables))
    if (value !== undefined) known[name] = value;
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
