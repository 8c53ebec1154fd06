// Who may import whom. `rooms` is the table of docs/decisions/0002-import-rules.md: a room is a
// folder of src/, and the list is all it may import besides itself. Imports of types count.

const rooms = {
  core: [],
  numeric: ['core'],
  random: ['core', 'numeric'],
  scenario: ['core', 'numeric'],
  sanctions: ['core', 'scenario'],
  network: ['core', 'scenario'],
  model: ['core', 'numeric', 'scenario', 'sanctions', 'network'],
  solve: ['core', 'numeric', 'model'],
  simulate: ['core', 'numeric', 'random', 'model', 'solve'],
  verify: ['core', 'numeric', 'scenario', 'sanctions', 'model'], // never solve, never simulate
  result: ['core', 'numeric', 'scenario', 'model'],
  // prettier-ignore
  run: ['core', 'numeric', 'random', 'scenario', 'sanctions', 'network', 'model', 'solve', 'simulate', 'verify', 'result', 'datasets'],
  report: ['core', 'result'],
  io: ['core', 'scenario', 'network', 'result', 'run'],
  datasets: ['core', 'scenario'],
};

/** Rooms that may import everything. */
const open = ['cli'];

/** Files outside the rooms: they re-export from any room. */
const surface = ['index.ts', 'node.ts'];

/** The only places that may use Node's own modules. */
const node = '^src/(io/|cli/|node[.]ts$)';

const inside = (names) => `^src/(${names.join('|')})/`;
const surfaceFile = `^src/(${surface.join('|').replaceAll('.', '[.]')})$`;

const roomRules = Object.entries(rooms).map(([room, allowed]) => ({
  name: `room-${room}`,
  comment: `${room} may import ${allowed.join(' ') || 'nothing'}`,
  severity: 'error',
  from: { path: inside([room]) },
  to: { path: '^src/', pathNot: inside([room, ...allowed]) },
}));

module.exports = {
  forbidden: [
    ...roomRules,
    {
      name: 'known-room',
      comment: 'Every file of src/ is in a room of the table, or is index.ts or node.ts.',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: [inside([...Object.keys(rooms), ...open]), surfaceFile],
      },
      to: {},
    },
    {
      name: 'no-cycle',
      comment: 'Arrows point down.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'quick-help',
      comment: 'What a command can be asked is read at every start: only its action may be heavy.',
      severity: 'error',
      from: { path: '^src/cli/commands/[^/]+/command[.]ts$' },
      to: {
        path: '^src/',
        pathNot: '^src/cli/(shell|options|option-values)[.]ts$',
        dynamic: false,
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'node-built-ins',
      comment: 'Only src/io, src/cli and src/node.ts use Node built-ins.',
      severity: 'error',
      from: { path: '^src/', pathNot: node },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'browser-surface',
      comment:
        'index and report also run in a browser: nothing they reach may use files or workers.',
      severity: 'error',
      from: { path: '^src/(index[.]ts$|report/)' },
      to: { path: node, reachable: true },
    },
    {
      name: 'resolvable',
      comment: 'The import names nothing that exists.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'declared-dependency',
      comment: 'What src imports is installed with the package: in "dependencies".',
      severity: 'error',
      from: { path: '^src/' },
      to: {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
        dependencyTypesNot: ['type-only', 'npm'],
        pathNot: '^node_modules/@types/',
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|coverage)/' },
    tsPreCompilationDeps: true, // imports of types count
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
    builtInModules: { add: [] },
  },
};

// For the test that compares this table with its document.
Object.defineProperty(module.exports, 'rooms', { value: rooms, enumerable: false });
