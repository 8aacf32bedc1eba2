import type { WeightedFirms } from './labour-productivity.ts';
import { staticOlleyPakes } from './static-olley-pakes.ts';

/** Change of aggregate productivity; `within` + `between` + `entry` + `exit` = `change`, up to the last digit of a float. */
export interface DynamicOlleyPakes {
  readonly before: number;
  readonly after: number;
  readonly change: number;
  /** Firms that stayed became more productive: change of their unweighted mean. */
  readonly within: number;
  /** Among firms that stayed, labour moved to the more productive: change of their covariance. */
  readonly between: number;
  /** Entrants against those who stayed: negative while they are less productive. */
  readonly entry: number;
  /** Those who stayed against leavers: positive where the less productive left. */
  readonly exit: number;
  readonly stayed: number;
  readonly entered: number;
  readonly left: number;
  /** Share of employees: of entrants after, of leavers before. */
  readonly entrantsShare: number;
  readonly leaversShare: number;
}

/**
 * Dynamic Olley-Pakes decomposition with entry and exit, by the method docs/methods/productivity-decomposition.md:
 * M. J. Melitz, S. Polanec, "Dynamic Olley-Pakes productivity decomposition with entry and exit", RAND Journal of Economics 46
 * (2015), 362-375, equation 7. `before` and `after` are the same firms in the same order; who is counted only after entered.
 * All figures NaN where a year has no firm; without a firm that stayed everything is entry and exit against zero.
 */
export function dynamicOlleyPakes(before: WeightedFirms, after: WeightedFirms): DynamicOlleyPakes {
  const length = before.share.length;
  if (after.share.length !== length) throw new RangeError('the same firms before and after');
  const stay = new Uint8Array(length);
  const enter = new Uint8Array(length);
  const leave = new Uint8Array(length);
  let [stayed, entered, left, entrantsShare, leaversShare] = [0, 0, 0, 0, 0];
  for (let i = 0; i < length; i += 1) {
    const [was, is] = [before.counted[i] === 1, after.counted[i] === 1];
    if (was && is) {
      stay[i] = 1;
      stayed += 1;
    } else if (is) {
      enter[i] = 1;
      entered += 1;
      entrantsShare += after.share[i]!;
    } else if (was) {
      leave[i] = 1;
      left += 1;
      leaversShare += before.share[i]!;
    }
  }
  const zero = { aggregate: 0, mean: 0, covariance: 0 };
  const first = stayed === 0 ? zero : staticOlleyPakes(before, stay);
  const second = stayed === 0 ? zero : staticOlleyPakes(after, stay);
  const entrants = entered === 0 ? zero : staticOlleyPakes(after, enter);
  const leavers = left === 0 ? zero : staticOlleyPakes(before, leave);
  const empty = before.firms === 0 || after.firms === 0 ? NaN : 0;
  return {
    before: before.aggregate,
    after: after.aggregate,
    change: after.aggregate - before.aggregate,
    within: empty + second.mean - first.mean,
    between: empty + second.covariance - first.covariance,
    entry: empty + entrantsShare * (entrants.aggregate - second.aggregate),
    exit: empty + leaversShare * (first.aggregate - leavers.aggregate),
    stayed,
    entered,
    left,
    entrantsShare,
    leaversShare,
  };
}
