/** What the sea ports of Primorye loaded and landed, Mt, and the coal among it. */
import type { Observation } from '../../scenario/corridor.js';
import { seenAt, yearlyMt } from './observation-tools.js';

const half = (year: number): readonly [string, string] => [`${year}-01-01`, `${year}-07-01`];
const quarter = (year: number): readonly [string, string] => [`${year}-01-01`, `${year}-04-01`];

const COAL_NOTE =
  'Estimate that adds up to the regional totals under the observed routing; hard points are the rail arrivals of January–May 2017 × 12/5 and the published year of the big terminal.';

/** Yearly totals and part-year counts by port. */
export const portObservations: readonly Observation[] = [
  ...seenAt('posyet', undefined, [
    [2010, '3.8 Mt', 'EST', ['F5'], 'Between the neighbours, by capacity.'],
    [2011, '5.0 Mt', 'EST', ['F5'], 'From the month record of 0.509 Mt in August.'],
    [2012, '5.8 Mt', 'DER', ['F2'], '2.92 Mt in the first half, doubled.'],
    [2013, '5.2 Mt', 'DER', ['F2'], '2.6 Mt in the first half, doubled.'],
    [2014, '5.0 Mt', 'EST', ['F4'], 'Between the neighbours; works at the berths.'],
    [2015, '5.6 Mt', 'EST', ['F3'], 'First quarter 1.12 Mt.'],
    [2016, '6.5 Mt', 'EST', ['F3'], 'First quarter 1.7 Mt, March 0.65 Mt.'],
    [2017, '6.3 Mt', 'EST', ['F1'], 'Not published; below the capacity of 7.'],
    [2018, '5.5 Mt', 'EST', ['F1'], 'Not published.'],
    [2019, '7.0 Mt', 'L', ['F3'], 'Figure at capacity, as it stands in reviews.', 'The 7.0 is a cap of capacity and no count: the region carried 160/1.30 = 123 Mt in 2019 and the other ports alone give 124, so 5.0 is used for demand.'],
    [2020, '5.5 Mt', 'EST', ['F1'], 'Not published.'],
    [2021, '6.0 Mt', 'EST', ['F1'], 'Not published.'],
    [2022, '6.29 Mt', 'DER', ['F1'], '6.02 of 2023 / its change.'],
    [2023, '6.02 Mt', 'H', ['F1']],
    [2024, '5.5 Mt', 'EST', ['F1', 'F20'], 'Fall with the region; estimate on both sides, closes by construction.'],
    [[...half(2012)], '2.92 Mt', 'DER', ['F2'], '2.6 of the next year / its change.'],
    [[...half(2013)], '2.6 Mt', 'H', ['F2']],
    [[...quarter(2015)], '1.12 Mt', 'DER', ['F3'], '1.7 of the next year / its change.'],
    [[...quarter(2016)], '1.7 Mt', 'H', ['F3']],
    [['2011-08-01', '2011-09-01'], '0.509 Mt', 'H', ['F5']],
    [['2016-03-01', '2016-04-01'], '0.65 Mt', 'H', ['F3']],
  ]),
  ...seenAt('zarubino', undefined, [
    [2016, '0.12 Mt', 'DER', ['F8'], '0.2 / 1.72.'],
    [2017, '0.2 Mt', 'H', ['F8']],
    [2019, '0.25 Mt', 'EST', ['F8'], 'Between 2017 and 2022.'],
    [2022, '0.577 Mt', 'DER', ['F1'], '0.84 / 1.456.'],
    [2023, '0.84 Mt', 'H', ['F1']],
    [2024, '0.82 Mt', 'DER', ['F1', 'F20'], '2023 × 0.977, the change of the basin.'],
  ]),
  ...seenAt('vladivostok', undefined, [
    [2016, '14.4 Mt', 'DER', ['F8'], '17.0 / 1.182.'],
    [2017, '17.0 Mt', 'H', ['F8']],
    [2019, '22.0 Mt', 'DER', ['P1'], 'First quarter of 2020 5.3 / 0.962 × 4.'],
    [2022, '32.2 Mt', 'DER', ['F1'], '2023 / its change.'],
    [2023, '33.51 Mt', 'H', ['F1']],
    [2024, '33.9 Mt', 'DER', ['F1', 'X3'], '2023 × 1.01; boxes +4 % in the first half. With Sukhodol counted in.'],
    [[...half(2013)], '6.9 Mt', 'H', ['F2']],
  ]),
  ...seenAt('nakhodka', undefined, [
    [2019, '25.7 Mt', 'DER', ['P1'], 'First quarter of 2020 6.7 / 1.044 × 4.'],
    [2022, '25.8 Mt', 'DER', ['F1'], '2023 / its change.'],
    [2023, '27.57 Mt', 'H', ['F1']],
    [2024, '26.9 Mt', 'DER', ['F1', 'F20'], '2023 × 0.977, the change of the basin.'],
    [[...half(2013)], '9.0 Mt', 'H', ['F2']],
  ]),
  ...seenAt('vostochny', undefined, [
    [2019, '70.9 Mt', 'DER', ['P1'], 'First quarter of 2020 19.4 / 1.095 × 4: low, since coal peaks in spring and autumn.'],
    [2022, '82.3 Mt', 'DER', ['F1'], '2023 / its change.'],
    [2023, '86.55 Mt', 'H', ['F1']],
    [2024, '84.6 Mt', 'DER', ['F1', 'F20'], '2023 × 0.977, the change of the basin.'],
    [[...half(2013)], '24.2 Mt', 'H', ['F2']],
  ]),
  ...seenAt('primorye-ports', undefined, [
    [2013, '88.2 Mt', 'H', ['F1', 'F2'], 'Agrees with the first half of the four ports, 42.7 Mt, doubled with the small ports; the printed growth of 56.5 % to 2023 is a misprint for 77 %.'],
    [2019, '123.1 Mt', 'DER', ['P2'], '160 / 1.30.'],
    [2023, '156.2 Mt', 'H', ['F1']],
    [2024, '152.6 Mt', 'DER', ['F1', 'F20'], '2023 × 0.977, the change of the basin.'],
    [2025, '160 Mt', 'M', ['P2'], 'Stated in November for the year, 30 % above 2019.'],
  ]),
  ...seenAt('far-east-basin', undefined, [
    [2017, '191.7 Mt', 'H', ['F8']],
    [2019, '213.4 Mt', 'DER', ['F7'], '2020 / its change.'],
    [2020, '223.19 Mt', 'H', ['F7']],
    [2024, '236.5 Mt', 'H', ['F20'], undefined, 'The basin has Vanino, Sakhalin, Kamchatka and Magadan, which the network has not.'],
  ]),
  ...seenAt('vostochny-jsc', 'coal', [
    [2013, '17.5 Mt', 'DER', ['K4'], 'First quarter 4.3 × 4.'],
    [2014, '21.0 Mt', 'EST', ['K3'], 'Below the 22.0 of eleven and a half months of 2015.'],
    [2015, '22.77 Mt', 'H', ['F14']],
    [2016, '23.5 Mt', 'H', ['F14']],
    [2017, '23.2 Mt', 'H', ['F15']],
    [2018, '24.25 Mt', 'DER', ['F16'], '2019 / its change.'],
    [2019, '25.51 Mt', 'H', ['F16']],
    [2020, '27.0 Mt', 'DER', ['F17'], 'From the year after.'],
    [2021, '25.0 Mt', 'H', ['F17']],
    [2022, '25.0 Mt', 'EST', ['F20'], 'Inside 25–27.'],
    [2023, '26.0 Mt', 'EST', ['F20'], 'Inside 25–27.'],
    [2024, '25.0 Mt', 'DER', ['K5', 'F20'], '35 / 1.40 of the letter of the terminal.'],
    [2025, '28.0 Mt', 'EST', ['K5'], 'Between 2024 and the 35 asked for.'],
    [2026, '29.0 Mt', 'EST', ['K5'], 'Baseline.'],
  ]),
  ...yearlyMt('vostochny', 'coal', [22, 26, 30, 31.5, 32.9, 34, 35, 36.5, 34, 31, 32, 31, 34, 34], 'EST', ['K1', 'K2', 'K3', 'K4', 'K10'], COAL_NOTE),
  ...yearlyMt('nakhodka', 'coal', [7, 9, 11, 12.5, 13.7, 14, 14.5, 15.5, 15.5, 15, 16, 16, 17, 17], 'EST', ['K1', 'K3', 'K10', 'K35'], `${COAL_NOTE} Solved from the port total.`),
  ...yearlyMt('posyet', 'coal', [5.2, 5, 5.6, 6.5, 6.3, 5.5, 5, 5.5, 6, 6.3, 6, 5.5, 5.5, 5.5], 'EST', ['F1', 'F2', 'F3'], 'All cargo of the port is coal; 2013 half × 2, 2022 and 2023 published, the rest estimates.'),
  ...yearlyMt('vladivostok', 'coal', [2, 2.5, 3, 3.5, 4.5, 5, 5, 5.5, 6, 6.5, 7.5, 10, 12, 13], 'EST', ['K8', 'K9', 'F1'], 'Residual of the port, with Sukhodol from autumn 2023.'),
  ...yearlyMt('zarubino', 'coal', [0, 0, 0, 0, 0.05, 0.05, 0.05, 0.1, 0.15, 0.3, 0.45, 0.45, 0.4, 0.4], 'EST', ['F1', 'F8'], 'Residual of the port.'),
  ...yearlyMt('vanino', 'coal', [18, 20, 20.5, 22, 24.3, 25, 27, 27, 30, 32.5, 32, 31, 36, 37], 'EST', ['K1', 'K2', 'K6'], '2017 from 10.14 Mt of rail arrivals in five months × 12/5; 2022 above 32 and first ahead of Vostochny; the rest between them.'),
  ...seenAt('sukhodol', 'coal', [
    [2024, '4.5 Mt', 'EST', ['K8', 'K9'], '0.3 Mt a month in spring, allowed 1 Mt a month from September.'],
  ]),
  ...seenAt('eastern-lines', 'coal of Kuzbass', [
    [2023, '52.75 Mt', 'H', ['H22', 'H23']],
    [2024, '53.6 Mt', 'H', ['K18']],
    [2025, '53.8 Mt', 'H', ['K18']],
    [2026, '55 Mt', 'H', ['K18'], 'Quota agreed; up to 60.'],
  ]),
  ...seenAt('eastern-lines', 'all eastbound export coal', [
    [2024, '114 Mt', 'DER', ['K14', 'K17'], '85.5 Mt in nine months × 12/9.', 'Counts all coal to the Far East: also Vanino, Sakhalin, the Amur bridge and Zabaikalsk.'],
  ]),
  ...seenAt('eastern-lines', undefined, [
    [2022, '148.8 Mt', 'H', ['H23'], 'Against 158 planned.', 'Counts both eastern main lines over their whole length.'],
  ]),
  ...seenAt('vladivostok-container-berths', undefined, [
    [2017, '7.5 Mt', 'H', ['F11']],
    [2022, '13.4 Mt', 'H', ['F12']],
    [2023, '13.2 Mt', 'H', ['F12']],
  ]),
];
