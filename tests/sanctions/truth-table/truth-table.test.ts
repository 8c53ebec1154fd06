/**
 * Reads shipments.csv, judges every row by the rules of the Tumen corridor in force on its date, and
 * compares the verdict, what decided it and the exemptions met. The facts come from the row alone; only
 * the country of a place and the territories of a link are looked up. See README.md beside this file.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { tumen } from '../../../src/datasets/tumen/index.js';
import { isRuleInForce } from '../../../src/model/verdicts.js';
import { judge, type Verdict } from '../../../src/sanctions/evaluate.js';
import type { ArcFacts, PartyConduct, ShipmentFacts } from '../../../src/sanctions/facts.js';
import type { Mode } from '../../../src/scenario/corridor.js';
import type { Conduct } from '../../../src/scenario/scenario.js';
import { readCsv } from '../../support/read-csv.js';

type Row = Readonly<Record<string, string>>;

const table = (name: string): readonly Row[] => {
  const text = readFileSync(new URL(name, import.meta.url), 'utf8');
  const [heads = [], ...lines] = readCsv(text.replaceAll(/\r?\n/g, '\r\n'));
  return lines.map((cells) => Object.fromEntries(heads.map((head, i) => [head, cells[i] ?? ''])));
};
const rows = table('shipments.csv');
const inspections = table('inspection.csv');

const cell = (row: Row, name: string): string => {
  const text = row[name];
  if (text === undefined) throw new Error(`no column ${name}`);
  return text;
};
const split = (text: string, by: string): readonly string[] => (text === '' ? [] : text.split(by));

const rules = new Map(tumen.rules.map((rule) => [rule.id, rule]));
const exemptions = new Map(
  tumen.rules.flatMap((rule) => (rule.unless ?? []).map((clause) => [clause.id, clause] as const)),
);
const countries = new Map(tumen.places.map(({ id, country }) => [id, country]));
const links = new Map(tumen.links.map((link) => [link.id, link]));
const terminals = new Set(tumen.terminals.map(({ id }) => id));

/** The country of a place; a country itself stands for any place of it. */
function countryOf(place: string): string {
  const country = countries.get(place) ?? tumen.countries.find(({ id }) => id === place)?.id;
  if (country === undefined) throw new Error(`no place ${place}`);
  return country;
}

/** "origin wary", "destination defies cn": the conduct of one party. */
function conductOf(row: Row, party: string): PartyConduct {
  const words = split(cell(row, 'conduct'), '; ').map((one) => one.split(' '));
  const own = words.filter(([who]) => who === party);
  return {
    wary: own.some(([, how]) => how === 'wary'),
    defies: own.flatMap(([, how, authority]) => (how === 'defies' ? (authority ?? '') : [])),
  };
}

/** "CN defies unsc": what all shipments of a state merely crossed do. */
function conductOfStates(row: Row): Conduct {
  return Object.fromEntries(
    split(cell(row, 'conduct'), '; ').flatMap((one) => {
      const [state = '', , authority = ''] = one.split(' ');
      return /^[A-Z]{2}$/.test(state) ? [[state, { defiant: { [authority]: 1 } }]] : [];
    }),
  );
}

function shipmentOf(row: Row): ShipmentFacts {
  const [originState = '', originPlace = ''] = cell(row, 'origin').split(' ');
  const facts = split(cell(row, 'facts'), '; ').map((one) => {
    const [name = '', date] = one.split('=');
    return [name, date ?? true] as const;
  });
  return {
    commodity: cell(row, 'goods'),
    hs: split(cell(row, 'hs'), '/'),
    category: cell(row, 'trade'),
    originPlace,
    originState,
    destinationState: cell(row, 'destination'),
    buyerState: cell(row, 'buyer') || cell(row, 'destination'),
    facts: Object.fromEntries(facts),
    originConduct: conductOf(row, 'origin'),
    destinationConduct: conductOf(row, 'destination'),
  };
}

function arcOf(row: Row): ArcFacts {
  const [tailPlace, headPlace, at, mode, flag] = ['from', 'to', 'at', 'mode', 'flag'].map((name) =>
    cell(row, name),
  ) as [string, string, string, string, string];
  const link = links.get(at);
  if (at !== '' && link === undefined && !terminals.has(at))
    throw new Error(`nothing called ${at}`);
  const ends = [countryOf(tailPlace), countryOf(headPlace)];
  return {
    tailPlace,
    headPlace,
    tailCountry: countryOf(tailPlace),
    headCountry: countryOf(headPlace),
    territories: [...new Set(link?.territories ?? ends)].sort(),
    mode: mode === '' ? undefined : (mode as Mode),
    link: link?.id,
    terminal: terminals.has(at) ? at : undefined,
    service: undefined,
    vehicle: undefined,
    flag: flag === '' ? undefined : flag,
  };
}

/** What decided a verdict, by the outcome. */
function decidedBy(verdict: Verdict): readonly string[] {
  switch (verdict.outcome) {
    case 'refused':
      return verdict.closedBy.filter((id) => !verdict.unclear.includes(id));
    case 'unclear':
      return verdict.unclear;
    case 'limited':
      return verdict.quotas;
    case 'delayed':
      return [...verdict.inspections, ...verdict.licences];
    case 'surcharged':
      return verdict.surcharges;
    case 'allowed-by-exemption':
    case 'allowed':
      return [];
  }
}

/** Every rule that had a part in a verdict. */
function takingPart(verdict: Verdict): readonly string[] {
  const { closedBy, defied, quotas, licences, inspections: delays, surcharges, marks } = verdict;
  const exempted = verdict.exempted.map(({ rule }) => rule);
  return [closedBy, defied, quotas, licences, delays, surcharges, marks, exempted].flat();
}

/** "unsc-2371-coal (2371 ¶8) + inspection" as ids; the word inspection stands for the duties of the day. */
function named(row: Row, column: string): readonly string[] {
  return split(cell(row, column), ' + ')
    .flatMap((one) => {
      if (one !== 'inspection') return /^\S+/.exec(one)?.[0] ?? '';
      return inspections
        .filter((duty) => cell(duty, 'from') <= cell(row, 'date'))
        .filter((duty) => ['any', cell(row, 'mode')].includes(cell(duty, 'modes')))
        .map((duty) => cell(duty, 'rule'));
    })
    .sort();
}

function verdictOf(row: Row): Verdict {
  const date = cell(row, 'date');
  const inForce = tumen.rules.filter((rule) =>
    isRuleInForce(rule, date, { liftings: [], enforcements: [] }),
  );
  return judge(inForce, shipmentOf(row), arcOf(row), date, conductOfStates(row));
}

describe('the truth table', () => {
  it.each(rows.map((row) => [cell(row, 'id'), row] as const))('%s', (_, row) => {
    const verdict = verdictOf(row);
    const taking = takingPart(verdict);
    const seen = {
      verdict: verdict.outcome,
      'decided by': [...decidedBy(verdict)].sort(),
      'exemptions met': verdict.exempted.map(({ exemption }) => exemption).sort(),
      'takes part': named(row, 'takes part').filter((id) => taking.includes(id)),
      'takes no part': named(row, 'takes no part').filter((id) => !taking.includes(id)),
    };
    expect(seen).toEqual({
      verdict: cell(row, 'verdict'),
      'decided by': named(row, 'decided by'),
      'exemptions met': named(row, 'exemptions met'),
      'takes part': named(row, 'takes part'),
      'takes no part': named(row, 'takes no part'),
    });
  });

  it('gives every decision its instrument and paragraph', () => {
    const cited = rows.flatMap((row) =>
      ['decided by', 'exemptions met'].flatMap((column) => split(cell(row, column), ' + ')),
    );
    const duties = inspections.map(
      (duty) => `${cell(duty, 'rule')} (${cell(duty, 'instrument and paragraph')})`,
    );
    for (const one of new Set([...cited, ...duties])) {
      if (one === 'inspection') continue;
      const [, id = '', words = ''] = /^(\S+) \((.+)\)$/.exec(one) ?? [];
      const text = rules.get(id) ?? exemptions.get(id);
      const said = `${text?.instrument ?? ''} ${text?.paragraph ?? ''}`;
      for (const word of words.split(' ')) expect(said, one).toContain(word);
    }
  });

  it('names only rules that exist, and each row once', () => {
    for (const row of rows) {
      for (const id of [...named(row, 'takes part'), ...named(row, 'takes no part')])
        expect(rules.has(id), id).toBe(true);
    }
    expect(new Set(rows.map((row) => cell(row, 'id'))).size).toBe(rows.length);
    expect(rows.length).toBeGreaterThanOrEqual(170);
  });

  it('cites sources that are listed', () => {
    const known = new Set(tumen.sources.map(({ id }) => id));
    for (const row of rows) {
      const [list = ''] = cell(row, 'source').split(':');
      expect(list, cell(row, 'id')).not.toBe('');
      for (const part of list.split(', ')) {
        const [first = '', last = first] = part.split('–');
        expect(part === 'GK' || (known.has(first) && known.has(last)), part).toBe(true);
      }
    }
  });

  it('has every rule with an effect take part on some row, and decide on one', () => {
    const speaking = new Set<string>();
    for (const row of rows) for (const id of takingPart(verdictOf(row))) speaking.add(id);
    const ruled = tumen.rules.filter(
      ({ effect, match, dormant }) =>
        effect.kind !== 'monitoring' && match.places?.length !== 0 && dormant !== true,
    );
    expect(ruled.map(({ id }) => id).filter((id) => !speaking.has(id))).toEqual(UNSPOKEN);
    const decisive = new Set(rows.flatMap((row) => named(row, 'decided by')));
    const idle = ruled.map(({ id }) => id).filter((id) => !decisive.has(id));
    expect(idle.filter((id) => !UNSPOKEN.includes(id))).toEqual(UNDECIDED);
  });

  it('meets every exemption on one row', () => {
    const met = new Set(rows.flatMap((row) => named(row, 'exemptions met')));
    const all = tumen.rules
      .filter(({ effect }) => effect.kind !== 'monitoring')
      .flatMap(({ unless }) => (unless ?? []).filter(({ unclear }) => unclear !== true));
    expect(all.map(({ id }) => id).filter((id) => !met.has(id))).toEqual(UNMET);
  });
});

/** What no source of the table speaks of: the way back north of Chinese domestic goods. */
const UNSPOKEN: readonly string[] = ['cn-transit-northbound'];

/** Rules that take part but never decide, as a worse verdict always stands beside them. */
const UNDECIDED: readonly string[] = [
  'unsc-2321-finance-out',
  'unsc-2321-finance-in',
  'ru-logs-duty',
];

/** Exemptions that no source of the table speaks of. */
const UNMET: readonly string[] = ['cn-transit-heilongjiang-south'];
