// The long suite (`npm run test:long`): many seeds, big networks, statistical checks. What it guards
// must have a small fixed sample in the quick suite.

import { mergeConfig } from 'vitest/config';
import quick from './vitest.config.js';

const long = mergeConfig(quick, {
  test: { testTimeout: 30 * 60_000, hookTimeout: 10 * 60_000 },
});
// mergeConfig joins lists; this one is replaced.
long.test = { ...long.test, include: ['tests/**/*.long.ts'] };

export default long;
