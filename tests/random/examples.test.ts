import { describe } from 'vitest';
import * as arrivals from '../../src/random/arrivals.js';
import * as discrete from '../../src/random/discrete.js';
import * as distributions from '../../src/random/distributions.js';
import * as mirror from '../../src/random/mirror.js';
import * as stream from '../../src/random/stream.js';
import * as unit from '../../src/random/unit.js';
import { testExamples } from '../support/examples.js';

const files = { arrivals, discrete, distributions, mirror, stream, unit };

for (const [name, scope] of Object.entries(files)) {
  describe(`random/${name}.ts`, () => {
    testExamples(`src/random/${name}.ts`, { ...stream, ...scope });
  });
}
