// The public surface for Node and browsers; files live in corridor-sim/node, text in corridor-sim/report.

// The built-in corridor, and writing one of your own.
export { tumen } from './datasets/tumen/index.js';
export { figure, GRADES, yearly } from './core/figure.js';
export type {
  Evidence,
  Figure,
  FigureSeries,
  Grade,
  IsoDate,
  Quantity,
  SingleFigure,
  Spread,
} from './core/figure.js';
export type * from './scenario/corridor.js';
export { checkCorridor } from './scenario/check.js';
export { parseCorridor, parseScenario } from './scenario/parse.js';
export { corridorJsonSchema, scenarioJsonSchema } from './scenario/json-schema.js';

// Scenarios: from plain data to a complete question.
export { scenario, type ScenarioBasis } from './run/scenario.js';
export { BUILT_IN_CORRIDORS } from './run/built-in.js';
export { resolveScenario, SCENARIO_DEFAULTS, type ScenarioLayers } from './scenario/resolve.js';
export { scenarioDifference, type InputDifference } from './scenario/difference.js';
export {
  CHOICE_MODELS,
  type Choice,
  type ChoiceModel,
  type ChoiceSettings,
} from './scenario/choice.js';
export {
  PRECISION_INDICATORS,
  type ArrivalChoice,
  type HalfWidthGoal,
  type HalfWidthSetting,
  type PrecisionIndicator,
  type StatisticsSettings,
} from './scenario/statistics.js';
export { CHANGE_VERBS } from './scenario/scenario.js';
export type {
  CaughtPolicy,
  Change,
  ChangeTarget,
  Conduct,
  ConductChange,
  ConductInput,
  DatedConduct,
  DatedOverride,
  DisruptionChoice,
  Scenario,
  ScenarioInput,
  SimulationSettings,
  StateConduct,
} from './scenario/scenario.js';

// Whole answers: from a scenario to plain data that a report prints.
export { runScenario, runScenarioSync, type AsyncRunOptions, type RunOptions } from './run/run.js';
export type {
  Executor,
  Piece,
  SignalLike,
  Work,
  WorkContext,
  WorkKind,
  WorkKinds,
} from './run/work.js';
export { routesOfScenario, sharesOfScenario } from './run/routes.js';
export {
  evasionResponse,
  followEvasion,
  type EvasionOptions,
  type EvasionQuery,
  type EvasionResponse,
  type EvasionSplit,
} from './run/evasion.js';
export { explainDemand, type ExplainQuery } from './run/explain.js';
export { verdictsAt, type AssetVerdict, type RulePart, type VerdictQuery } from './run/verdicts.js';
export type {
  ClosedWay,
  Consideration,
  ExplainedExemption,
  ExplainedPart,
  ExplainedWay,
  Explanation,
  Obstacle,
} from './result/explanation.js';
export { inspectScenario } from './run/inspect.js';
export type {
  CategoryDemand,
  EpochSummary,
  Inspection,
  RuleSummary,
  UncertainDateSummary,
  WaylessDemand,
} from './run/inspect.js';
export { listRules } from './run/rules.js';
export type * from './result/rule-list.js';
export { boundScenario, type BoundOptions } from './run/bound.js';
export { priceOf, type PriceOfQuestion } from './run/price-of.js';
export type { BanResult, PriceOfResult, PriceStep, SweepResult } from './result/price-of.js';
export { sweep, type Sweep, type SweepQuestion } from './solve/optimum/sweep.js';
export { unusedRoutesOf } from './run/unused-routes.js';
export type { UnusedRouteResult, UnusedRoutesResult } from './result/unused.js';
export { nearOptimalOf } from './run/near-optimal.js';
export type { NearOptimalResult } from './result/near-optimal.js';
export type { NearOptimalQuestion } from './solve/optimum/near-optimal.js';
export { mostTonnes, type MostTonnes } from './solve/optimum/most-tonnes.js';
export { optimumOf, type OptimumRun } from './run/optimum.js';
export type { BoundResult, BoundStep } from './result/bound.js';
export type { OptimumResult } from './result/optimum-result.js';
export { uncertainty, type UncertaintyOptions } from './run/uncertainty.js';
export {
  GRADE_RANGES,
  uncertainFigures,
  withDrawnFigures,
  type UncertainFigure,
} from './scenario/uncertain-figures.js';
export type * from './result/uncertainty-result.js';
export { compareScenarios, type ComparedScenarios, type CompareOptions } from './run/compare.js';
export { BACKTEST_REPLICATIONS, type BacktestOptions, backtestScenario } from './run/backtest.js';
export { yearOfScenario } from './run/backtest-year.js';
export { PROTOCOLS } from './run/built-in.js';
export type * from './result/backtest-result.js';
export type * from './scenario/backtest.js';
export { compareRuns } from './result/compare.js';
export { readRunResult } from './result/read.js';
export { runResultJsonSchema } from './result/schema.js';
export { ANSWER_FORMATS, answerJsonSchema, type AnswerFormat } from './result/schemas/index.js';
export type * from './result/run-result.js';
export type {
  CategoryComparison,
  Comparison,
  Difference,
  Measure,
  Move,
  Way,
  WayChange,
} from './result/comparison.js';
export { VERSION } from './run/version.js';

// The steps between, for those who want to take them one by one.
export { compileScenario } from './model/compile.js';
export type * from './model/model.js';
export type { ModelChoice } from './model/choice.js';
export type * from './model/answers.js';
export type * from './model/optimum-answers.js';
export type * from './model/worth-answers.js';
export { routes, type RouteQuery } from './solve/routes.js';
export { choiceShares, type ChoiceQuery } from './solve/choice-shares.js';
export { optimize, optimizeSync, type OptimumOptions } from './solve/optimum/optimize.js';
export { worths, type WorthOptions } from './solve/optimum/worth.js';
export { banPrices, type BanOptions } from './solve/optimum/bans.js';
export { unusedRoutes, type UnusedRouteQuery } from './solve/optimum/unused-routes.js';
export { solveFlow } from './solve/optimum/solve-flow.js';
export type { FlowOptions } from './solve/optimum/column-generation.js';
export type * from './solve/optimum/flow-problem.js';
export { highsSolver, loadSolver } from './solve/linear/highs-solver.js';
export type * from './solve/linear/linear-program.js';
export { maxFlowOfScenario } from './run/max-flow.js';
export type * from './result/max-flow.js';
export { maxFlow, maxFlowSync, type MaxFlowQuery } from './solve/max-flow/max-flow.js';
export type * from './model/max-flow-answers.js';
export {
  maximumFlow,
  type CapacityNetwork,
  type FlowEnds,
  type MaximumFlow,
} from './solve/max-flow/maximum-flow.js';
export { minimumCostFlow } from './solve/network-simplex/minimum-cost-flow.js';
export type {
  CheapestFlow,
  FlowCut,
  OverflowOf,
  SimplexCounters,
  SupplyNetwork,
} from './solve/network-simplex/supply-network.js';
export { simulate, simulateStepwise, type SimulationOptions } from './simulate/simulate.js';
export { verifyOptimum } from './verify/optimum/index.js';
export { verifySimulation } from './verify/verify.js';
export type {
  Verification,
  VerificationCheck,
  VerificationProblem,
} from './verify/verification.js';
export { summarizeRun, type SummaryParts } from './result/summarize.js';

// Statistics of samples, for those who reckon with replications of their own.
export { meanInterval, pairedInterval, type MeanInterval } from './numeric/interval.js';
export {
  exceedanceCurve,
  tailRisk,
  type ExceedancePoint,
  type TailRisk,
} from './numeric/tail-risk.js';
export { batchMeans, lagOneCorrelation, type BatchMeans } from './numeric/batch-means.js';
export { warmUpOf, type WarmUp } from './numeric/warm-up.js';
export { enoughReplications, type Precision } from './numeric/enough.js';
export {
  antitheticReduction,
  commonNumbersReduction,
  type VarianceReduction,
} from './numeric/variance-reduction.js';

// The network as drawn: build it, ask it, export it.
export * from './network/index.js';

// Units, and what can go wrong.
export { parseQuantity, type ParsedQuantity, type QuantityProblem } from './core/units.js';
export { CorridorError, type ErrorCode } from './core/errors.js';
export {
  formatIssue,
  InputError,
  valueOrThrow,
  type Checked,
  type Issue,
  type IssuePath,
} from './core/issues.js';
