/**
 * A process that does replications through a journal, prints a dot for each that it did, and may be killed
 * at any moment: arguments are a file with the plan, the journal, and the number of replications.
 */
import { readFileSync } from 'node:fs';
import { deserialize } from 'node:v8';
import { journaled } from '../../src/io/journaled.js';
import { executeHere, type Executor, type WorkContext } from '../../src/run/work.js';

const [context = '', journal = '', replications = '0'] = process.argv.slice(2);

const work = {
  kind: 'replications',
  context: deserialize(readFileSync(context)) as WorkContext<'replications'>,
  first: 0,
  count: Number(replications),
} as const;

const dotted: Executor = (asked) =>
  executeHere({
    ...asked,
    onFinished: (piece, value) => {
      asked.onFinished?.(piece, value);
      process.stdout.write('.');
    },
  });

let done = 0;
for await (const { record } of journaled(dotted, journal, { resume: true })(work)) {
  if (record.replication !== done++) throw new Error('out of order');
}
process.stdout.write('finished');
