/** The version of the package, from its package.json. */
import { version } from '../../package.json';

/** Version of corridor-sim, such as `0.1.0`; stands in the manifest of every result. */
export const VERSION: string = version;
