/** Logarithms of 0! to n!. */
export function logFactorials(n: number): Float64Array {
  const logs = new Float64Array(n + 1);
  for (let i = 2; i <= n; i += 1) logs[i] = logs[i - 1]! + Math.log(i);
  return logs;
}

/**
 * How many of `white` are among `draws` units taken from `white + black`, for a uniform number `u`: by inversion from the
 * mode outwards, so that the steps are about as many as the standard deviation.
 */
export function hypergeometric(u: number, white: number, black: number, draws: number, logs: Float64Array): number {
  const low = Math.max(0, draws - black);
  const high = Math.min(white, draws);
  if (low >= high) return high;
  const total = white + black;
  const mode = Math.min(high, Math.max(low, Math.floor(((draws + 1) * (white + 1)) / (total + 2))));
  const choose = (n: number, k: number): number => logs[n]! - logs[k]! - logs[n - k]!;
  const atMode = Math.exp(choose(white, mode) + choose(black, draws - mode) - choose(total, draws));
  let [up, down, pUp, pDown] = [mode, mode, atMode, atMode];
  let left = u - atMode;
  if (left < 0) return mode;
  while (up < high || down > low) {
    if (up < high) {
      pUp *= ((white - up) * (draws - up)) / ((up + 1) * (black - draws + up + 1));
      up += 1;
      left -= pUp;
      if (left < 0) return up;
    }
    if (down > low) {
      pDown *= (down * (black - draws + down)) / ((white - down + 1) * (draws - down + 1));
      down -= 1;
      left -= pDown;
      if (left < 0) return down;
    }
  }
  // What rounding leaves of 1.
  return mode;
}
