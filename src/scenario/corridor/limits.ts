/** Limits that links and terminals share. */
import type { Evidence, Figure } from '../../core/figure.js';
import type { CommodityId, LinkId, PlaceId, TerminalId } from './ids.js';
import type { Validity } from './times.js';

/**
 * A limit that flows share besides links and terminals, such as a railway's quota for one basin's coal.
 * Each passage of a listed asset counts, so list assets of which a journey passes only one.
 */
export interface SharedLimit {
  readonly id: string;
  readonly name: string;
  readonly capacity: Figure;
  readonly links?: readonly LinkId[] | undefined;
  readonly terminals?: readonly TerminalId[] | undefined;
  /** Only flows of these commodities / origins / demands not captive count (absent: all). */
  readonly commodities?: readonly CommodityId[] | undefined;
  readonly origins?: readonly PlaceId[] | undefined;
  /** Count only demands that are not captive to one of the listed terminals. */
  readonly thirdPartiesOnly?: boolean | undefined;
  readonly validity?: Validity | undefined;
  readonly evidence?: Evidence | undefined;
}
