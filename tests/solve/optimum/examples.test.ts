/** The examples in the comments of the optimum's public functions, executed. */
import { testLibraryExamples } from '../../support/library-examples.js';

for (const file of ['optimize', 'worth', 'bans', 'unused-routes'])
  testLibraryExamples(`src/solve/optimum/${file}.ts`);
