/** Building blocks of the rules: common matches, exemptions that recur, and shorthands by authority. */
import type { Evidence, Grade, IsoDate } from '../../core/figure.js';
import type {
  Condition,
  DirectionMatch,
  Exemption,
  Rule,
  RuleMatch,
} from '../../scenario/corridor.js';

/** Ports of the DPRK: a ship on a sea arc from one of them has called there. */
export const DPRK_PORTS: readonly string[] = ['rajin', 'sonbong', 'chongjin'];

export const FROM_DPRK: readonly DirectionMatch[] = [{ direction: 'from', territory: 'KP' }];
export const TO_DPRK: readonly DirectionMatch[] = [{ direction: 'to', territory: 'KP' }];
export const ACROSS_DPRK_BORDER: readonly DirectionMatch[] = [...FROM_DPRK, ...TO_DPRK];

/** Coal: hard coal and its briquettes, lignite (the second is on the Chinese list). */
export const COAL: readonly string[] = ['2701', '2702'];
/** Coke: no list of coal that was seen names it. */
export const COKE: readonly string[] = ['2704'];
export const COKE_NOTE =
  'The resolution says coal; the Chinese list has 2701 and 2702 only. Headings are national lists.';
/** If coke is coal for the ban it is coal for the exemption. */
export const COKE_AS_COAL: Evidence = {
  grade: 'GK',
  source: [],
  note: 'Coke that meets the conditions for coal is free on either reading.',
};
/** Iron in primary forms and iron ore; national lists differ. */
export const IRON: readonly string[] = ['2601', '7201', '7202', '7203', '7204', '7205', '7206'];
/** Kerosene for aircraft in the Chinese and in the European eight-digit tariff. */
export const AVIATION_FUEL: readonly string[] = ['27101911', '27101921'];
export const REFINED: readonly string[] = ['2710', '2712', '2713'];

/** Evidence of a rule; `paragraph` is the grade of its paragraph number, if that is weaker. */
export function seen(
  grade: Grade,
  source: readonly string[],
  note?: string,
  paragraph?: Grade,
): Rule['evidence'] {
  return {
    grade,
    source,
    ...(note === undefined ? {} : { note }),
    ...(paragraph === undefined ? {} : { paragraphGrade: paragraph }),
  };
}

/** What a rule of a resolution has besides its authority and addressees. */
type Own = Omit<Rule, 'regime' | 'authority' | 'instrument' | 'binds' | 'targets'>;

/** A rule of a Security Council resolution: binds every state but the DPRK, against which it is made. */
export function resolution(number: number, rule: Own): Rule {
  return {
    regime: `unsc-${String(number)}`,
    authority: 'unsc',
    instrument: `Security Council resolution ${String(number)}`,
    binds: 'all',
    targets: ['KP'],
    ...rule,
  };
}

/** A record without effect: a date for conduct, or a measure on something that is no cargo. */
export const MONITORING: Rule['effect'] = { kind: 'monitoring' };
/** Matches nothing: for records of ships, persons and contracts that the model cannot see. */
export const NOTHING: RuleMatch = { places: [] };
export const BAN: Rule['effect'] = { kind: 'ban' };

/** Committee approval in advance, case by case. */
export function committee(
  rule: string,
  number: number,
  paragraph: string,
  grade: Grade,
  source: readonly string[] = [],
): Exemption {
  return {
    id: `${rule}-committee`,
    instrument: `Security Council resolution ${String(number)}`,
    paragraph,
    conditions: [{ fact: 'committee-approval' }],
    text: 'The Committee approved the transaction in advance, case by case.',
    evidence: {
      grade,
      source,
      note: 'Approval is a fact of the single demand; none of the corridor has it unless stated.',
    },
  };
}

/**
 * Goods of another state's origin that only pass through the DPRK. The bans speak of goods "whether or
 * not originating" there, and no ruling was found: unclear, hence never counted as allowed.
 */
export function transitUnclear(rule: string, number: number, paragraph: string): Exemption {
  return {
    id: `${rule}-transit`,
    instrument: `Security Council resolution ${String(number)}`,
    paragraph,
    conditions: [{ originStateNot: ['KP'] }, { destinationStateNot: ['KP'] }],
    unclear: true,
    text: 'Goods of another origin in transit may or may not be caught; no ruling was found.',
    evidence: {
      grade: 'GK',
      source: [],
      note: 'The text bans procurement whether or not the goods originate in the DPRK, and gives only coal through Rajin an express way.',
    },
  };
}

/** Contracts made before a day may still be imported until a day (exclusive). */
export function oldContracts(
  rule: string,
  instrument: string,
  paragraph: string,
  before: IsoDate,
  from: IsoDate,
  until: IsoDate,
  evidence: Evidence,
): Exemption {
  return {
    id: `${rule}-old-contracts`,
    instrument,
    paragraph,
    from,
    until,
    conditions: [{ factBefore: ['contract-date', before] }],
    text: 'Goods under contracts made before the rule may be imported during a short window.',
    evidence,
  };
}

/** Who must tell the Committee before Rajin coal is loaded. */
export type Notifier = 'procuring' | 'exporting';

/**
 * Conditions of the Rajin gate: coal of any origin but the DPRK's, loaded at Rajin alone and solely for
 * export (nothing consumed, sold or blended in the DPRK), confirmed and notified in advance by the right
 * state, with no tie to prohibited revenue.
 */
export function rajinConditions(notifier: Notifier): readonly Condition[] {
  return [
    { originStateNot: ['KP'] },
    { destinationStateNot: ['KP'] },
    { leavesFrom: ['rajin'] },
    { modes: ['sea'] },
    { factInAdvance: `notified-by-${notifier}-state` },
    { factNot: 'origin-unconfirmed' },
    { factNot: 'used-in-dprk' },
    { factNot: 'prohibited-revenue' },
  ];
}

/** The Rajin coal exemption of a resolution. */
export function rajinCoal(
  rule: string,
  number: number,
  paragraph: string,
  notifier: Notifier,
  evidence: Evidence,
): Exemption {
  return {
    id: `${rule}-rajin`,
    instrument: `Security Council resolution ${String(number)}`,
    paragraph,
    conditions: rajinConditions(notifier),
    text: `Coal not of the DPRK that leaves through Rajin solely for export, confirmed and notified in advance by the ${notifier} State, with no tie to prohibited revenue.`,
    evidence,
  };
}

/** Livelihood of the people of the DPRK, with no tie to the weapons programmes. */
export function livelihood(
  rule: string,
  number: number,
  paragraph: string,
  evidence: Evidence,
): Exemption {
  return {
    id: `${rule}-livelihood`,
    instrument: `Security Council resolution ${String(number)}`,
    paragraph,
    conditions: [{ fact: 'livelihood' }, { factNot: 'prohibited-revenue' }],
    text: 'Trade solely for the livelihood of the people, with no link to the weapons programmes.',
    evidence,
  };
}

/** A ship in distress may enter. */
export function distress(
  rule: string,
  instrument: string,
  paragraph: string,
  evidence: Evidence,
): Exemption {
  return {
    id: `${rule}-distress`,
    instrument,
    paragraph,
    conditions: [{ fact: 'distress' }],
    text: 'Entry in distress or emergency is not refused.',
    evidence,
  };
}

/** A port rule that speaks of foreign ships leaves those of the state's own flag alone. */
export function ownFlag(
  rule: string,
  state: string,
  instrument: string,
  paragraph: string,
  source: readonly string[],
): Exemption {
  return {
    id: `${rule}-foreign-only`,
    instrument,
    paragraph,
    conditions: [{ flags: [state] }],
    text: 'The rule speaks of foreign ships.',
    evidence: { grade: 'H', source },
  };
}

/** A ship on a sea arc from a DPRK port to this state has called at the DPRK. */
export const callThen = (territory: string): RuleMatch => ({
  directions: [{ direction: 'to', territory }],
  modes: ['sea'],
  places: DPRK_PORTS,
});

/** Any sea arc out of a DPRK port, whatever its market. */
export const SEA_FROM_DPRK: RuleMatch = {
  directions: FROM_DPRK,
  modes: ['sea'],
  places: DPRK_PORTS,
};

/** What a ship loses by being shut out elsewhere; the parts of the three states add to 2.5 USD/t. */
export const LOCK_OUT_NOTE =
  'Ships that load in the DPRK are shut out of Korean, Japanese and American ports for a time and ask more. In all 2.5 USD/t (2–3), inside the published 5–7 USD/t of extra cost of the Rajin route; shared among the three states by the trade at stake, so that lifting one window takes its part away.';
