/** A float as it is answered: 12 significant digits, no exponent, no trailing zeros. */
export function figure(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`not a figure: ${value}`);
  const rounded = Number(value.toPrecision(12));
  if (rounded === 0) return '0';
  const text = rounded.toString();
  if (!text.includes('e')) return text;
  return rounded
    .toFixed(Math.abs(rounded) < 1 ? 20 : 0)
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '');
}
