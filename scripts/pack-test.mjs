// `npm run test:pack`: what a user gets. Packs the built package, checks the list of files, installs
// the tarball in an empty folder and there imports and requires every subpath of `exports`, runs the
// command, and compiles a small program against the types under both kinds of resolution. Last, the
// installed `.` and `./report` are bundled for a browser: no Node built-in may be left in them.
//
// Expects dist/ to be built. Ends with 1 and all problems found, not just the first.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { isAbsolute, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import ts from 'typescript';

const root = fileURLToPath(new URL('..', import.meta.url));
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** Exactly these are at the top of the tarball. */
const topLevel = [
  'CHANGELOG.md',
  'CITATION.cff',
  'LICENSE',
  'README.md',
  'dist',
  'package.json',
  'scenarios',
];

/** Only files of these kinds are published in dist/. */
const distFile = /^dist\/[^/]+\.(js|cjs|d\.ts|d\.cts|js\.map|cjs\.map|json)$/;

/** Subpaths that must also run in a browser. */
const forBrowsers = ['.', './report'];

const problems = [];
let section = '';

function begin(name) {
  section = name;
  console.log(`- ${name}`);
}

function check(ok, problem) {
  if (ok) return;
  problems.push(`${section}: ${problem}`);
  console.log(`  FAILED ${problem}`);
}

/** Runs a program to its end and gives its output; nothing is thrown on a failure. */
function run(file, args, cwd) {
  const { status, stdout, stderr, error } = spawnSync(file, args, { cwd, encoding: 'utf8' });
  return { ok: status === 0, status, stdout, stderr: error ? String(error) : stderr };
}

/** The npm that runs this script, or the one on the path. */
function npm(args, cwd) {
  const cli = process.env.npm_execpath;
  return cli === undefined || !/npm-cli\.[cm]?js$/.test(cli)
    ? run('npm', args, cwd)
    : run(process.execPath, [cli, ...args], cwd);
}

/** First lines of an error, enough to act on. */
const brief = (text) => text.trim().split('\n').slice(0, 8).join('\n    ');

/** Every file that `exports`, `bin`, `main`, `module` or `types` names, without the leading "./". */
function namedFiles(value) {
  if (typeof value === 'string') return [value.replace(/^\.\//, '')];
  if (value === undefined || value === null) return [];
  return Object.values(value).flatMap(namedFiles);
}

/** The subpaths of `exports` that are code, each with the specifier a user writes. */
function codeSubpaths() {
  return Object.entries(manifest.exports)
    .filter(([, target]) => typeof target === 'object')
    .map(([subpath, target]) => ({
      subpath,
      specifier: manifest.name + subpath.slice(1),
      imported: 'import' in target,
      required: 'require' in target,
    }));
}

/** The subpaths that are data files. */
const dataSubpaths = Object.entries(manifest.exports)
  .filter(([, target]) => typeof target === 'string' && target.endsWith('.json'))
  .map(([subpath]) => manifest.name + subpath.slice(1));

function pack(folder) {
  begin('pack');
  const packed = npm(['pack', '--json', '--ignore-scripts', '--pack-destination', folder], root);
  check(packed.ok, `npm pack: ${brief(packed.stderr)}`);
  if (!packed.ok) return undefined;
  // npm 11 prints a list, later ones an object by name.
  const listing = JSON.parse(packed.stdout);
  const entry = Array.isArray(listing) ? listing[0] : Object.values(listing)[0];
  const files = entry.files.map(({ path }) => path);
  console.log(
    `  ${entry.filename}: ${files.length} files, ${(entry.size / 1024).toFixed(0)} kB packed, ` +
      `${(entry.unpackedSize / 1024).toFixed(0)} kB unpacked`,
  );
  return { tarball: join(folder, entry.filename), files };
}

function checkFiles(files) {
  begin('files');
  const found = new Set(files.map((path) => path.split('/')[0]));
  for (const name of topLevel) check(found.has(name), `${name} is not in the tarball`);
  for (const name of found) check(topLevel.includes(name), `${name} should not be in the tarball`);
  for (const path of files.filter((name) => name.startsWith('dist/'))) {
    check(distFile.test(path), `${path} is not of a kind that is published`);
  }
  const named = [manifest.exports, manifest.bin, manifest.main, manifest.module, manifest.types];
  for (const path of new Set(named.flatMap(namedFiles))) {
    check(files.includes(path), `package.json names ${path}, which is not in the tarball`);
  }
  for (const path of namedFiles(manifest.bin).filter((name) => existsSync(join(root, name)))) {
    const first = readFileSync(join(root, path), 'utf8').split('\n', 1)[0];
    check(first === '#!/usr/bin/env node', `${path} does not start with "#!/usr/bin/env node"`);
  }
}

async function lintPackage(tarball) {
  begin('publint');
  const bytes = readFileSync(tarball);
  const { messages } = await publint({
    strict: true,
    pack: {
      tarball: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength),
    },
  });
  for (const message of messages) {
    check(message.type === 'suggestion', formatMessage(message, manifest) ?? message.code);
  }
}

function install(tarball, folder) {
  begin('install in an empty folder');
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'consumer', version: '1.0.0', private: true }),
  );
  const flags = ['--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund'];
  const installed = npm(['install', ...flags, tarball], folder);
  check(installed.ok, `npm install: ${brief(installed.stderr)}`);
  return installed.ok;
}

function load(folder) {
  const evaluate = (kind, code) =>
    run(process.execPath, [`--input-type=${kind}`, '-e', code], folder);
  const names = new Map();

  begin('import');
  for (const { specifier, imported } of codeSubpaths()) {
    if (!imported) continue;
    const code = `console.log(JSON.stringify(Object.keys(await import('${specifier}')).sort()))`;
    const loaded = evaluate('module', code);
    check(loaded.ok, `import '${specifier}': ${brief(loaded.stderr)}`);
    if (loaded.ok) names.set(specifier, loaded.stdout);
  }
  for (const specifier of dataSubpaths) {
    const code = `const { default: data } = await import('${specifier}', { with: { type: 'json' } });
      if (typeof data !== 'object') throw new Error('no object');`;
    const loaded = evaluate('module', code);
    check(loaded.ok, `import '${specifier}': ${brief(loaded.stderr)}`);
  }

  begin('require');
  for (const { specifier, required } of codeSubpaths()) {
    if (!required) continue;
    // Node would find the ES module by itself if the CommonJS one were missing; hence the name check.
    const code = `const path = require.resolve('${specifier}');
      if (!path.endsWith('.cjs')) throw new Error('require gets ' + path);
      console.log(JSON.stringify(Object.keys(require('${specifier}')).sort()))`;
    const loaded = evaluate('commonjs', code);
    check(loaded.ok, `require '${specifier}': ${brief(loaded.stderr)}`);
    if (loaded.ok && names.has(specifier)) {
      check(
        loaded.stdout === names.get(specifier),
        `'${specifier}' exports other names by require`,
      );
    }
  }
  for (const specifier of dataSubpaths) {
    const loaded = evaluate('commonjs', `require('${specifier}')`);
    check(loaded.ok, `require '${specifier}': ${brief(loaded.stderr)}`);
  }
}

/** Runs replications in worker threads, which are a file of the package beside the others. */
function workers(folder) {
  begin('worker threads');
  const library = `${manifest.name}/node`;
  const body = `
    let threads = 0;
    process.on('worker', () => threads++);
    const run = async () => {
      const river = await loadScenario('river-valley');
      const [one, two] = [1, 2].map((workers) => ({ workers, replications: 3 }));
      const alone = JSON.stringify(await runScenarioParallel(river, one));
      if (threads !== 0) throw new Error('one worker is this thread');
      const together = JSON.stringify(await runScenarioParallel(river, two));
      if (threads !== 2) throw new Error(threads + ' threads instead of 2');
      if (alone !== together) throw new Error('two workers give another result');
    };
    run();`;
  for (const [kind, head] of [
    ['module', `import { loadScenario, runScenarioParallel } from '${library}';`],
    ['commonjs', `const { loadScenario, runScenarioParallel } = require('${library}');`],
  ]) {
    const ran = run(process.execPath, [`--input-type=${kind}`, '-e', head + body], folder);
    check(ran.ok, `${kind}: ${brief(ran.stderr)}`);
  }
}

function command(folder) {
  begin('command');
  const [name] = Object.keys(manifest.bin);
  // npx as npm has it: `npm exec`, and never a download.
  const corridor = (...args) => npm(['exec', '--no', '--', name, ...args], folder);
  const version = corridor('--version');
  check(version.ok, `${name} --version: ${brief(version.stderr)}`);
  check(
    version.stdout.trim() === manifest.version,
    `${name} --version prints "${version.stdout.trim()}", not ${manifest.version}`,
  );
  const list = corridor('list');
  check(list.ok, `${name} list: ${brief(list.stderr)}`);
  check(list.stdout.trim() !== '', `${name} list prints nothing`);
}

/** Compiles a program that uses every subpath; errors inside other packages are not ours to judge. */
function compileTypes(folder) {
  const settings = [
    { name: 'bundler', module: ts.ModuleKind.ESNext, resolution: ts.ModuleResolutionKind.Bundler },
    { name: 'node16', module: ts.ModuleKind.Node16, resolution: ts.ModuleResolutionKind.Node16 },
  ];
  const program = (kind) =>
    codeSubpaths()
      .filter((entry) => entry[kind])
      .map(
        ({ specifier }, i) =>
          `import * as part${i} from '${specifier}';\n` +
          `export type Names${i} = keyof typeof part${i};\n` +
          // Fails to compile if the types are missing (any) or empty.
          `export const some${i}: string extends Names${i} ? never : Names${i}[] = [];\n` +
          `export const any${i}: 0 extends 1 & typeof part${i} ? never : true = true;\n`,
      )
      .join('');

  for (const { name, module, resolution } of settings) {
    begin(`types under ${name}`);
    const files = [join(folder, 'consumer.mts')];
    writeFileSync(files[0], program('imported'));
    if (name === 'node16') {
      files.push(join(folder, 'consumer.cts'));
      writeFileSync(files[1], program('required'));
    }
    const compiled = ts.createProgram(files, {
      target: ts.ScriptTarget.ES2022,
      lib: ['lib.es2023.d.ts'],
      module,
      moduleResolution: resolution,
      strict: true,
      exactOptionalPropertyTypes: true,
      noEmit: true,
      skipLibCheck: false, // our own declarations are to be checked
      types: [],
    });
    const ours = join('node_modules', manifest.name, 'dist');
    for (const { file, start, messageText } of ts.getPreEmitDiagnostics(compiled)) {
      const path = file === undefined ? '' : file.fileName.replaceAll('/', sep);
      const foreign = path.includes('node_modules') && !path.includes(ours);
      if (foreign || /[\\/]typescript[\\/]lib[\\/]/.test(path)) continue;
      const line = file === undefined ? 0 : file.getLineAndCharacterOfPosition(start ?? 0).line + 1;
      const text = ts.flattenDiagnosticMessageText(messageText, '\n    ');
      check(false, `${path.slice(path.lastIndexOf(manifest.name))}:${line} ${text}`);
    }
  }
}

/** Bundles a subpath for a browser and names every Node built-in that it would need. */
async function bundleForBrowser(folder) {
  begin('browser');
  const builtIns = new Set(builtinModules);
  for (const { subpath, specifier } of codeSubpaths()) {
    if (!forBrowsers.includes(subpath)) continue;
    const needed = [];
    const spy = {
      name: 'built-ins',
      setup({ onLoad, onResolve, resolve }) {
        onLoad({ filter: /./, namespace: 'empty' }, () => ({ contents: '' }));
        onResolve({ filter: /^[a-z_:/0-9]+$/ }, async (args) => {
          if (args.pluginData === 'asked') return undefined;
          const bare = args.path.replace(/^node:/, '');
          if (!args.path.startsWith('node:') && !builtIns.has(bare)) return undefined;
          // A package may bear the name of a built-in (events), or a `browser` field replace it.
          const { kind, importer, resolveDir } = args;
          const found = await resolve(args.path, {
            kind,
            importer,
            resolveDir,
            pluginData: 'asked',
          });
          if (found.errors.length === 0 && !found.external) {
            // `"browser": { "crypto": false }` gives a path that is no file: an empty module.
            return isAbsolute(found.path) ? found : { path: args.path, namespace: 'empty' };
          }
          needed.push(`${args.path}, asked for by ${importer.slice(folder.length)}`);
          return { path: args.path, external: true };
        });
      },
    };
    try {
      const { outputFiles } = await build({
        stdin: { contents: `export * from '${specifier}';`, resolveDir: folder },
        bundle: true,
        write: false,
        minify: true,
        format: 'esm',
        platform: 'browser',
        target: 'es2022',
        outdir: folder,
        logLevel: 'silent',
        plugins: [spy],
      });
      const size = outputFiles.reduce((sum, { contents }) => sum + contents.length, 0);
      console.log(`  '${specifier}' minified with all it needs: ${(size / 1024).toFixed(0)} kB`);
    } catch (error) {
      check(false, `'${specifier}' does not bundle: ${brief(String(error))}`);
    }
    for (const problem of needed) check(false, `'${specifier}' needs ${problem}`);
  }
}

const scratch = mkdtempSync(join(tmpdir(), 'corridor-pack-'));
try {
  const packed = pack(scratch);
  if (packed !== undefined) {
    checkFiles(packed.files);
    await lintPackage(packed.tarball);
    const folder = join(scratch, 'consumer');
    mkdirSync(folder);
    if (install(packed.tarball, folder)) {
      load(folder);
      command(folder);
      workers(folder);
      compileTypes(folder);
      await bundleForBrowser(folder);
    }
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

if (problems.length > 0) {
  console.log(`\npack test: ${problems.length} problems`);
  for (const problem of problems) console.log(`  ${problem}`);
  process.exitCode = 1;
} else {
  console.log('pack test: all well');
}
