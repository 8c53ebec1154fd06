/**
 * A crew of worker threads that does pieces of one work ahead of whoever reads them: each worker has one
 * piece in hand and one waiting, and finished pieces are kept until it is their turn.
 */
import { Worker } from 'node:worker_threads';
import { CorridorError } from '../core/errors.js';
import type { Piece, Work, WorkKind } from '../run/work.js';
import type { Assignment, WorkerReport } from './worker-messages.js';

/** Pieces that a worker has at once: one in hand, one waiting. */
const PIECES_EACH = 2;

/** How many pieces a crew of so many may be ahead of the reader. */
const AHEAD = 4;

interface Member {
  readonly worker: Worker;
  /** Pieces that it has not reported on. */
  load: number;
}

/** Workers on one work. Memory O(members), whatever the number of pieces. */
export class WorkerCrew<Kind extends WorkKind> {
  private readonly members: readonly Member[];
  private readonly finished = new Map<number, { readonly value: Piece<Kind> }>();
  private failure: Error | undefined;
  private next: number;
  /** The piece that is read next. */
  private turn: number;
  private isDismissed = false;
  private wake: (() => void) | undefined;
  private readonly onAbort = (): void => this.wake?.();

  /** Starts so many workers of the program `entry`. */
  constructor(
    private readonly work: Work<Kind>,
    count: number,
    entry: string,
  ) {
    this.next = work.first;
    this.turn = work.first;
    const { kind, context, signal } = work;
    const workerData: Assignment<Kind> = { kind, context };
    this.members = Array.from({ length: count }, () => {
      // Flags of this process, such as --input-type, may not suit a worker.
      const worker = new Worker(entry, { workerData, execArgv: [], name: 'corridor' });
      const member: Member = { worker, load: 0 };
      worker.on('message', (report: WorkerReport<Kind>) => this.take(member, report));
      worker.on('error', (error) => this.fail(hostFailure(error)));
      worker.on('messageerror', (error) => this.fail(hostFailure(error)));
      worker.on('exit', () => this.fail(hostFailure(new Error('it ended before its work did'))));
      return member;
    });
    if (signal instanceof AbortSignal) signal.addEventListener('abort', this.onAbort);
  }

  /** The next piece in order, when it is finished; undefined at the end or if the work was aborted. */
  async read(): Promise<{ readonly value: Piece<Kind> } | undefined> {
    const { first, count, skips } = this.work;
    while (this.turn < first + count && skips?.(this.turn) === true) this.turn++;
    if (this.turn >= first + count) return undefined;
    this.handOut();
    for (;;) {
      const piece = this.finished.get(this.turn);
      if (piece !== undefined) {
        this.finished.delete(this.turn++);
        return piece;
      }
      if (this.failure !== undefined) throw this.failure;
      if (this.work.signal?.aborted === true) return undefined;
      await new Promise<void>((resolve) => (this.wake = resolve));
    }
  }

  /** Ends all workers, in the middle of a piece if need be. */
  async dismiss(): Promise<void> {
    this.isDismissed = true;
    const { signal } = this.work;
    if (signal instanceof AbortSignal) signal.removeEventListener('abort', this.onAbort);
    await Promise.all(this.members.map(({ worker }) => worker.terminate()));
  }

  private take(member: Member, report: WorkerReport<Kind>): void {
    member.load--;
    if ('failure' in report) {
      this.fail(new CorridorError(report.failure.code, report.failure.message));
      return;
    }
    const { piece, value } = report;
    try {
      this.work.onFinished?.(piece, value);
    } catch (error) {
      this.fail(error instanceof Error ? error : new Error(String(error)));
      return;
    }
    this.finished.set(piece, { value });
    this.handOut();
    this.wake?.();
  }

  private fail(failure: Error): void {
    if (this.isDismissed) return;
    this.failure ??= failure;
    this.wake?.();
  }

  /** Gives the next pieces to those who have least to do. */
  private handOut(): void {
    const { first, count, skips } = this.work;
    const end = Math.min(first + count, this.turn + AHEAD * this.members.length);
    for (; this.next < end; this.next++) {
      if (skips?.(this.next) === true) continue;
      let least: Member | undefined;
      for (const member of this.members)
        if (member.load < (least?.load ?? PIECES_EACH)) least = member;
      if (least === undefined) return;
      least.load++;
      least.worker.postMessage(this.next);
    }
  }
}

function hostFailure(error: Error): CorridorError {
  return new CorridorError('host', `a worker thread failed: ${error.message}`, { cause: error });
}
