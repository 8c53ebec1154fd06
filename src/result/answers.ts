/** The types of answers that a report prints, for rooms that may not import the model. */
export type {
  LegClosure,
  LegVerdict,
  RouteAnswer,
  RouteLeg,
  RoutesAnswer,
} from '../model/answers.js';
