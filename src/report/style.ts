/**
 * How text is dressed. Reports are plain unless a caller injects a style (the command does so on a
 * terminal); whatever stands in a corridor's names can never reach the terminal as a control sequence.
 */

/** What a piece of text is, for a style to choose a colour by. */
export type Tone = 'title' | 'heading' | 'muted' | 'good' | 'bad';

/** Dresses one line of text; must not change its width on the screen. */
export type Style = (text: string, tone: Tone) => string;

/** The style that changes nothing. */
export const plainStyle: Style = (text) => text;

/** How to lay out a text report. */
export interface TextOptions {
  /** Columns, at least 40 (default 100). */
  readonly width?: number | undefined;
  /** Default: plain text. */
  readonly style?: Style | undefined;
}

/** Options with their defaults. */
export interface Layout {
  readonly width: number;
  readonly style: Style;
}

/** Fills in what was left out. */
export function layoutOf({ width = 100, style = plainStyle }: TextOptions): Layout {
  return { width: Math.max(40, Math.floor(width)), style };
}

/** One line without control characters, marks of direction or line breaks; runs of blanks become one. */
export function plain(text: string): string {
  return text
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/[\p{Cc}\p{Cs}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu, '')
    .trim();
}
