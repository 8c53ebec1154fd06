/**
 * Golden files: text that a person has read and found right. After a change that is meant to show, write
 * them again with `UPDATE_GOLDEN=1 npx vitest run tests/report` and read the difference before committing.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect } from 'vitest';

/** Expects a text to equal the golden file of this path under `tests/`, or writes it when asked to. */
export function expectGolden(text: string, path: string): void {
  const file = `tests/${path}`;
  if (process.env['UPDATE_GOLDEN'] === '1') {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  expect(text).toBe(readFileSync(file, 'utf8'));
}
