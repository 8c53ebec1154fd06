/** Replications through a journal: those that it has are read, the others are done and written down. */
import type { Executor, Piece, Work, WorkKind } from '../run/work.js';
import { Journal, type JournalOptions } from './journal.js';

/**
 * An executor that keeps a journal of replications that another one does; other work it passes on. Every
 * finished replication is written at once, also one whose turn has not come, so that a run that was killed
 * and is resumed does none twice, and gives the same result as one that was never interrupted.
 *
 * @example
 * ```ts
 * const executor = journaled(workerExecutor(), 'out/journal.ndjson', { resume: true });
 * await runScenario(scenario, { executor });
 * ```
 */
export function journaled(inner: Executor, path: string, options: JournalOptions = {}): Executor {
  return async function* <Kind extends WorkKind>(work: Work<Kind>) {
    if (work.kind !== 'replications') {
      yield* inner(work);
      return;
    }
    // TypeScript does not narrow Kind by work.kind.
    yield* replications(
      inner,
      work as unknown as Work<'replications'>,
      path,
      options,
    ) as AsyncGenerator<Piece<Kind>>;
  };
}

async function* replications(
  inner: Executor,
  work: Work<'replications'>,
  path: string,
  options: JournalOptions,
): AsyncGenerator<Piece<'replications'>> {
  const { plan, seed } = work.context;
  const journal = new Journal(path, { scenarioHash: plan.model.hash, seed }, options);
  const others = inner({
    ...work,
    skips: (replication) => journal.has(replication) || work.skips?.(replication) === true,
    onFinished: (replication, outcome) => {
      journal.append(replication, outcome);
      work.onFinished?.(replication, outcome);
    },
  })[Symbol.asyncIterator]();
  try {
    for (let piece = work.first; piece < work.first + work.count; piece++) {
      if (work.skips?.(piece) === true) continue;
      if (work.signal?.aborted === true) return;
      if (journal.has(piece)) {
        yield journal.read(piece);
        continue;
      }
      const next = await others.next();
      if (next.done === true) return;
      yield next.value;
    }
  } finally {
    await others.return?.();
    journal.close();
  }
}
