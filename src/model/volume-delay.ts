/**
 * Volume-delay functions of links: congested running hours from free-flow hours and utilisation. Each is
 * compiled and differentiated when the scenario is compiled; one that ever makes a fuller link faster is
 * refused, since no equilibrium could be found on it.
 */
import { CorridorError } from '../core/errors.js';
import {
  compileExpression,
  differentiateExpression,
  type Expression,
} from '../numeric/expression.js';

/** The variables of a volume-delay function. */
export const DELAY_VARIABLES = ['freeFlow', 'utilisation'] as const;

/** A function and its slope by utilisation. */
export interface VolumeDelay {
  readonly text: string;
  /** Congested hours. */
  readonly hours: Expression;
  /** Derivative of the hours by utilisation. */
  readonly slope: Expression;
}

const SAMPLES = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];

/**
 * Compiles a volume-delay function; throws a usage error for a formula that cannot be read or
 * differentiated, that is below free flow, or that falls anywhere between utilisation 0 and 1.
 *
 * @example
 * const delay = compileVolumeDelay('freeFlow * (1 + utilisation)');
 * delay.hours.evaluate({ freeFlow: 2, utilisation: 0.5 }); // → 3
 */
export function compileVolumeDelay(text: string): VolumeDelay {
  let found = compiled.get(text);
  if (found === undefined) {
    found = compileAndCheck(text);
    if (compiled.size < 200) compiled.set(text, found);
  }
  return found;
}

/** Functions compiled so far: mathjs takes some 50 ms to differentiate one, half of a whole compilation. */
const compiled = new Map<string, VolumeDelay>();

function compileAndCheck(text: string): VolumeDelay {
  const hours = compileExpression(text, DELAY_VARIABLES);
  const slope = differentiateExpression(text, 'utilisation', DELAY_VARIABLES);
  if ('problem' in hours) throw refused(text, hours.problem);
  if ('problem' in slope) throw refused(text, slope.problem);
  for (const utilisation of SAMPLES) {
    const value = hours.evaluate({ freeFlow: 1, utilisation });
    const rise = slope.evaluate({ freeFlow: 1, utilisation });
    if (!(value >= 1 - 1e-9))
      throw refused(
        text,
        `it gives ${String(value)} h for 1 h of free flow at utilisation ${String(utilisation)}`,
      );
    if (!(rise >= -1e-9)) throw refused(text, `it falls at utilisation ${String(utilisation)}`);
  }
  return { text, hours, slope };
}

function refused(text: string, why: string): CorridorError {
  return new CorridorError('usage', `volume-delay function "${text}": ${why}`);
}
