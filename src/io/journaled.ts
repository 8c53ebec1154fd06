/** Replications, or draws of them, through a journal: those that it has are read, the others are done and written down. */
import { contentHash } from '../core/hash.js';
import type { Executor, Piece, Work, WorkKind } from '../run/work.js';
import { Journal, type JournalOptions, type JournalOwner } from './journal.js';

/**
 * An executor that keeps a journal of replications, or of draws of uncertain figures, that another one
 * does; other work it passes on. Every finished piece is written at once, also one whose turn has not come,
 * so that a run that was killed and is resumed does none twice, and gives the same result as one that was
 * never interrupted.
 *
 * @example
 * ```ts
 * const executor = journaled(workerExecutor(), 'out/journal.ndjson', { resume: true });
 * await runScenario(scenario, { executor });
 * ```
 */
export function journaled(inner: Executor, path: string, options: JournalOptions = {}): Executor {
  return async function* <Kind extends WorkKind>(work: Work<Kind>) {
    const owner = ownerOf(work as unknown as Work<'replications'> | Work<'uncertainty'>);
    if (owner === undefined) yield* inner(work);
    else yield* pieces(inner, work, new Journal<Piece<Kind>>(path, owner, options));
  };
}

/** What the pieces of some work are pieces of; undefined if no journal is kept of such work. */
function ownerOf(work: Work<'replications'> | Work<'uncertainty'>): JournalOwner | undefined {
  // A switch narrows the work by its kind; other kinds reach the default.
  switch (work.kind) {
    case 'replications': {
      const { plan, seed } = work.context;
      return { scenarioHash: plan.model.hash, seed };
    }
    case 'uncertainty': {
      const { scenarioHash, figures, replications, seed } = work.context;
      const drawn = contentHash(figures);
      const of = `draws of ${replications} replications, figures ${drawn}`;
      return { scenarioHash, seed, of };
    }
    default:
      return undefined;
  }
}

async function* pieces<Kind extends WorkKind>(
  inner: Executor,
  work: Work<Kind>,
  journal: Journal<Piece<Kind>>,
): AsyncGenerator<Piece<Kind>> {
  const others = inner({
    ...work,
    skips: (piece) => journal.has(piece) || work.skips?.(piece) === true,
    onFinished: (piece, outcome) => {
      journal.append(piece, outcome);
      work.onFinished?.(piece, outcome);
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
