/** The room's public surface: finished answers as text, Markdown, CSV and JSON. */
export { compareMarkdown, type CompareMarkdownOptions } from './compare-markdown.js';
export { compareSentences } from './compare-sentences.js';
export { compareText, type CompareTextOptions } from './compare-text.js';
export { boundText } from './bound-text.js';
export { priceOfText } from './price-of-text.js';
export { unusedText } from './unused-text.js';
export { nearOptimalText } from './near-optimal-text.js';
export { optimumCsvFiles } from './optimum-csv.js';
export { optimumMarkdown, optimumText } from './optimum-text.js';
export { backtestCsvFiles } from './backtest-csv.js';
export { backtestMarkdown, backtestText } from './backtest-text.js';
export { comparisonCsvFiles } from './compare-csv.js';
export { csvFiles } from './csv.js';
export { type CsvCell, type CsvFile, csvText } from './csv-text.js';
export {
  formatAmount,
  formatCost,
  formatDays,
  formatHalfWidth,
  formatNumber,
  formatPercent,
  formatSigned,
  formatSignedPercent,
  formatTonnes,
} from './format.js';
export { toJson } from './json.js';
export { idsAsNames, namesOf, type Names } from './names.js';
export { maxFlowText } from './max-flow-text.js';
export { escapeMarkdown } from './markdown.js';
export { explainRoutes, routesText, type RoutesTextOptions } from './routes-text.js';
export { sharesText, type SharesTextOptions } from './shares-text.js';
export { effectText, rulesText, type RulesTextOptions } from './rules-text.js';
export { rulesTimeline } from './rules-timeline.js';
export { runText } from './run-text.js';
export { sentences } from './sentences.js';
export { plainStyle, type Style, type TextOptions, type Tone } from './style.js';
export { type Cell, type Column, type Row } from './table.js';
export { textTable } from './text-table.js';
export { uncertaintyCsvFiles } from './uncertainty-csv.js';
export { uncertaintyText } from './uncertainty-text.js';
export { displayWidth, truncate, wrap } from './width.js';
