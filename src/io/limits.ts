/**
 * Caps on anything read from outside. All can be given otherwise; going over one is an issue whose code
 * starts with `limit.`.
 */
import { PLAIN_DATA_LIMITS, type PlainDataLimits } from '../scenario/plain-data.js';

/** Caps on files and on the data in them. */
export interface InputLimits extends PlainDataLimits {
  /** Bytes of one YAML or JSON file; looked at before it is read. 8 MiB would cost 7 s and 870 MB. */
  readonly fileBytes: number;
  /** Bytes of one CSV file, which is read as a stream. */
  readonly csvBytes: number;
  /** Files that one scenario may consist of: itself, its parents and its corridor. */
  readonly files: number;
}

/** The caps used unless others are given. */
export const INPUT_LIMITS: InputLimits = {
  ...PLAIN_DATA_LIMITS,
  fileBytes: 4 * 1024 * 1024,
  csvBytes: 64 * 1024 * 1024,
  files: 64,
};
