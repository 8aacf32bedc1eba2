import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { call } from '@industry/http/client.ts';
import { type SandboxPopulation, tryDraft } from '@industry/support/contract';

const REST = 250;

/** A value once it has rested a moment: whoever types is not asked for at each letter. */
export function useRested<Value>(value: Value): Value {
  const [rested, set] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => set(value), REST);
    return () => clearTimeout(timer);
  }, [value]);
  return rested;
}

/** What a draft does to a population that is ready, with the milliseconds from question to answer. */
export function useImpact(population: SandboxPopulation, draft: string, ready: boolean) {
  return useQuery({
    queryKey: ['sandbox-impact', population, draft],
    enabled: ready && draft !== '',
    placeholderData: keepPreviousData,
    retry: false,
    queryFn: async () => {
      const start = performance.now();
      const impact = await call(tryDraft, { body: { population, draft } });
      return { impact, took: performance.now() - start };
    },
  });
}
