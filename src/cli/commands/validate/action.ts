/** `corridor validate`: every problem of every file, with its place. */
import type { Issue } from '../../../core/issues.js';
import { checkFile } from '../../../io/corridor-file.js';
import { plain } from '../../../report/style.js';
import { coloursFor, type Context } from '../../context.js';
import { EXIT, type ExitCode } from '../../exit-codes.js';
import { issueLine, issuesCode } from '../../failures.js';
import { loadOptions } from '../../load.js';
import { printJson } from '../../print.js';

/** How to print. */
export interface ValidateOptions {
  readonly json?: true;
  readonly quiet?: true;
}

/** Checks files. The problems are the answer, so they go to stdout. */
export async function validate(
  context: Context,
  files: readonly string[],
  { json, quiet }: ValidateOptions,
): Promise<ExitCode> {
  const all: Issue[] = [];
  const reports: unknown[] = [];
  // A corridor or a parent that several files share is told about once.
  const told = new Set<string>();
  const { green, red, yellow } = coloursFor(context.stdout, context);
  const print = (line: string): void => {
    if (json !== true) context.stdout.write(`${line}\n`);
  };
  for (const file of files) {
    const { kind, checked } = await checkFile(file, loadOptions(context));
    const issues = checked.ok ? [] : checked.issues;
    const warnings = checked.ok ? checked.warnings : [];
    all.push(...issues);
    reports.push({
      file,
      kind,
      ok: checked.ok,
      title: checked.ok ? checked.value.title : null,
      issues,
      warnings,
    });
    const lines = issues.map(issueLine);
    const news = lines.filter((line) => !told.has(line));
    for (const line of news) print(`${red('error:')} ${line}`);
    for (const line of news) told.add(line);
    for (const warning of warnings) print(`${yellow('warning:')} ${issueLine(warning)}`);
    if (quiet === true) continue;
    if (checked.ok) print(`${green('ok:')} ${plain(`${file}: ${checked.value.title} (${kind})`)}`);
    else print(`${file}: ${countOf(issues.length, issues.length - news.length)}`);
  }
  if (json === true) printJson({ ok: all.length === 0, files: reports }, context);
  return all.length === 0 ? EXIT.answered : issuesCode(all);
}

function countOf(problems: number, told: number): string {
  const above = told === 0 ? '' : told === problems ? ' (told above)' : ` (${told} told above)`;
  return `${problems} problem${problems === 1 ? '' : 's'}${above}`;
}
