/** The program of a worker thread: does pieces of one work, each when it is asked for. */
import { parentPort, workerData } from 'node:worker_threads';
import { CorridorError } from '../core/errors.js';
import { openWork } from '../run/work.js';
import type { Assignment, WorkerReport } from './worker-messages.js';

const { kind, context } = workerData as Assignment;
const make = await openWork(kind, context);

function report(piece: number): WorkerReport {
  try {
    const steps = make(piece);
    let step = steps.next();
    while (step.done !== true) step = steps.next();
    return { piece, value: step.value };
  } catch (error) {
    const code = error instanceof CorridorError ? error.code : 'internal';
    return { piece, failure: { code, message: error instanceof Error ? error.message : '' } };
  }
}

parentPort?.on('message', (piece: number) => parentPort?.postMessage(report(piece)));
