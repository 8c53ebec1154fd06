/** Accounts of groups of demands (a category, a single demand) folded over replications. */
import { MomentColumns } from '../numeric/moment-columns.js';
import type { DemandAccount } from '../model/answers.js';
import { estimateFrom } from './estimate.js';
import type { TonnesAccount } from './run-result.js';

const DAY = 86_400;
const KG_PER_TONNE = 1000;

/** What is counted in kg and told in tonnes. */
const MASSES = [
  'initial',
  'emitted',
  'delivered',
  'refusedByRule',
  'refusedByLimit',
  'declined',
  'returned',
  'stranded',
  'diverted',
  'inTransit',
] as const satisfies readonly (keyof DemandAccount & keyof TonnesAccount)[];

/** What is told for each delivered kg, with its scale. */
const SHARES = [
  ['costPerTonne', 'paid', KG_PER_TONNE],
  ['meanDays', 'transitKgSeconds', 1 / DAY],
] as const satisfies readonly (readonly [keyof TonnesAccount, keyof DemandAccount, number])[];

/** What was lost, and what arrived of all whose fate was decided; they stand behind the others. */
const LOST = MASSES.length + SHARES.length;
const WIDTH = LOST + 2;

/** Folds the accounts of groups. Memory O(groups). */
export class AccountFold {
  private readonly moments: MomentColumns;

  /** Indices of the demands of each group, ascending. */
  constructor(
    private readonly groups: readonly (readonly number[])[],
    isPaired: boolean,
  ) {
    this.moments = new MomentColumns(groups.length * WIDTH, isPaired);
  }

  /** Adds one replication. O(demands in groups). */
  add(demands: readonly DemandAccount[]): void {
    this.groups.forEach((group, g) => {
      const base = g * WIDTH;
      MASSES.forEach((field, f) =>
        this.moments.add(base + f, sumOf(demands, group, field) / KG_PER_TONNE),
      );
      const delivered = sumOf(demands, group, 'delivered');
      SHARES.forEach(([, field, scale], f) =>
        this.moments.add(
          base + MASSES.length + f,
          delivered === 0 ? null : (sumOf(demands, group, field) / delivered) * scale,
        ),
      );
      const lost = lostOf(demands, group);
      this.moments.add(base + LOST, lost / KG_PER_TONNE);
      this.moments.add(base + LOST + 1, fillRate(delivered, lost));
    });
  }

  /** The account of a group so far. */
  account(group: number): TonnesAccount {
    const names = [...MASSES, ...SHARES.map(([name]) => name), 'lost', 'fillRate'] as const;
    const estimates = names.map(
      (name, f) => [name, estimateFrom(this.moments.of(group * WIDTH + f))] as const,
    );
    return Object.fromEntries(estimates) as unknown as TonnesAccount;
  }
}

/** kg that never arrived: refused, declined, returned and stranded. */
export function lostOf(demands: readonly DemandAccount[], some: readonly number[]): number {
  const fields = ['refusedByRule', 'refusedByLimit', 'declined', 'returned', 'stranded'] as const;
  return fields.reduce((sum, field) => sum + sumOf(demands, some, field), 0);
}

/**
 * What arrived of all cargo whose fate was decided in the period, which is what wanted to travel less what
 * is still under way; null where nothing was decided.
 */
export function fillRate(delivered: number, lost: number): number | null {
  return delivered + lost > 0 ? delivered / (delivered + lost) : null;
}

/** Sum of one field over some demands, in their order. */
export function sumOf(
  demands: readonly DemandAccount[],
  some: readonly number[],
  field: keyof DemandAccount,
): number {
  let sum = 0;
  for (const demand of some) sum += demands[demand]?.[field] ?? 0;
  return sum;
}
