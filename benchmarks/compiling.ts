/** From a scenario to the compiled form, to the plan of a simulation, and to routes. */
import type { CorridorModel, Scenario } from '../src/index.js';
import type { Kernels, Library } from './built.js';
import { collectGarbage, time } from './measure.js';
import type { Row } from './rows.js';

/** Compile, plan and routes of one scenario. */
export function compileRows(
  library: Library,
  kernels: Kernels,
  scenario: Scenario,
  isQuick: boolean,
): readonly Row[] {
  collectGarbage();
  const compile = time(() => void library.compileScenario(scenario), isQuick ? 5 : 10, 20);
  const model = library.compileScenario(scenario);
  collectGarbage();
  const plan = time(() => void kernels.buildPlan(model), isQuick ? 2 : 5, 1);
  return [
    {
      name: 'compile the scenario',
      value: compile.least,
      unit: 'ms',
      target: { atMost: 100 },
      note: `median ${compile.median.toFixed(0)} ms, warm; ${sizeOf(model)}`,
    },
    {
      name: 'plan: candidate routes of all demands',
      value: plan.least,
      unit: 'ms',
      note: `median ${plan.median.toFixed(0)} ms`,
    },
    routeRow(library, model, isQuick),
  ];
}

function routeRow({ routes }: Library, model: CorridorModel, isQuick: boolean): Row {
  collectGarbage();
  let found = 0;
  const { least } = time(
    () => {
      found = routes(model).reduce((sum, answer) => sum + answer.routes.length, 0);
    },
    isQuick ? 2 : 5,
    1,
  );
  const perSecond = (found / least) * 1000;
  return {
    name: 'routes found and described',
    value: perSecond,
    unit: '/s',
    note: `${found} cheapest lawful routes, three for each demand, and the closed ones beside them`,
  };
}

function sizeOf({ classCount, arcCount, epochs, states }: CorridorModel): string {
  return `${classCount} classes × ${arcCount} arcs × ${epochs.length} epochs, ${states.length} states`;
}
