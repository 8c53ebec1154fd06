/** Every terminal of the corridor. */
import type { Terminal } from '../../scenario/corridor.js';
import { terminalsChinaKorea } from './terminals-china-korea.js';
import { terminalsRussia } from './terminals-russia.js';

export const terminals: readonly Terminal[] = [...terminalsRussia, ...terminalsChinaKorea];
