/** Corridors that ship with the package, by the name under which a scenario asks for them. */
import { tumenBacktest, tumenProtocol } from '../datasets/tumen/backtest/index.js';
import { tumen } from '../datasets/tumen/index.js';
import type { BacktestProtocol } from '../scenario/backtest.js';
import type { Corridor } from '../scenario/corridor.js';

/** Built-in corridors by id. */
export const BUILT_IN_CORRIDORS: ReadonlyMap<string, Corridor> = new Map([
  [tumen.id, tumen],
  [tumenBacktest.id, tumenBacktest],
]);

/** What each is tested on against history, by id of the corridor. */
export const PROTOCOLS: ReadonlyMap<string, BacktestProtocol> = new Map([
  [tumenProtocol.corridor, tumenProtocol],
]);
