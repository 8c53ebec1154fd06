// What needs files: loading scenarios, reading and writing results, the files of a new corridor.
export { checkScenario, loadScenario, type LoadOptions } from './io/shipped.js';
export { listScenarios, type ListedScenario, type ListOptions } from './io/listing.js';
export type { LoadedScenario } from './io/scenario-files.js';
export { checkFile, type CheckedFile } from './io/corridor-file.js';
export { INPUT_LIMITS, type InputLimits } from './io/limits.js';
export { shippedFolder } from './io/package-folder.js';
export { checkResultFile, isResult, readResultFile, writeFiles } from './io/results.js';
export { writeResult } from './cli/result-files.js';
export { writeFileAtomically, type WriteOptions } from './io/write.js';
export { journaled } from './io/journaled.js';
export type { JournalOptions } from './io/journal.js';
export {
  defaultWorkers,
  runScenarioParallel,
  workerExecutor,
  type ParallelRunOptions,
  type WorkerOptions,
} from './io/workers.js';
export { writeTemplates } from './io/init.js';
