// The long suite (`npm run test:long`): many seeds, big networks, statistical checks. What it guards
// must have a small fixed sample in the quick suite.

import { defineConfig } from 'vitest/config';
import quick from './vitest.config.js';

export default defineConfig({
  ...quick,
  test: {
    ...quick.test,
    include: ['tests/**/*.long.ts'],
    testTimeout: 30 * 60_000,
    hookTimeout: 10 * 60_000,
  },
});
