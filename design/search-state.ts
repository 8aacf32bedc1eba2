import { useNavigate, useSearch } from '@tanstack/react-router';

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
