/** An explanation as data: the ways of each part of a demand, and what stands in the way of the cheaper ones. */
import type { RoutesAnswer } from '../model/answers.js';

/** A way from origin to market, USD/t and days. */
export interface ExplainedWay {
  readonly cost: number;
  readonly days: number;
  /** Names of the places passed. */
  readonly places: readonly string[];
  /** Ids of links, terminals and services. */
  readonly assets: readonly string[];
}

/** An exemption of a rule, in words. */
export interface ExplainedExemption {
  readonly id: string;
  readonly instrument: string;
  readonly paragraph: string;
  readonly isParagraphUnconfirmed: boolean;
  readonly text: string;
  /** Conditions that hold, and those that do not. */
  readonly met: readonly string[];
  readonly missed: readonly string[];
  /** Why it is shut on the day whatever its conditions, such as `it ended on 2018-01-22`. */
  readonly shut: string | null;
  readonly isUnclear: boolean;
}

/** What a rule says on a way that is open. */
export interface Consideration {
  readonly role: 'exempted' | 'quota' | 'licence' | 'inspection' | 'surcharge' | 'mark' | 'defied';
  /** Ids of what it bears on, and where it is met first. */
  readonly assets: readonly string[];
  readonly where: string;
  readonly rule: string;
  readonly instrument: string;
  readonly paragraph: string;
  readonly isParagraphUnconfirmed: boolean;
  readonly text: string;
  /** The exemption that opened the way, for the role `exempted`. */
  readonly exemption: ExplainedExemption | null;
}

/** One thing that closes a way. */
export interface Obstacle {
  /** Ids of what it closes. */
  readonly assets: readonly string[];
  /** `Khasan → Tumangang` or `in Rajin`, where it is met first. */
  readonly where: string;
  readonly kind: 'physical' | 'rule';
  /** The physical reason, or what the rule says. */
  readonly text: string;
  /** Of a rule. */
  readonly rule?: string | undefined;
  readonly instrument?: string | undefined;
  readonly paragraph?: string | undefined;
  readonly isParagraphUnconfirmed?: boolean | undefined;
  /** Its exemptions, and what each lacks. */
  readonly exemptions?: readonly ExplainedExemption[] | undefined;
  /** It closes the way only because a party is wary. */
  readonly isCaution?: boolean | undefined;
  /** Whether it applies is unclear from its text. */
  readonly isUnclear?: boolean | undefined;
}

/** A way that would be cheaper, and what closes it. */
export interface ClosedWay extends ExplainedWay {
  /** USD/t less than the cheapest open way; null where none is open. */
  readonly saving: number | null;
  readonly obstacles: readonly Obstacle[];
}

/** What holds for one part (by conduct) of the demand. */
export interface ExplainedPart {
  readonly conduct: string;
  readonly share: number;
  readonly status: RoutesAnswer['status'];
  readonly unservedPrice: number | null;
  readonly cheapest: ExplainedWay | null;
  /** What the rules say on the cheapest open way, in the order in which it meets them. */
  readonly considered: readonly Consideration[];
  readonly closed: readonly ClosedWay[];
  /** Assets whose opening date is uncertain; the likeliest date was used. */
  readonly uncertain: readonly string[];
}

/** The answer to "why does it not go the cheaper way?". */
export interface Explanation {
  readonly demand: string;
  readonly name: string;
  readonly commodity: string;
  readonly origin: string;
  readonly destination: string;
  readonly date: string;
  readonly parts: readonly ExplainedPart[];
}
