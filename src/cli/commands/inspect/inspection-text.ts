/** An inspection as text: counts, demand, closure, demands without a way, uncertainty, rules in time. */
import {
  countOf,
  formatNumber,
  formatPercent,
  formatSignedPercent,
  formatTonnes,
  NOTHING,
} from '../../../report/format.js';
import { type Layout, plain } from '../../../report/style.js';
import { table } from '../../../report/table.js';
import { wrap } from '../../../report/width.js';
import type { EpochSummary, Inspection, RuleSummary } from '../../../run/inspect.js';
import { CORRIDOR_TABLES } from '../../../scenario/corridor-schema.js';
import type { DatedOverride, StateConduct } from '../../../scenario/scenario.js';

/** Demands without a way are grouped; so many ids of a group are named. */
const NAMED = 6;

/** The whole inspection. */
export function inspectionText(inspection: Inspection, layout: Layout): string {
  const sections = [
    head(inspection, layout),
    counts(inspection, layout),
    demand(inspection, layout),
    closure(inspection, layout),
    wayless(inspection, layout),
    uncertain(inspection, layout),
    time(inspection, layout),
    rules(inspection, layout),
  ];
  const lines = sections.filter((section) => section.length > 0).map((each) => each.join('\n'));
  return `${lines.join('\n\n')}\n`;
}

type Section = readonly string[];

function say(text: string, { width }: Layout, indent = 2): Section {
  return wrap(plain(text), width - indent).map((line) => ' '.repeat(indent) + line);
}

function head(inspection: Inspection, layout: Layout): Section {
  const { title, question, assumption, source, lookAt, corridor } = inspection;
  const { start, until, replications, seed, scenarioHash } = inspection;
  const optional = (word: string, text: string | null): Section =>
    text === null ? [] : say(`${word}: ${text}`, layout, 0);
  return [
    layout.style(plain(title), 'title'),
    ...optional('Question', question),
    ...optional('Assumption', assumption),
    ...optional('Source', source),
    ...optional('Look at', lookAt),
    ...say(
      `Corridor ${corridor.id} (${corridor.title}), ${start} to ${until}, ${countOf(replications, 'replication')}, seed "${seed}".`,
      layout,
      0,
    ),
    layout.style(`scenario ${scenarioHash}  corridor ${corridor.hash}`, 'muted'),
  ];
}

function counts({ counts: entries, compiled }: Inspection, layout: Layout): Section {
  const words = CORRIDOR_TABLES.map(({ key, word }) => countOf(entries[key] ?? 0, word, key));
  const { vertices, arcs, classes, resources } = compiled;
  return [
    layout.style('What there is', 'heading'),
    ...say(words.join(', '), layout),
    ...say(
      `compiled to ${countOf(vertices, 'vertex', 'vertices')}, ${countOf(arcs, 'arc')}, ${countOf(classes, 'flow class', 'flow classes')}, ${countOf(resources, 'resource')}`,
      layout,
    ),
  ];
}

function demand({ categories, start }: Inspection, layout: Layout): Section {
  return [
    layout.style(`Demand by category, ${start.slice(0, 4)}`, 'heading'),
    ...table(
      [
        { header: 'No', align: 'right' },
        { header: 'Category', wrap: true },
        { header: 'Standing' },
        { header: 'Demands', align: 'right' },
        { header: 'A year', align: 'right' },
      ],
      categories.map(({ number, id, name, status, demands, tonnesPerYear }) => [
        number === 0 ? NOTHING : String(number),
        `${name} [${id}]`,
        status,
        formatNumber(demands),
        formatTonnes(tonnesPerYear),
      ]),
      layout,
      2,
    ),
  ];
}

function closure({ closure: found }: Inspection, layout: Layout): Section {
  if (found === null) return [];
  const rows = table(
    [
      { header: 'Gate' },
      { header: 'Demand Mt', align: 'right' },
      { header: 'of it tare\nand unlisted', align: 'right' },
      { header: 'Observed Mt', align: 'right' },
      { header: 'Gap', align: 'right' },
    ],
    found.rows.map(({ name, modelledMt, allowanceMt, observedMt, gap }) => [
      name,
      formatNumber(modelledMt, 2),
      formatNumber(allowanceMt, 2),
      formatNumber(observedMt ?? null, 2),
      formatSignedPercent(gap ?? null),
    ]),
    layout,
    2,
  );
  const reasons = found.rows.flatMap(({ name, reason }) =>
    reason === undefined ? [] : say(`${name}: ${reason}`, layout),
  );
  return [
    layout.style(
      `Does demand add up to what was seen? (observed routing of ${found.year})`,
      'heading',
    ),
    ...rows,
    ...reasons,
  ];
}

function wayless({ wayless: list, start }: Inspection, layout: Layout): Section {
  const heading = layout.style(`Demands that find no way on ${start}`, 'heading');
  if (list.length === 0) return [heading, '  none'];
  const groups = new Map<string, string[]>();
  for (const { demand: id, conduct, share, status, rules: by, physical } of list) {
    const why = [...by, ...physical].join(', ');
    const label =
      status === 'priced-out'
        ? 'priced out: even the cheapest open way costs more than its owner would pay'
        : `${status}${why === '' ? '' : `, closed by ${why}`}`;
    const name = share === 1 ? id : `${id} (${formatPercent(share)} ${conduct})`;
    groups.set(label, [...(groups.get(label) ?? []), name]);
  }
  const lines = [...groups].flatMap(([label, names]) => {
    const shown = names.slice(0, NAMED).join(', ');
    const more = names.length > NAMED ? ` and ${countOf(names.length - NAMED, 'other')}` : '';
    return say(`${label}: ${shown}${more}`, layout);
  });
  return [heading, ...lines];
}

function uncertain({ uncertain: found }: Inspection, layout: Layout): Section {
  const { openings, spreads, grades } = found;
  const byGrade = Object.entries(grades).map(([grade, count]) => `${grade} ${formatNumber(count)}`);
  return [
    layout.style('What is uncertain', 'heading'),
    ...openings.flatMap(({ asset, low, mode, high, note }) =>
      say(
        `${asset} opens between ${low} and ${high}, likeliest ${mode}, drawn anew in each replication${note === null ? '' : `: ${note}`}`,
        layout,
      ),
    ),
    ...(openings.length === 0 ? ['  no opening date'] : []),
    ...say(`${countOf(spreads, 'figure')} with a low and a high value`, layout),
    ...say(`figures and statements by grade of evidence: ${byGrade.join(', ')}`, layout),
  ];
}

function time(inspection: Inspection, layout: Layout): Section {
  const { epochs, closures, enforcements, liftings } = inspection;
  const span = ({ id, from, until }: DatedOverride): string =>
    `${id}${from === undefined ? '' : ` from ${from}`}${until === undefined ? '' : ` until ${until}`}`;
  const overrides = (word: string, list: readonly DatedOverride[]): Section =>
    list.length === 0 ? [] : say(`${word}: ${list.map(span).join(', ')}`, layout);
  const states = [
    ...Object.entries(inspection.conduct).map(([state, own]) => conductText(state, own)),
    ...inspection.conductChanges.map(({ state, from, conduct }) =>
      conductText(`${state} from ${from}`, conduct),
    ),
  ];
  return [
    layout.style(`Epochs: ${epochs.length}, cut wherever a dated thing changes`, 'heading'),
    ...epochs.flatMap((epoch) => epochLines(epoch, layout)),
    ...overrides('Closed by the scenario', closures),
    ...overrides('Enforced by the scenario', enforcements),
    ...overrides('Lifted by the scenario', liftings),
    ...(states.length === 0 ? [] : say(`Conduct: ${states.join('; ')}`, layout)),
  ];
}

function conductText(who: string, { wary, defiant = {} }: StateConduct): string {
  const shares = [
    ...(wary === undefined || wary === 0 ? [] : [`wary ${formatPercent(wary)}`]),
    ...Object.entries(defiant).map(([to, share]) => `defiant to ${to} ${formatPercent(share)}`),
  ];
  return `${who} ${shares.length === 0 ? 'lawful' : shares.join(', ')}`;
}

function epochLines(epoch: EpochSummary, layout: Layout): Section {
  const changes = [
    ...(epoch.begin.length === 0 ? [] : [`begin ${epoch.begin.join(', ')}`]),
    ...(epoch.end.length === 0 ? [] : [`end ${epoch.end.join(', ')}`]),
  ];
  const tail = changes.length === 0 ? '' : `; ${changes.join('; ')}`;
  const inForce = countOf(epoch.rulesInForce, 'rule');
  return say(`${epoch.from} to ${epoch.until}: ${inForce} in force${tail}`, layout);
}

function rules({ rules: all }: Inspection, layout: Layout): Section {
  const regimes = new Map<string, RuleSummary[]>();
  for (const rule of all) regimes.set(rule.regime, [...(regimes.get(rule.regime) ?? []), rule]);
  const rows = [...regimes].map(([regime, own]) => {
    const count = (when: RuleSummary['inForce']): string => {
      const number = own.filter(({ inForce }) => inForce === when).length;
      return number === 0 ? '' : String(number);
    };
    const effects = [...new Set(own.map(({ effect }) => effect))].join(', ');
    const instruments = [...new Set(own.map(({ instrument }) => instrument))].join('; ');
    return [regime, instruments, effects, count('always'), count('at times'), count('never')];
  });
  return [
    layout.style('Rules by regime', 'heading'),
    ...table(
      [
        { header: 'Regime' },
        { header: 'Instrument', wrap: true },
        { header: 'Effects', wrap: true },
        { header: 'In force\nalways', align: 'right' },
        { header: '\nat times', align: 'right' },
        { header: '\nnever', align: 'right' },
      ],
      rows,
      layout,
      2,
    ),
  ];
}
