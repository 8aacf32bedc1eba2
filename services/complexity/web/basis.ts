import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { TRADE_SOURCES, type TradeSource } from '@industry/trade/contract';

/** What a result is asked of; each part absent: the server's default. */
export interface Basis {
  readonly year?: number;
  readonly source?: TradeSource;
  readonly classification?: string;
  readonly cleaning?: string;
  readonly knownAt?: string;
}

const PARTS = ['year', 'source', 'classification', 'cleaning', 'knownAt'] as const;

type Search = Readonly<Record<string, string | undefined>>;

/** The basis that stands in the address; what makes no sense there is left out. */
export function useBasis(): Basis {
  const { year, source, classification, cleaning, knownAt }: Search = useSearch({ strict: false });
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

/** Sets several parts of the address at once; undefined takes a part out. */
export function useSearchPatch(): (patch: Search) => void {
  const navigate = useNavigate();
  return (patch) =>
    void navigate({
      to: '.',
      search: (before: Record<string, unknown>) => ({ ...before, ...patch }),
      replace: true,
      resetScroll: false,
    });
}

/** Puts the basis of this page, and the given parts, behind the path of another one. */
export function useKeep(): (path: string, more?: Search) => string {
  const search: Search = useSearch({ strict: false });
  return (path, more = {}) => {
    const kept = { ...Object.fromEntries(PARTS.map((part) => [part, search[part]])), ...more };
    const entries = Object.entries(kept).filter((entry): entry is [string, string] => entry[1] !== undefined);
    return entries.length === 0 ? path : `${path}?${new URLSearchParams(entries)}`;
  };
}

/** Country codes in a part of the address, comma between. */
export function useCodes(part: string): readonly [readonly string[], (codes: readonly string[]) => void] {
  const search: Search = useSearch({ strict: false });
  const patch = useSearchPatch();
  const text = search[part] ?? '';
  const codes = useMemo(() => [...new Set(text.split(',').filter((code) => /^[0-9A-Z+]+$/.test(code)))], [text]);
  return [codes, (next) => patch({ [part]: next.length === 0 ? undefined : next.join(',') })];
}
