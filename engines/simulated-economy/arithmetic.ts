/*
 * The language leaves the last digit of Math.exp and Math.log to the machine. Here both are made of additions and
 * multiplications alone, which IEEE 754 rounds the same way everywhere: the same seed gives the same rows on any machine.
 */
const LN2 = 0.6931471805599453;
const SQRT_HALF = 0.7071067811865476;

/** e to the power `x`, for |x| up to 700; relative error below 1e-14. Example: `exponential(0)` is 1. */
export function exponential(x: number): number {
  const power = Math.round(x / LN2);
  const rest = x - power * LN2;
  let term = 1;
  let sum = 1;
  for (let i = 1; i < 16; i += 1) {
    term = (term * rest) / i;
    sum += term;
  }
  let scaled = sum;
  for (let left = power; left > 0; left -= 1) scaled *= 2;
  for (let left = power; left < 0; left += 1) scaled /= 2;
  return scaled;
}

/** Natural logarithm of a positive number; relative error below 1e-13. Example: `logarithm(1)` is 0. */
export function logarithm(x: number): number {
  if (!(x > 0)) throw new RangeError(`no logarithm of ${x}`);
  let mantissa = x;
  let power = 0;
  while (mantissa >= 2 * SQRT_HALF) {
    mantissa /= 2;
    power += 1;
  }
  while (mantissa < SQRT_HALF) {
    mantissa *= 2;
    power -= 1;
  }
  const ratio = (mantissa - 1) / (mantissa + 1);
  const square = ratio * ratio;
  let term = ratio;
  let sum = ratio;
  for (let i = 3; i < 40; i += 2) {
    term *= square;
    sum += term / i;
  }
  return 2 * sum + power * LN2;
}
