// The published files. Three passes, so that each does one thing:
//   esm     library and command in one pass, so that they share chunks and one module identity
//   cjs     the library again for `require`, split too: a class of `.` is the same class in `./node`
//   types   declarations for both, .d.ts and .d.cts
// A new public entry (a worker, a subpath) is one line in `library` or `programs`, and in the
// `exports` of package.json if users may import it. dist/schema.json is written afterwards by
// scripts/write-schema.ts; see `npm run build`.

import { defineConfig, type Options } from 'tsup';

/** Entries that users import: built for `import` and `require`, with types. */
const library = {
  index: 'src/index.ts',
  node: 'src/node.ts',
  report: 'src/report/index.ts',
};

/** Entries that are run, never imported by users: ESM only, no types. */
const programs = {
  cli: 'src/cli/main.ts', // keeps its own `#!` line
  worker: 'src/io/worker.ts', // a thread of its own; the CommonJS build starts this one too
};

const common: Options = {
  outDir: 'dist',
  platform: 'node',
  target: 'node20',
  sourcemap: true,
  splitting: true, // dynamic imports become files of their own, so `corridor --help` stays quick
  treeshake: false, // esbuild already drops unused code; a second pass through rollup only costs time
  clean: false, // `npm run build` empties dist once, before the passes start side by side
};

export default defineConfig([
  {
    ...common,
    name: 'esm',
    format: 'esm',
    entry: { ...library, ...programs },
    // No shims: they would bring Node built-ins into `index`, which must also run in a browser.
    shims: false,
  },
  {
    ...common,
    name: 'cjs',
    format: 'cjs',
    entry: library,
    shims: true, // import.meta.url
  },
  {
    ...common,
    name: 'types',
    format: ['esm', 'cjs'],
    entry: library,
    dts: { only: true },
  },
]);
