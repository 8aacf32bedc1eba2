import type { RankedCountry } from '@industry/complexity/contract';

/** Ends of a rank under every cleaning choice: among the countries that all choices keep where that is known. */
export function rankRange({ interval }: Pick<RankedCountry, 'interval'>): readonly [number, number] {
  return [interval.commonRankLow ?? interval.rankLow, interval.commonRankHigh ?? interval.rankHigh];
}

/** "82–90", or one number where both ends are the same. */
export function rangeText(low: number, high: number): string {
  return low === high ? String(low) : `${low}–${high}`;
}
