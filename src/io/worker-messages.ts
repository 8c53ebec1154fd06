/** What a worker thread and whoever started it say to each other; to the worker, the number of a piece. */
import type { ErrorCode } from '../core/errors.js';
import type { Piece, WorkContext, WorkKind } from '../run/work.js';

/** What a worker starts with. */
export interface Assignment<Kind extends WorkKind = WorkKind> {
  readonly kind: Kind;
  readonly context: WorkContext<Kind>;
}

/** What a worker answers for a piece: what it gives, or why it gives nothing. */
export type WorkerReport<Kind extends WorkKind = WorkKind> =
  | { readonly piece: number; readonly value: Piece<Kind> }
  | {
      readonly piece: number;
      readonly failure: { readonly code: ErrorCode; readonly message: string };
    };
