/**
 * Epochs: stretches of time in which no dated thing changes. Cut at every date on which a rule, an
 * asset, a season, a closure, an enforcement, a lifting or the conduct of a state begins or ends.
 */
import { baseValue } from '../core/units.js';
import { dateText, knownDay } from '../scenario/calendar.js';
import type {
  Condition,
  Disruption,
  Season,
  UncertainDate,
  Validity,
} from '../scenario/corridor.js';
import { actingDisruptions } from '../scenario/disruptions.js';
import type { DatedOverride, Scenario } from '../scenario/scenario.js';
import { quantityAt } from './dated.js';

/** First days of the epochs, ascending; the first is `firstDay`. */
export function epochDays(
  scenario: Scenario,
  firstDay: number,
  lastDay: number,
): readonly number[] {
  const { corridor } = scenario;
  const days = new Set<number>([firstDay]);
  const add = (date: string | undefined): void => {
    if (date === undefined) return;
    const day = knownDay(date);
    if (day > firstDay && day < lastDay) days.add(day);
  };
  const addValidity = (validity: Validity | undefined): void => {
    add(openingDate(validity?.from));
    if (typeof validity?.from === 'object') add(validity.from.low);
    add(validity?.until);
  };
  const addSeason = (season: Season | undefined): void => {
    if (season === undefined) return;
    for (let year = yearOf(firstDay); year <= yearOf(lastDay); year++) {
      add(safeDate(year, season.from));
      add(safeDate(year, season.until));
    }
  };
  for (const asset of [...corridor.links, ...corridor.terminals]) {
    addValidity(asset.validity);
    addSeason(asset.season);
  }
  for (const asset of [...corridor.services, ...corridor.limits]) addValidity(asset.validity);
  for (const rule of corridor.rules) {
    add(rule.from);
    add(rule.until);
    for (const clause of rule.unless ?? []) {
      add(clause.from);
      add(clause.until);
    }
  }
  const turns = corridor.rules.flatMap((rule) =>
    (rule.unless ?? []).flatMap(({ conditions }) =>
      conditions.flatMap((condition) => factTurn(condition) ?? []),
    ),
  );
  for (const demand of corridor.demands) {
    for (const [name, date] of Object.entries(demand.facts ?? {})) {
      if (typeof date !== 'string') continue;
      add(date);
      for (const { fact, turnsOn } of turns) if (fact === name) add(turnsOn(date));
    }
  }
  for (const { from } of scenario.conductChanges ?? []) add(from);
  for (const span of [...scenario.closures, ...scenario.enforcements, ...scenario.liftings]) {
    add(span.from);
    add(span.until);
  }
  for (const disruption of actingDisruptions(scenario)) {
    for (const { from, until } of shutWindows(disruption, scenario.start)) {
      add(from);
      add(until);
    }
  }
  return [...days].sort((a, b) => a - b);
}

/** Dated windows in which a disruption leaves no capacity at all. Partial and random ones are not epochs. */
export function shutWindows(
  { capacityLeft, windows }: Disruption,
  start: string,
): readonly { readonly from: string; readonly until: string }[] {
  if (capacityLeft === undefined || windows === undefined) return [];
  return baseValue(quantityAt(capacityLeft, start)) === 0 ? windows : [];
}

/** The date an asset opens; the mode of an uncertain one. */
export function openingDate(from: string | UncertainDate | undefined): string | undefined {
  return typeof from === 'object' ? from.mode : from;
}

/** The fact whose date a condition compares with the day of the shipment, and the first day it looks different. */
export function factTurn(
  condition: Condition,
): { readonly fact: string; readonly turnsOn: (date: string) => string } | undefined {
  if ('fact' in condition) return { fact: condition.fact, turnsOn: (date) => date };
  if ('factNot' in condition) return { fact: condition.factNot, turnsOn: (date) => date };
  return 'factInAdvance' in condition
    ? { fact: condition.factInAdvance, turnsOn: (date) => dateText(knownDay(date) + 1) }
    : undefined;
}

/** Whether a day lies in a span with optional ends. */
export function covers(span: Pick<DatedOverride, 'from' | 'until'>, date: string): boolean {
  return (
    (span.from === undefined || span.from <= date) &&
    (span.until === undefined || date < span.until)
  );
}

function yearOf(day: number): number {
  return Number(dateText(day).slice(0, 4));
}

/** A day of a year; 29 February falls on 1 March in common years. */
export function safeDate(year: number, monthDay: string): string {
  return monthDay === '02-29' && (year % 4 !== 0 || (year % 100 === 0 && year % 400 !== 0))
    ? `${String(year)}-03-01`
    : `${String(year)}-${monthDay}`;
}
