/** Bibliography, entries S: the corridor as a whole, and sanctions in the press. */
import type { Source } from '../../scenario/corridor.js';
import { entry } from './source-entry.js';

export const sourcesS: readonly Source[] = [
  entry(
    'S1',
    '2025',
    "Marine Journal: 'Russia–DPRK cooperation in the Far East: problems and prospects…', on the image and logistics of Primorye",
    'marinejournal.info/russia-dprk-cooperation-in-the-far-east-problems-and-prospects-for-development-of-primorsky-regions-international-image-in-the-asia-pacific',
  ),
  entry(
    'S2',
    '2024-07',
    "Press article on the plan of a road bridge over the Tumen and China's way to the sea",
    'Radio Free Asia report of July 2024, no address kept',
  ),
  entry(
    'S4',
    '2017',
    'European Union decision on the Rajin coal clause, as quoted in a phrase bank',
    'wordscope.be/francais/anglais/confirmés+depuis+lors.html',
  ),
  entry(
    'S5',
    '2017-04-19',
    'Reuters: how the coal cap of resolution 2321 works',
    'uk.reuters.com/article/northkorea-usa-sanctions-idUKL3N1HR1LZ',
  ),
  entry(
    'S6',
    '',
    'UN SanctionsApp: measures on vehicles, metals and machinery',
    'unsanctionsapp.com/types-of-sanctions/transportation-vehicles ; unsanctionsapp.com/cases/democratic-people-s-republic-of-korea/episodes/dprk-ep-8',
  ),
  entry(
    'S7',
    '2017-10',
    'Mfame: four ships barred from all ports',
    'mfame.guru/4-cargo-ships-banned-ports-violating-un-sanctions',
  ),
  entry(
    'S8',
    '2017-09',
    'Thompson Hine: summary of resolution 2375',
    'thompsonhinesmartrade.com/2017/09/united-nations-adds-sanctions-north-korea',
  ),
  entry(
    'S9',
    '2017-12-22',
    'United Nations: resolution 2397, Russian page',
    'un.org/securitycouncil/ru/s/res/2397-(2017)',
  ),
  entry(
    'S10',
    '2017-12-22',
    'Odna Stroka: Russian coal by Rajin untouched by resolution 2397',
    'odnastroka.ru/politics/93744-sankcii-sb-oon-ne-kosnutsya-eksporta-rossiyskogo-uglya-cherez-kndr.html',
  ),
  entry(
    'S11',
    '2024-03',
    "Tribune India and EIR: Russia's veto ends the panel that watched the sanctions",
    'tribuneindia.com/news/world/russia-vetoes-monitoring-of-un-curbs-against-north-korea-605135 ; eir.news 2024/03',
  ),
  entry(
    'S12',
    '2024-05-02',
    'MENAFN: refined oil shipped from Vostochny in March 2024',
    'menafn.com/1108168101',
  ),
  entry(
    'S13',
    '2024-11-22',
    'Open Source Centre and MarineLink: over a million barrels of refined oil in 2024',
    'stories.opensourcecentre.org/refined-tastes ; marinelink.com/amp/news/north-korea-oil-imports-russia-top-un-519542',
  ),
  entry(
    'S14',
    '2016-03-08',
    "China Gate and ECNS: Seoul's measures of 2010 and of March 2016",
    'en.chinagate.cn/2016-02/26/content_37881652.htm ; ecns.cn/2016/03-08/202045.shtml',
  ),
  entry(
    'S15',
    '2016-03',
    "Korea Times: Seoul's own sanctions, ships and the Rajin project",
    'koreatimes.co.kr/www/news/nation/2016/03/485_199918.html',
  ),
  entry(
    'S16',
    '2025-04-08',
    'Anews and APD: Japan extends its measures by two years',
    'anews.com.tr/asia/2025/04/08/japan-expands-ban-on-north-korea-by-2-years ; apdnews 2019-04-09',
  ),
  entry(
    'S17',
    '2009-06-16',
    'China.org.cn: Japan decides a full export ban',
    'english.china.org.cn/international/2009-06/16/content_17959393.htm',
  ),
  entry(
    'S18',
    '2016-03-07',
    "Korea Herald: Japan's port ban of February 2016",
    'm.koreaherald.com/amp/view.php?ud=20160307000576',
  ),
  entry(
    'S19',
    '2017-09-28',
    'US Treasury FAQ 525 and Coast Guard: the 180-day port rule',
    'ofac.treasury.gov/faqs/525 ; mariners.coastguard.blog/2017/09/28',
  ),
  entry(
    'S20',
    '2018-08',
    'Yonhap and AML Partners: US listings of August 2018 in Primorye',
    'en.yna.co.kr/view/AEN20180821011652315 ; amlpartners.com/?p=2744',
  ),
  entry(
    'S21',
    '2023-12-13',
    'KBS World: US listings of December 2023 over arms shipments',
    'world.kbs.co.kr Seq_Code=182393',
  ),
  entry(
    'S22',
    '2024-03-24',
    'Azovpromstal and Covington: SUEK and Mechel listed by the United States',
    'azovpromstal.com/news/one/id/9982 ; cov.com 2024-02-28',
  ),
  entry(
    'S23',
    '2022-08-12',
    'SteelOrbis: the European ban on Russian coal comes into force',
    'steelorbis.com/steel-news/latest-news/eu-ban-on-russian-coal-import-comes-into-force-1256098.htm',
  ),
  entry(
    'S24',
    '2024-03',
    "Miner Africa, Coalmint and Oilprice: China's coal tariff comes back",
    'miner.africa/2024/01/02/chinas-coal-tariffs-hit-russian-exporters-hard ; coalmint.com/intel/china-reintroduces-coal-import-tariffs-from-april-1-20578 ; oilprice.com 2024-03',
  ),
  entry(
    'S25',
    '2017',
    'KBS World: China stops DPRK coal for 2017',
    'world.kbs.co.kr/special/northkorea/contents/news/news_view.htm?No=66095&lang=g',
  ),
  entry(
    'S26',
    '2021-10',
    'Severpost and Chinalogist: the Russian log measures of 2022 and their exceptions',
    'severpost.ru/read/124802 ; chinalogist.ru/news/eksport-neobrabotannoy-drevesiny-v-kitay-prodolzhaetsya-ogranicheniya-ne-kosnulis-kruglyaka',
  ),
];
