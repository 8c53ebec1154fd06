/** The Tumen corridor for tests against history, and what it is tested on. */
import type { BacktestProtocol } from '../../../scenario/backtest.js';
import type { Corridor } from '../../../scenario/corridor.js';
import { tumen } from '../index.js';
import { backtestCorridor } from './corridor.js';
import { derivations } from './derivations.js';
import { fitted } from './fitted.js';
import { backtestSeries } from './series.js';

/** The built-in corridor `tumen-backtest`. */
export const tumenBacktest: Corridor = backtestCorridor(tumen);

/** What it is tested on. */
export const tumenProtocol: BacktestProtocol = {
  corridor: tumenBacktest.id,
  series: backtestSeries,
  derivations,
  fitted,
};
