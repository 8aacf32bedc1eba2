import { type Bins, createBins } from './bins.ts';
import type { EconomyParameters } from './parameters.ts';
import { PURPOSE, Random } from './random.ts';

/** Whether a firm consents that its register facts are read; the known firm does. */
export function consents(seed: number, { known }: Pick<Bins, 'known'>, firm: number, share: number): boolean {
  return firm === known || new Random(seed, firm, PURPOSE.consent).chance(share);
}

/** Numbers of the firms that consent, in their order; needs nothing of the economy but its count and seed. */
export function* consentingFirms(
  { known }: Pick<EconomyParameters, 'known'>,
  { firms, seed, share }: { readonly firms: number; readonly seed: number; readonly share: number },
): Generator<string> {
  const bins = createBins(firms, seed, known?.bin);
  for (let firm = 0; firm < firms; firm += 1) if (consents(seed, bins, firm, share)) yield bins.bin(firm);
}
