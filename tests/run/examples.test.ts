/** The examples in the comments of src/run, executed. */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { testLibraryExamples } from '../support/library-examples.js';

const folder = fileURLToPath(new URL('../../src/run/', import.meta.url));

for (const file of readdirSync(folder)) testLibraryExamples(`${folder}${file}`);
