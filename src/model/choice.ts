/** How shipments choose, in the model's units: USD/kg and seconds. */
import { SECONDS_PER_DAY } from '../scenario/calendar.js';
import type { Choice, ChoiceModel } from '../scenario/choice.js';

/** The choice of a compiled scenario. */
export interface ModelChoice {
  readonly model: ChoiceModel;
  /** Scale of the logit, USD/kg; 0 for `cheapest`. */
  readonly dispersion: number;
  /** Ways dearer than so many times the cheapest are left out; Infinity: none. */
  readonly factor: number;
  /** Whether queues are known from news rather than from today's bookings. */
  readonly isByNews: boolean;
  /** Seconds between two looks at the queues, and the age of the news when it comes. */
  readonly refresh: number;
  readonly lag: number;
  /** Longest wait that cargo on its way accepts before it looks round, s; Infinity: it never looks round. */
  readonly replanAfter: number;
}

/** The choice of a scenario; where it says nothing, the cheapest way by today's bookings. */
export function modelChoice(choice: Choice | undefined): ModelChoice {
  const seconds = (days: number): number => Math.round(days * SECONDS_PER_DAY);
  const model = choice?.model ?? 'cheapest';
  return {
    model,
    dispersion: model === 'cheapest' ? 0 : (choice?.dispersionPerTonne ?? 0) / 1000,
    factor: choice?.factor ?? Infinity,
    isByNews: choice?.refreshDays !== undefined || choice?.lagDays !== undefined,
    refresh: seconds(choice?.refreshDays ?? 0),
    lag: seconds(choice?.lagDays ?? 0),
    replanAfter: choice?.replanAfterDays === undefined ? Infinity : seconds(choice.replanAfterDays),
  };
}
