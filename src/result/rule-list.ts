/** The rules of a scenario as plain data: what `corridor rules` prints. */
import type { Grade } from '../core/figure.js';

/** What is asked of the rules; what is left out restricts nothing. */
export interface RuleQuery {
  /** `unsc`, `cn`, … */
  readonly authority?: string | undefined;
  /** `unsc-2371`, … */
  readonly regime?: string | undefined;
  /** Rules that can concern this commodity. */
  readonly commodity?: string | undefined;
  /** Rules that speak of goods of this HS chapter or heading, of a part of it, or of all goods. */
  readonly hs?: string | undefined;
  /** Rules in force on this day. */
  readonly date?: string | undefined;
  /** Rules in force on some day from this one … */
  readonly from?: string | undefined;
  /** … until this one (exclusive). */
  readonly until?: string | undefined;
  /** This rule alone. */
  readonly rule?: string | undefined;
}

/** A span of days, `until` exclusive; null: without end. */
export interface DaySpan {
  readonly from: string | null;
  readonly until: string | null;
}

/** One limit of a quota: as written, and in tonnes of the goods that it counts. */
export interface ListedAmount {
  /** As the data have it: `500000 barrel`. */
  readonly written: string;
  readonly amount: number;
  readonly unit: 't' | 'USD' | 'barrel' | 'TEU';
  /** The same in tonnes, by commodity: its density in barrels or its price. Empty for tonnes. */
  readonly conversions: readonly {
    readonly commodity: string;
    readonly name: string;
    readonly tonnes: number;
    /** Barrels, dollars or TEU for one tonne. */
    readonly perTonne: number;
  }[];
}

/** What a rule does. */
export type ListedEffect =
  | { readonly kind: 'ban' }
  | {
      readonly kind: 'quota';
      readonly amounts: readonly ListedAmount[];
      readonly period: 'calendar-year' | 'twelve-months' | 'whole';
      /** Twelve-month periods start on this day, "MM-DD". */
      readonly startsOn: string | null;
      /** Other rules that count on the same quota. */
      readonly sharedWith: readonly string[];
      /** Prices are those of this day. */
      readonly pricedOn: string;
    }
  | {
      readonly kind: 'licence';
      readonly leadTimeDays: number;
      readonly refusalProbability: number;
    }
  | { readonly kind: 'inspection'; readonly probability: number; readonly delayDays: number }
  | {
      readonly kind: 'surcharge';
      readonly usdPerTonne: number | null;
      readonly ofValue: number | null;
    }
  | { readonly kind: 'designation'; readonly usdPerTonne: number | null }
  | { readonly kind: 'monitoring' };

/** A source that a rule cites. */
export interface ListedSource {
  readonly id: string;
  readonly title: string;
  readonly date: string | null;
  readonly locator: string;
}

/** How sure a statement is, and where it comes from. */
export interface ListedEvidence {
  readonly grade: Grade;
  readonly sources: readonly ListedSource[];
  readonly note: string | null;
}

/** A permission. */
export interface ListedExemption extends DaySpan {
  readonly id: string;
  readonly instrument: string;
  readonly paragraph: string;
  readonly isParagraphUnconfirmed: boolean;
  readonly text: string;
  /** All must hold. */
  readonly conditions: readonly string[];
  readonly isUnclear: boolean;
  readonly evidence: ListedEvidence;
}

/** One rule. */
export interface ListedRule {
  readonly id: string;
  readonly regime: string;
  readonly authority: string;
  readonly instrument: string;
  readonly paragraph: string;
  /** The number of the paragraph is general knowledge, or its source is weak. */
  readonly isParagraphUnconfirmed: boolean;
  readonly text: string;
  readonly effect: ListedEffect;
  /** By its own dates. */
  readonly from: string;
  readonly until: string | null;
  /** As the scenario has it, with what it lifts and enforces. Empty: never. */
  readonly inForce: readonly DaySpan[];
  /** In force on the day asked for, else on the first day of the scenario. */
  readonly isInForce: boolean;
  readonly isDormant: boolean;
  readonly isUnclear: boolean;
  readonly dateBasis: string;
  /** Names of the bound states; null: all but the targets. */
  readonly binds: readonly string[] | null;
  readonly targets: readonly string[];
  /** What it speaks of; every phrase must fit. Empty: everything. */
  readonly matches: readonly string[];
  readonly notifier: string | null;
  readonly countCallsFrom: string | null;
  readonly supersededBy: string | null;
  readonly unless: readonly ListedExemption[];
  readonly evidence: ListedEvidence;
}

/** The answer: rules by authority, regime, first day and id. */
export interface RuleList {
  readonly title: string;
  readonly corridor: string;
  readonly asked: RuleQuery;
  /** The time of the scenario, `until` exclusive. */
  readonly start: string;
  readonly until: string;
  /** The day for which {@link ListedRule.isInForce} holds. */
  readonly date: string;
  /** Number of all rules of the corridor. */
  readonly total: number;
  readonly rules: readonly ListedRule[];
}
