import { Decimal, type DecimalString, decimalString } from '@industry/values';

/**
 * Parts as decimals of `digits` places that add up to the rounded `whole` exactly: each is rounded, and what rounding leaves goes
 * to the largest part. Throws `RangeError` where the parts are not within 1e-6 of the whole or a figure is not finite.
 *
 * Example: `roundedParts(1, { a: 0.333, b: 0.667 }, 1)` is `{ whole: '1', parts: { a: '0.3', b: '0.7' } }`.
 */
export function roundedParts<Id extends string>(
  whole: number,
  parts: Readonly<Record<Id, number>>,
  digits: number,
): { readonly whole: DecimalString; readonly parts: Readonly<Record<Id, DecimalString>> } {
  const named = Object.entries(parts) as [Id, number][];
  const sum = named.reduce((total, [, part]) => total + part, 0);
  const size = named.reduce((most, [, part]) => Math.max(most, Math.abs(part)), Math.abs(whole));
  if (!Number.isFinite(sum) || !(Math.abs(sum - whole) <= 1e-6 * Math.max(size, Number.MIN_VALUE)))
    throw new RangeError(`parts add up to ${sum}, not ${whole}`);
  const target = new Decimal(whole).toDecimalPlaces(digits);
  const rounded = named.map(([id, part]) => [id, new Decimal(part).toDecimalPlaces(digits)] as const);
  const left = rounded.reduce((rest, [, part]) => rest.minus(part), target);
  const largest = named.reduce((most, one) => (Math.abs(one[1]) > Math.abs(most[1]) ? one : most), named[0]!)[0];
  const closed = rounded.map(([id, part]) => [id, decimalString(id === largest ? part.plus(left) : part)]);
  return { whole: decimalString(target), parts: Object.fromEntries(closed) as Record<Id, DecimalString> };
}
