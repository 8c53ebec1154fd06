/**
 * Journeys that are on record, and the law on the ways that the corridor is known for. What the model
 * says of each stands in docs/data/journeys.md; where it is short of the press, the page says why.
 */
import { describe, expect, it } from 'vitest';
import { tumen } from '../../../src/datasets/tumen/index.js';
import { compileScenario } from '../../../src/model/compile.js';
import type { RouteAnswer, RoutesAnswer } from '../../../src/model/answers.js';
import type { CorridorModel } from '../../../src/model/model.js';
import { scenario } from '../../../src/run/scenario.js';
import type { Change } from '../../../src/scenario/scenario.js';
import { routes, type RouteQuery } from '../../../src/solve/routes.js';
import { shippedScenario } from '../../support/shipped.js';

const models = new Map<string, CorridorModel>();

function modelOn(start: string, changes: readonly Change[] = []): CorridorModel {
  const key = JSON.stringify([start, changes]);
  const known = models.get(key) ?? compileScenario(scenario({ title: 'As dated', start, changes }));
  models.set(key, known);
  return known;
}

const closing = (assets: readonly string[]): readonly Change[] =>
  assets.map((close): Change => ({ close }));

function ask(model: CorridorModel, query: RouteQuery): RoutesAnswer {
  const [answer] = routes(model, { k: 1, closed: 0, ...query });
  if (answer === undefined) throw new Error(`nothing asked by ${JSON.stringify(query)}`);
  return answer;
}

const assetsOf = (route: RouteAnswer): readonly string[] => route.legs.map(({ asset }) => asset);

/** The cheapest of the k cheapest routes that uses all of some assets. */
function routeBy(
  model: CorridorModel,
  query: RouteQuery,
  assets: readonly string[],
  k = 60,
): RouteAnswer {
  const found = ask(model, { ...query, k }).routes.find((route) =>
    assets.every((asset) => assetsOf(route).includes(asset)),
  );
  if (found === undefined) throw new Error(`no route by ${assets.join(' and ')}`);
  return found;
}

const moneyOf = ({ tariffs, surcharges }: RouteAnswer): number => tariffs + surcharges;

/** Days on the way: without half the headway of ships and without the lead time of licences. */
function daysUnderWay(model: CorridorModel, route: RouteAnswer): number {
  const waits = route.legs.map(({ kind, asset, ruleHours }) => {
    const headway =
      kind === 'service'
        ? (model.resources.find(({ id }) => id.startsWith(`${asset}:`))?.headway ?? 0)
        : 0;
    return headway / 2 / 86_400 + ruleHours / 24;
  });
  return route.days - waits.reduce((a, b) => a + b, 0);
}

function hoursOf(route: RouteAnswer, asset: string): number {
  return route.legs.filter((leg) => leg.asset === asset).reduce((sum, { hours }) => sum + hours, 0);
}

/** Hours from the first leg to the end of one. */
function hoursUntil(route: RouteAnswer, asset: string): number {
  const last = assetsOf(route).lastIndexOf(asset);
  return route.legs.slice(0, last + 1).reduce((sum, { hours }) => sum + hours, 0);
}

const CNY_PER_USD = { 2019: 6.9, 2023: 7.08 };

/** Ports that take Russian coal from Rajin. */
const RIVALS_OF_RAJIN = [
  'vostochny',
  'nakhodka',
  'vladivostok',
  'posyet',
  'sukhodol',
  'zarubino',
  'vanino',
  'slavyanka',
];

describe('known journeys', () => {
  it('Hunchun–Zarubino–Ningbo in 2019 saves 10 to 40 CNY/t and two to four days under way', () => {
    const demand = { demand: 'cont-jilin-south-hunchun-ningbo' };
    const asIs = modelOn('2019-01-01');
    const noDalian = modelOn('2019-01-01', closing(['dalian']));
    const dalian = routeBy(asIs, demand, ['svc-dalian-ningbo']);
    const zarubino = routeBy(noDalian, demand, ['zarubino-berths', 'svc-zarubino-ningbo']);
    const saving = (moneyOf(dalian) - moneyOf(zarubino)) * CNY_PER_USD[2019];
    expect(saving).toBeGreaterThan(10);
    expect(saving).toBeLessThan(40);
    const days = daysUnderWay(asIs, dalian) - daysUnderWay(noDalian, zarubino);
    expect(days).toBeGreaterThan(2);
    expect(days).toBeLessThan(4);
    // And yet five ships in seventeen months came: who had to wait for one lost far more than that.
    expect(zarubino.days - dalian.days).toBeGreaterThan(30);
    expect(
      tumen.commodities.find(({ id }) => id === 'boxes-cn-domestic')?.massPerTeu,
    ).toMatchObject({
      value: '7.4 t/TEU',
    });
  });

  it('Hunchun–Vladivostok–Zhoushan in 2023 saves 1,500 to 3,000 CNY a box', () => {
    const invented = { grade: 'EST', source: [], note: 'one box to ask for' };
    const box: Change = {
      add: 'demand',
      value: {
        id: 'box-hunchun-zhoushan',
        category: 'cn-domestic-transit',
        commodity: 'boxes-cn-domestic',
        origin: 'hunchun',
        destination: 'zhoushan',
        quantity: { value: '1 kTEU/year', ...invented },
        lot: { value: '10 TEU', ...invented },
        unservedPrice: { value: '9000 USD/TEU', ...invented },
        facts: { 'jilin-goods': true },
      },
    };
    const demand = { demand: 'box-hunchun-zhoushan' };
    const asIs = modelOn('2023-07-01', [box]);
    const noDalian = modelOn('2023-07-01', [box, ...closing(['dalian'])]);
    const dalian = routeBy(asIs, demand, ['svc-dalian-zhoushan']);
    const vladivostok = routeBy(noDalian, demand, ['vladivostok-containers', 'svc-vlad-zhoushan']);
    const saving = (moneyOf(dalian) - moneyOf(vladivostok)) * 7.4 * CNY_PER_USD[2023];
    expect(saving).toBeGreaterThan(1500);
    expect(saving).toBeLessThan(3000);
    // By rail only: a truck with the border premium of 2023 costs more than Dalian altogether.
    expect(assetsOf(vladivostok)).toContain('kamyshovaya-hunchun');
    const noRail = modelOn('2023-07-01', [box, ...closing(['dalian', 'kamyshovaya-hunchun'])]);
    const byTruck = routeBy(noRail, demand, ['kraskino-changlingzi-crossing', 'svc-vlad-zhoushan']);
    expect(moneyOf(byTruck)).toBeGreaterThan(moneyOf(dalian));
  });

  it('Changchun–Zarubino–Busan by road in 2017 takes about seven days', () => {
    const model = modelOn('2017-02-01');
    const assets = ['kraskino-changlingzi-crossing', 'zarubino-berths', 'svc-zarubino-busan'];
    const route = routeBy(model, { demand: 'cont-jilin-kr-changchun' }, assets);
    // From catching the ship at once to just missing it (it left once a week) 4.5 to 11.5 days.
    const atOnce = daysUnderWay(model, route);
    expect(atOnce).toBeGreaterThan(4);
    expect(atOnce).toBeLessThan(7);
    expect(route.days).toBeGreaterThan(6);
    expect(route.days).toBeLessThan(9);
  });

  it('Rajin–Pohang takes 32.5 hours, Kuzbass–Rajin 14 to 18 days', () => {
    const model = modelOn('2014-11-27', closing(RIVALS_OF_RAJIN));
    const route = routeBy(model, { demand: 'coal-free-kuz-kr' }, ['rajin-pier-3'], 3);
    expect(hoursOf(route, 'sea-rajin-pohang')).toBeCloseTo(32.5, 0);
    const days = hoursUntil(route, 'tumangang-rajin') / 24;
    expect(days).toBeGreaterThanOrEqual(14);
    expect(days).toBeLessThanOrEqual(18);
  });

  it('coal by Rajin costs five to seven dollars more than by Vostochny in 2024, surcharges included', () => {
    const demand = { demand: 'coal-free-kuz-cn-east' };
    const others = RIVALS_OF_RAJIN.filter((port) => port !== 'vostochny');
    const rajin = routeBy(
      modelOn('2024-07-01', closing([...others, 'vostochny'])),
      demand,
      ['rajin-pier-3', 'sea-rajin-shanghai'],
      3,
    );
    const vostochny = routeBy(
      modelOn('2024-07-01', closing([...others, 'rajin'])),
      demand,
      ['sea-vostochny-shanghai'],
      3,
    );
    const penalty = moneyOf(rajin) - moneyOf(vostochny);
    expect(penalty).toBeGreaterThan(5);
    expect(penalty).toBeLessThan(7);
    const lockOut = rajin.verdicts.flatMap(({ surcharges }) => surcharges);
    for (const rule of ['kr-lock-out', 'jp-lock-out', 'us-lock-out'])
      expect(lockOut).toContain(rule);
  });
});

describe('the law on coal through Rajin', () => {
  const onlyRajin = closing([...RIVALS_OF_RAJIN, 'hunchun', 'suifenhe']);

  it('lets Russian coal pass to China under the notified exemption, and says so', () => {
    const route = routeBy(
      modelOn('2026-01-01', onlyRajin),
      { demand: 'coal-free-kuz-cn-east' },
      ['rajin-pier-3'],
      1,
    );
    const exempted = route.verdicts.flatMap((verdict) => verdict.exempted);
    expect(exempted).toContainEqual({
      rule: 'unsc-2371-coal',
      exemption: 'unsc-2371-coal-rajin',
    });
    expect(exempted).toContainEqual({
      rule: 'cn-2017-40-coal',
      exemption: 'cn-2017-40-coal-rajin',
    });
  });

  it('closes it where the exporting state has not notified', () => {
    const demand = 'coal-free-kuz-cn-east';
    const facts: Change = {
      set: `${demand}.facts`,
      to: { 'notified-by-procuring-state': true, 'prohibited-revenue': false },
    };
    const answer = ask(modelOn('2026-01-01', [...onlyRajin, facts]), { demand, closed: 12 });
    expect(answer.status).toBe('no lawful way');
    expect(rulesOnTheWayBy('rajin-pier-3', answer)).toEqual(['cn-2017-40-coal', 'unsc-2371-coal']);
  });

  it.each([
    ['coal-free-kuz-kr', ['kr-port-call-365', 'kr-rajin-withdrawal']],
    ['coal-free-kuz-jp', ['jp-port-call']],
  ])('never lets %s in', (demand, expected) => {
    const answer = ask(modelOn('2026-01-01', onlyRajin), { demand, closed: 12 });
    expect(answer.status).toBe('no lawful way');
    expect(rulesOnTheWayBy('rajin-pier-3', answer)).toEqual(expected);
  });

  it.each(['kp-coal-cn-rajin', 'kp-coal-cn-chongjin'])('never lets %s out', (demand) => {
    for (const date of ['2018-01-01', '2026-01-01']) {
      const answer = ask(modelOn(date), { demand, closed: 3 });
      expect(answer.status).toBe('no lawful way');
      expect(answer.closed.length).toBeGreaterThan(0);
      for (const { closures } of answer.closed)
        expect(closures.flatMap(({ rules }) => rules)).toContain('unsc-2371-coal');
    }
  });

  /** The rules on the cheapest closed way by an asset that nothing but rules closes. */
  function rulesOnTheWayBy(asset: string, { closed }: RoutesAnswer): readonly string[] {
    const way = closed.find(
      (route) =>
        assetsOf(route).includes(asset) &&
        route.closures.every(({ physical }) => physical.length === 0),
    );
    return [...new Set(way?.closures.flatMap(({ rules }) => rules))].sort();
  }
});

describe('Chinese boxes by river', () => {
  const SUMMER = '2026-07-01';
  const SHIP = [
    'ship-fangchuan-friendship',
    'ship-friendship-road-bridge',
    'ship-road-bridge-mouth',
  ];
  const query: RouteQuery = { demand: 'cont-jilin-kr-hunchun', date: SUMMER, closed: 1 };
  const PERMISSIONS = ['river-permission-kp', 'river-permission-ru'];

  interface ShipWay {
    readonly saving: number;
    readonly draught: number;
    readonly bridges: readonly string[];
    readonly rules: readonly string[];
  }

  const bridgesIn = (physical: readonly string[]): readonly string[] =>
    physical.flatMap((text) => /\w+ bridge .*clears \d+ m(?: \(.*\))?$/.exec(text)?.[0] ?? []);

  /** What stops the sea-river ship, which is the cheapest closed way to Busan. */
  function shipWay(model: CorridorModel): ShipWay {
    const answer = ask(model, query);
    const [closed] = answer.closed;
    if (closed === undefined) throw new Error('no closed way');
    for (const asset of SHIP) expect(assetsOf(closed)).toContain(asset);
    const physical = closed.closures.flatMap((closure) => closure.physical);
    return {
      saving: (answer.routes[0]?.cost ?? 0) - closed.cost,
      draught: physical.filter((text) => / draws 3\.7 m, .* allows /.test(text)).length,
      bridges: bridgesIn(physical),
      rules: [...new Set(closed.closures.flatMap(({ rules }) => rules))].sort(),
    };
  }

  it('the sea-river ship is stopped by permission, by draught and by each bridge', async () => {
    const way = shipWay(compileScenario(await shippedScenario('baseline')));
    expect(way.rules).toEqual(PERMISSIONS);
    expect(way.draught).toBe(3);
    expect(way.bridges).toEqual([
      'railway bridge (sea-river ship) clears 7 m (2024-06-14)',
      'road bridge (sea-river ship) clears 8 m (2025-12-01)',
    ]);
    expect(way.saving).toBeGreaterThan(0);
  });

  it('before its spans were launched in December 2025 the road bridge stopped nobody', () => {
    const [closed] = ask(modelOn('2025-06-01'), { ...query, date: '2025-07-01' }).closed;
    const physical = closed?.closures.flatMap((closure) => closure.physical) ?? [];
    expect(bridgesIn(physical)).toEqual([
      'railway bridge (sea-river ship) clears 7 m (2024-06-14)',
    ]);
  });

  it('with permission alone the ship is still stopped by draught and both bridges', async () => {
    const way = shipWay(compileScenario(await shippedScenario('river-open')));
    expect(way.rules).toEqual([]);
    expect(way.draught).toBe(3);
    expect(way.bridges).toHaveLength(2);
  });

  it('dredging leaves the bridges, raising one leaves the other, raising both opens the river', async () => {
    const dredged = shipWay(compileScenario(await shippedScenario('river-dredged')));
    expect([dredged.draught, dredged.bridges.length]).toEqual([0, 2]);
    const one = shipWay(compileScenario(await shippedScenario('river-dredged-rail-bridge')));
    expect([one.draught, one.bridges]).toEqual([
      0,
      ['road bridge (sea-river ship) clears 8 m (2025-12-01)'],
    ]);
    const both = compileScenario(await shippedScenario('river-dredged-both-bridges'));
    const [open] = ask(both, query).routes;
    for (const asset of SHIP) expect(open === undefined ? [] : assetsOf(open)).toContain(asset);
  });

  it('craft of 300 t are stopped by permission only, craft of 500 t by draught too', () => {
    const craft: RouteQuery = {
      from: 'fangchuan',
      to: 'zarubino',
      commodity: 'boxes-jilin',
      date: SUMMER,
      closed: 12,
    };
    const { closed } = ask(modelOn('2026-01-01'), craft);
    const obstacles = (vehicle: string) => {
      const way = closed.find(({ legs }) => legs.every((leg) => ridesOnly(leg, vehicle)));
      return {
        physical: way?.closures.flatMap(({ physical }) => physical) ?? ['no way'],
        rules: [...new Set(way?.closures.flatMap(({ rules }) => rules))].sort(),
      };
    };
    expect(obstacles('river-craft-300')).toEqual({ physical: [], rules: PERMISSIONS });
    const larger = obstacles('river-craft-500');
    expect(larger.rules).toEqual(PERMISSIONS);
    expect(larger.physical.every((text) => text.includes('draws 1.9 m'))).toBe(true);
    const [open] = ask(modelOn('2026-01-01', [{ lift: 'river-permission' }]), craft).routes;
    expect(open?.legs.every((leg) => ridesOnly(leg, 'river-craft-300'))).toBe(true);
  });

  function ridesOnly({ kind, vehicle }: RouteAnswer['legs'][number], only: string): boolean {
    return kind === 'terminal' || vehicle === only;
  }

  it('in winter the ice stops craft and ship alike', () => {
    const model = modelOn('2026-01-01', [{ lift: 'river-permission' }]);
    const answer = ask(model, { ...query, date: '2026-01-15' });
    const physical = answer.closed[0]?.closures.flatMap((closure) => closure.physical) ?? [];
    expect(physical.filter((text) => text.includes('open from 04-01 until 11-15'))).toHaveLength(3);
  });
});
