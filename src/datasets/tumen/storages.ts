/** Storage that the terminals of one place share for a handling group. */
import type { SharedStorage } from '../../scenario/corridor.js';

/** Every shared storage. Terminals with room of their own state it themselves. */
export const storages: readonly SharedStorage[] = [];
