/** How reports are dressed on the terminal at hand: tones become colours where colours are wanted. */
import { plainStyle, type Layout, type Style, type Tone } from '../report/style.js';
import { coloursFor, type Context, type Sink } from './context.js';

/** Widest line that is printed, as the documents promise. */
const PAGE_WIDTH = 100;

/** Width and colours of a stream; always 100 columns and plain text where it is no terminal. */
export function layoutFor(sink: Sink, context: Context): Layout {
  const colours = coloursFor(sink, context);
  const columns = sink.isTTY === true ? (sink.columns ?? PAGE_WIDTH) : PAGE_WIDTH;
  const width = Math.max(60, Math.min(PAGE_WIDTH, columns));
  if (!colours.isColorSupported) return { width, style: plainStyle };
  const dress: Readonly<Record<Tone, (text: string) => string>> = {
    title: colours.bold,
    heading: colours.cyan,
    muted: colours.dim,
    good: colours.green,
    bad: colours.red,
  };
  const style: Style = (text, tone) => dress[tone](text);
  return { width, style };
}
