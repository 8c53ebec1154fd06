/** Two lines beside each other from west to east, and who goes by which. */
import type { CorridorModel } from '../../src/model/model.js';
import type { Choice } from '../../src/scenario/choice.js';
import type { Corridor, Link } from '../../src/scenario/corridor.js';
import { Engine } from '../../src/simulate/engine.js';
import { buildPlan } from '../../src/simulate/plan.js';
import { modelOf, oneLink } from './scenarios.js';

/** What the lines are like. */
export interface TwoLines {
  /** USD/t on each; default 0. */
  readonly tariffs?: readonly [number, number] | undefined;
  readonly link?: Partial<Link> | undefined;
  readonly links?: readonly [Partial<Link>, Partial<Link>] | undefined;
  readonly quantity?: string | undefined;
  readonly unservedPrice?: string | undefined;
  readonly choice?: Choice | undefined;
  readonly days?: number | undefined;
  readonly longestWaitDays?: number | undefined;
}

/** The corridor: lots of 1000 t, lines of 40 km. */
export function twoLines(of: TwoLines): Corridor {
  const { tariffs = [0, 0], link = {}, links = [{}, {}] } = of;
  const { quantity = '1 Mt/year', unservedPrice = '1e6 USD/t' } = of;
  const base = oneLink({ link, demand: { quantity, unservedPrice } });
  const [line] = base.links;
  if (line === undefined) throw new Error('no line');
  return {
    ...base,
    tariffs: tariffs.map((rate, i) => ({
      id: `tariff-${i}`,
      name: `Tariff ${i}`,
      per: 't',
      expression: 'rate',
      parameters: { rate: `${rate} USD/t` },
    })),
    links: links.map((more, i) => ({
      ...line,
      id: `line-${i}`,
      tariffs: [`tariff-${i}`],
      ...more,
    })),
  };
}

/** The same, compiled; queues as long as they get, so that bookings refuse nothing. */
export function twoLinesModel(of: TwoLines): CorridorModel {
  return modelOf(twoLines(of), {
    horizonDays: of.days ?? 365,
    simulation: {
      longestWaitDays: of.longestWaitDays ?? 10_000,
      candidates: 8,
      runInDays: 30,
      ...(of.choice === undefined ? {} : { choice: of.choice }),
    },
  });
}

/** A shipment that left: its number, when (s), and by which line. */
export interface Sent {
  readonly ordinal: number;
  readonly time: number;
  readonly line: number;
}

/** Who left by which line within the horizon, in order of time. */
export function sentBy(model: CorridorModel, replication = 0): readonly Sent[] {
  const plan = buildPlan(model);
  const engine = new Engine(plan, ['land-trade']);
  const sent: Sent[] = [];
  engine.state.observers.departure = (_, ordinal, time, route) => {
    if (time < 0) return;
    const arcs = plan.routes[route]?.arcs ?? [];
    const line = arcs.map((arc) => model.arcs[arc]).findLast((arc) => arc?.kind === 'link');
    sent.push({ ordinal, time, line: line?.asset === 'line-0' ? 0 : 1 });
  };
  engine.run(model.seed, replication);
  return sent;
}
