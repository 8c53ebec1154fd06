/** The options that choose a sample: `--antithetic` and `--half-width`. */
import { InvalidArgumentError } from 'commander';
import type { Sampling } from '../run/sampling.js';

/** Help of the options. */
export const ANTITHETIC_HELP = 'replications in pairs, the second with mirrored random numbers';
export const HALF_WIDTH_HELP =
  'run on until the 95 % interval of what is delivered is ± this share, such as 2%';

/** What the options ask for; what is not given stays as the scenario says. */
export function samplingOf({
  antithetic,
  halfWidth,
}: {
  readonly antithetic?: true | undefined;
  readonly halfWidth?: number | undefined;
}): Sampling {
  return { isAntithetic: antithetic, share: halfWidth };
}

/** A share: `2%`, `2 %` or `0.02`, more than 0 and less than 1. */
export function halfWidthOption(text: string): number {
  const [, digits, percent] = /^(\d{1,3}(?:\.\d{1,6})?|\.\d{1,6}) ?(%?)$/.exec(text.trim()) ?? [];
  const share = Number(digits ?? Number.NaN) / (percent === '%' ? 100 : 1);
  if (!(share > 0 && share < 1)) {
    throw new InvalidArgumentError(
      'It is a share such as 2% or 0.02, more than 0 and less than all.',
    );
  }
  return share;
}
