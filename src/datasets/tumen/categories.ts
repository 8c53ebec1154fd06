/**
 * The cargo flow categories. Five are numbered as in the literature on the corridor; the first three
 * are named by the article, the last two are a reconstruction and say so. Number 0 means none of the
 * five: flows that a table shows apart.
 */
import type { Category } from '../../scenario/corridor.js';

export const categories: readonly Category[] = [
  {
    id: 'ru-primorye-ports',
    number: 1,
    name: 'Russian cargo to and from the ports of Primorye',
    status: 'named',
    evidence: {
      grade: 'H',
      source: ['S1', 'F1'],
      note: 'First category named by the article; Russian exports, imports and coastal cargo that load or land in Primorye.',
    },
  },
  {
    id: 'ru-cn-land',
    number: 2,
    name: 'Land trade between Russia and China',
    status: 'named',
    evidence: {
      grade: 'H',
      source: ['S1', 'B29'],
      note: 'Second category named by the article; rail and road through Hunchun, Suifenhe, Dongning and Mishan.',
    },
  },
  {
    id: 'cn-transit-third',
    number: 3,
    name: 'Chinese transit through Russia to and from third countries of the Pacific',
    status: 'named',
    evidence: {
      grade: 'H',
      source: ['S1', 'H1'],
      note: 'Third category named by the article; foreign trade of Jilin and Heilongjiang with Korea and Japan. The quantities are the contestable base, of which nearly all goes by Dalian today.',
    },
  },
  {
    id: 'cn-domestic-transit',
    number: 4,
    name: 'Chinese domestic cargo from China through Russia back to China',
    status: 'reconstructed',
    evidence: {
      grade: 'EST',
      source: ['H2', 'H3', 'H8', 'H9', 'H10', 'H7'],
      note: "The author's own wording of this category was not found; probability 0.85 that this is it. Support: the sizing of both corridors rests wholly on this flow (a tenth of the freight between north-east and central China); the plan for a large Zarubino port gave it 60 %; the governor's list of 2015 puts inner-Chinese transit right after the foreign trade of the provinces; a Chinese port group planned 6–10 Mt of grain.",
    },
  },
  {
    id: 'eurasian-transit',
    number: 5,
    name: 'Transit between Asia and Europe or Central Asia by the Trans-Siberian',
    status: 'reconstructed',
    evidence: {
      grade: 'EST',
      source: ['H5', 'H8', 'H15', 'A2', 'B34'],
      note: "The author's own wording of this category was not found; probability 0.6 that this is it. Support: the corridor literature separates the Asia–Europe flow from regional transit; the governor's list ends with the Silk Road and other states of the region. Two other readings have about 0.2 each and are kept as tags: 5b imports of third countries into north-east China through Primorye, 5c Korean flows through Khasan and Rajin; 5a is the main reading.",
    },
  },
  {
    id: 'dprk-trade',
    number: 0,
    name: 'Trade of the DPRK with China and Russia',
    status: 'named',
    evidence: {
      grade: 'M',
      source: ['B19', 'N1', 'N2', 'N8'],
      note: 'None of the five categories; kept apart so that the restrictions on this trade have something to act on.',
    },
  },
  {
    id: 'background',
    number: 0,
    name: 'Coal that shares the lines but not the corridor',
    status: 'named',
    evidence: {
      grade: 'M',
      source: ['K2', 'K6', 'K19'],
      note: 'None of the five categories; coal for Vanino and for local power plants, which loads the same railways and is shown apart.',
    },
  },
];
