import { Problem } from '@industry/http';
import type { Studies } from './studies.ts';

/** Share of each good that is traded on an exchange by Rauch, by code; throws `concordance-not-loaded`. */
export async function exchangeTradedShares(
  studies: Studies,
  classification: string,
): Promise<ReadonlyMap<string, number>> {
  const shares = await knownExchangeTradedShares(studies, classification);
  if (shares === null) throw new Problem('concordance-not-loaded', { from: classification, to: 'SITC2' });
  return shares;
}

/** The same, or null when Rauch's classification or the concordance is not loaded. */
export async function knownExchangeTradedShares(
  studies: Studies,
  classification: string,
): Promise<ReadonlyMap<string, number> | null> {
  const rauch = await studies.reader.rauch(studies.policy.rauch.reading);
  if (rauch === null) return null;
  const shares = new Map<string, number>();
  if (classification === 'SITC2') {
    for (const [code, kind] of rauch.classes) shares.set(code, kind === 'w' ? 1 : 0);
    return shares;
  }
  const concordance = await studies.reader.links(classification, 'SITC2', { fromDigits: 4, toDigits: 4 });
  if (concordance === null) return null;
  for (const { from, to, weight } of concordance.links) {
    const traded = rauch.classes.get(to) === 'w' ? weight : 0;
    shares.set(from, (shares.get(from) ?? 0) + traded);
  }
  return shares;
}
