import type { WeightedFirms } from './labour-productivity.ts';

/** Change of aggregate productivity; the five parts add up to `change`, up to the last digit of a float. */
export interface FosterHaltiwangerKrizan {
  readonly change: number;
  readonly within: number;
  readonly between: number;
  /** Growing firms that became more productive, and shrinking ones that became less. */
  readonly cross: number;
  readonly entry: number;
  readonly exit: number;
}

/**
 * The decomposition that everything is compared with: entrants and leavers against the average of all before, which rates
 * entrants well in times of growth (Melitz and Polanec 2015, section 3).
 * L. Foster, J. Haltiwanger, C. J. Krizan, "Aggregate productivity growth: lessons from microeconomic evidence", in C. Hulten et
 * al. (eds.), New Developments in Productivity Analysis, University of Chicago Press 2001, equation 8.4.
 */
export function fosterHaltiwangerKrizan(before: WeightedFirms, after: WeightedFirms): FosterHaltiwangerKrizan {
  const length = before.share.length;
  if (after.share.length !== length) throw new RangeError('the same firms before and after');
  const average = before.aggregate;
  let [within, between, cross, entry, exit] = [0, 0, 0, 0, 0];
  for (let i = 0; i < length; i += 1) {
    const [was, is] = [before.counted[i] === 1, after.counted[i] === 1];
    const [s1, s2] = [before.share[i]!, after.share[i]!];
    const [p1, p2] = [before.productivity[i]!, after.productivity[i]!];
    if (was && is) {
      within += s1 * (p2 - p1);
      between += (s2 - s1) * (p1 - average);
      cross += (s2 - s1) * (p2 - p1);
    } else if (is) entry += s2 * (p2 - average);
    else if (was) exit -= s1 * (p1 - average);
  }
  return { change: after.aggregate - before.aggregate, within, between, cross, entry, exit };
}
