/** Rates of the mean employment of the two years; NaN where nobody was employed in either. */
export interface JobFlows {
  /** Employees of firms counted before and after. */
  readonly before: number;
  readonly after: number;
  /** Jobs won in growing and new firms, lost in shrinking and closed ones; persons. */
  readonly created: number;
  readonly destroyed: number;
  readonly creationRate: number;
  readonly destructionRate: number;
  /** Creation less destruction, and their sum. */
  readonly netRate: number;
  readonly reallocationRate: number;
  /** Reallocation beyond what the net change needs. */
  readonly excessRate: number;
  /** Firms that grew (new ones too), shrank (closed ones too). */
  readonly growing: number;
  readonly shrinking: number;
}

/**
 * Gross job flows by the method docs/methods/job-flows.md: S. J. Davis, J. Haltiwanger, "Gross job creation, gross job
 * destruction, and employment reallocation", Quarterly Journal of Economics 107 (1992), 819-863. The same firms in the same
 * order; NaN and 0 = no employees.
 */
export function jobFlows(before: ArrayLike<number>, after: ArrayLike<number>): JobFlows {
  if (before.length !== after.length) throw new RangeError('the same firms before and after');
  let [was, is, created, destroyed, growing, shrinking] = [0, 0, 0, 0, 0, 0];
  for (let i = 0; i < before.length; i += 1) {
    const [first, second] = [known(before[i]!), known(after[i]!)];
    was += first;
    is += second;
    if (second > first) {
      created += second - first;
      growing += 1;
    } else if (first > second) {
      destroyed += first - second;
      shrinking += 1;
    }
  }
  const mean = (was + is) / 2;
  const [creationRate, destructionRate] = [created / mean, destroyed / mean];
  const netRate = creationRate - destructionRate;
  const reallocationRate = creationRate + destructionRate;
  return {
    before: was,
    after: is,
    created,
    destroyed,
    creationRate,
    destructionRate,
    netRate,
    reallocationRate,
    excessRate: reallocationRate - Math.abs(netRate),
    growing,
    shrinking,
  };
}

const known = (value: number): number => (value > 0 && Number.isFinite(value) ? value : 0);
