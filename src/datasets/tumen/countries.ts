/** Countries, and what one US dollar buys of each currency, by year. */
import { figure, yearly } from '../../core/figure.js';
import type { Country, Currency } from '../../scenario/corridor.js';

export const countries: readonly Country[] = [
  { id: 'RU', name: 'Russia' },
  { id: 'CN', name: 'China' },
  { id: 'KP', name: 'Democratic People’s Republic of Korea' },
  { id: 'KR', name: 'Republic of Korea' },
  { id: 'JP', name: 'Japan' },
  { id: 'TW', name: 'Taiwan' },
  { id: 'IN', name: 'India' },
  { id: 'VN', name: 'Vietnam (stands for south-east Asia)' },
  { id: 'PL', name: 'Poland' },
  { id: 'KZ', name: 'Kazakhstan' },
  { id: 'UZ', name: 'Uzbekistan' },
  { id: 'US', name: 'United States' },
  { id: 'ZZ', name: 'Shared or international waters' },
];

export const currencies: readonly Currency[] = [
  { id: 'USD', perDollar: figure('1', 'H', 'Q1', { note: 'unit of account' }) },
  {
    id: 'RUB',
    perDollar: yearly(
      'RUB/USD',
      {
        2013: 31.85,
        2014: 38.42,
        2015: 60.96,
        2016: 67.03,
        2017: 58.35,
        2018: 62.71,
        2019: 64.74,
        2020: 72.15,
        2021: 73.65,
        2022: 68.55,
        2023: 85.25,
        2024: 92.6,
        2025: 83.5,
        2026: 80,
      },
      'M',
      'Q1',
      'yearly means after the central bank; 2024–25 general knowledge, 2026 assumed at 80',
    ),
  },
  {
    id: 'CNY',
    perDollar: yearly(
      'CNY/USD',
      {
        2013: 6.2,
        2014: 6.14,
        2015: 6.28,
        2016: 6.64,
        2017: 6.76,
        2018: 6.62,
        2019: 6.91,
        2020: 6.9,
        2021: 6.45,
        2022: 6.74,
        2023: 7.08,
        2024: 7.2,
        2025: 7.18,
        2026: 7.18,
      },
      'GK',
      [],
      'yearly means, general knowledge; 2026 as 2025',
    ),
  },
];
