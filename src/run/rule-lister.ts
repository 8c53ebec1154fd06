/** One rule as a reader wants it: names for ids, conditions in words, quotas in tonnes, days in force. */
import type { Evidence, Figure } from '../core/figure.js';
import { compareText } from '../core/ids.js';
import { type FigureReader, figureReader, quantityAt } from '../model/dated.js';
import { isRuleInForce } from '../model/verdicts.js';
import type {
  DaySpan,
  ListedAmount,
  ListedEffect,
  ListedEvidence,
  ListedExemption,
  ListedRule,
} from '../result/rule-list.js';
import { concernsGoods } from '../sanctions/match.js';
import {
  conditionText,
  isUnconfirmed,
  matchTexts,
  type Naming,
  namingOf,
} from '../sanctions/words.js';
import { SECONDS_PER_DAY } from '../scenario/calendar.js';
import type { Commodity, Corridor, Effect, Exemption, Rule } from '../scenario/corridor.js';
import type { Scenario } from '../scenario/scenario.js';

/** Before every date and after every date, as text. */
const EVER = '0000-00-00';

/** Days on which a scenario has a rule in force. */
function spansInForce(rule: Rule, scenario: Scenario): readonly DaySpan[] {
  const { liftings, enforcements } = scenario;
  const overrides = [...liftings, ...enforcements].filter(({ id }) => id === rule.id);
  const turns = [rule, ...overrides].flatMap(({ from, until }) => [from ?? EVER, until ?? EVER]);
  const dates = [...new Set([EVER, ...turns])].sort(compareText);
  const spans: { from: string | null; until: string | null }[] = [];
  let isOpen = false;
  for (const date of dates) {
    const now = isRuleInForce(rule, date, scenario);
    if (now && !isOpen) spans.push({ from: date === EVER ? null : date, until: null });
    const last = spans[spans.length - 1];
    if (!now && isOpen && last !== undefined) last.until = date;
    isOpen = now;
  }
  return spans;
}

/** Puts rules into words, for one scenario and day. */
export class RuleLister {
  private readonly naming: Naming;
  private readonly sources: ReadonlyMap<string, Corridor['sources'][number]>;

  constructor(
    private readonly scenario: Scenario,
    private readonly date: string,
  ) {
    this.naming = namingOf(scenario.corridor);
    this.sources = new Map(scenario.corridor.sources.map((source) => [source.id, source]));
  }

  listed(rule: Rule): ListedRule {
    const { scenario, naming, date } = this;
    const inForce = spansInForce(rule, scenario);
    return {
      id: rule.id,
      regime: rule.regime,
      authority: rule.authority,
      instrument: rule.instrument,
      paragraph: rule.paragraph,
      isParagraphUnconfirmed: isUnconfirmed(rule.evidence.paragraphGrade ?? rule.evidence.grade),
      text: rule.text,
      effect: this.effect(rule),
      from: rule.from,
      until: rule.until ?? null,
      inForce,
      isInForce: isRuleInForce(rule, date, scenario),
      isDormant: rule.dormant === true,
      isUnclear: rule.unclear === true,
      dateBasis: rule.dateBasis,
      binds: rule.binds === 'all' ? null : rule.binds.map(naming.state),
      targets: (rule.targets ?? []).map(naming.state),
      matches: matchTexts(rule.match, naming),
      notifier: rule.notifier ?? null,
      countCallsFrom: rule.countCallsFrom ?? null,
      supersededBy: rule.supersededBy ?? null,
      unless: (rule.unless ?? []).map((clause) => this.exemption(clause)),
      evidence: this.evidence(rule.evidence),
    };
  }

  private exemption(clause: Exemption): ListedExemption {
    const { id, instrument, paragraph, from, until, conditions, text, evidence } = clause;
    return {
      id,
      instrument,
      paragraph,
      isParagraphUnconfirmed: isUnconfirmed(evidence.grade),
      from: from ?? null,
      until: until ?? null,
      text,
      conditions: conditions.map((condition) => conditionText(condition, this.naming)),
      isUnclear: clause.unclear === true,
      evidence: this.evidence(evidence),
    };
  }

  private evidence({ grade, source, note }: Evidence): ListedEvidence {
    const sources = source.map((id) => {
      const { title = id, date, locator = '' } = this.sources.get(id) ?? {};
      return { id, title, date: date ?? null, locator };
    });
    return { grade, sources, note: note ?? null };
  }

  private effect(rule: Rule): ListedEffect {
    const { effect } = rule;
    const pricedOn = this.dayOfPrices(rule);
    const reader = figureReader(this.scenario.corridor.currencies, pricedOn);
    const orNull = (figure: Figure | undefined): number | null =>
      figure === undefined ? null : reader.value(figure);
    const perTonne = (figure: Figure | undefined): number | null => {
      const perKg = orNull(figure);
      return perKg === null ? null : Number((perKg * 1000).toPrecision(12));
    };
    switch (effect.kind) {
      case 'ban':
      case 'monitoring':
        return { kind: effect.kind };
      case 'quota':
        return {
          kind: 'quota',
          amounts: effect.amounts.map((figure) => this.amount(rule, figure, reader, pricedOn)),
          period: effect.period,
          startsOn:
            effect.period === 'twelve-months' ? (effect.startsOn ?? rule.from.slice(5)) : null,
          sharedWith: this.sharedWith(rule, effect),
          pricedOn,
        };
      case 'licence':
        return {
          kind: 'licence',
          leadTimeDays: reader.value(effect.leadTime) / SECONDS_PER_DAY,
          refusalProbability: reader.value(effect.refusalProbability),
        };
      case 'inspection':
        return {
          kind: 'inspection',
          probability: reader.value(effect.probability),
          delayDays: reader.value(effect.delay) / SECONDS_PER_DAY,
        };
      case 'surcharge':
        return {
          kind: 'surcharge',
          usdPerTonne: perTonne(effect.perTonne),
          ofValue: orNull(effect.adValorem),
        };
      case 'designation':
        return { kind: 'designation', usdPerTonne: perTonne(effect.perTonne) };
    }
  }

  /** The day asked for if the rule is in force then, else its own first day: a price of its own time. */
  private dayOfPrices({ from, until }: Rule): string {
    return this.date >= from && (until === undefined || this.date < until) ? this.date : from;
  }

  private sharedWith(
    rule: Rule,
    { counter }: Extract<Effect, { kind: 'quota' }>,
  ): readonly string[] {
    if (counter === undefined) return [];
    return this.scenario.corridor.rules
      .filter(
        ({ id, effect }) => id !== rule.id && effect.kind === 'quota' && effect.counter === counter,
      )
      .map(({ id }) => id)
      .sort(compareText);
  }

  private amount(rule: Rule, figure: Figure, reader: FigureReader, date: string): ListedAmount {
    const { value, dimension } = reader.amount(figure);
    const unit = dimension === 'kg' ? 't' : (dimension as ListedAmount['unit']);
    const perTonne = (commodity: Commodity): number => {
      if (unit === 'USD') return reader.value(commodity.value) * 1000;
      if (unit === 'barrel') return reader.valueOr(commodity.barrelsPerTonne, 0) * 1000;
      const massPerTeu = reader.valueOr(commodity.massPerTeu, 0);
      return unit === 'TEU' && massPerTeu > 0 ? 1000 / massPerTeu : 0;
    };
    const conversions = this.goodsOf(rule).flatMap((commodity) => {
      const each = unit === 't' ? 0 : Number(perTonne(commodity).toPrecision(12));
      const { id, name } = commodity;
      return each > 0 ? [{ commodity: id, name, tonnes: value / each, perTonne: each }] : [];
    });
    return {
      written: quantityAt(figure, date),
      amount: unit === 't' ? value / 1000 : value,
      unit,
      conversions,
    };
  }

  /** Goods of the corridor that a rule counts, of those demands that it can concern. */
  private goodsOf(rule: Rule): readonly Commodity[] {
    const { commodities, demands, places } = this.scenario.corridor;
    const countryOf = new Map(places.map(({ id, country }) => [id, country]));
    const spoken = commodities.filter(({ id, hs }) => concernsGoods(rule, { commodity: id, hs }));
    const traded = new Set(
      demands
        .filter(({ origin, destination, originState }) => {
          const from = originState ?? countryOf.get(origin) ?? 'ZZ';
          const to = countryOf.get(destination) ?? 'ZZ';
          const { directions, originStates, destinationStates } = rule.match;
          return (
            (originStates === undefined || originStates.includes(from)) &&
            (destinationStates === undefined || destinationStates.includes(to)) &&
            (directions === undefined ||
              directions.some(({ direction, territory }) =>
                direction === 'from'
                  ? from === territory
                  : direction === 'to'
                    ? to === territory
                    : true,
              ))
          );
        })
        .map(({ commodity }) => commodity),
    );
    const counted = spoken.filter(({ id }) => traded.has(id));
    return counted.length > 0 ? counted : spoken;
  }
}
