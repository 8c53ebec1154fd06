/** Reading and growing a file of lines: where each line lies, single lines, new ones at the end. */
import { closeSync, fsyncSync, ftruncateSync, openSync, readSync, writeSync } from 'node:fs';
import { CorridorError } from '../core/errors.js';
import { secondsNow } from './clock.js';
import { displayName, hostError } from './files.js';

/** A line of a journal cannot be longer; one of the Tumen corridor has 0.07 MB. */
const LONGEST_LINE = 64 * 1024 * 1024;

const CHUNK = 1024 * 1024;
const LINE_END = 10;
const SECONDS_BETWEEN_SYNCS = 1;

/** Where a line lies, its line end left out. */
export interface LinePlace {
  readonly offset: number;
  readonly length: number;
  /** Whether a line end follows. */
  readonly isEnded: boolean;
}

/** A file that grows at its end. Throws `host` errors if the disk refuses. */
export class LineFile {
  private readonly file: number;
  private synced = -Infinity;

  /** Opens a file, which is made if it is missing; `fresh`: it must be missing. */
  constructor(
    private readonly path: string,
    { fresh }: { readonly fresh: boolean },
  ) {
    this.file = this.attempt('open', () => openSync(path, fresh ? 'ax+' : 'a+'));
  }

  /** All lines in order, the last one perhaps without its end. Memory O(longest line). */
  *lines(): Generator<LinePlace> {
    const buffer = new Uint8Array(CHUNK);
    let offset = 0;
    let at = 0;
    for (;;) {
      const length = this.read(buffer, at);
      if (length === 0) break;
      const chunk = buffer.subarray(0, length);
      for (let end = chunk.indexOf(LINE_END); end >= 0; end = chunk.indexOf(LINE_END, end + 1)) {
        yield { offset, length: at + end - offset, isEnded: true };
        offset = at + end + 1;
      }
      at += length;
      if (at - offset > LONGEST_LINE) {
        const message = `${displayName(this.path)} has a line of more than ${LONGEST_LINE} bytes`;
        throw new CorridorError('limit', message);
      }
    }
    if (at > offset) yield { offset, length: at - offset, isEnded: false };
  }

  /** The text of a line. */
  text({ offset, length }: LinePlace): string {
    const bytes = new Uint8Array(length);
    let done = 0;
    while (done < length) {
      const more = this.read(bytes.subarray(done), offset + done);
      if (more === 0) break;
      done += more;
    }
    return new TextDecoder().decode(bytes.subarray(0, done));
  }

  /** Adds a line; on the disk within a second, or when the file is closed. */
  append(line: string): void {
    const bytes = new TextEncoder().encode(`${line}\n`);
    this.attempt('write', () => {
      let done = 0;
      while (done < bytes.length) done += writeSync(this.file, bytes, done);
      const now = secondsNow();
      if (now - this.synced < SECONDS_BETWEEN_SYNCS) return;
      fsyncSync(this.file);
      this.synced = now;
    });
  }

  /** Cuts everything from an offset on. */
  cut(offset: number): void {
    this.attempt('cut', () => ftruncateSync(this.file, offset));
  }

  close(): void {
    this.attempt('close', () => {
      fsyncSync(this.file);
      closeSync(this.file);
    });
  }

  private read(into: Uint8Array, offset: number): number {
    return this.attempt('read', () => readSync(this.file, into, 0, into.length, offset));
  }

  private attempt<Value>(what: string, act: () => Value): Value {
    try {
      return act();
    } catch (error) {
      throw hostError(`cannot ${what} ${displayName(this.path)}`, error);
    }
  }
}
