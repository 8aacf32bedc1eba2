import { Decimal, decimal, type DecimalString, decimalString } from '@industry/values';

/** A part of a total in two years; null = not known. */
export interface PartOfTotal {
  readonly id: string;
  readonly before: DecimalString | null;
  readonly after: DecimalString | null;
}

export interface Contribution {
  /** Id of the part; null: what no known part explains. */
  readonly id: string | null;
  /** Change in the unit of the total. */
  readonly change: DecimalString;
  /** Change over the total before, percentage points as a share: 0.012 = 1.2 points of the total's growth. */
  readonly points: DecimalString | null;
}

/**
 * Who drives the change of a total (docs/methods/growth-contributions.md): each part's change over the total before. The changes
 * add up to the total's change exactly, what parts without both figures leave being a row of its own; largest first.
 *
 * Example: total 100 to 110, parts 60 to 75 and 40 to 35: contributions +15 (0.15) and -5 (-0.05).
 */
export function growthContributions(
  total: { readonly before: DecimalString; readonly after: DecimalString },
  parts: readonly PartOfTotal[],
): Contribution[] {
  const base = decimal(total.before);
  const row = (id: string | null, change: Decimal): Contribution => ({
    id,
    change: decimalString(change),
    points: base.isZero() ? null : decimalString(change.div(base).toDecimalPlaces(6)),
  });
  const rows = parts.flatMap(({ id, before, after }) =>
    before === null || after === null ? [] : [{ id, change: decimal(after).minus(before) }],
  );
  const rest = rows.reduce((left, { change }) => left.minus(change), decimal(total.after).minus(base));
  const ordered = rows.toSorted((a, b) => b.change.abs().comparedTo(a.change.abs()) || (a.id < b.id ? -1 : 1));
  return [...ordered.map(({ id, change }) => row(id, change)), ...(rest.isZero() ? [] : [row(null, rest)])];
}
