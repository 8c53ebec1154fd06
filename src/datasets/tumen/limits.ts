/**
 * Limits that flows share besides links and terminals: quotas of the railway, and how much of an owner's
 * terminal others really get. Each is placed on a cut that a journey crosses once.
 */
import { figure, yearly } from '../../core/figure.js';
import type { SharedLimit, TerminalId } from '../../scenario/corridor.js';
import { because, estimate, spread } from './estimates.js';

const COAL = ['thermal-coal', 'coking-coal'];

const thirdParties = (
  terminal: TerminalId,
  id: string,
  name: string,
  capacity: SharedLimit['capacity'],
  source: readonly string[],
  note: string,
): SharedLimit => ({
  id,
  name,
  capacity,
  terminals: [terminal],
  commodities: COAL,
  thirdPartiesOnly: true,
  evidence: because(source.length === 0 ? 'EST' : 'M', source, note),
});

export const limits: readonly SharedLimit[] = [
  {
    id: 'eastern-polygon',
    name: 'Eastern polygon of the railway',
    capacity: yearly(
      'Mt/year',
      {
        2013: 100,
        2014: 106,
        2015: 112,
        2016: 118,
        2017: 125,
        2019: 140,
        2020: 144,
        2021: 150,
        2022: 158,
        2023: 173,
        2024: 176,
        2025: 180,
      },
      'M',
      ['H22', 'H23'],
      'nominal 158 (2022), 173 (2023, general knowledge) and 180 at the end of 2024; earlier years estimated, 2014–16 on a straight line; 148.8 carried in 2022',
    ),
    links: ['khabarovsk-ussuriysk', 'khabarovsk-vanino', 'south-yakutia-vanino'],
    evidence: because(
      'H',
      ['H22', 'H23'],
      'counted where cargo leaves for the ports of Primorye and for Vanino',
    ),
  },
  {
    id: 'kuzbass-coal-quota',
    name: 'Coal of Kuzbass to the east',
    capacity: yearly(
      'Mt/year',
      { 2022: 53, 2023: 52.75, 2024: 54.1, 2026: 55 },
      'H',
      ['H22', 'H23', 'K14', 'K18'],
      'carried 52.75 in 2023, agreed 54.1 in 2024 and 55 in 2026 (up to 60 hoped for); 2022 as 2023; mines asked for 68 in 2024',
    ),
    links: ['kuzbass-taishet', 'transsib-west-kuzbass'],
    commodities: COAL,
    origins: ['kuzbass'],
    validity: { from: '2022-01-01' },
    evidence: because(
      'H',
      ['H22', 'H23', 'K14', 'K18'],
      'yearly agreements between the railway and the region since paths became short',
    ),
  },
  thirdParties(
    'vostochny-jsc-coal',
    'vostochny-jsc-third-party',
    'Vostochny Port for mines of other owners',
    yearly(
      'Mt/year',
      { 2013: 7, 2014: 8.4, 2015: 9.1, 2017: 9.4, 2018: 9.7, 2025: 11.2, 2026: 11.6 },
      'EST',
      ['F14', 'F15', 'F16'],
      '0.4 of the coal of the terminal to 2019, then flat, and 0.4 of 28–29 Mt from 2025; the share is general knowledge from ownership',
    ),
    ['F14', 'F15', 'F16'],
    'the owner’s mines come first; nameplate of 58 Mt is not open to others',
  ),
  thirdParties(
    'posyet-coal',
    'posyet-third-party',
    'Posyet for mines of other owners',
    yearly(
      'Mt/year',
      { 2013: 0.1, 2016: 0.9, 2019: 0.9, 2026: 0.9 },
      'EST',
      ['F3', 'K11'],
      'third parties since December 2015: 15 % of 6 Mt; 20 % was the aim',
    ),
    ['F3', 'K11'],
    'owner’s terminal',
  ),
  thirdParties(
    'nakhodka-evraz',
    'nakhodka-evraz-third-party',
    'Evraz terminal for coal of other owners',
    estimate('0.3 Mt/year', 'the terminal serves the mines and mills of its group'),
    ['K35'],
    'owner’s terminal',
  ),
  thirdParties(
    'vostochny-maly-coal',
    'vostochny-maly-third-party',
    'Maly Port for coal of other owners',
    estimate('0.1 Mt/year', 'the berth is full with the coal of its owner'),
    [],
    'owner’s terminal; no figure found',
  ),
  thirdParties(
    'sukhodol-coal',
    'sukhodol-third-party',
    'Sukhodol for coal of other owners',
    estimate(
      '0.2 Mt/year',
      'built for small mines, but filled by one group so far',
      spread('0 Mt/year', '0.2 Mt/year', '1 Mt/year'),
    ),
    ['K8', 'K9'],
    'owner’s terminal in its first years',
  ),
  {
    id: 'zarubino-coal-access',
    name: 'Coal over the berths of Zarubino',
    capacity: yearly(
      'Mt/year',
      { 2013: 0.05, 2017: 0.1, 2021: 0.2, 2022: 0.35, 2023: 0.5 },
      'EST',
      ['F1'],
      'one berth part of the year, beside fish and metal; growth of the port total 0.58 to 0.84 Mt in 2022–23 was partly coal',
    ),
    terminals: ['zarubino-berths'],
    commodities: COAL,
    evidence: because('EST', ['F1'], 'no coal equipment; dust rules'),
  },
  {
    id: 'vladivostok-domestic-transit',
    name: 'Chinese domestic boxes over Vladivostok',
    capacity: estimate(
      '5 kTEU/year',
      'slots of one weekly block of 100 TEU; no volume was published, precedent at Zarubino 1 382 TEU in 17 months',
      spread('1 kTEU/year', '5 kTEU/year', '10 kTEU/year'),
    ),
    terminals: ['vladivostok-containers'],
    commodities: ['boxes-cn-domestic', 'boxes-hlj-domestic', 'copper-plate'],
    validity: { from: '2023-06-01' },
    evidence: because(
      'EST',
      ['B18', 'B35', 'B36'],
      'bonded trains, sealed yard and escorted boxes are scarce',
    ),
  },
  {
    id: 'vostochny-domestic-transit',
    name: 'Chinese domestic boxes over Vostochny',
    capacity: figure('5 kTEU/year', 'EST', ['U1', 'U4'], {
      note: '250 TEU in 2016; a train of 32 boxes every ten days in 2017',
    }),
    terminals: ['vostochny-containers'],
    commodities: ['boxes-cn-domestic', 'boxes-hlj-domestic', 'copper-plate'],
    evidence: because('EST', ['U1', 'U4'], 'as Vladivostok'),
  },
  {
    id: 'heilongjiang-transit',
    name: 'Chinese bulk in transit over the general berths of Primorye',
    capacity: figure('0.1 Mt/year', 'DER', ['U4'], {
      note: '17 kt in January–February 2017 on the Suifenhe corridor, categories 3 and 4 together',
    }),
    terminals: ['vladivostok-general', 'vostochny-general', 'nakhodka-general'],
    origins: ['suifenhe', 'mudanjiang', 'harbin'],
    evidence: because('M', ['U4'], 'bonded wagons, customs escort and yard space are scarce'),
  },
  {
    id: 'tumen-channel',
    name: 'Channel of the Tumen below Fangchuan',
    capacity: estimate(
      '0.16 Mt/year',
      'undredged: two convoys a day × 400 t × 200 days',
      spread('0.1 Mt/year', '0.16 Mt/year', '0.3 Mt/year'),
    ),
    links: ['river-fangchuan-friendship', 'ship-fangchuan-friendship'],
    evidence: because('EST', ['E3', 'E4'], 'river craft and sea-river ships share one channel'),
  },
];
