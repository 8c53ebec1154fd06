/**
 * Verdicts given afresh from the rules, each asked for once: on a demand's shipment with the conduct of
 * a class, over an arc, on a date.
 */
import { ALLOWED, judge, type Verdict } from '../sanctions/evaluate.js';
import type { ArcFacts, ShipmentFacts } from '../sanctions/facts.js';
import { matchesArc } from '../sanctions/match.js';
import { conductOn } from '../scenario/conduct.js';
import type { Rule } from '../scenario/corridor.js';
import { commodityOf, type Ledger, vehicleOn } from './ledger.js';
import { arcFacts, rulesInForce, shipmentFacts } from './facts.js';

/** Gives and keeps verdicts. Memory O(questions asked). */
export class VerdictBook {
  private readonly inForce = new Map<string, readonly Rule[]>();
  private readonly atArc = new Map<string, readonly Rule[]>();
  private readonly verdicts = new Map<string, Verdict>();
  private readonly shipments = new Map<string, ShipmentFacts | undefined>();
  private readonly arcs = new Map<string, ArcFacts | undefined>();

  constructor(private readonly ledger: Ledger) {}

  /** Rules in force on a date. */
  rulesOn(date: string): readonly Rule[] {
    let rules = this.inForce.get(date);
    if (rules === undefined) {
      rules = rulesInForce(this.ledger.scenario, date);
      this.inForce.set(date, rules);
    }
    return rules;
  }

  /** The verdict; allowed where demand, class or arc does not exist (other checks say so). */
  verdict(demand: string, flowClass: number, arc: number, date: string): Verdict {
    const key = `${demand}|${flowClass}|${arc}|${date}`;
    let verdict = this.verdicts.get(key);
    if (verdict === undefined) {
      verdict = this.judge(this.rulesAt(flowClass, arc, date), demand, flowClass, arc, date);
      this.verdicts.set(key, verdict);
    }
    return verdict;
  }

  /** The verdict by some rules only; not kept. */
  judge(
    rules: readonly Rule[],
    demand: string,
    flowClass: number,
    arc: number,
    date: string,
  ): Verdict {
    const shipment = this.shipment(demand, flowClass);
    const facts = this.arcFacts(flowClass, arc);
    return rules.length === 0 || shipment === undefined || facts === undefined
      ? ALLOWED
      : judge(rules, shipment, facts, date, conductOn(this.ledger.scenario, date));
  }

  /** Facts of a demand's shipment with the conduct of a class. */
  shipment(id: string, classIndex: number): ShipmentFacts | undefined {
    const key = `${id}|${classIndex}`;
    if (!this.shipments.has(key)) {
      const demand = this.ledger.demands.get(id);
      const commodity = commodityOf(this.ledger, id);
      const flowClass = this.ledger.model.classes[classIndex];
      const isKnown = demand !== undefined && commodity !== undefined && flowClass !== undefined;
      this.shipments.set(
        key,
        isKnown ? shipmentFacts(this.ledger, demand, commodity, flowClass) : undefined,
      );
    }
    return this.shipments.get(key);
  }

  /** Rules in force on a date that can speak of an arc at all. */
  private rulesAt(flowClass: number, arc: number, date: string): readonly Rule[] {
    const key = `${arc}|${vehicleOn(this.ledger, flowClass, arc)?.id ?? ''}|${date}`;
    let rules = this.atArc.get(key);
    if (rules === undefined) {
      const facts = this.arcFacts(flowClass, arc);
      rules =
        facts === undefined ? [] : this.rulesOn(date).filter((rule) => matchesArc(rule, facts));
      this.atArc.set(key, rules);
    }
    return rules;
  }

  private arcFacts(flowClass: number, index: number): ArcFacts | undefined {
    const vehicle = vehicleOn(this.ledger, flowClass, index);
    const key = `${index}|${vehicle?.id ?? ''}`;
    if (!this.arcs.has(key)) {
      const arc = this.ledger.model.arcs[index];
      this.arcs.set(key, arc === undefined ? undefined : arcFacts(this.ledger, arc, vehicle));
    }
    return this.arcs.get(key);
  }
}
