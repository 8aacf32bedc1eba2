import { useQuery } from '@tanstack/react-query';
import { call } from '@industry/http/client.ts';
import { getProgramme } from '@industry/programme/contract';
import { listTradeYears } from '@industry/trade/contract';
import { useNameChoices } from '@industry/design';

/** Years, sources and countries that are loaded: asked for once by all pages. */
export function useTradeYears() {
  return useQuery({ queryKey: ['trade-years'], queryFn: () => call(listTradeYears) });
}

/** The country of the programme pack, once it is known. */
export function useHome(): string | undefined {
  return useQuery({ queryKey: ['programme'], queryFn: () => call(getProgramme) }).data?.country;
}

/** Countries by the reader's name of each. */
export function useCountries(): ReturnType<ReturnType<typeof useNameChoices>> {
  const choices = useNameChoices();
  return choices(useTradeYears().data?.countries ?? []);
}
