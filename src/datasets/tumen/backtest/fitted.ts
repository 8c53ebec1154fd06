/**
 * The few parameters that were fitted, on calibration years only (`scripts/fit-backtest.ts` says how).
 * Conduct stands in the scenario, which quotes the same figures.
 */
import type { SingleFigure } from '../../../core/figure.js';
import type { FittedParameter } from '../../../scenario/backtest.js';

/** Formalities at the border by link, where they were fitted. */
export const fittedProcessing: Readonly<Record<string, SingleFigure>> = {};

/** All fitted parameters. */
export const fitted: readonly FittedParameter[] = [];
