import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';

/**
 * A choice that lives in the page's address, so that a link carries it: `const [year, setYear] = useSearchState('year')`.
 * Setting undefined takes it out of the address.
 */
export function useSearchState(name: string): readonly [string | undefined, (value: string | undefined) => void] {
  const search: Record<string, unknown> = useSearch({ strict: false });
  const navigate = useNavigate();
  const value = search[name];
  const set = (next: string | undefined): void => {
    void navigate({
      to: '.',
      search: (before: Record<string, unknown>) => ({ ...before, [name]: next }),
      replace: true,
      resetScroll: false,
    });
  };
  return [value === undefined || value === null ? undefined : String(value), set];
}

/** What stands behind the path in the page's address, as text. */
export type SearchText = Readonly<Record<string, string | undefined>>;

/** Sets several parts of the address at once; undefined takes a part out. */
export function useSearchPatch(): (patch: SearchText) => void {
  const navigate = useNavigate();
  return (patch) =>
    void navigate({
      to: '.',
      search: (before: Record<string, unknown>) => ({ ...before, ...patch }),
      replace: true,
      resetScroll: false,
    });
}

/** Codes in a part of the address, comma between: `const [peers, setPeers] = useSearchCodes('peers')`. */
export function useSearchCodes(part: string): readonly [readonly string[], (codes: readonly string[]) => void] {
  const search: Record<string, unknown> = useSearch({ strict: false });
  const patch = useSearchPatch();
  const text = String(search[part] ?? '');
  const codes = useMemo(() => [...new Set(text.split(',').filter((code) => /^[0-9A-Z+]+$/.test(code)))], [text]);
  return [codes, (next) => patch({ [part]: next.length === 0 ? undefined : next.join(',') })];
}

/** Everything that stands behind the path in this page's address. */
export function useSearchText(): SearchText {
  return useSearch({ strict: false });
}

/** Puts the given parts of this page's address, and more, behind the path of another page: what is chosen stays chosen. */
export function useKeepSearch(parts: readonly string[]): (path: string, more?: SearchText) => string {
  const search = useSearchText();
  return (path, more = {}) => {
    const kept = { ...Object.fromEntries(parts.map((part) => [part, search[part]])), ...more };
    const entries = Object.entries(kept).filter((entry): entry is [string, string] => entry[1] !== undefined);
    return entries.length === 0 ? path : `${path}?${new URLSearchParams(entries)}`;
  };
}
