import { type SearchText, useKeepSearch, useSearchText } from '@industry/design';
import { BASIS_PARTS, readBasis, type TradeBasis } from '@industry/trade/contract';

/** What the figures of the page are asked of: it stands in the address. */
export const useTradeBasis = (): TradeBasis => readBasis(useSearchText());

/** Puts the basis of this page, and the given parts, behind the path of another one. */
export const useKeep = (): ((path: string, more?: SearchText) => string) => useKeepSearch(BASIS_PARTS);
