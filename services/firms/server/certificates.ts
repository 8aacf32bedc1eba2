import type { Times } from '@industry/facts/types.ts';
import type { Firm } from '@industry/firms-service/contract';
import type { Platform } from '@industry/registry/types.ts';
import type { Bin, CivilDate } from '@industry/values';

const CERTIFICATES = 'firm-certificates';

/** Certificates that open registers publish of a firm, those in force on the day first. */
export async function certificatesOf(
  { facts }: Platform,
  bin: Bin,
  times: Times & { readonly asOf: CivilDate },
): Promise<Firm['certificates']> {
  if (facts.dataset(CERTIFICATES) === undefined) return [];
  const found = await facts.observations({ dataset: CERTIFICATES, where: { bin }, ...times });
  return found
    .map(({ keys, periodStart, periodEnd, value, origin }) => ({
      item: keys['item'] ?? '',
      from: periodStart,
      to: periodEnd,
      inForce: value === '1' && periodEnd > times.asOf,
      origin: { ...origin },
    }))
    .toSorted((a, b) => Number(b.inForce) - Number(a.inForce) || (a.item < b.item ? -1 : 1));
}
