/**
 * How the whole-year observations graded DER were reckoned, as their notes say. What goes back to a
 * figure graded EST or L, or only assumes that a part moved like a whole, is not scored.
 */
import type { Derivation } from '../../../scenario/backtest.js';

const ratio = (...from: readonly string[]): Derivation => ({ from, by: 'ratio' });
const partOfYear = (...from: readonly string[]): Derivation => ({ from, by: 'part of year' });
const analogy = (...from: readonly string[]): Derivation => ({ from, by: 'analogy' });

/** By observation id. */
export const derivations: Readonly<Record<string, Derivation>> = {
  'khasan-2013': ratio('khasan-2014'),

  'hunchun-rail-2015': ratio('hunchun-rail-2016'),
  'hunchun-rail-2017': ratio('hunchun-rail-2018'),
  'hunchun-rail-2021': ratio('hunchun-rail-2022'),
  'hunchun-rail-2023': ratio('hunchun-rail-2024'),

  'grodekovo-2015': ratio('grodekovo-2016'),
  // 10.3 Mt to 24 December.
  'grodekovo-2019': partOfYear('H'),
  // Published exports and imports of which one month is known.
  'grodekovo-2023': { from: ['H', 'EST'], by: 'sum' },
  'grodekovo-2024': { from: ['H', 'EST'], by: 'sum' },

  'posyet-2013': partOfYear('posyet-20130101-20130701'),
  'posyet-2022': ratio('posyet-2023'),

  'zarubino-2016': ratio('zarubino-2017'),
  'zarubino-2022': ratio('zarubino-2023'),
  'zarubino-2024': analogy('zarubino-2023', 'far-east-basin-2024'),

  'vladivostok-2016': ratio('vladivostok-2017'),
  // First quarters of 2020 × 4 / change, one press report.
  'vladivostok-2019': partOfYear('M'),
  'vladivostok-2022': ratio('vladivostok-2023'),
  'vladivostok-2024': analogy('vladivostok-2023', 'vladivostok-boxes-20240101-20240701'),

  'nakhodka-2019': partOfYear('M'),
  'nakhodka-2022': ratio('nakhodka-2023'),
  'nakhodka-2024': analogy('nakhodka-2023', 'far-east-basin-2024'),

  'vostochny-2019': partOfYear('M'),
  'vostochny-2022': ratio('vostochny-2023'),
  'vostochny-2024': analogy('vostochny-2023', 'far-east-basin-2024'),

  // First quarter × 4.
  'vostochny-jsc-coal-2013': partOfYear('H'),
  'vostochny-jsc-coal-2018': ratio('vostochny-jsc-coal-2019'),
  'vostochny-jsc-coal-2020': ratio('vostochny-jsc-coal-2021'),
  // 35 Mt asked for, 40 % more than loaded, in a letter of the terminal.
  'vostochny-jsc-coal-2024': ratio('M'),

  // 160 Mt of an uncertain year / 1.30.
  'primorye-ports-2019': ratio('primorye-ports-2025'),
  'primorye-ports-2024': analogy('primorye-ports-2023', 'far-east-basin-2024'),
};
