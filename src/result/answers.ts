/** The types of answers that a report prints, for rooms that may not import the model. */
export type {
  AlternativeShare,
  ChoiceAnswer,
  LegClosure,
  LegVerdict,
  RouteAnswer,
  RouteLeg,
  RoutesAnswer,
} from '../model/answers.js';
