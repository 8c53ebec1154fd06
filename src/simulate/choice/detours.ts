/**
 * Ways that cargo took otherwise than planned: at a place where it stood it left its route for the rest of
 * another. Each kind of detour is numbered once and counted in kilograms, so that what was paid and where
 * cargo passed can be told exactly.
 */

/** One change of way: from a candidate, at a stage of its route, to a stage of another's. */
export interface Hop {
  readonly from: number;
  readonly leftAt: number;
  readonly to: number;
  readonly joinedAt: number;
}

/** Detours of an engine by number. Numbers follow the order of events; texts do not. */
export class Detours {
  private readonly numbers = new Map<string, number>();
  private readonly texts: string[] = [];
  private readonly kg: number[] = [];

  /** Forgets the amounts and keeps the numbers. */
  clear(): void {
    this.kg.fill(0);
  }

  /** Number of the detour that cargo of an earlier one (−1: none) makes by one more hop. */
  number(earlier: number, { from, leftAt, to, joinedAt }: Hop): number {
    const hop = [from, leftAt, to, joinedAt].join(' ');
    const text = earlier < 0 ? hop : `${this.texts[earlier] ?? ''};${hop}`;
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    const number = this.texts.push(text) - 1;
    this.kg.push(0);
    this.numbers.set(text, number);
    return number;
  }

  /** Counts cargo that begins a detour. */
  add(number: number, kg: number): void {
    this.kg[number] = (this.kg[number] ?? 0) + kg;
  }

  /** Text and kg of every detour that cargo began, sorted by text. */
  counted(): readonly (readonly [hops: string, kg: number])[] {
    return this.texts
      .map((text, number) => [text, this.kg[number] ?? 0] as const)
      .filter(([, kg]) => kg !== 0)
      .sort(([a], [b]) => (a < b ? -1 : 1));
  }
}

/** The hops of a detour from its text. */
export function readHops(text: string): readonly Hop[] {
  return text.split(';').map((hop) => {
    const [from = -1, leftAt = -1, to = -1, joinedAt = -1] = hop.split(' ').map(Number);
    return { from, leftAt, to, joinedAt };
  });
}
