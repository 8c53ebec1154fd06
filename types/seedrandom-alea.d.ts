// seedrandom's main file asks for Node's crypto; the one generator used here is a file of its own that
// needs nothing, but @types/seedrandom has no types for that path.
declare module 'seedrandom/lib/alea.js' {
  /** A generator seeded by the text alone; calling it gives 32 bits, `double` 53. */
  export default function alea(seed: string): { (): number; readonly double: () => number };
}
