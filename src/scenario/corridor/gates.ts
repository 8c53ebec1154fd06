/** Where traffic is counted, and what was seen there. */
import type { Figure, IsoDate } from '../../core/figure.js';
import type { GateId, LinkId, ServiceId, TerminalId } from './ids.js';

/** A counting line: the cargo that passes any of its links or terminals. */
export interface Gate {
  readonly id: GateId;
  readonly name: string;
  readonly links?: readonly LinkId[] | undefined;
  readonly terminals?: readonly TerminalId[] | undefined;
  readonly services?: readonly ServiceId[] | undefined;
  /** Count one direction only: `out` is from → to of the link as drawn. */
  readonly note?: string | undefined;
  readonly inClosure: boolean;
}

/** What was seen to pass a gate in a period. */
export interface Observation {
  readonly id: string;
  readonly gate: GateId;
  /** Year "2024", or an explicit window. */
  readonly period: string | { readonly from: IsoDate; readonly until: IsoDate };
  readonly quantity: Figure;
  readonly commodity?: string | undefined;
  /** Why model and observation differ, where the gap is over 15 %. */
  readonly gapReason?: string | undefined;
}
