import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useFormat } from '@industry/design';
import { call } from '@industry/http/client.ts';
import { suggest } from '@industry/search/contract';

/** Milliseconds without a key before the server is asked. */
const REST = 150;

/** Pages for what is being typed; the last ones stay until the next are there. */
export function useSuggestions(typed: string) {
  const { language } = useFormat();
  const [asked, setAsked] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setAsked(typed.trim()), REST);
    return () => clearTimeout(timer);
  }, [typed]);
  const { data } = useQuery({
    queryKey: ['suggest', asked, language],
    queryFn: () => call(suggest, { query: { q: asked, language } }),
    enabled: asked.length > 1,
    placeholderData: (before) => before,
  });
  return asked.length > 1 ? (data?.suggestions ?? []) : [];
}
