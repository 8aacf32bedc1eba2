import { differentRates } from '@industry/facts/goods/duty-rates.ts';
import type { TradeReader } from '@industry/facts/goods/trade-reader.ts';
import type { Origin } from '@industry/facts/types.ts';

export interface Duty {
  readonly code: string;
  readonly rate: string;
  readonly year: number;
}

/** Duty rates of a good's tariff lines: each line of the newest list that is loaded, and the different rates among them. */
export async function dutiesOf(reader: TradeReader): Promise<{
  of(code: string): { readonly lines: readonly Duty[]; readonly rates: string[] };
  readonly origins: readonly Origin[];
}> {
  const { lines: all, origins } = await reader.duties();
  return {
    origins,
    of(code) {
      const lines = code
        .split('+')
        .flatMap((part) => (all.get(part.slice(0, 4)) ?? []).filter((one) => one.code.startsWith(part)));
      return { lines, rates: differentRates(lines) };
    },
  };
}
