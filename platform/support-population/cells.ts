import type { RowsMoney } from '@industry/policy-rules';
import { type Dimension, type Tallies, Tally } from './tally.ts';

/** Firms of one region, sector or size: how many get the measure, and what it brings them. */
export interface Cell {
  readonly code: string;
  readonly before: number;
  readonly after: number;
  readonly enters: number;
  readonly leaves: number;
  readonly money: { readonly before: RowsMoney; readonly after: RowsMoney };
}

/** Who moved, by code. */
export type Movements = Readonly<Record<string, number>>;

const NOBODY = new Tally();

/** Only cells with anybody in them, by code. */
export function cellsOf(
  dimension: Dimension,
  was: Tallies,
  is: Tallies,
  moved: { readonly enters: Movements; readonly leaves: Movements },
): Cell[] {
  const codes = [...new Set([...was.by[dimension].keys(), ...is.by[dimension].keys()])].toSorted();
  return codes.flatMap((code) => {
    const [before, after] = [was, is].map((one) => one.by[dimension].get(code) ?? NOBODY);
    if (before!.firms === 0 && after!.firms === 0) return [];
    return [
      {
        code,
        before: before!.firms,
        after: after!.firms,
        enters: moved.enters[code] ?? 0,
        leaves: moved.leaves[code] ?? 0,
        money: { before: before!.money(), after: after!.money() },
      },
    ];
  });
}
