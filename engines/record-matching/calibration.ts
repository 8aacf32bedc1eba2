/** Slope and place of the logistic curve that makes a weight a probability: 1 / (1 + exp(-(slope w + intercept))). */
export interface Calibration {
  readonly slope: number;
  readonly intercept: number;
}

export interface WeightedPair {
  /** Bits. */
  readonly weight: number;
  readonly same: boolean;
}

const ROUNDS = 100;
const SMALL = 1e-10;

/**
 * Platt's scaling (1999) by Newton's method with step halving as Lin, Lin and Weng (2007) give it: the logistic curve under
 * which the known pairs are likeliest, their labels drawn in from 0 and 1 by how many there are. Throws `RangeError` when only one
 * kind of pair is known.
 */
export function calibrate(pairs: readonly WeightedPair[]): Calibration {
  const positive = pairs.filter(({ same }) => same).length;
  const negative = pairs.length - positive;
  if (positive === 0 || negative === 0) throw new RangeError('pairs of one firm and of two are needed');
  const high = (positive + 1) / (positive + 2);
  const low = 1 / (negative + 2);
  const target = (same: boolean) => (same ? high : low);
  let slope = 0;
  let intercept = Math.log((positive + 1) / (negative + 1));
  let loss = lossOf(pairs, target, slope, intercept);
  for (let round = 0; round < ROUNDS; round += 1) {
    let [h11, h22, h21, g1, g2] = [SMALL, SMALL, 0, 0, 0];
    for (const { weight, same } of pairs) {
      const p = logistic(slope * weight + intercept);
      const d2 = p * (1 - p);
      const d1 = p - target(same);
      h11 += weight * weight * d2;
      h22 += d2;
      h21 += weight * d2;
      g1 += weight * d1;
      g2 += d1;
    }
    if (Math.abs(g1) < 1e-6 && Math.abs(g2) < 1e-6) break;
    const determinant = h11 * h22 - h21 * h21;
    const stepSlope = -(h22 * g1 - h21 * g2) / determinant;
    const stepIntercept = -(h11 * g2 - h21 * g1) / determinant;
    const descent = g1 * stepSlope + g2 * stepIntercept;
    let size = 1;
    for (; size >= SMALL; size /= 2) {
      const next = lossOf(pairs, target, slope + size * stepSlope, intercept + size * stepIntercept);
      if (next >= loss + 0.0001 * size * descent) continue;
      slope += size * stepSlope;
      intercept += size * stepIntercept;
      loss = next;
      break;
    }
    if (size < SMALL) break;
  }
  return { slope, intercept };
}

/** Probability that a pair of this weight is of one firm, never 0 or 1. Example: `probabilityOf({ slope: 0.7, intercept: -2 }, 6)` is 0.90. */
export function probabilityOf({ slope, intercept }: Calibration, weight: number): number {
  return logistic(slope * weight + intercept);
}

function logistic(x: number): number {
  return x >= 0 ? 1 / (1 + Math.exp(-x)) : Math.exp(x) / (1 + Math.exp(x));
}

function lossOf(
  pairs: readonly WeightedPair[],
  target: (same: boolean) => number,
  slope: number,
  intercept: number,
): number {
  let loss = 0;
  for (const { weight, same } of pairs) {
    const x = slope * weight + intercept;
    // -t log p - (1 - t) log(1 - p), without overflow.
    loss += (x >= 0 ? Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x)) - x) + (1 - target(same)) * x;
  }
  return loss;
}

/** One row of the table that says whether the probabilities mean what they say. */
export interface CalibrationRow {
  /** Probabilities from `from` (inclusive) to `to`. */
  readonly from: number;
  readonly to: number;
  readonly pairs: number;
  /** Mean probability said, and share of true pairs found; null without pairs. */
  readonly said: number | null;
  readonly found: number | null;
}

/** Pairs by the probability said of them, between the given borders. */
export function calibrationTable(
  pairs: readonly { readonly probability: number; readonly same: boolean }[],
  borders: readonly number[] = [0, 0.05, 0.2, 0.5, 0.8, 0.95, 1],
): CalibrationRow[] {
  return borders.slice(1).map((to, i) => {
    const from = borders[i]!;
    const last = i === borders.length - 2;
    const within = pairs.filter(({ probability: p }) => p >= from && (p < to || (last && p <= to)));
    const mean = (of: (pair: (typeof within)[number]) => number) =>
      within.length === 0 ? null : within.reduce((sum, pair) => sum + of(pair), 0) / within.length;
    return {
      from,
      to,
      pairs: within.length,
      said: mean(({ probability }) => probability),
      found: mean(({ same }) => Number(same)),
    };
  });
}

/** Mean square of probability less truth: 0 is perfect, the share of true pairs times that of false ones is knowing nothing. */
export function brierScore(pairs: readonly { readonly probability: number; readonly same: boolean }[]): number {
  return pairs.reduce((sum, { probability, same }) => sum + (probability - Number(same)) ** 2, 0) / pairs.length;
}
