/**
 * A journal of finished replications (or draws of them), one line each behind a line that says of what they are, so that a
 * run that was killed goes on where it was. Lines are only added; a last line that was torn is cut.
 */
import { rmSync } from 'node:fs';
import { CorridorError } from '../core/errors.js';
import { InputError, type Issue } from '../core/issues.js';
import { VERSION } from '../run/version.js';
import type { ReplicationOutcome } from '../run/work.js';
import { displayName } from './files.js';
import { type LinePlace, LineFile } from './journal-file.js';
import { journalLine, journalText } from './journal-lines.js';

/** Version of the format of journals. */
export const JOURNAL_FORMAT_VERSION = 1;

/** What the replications of a journal are replications of. */
export interface JournalOwner {
  readonly scenarioHash: string;
  readonly seed: string;
  /** What else makes them what they are, if they are not the plain replications of a run. */
  readonly of?: string | undefined;
}

/** How a journal is opened. */
export interface JournalOptions {
  /** Go on with a journal that is there. */
  readonly resume?: boolean | undefined;
  /** Begin anew even if a journal is there. */
  readonly force?: boolean | undefined;
}

type Header = ReturnType<typeof headerOf>;

/** An open journal. Memory O(1) for each replication. */
export class Journal<Outcome = ReplicationOutcome> {
  private readonly places = new Map<number, LinePlace>();
  private readonly file: LineFile;
  private isEmpty = true;

  /**
   * Opens the journal of a run, or begins it. Throws a usage error if it is there and not to be resumed, an
   * `InputError` if it is of another scenario, seed or version, or damaged in its midst.
   */
  constructor(
    private readonly path: string,
    owner: JournalOwner,
    { resume = false, force = false }: JournalOptions = {},
  ) {
    if (force && !resume) rmSync(path, { force: true });
    try {
      this.file = new LineFile(path, { fresh: !resume });
    } catch (error) {
      throw isThere(error) ? occupied(path) : error;
    }
    try {
      this.readAll(headerOf(owner));
    } catch (error) {
      this.file.close();
      throw error;
    }
  }

  /** Whether a replication was finished before the journal was opened. */
  has(replication: number): boolean {
    return this.places.has(replication);
  }

  /** A replication that was finished before the journal was opened. */
  read(replication: number): Outcome {
    const place = this.places.get(replication);
    const text = place === undefined ? undefined : journalText(this.file.text(place));
    if (text === undefined) {
      throw new CorridorError('host', `${displayName(this.path)} changed while it was read`);
    }
    return (JSON.parse(text) as Entry<Outcome>).outcome;
  }

  /** Adds a finished replication. */
  append(replication: number, outcome: Outcome): void {
    this.isEmpty = false;
    this.file.append(journalLine({ replication, outcome } satisfies Entry<Outcome>));
  }

  /** Closes the journal; one without any replication is removed. */
  close(): void {
    this.file.close();
    if (this.isEmpty) rmSync(this.path, { force: true });
  }

  private readAll(header: Header): void {
    const torn: { readonly offset: number; readonly line: number }[] = [];
    let count = 0;
    for (const place of this.file.lines()) {
      count++;
      const line = this.file.text(place);
      const text = place.isEnded ? journalText(line) : undefined;
      if (count === 1) {
        if (text !== undefined) this.checkHeader(text, header);
        else if (place.isEnded || !journalLine(header).startsWith(line)) throw this.noJournal();
        else torn.push({ offset: place.offset, line: count });
        continue;
      }
      const replication = text === undefined ? undefined : replicationOf(text);
      if (replication === undefined) torn.push({ offset: place.offset, line: count });
      else if (torn[0] !== undefined) throw this.damaged(torn[0].line);
      else if (!this.places.has(replication)) this.places.set(replication, place);
      this.isEmpty = false;
    }
    const [first] = torn;
    if (first !== undefined) this.file.cut(first.offset);
    if (count === 0 || first?.line === 1) this.file.append(journalLine(header));
  }

  private checkHeader(text: string, expected: Header): void {
    const found = JSON.parse(text) as Partial<Header>;
    if (found.format !== expected.format) throw this.noJournal();
    const issues = FIELDS.flatMap(([field, what]): readonly Issue[] =>
      found[field] === expected[field]
        ? []
        : [
            this.issue(`journal.${field}`, {
              message: `this journal is of another ${what}`,
              expected: JSON.stringify(expected[field] ?? 'replications'),
              found: JSON.stringify(found[field] ?? 'replications'),
              hint: 'resume it as it was begun, or begin another journal',
            }),
          ],
    );
    if (issues.length > 0) throw new InputError(issues);
  }

  private noJournal(): InputError {
    return new InputError([
      this.issue('journal.format', {
        message: 'this is no journal of a run',
        hint: 'name another file',
      }),
    ]);
  }

  private damaged(line: number): InputError {
    return new InputError([
      this.issue('journal.damaged', {
        message: `line ${line} of this journal is damaged, and lines after it are not`,
        hint: 'begin another journal',
      }),
    ]);
  }

  private issue(code: string, rest: Omit<Issue, 'code' | 'path' | 'file'>): Issue {
    return { code, path: [], file: displayName(this.path), ...rest };
  }
}

interface Entry<Outcome> {
  readonly replication: number;
  readonly outcome: Outcome;
}

function headerOf({ scenarioHash, seed, of }: JournalOwner) {
  return {
    format: 'corridor-journal',
    formatVersion: JOURNAL_FORMAT_VERSION,
    version: VERSION,
    scenarioHash,
    seed,
    ...(of === undefined ? {} : { of }),
  } as const;
}

const FIELDS = [
  ['formatVersion', 'version of the format'],
  ['version', 'version of corridor-sim'],
  ['scenarioHash', 'scenario'],
  ['seed', 'seed'],
  ['of', 'kind of run'],
] as const satisfies readonly (readonly [keyof Header, string])[];

/** The number of the replication that a line says, which stands first. */
function replicationOf(text: string): number | undefined {
  const number = /^\{"replication":(\d{1,15}),"outcome":\{/.exec(text)?.[1];
  return number === undefined ? undefined : Number(number);
}

function isThere(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error && 'code' in cause && cause.code === 'EEXIST';
}

function occupied(path: string): CorridorError {
  const message = `${displayName(path)} is the journal of a run: resume it, or force a new one`;
  return new CorridorError('usage', message);
}
