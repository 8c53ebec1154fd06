/**
 * What one kilogram pays on an arc, evaluated from the tariff's own formula with variables prepared as
 * the tariff's definition says: USD, t, km and hours, rates per time by the day, as charter and fuel are.
 */
import { compileExpression, type Expression } from '../numeric/expression.js';
import type { Figure } from '../core/figure.js';
import type { Arc } from '../model/model.js';
import type { Commodity, Demand, Tariff, VehicleClass } from '../scenario/corridor.js';
import { type Ledger, kgPerTeu, legOf } from './ledger.js';
import { runningSeconds } from './durations.js';

const VARIABLES = ['km', 'hours', 'tariffClass', 'value', 'payload', 'charter', 'fuel', 'knots'];

/** Who pays for what. */
export interface Fare {
  readonly arc: Arc;
  readonly demand: Demand;
  readonly commodity: Commodity;
  readonly vehicle: VehicleClass | undefined;
}

/** USD/kg of the first tariff of the arc that applies; 0 without tariffs; undefined if none applies. */
export function chargePerKg(ledger: Ledger, fare: Fare): number | undefined {
  const listed = tariffsOf(ledger, fare.arc);
  if (listed.length === 0) return 0;
  for (const id of listed) {
    const tariff = ledger.tariffs.get(id);
    if (tariff !== undefined && applies(tariff, fare)) return evaluate(ledger, tariff, fare);
  }
  return undefined;
}

function tariffsOf({ links, terminals, services }: Ledger, arc: Arc): readonly string[] {
  switch (arc.kind) {
    case 'link':
      return links.get(arc.asset)?.tariffs ?? [];
    case 'terminal':
      return terminals.get(arc.asset)?.tariffs ?? [];
    case 'service':
      return services.get(arc.asset)?.legs[legOf(arc)]?.tariffs ?? [];
    case 'gate':
      return [];
  }
}

function applies(tariff: Tariff, { demand, commodity }: Fare): boolean {
  return (
    (tariff.handling === undefined || tariff.handling.includes(commodity.handling)) &&
    (tariff.commodities === undefined || tariff.commodities.includes(commodity.id)) &&
    (tariff.origins === undefined || tariff.origins.includes(demand.origin))
  );
}

type Formula = Expression['evaluate'];

const compiled = new WeakMap<Tariff, Formula>();

/** The formula of a tariff, compiled once; one that cannot be read prices everything at NaN. */
function formulaOf(tariff: Tariff): Formula {
  const known = compiled.get(tariff);
  if (known !== undefined) return known;
  const names = [...VARIABLES, ...Object.keys(tariff.parameters)];
  const found = compileExpression(tariff.expression, names);
  const formula: Formula = 'problem' in found ? () => Number.NaN : found.evaluate;
  compiled.set(tariff, formula);
  return formula;
}

function evaluate(ledger: Ledger, tariff: Tariff, fare: Fare): number {
  const { figures } = ledger;
  const { arc, commodity, vehicle } = fare;
  const perTeu = kgPerTeu(ledger, commodity);
  const kgOfUnit = commodity.unit === 'TEU' ? perTeu : 1000;
  const payload = vehicle === undefined ? undefined : figures.read(vehicle.payload);
  const load = (payload?.value ?? 0) * (payload?.above.includes('TEU') === true ? perTeu : 1);
  const speed =
    (arc.kind === 'link' ? ledger.links.get(arc.asset)?.speed : undefined) ?? vehicle?.speed;
  const parameters = Object.entries(tariff.parameters).map(([name, figure]): [string, number] => [
    name,
    parameterOf(ledger, figure),
  ]);
  const price = formulaOf(tariff)({
    ...Object.fromEntries(parameters),
    km: arc.kilometres,
    hours: runningSeconds(ledger, arc, vehicle) / 3600,
    tariffClass: figures.value(commodity.tariffClass, 1),
    value: figures.value(commodity.value) * 1000,
    payload: load / kgOfUnit,
    charter: figures.value(vehicle?.charter, 0) * 86_400,
    fuel: figures.value(vehicle?.fuel, 0) * 86.4,
    knots: (vehicle === undefined ? 0 : figures.value(speed)) / (1852 / 3600),
  });
  switch (tariff.per) {
    case 't':
      return price / 1000;
    case 'TEU':
      return price / perTeu;
    case 'vehicle':
      return load > 0 ? price / load : 0;
  }
}

/** Size of the units of formulas in base units. */
const SIZES: ReadonlyMap<string, number> = new Map([
  ['kg', 1000],
  ['m', 1000],
]);

function parameterOf({ figures }: Ledger, figure: Figure): number {
  const { value, above, below } = figures.read(figure);
  const isSpeed = above.includes('m') && below.includes('s');
  const size = (unit: string, isAbove: boolean): number => {
    if (unit === 's') return isAbove || isSpeed ? 3600 : 86_400;
    return SIZES.get(unit) ?? 1;
  };
  let result = value;
  for (const unit of above) result /= size(unit, true);
  for (const unit of below) result *= size(unit, false);
  return result;
}
