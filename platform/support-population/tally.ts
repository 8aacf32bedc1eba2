import type { RowAmount, RowsMoney } from '@industry/policy-rules';
import { Decimal, decimalString } from '@industry/values';
import type { SimulatedFirm } from './simulated-firms.ts';

export const DIMENSIONS = ['region', 'sector', 'size'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** Firms that get a measure and what it brings them: kept, so that a draft costs only the firms that it moves. */
export class Tally {
  firms = 0;
  #unknown = 0;
  readonly #sums = new Map<string, { firms: number; total: Decimal }>();

  add(amount: RowAmount, sign: 1 | -1): void {
    this.firms += sign;
    if (amount === null) {
      this.#unknown += sign;
      return;
    }
    const { currency, value } = amount;
    const sum = this.#sums.get(currency) ?? { firms: 0, total: new Decimal(0) };
    sum.firms += sign;
    sum.total = sign === 1 ? sum.total.plus(value) : sum.total.minus(value);
    if (sum.firms === 0) this.#sums.delete(currency);
    else this.#sums.set(currency, sum);
  }

  money(): RowsMoney {
    const totals = [...this.#sums].map(([currency, { total }]) => [currency, decimalString(total)] as const);
    return { totals: Object.fromEntries(totals), unknown: this.#unknown };
  }

  copy(): Tally {
    const copied = new Tally();
    copied.firms = this.firms;
    copied.#unknown = this.#unknown;
    for (const [currency, sum] of this.#sums) copied.#sums.set(currency, { ...sum });
    return copied;
  }
}

/** One measure, as a whole and by region, sector and size. */
export class Tallies {
  readonly all: Tally;
  readonly by: Readonly<Record<Dimension, Map<string, Tally>>>;

  private constructor(all: Tally, by: Tallies['by']) {
    this.all = all;
    this.by = by;
  }

  /** Of the firms that an amount is known or unknown of. */
  static over(firms: readonly SimulatedFirm[], amounts: ReadonlyMap<number, RowAmount>): Tallies {
    const made = new Tallies(new Tally(), { region: new Map(), sector: new Map(), size: new Map() });
    for (const [row, amount] of amounts) made.move(firms[row]!, amount, 1);
    return made;
  }

  move(firm: SimulatedFirm, amount: RowAmount, sign: 1 | -1): void {
    this.all.add(amount, sign);
    for (const dimension of DIMENSIONS) {
      const code = firm[dimension];
      const tally = this.by[dimension].get(code) ?? new Tally();
      tally.add(amount, sign);
      this.by[dimension].set(code, tally);
    }
  }

  copy(): Tallies {
    const copied = (map: ReadonlyMap<string, Tally>) => new Map([...map].map(([code, one]) => [code, one.copy()]));
    const { region, sector, size } = this.by;
    return new Tallies(this.all.copy(), { region: copied(region), sector: copied(sector), size: copied(size) });
  }
}
