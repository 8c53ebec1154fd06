/** The largest flow between places, with words for what it names. */
import type {
  FlowBarrier,
  FlowBound,
  FlowRoute,
  MaxFlowAnswer,
} from '../model/max-flow-answers.js';

/** A limit in words; amounts of mass are tonnes. */
export type NamedBound = FlowBound;

/** A way in words. */
export interface NamedFlowRoute extends FlowRoute {
  /** Names of its links, terminals and services, in order of travel. */
  readonly names: readonly string[];
}

/** A closed passage in words. */
export interface NamedBarrier extends FlowBarrier {
  readonly name: string;
  readonly fromName: string;
  readonly toName: string;
  /** Instruments and paragraphs of the rules. */
  readonly ruleNames: readonly string[];
}

/** What `corridor max-flow` answers. */
export interface MaxFlowResult extends Omit<MaxFlowAnswer, 'routes' | 'bounds' | 'barriers'> {
  readonly format: 'corridor-max-flow';
  readonly formatVersion: 1;
  /** Of the scenario. */
  readonly title: string;
  readonly fromNames: readonly string[];
  readonly toNames: readonly string[];
  readonly rulesLifted: boolean;
  readonly routes: readonly NamedFlowRoute[];
  readonly bounds: readonly NamedBound[];
  readonly barriers: readonly NamedBarrier[];
}
