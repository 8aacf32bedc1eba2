import { useText } from '@industry/design';
import type { SupportAmount } from '@industry/support/contract';
import { useUnit } from './use-unit.ts';

/** Money or a figure of a rule as it is read; where it cannot be said, why. */
export function useAmount(): (amount: SupportAmount, unit?: string | null) => string {
  const text = useText();
  const withUnit = useUnit();
  return (amount, unit = null) =>
    'missing' in amount ? amount.missing.map(text).join('; ') : withUnit(amount.value, amount.currency ?? unit);
}
