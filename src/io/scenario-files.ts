/**
 * Loading a scenario from files: the scenario, its parents (`extends`) and its corridor. Every issue
 * says in which file, line and column it stands. Nothing outside the scenario's folder is read.
 */
import { dirname, join, resolve } from 'node:path';
import { didYouMean } from '../core/ids.js';
import { MAXIMUM_ISSUES, type Checked, type Issue } from '../core/issues.js';
import type { Corridor } from '../scenario/corridor.js';
import { parseCorridor, parseScenario } from '../scenario/parse.js';
import { resolveScenario, SCENARIO_DEFAULTS } from '../scenario/resolve.js';
import type { Scenario, ScenarioInput } from '../scenario/scenario.js';
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
import { parseText, placeIssues, type ParsedText } from './text.js';

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
  await readLayers(first.value, loading);
  const corridor = loading.issues.length > 0 ? undefined : await findCorridor(loading);
  if (corridor === undefined || loading.issues.length > 0) return failed(loading.issues);
  const layers = loading.layers.toReversed();
  const resolved = resolveScenario({
    layers: layers.map((layer) => layer.input),
    files: layers.map((layer) => layer.file.name),
    corridor: corridor.value,
  });
  const placed = (issues: readonly Issue[]): readonly Issue[] =>
    layers.flatMap(({ file, text }) =>
      placeIssues(
        issues.filter((issue) => issue.file === file.name),
        text,
        file.name,
      ),
    );
  if (!resolved.ok) {
    const elsewhere = resolved.issues.filter((issue) => issue.file === undefined);
    return failed([...placed(resolved.issues), ...elsewhere]);
  }
  const files = [...layers.map((layer) => layer.file.path), ...corridor.files];
  return { ok: true, value: { ...resolved.value, files }, warnings: placed(resolved.warnings) };
}

function failed<Value>(issues: readonly Issue[]): Checked<Value> {
  return { ok: false, issues: issues.slice(0, MAXIMUM_ISSUES) };
}

/** Reads a scenario and its parents; goes on while nothing is wrong with the chain itself. */
async function readLayers(first: FoundFile, loading: Loading): Promise<void> {
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
      return;
    }
    const text = await readText(file, loading);
    if (text === undefined) return;
    const parsed = parseScenario(text.value, loading.limits);
    if (!parsed.ok) loading.issues.push(...placeIssues(parsed.issues, text, file.name));
    const input = parsed.ok ? parsed.value : { title: '', ...namesOnly(text.value) };
    const layer: Layer = { file, text, input };
    loading.layers.push(layer);
    file =
      input.extends === undefined ? undefined : await findParent(input.extends, layer, loading);
  }
}

/** Of a scenario that cannot be read, what is needed to look at its parents all the same. */
function namesOnly(value: unknown): Pick<ScenarioInput, 'extends'> {
  if (typeof value !== 'object' || value === null || !('extends' in value)) return {};
  return typeof value.extends === 'string' ? { extends: value.extends } : {};
}

async function readText(file: FoundFile, loading: Loading): Promise<ParsedText | undefined> {
  const bytes = await readBytes(file, loading.limits);
  const text = bytes.ok ? parseText(bytes.value, file.name, loading.limits) : bytes;
  if (text.ok) return text.value;
  loading.issues.push(...text.issues);
  return undefined;
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

interface FoundCorridor {
  readonly value: Corridor;
  readonly files: readonly string[];
}

async function findCorridor(loading: Loading): Promise<FoundCorridor | undefined> {
  const { builtIn } = loading.sources;
  const layer =
    loading.layers.find((each) => each.input.corridor !== undefined) ?? loading.layers[0];
  if (layer === undefined) return undefined;
  const name = layer.input.corridor ?? SCENARIO_DEFAULTS.corridor;
  const known = builtIn.get(name);
  if (known !== undefined) return { value: known, files: [] };
  if (!isPath(name) && (await realPathOf(join(dirname(layer.file.path), name))) === undefined) {
    const names = [...builtIn.keys()];
    refuse(loading, layer, 'corridor', 'corridor.missing', {
      message: `there is no built-in corridor "${name}"`,
      expected: `one of ${names.join(', ')}, or a relative path`,
      hint: didYouMean(name, names),
    });
    return undefined;
  }
  let path = await pathInside(name, 'corridor', layer, loading);
  if (path !== undefined && (await isFolder(path))) {
    const folder = `${name.replace(/[\\/]+$/, '')}/corridor.yaml`;
    path = await pathInside(folder, 'corridor', layer, loading);
  }
  if (path === undefined) return undefined;
  const file: FoundFile = { path, name: displayName(path) };
  const text = await readText(file, loading);
  if (text === undefined) return undefined;
  const parsed = parseCorridor(text.value, loading.limits);
  if (parsed.ok) return { value: parsed.value, files: [path] };
  loading.issues.push(...placeIssues(parsed.issues, text, file.name));
  return undefined;
}
