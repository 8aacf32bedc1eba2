const POWERS = [1, 10, 100, 1000, 10_000, 100_000];

/** A number of thousandths as an exact decimal: `thousandths(513)` is `0.513`, `thousandths(1000)` is `1`. */
export function thousandths(count: number): string {
  return fraction(count, 3);
}

/** A number of parts of a power of ten (up to five digits) as an exact decimal without needless zeros: `fraction(-4980187, 5)` is `-49.80187`. */
export function fraction(count: number, digits: number): string {
  const size = POWERS[digits]!;
  const all = Math.abs(count);
  const whole = Math.floor(all / size);
  const rest = all - whole * size;
  const sign = count < 0 ? '-' : '';
  if (rest === 0) return `${sign}${whole}`;
  return `${sign}${whole}.${String(rest).padStart(digits, '0').replace(/0+$/, '')}`;
}
