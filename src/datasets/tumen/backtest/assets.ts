/**
 * Capacities of the backtest set that differ from the as-observed ones: those found from what passed in
 * held-out years are frozen before them or replaced. All others are nameplates, works and design.
 */
import { type Figure, figure } from '../../../core/figure.js';
import type { Basis } from './rows.js';

/** A capacity with its basis, or a value of its own. */
export type AssetBasis = Basis | { readonly kind: 'replaced'; readonly figure: Figure };

const frozen = (until: number, why: string): AssetBasis => ({ kind: 'frozen', until, why });
const kept = (why: string): AssetBasis => ({ kind: 'kept', why });
const replaced = (quantity: string, source: readonly string[], note: string): AssetBasis => ({
  kind: 'replaced',
  figure: figure(quantity, source.length === 0 ? 'EST' : 'DER', source, { note }),
});

const LINE = replaced(
  '12 Mt/year',
  ['D4', 'F3', 'A5', 'B1'],
  'The load of 2016 was some 10.2 Mt (Posyet 6.5, Hunchun 2.0, Khasan 1.6, Zarubino 0.1) with about 15 % of room.',
);
const ROAD = frozen(2017, 'trucks that passed later are counts at the posts');
const NAMEPLATE = kept(
  'nameplate and works, stated by the builder or the operator, not what passed',
);

/** By id of link, terminal or limit. */
export const assets: Readonly<Record<string, AssetBasis>> = {
  'baranovsky-sukhanovka': LINE,
  'sukhanovka-gvozdevo': LINE,
  'gvozdevo-makhalino': LINE,
  'khabarovsk-vanino': frozen(2013, 'later room is read from what Vanino loaded in 2022'),
  'south-yakutia-vanino': frozen(2013, 'as Khabarovsk–Vanino'),
  'kraskino-changlingzi-crossing': ROAD,
  'pogranichny-suifenhe-crossing': ROAD,
  'poltavka-dongning-crossing': ROAD,
  'turiy-rog-mishan-crossing': ROAD,
  'kamyshovaya-hunchun': NAMEPLATE,
  'suifenhe-grodekovo': NAMEPLATE,
  'hunchun-gauge-change': NAMEPLATE,
  'suifenhe-gauge-change': NAMEPLATE,
  'rajin-pier-3': NAMEPLATE,
  'friendship-bridge': NAMEPLATE,
  'tumangang-rajin': NAMEPLATE,
  'posyet-coal': NAMEPLATE,
  'ussuriysk-sukhodol': kept('design of a port'),
  'nakhodka-evraz': kept(
    'what one terminal loaded in 2013–15 with some room, before the held-out years of its port',
  ),
  'vostochny-domestic-transit': kept('a train of 32 boxes every ten days in 2017'),
  'sukhodol-coal': kept('licence and design of a port that opened in autumn 2023'),
  'vostochny-jsc-coal': NAMEPLATE,
  'vostochny-kozmino-oil': kept('stages of the pipeline'),
  'skovorodino-kozmino': kept('stages of the pipeline'),
  'transsib-west-malaszewicze': kept('pairs of trains at a far border'),
  'vladivostok-containers': frozen(2017, 'later room is read from the turnover of 2023'),
  'vladivostok-coal': frozen(2016, 'a residual of the port, whose later totals are held out'),
  'vladivostok-fish': kept('some 1.1 Mt of fish in all the region; never full here'),
  'vladivostok-roro': kept('a ceiling above every year; cars stay at 2017'),
  'nakhodka-coal': frozen(2016, 'a residual of the port, whose later totals are held out'),
  'vostochny-small-coal': frozen(2017, 'rail arrivals of 2017 are the last count'),
  'vostochny-containers': replaced(
    '450 kTEU/year',
    ['X2'],
    'Share of 0.36 of the turnover of 1 250 kTEU in 2017.',
  ),
  'hunchun-cold-store': replaced(
    '0.1 Mt/year',
    [],
    'The 90 kt of 2017 and some room; no plant published its store.',
  ),
  'eastern-polygon': kept('plan of the railway for each year, not what it carried'),
  'kuzbass-coal-quota': replaced(
    '54.1 Mt/year',
    ['H22', 'H23'],
    'The amount agreed beforehand for 2024, taken for 2022 and 2023 too; what was carried is not used.',
  ),
  'vostochny-jsc-third-party': frozen(2018, '0.4 of the terminal to its last calibration years'),
  'posyet-third-party': frozen(2016, '15 % of the terminal in 2016'),
  'zarubino-coal-access': frozen(2017, 'later access is read from the port totals of 2022–23'),
  'vladivostok-domestic-transit': kept('slots of one weekly block of 100 TEU'),
};

const TIMETABLE: Basis = {
  kind: 'kept',
  why: 'dates and headways of a line, which are permitted; no cargo',
};

/** Services: timetables are kept; trains counted at a crossing are no timetable. */
export const services: Readonly<Record<string, Basis>> = {
  'svc-zarubino-busan': TIMETABLE,
  'svc-zarubino-ningbo': TIMETABLE,
  'svc-vlad-china': TIMETABLE,
  'svc-vlad-ningbo': TIMETABLE,
  'svc-vlad-qingdao': TIMETABLE,
  'svc-vlad-south-china': TIMETABLE,
  'svc-eastern-dream': TIMETABLE,
  'svc-eastern-dream-deck': TIMETABLE,
  'svc-eastern-dream-2021': TIMETABLE,
  'svc-eastern-dream-2021-deck': TIMETABLE,
  'svc-fesco-moscow': TIMETABLE,
  'svc-tsr-europe': { kind: 'frozen', until: 2018, why: 'trains counted at Suifenhe' },
};
