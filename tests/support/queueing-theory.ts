/** Closed forms of queueing theory, in the units of their arguments; written from the textbooks, not from the simulation. */
import { integerPower } from '../../src/numeric/elementary.js';

/** Erlang's loss formula: share of arrivals that find all servers busy. Recursion of Erlang 1917. */
export function erlangB(servers: number, offered: number): number {
  let blocked = 1;
  for (let n = 1; n <= servers; n++) blocked = (offered * blocked) / (n + offered * blocked);
  return blocked;
}

/** Erlang's delay formula: share of arrivals that must wait. */
export function erlangC(servers: number, offered: number): number {
  const blocked = erlangB(servers, offered);
  const share = offered / servers;
  return blocked / (1 - share * (1 - blocked));
}

/** Mean wait in M/M/c with service rate 1 for each server. */
export function delayWait(servers: number, offered: number): number {
  return erlangC(servers, offered) / (servers - offered);
}

/** Mean wait in M/G/1 with mean service 1 and a coefficient of variation (Pollaczek 1930, Khinchin 1932). */
export function pollaczekKhinchin(share: number, variation: number): number {
  return (share * (1 + variation * variation)) / (2 * (1 - share));
}

/** Share of arrivals that find M/M/1/K full. */
export function fullShare(share: number, places: number): number {
  return ((1 - share) * integerPower(share, places)) / (1 - integerPower(share, places + 1));
}

/**
 * Mean value analysis of a closed network of single exponential servers (Reiser & Lavenberg 1980):
 * throughput and mean number at each station with so many jobs; `demands` are visit ratio × mean service.
 */
export function meanValueAnalysis(
  demands: readonly number[],
  jobs: number,
): { readonly throughput: number; readonly numbers: readonly number[] } {
  let numbers = demands.map(() => 0);
  let throughput = 0;
  for (let n = 1; n <= jobs; n++) {
    const stays = demands.map((demand, i) => demand * (1 + (numbers[i] ?? 0)));
    throughput = n / stays.reduce((a, b) => a + b, 0);
    const rate = throughput;
    numbers = stays.map((stay) => rate * stay);
  }
  return { throughput, numbers };
}
