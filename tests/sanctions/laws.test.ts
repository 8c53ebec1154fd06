/** Laws of rules in the compiled model, and what is said of rules that name what there is not. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import type { Issue } from '../../src/core/issues.js';
import { loadScenario } from '../../src/io/scenario-files.js';
import { compileScenario } from '../../src/model/compile.js';
import type { Rule } from '../../src/scenario/corridor.js';
import type { Scenario } from '../../src/scenario/scenario.js';
import { bits } from '../support/models.js';
import { randomExemption, randomRule, randomScenario } from '../support/random-corridor.js';
import { cheapestRoutes } from '../support/route-laws.js';
import { tinyCorridor } from '../support/tiny-corridor.js';

const HASHES = ['hash', 'corridorHash'] as const;

const withRules = (scenario: Scenario, rules: readonly Rule[]): Scenario => ({
  ...scenario,
  corridor: { ...scenario.corridor, rules },
});
const compiled = (scenario: Scenario): Readonly<Record<string, string>> =>
  bits(compileScenario(scenario), HASHES);

describe('a rule outside its dates', () => {
  const DATES: readonly Partial<Rule>[] = [
    { from: '2031-01-01', until: undefined },
    { from: '2019-01-01', until: '2020-01-01' },
    { from: '2020-01-01', until: undefined, dormant: true },
  ];
  /** Rules that ask for nothing that would tell classes apart. */
  const anyRule = randomRule(99).map((one) => ({ ...one, unless: [] }));

  it('changes nothing in the compiled state, bit for bit, whatever it does', () => {
    fc.assert(
      fc.property(randomScenario, anyRule, fc.constantFrom(...DATES), (scenario, one, dates) => {
        const idle = { ...one, ...dates, effect: { kind: 'ban' as const } };
        const more = withRules(scenario, [...scenario.corridor.rules, idle]);
        expect(compiled(more)).toEqual(compiled(scenario));
      }),
      { numRuns: 30 },
    );
  });

  it('changes nothing by an exemption outside its dates either', () => {
    fc.assert(
      fc.property(randomScenario, randomExemption('late'), (scenario, clause) => {
        const rules = scenario.corridor.rules.map((one) => {
          const late = { ...clause, from: '2031-01-01', until: undefined };
          return { ...one, unless: [...(one.unless ?? []), late] };
        });
        const routes = (one: Scenario) => cheapestRoutes(compileScenario(one));
        expect(routes(withRules(scenario, rules))).toEqual(routes(scenario));
      }),
      { numRuns: 20 },
    );
  });
});

describe('one rule more', () => {
  it('that bans never lowers the cheapest lawful cost of any demand', () => {
    fc.assert(
      fc.property(randomScenario, randomRule(99), (scenario, one) => {
        const ban = { ...one, effect: { kind: 'ban' as const } };
        const before = cheapestRoutes(compileScenario(scenario));
        const banned = withRules(scenario, [...scenario.corridor.rules, ban]);
        cheapestRoutes(compileScenario(banned)).forEach(({ who, cost }, i) => {
          const was = before[i];
          expect(who).toBe(was?.who);
          expect(cost, who).toBeGreaterThanOrEqual((was?.cost ?? NaN) * (1 - 1e-12));
        });
      }),
      { numRuns: 30 },
    );
  });

  it('that is exempted never costs more than without its exemption', () => {
    fc.assert(
      fc.property(
        randomScenario,
        randomRule(99),
        randomExemption('spared'),
        (drawn, one, clause) => {
          const lawful = { ...drawn, conduct: {} };
          const costs = (unless: Rule['unless']): readonly number[] => {
            const rules = [...lawful.corridor.rules, { ...one, unless }];
            return cheapestRoutes(compileScenario(withRules(lawful, rules))).map(
              ({ cost }) => cost,
            );
          };
          const without = costs([]);
          costs([clause]).forEach((cost, i) => {
            expect(cost).toBeLessThanOrEqual((without[i] ?? NaN) * (1 + 1e-12));
          });
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe('the order of rules', () => {
  it('does not matter to the compiled state', () => {
    const inTwoOrders = randomScenario.chain((scenario) =>
      fc.tuple(
        fc.constant(scenario),
        fc.shuffledSubarray([...scenario.corridor.rules], {
          minLength: scenario.corridor.rules.length,
        }),
      ),
    );
    fc.assert(
      fc.property(inTwoOrders, ([scenario, rules]) => {
        expect(compiled(withRules(scenario, rules))).toEqual(compiled(scenario));
      }),
      { numRuns: 30 },
    );
  });
});

describe('a rule in a file that names what there is not', () => {
  /** Issues of a corridor file whose one rule is written by hand, each with its line of that rule. */
  async function issuesOf(lines: readonly string[]): Promise<readonly string[]> {
    const folder = await mkdtemp(join(tmpdir(), 'laws-'));
    try {
      const { rules: _, ...rest } = tinyCorridor();
      const head = stringify(rest, { aliasDuplicateObjects: false });
      const first = head.split('\n').length;
      const text = `${head}rules:\n${lines.map((line) => `  ${line}\n`).join('')}`;
      await writeFile(join(folder, 'corridor.yaml'), text);
      await writeFile(join(folder, 'a.yaml'), 'title: A\ncorridor: ./corridor.yaml\n');
      const loaded = await loadScenario(join(folder, 'a.yaml'), {
        shippedFolder: folder,
        builtIn: new Map(),
      });
      const issues: readonly Issue[] = loaded.ok ? [] : loaded.issues;
      return issues.map(({ code, file = '', line = 0 }) => {
        expect(file.endsWith('corridor.yaml')).toBe(true);
        return `${lines[line - first - 1]?.trim() ?? '?'} -> ${code}`;
      });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  /** A sound ban, line by line, with some lines in place of others. */
  const written = (change: Readonly<Record<string, string>> = {}): readonly string[] =>
    [
      '- id: ban',
      '  regime: test',
      '  authority: ru',
      '  instrument: Decree',
      '  paragraph: § 1',
      '  text: No coal to Korea.',
      "  from: '2026-01-01'",
      "  until: '2026-06-01'",
      '  dateBasis: loading',
      '  binds: all',
      '  match:',
      '    directions:',
      '      - direction: to',
      '        territory: KR',
      '    hs:',
      "      - '2701'",
      '  effect: { kind: ban }',
      '  unless:',
      '    - id: permit',
      '      instrument: Decree',
      '      paragraph: § 2',
      "      from: '2026-02-01'",
      "      until: '2026-03-01'",
      '      conditions: [{ flags: [RU] }]',
      '      text: Unless permitted.',
      '      evidence: { grade: EST, source: [], note: invented }',
      '  evidence: { grade: EST, source: [], note: invented }',
    ].map((line) => {
      const [was, now] = Object.entries(change).find(([key]) => line.includes(key)) ?? [];
      return was === undefined || now === undefined ? line : line.replace(was, now);
    });

  it('has nothing said of it if it is sound', async () => {
    expect(await issuesOf(written())).toEqual([]);
  });

  it.each([
    ['territory: KR', 'territory: XX', 'territory: XX -> corridor.reference'],
    ['[RU]', '[XX]', 'conditions: [{ flags: [XX] }] -> corridor.reference'],
    ["- '2701'", "- '9901'", "- '9901' -> corridor.hs"],
    ["- '2701'", "- '27O1'", "- '27O1' -> corridor.hs"],
    ["'2026-06-01'", "'2025-06-01'", "until: '2025-06-01' -> corridor.date.order"],
    ["'2026-03-01'", "'2026-01-31'", "until: '2026-01-31' -> corridor.date.order"],
    ["'2026-01-01'", "'2026-02-30'", "from: '2026-02-30' -> corridor.date.impossible"],
  ])('%s as %s is an issue with its line', async (was, now, issue) => {
    expect(await issuesOf(written({ [was]: now }))).toEqual([issue]);
  });

  it('is an issue for each mistake, all at once', async () => {
    const issues = await issuesOf(
      written({ 'territory: KR': 'territory: XX', "'2026-06-01'": "'2025-06-01'" }),
    );
    expect([...issues].sort()).toEqual([
      'territory: XX -> corridor.reference',
      "until: '2025-06-01' -> corridor.date.order",
    ]);
  });
});
