import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { call } from '@industry/http/client.ts';
import { getBoundaries, getManufacturingGva, type ManufacturingGva } from '@industry/atlas/contract';

/** GVA of all regions of a scheme; the default scheme is the one in force today. */
export const askManufacturingGva = (scheme?: string): Promise<ManufacturingGva> =>
  call(getManufacturingGva, { query: scheme ? { scheme } : {} });

type Boundaries = Awaited<ReturnType<typeof askBoundaries>>;
const askBoundaries = (scheme: string) => call(getBoundaries, { params: { scheme } });

/** Borders of a list of regions; not asked for while the list is unknown. */
export function useBoundaries(scheme: string | undefined): UseQueryResult<Boundaries> {
  return useQuery({
    queryKey: ['boundaries', scheme],
    queryFn: () => askBoundaries(scheme!),
    enabled: scheme !== undefined,
    staleTime: Infinity,
  });
}
