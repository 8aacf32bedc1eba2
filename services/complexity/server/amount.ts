const POWERS = Float64Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));
const PLAIN = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/**
 * The number that the bytes write, correctly rounded; 0 for none; NaN for anything else. Up to 15 digits without
 * exponent are one exact integer over an exact power of ten, so one division rounds correctly (Clinger 1990).
 */
export function amount(bytes: Uint8Array, from: number, to: number): number {
  if (from === to) return 0;
  let digits = 0;
  let point = -1;
  for (let at = from; at < to; at++) {
    const digit = bytes[at]! - 48;
    if (digit >= 0 && digit <= 9) digits = 10 * digits + digit;
    else if (digit === -2 && point < 0) point = at;
    else return written(bytes, from, to);
  }
  const length = to - from;
  if (length > 16 || (point >= 0 && length === 1)) return written(bytes, from, to);
  if (point < 0) return length === 16 ? written(bytes, from, to) : digits;
  return digits / POWERS[to - point - 1]!;
}

function written(bytes: Uint8Array, from: number, to: number): number {
  const text = new TextDecoder().decode(bytes.subarray(from, to));
  return PLAIN.test(text) ? Number(text) : Number.NaN;
}
