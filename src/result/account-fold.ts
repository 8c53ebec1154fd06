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
  'inTransit',
] as const satisfies readonly (keyof DemandAccount & keyof TonnesAccount)[];

/** What is told for each delivered kg, with its scale. */
const SHARES = [
  ['costPerTonne', 'paid', KG_PER_TONNE],
  ['meanDays', 'transitKgSeconds', 1 / DAY],
] as const satisfies readonly (readonly [keyof TonnesAccount, keyof DemandAccount, number])[];

const WIDTH = MASSES.length + SHARES.length;

/** Folds the accounts of groups. Memory O(groups). */
export class AccountFold {
  private readonly moments: MomentColumns;

  /** Indices of the demands of each group, ascending. */
  constructor(private readonly groups: readonly (readonly number[])[]) {
    this.moments = new MomentColumns(groups.length * WIDTH);
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
    });
  }

  /** The account of a group so far. */
  account(group: number): TonnesAccount {
    const names = [...MASSES, ...SHARES.map(([name]) => name)];
    const estimates = names.map(
      (name, f) => [name, estimateFrom(this.moments.of(group * WIDTH + f))] as const,
    );
    return Object.fromEntries(estimates) as unknown as TonnesAccount;
  }
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
