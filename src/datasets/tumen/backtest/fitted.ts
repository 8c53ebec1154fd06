/**
 * The few parameters that could be fitted, and what the fit on calibration years gave
 * (`scripts/fit-backtest.ts` says how): none of them made the error of these years smaller, so all keep
 * their usual values. Dispersion and conduct stand in the scenario, formalities in the corridor.
 */
import { figure } from '../../../core/figure.js';
import type { FittedParameter } from '../../../scenario/backtest.js';

const FITTED_ON = 'scored calibration years 2014–18 of all series, one replication each';
const found = (note: string) => ({ note });

/** All fitted parameters. */
export const fitted: readonly FittedParameter[] = [
  {
    id: 'choice-dispersion',
    name: 'Dispersion of choice (0: everybody takes the cheapest way)',
    figure: figure(
      '0 USD/t',
      'EST',
      [],
      found('Sum of mean absolute errors 9.9 Mt at 0, 10.6 at 1 and at 2, 11.2 at 4 USD/t.'),
    ),
    fittedOn: FITTED_ON,
  },
  {
    id: 'rajin-wary-share',
    name: 'Share of buyers in China, Korea, Japan, Taiwan, India and Vietnam who avoid Rajin',
    figure: figure(
      '0',
      'EST',
      [],
      found(
        'Sum of mean absolute errors 9.89 Mt at 0, 9.96 at 0.5, 9.94 at 1: before 2016 hardly any rule marks the way by Rajin, so caution has nothing to hold on to.',
      ),
    ),
    fittedOn: FITTED_ON,
  },
  {
    id: 'border-days',
    name: 'Days at the border of Hunchun and of Suifenhe beyond the usual formalities',
    figure: figure(
      '0 days',
      'EST',
      [],
      found(
        'A day costs coal some 0.04 USD/t: three days at Hunchun change the sum from 9.89 to 9.77 Mt, three at Suifenhe as well give 9.82, which is chance.',
      ),
    ),
    fittedOn: FITTED_ON,
  },
];
