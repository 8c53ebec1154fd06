#!/usr/bin/env node
/** The command as the shell starts it: streams, Ctrl-C and the exit code; everything else is in program.ts. */
import { main } from './program.js';

// A reader that has seen enough (`corridor list | head`) closes the pipe: no failure of ours.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });
}

const interruption = new AbortController();
// Once: the second Ctrl-C ends the process at once.
process.once('SIGINT', () => interruption.abort());

process.exitCode = await main(process.argv.slice(2), { signal: interruption.signal });
