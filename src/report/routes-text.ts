/**
 * Routes as text: the open ones with their cost by component and their legs, the cheaper ones that are
 * closed with what closes each, and plain sentences that say what it comes to.
 */
import type { LegClosure, LegVerdict, RouteAnswer, RoutesAnswer } from '../result/answers.js';
import { countOf, formatCost, formatDays, formatNumber, formatPercent } from './format.js';
import { idsAsNames, type Names } from './names.js';
import { field, heading, section } from './run-header.js';
import { type Layout, layoutOf, plain, type TextOptions } from './style.js';
import { type Column, table, tableParts } from './table.js';
import { wrap } from './width.js';

/** How to print routes. */
export interface RoutesTextOptions extends TextOptions {
  /** Default: ids stand for themselves. See `namesOf`. */
  readonly names?: Names | undefined;
  /** Leave out the legs of the routes (default: false). */
  readonly brief?: boolean | undefined;
}

/**
 * Text of the answers of `routes`, one after the other; says so if there are none. No line is wider than
 * `width`. Ends with a line break.
 *
 * @example
 * process.stdout.write(routesText(routes(model, { demand: 'coal-export' })));
 */
export function routesText(
  answers: readonly RoutesAnswer[],
  options: RoutesTextOptions = {},
): string {
  const layout = layoutOf(options);
  const page: Page = { layout, names: options.names ?? idsAsNames, brief: options.brief ?? false };
  if (answers.length === 0) return 'No demand answers to this question.\n';
  const lines = answers.flatMap((answer, i) => [
    ...(i === 0 ? [] : ['', '']),
    ...answerLines(answer, page),
  ]);
  return `${lines.join('\n')}\n`;
}

interface Page {
  readonly layout: Layout;
  readonly names: Names;
  readonly brief: boolean;
}

function answerLines(answer: RoutesAnswer, page: Page): readonly string[] {
  const { layout, names } = page;
  const { demand, commodity, origin, destination, conduct, share, unservedPrice, date } = answer;
  const title = `${names.nameOf(origin)} → ${names.nameOf(destination)}: ${commodity}`;
  const part = share < 1 ? `, ${formatPercent(share)} of the demand` : '';
  return [
    ...heading(title, layout),
    ...field('demand', demand, layout),
    ...field('asked for', `${date}, conduct ${conduct}${part}`, layout),
    ...field(
      'gives up',
      unservedPrice === null ? null : `above ${formatCost(unservedPrice)}`,
      layout,
    ),
    ...field('uncertain', uncertainText(answer, names), layout),
    '',
    ...explainRoutes(answer, names).flatMap((sentence) => wrap(sentence, layout.width)),
    ...openLines(answer, page),
    ...closedLines(answer, page),
  ];
}

function uncertainText({ uncertain }: RoutesAnswer, { nameOf }: Names): string | null {
  if (uncertain.length === 0) return null;
  return `${uncertain.map(nameOf).join(', ')}: the opening date is not known, the likeliest was used`;
}

/**
 * What the answer comes to, in plain sentences: whether there is a way, what it costs, and what stands in
 * the way of a cheaper one.
 */
export function explainRoutes(answer: RoutesAnswer, names: Names = idsAsNames): readonly string[] {
  const { origin, destination, status, unservedPrice, closed } = answer;
  const [cheapest] = answer.routes;
  const pair = `from ${names.nameOf(origin)} to ${names.nameOf(destination)}`;
  const first = ((): string => {
    if (cheapest === undefined || status === 'no physical way' || status === 'no lawful way') {
      return status === 'no physical way'
        ? `No network leads ${pair} at all, whatever the rules.`
        : `There is no lawful way ${pair}.`;
    }
    const cost = `the cheapest lawful way ${pair} costs ${formatCost(cheapest.cost)} with time and takes ${formatDays(cheapest.days)}`;
    if (status === 'priced-out')
      return `Priced out: ${cost}, more than the ${formatCost(unservedPrice)} at which this cargo gives up.`;
    return `${cost.charAt(0).toUpperCase()}${cost.slice(1)}.`;
  })();
  return [plain(first), ...closed.slice(0, 1).map((route) => closedSentence(route, answer, names))];
}

function closedSentence(route: RouteAnswer, answer: RoutesAnswer, names: Names): string {
  const [cheapest] = answer.routes;
  const hasOpen =
    cheapest !== undefined && (answer.status === 'open' || answer.status === 'priced-out');
  const causes = [...new Set(route.closures.flatMap((closure) => causesOf(closure, names)))];
  const listed = causes.slice(0, 3).join('; ');
  const more = causes.length > 3 ? ` and ${countOf(causes.length - 3, 'more obstacle')}` : '';
  const cause = causes.length === 0 ? 'something on the way' : `${listed}${more}`;
  const saving = hasOpen ? cheapest.cost - route.cost : null;
  if (saving !== null)
    return plain(
      `The cheapest closed way would save ${formatCost(saving)}; it is closed by ${cause}.`,
    );
  return plain(
    `The cheapest way there is would cost ${formatCost(route.cost)}, but it is closed by ${cause}.`,
  );
}

function causesOf({ physical, rules }: LegClosure, names: Names): readonly string[] {
  return [
    ...rules.map((rule) => {
      const cited = names.ruleOf(rule);
      return cited === '' ? rule : `${cited} (${rule})`;
    }),
    ...physical,
  ];
}

const ROUTE_COLUMNS: readonly Column[] = [
  { header: '#', align: 'right' },
  { header: 'cost\nUSD/t', align: 'right' },
  { header: 'tariffs', align: 'right' },
  { header: 'sur-\ncharges', align: 'right' },
  { header: 'time', align: 'right' },
  { header: 'days', align: 'right' },
  { header: 'km', align: 'right' },
  { header: 'way', wrap: true },
];

function openLines({ routes }: RoutesAnswer, page: Page): readonly string[] {
  if (routes.length === 0) return [];
  return [
    ...section(routes.length === 1 ? 'The open way' : 'Open ways, cheapest first', page.layout),
    ...table(
      ROUTE_COLUMNS,
      routes.map((route) => routeRow(route, routes, page.names)),
      page.layout,
    ),
    ...(page.brief ? [] : routes.flatMap((route) => legLines(route, page))),
  ];
}

function routeRow(
  route: RouteAnswer,
  all: readonly RouteAnswer[],
  { nameOf }: Names,
): readonly string[] {
  const { rank, cost, tariffs, surcharges, timeCost, days, kilometres } = route;
  const places = placesOf(route);
  const alike = all.filter((other) => placesOf(other).join('>') === places.join('>'));
  const own = route.legs
    .map(({ asset }) => asset)
    .filter((asset) => alike.some(({ legs }) => legs.every((leg) => leg.asset !== asset)));
  const by = own.length === 0 ? '' : ` (by ${[...new Set(own)].map(nameOf).join(', ')})`;
  return [
    String(rank),
    formatNumber(cost, 2),
    formatNumber(tariffs, 2),
    formatNumber(surcharges, 2),
    formatNumber(timeCost, 2),
    formatNumber(days, 1),
    formatNumber(kilometres),
    `${places.map(nameOf).join(' → ')}${by}`,
  ];
}

function placesOf({ legs }: RouteAnswer): readonly string[] {
  return [...legs.slice(0, 1).map(({ from }) => from), ...legs.map(({ to }) => to)].filter(
    (place, i, places) => place !== places[i - 1],
  );
}

function legLines(route: RouteAnswer, { layout, names }: Page): readonly string[] {
  if (route.legs.length === 0) return [];
  const verdicts = route.verdicts.flatMap((verdict) => verdictLines(verdict, names));
  return [
    '',
    layout.style(`  Legs of way ${route.rank}`, 'muted'),
    ...table(
      [
        { header: 'leg', wrap: true },
        { header: 'by', wrap: true },
        { header: 'km', align: 'right' },
        { header: 'tariff\nUSD/t', align: 'right' },
        { header: 'surcharge\nUSD/t', align: 'right' },
        { header: 'hours', align: 'right' },
        { header: 'by rules\nhours', align: 'right' },
      ],
      route.legs.map((leg) => [
        leg.from === leg.to
          ? `in ${names.nameOf(leg.from)}`
          : `${names.nameOf(leg.from)} → ${names.nameOf(leg.to)}`,
        [leg.asset, leg.mode, leg.gauge, leg.vehicle].filter((part) => part !== null).join(' '),
        formatNumber(leg.kilometres),
        formatNumber(leg.tariff, 2),
        formatNumber(leg.surcharge, 2),
        formatNumber(leg.hours, 1),
        formatNumber(leg.ruleHours, 1),
      ]),
      layout,
      2,
    ),
    ...verdicts.flatMap((line) => wrap(line, layout.width - 4).map((part) => `    ${part}`)),
  ];
}

/** What the rules say on a leg that they leave open. */
function verdictLines(verdict: LegVerdict, names: Names): readonly string[] {
  const cited = (rule: string): string => {
    const citation = names.ruleOf(rule);
    return citation === '' ? rule : `${rule} (${citation})`;
  };
  const said = [
    ...verdict.exempted.map(
      ({ rule, exemption }) => `${cited(rule)} does not apply, by its exemption ${exemption}`,
    ),
    ...verdict.quotas.map((rule) => `within the quota of ${cited(rule)}`),
    ...verdict.licences.map((rule) => `with a licence under ${cited(rule)}`),
    ...verdict.inspections.map((rule) => `may be inspected under ${cited(rule)}`),
    ...verdict.surcharges.map((rule) => `pays for ${cited(rule)}`),
    ...verdict.marks.map((rule) => `marked by ${cited(rule)}`),
    ...verdict.defied.map((rule) => `defies ${cited(rule)}`),
  ];
  if (said.length === 0) return [];
  return [plain(`${whereOf(verdict, names)}: ${said.join('; ')}.`)];
}

function whereOf(
  { asset, from, to }: { readonly asset: string; readonly from: string; readonly to: string },
  { nameOf }: Names,
): string {
  const where = from === to ? `in ${nameOf(from)}` : `${nameOf(from)} → ${nameOf(to)}`;
  return `${asset} (${where})`;
}

function closedLines(answer: RoutesAnswer, page: Page): readonly string[] {
  const { closed } = answer;
  if (closed.length === 0) return [];
  const hasOpen = answer.status === 'open' || answer.status === 'priced-out';
  const { layout, names } = page;
  const { head, body } = tableParts(
    ROUTE_COLUMNS,
    closed.map((route) => routeRow(route, closed, names)),
    layout,
  );
  return [
    ...section(hasOpen ? 'Cheaper ways that are closed' : 'Closed ways, cheapest first', layout),
    ...head,
    ...closed.flatMap((route, i) => [
      ...(body[i] ?? []),
      ...route.closures.flatMap((closure) => closureLines(closure, page)),
    ]),
  ];
}

function closureLines(closure: LegClosure, { layout, names }: Page): readonly string[] {
  const { physical, rules, byCaution, unclear } = closure;
  const said = [
    ...rules.map((rule) => {
      const notes = [
        names.ruleOf(rule),
        byCaution.includes(rule) ? 'only because a party is wary' : '',
        unclear.includes(rule) ? 'its text leaves open whether it applies' : '',
      ].filter((note) => note !== '');
      return `rule ${rule}${notes.length === 0 ? '' : ` (${notes.join('; ')})`}`;
    }),
    ...physical,
  ];
  const text = plain(`closed at ${whereOf(closure, names)}: ${said.join(', ')}`);
  return wrap(text, layout.width - 6).map((line, i) =>
    layout.style(`${i === 0 ? '    ✗ ' : '      '}${line}`, i === 0 ? 'bad' : 'muted'),
  );
}
