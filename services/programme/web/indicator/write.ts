import { useFormat } from '@industry/design';
import type { IndicatorSummary } from '@industry/programme/contract';

type Written = Pick<IndicatorSummary, 'unit' | 'asChange'>;

/** How figures of an indicator are written: levels plainly, what is compared with its sign where it is a change. */
export function useFigures({ unit, asChange }: Written): {
  level(value: string): string;
  compared(value: string): string;
  difference(value: string): string;
} {
  const format = useFormat();
  const level = (value: string): string => format.number(value, unit.digits);
  const difference = (value: string): string => format.signed(value, unit.digits);
  return { level, difference, compared: asChange ? difference : level };
}
