// The quick suite: everything under tests/ that ends in .test.ts. See vitest.long.config.ts for the
// long one.

import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const source = (path: string): string => fileURLToPath(new URL(`src/${path}`, import.meta.url));

export default defineConfig({
  resolve: {
    // Tests and documented examples name the package as a user does and get its source.
    alias: [
      { find: /^corridor-sim$/, replacement: source('index.ts') },
      { find: /^corridor-sim\/node$/, replacement: source('node.ts') },
      { find: /^corridor-sim\/report$/, replacement: source('report/index.ts') },
    ],
  },
  test: {
    include: ['tests/**/*.test.ts'],
    environment: 'node',
    pool: 'threads',
    maxWorkers: 2,
    // One module registry per worker instead of one per file: the network, the data set and mathjs
    // are loaded once, not once per file. The price: module-level state leaks from file to file, and
    // process.chdir is not available in threads. A test that changes a global must restore it, and
    // nothing in src may keep mutable module state anyway.
    isolate: false,
    testTimeout: 20_000,
    hookTimeout: 20_000,
    restoreMocks: true,
    unstubEnvs: true,
    unstubGlobals: true,
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      exclude: ['src/index.ts', 'src/node.ts', 'src/**/*.d.ts'],
      reporter: ['text-summary', 'html'],
      reportsDirectory: 'coverage',
    },
  },
});
