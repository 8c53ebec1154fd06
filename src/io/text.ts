/**
 * YAML and JSON text, both read by the one YAML 1.2 parser, so that every problem has its line and
 * column. What could surprise is refused: duplicate keys, aliases, tags, several documents, numbers
 * that are not what they look like.
 */
import { isScalar, LineCounter, parseDocument, type Document } from 'yaml';
import type { Checked, Issue, IssuePath } from '../core/issues.js';
import { INPUT_LIMITS, type InputLimits } from './limits.js';
import { offsetAt } from './yaml-places.js';
import { addIssue, plainValue, tooDeep, type Reading, type TextPlace } from './yaml-values.js';

/** A text that was read: the data in it, and where each part of the data stands. */
export interface ParsedText {
  readonly value: unknown;
  /** Place of what stands at a path, or of the nearest part around it that exists. */
  readonly placeOf: (path: IssuePath) => TextPlace;
  /** Place of the key at the end of a path, or as {@link placeOf}. */
  readonly placeOfKey: (path: IssuePath) => TextPlace;
}

/**
 * Reads the bytes of a YAML or JSON file. Never throws. `file` is how the issues name it.
 *
 * @example
 * const read = parseText(new TextEncoder().encode('title: Baseline'), 'a.yaml');
 * if (read.ok) read.value.value; // → { title: 'Baseline' }
 */
export function parseText(
  bytes: Uint8Array,
  file: string,
  limits: InputLimits = INPUT_LIMITS,
): Checked<ParsedText> {
  const { text, issues } = readText(bytes, file, limits);
  return text !== undefined && issues.length === 0
    ? { ok: true, value: text, warnings: [] }
    : { ok: false, issues };
}

/** What was read of a text, and what is wrong with it. */
export interface TextReading {
  /** Absent if the text is no YAML at all or goes over a limit. */
  readonly text?: ParsedText;
  readonly issues: readonly Issue[];
}

/** As {@link parseText}, with all that could be read if something in the text is refused. Never throws. */
export function readText(
  bytes: Uint8Array,
  file: string,
  limits: InputLimits = INPUT_LIMITS,
): TextReading {
  const fail = (issue: Omit<Issue, 'path' | 'file'>): TextReading => ({
    issues: [{ path: [], file, ...issue }],
  });
  if (bytes.length > limits.fileBytes) {
    return fail({
      code: 'limit.file-size',
      message: 'this file is too large',
      expected: `at most ${String(limits.fileBytes)} bytes`,
      found: `${String(bytes.length)} bytes`,
    });
  }
  if (bytes.includes(0)) {
    return fail({
      code: 'file.binary',
      message: 'this is a binary file, not text',
      expected: 'YAML or JSON text in UTF-8',
    });
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return fail({
      code: 'file.encoding',
      message: 'this is not text in UTF-8',
      expected: 'YAML or JSON text in UTF-8',
      hint: 'save it as UTF-8 in your editor',
    });
  }
  const { depth, marks } = scanned(text);
  if (depth > limits.depth) return fail(tooDeep(limits));
  if (marks > limits.marks) {
    return fail({
      code: 'limit.marks',
      message: 'this file has too many lines and separators',
      expected: `at most ${limits.marks} line ends, commas and other marks`,
      found: String(marks),
    });
  }
  const lines = new LineCounter();
  let document: Document.Parsed;
  try {
    document = parseDocument(text, {
      version: '1.2',
      schema: 'core',
      merge: false,
      // Checked below with a set: the parser's own check compares each key with all others.
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: 'error',
      lineCounter: lines,
    });
  } catch (error) {
    // Blocks within blocks are read by recursion: thousands of them exhaust the stack.
    if (error instanceof RangeError) return fail(tooDeep(limits));
    throw error;
  }
  const place = (offset: number): TextPlace => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const reading: Reading = { issues: [], file, limits, place, values: 0 };
  // What comes after a break in the syntax is read wrongly, so only the first is told.
  for (const error of document.errors.toSorted((a, b) => a.pos[0] - b.pos[0]).slice(0, 1)) {
    addIssue(
      reading,
      syntaxCode(error.code),
      error.pos[0],
      [],
      syntaxText(error.code, error.message),
    );
  }
  checkDirectives(document, reading);
  if (isEmpty(document.contents) && reading.issues.length === 0) {
    return fail({
      code: 'file.empty',
      message: 'this file is empty',
      expected: 'keys and values, such as "title: Baseline"',
      line: 1,
      column: 1,
    });
  }
  const value = document.errors.length > 0 ? undefined : plainValue(document.contents, [], reading);
  const { issues } = reading;
  const isLimited = issues.some(({ code }) => code.startsWith('limit.'));
  if (document.errors.length > 0 || isLimited) return { issues };
  return {
    text: {
      value,
      placeOf: (path) => place(offsetAt(document.contents, path, false)),
      placeOfKey: (path) => place(offsetAt(document.contents, path, true)),
    },
    issues,
  };
}

/** Issues with the file and, where they name a path into the text, line and column, unless they have them; in order of place. */
export function placeIssues(
  issues: readonly Issue[],
  text: ParsedText,
  file: string,
): readonly Issue[] {
  const placed = issues.map((issue): Issue => {
    if (issue.line !== undefined) return issue;
    const isOfKey = /\.(?:key\.(?:unknown|reserved)|id\.country)$/.test(issue.code);
    const { line, column } = isOfKey ? text.placeOfKey(issue.path) : text.placeOf(issue.path);
    return { ...issue, file, line, column };
  });
  return placed.sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
}

/** Line end, and `! # & * , > ? [ { |`: what makes the parser begin something. */
const MARKS = new Set([0x0a, 0x21, 0x23, 0x26, 0x2a, 0x2c, 0x3e, 0x3f, 0x5b, 0x7b, 0x7c]);

/**
 * Number of marks; deepest nesting of brackets, and of list or key marks at the beginning of one line. Brackets within
 * texts count as well: a scan that knew quotes could be fooled by an apostrophe.
 */
function scanned(text: string): { readonly depth: number; readonly marks: number } {
  let depth = 0;
  let deepest = 0;
  let marks = 0;
  let lineMarks = 0;
  let isLineStart = true;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (MARKS.has(code)) marks++;
    if (code === 0x5b || code === 0x7b) deepest = Math.max(deepest, ++depth);
    else if (code === 0x5d || code === 0x7d) depth = Math.max(0, depth - 1);
    if (code === 0x0a || code === 0x0d) {
      isLineStart = true;
      lineMarks = 0;
    } else if (isLineStart && (code === 0x2d || code === 0x3f || code === 0x3a)) {
      deepest = Math.max(deepest, ++lineMarks);
      // A rule of dashes is no nesting: only a mark followed by a blank opens a level.
      if (text.charCodeAt(i + 1) !== 0x20) isLineStart = false;
    } else if (code !== 0x20 && code !== 0x09) {
      isLineStart = false;
    }
  }
  return { depth: deepest, marks };
}

/** Nothing, or the nothing after `---`. */
function isEmpty(node: unknown): boolean {
  return node === null || (isScalar(node) && node.value === null && node.source === '');
}

function checkDirectives(document: Document.Parsed, reading: Reading): void {
  const { yaml, tags } = document.directives;
  if (yaml.explicit === true && yaml.version !== '1.2') {
    addIssue(reading, 'yaml.version', 0, [], {
      message: 'only YAML 1.2 is read',
      found: yaml.version,
      hint: 'leave the %YAML line out',
    });
  }
  if (Object.keys(tags).some((handle) => handle !== '!!')) {
    addIssue(reading, 'yaml.tag', 0, [], {
      message: 'tags are refused',
      hint: 'leave the %TAG line out',
    });
  }
}

function syntaxCode(code: string): string {
  if (code === 'MULTIPLE_DOCS') return 'yaml.documents';
  return 'yaml.syntax';
}

function syntaxText(
  code: string,
  message: string,
): { readonly message: string; readonly hint?: string } {
  if (code === 'MULTIPLE_DOCS') {
    return { message: 'this file holds several documents', hint: 'write one document per file' };
  }
  if (code === 'TAB_AS_INDENT') {
    return { message: 'tabs cannot indent', hint: 'indent with blanks' };
  }
  return { message: `this is not valid YAML or JSON: ${message.replace(/\s+/g, ' ')}` };
}
