import { useQuery } from '@tanstack/react-query';
import { call } from '@industry/http/client.ts';
import { getProgramme } from '@industry/programme/contract';
import { listTradeYears } from '@industry/trade/contract';
import { useFormat, useName } from '@industry/design';

/** Years, sources and countries that are loaded: asked for once by all pages. */
export function useTradeYears() {
  return useQuery({ queryKey: ['trade-years'], queryFn: () => call(listTradeYears) });
}

/** The country of the programme pack, once it is known. */
export function useHome(): string | undefined {
  return useQuery({ queryKey: ['programme'], queryFn: () => call(getProgramme) }).data?.country;
}

/** Countries by the reader's name of each. */
export function useCountries(): readonly { readonly id: string; readonly label: string }[] {
  const name = useName();
  const { language } = useFormat();
  const countries = useTradeYears().data?.countries ?? [];
  const collator = new Intl.Collator(language);
  return countries
    .map(({ code, names }) => ({ id: code, label: name(names, code).text }))
    .toSorted((a, b) => collator.compare(a.label, b.label));
}
