/** `corridor list`: what ships with the package. */
import { formatIssue } from '../../../core/issues.js';
import { listScenarios } from '../../../io/listing.js';
import { BUILT_IN_CORRIDORS } from '../../../run/built-in.js';
import { plain } from '../../../report/style.js';
import { wrap } from '../../../report/width.js';
import type { Context } from '../../context.js';
import { EXIT, type ExitCode } from '../../exit-codes.js';
import { printJson } from '../../print.js';
import { layoutFor } from '../../style.js';

/** How to print. */
export interface ListOptions {
  readonly json?: true;
}

/** Prints the shipped scenarios and the built-in corridors. */
export async function list(context: Context, { json }: ListOptions): Promise<ExitCode> {
  const scenarios = await listScenarios({ shipped: context.shipped });
  const corridors = [...BUILT_IN_CORRIDORS.values()].map((corridor) => ({
    id: corridor.id,
    title: corridor.title,
    places: corridor.places.length,
    links: corridor.links.length,
    demands: corridor.demands.length,
    rules: corridor.rules.length,
  }));
  if (json === true) {
    printJson({ scenarios, corridors }, context);
    return EXIT.answered;
  }
  const { width: page, style } = layoutFor(context.stdout, context);
  const names = [...scenarios.map(({ name }) => name), ...corridors.map(({ id }) => id)];
  const indent = 4 + names.reduce((most, { length }) => Math.max(most, length), 0);
  const entry = (name: string, texts: readonly string[]): readonly string[] =>
    texts
      .flatMap((text) => wrap(plain(text), page - indent))
      .map((line, i) => (i === 0 ? `  ${name}` : '').padEnd(indent) + line);
  const lines = [
    style('Scenarios', 'heading'),
    ...scenarios.flatMap(({ name, title, question, issues }) =>
      entry(name, [title, ...(question === null ? [] : [question]), ...issues.map(formatIssue)]),
    ),
    ...(scenarios.length === 0 ? ['  none'] : []),
    '',
    style('Corridors', 'heading'),
    ...corridors.flatMap(({ id, title, places, links, demands, rules }) =>
      entry(id, [title, `${places} places, ${links} links, ${demands} demands, ${rules} rules`]),
    ),
  ];
  context.stdout.write(`${lines.join('\n')}\n`);
  return EXIT.answered;
}
