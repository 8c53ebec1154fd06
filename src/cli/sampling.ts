/** What `--antithetic` and `--half-width` ask of a sample. */
import type { Sampling } from '../run/sampling.js';

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
