import { useQuery } from '@tanstack/react-query';
import { useFormat } from '@industry/design';
import type { LocalisedText } from '@industry/values';
import { call } from '@industry/http/client.ts';
import { listRegions, type Plant } from '@industry/atlas/contract';

/** Name of a region in whatever list has it; its code where none does. */
export function useRegionName(): (code: string) => LocalisedText {
  const regions = useQuery({ queryKey: ['regions'], queryFn: () => call(listRegions) });
  const known = new Map(
    (regions.data?.schemes ?? []).flatMap((scheme) => scheme.regions.map(({ code, name }) => [code, name] as const)),
  );
  return (code) => known.get(code) ?? { kk: code, ru: code, en: code, ja: code };
}

/** The register has names in Kazakh and Russian; other readers see the Russian one. */
export function useFirmName(): (plant: Plant) => string | null {
  const { language } = useFormat();
  return ({ firm }) => firm && (language === 'kk' ? firm.kk : firm.ru);
}
