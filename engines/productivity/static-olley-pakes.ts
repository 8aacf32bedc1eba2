import type { WeightedFirms } from './labour-productivity.ts';

/** Level of aggregate productivity; `mean` + `covariance` = `aggregate`. */
export interface StaticOlleyPakes {
  readonly aggregate: number;
  /** Mean over firms, each counting the same. */
  readonly mean: number;
  /** Positive where the more productive firms are the larger ones. */
  readonly covariance: number;
}

/**
 * Olley-Pakes decomposition of the level: sum of s x p = mean(p) + sum of (s - mean(s)) x (p - mean(p)), over the firms that
 * `among` holds (1), with their shares made to add up to 1; all counted firms when absent.
 * G. S. Olley, A. Pakes, "The dynamics of productivity in the telecommunications equipment industry", Econometrica 64 (1996),
 * 1263-1297, equation 16.
 */
export function staticOlleyPakes(
  { share, productivity, counted }: WeightedFirms,
  among: Uint8Array = counted,
): StaticOlleyPakes {
  let [firms, weight, sum, weighted] = [0, 0, 0, 0];
  for (let i = 0; i < share.length; i += 1) {
    if (among[i] === 0) continue;
    firms += 1;
    weight += share[i]!;
    sum += productivity[i]!;
    weighted += share[i]! * productivity[i]!;
  }
  if (firms === 0) return { aggregate: NaN, mean: NaN, covariance: NaN };
  const mean = sum / firms;
  const aggregate = weighted / weight;
  return { aggregate, mean, covariance: aggregate - mean };
}
