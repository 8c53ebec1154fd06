import { describe, expect, it } from 'vitest';
import { GRADES } from '../../../src/core/figure.js';
import { formatIssue } from '../../../src/core/issues.js';
import { parseQuantity } from '../../../src/core/units.js';
import { tumen } from '../../../src/datasets/tumen/index.js';
import { checkCorridor } from '../../../src/scenario/check.js';
import type { Corridor } from '../../../src/scenario/corridor.js';

interface Evidence {
  readonly grade: string;
  readonly source: readonly unknown[];
  readonly note?: unknown;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isEvidence = (value: unknown): value is Evidence & Readonly<Record<string, unknown>> =>
  isObject(value) && typeof value['grade'] === 'string' && Array.isArray(value['source']);

/** Calls back for every value of a corridor with where it stands and the nearest evidence around it. */
function walk(
  value: unknown,
  visit: (value: unknown, kind: string, exact: string, evidence: Evidence | undefined) => void,
  kind = '',
  exact = '',
  evidence?: Evidence,
): void {
  if (Array.isArray(value)) {
    value.forEach((member: unknown, i) => {
      const name = isObject(member) && typeof member['id'] === 'string' ? member['id'] : String(i);
      walk(member, visit, `${kind}[]`, `${exact}[${name}]`, evidence);
    });
    return;
  }
  const around = isEvidence(value) ? value : evidence;
  visit(value, kind, exact, around);
  if (!isObject(value)) return;
  for (const [key, member] of Object.entries(value))
    walk(member, visit, `${kind}.${key}`, `${exact}.${key}`, around);
}

/** Every number, and every text that reads as a quantity. */
function figuresWithoutEvidence(corridor: Corridor): ReadonlyMap<string, string> {
  const bare = new Map<string, string>();
  walk(corridor, (value, kind, exact, evidence) => {
    const isFigure =
      typeof value === 'number' || (typeof value === 'string' && parseQuantity(value).ok);
    if (isFigure && evidence === undefined && !bare.has(kind))
      bare.set(kind, `${exact} = ${String(value)}`);
  });
  return bare;
}

/** What looks like a number and is a name, a place on the map or a date. */
const NO_FIGURES = [
  '.categories[].number',
  '.commodities[].hs[]',
  '.links[].gauges[]',
  '.links[].geometry[][]',
  '.observations[].period',
  '.rules[].match.hs[]',
  '.rules[].paragraph',
  '.rules[].unless[].paragraph',
  '.services[].gauge',
  '.services[].legs[].geometry[][]',
  '.sources[].date',
  '.terminals[].between[][].gauge',
  '.vehicles[].gauges[]',
];

describe('the evidence of the Tumen corridor', () => {
  it('stands with every number: a bare one is a name, a waypoint or a date', () => {
    const bare = figuresWithoutEvidence(tumen);
    expect([...bare.keys()].sort(), [...bare.values()].join('\n')).toEqual(NO_FIGURES);
  });

  it('would be missed if a number stood without it', () => {
    const [first, ...others] = tumen.links;
    if (first === undefined) throw new Error('no links');
    const bare = { ...tumen, links: [{ ...first, capacity: '5 Mt/year' }, ...others] };
    expect(figuresWithoutEvidence(bare).get('.links[].capacity')).toBe(
      `.links[${first.id}].capacity = 5 Mt/year`,
    );
  });

  it('has a known grade, and a source unless it is an estimate or general knowledge', () => {
    const wrong: string[] = [];
    let seen = 0;
    walk(tumen, (value, _, exact) => {
      if (!isEvidence(value)) return;
      seen++;
      const { grade, source } = value;
      if (!GRADES.some((known) => known === grade)) wrong.push(`${exact}: grade ${grade}`);
      if (source.length === 0 && grade !== 'EST' && grade !== 'GK')
        wrong.push(`${exact}: ${grade} without a source`);
    });
    expect(wrong).toEqual([]);
    expect(seen).toBeGreaterThan(2000);
  });

  it('says in a note how a figure was derived, estimated or known', () => {
    const silent: string[] = [];
    walk(tumen, (value, _, exact) => {
      if (!isEvidence(value) || !['DER', 'EST', 'GK'].includes(value.grade)) return;
      if (typeof value.note !== 'string' || value.note.trim().length < 3) silent.push(exact);
    });
    expect(silent).toEqual([]);
  });

  it('stands behind the numbers inside a formula too', () => {
    const numbers = /(?<![\w.])\d+(?:\.\d+)?/;
    const silent = tumen.tariffs
      .filter(({ expression }) => numbers.test(expression))
      .filter(({ evidence }) => (evidence?.note ?? '').length < 3)
      .map(({ id }) => id);
    expect(silent).toEqual([]);
    expect(
      tumen.tariffs.filter(({ expression }) => /\bkm\b/.test(expression)).length,
    ).toBeGreaterThan(1);
  });

  it('resolves: every id and every source, every unit, date, spread and share', () => {
    expect(checkCorridor(tumen).map(formatIssue)).toEqual([]);
  });

  it('cites only sources that are listed, each with a title and a place to find it', () => {
    const cited = new Set<unknown>();
    walk(tumen, (value) => {
      if (isEvidence(value)) for (const source of value.source) cited.add(source);
    });
    const known = new Set<unknown>(tumen.sources.map(({ id }) => id));
    expect([...cited].filter((id) => !known.has(id))).toEqual([]);
    for (const { id, title, locator } of tumen.sources) {
      expect(title.length, id).toBeGreaterThan(3);
      expect(locator.length, id).toBeGreaterThan(3);
    }
  });

  it('is refused where a figure lies outside its own spread', () => {
    const at = tumen.links.findIndex(({ id }) => id === 'friendship-bridge');
    const links = tumen.links.map((link, i) =>
      i === at
        ? {
            ...link,
            processing: {
              value: '30 h',
              spread: { low: '6 h', mode: '10 h', high: '24 h' },
              grade: 'EST' as const,
              source: [],
              note: 'outside its own range',
            },
          }
        : link,
    );
    const issues = checkCorridor({ ...tumen, links });
    expect(issues).toHaveLength(1);
    expect(issues[0]?.path).toEqual(['links', at, 'processing', 'value']);
  });
});
