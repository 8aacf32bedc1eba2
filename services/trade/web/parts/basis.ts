import { useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { SearchText } from '@industry/design';
import { TRADE_SOURCES, type TradeSource } from '@industry/trade/contract';

/** Which file is read and how it is cleaned; each part absent: the server's default. */
export interface TradeBasis {
  readonly year?: number;
  readonly source?: TradeSource;
  readonly classification?: string;
  readonly cleaning?: string;
  readonly knownAt?: string;
}

const PARTS = ['year', 'source', 'classification', 'cleaning', 'knownAt'] as const;

/** The basis that stands in the address; what makes no sense there is left out. */
export function useTradeBasis(): TradeBasis {
  const { year, source, classification, cleaning, knownAt }: SearchText = useSearch({ strict: false });
  return useMemo(() => {
    const known = TRADE_SOURCES.find((one) => one === source);
    return {
      ...(year !== undefined && /^\d{4}$/.test(year) && { year: Number(year) }),
      ...(known !== undefined && { source: known }),
      ...(classification !== undefined && { classification }),
      ...(cleaning !== undefined && { cleaning }),
      ...(knownAt !== undefined && { knownAt }),
    };
  }, [year, source, classification, cleaning, knownAt]);
}

/** Puts the basis of this page, and the given parts, behind the path of another one. */
export function useKeep(): (path: string, more?: SearchText) => string {
  const search: SearchText = useSearch({ strict: false });
  return (path, more = {}) => {
    const kept = { ...Object.fromEntries(PARTS.map((part) => [part, search[part]])), ...more };
    const entries = Object.entries(kept).filter((entry): entry is [string, string] => entry[1] !== undefined);
    return entries.length === 0 ? path : `${path}?${new URLSearchParams(entries)}`;
  };
}
