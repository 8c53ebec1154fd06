/**
 * The cargo and its prices: demands that go somewhere, seasons that keep the yearly amount, boxes with a
 * mass, formulas whose every name is known.
 */
import { didYouMean } from '../../core/ids.js';
import { compileExpression } from '../../numeric/expression.js';
import type { Check, Report } from './report.js';

/** A demand ends elsewhere than it starts. */
export const demandsGoSomewhere: Check = (corridor, report) => {
  for (const [i, { id, origin, destination }] of corridor.demands.entries()) {
    if (origin === destination) {
      report(
        'demand.loop',
        ['demands', i, 'destination'],
        `demand "${id}" ends where it starts, at ${origin}`,
      );
    }
  }
};

/** A monthly index has twelve numbers with mean 1, so that the year keeps its amount. */
export const monthlyIndicesKeepTheYear: Check = (corridor, report) => {
  for (const [i, { id, season }] of corridor.demands.entries()) {
    if (season === undefined) continue;
    const { monthly } = season;
    const mean = monthly.reduce((sum, index) => sum + index, 0) / 12;
    const isSound =
      monthly.length === 12 && monthly.every((index) => index >= 0) && Math.abs(mean - 1) <= 1e-6;
    if (isSound) continue;
    report(
      'demand.season',
      ['demands', i, 'season', 'monthly'],
      `demand "${id}": the monthly index does not keep the yearly amount`,
      {
        expected: 'twelve numbers, zero or more, with mean 1',
        found: `${monthly.length} numbers with mean ${Number((monthly.length === 12 ? mean : (mean * 12) / Math.max(1, monthly.length)).toPrecision(8))}`,
        hint: 'divide each by the mean',
      },
    );
  }
};

/** A commodity counted in TEU has a mass per TEU. */
export const boxesHaveMass: Check = (corridor, report) => {
  for (const [i, { id, unit, massPerTeu }] of corridor.commodities.entries()) {
    if (unit === 'TEU' && massPerTeu === undefined) {
      report(
        'commodity.mass',
        ['commodities', i, 'massPerTeu'],
        `commodity "${id}" is counted in TEU and has no mass per TEU`,
        {
          expected: 'a mass per TEU, such as "11 t/TEU"',
        },
      );
    }
  }
};

const TARIFF_VARIABLES = [
  'km',
  'hours',
  'tariffClass',
  'value',
  'payload',
  'charter',
  'fuel',
  'knots',
];
const DELAY_VARIABLES = ['freeFlow', 'utilisation'];
const FUNCTIONS = ['min', 'max', 'abs', 'sqrt', 'exp', 'log'];
const WORDS = ['and', 'or', 'not', 'true', 'false'];

/** A formula uses known names only, and a tariff uses every parameter it has. */
export const formulasNameTheirParameters: Check = (corridor, report) => {
  for (const [i, { id, expression, parameters }] of corridor.tariffs.entries()) {
    const path = ['tariffs', i];
    const names = Object.keys(parameters);
    const used = checkNames(
      `tariff "${id}"`,
      expression,
      [...TARIFF_VARIABLES, ...names],
      [...path, 'expression'],
      report,
    );
    for (const name of names) {
      const at = [...path, 'parameters', name];
      if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) {
        report('tariff.parameter', at, `tariff "${id}": a formula cannot name "${name}"`, {
          expected: 'letters, digits and _',
        });
      } else if ([...TARIFF_VARIABLES, ...FUNCTIONS, ...WORDS].includes(name)) {
        report(
          'tariff.parameter',
          at,
          `tariff "${id}": "${name}" has a meaning of its own in formulas`,
          { hint: 'use another name' },
        );
      } else if (!used.names.includes(name) && used.areKnown) {
        report(
          'tariff.parameter',
          at,
          `tariff "${id}": the formula does not use the parameter "${name}"`,
          { hint: 'use it or leave it out' },
        );
      }
    }
  }
  for (const [i, { id, volumeDelay }] of corridor.links.entries()) {
    if (volumeDelay !== undefined) {
      checkNames(`link "${id}"`, volumeDelay, DELAY_VARIABLES, ['links', i, 'volumeDelay'], report);
    }
  }
};

/** Names of a formula; one that is not known may be a parameter misspelt. */
interface NamesUsed {
  readonly names: readonly string[];
  readonly areKnown: boolean;
}

/** Reports names of a formula that are not known; returns all names it uses. */
function checkNames(
  who: string,
  formula: string,
  variables: readonly string[],
  path: readonly (string | number)[],
  report: Report,
): NamesUsed {
  const withoutNumbers = formula.replace(
    /(?<![A-Za-z0-9_])(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?/g,
    ' ',
  );
  const used = [...new Set(withoutNumbers.match(/[A-Za-z_][A-Za-z0-9_]*/g) ?? [])];
  const known = [...variables, ...FUNCTIONS, ...WORDS];
  const unknown = used.filter((name) => !known.includes(name));
  const compiled = unknown.length > 0 ? undefined : compileExpression(formula, variables);
  if (compiled !== undefined && 'problem' in compiled) {
    report('formula.syntax', path, `${who}: ${compiled.problem}`, {
      found: formula.slice(0, 80),
      hint: compiled.hint,
    });
  }
  for (const name of unknown) {
    report('formula.name', path, `${who}: the formula uses "${name}", which is not known`, {
      expected: [...variables, ...FUNCTIONS].join(', '),
      hint: didYouMean(name, variables) ?? didYouMean(name, FUNCTIONS),
    });
  }
  return { names: used, areKnown: unknown.length === 0 };
}
