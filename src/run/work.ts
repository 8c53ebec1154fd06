/**
 * Work in numbered pieces that do not depend on each other, such as the replications of a run, and who
 * does it: this thread, as here, or somebody else who keeps to the same terms, such as worker threads.
 */
import type { ReplicationOutcome } from '../simulate/outcome.js';
import type { SimulationPlan } from '../simulate/plan.js';
import { Simulator } from '../simulate/simulate.js';
import type { BacktestContext, YearOutcome } from './backtest-year.js';
import type { EvasionContext, EvasionTally } from './evasion-piece.js';
import type { DrawOutcome, UncertaintyContext } from './uncertainty-piece.js';

export type { ReplicationOutcome } from '../simulate/outcome.js';

/** Kinds of work: what all pieces need, as plain data that a thread can be sent, and what a piece gives. */
export interface WorkKinds {
  readonly replications: {
    readonly context: { readonly plan: SimulationPlan; readonly seed: string };
    readonly piece: ReplicationOutcome;
  };
  readonly evasion: {
    readonly context: EvasionContext;
    readonly piece: readonly EvasionTally[];
  };
  readonly uncertainty: {
    readonly context: UncertaintyContext;
    readonly piece: DrawOutcome;
  };
  /** A piece has the number of its calendar year. */
  readonly backtest: {
    readonly context: BacktestContext;
    readonly piece: YearOutcome;
  };
}

/** A kind of work. */
export type WorkKind = keyof WorkKinds;

/** What all pieces of a kind of work need. */
export type WorkContext<Kind extends WorkKind> = WorkKinds[Kind]['context'];

/** What a piece of a kind of work gives: plain data. */
export type Piece<Kind extends WorkKind> = WorkKinds[Kind]['piece'];

/** Pieces `first` … `first + count − 1` of some work. */
export interface Work<Kind extends WorkKind> {
  readonly kind: Kind;
  readonly context: WorkContext<Kind>;
  readonly first: number;
  readonly count: number;
  readonly signal?: SignalLike | undefined;
  /** Pieces among them that are not wanted. */
  readonly skips?: ((piece: number) => boolean) | undefined;
  /** Told of every piece as soon as it is finished, which may be before its turn. */
  readonly onFinished?: ((piece: number, value: Piece<Kind>) => void) | undefined;
}

/** As much of an `AbortSignal` as is looked at. */
export interface SignalLike {
  readonly aborted: boolean;
}

/**
 * Does work and hands over its pieces in the order of their numbers, none left out. Raised, the signal ends
 * the series early, inside a piece that then is lost; whoever stops reading early ends the work.
 */
export type Executor = <Kind extends WorkKind>(work: Work<Kind>) => AsyncIterable<Piece<Kind>>;

/** Does one piece; pauses now and then, so that other things can happen. */
export type PieceMaker<Kind extends WorkKind> = (piece: number) => Generator<void, Piece<Kind>>;

const OPENERS: {
  readonly [Kind in WorkKind]: (context: WorkContext<Kind>) => Promise<PieceMaker<Kind>>;
} = {
  replications: ({ plan, seed }) => {
    const simulator = new Simulator(plan);
    return Promise.resolve((replication) => simulator.steps(seed, replication));
  },
  // Loaded on demand: a worker should not load what compiles scenarios to run replications.
  evasion: async (context) => (await import('./evasion-piece.js')).evasionPieces(context),
  uncertainty: async (context) =>
    (await import('./uncertainty-piece.js')).uncertaintyPieces(context),
  backtest: async (context) => (await import('./backtest-year.js')).backtestPieces(context),
};

/** Prepares for pieces of some work, which may then be done in any order. */
export const openWork = <Kind extends WorkKind>(
  kind: Kind,
  context: WorkContext<Kind>,
): Promise<PieceMaker<Kind>> => OPENERS[kind](context);

/** Does work in this thread and lets other things happen in between. */
export const executeHere: Executor = async function* <Kind extends WorkKind>({
  kind,
  context,
  first,
  count,
  signal,
  skips,
  onFinished,
}: Work<Kind>): AsyncGenerator<Piece<Kind>> {
  const make = await openWork(kind, context);
  for (let piece = first; piece < first + count; piece++) {
    if (skips?.(piece) === true) continue;
    const steps = make(piece);
    for (;;) {
      await turn();
      if (signal?.aborted === true) return;
      const step = steps.next();
      if (step.done !== true) continue;
      onFinished?.(piece, step.value);
      yield step.value;
      break;
    }
  }
};

/** Lets timers, signals and the drawing of a page have their turn. */
export const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
