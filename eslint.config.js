// Type-aware lint. The house rules that a machine can check are in `owned`: things that make two runs
// of one scenario differ, each with the one file that may use them.

import eslint from '@eslint/js';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Each hazard belongs to one file; everywhere else in src/ it is an error. */
const owned = [
  {
    owner: 'src/random/stream.ts',
    selectors: ["MemberExpression[object.name='Math'][property.name='random']"],
    message: 'Math.random cannot be repeated: draw from a keyed stream of src/random/.',
  },
  {
    owner: 'src/io/clock.ts',
    selectors: [
      "MemberExpression[object.name='Date'][property.name='now']",
      "NewExpression[callee.name='Date'][arguments.length=0]",
      "CallExpression[callee.name='Date']",
    ],
    message: 'The clock must not reach a result: only src/io/clock.ts reads it.',
  },
  {
    owner: 'src/numeric/elementary.ts',
    selectors: [
      "MemberExpression[object.name='Math'][property.name='pow']",
      "BinaryExpression[operator='**']",
      "AssignmentExpression[operator='**=']",
    ],
    message:
      'Math.pow and ** differ between Node versions in the last place: use src/numeric/elementary.ts.',
  },
  {
    owner: 'src/core/order.ts',
    selectors: [
      "MemberExpression[property.name='localeCompare']",
      "MemberExpression[object.name='Intl'][property.name='Collator']",
    ],
    message: 'Order must not depend on the locale: compare by code unit with src/core/order.ts.',
  },
  {
    owner: 'src/report/format.ts',
    selectors: [
      'MemberExpression[property.name=/^toLocale(Date|Time|Lower|Upper)?(String|Case)$/]',
      "MemberExpression[object.name='Intl'][property.name=/Format$/]",
    ],
    message: 'Text must not depend on the locale: format with src/report/format.ts.',
  },
];

const shape = [
  { selector: 'ExportDefaultDeclaration', message: 'No default export: name it.' },
  { selector: "ExportSpecifier[exported.name='default']", message: 'No default export: name it.' },
  { selector: 'TSEnumDeclaration', message: 'No enum: use a union of string literals.' },
];

/** `no-restricted-syntax` for src/, for the file that owns one of the hazards or for all others. */
function restrictedSyntax(owner) {
  const hazards = owned
    .filter((hazard) => hazard.owner !== owner)
    .flatMap(({ selectors, message }) => selectors.map((selector) => ({ selector, message })));
  return ['error', ...shape, ...hazards];
}

export default defineConfig(
  { ignores: ['dist/', 'coverage/', 'node_modules/', '**/golden/', '**/fixtures/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  eslint.configs.recommended,
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      ecmaVersion: 2023,
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      eqeqeq: 'error',
      'no-param-reassign': 'error',
      'prefer-const': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // Numbers in messages and in keys are plain text here.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/restrict-plus-operands': ['error', { allowNumberAndString: true }],
      // `for (;;)` and `while (true)` are how an agenda is drained.
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      'no-restricted-syntax': ['error', ...shape],
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: { 'no-restricted-syntax': restrictedSyntax(undefined), 'no-console': 'error' },
  },
  ...owned.map(({ owner }) => ({
    files: [owner],
    rules: { 'no-restricted-syntax': restrictedSyntax(owner) },
  })),
  {
    // Node's globals stay where its modules stay (.dependency-cruiser.cjs has the modules).
    files: ['src/**/*.ts'],
    ignores: ['src/io/**', 'src/cli/**', 'src/node.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...['process', 'Buffer', 'global', 'require', 'module', '__dirname', '__filename'].map(
          (name) => ({ name, message: 'Node only: src/io, src/cli and src/node.ts may use it.' }),
        ),
      ],
    },
  },
  {
    files: ['tests/**/*.ts', 'benchmarks/**/*.ts', 'scripts/**/*.ts', 'examples/**/*.ts'],
    rules: {
      // Matchers such as expect.any() and parsed JSON are `any`.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    // Tools want a default export from their config, and some packages have one to declare.
    files: ['*.config.ts', '*.config.js', 'types/**/*.d.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: {
      globals: {
        console: 'readonly',
        process: 'readonly',
        URL: 'readonly',
        module: 'writable',
        performance: 'readonly',
      },
    },
  },
);
