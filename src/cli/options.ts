/** Options that several commands have: one name and one reading each; what they are for may differ. */
import { Option } from 'commander';
import { readCount, readDate, readShare, readThreads } from './option-values.js';

/** `--json`. */
export function jsonOption(about = 'print JSON'): Option {
  return new Option('--json', about);
}

/** `--markdown`. */
export function markdownOption(): Option {
  return new Option('--markdown', 'print Markdown');
}

/** `--quiet`; says what is left out. */
export function quietOption(about = 'no progress'): Option {
  return new Option('-q, --quiet', about);
}

/** `--quiet` beside `--out`. */
export function quietWithOutOption(): Option {
  return quietOption('no progress, and no report if --out is given');
}

/** `--out`; says which files are written. */
export function outOption(files: string): Option {
  return new Option('--out <folder>', `write ${files} there`);
}

/** `--force`. */
export function forceOption(about = 'replace files that are there already'): Option {
  return new Option('--force', about);
}

/** `--seed`; says whose. */
export function seedOption(about: string): Option {
  return new Option('--seed <text>', about);
}

/** `--replications`; says of what. */
export function replicationsOption(about: string): Option {
  return new Option('--replications <number>', about).argParser(readCount);
}

/** `--half-width`. */
export function halfWidthOption(): Option {
  return new Option(
    '--half-width <share>',
    'run on until the 95 % interval of what is delivered is ± this share, such as 2%',
  ).argParser(readShare);
}

/** `--antithetic`. */
export function antitheticOption(): Option {
  return new Option(
    '--antithetic',
    'replications in pairs, the second with mirrored random numbers',
  );
}

/** `--workers`. */
export function workersOption(): Option {
  return new Option(
    '--workers <number>',
    'threads (default: one for each core, at most 8; 1: none besides the main one)',
  ).argParser(readThreads);
}

/** `--date` and its like; `flags` name it. */
export function dateOption(about: string, flags = '--date <date>'): Option {
  return new Option(flags, about).argParser(readDate);
}
