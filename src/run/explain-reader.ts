/** Names, rules and exemptions in words, for one shipment on one day. */
import type { RouteLeg } from '../model/answers.js';
import { holds } from '../sanctions/exempt.js';
import type { ArcFacts, ShipmentFacts } from '../sanctions/facts.js';
import { conditionText, isUnconfirmed, type Naming, namingOf } from '../sanctions/words.js';
import type { Condition, Exemption, Rule } from '../scenario/corridor.js';
import type { Scenario } from '../scenario/scenario.js';
import type { ExplainedExemption } from '../result/explanation.js';

/** Looks up names and rules, and judges exemptions for one shipment and day. */
export class RuleReader {
  private readonly naming: Naming;
  private readonly rules: ReadonlyMap<string, Rule>;
  private readonly flags: ReadonlyMap<string, string | undefined>;

  constructor(
    { corridor }: Scenario,
    private readonly date: string,
    private readonly shipment: ShipmentFacts | undefined,
  ) {
    this.naming = namingOf(corridor);
    this.rules = new Map(corridor.rules.map((rule) => [rule.id, rule]));
    this.flags = new Map(corridor.vehicles.map(({ id, flag }) => [id, flag]));
  }

  place(id: string): string {
    return this.naming.place(id);
  }

  rule(id: string): Rule | undefined {
    return this.rules.get(id);
  }

  where({ from, to }: { readonly from: string; readonly to: string }): string {
    return from === to ? `in ${this.place(from)}` : `${this.place(from)} → ${this.place(to)}`;
  }

  /** An exemption on a leg: which of its conditions hold there. */
  exemption(clause: Exemption, leg: RouteLeg | undefined): ExplainedExemption {
    const { id, instrument, paragraph, text, conditions, evidence, from, until } = clause;
    const words = (list: readonly Condition[]): readonly string[] =>
      list.map((condition) => conditionText(condition, this.naming));
    const isMet = (condition: Condition): boolean =>
      this.shipment !== undefined && leg !== undefined
        ? holds(condition, this.shipment, this.arcOf(leg), this.date)
        : false;
    return {
      id,
      instrument,
      paragraph,
      isParagraphUnconfirmed: isUnconfirmed(evidence.grade),
      text,
      met: words(conditions.filter(isMet)),
      missed: words(conditions.filter((condition) => !isMet(condition))),
      shut:
        from !== undefined && this.date < from
          ? `it opens on ${from} only`
          : until !== undefined && this.date >= until
            ? `its time ended before ${until}`
            : null,
      isUnclear: clause.unclear === true,
    };
  }

  /** As much of an arc's facts as conditions ask for. */
  private arcOf({ asset, from, to, mode, vehicle }: RouteLeg): ArcFacts {
    return {
      tailPlace: from,
      headPlace: to,
      tailCountry: '',
      headCountry: '',
      territories: [],
      mode: (mode ?? undefined) as ArcFacts['mode'],
      link: asset,
      terminal: asset,
      service: asset,
      vehicle: vehicle ?? undefined,
      flag: vehicle === null ? undefined : this.flags.get(vehicle),
    };
  }
}
