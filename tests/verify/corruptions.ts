/** Ways in which a record can be wrong, each with the check that must see it. */
import type { DemandAccount, SimulationRecord } from '../../src/model/answers.js';
import { type Case, pick, type Writable } from './support.js';

/** Spoils a record somewhere; `i` and `j` say where, `by` how much (1 or more). */
export interface Corruption {
  readonly name: string;
  readonly check: string;
  readonly spoil: (
    record: Writable<SimulationRecord>,
    place: { readonly i: number; readonly j: number; readonly by: number },
    truth: Case,
  ) => void;
}

const MASSES: readonly (keyof DemandAccount)[] = [
  'initial',
  'emitted',
  'delivered',
  'inTransit',
  'refusedByRule',
  'refusedByLimit',
  'declined',
  'returned',
  'stranded',
];

function account(
  record: Writable<SimulationRecord>,
  i: number,
  j: number,
): Writable<DemandAccount> {
  return pick(pick(record.replications, i).demands, j);
}

/** Every corruption of a record that is tried. */
export const CORRUPTIONS: readonly Corruption[] = [
  {
    name: 'some kilograms come from nowhere',
    check: 'conservation',
    spoil: (record, { i, j, by }) => (account(record, i, j)[pick(MASSES, i + j + by)] += by),
  },
  {
    name: 'half a kilogram goes from one fate to another',
    check: 'conservation',
    spoil: (record, { i, j }) => {
      account(record, i, j).inTransit += 0.5;
      account(record, i, j).returned -= 0.5;
    },
  },
  {
    name: 'a shipment more or less is counted',
    check: 'conservation',
    spoil: (record, { i, j, by }) => (account(record, i, j).shipments += by % 2 === 0 ? -1 : 1),
  },
  {
    name: 'a shipment is emitted twice and left in transit',
    check: 'flows',
    spoil: (record, { i, j }, { model }) => {
      const one = account(record, i, j);
      const { lot } = pick(model.demands, j);
      one.shipments += 1;
      one.emitted += lot;
      one.inTransit += lot;
    },
  },
  {
    name: 'delivered cargo is called refused',
    check: 'flows',
    spoil: (record, { i, j, by }, { model }) => {
      const demand = j % 2; // the third demand delivers nothing
      const one = account(record, i, demand);
      const { lot } = pick(model.demands, demand);
      one.delivered -= lot;
      one[by % 2 === 0 ? 'declined' : 'refusedByLimit'] += lot;
    },
  },
  {
    name: 'a resource was used ten times as much',
    check: 'capacity',
    spoil: (record, { i, j, by }) => {
      const used = pick(record.replications, i).resources.filter((one) => one.used > 0);
      pick(used, j).used *= 9 + by;
    },
  },
  {
    name: 'a resource served ten times as much for the same use',
    check: 'capacity',
    spoil: (record, { i, j, by }) => {
      const used = pick(record.replications, i).resources.filter((one) => one.used > 0);
      pick(used, j).served *= 9 + by;
    },
  },
  {
    name: 'use and service grow beyond what the year allows',
    check: 'capacity',
    spoil: (record, { i, j }) => {
      const used = pick(record.replications, i).resources.filter((one) => one.used > 0);
      const one = pick(used, j);
      one.used *= 1000;
      one.served *= 1000;
    },
  },
  {
    name: 'a quota is overdrawn',
    check: 'quotas',
    spoil: (record, { i, j, by }, { model }) => {
      const windows = pick(record.replications, i).quotas[0];
      const amount = model.quotas[0]?.amount ?? 0;
      if (windows !== undefined) windows[j % windows.length] = amount + by;
    },
  },
  {
    name: 'cargo passes without drawing its quota',
    check: 'quotas',
    spoil: (record) => {
      for (const { quotas } of record.replications) for (const windows of quotas) windows.fill(0);
    },
  },
  {
    name: 'a route skips an arc',
    check: 'paths',
    spoil: (record, { i, j }) => {
      const { arcs } = pick(record.routes, i);
      arcs.splice(j % arcs.length, 1);
    },
  },
  {
    name: 'a route goes backwards',
    check: 'paths',
    spoil: (record, { i }) => pick(record.routes, i).arcs.reverse(),
  },
  {
    name: 'a route goes over another arc',
    check: 'paths',
    spoil: (record, { i, j, by }, { model }) => {
      const { arcs } = pick(record.routes, i);
      const at = j % arcs.length;
      arcs[at] = ((arcs[at] ?? 0) + 1 + (by % (model.arcCount - 1))) % model.arcCount;
    },
  },
  {
    name: 'a route goes over one arc twice',
    check: 'paths',
    spoil: (record, { i, j }) => {
      const { arcs } = pick(record.routes, i);
      arcs.splice(j % arcs.length, 0, pick(arcs, j));
    },
  },
  {
    name: 'a route belongs to another demand',
    check: 'paths',
    spoil: (record, { i, by }, { model }) => {
      const route = pick(record.routes, i);
      const others = model.demands.filter(({ id }) => id !== route.demand);
      route.demand = pick(others, by).id;
    },
  },
  {
    name: 'a route runs under another class',
    check: 'permissions',
    spoil: (record, { i, by }, { model }) => {
      const route = pick(record.routes, i);
      route.flowClass = (route.flowClass + 1 + (by % (model.classCount - 1))) % model.classCount;
    },
  },
  {
    name: 'a route is a millionth dearer or cheaper',
    check: 'money',
    spoil: (record, { i, by }) =>
      (pick(record.routes, i).money *= by % 2 === 0 ? 1 + 1e-6 : 1 - 1e-6),
  },
  {
    name: 'a route is an hour or more slower',
    check: 'money',
    spoil: (record, { i, by }) => (pick(record.routes, i).seconds += 3600 * by),
  },
  {
    name: 'a demand has paid twice',
    check: 'money',
    spoil: (record, { i, j }) => (account(record, i, j % 2).paid *= 2),
  },
  {
    name: 'more was released than set out',
    check: 'flows',
    spoil: (record, { i, by }) => (pick(record.routes, i).released += by),
  },
  {
    name: 'an arc carried twice as much',
    check: 'flows',
    spoil: (record, { i }) => (pick(record.flows, i).kg *= 2),
  },
  {
    name: 'an arc on the way carried nothing',
    check: 'flows',
    spoil: (record, { i }) => record.flows.splice(i % record.flows.length, 1),
  },
  {
    name: 'cargo passes an arc far from its routes',
    check: 'flows',
    spoil: (record, { i, by }, { model, scenario }) => {
      const demand = pick(scenario.corridor.demands, i).id;
      const known = new Set(
        record.routes.flatMap((one) => (one.demand === demand ? one.arcs : [])),
      );
      const others = model.arcs.flatMap((_, arc) => (known.has(arc) ? [] : [arc]));
      record.flows.push({ arc: pick(others, by), demand, kg: 1e9 });
    },
  },
  {
    name: 'a refusal is a kilogram or more off',
    check: 'flows',
    spoil: (record, { i, by }) => (pick(record.refusals, i).kg += by),
  },
  {
    name: 'a refusal is forgotten',
    check: 'flows',
    spoil: (record, { i }) => record.refusals.splice(i % record.refusals.length, 1),
  },
  {
    name: 'a refusal names nothing known',
    check: 'flows',
    spoil: (record, { i }) => (pick(record.refusals, i).by = ['martial-law']),
  },
  {
    name: 'cargo travels longer than time lasts',
    check: 'flows',
    spoil: (record, { i, j }) => (account(record, i, j % 2).transitKgSeconds *= 1e6),
  },
  {
    name: 'the slow tenth is faster than half',
    check: 'flows',
    spoil: (record, { i }) =>
      (pick(record.replications, i).categories[0] = {
        tenPercentDays: 1,
        medianDays: 9,
        ninetyPercentDays: 3,
        ninetyFivePercentDays: 9,
        deliveredInTime: null,
      }),
  },
  {
    name: 'more arrives in time than arrives',
    check: 'flows',
    spoil: (record, { i }) => {
      const times = pick(record.replications, i).categories[0];
      if (times !== undefined) times.deliveredInTime = 1e15;
    },
  },
  {
    name: 'a day brings more than the books say',
    check: 'days',
    spoil: (record, { i, j, by }) => {
      const series = pick(pick(record.replications, i).daily ?? [], j);
      const days = pick([series.emitted, series.delivered, series.lost], by);
      days[by % days.length] = (days[by % days.length] ?? 0) + by;
    },
  },
  {
    name: 'cargo arrives before it was there',
    check: 'days',
    spoil: (record, { i, j }) => {
      const { initial, delivered } = pick(pick(record.replications, i).daily ?? [], j);
      const last = delivered.length - 1;
      delivered[0] = (delivered[0] ?? 0) + initial + 1e12;
      delivered[last] = (delivered[last] ?? 0) - initial - 1e12;
    },
  },
  {
    name: 'a day is missing',
    check: 'days',
    spoil: (record, { i, j }) => pick(pick(record.replications, i).daily ?? [], j).lost.pop(),
  },
  {
    name: 'the series of a category is missing',
    check: 'days',
    spoil: (record, { i }) => {
      const one = pick(record.replications, i);
      one.daily = one.daily?.slice(1) ?? null;
    },
  },
  {
    name: 'a replication is told twice',
    check: 'record',
    spoil: (record, { i }) => record.replications.push(pick(record.replications, i)),
  },
  {
    name: 'the record is of another model',
    check: 'record',
    spoil: (record) => (record.modelHash = record.modelHash.slice(1)),
  },
  {
    name: 'a table is too short',
    check: 'record',
    spoil: (record, { i, j }) => {
      const { demands, resources, quotas } = pick(record.replications, i);
      pick<unknown[]>([demands, resources, quotas], j).pop();
    },
  },
  {
    name: 'a number is not a number',
    check: 'record',
    spoil: (record, { i, j }) =>
      (pick(pick(record.replications, i).resources, j).used = Number.NaN),
  },
  {
    name: 'somebody stays a second longer than he is present',
    check: 'presence',
    spoil: (record, { i, j, by }) => {
      pick(pick(record.replications, i).resources, j).staySeconds += by;
    },
  },
  {
    name: 'a replication ends in a deadlock that nobody found',
    check: 'presence',
    spoil: (record, { i }) => {
      pick(record.replications, i).status = 'deadlocked';
    },
  },
];
