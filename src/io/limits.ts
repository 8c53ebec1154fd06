/**
 * Caps on anything read from outside. All can be given otherwise; going over one is an issue whose code
 * starts with `limit.`.
 */
import { PLAIN_DATA_LIMITS, type PlainDataLimits } from '../scenario/plain-data.js';

/** Caps on files and on the data in them. */
export interface InputLimits extends PlainDataLimits {
  /** Bytes of one YAML or JSON file; looked at before it is read. 8 MiB would cost 7 s and 870 MB. */
  readonly fileBytes: number;
  /**
   * Line ends, commas and other marks that make the parser work, counted before parsing. A file of 4 MiB
   * with nothing else took up to 71 s and 4 GB; with this cap, up to 4 s. Real files have a tenth.
   */
  readonly marks: number;
  /** Bytes of one CSV file, which is read as a stream. */
  readonly csvBytes: number;
  /** Files that one scenario may consist of: itself, its parents and its corridor. */
  readonly files: number;
}

/** The caps used unless others are given. */
export const INPUT_LIMITS: InputLimits = {
  ...PLAIN_DATA_LIMITS,
  fileBytes: 4 * 1024 * 1024,
  marks: 500_000,
  csvBytes: 64 * 1024 * 1024,
  files: 64,
};
