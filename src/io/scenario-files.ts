/**
 * Loading a scenario from files: the scenario, its parents (`extends`) and its corridor. Every issue
 * says in which file, line and column it stands. Nothing outside the scenario's folder is read.
 */
import { dirname, join, resolve } from 'node:path';
import { didYouMean } from '../core/ids.js';
import { MAXIMUM_ISSUES, type Checked, type Issue } from '../core/issues.js';
import { NOTHING_KNOWN, type CorridorPart } from '../scenario/corridor-part.js';
import { bothFlaws, NO_FLAWS } from '../scenario/flaws.js';
import { readCorridor } from '../scenario/parse.js';
import { resolveReadings, SCENARIO_DEFAULTS } from '../scenario/resolve.js';
import { mayHaveSaid, readScenario } from '../scenario/scenario-part.js';
import type { Scenario } from '../scenario/scenario.js';
import { displayName, isFolder, readBytes, realPathOf, type FoundFile } from './files.js';
import { INPUT_LIMITS } from './limits.js';
import {
  findNamed,
  isPath,
  pathInside,
  refuse,
  shippedPath,
  shippedScenarios,
  type Layer,
  type Loading,
  type ScenarioSources,
} from './scenario-paths.js';
import { placeIssues, readText, type TextReading } from './text.js';

export { shippedScenarios, type ScenarioSources } from './scenario-paths.js';

/** A scenario and the files it came from: the root parent first, the corridor file (if any) last. */
export interface LoadedScenario extends Scenario {
  /** Real paths. */
  readonly files: readonly string[];
}

/**
 * Loads a scenario by path or by the name of a shipped one. What is wrong with the files comes back as
 * issues; only trouble with the machine (no permission, a failing disk) throws, with code `host`.
 *
 * @example
 * const loaded = await loadScenario('baseline', { shippedFolder: 'scenarios', builtIn });
 * if (loaded.ok) loaded.value.horizonDays; // → 365
 */
export async function loadScenario(
  nameOrPath: string,
  sources: ScenarioSources,
): Promise<Checked<LoadedScenario>> {
  const first = await findNamed(nameOrPath, sources);
  if (!first.ok) return first;
  const shipped = (await realPathOf(sources.shippedFolder)) ?? resolve(sources.shippedFolder);
  const root =
    (await realPathOf(sources.root ?? dirname(first.value.path))) ?? dirname(first.value.path);
  const loading: Loading = {
    sources,
    shipped,
    root,
    limits: sources.limits ?? INPUT_LIMITS,
    layers: [],
    issues: [],
  };
  const isWhole = await readLayers(first.value, loading);
  if (loading.layers.length === 0) return failed(loading.issues);
  const corridor = await findCorridor(loading);
  const layers = loading.layers.toReversed();
  // Of a chain that breaks off any name may come from the part that is not there.
  const flaws = isWhole ? corridor.flaws : bothFlaws(corridor.flaws, NOTHING_KNOWN.flaws);
  const resolved = resolveReadings({
    layers: layers.map((layer) => layer.reading),
    files: layers.map((layer) => layer.file.name),
    corridor: corridor.corridor,
    flaws,
  });
  const placed = (issues: readonly Issue[]): readonly Issue[] =>
    layers.flatMap(({ file, text }) =>
      placeIssues(
        issues.filter((issue) => issue.file === file.name),
        text,
        file.name,
      ),
    );
  if (!resolved.ok || loading.issues.length > 0) {
    const ofLayers = resolved.ok ? [] : resolved.issues;
    return failed(inOrder([...placed(ofLayers), ...loading.issues]));
  }
  const files = [...layers.map((layer) => layer.file.path), ...corridor.files];
  return { ok: true, value: { ...resolved.value, files }, warnings: placed(resolved.warnings) };
}

function failed<Value>(issues: readonly Issue[]): Checked<Value> {
  return { ok: false, issues: issues.slice(0, MAXIMUM_ISSUES) };
}

/** Every issue once, file by file, in order of place. */
function inOrder(issues: readonly Issue[]): readonly Issue[] {
  const once = new Map(issues.map((issue) => [JSON.stringify(issue), issue]));
  const files = [...new Set(issues.map(({ file }) => file))];
  return files.flatMap((name) =>
    [...once.values()]
      .filter(({ file }) => file === name)
      .sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0)),
  );
}

/** Reads a scenario and its parents, as far as they are there; false if the chain breaks off. */
async function readLayers(first: FoundFile, loading: Loading): Promise<boolean> {
  let file: FoundFile | undefined = first;
  while (file !== undefined) {
    if (loading.layers.length >= loading.limits.files) {
      loading.issues.push({
        code: 'limit.files',
        path: [],
        file: first.name,
        message: 'this scenario has too many parents',
        expected: `at most ${loading.limits.files} files`,
      });
      return false;
    }
    const read = await readFile(file, loading);
    if (read.text === undefined) {
      loading.issues.push(...read.issues);
      return false;
    }
    const { text } = read;
    const reading = readScenario(text.value, loading.limits, read.issues);
    const layer: Layer = { file, text, reading };
    loading.layers.push(layer);
    const parent = reading.input.extends;
    if (parent === undefined) return !mayHaveSaid(reading, 'extends');
    file = await findParent(parent, layer, loading);
  }
  return false;
}

async function readFile(file: FoundFile, loading: Loading): Promise<TextReading> {
  const bytes = await readBytes(file, loading.limits);
  return bytes.ok ? readText(bytes.value, file.name, loading.limits) : bytes;
}

/** The file a scenario extends; undefined with an issue if there is none or it may not be read. */
async function findParent(
  parent: string,
  layer: Layer,
  loading: Loading,
): Promise<FoundFile | undefined> {
  const path = isPath(parent)
    ? await pathInside(parent, 'extends', layer, loading)
    : await shippedPath(parent, loading.shipped);
  if (path === undefined) {
    if (!isPath(parent)) {
      const names = await shippedScenarios(loading.shipped);
      refuse(loading, layer, 'extends', 'extends.missing', {
        message: `there is no shipped scenario "${parent}"`,
        expected: `a relative path such as ./${parent}.yaml, or one of ${names.join(', ')}`,
        hint: didYouMean(parent, names),
      });
    }
    return undefined;
  }
  const chain = loading.layers.map((each) => each.file);
  const again = chain.findIndex((file) => file.path === path);
  if (again < 0) return { path, name: displayName(path) };
  const cycle = [...chain.slice(again), chain[again]].map((file) => file?.name);
  refuse(loading, layer, 'extends', 'extends.cycle', {
    message: `these scenarios extend each other in a circle: ${cycle.join(' → ')}`,
    hint: 'take "extends" out of one of them',
  });
  return undefined;
}

interface FoundCorridor extends CorridorPart {
  readonly files: readonly string[];
}

const NO_CORRIDOR: FoundCorridor = { ...NOTHING_KNOWN, files: [] };

/** The corridor that the nearest layer names, as far as it can be read. */
async function findCorridor(loading: Loading): Promise<FoundCorridor> {
  const { builtIn } = loading.sources;
  const layer =
    loading.layers.find(({ reading }) => reading.input.corridor !== undefined) ?? loading.layers[0];
  if (layer === undefined) return NO_CORRIDOR;
  const said = layer.reading.input.corridor;
  const nearer = loading.layers.slice(
    0,
    said === undefined ? undefined : loading.layers.indexOf(layer),
  );
  if (nearer.some(({ reading }) => mayHaveSaid(reading, 'corridor'))) return NO_CORRIDOR;
  const isChainWhole = loading.issues.length === 0;
  if (said === undefined && !isChainWhole) return NO_CORRIDOR;
  const name = said ?? SCENARIO_DEFAULTS.corridor;
  const known = builtIn.get(name);
  if (known !== undefined) return { corridor: known, flaws: NO_FLAWS, files: [] };
  if (!isPath(name) && (await realPathOf(join(dirname(layer.file.path), name))) === undefined) {
    const names = [...builtIn.keys()];
    refuse(loading, layer, 'corridor', 'corridor.missing', {
      message: `there is no built-in corridor "${name}"`,
      expected: `one of ${names.join(', ')}, or a relative path`,
      hint: didYouMean(name, names),
    });
    return NO_CORRIDOR;
  }
  let path = await pathInside(name, 'corridor', layer, loading);
  if (path !== undefined && (await isFolder(path))) {
    const folder = `${name.replace(/[\\/]+$/, '')}/corridor.yaml`;
    path = await pathInside(folder, 'corridor', layer, loading);
  }
  if (path === undefined) return NO_CORRIDOR;
  const file: FoundFile = { path, name: displayName(path) };
  const { text, issues } = await readFile(file, loading);
  if (text === undefined) {
    loading.issues.push(...issues);
    return NO_CORRIDOR;
  }
  const read = readCorridor(text.value, loading.limits, issues);
  loading.issues.push(...placeIssues(read.issues, text, file.name));
  return { ...read, files: [path] };
}
