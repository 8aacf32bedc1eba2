import type { Unit } from '@industry/pack';
import { Decimal, decimal, type DecimalString, decimalString } from '@industry/values';

/** Dimensions in which a unit is a power of ten of another; an index, share or rank is comparable only with itself. */
const SCALABLE: ReadonlySet<Unit['dimension']> = new Set(['money', 'count', 'area', 'power', 'mass']);

/** The figure in another unit, or null when the two measure different things. */
export function convert(value: DecimalString, from: Unit | undefined, to: Unit): DecimalString | null {
  if (from?.id === to.id) return value;
  if (from === undefined || from.dimension !== to.dimension || from.currency !== to.currency) return null;
  if (!SCALABLE.has(to.dimension)) return null;
  return decimalString(decimal(value).times(new Decimal(10).pow(from.magnitude - to.magnitude)));
}
