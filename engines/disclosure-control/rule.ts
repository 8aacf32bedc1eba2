/** Parameters of disclosure control; the pack gives them (`manufacturing.yaml`), none is a constant of the engine. */
export interface DisclosureRule {
  /** Fewer firms than this in a cell are never shown. */
  readonly minimumFirms: number;
  /** A cell of which one firm is more than this share is not shown; between 0 and 1. */
  readonly dominance: number;
  /** No hidden cell may be told from the shown ones closer than this share of its own value; between 0 and 1. */
  readonly protection: number;
}

/** A sum over firms before it is shown; `value` NaN and `firms` 0 where nobody reported. */
export interface FirmSum {
  readonly value: number;
  /** Firms with a figure. */
  readonly firms: number;
  /** Largest figure of one firm, without its sign. */
  readonly largest: number;
}

/**
 * Whether a firm could be recognised in a sum: too few firms, or one firm is too much of it (A. Hundepool et al., Statistical
 * Disclosure Control, Wiley 2012, section 4.2: minimum frequency and (1, k) dominance). An empty cell is not sensitive: where
 * firms are is public.
 */
export function isSensitive({ value, firms, largest }: FirmSum, { minimumFirms, dominance }: DisclosureRule): boolean {
  if (firms === 0) return false;
  return firms < minimumFirms || largest > dominance * Math.abs(value);
}
