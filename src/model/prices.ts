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
  readonly index: number;
  readonly expression: Expression;
  readonly parameters: Readonly<Record<string, number>>;
  /** Plain arithmetic on the values of {@link TARIFF_VARIABLES}; most tariffs are nothing else. */
  readonly quick: ((values: Float64Array) => number) | undefined;
  /** Which of {@link TARIFF_VARIABLES} decide the price. */
  readonly asks: readonly number[];
  /** Prices found so far by any other formula, by the values of those variables, one after the other. */
  readonly kept: KeptPrices;
}

interface KeptPrices {
  price: number | undefined;
  next: Map<number, KeptPrices> | undefined;
}

/** What a vehicle costs to run, in the units that tariffs are written in. */
export interface PricedVehicle {
  /** USD per day. */
  readonly charter: number;
  /** Tonnes per day. */
  readonly fuel: number;
  readonly knots: number;
}

/** What tariffs ask of cargo. */
export interface PricedCargo {
  readonly flowClass: FlowClass;
  readonly tariffClass: number;
  /** By tariff, in the order of the price list: 1 if it applies. */
  readonly applies: Uint8Array;
}

/** The tariffs of a place or way, looked up once. */
export interface TariffChoice {
  readonly isFree: boolean;
  readonly tariffs: readonly PricedTariff[];
}

/** Prices arcs for classes. */
export interface PriceList {
  /** Equal for places that no tariff tells apart as origins. */
  readonly originKey: (place: string) => string;
  readonly cargo: (flowClass: FlowClass, commodity: Commodity | undefined) => PricedCargo;
  readonly vehicle: (vehicle: VehicleClass, metresPerSecond: number) => PricedVehicle;
  /** The tariffs with these ids; the first that applies counts. */
  readonly choice: (tariffs: readonly string[]) => TariffChoice;
  /**
   * USD/kg by the first tariff that applies, with `load` kg of the cargo in one vehicle (0 where there is
   * none); 0 if there are no tariffs, undefined if none applies.
   */
  readonly price: (ride: PricedRide, cargo: PricedCargo, load: number) => number | undefined;
}

/** A ride of a vehicle, or a stay at a terminal, for which tariffs are asked. */
export interface PricedRide {
  readonly choice: TariffChoice;
  readonly vehicle: PricedVehicle | undefined;
  readonly kilometres: number;
  readonly seconds: number;
}

/** Compiles all tariffs of a corridor. Throws an internal error on a formula that was not checked. */
export function priceList(tariffs: readonly Tariff[], reader: FigureReader): PriceList {
  const byId = new Map(
    tariffs.map((tariff, index) => [tariff.id, compileTariff(tariff, index, reader)]),
  );
  // One array for all questions: an object for each made most of the garbage of a compilation.
  const values = new Float64Array(TARIFF_VARIABLES.length);
  const choosy = tariffs.filter(({ origins }) => origins !== undefined);
  return {
    originKey: (place) =>
      choosy.map(({ origins }) => (origins?.includes(place) === true ? '1' : '0')).join(''),
    cargo: (flowClass, commodity) => ({
      flowClass,
      tariffClass: reader.valueOr(commodity?.tariffClass, 1),
      applies: Uint8Array.from(tariffs.map((tariff) => (applies(tariff, flowClass) ? 1 : 0))),
    }),
    vehicle: ({ charter, fuel }, metresPerSecond) => ({
      charter: reader.valueOr(charter, 0) * SECONDS_PER_DAY,
      fuel: (reader.valueOr(fuel, 0) * SECONDS_PER_DAY) / 1000,
      knots: metresPerSecond * (3600 / 1852),
    }),
    choice: (ids) => ({
      isFree: ids.length === 0,
      tariffs: ids.flatMap((id) => byId.get(id) ?? []),
    }),
    price: (ride, cargo, load) => {
      const { choice } = ride;
      if (choice.isFree) return 0;
      const priced = firstThatApplies(choice, cargo);
      if (priced === undefined) return undefined;
      readVariables(ride, cargo, load, values);
      const price =
        priced.quick === undefined
          ? keptPrice(priced, values, cargo)
          : checked(priced.quick(values), priced, values, cargo);
      return perKilogram(price, priced.tariff.per, cargo, load);
    },
  };
}

function firstThatApplies(
  { tariffs }: TariffChoice,
  { applies: isApplied }: PricedCargo,
): PricedTariff | undefined {
  for (const tariff of tariffs) if (isApplied[tariff.index] === 1) return tariff;
  return undefined;
}

/** A formula is read once in the life of its tariff; what a run says of dates and rates comes on top. */
const formulas = new WeakMap<Tariff, Expression>();

function compileTariff(tariff: Tariff, index: number, reader: FigureReader): PricedTariff {
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
  const asks = TARIFF_VARIABLES.flatMap((name, position) =>
    uses.includes(name) ? [position] : [],
  );
  const kept = { price: undefined, next: undefined };
  const quick = expression.bind(TARIFF_VARIABLES, parameters);
  return { tariff, index, expression, parameters, quick, asks, kept };
}

function keptPrice(priced: PricedTariff, values: Float64Array, cargo: PricedCargo): number {
  let kept = priced.kept;
  for (const variable of priced.asks) kept = keptUnder(kept, values[variable] ?? 0);
  kept.price ??= evaluate(priced, values, cargo);
  return kept.price;
}

function keptUnder(parent: KeptPrices, value: number): KeptPrices {
  parent.next ??= new Map();
  let kept = parent.next.get(value);
  if (kept === undefined) {
    kept = { price: undefined, next: undefined };
    parent.next.set(value, kept);
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
  { vehicle, kilometres, seconds }: PricedRide,
  cargo: PricedCargo,
  load: number,
  values: Float64Array,
): void {
  const { massPerTeu, value } = cargo.flowClass;
  values[0] = kilometres;
  values[1] = seconds / 3600;
  values[2] = cargo.tariffClass;
  values[3] = value * 1000;
  values[4] = load / (massPerTeu > 0 ? massPerTeu : 1000);
  values[5] = vehicle?.charter ?? 0;
  values[6] = vehicle?.fuel ?? 0;
  values[7] = vehicle?.knots ?? 0;
}

/** Price in the unit of the tariff. */
function evaluate(priced: PricedTariff, values: Float64Array, cargo: PricedCargo): number {
  const { expression, parameters } = priced;
  const known: Record<string, number> = { ...parameters };
  for (const variable of priced.asks) {
    const name = TARIFF_VARIABLES[variable];
    if (name !== undefined) known[name] = values[variable] ?? Number.NaN;
  }
  return checked(expression.evaluate(known), priced, values, cargo);
}

function checked(
  result: number,
  { tariff }: PricedTariff,
  values: Float64Array,
  cargo: PricedCargo,
): number {
  if (!Number.isFinite(result) || result < 0) {
    throw new CorridorError(
      'usage',
      `tariff ${tariff.id} gives ${String(result)} for ${cargo.flowClass.commodity} over ${String(values[0])} km; a price is a number of zero or more`,
    );
  }
  return result;
}

function perKilogram(price: number, per: Tariff['per'], cargo: PricedCargo, load: number): number {
  const { massPerTeu } = cargo.flowClass;
  if (per === 't') return price / 1000;
  if (per === 'TEU') return price / (massPerTeu > 0 ? massPerTeu : 12_000);
  return load > 0 ? price / load : 0;
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
  if (dimension === 'm/s') return value * 3.6;
  const [above = '', below = ''] = dimension.split('/');
  let result = value;
  for (const unit of above.split('*')) result /= IN_BASE_UNITS.get(unit) ?? 1;
  // Rates per time are per day, other times are hours.
  for (const unit of below.split('*')) {
    result *= unit === 's' ? SECONDS_PER_DAY : (IN_BASE_UNITS.get(unit) ?? 1);
  }
  return result;
}

/** How much of the base unit one unit of a tariff is. */
const IN_BASE_UNITS: ReadonlyMap<string, number> = new Map([
  ['kg', 1000],
  ['m', 1000],
  ['s', 3600],
]);
