// seedrandom's main file asks for Node's crypto; the one generator used here is a file of its own that
// needs nothing, but @types/seedrandom has no types for that path.
declare module 'seedrandom/lib/alea.js' {
  /** A generator; calling it gives 32 bits, `double` 53. */
  interface Alea {
    (): number;
    readonly double: () => number;
  }
  /** The numbers that a generator goes on from: three fractions and a carry. */
  interface AleaState {
    readonly s0: number;
    readonly s1: number;
    readonly s2: number;
    readonly c: number;
  }
  /** A generator seeded by the text alone. */
  export default function alea(seed: string): Alea;
  /** The same, and its state can be asked for. */
  export default function alea(
    seed: string,
    options: { readonly state: true },
  ): Alea & { readonly state: () => AleaState };
}
