import { useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';

/** What of the score is weighed; the words stand in the address as they are. */
export const WEIGHTS = ['density', 'pci', 'cog', 'demand', 'growth'] as const;
export type Weight = (typeof WEIGHTS)[number];

const MINIMA = ['minimumDensity', 'minimumPci', 'minimumDemand'] as const;
const SHOWN = [50, 200, 1500] as const;

const number = (text: unknown): number | undefined => {
  const value = text === undefined || text === '' ? Number.NaN : Number(text);
  return Number.isFinite(value) ? value : undefined;
};
const defined = <T extends object>(of: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(of).filter(([, value]) => value !== undefined)) as never;

/** Weights, filters and number of rows that stand in the address; what makes no sense there is left out. */
export function useAsked() {
  const search: Record<string, unknown> = useSearch({ strict: false });
  const text = JSON.stringify(search);
  return useMemo(() => {
    const given = JSON.parse(text) as Record<string, unknown>;
    const weights = defined(
      Object.fromEntries(
        WEIGHTS.map((name) => {
          const value = number(given[name]);
          return [name, value === undefined ? undefined : Math.min(10, Math.max(0, value))];
        }),
      ) as Record<Weight, number | undefined>,
    );
    const section = typeof given['section'] === 'string' ? given['section'] : undefined;
    const filters = {
      ...defined(
        Object.fromEntries(MINIMA.map((name) => [name, number(given[name])])) as Record<
          (typeof MINIMA)[number],
          number | undefined
        >,
      ),
      ...(section !== undefined && { section }),
      ...(String(given['withoutExchangeTraded']) === 'true' && { withoutExchangeTraded: true }),
    };
    return { weights, filters, limit: SHOWN.find((one) => String(one) === String(given['show'])) ?? SHOWN[0] };
  }, [text]);
}
export type Asked = ReturnType<typeof useAsked>;
export { SHOWN };
