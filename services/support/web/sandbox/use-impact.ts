import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { call, ProblemError } from '@industry/http/client.ts';
import { type SandboxPopulation, tryDraft } from '@industry/support/contract';
import type { usePopulationState } from './population.tsx';

type PopulationQuery = ReturnType<typeof usePopulationState>;

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
export function useImpact(population: SandboxPopulation, draft: string, state: PopulationQuery) {
  const query = useQuery({
    queryKey: ['sandbox-impact', population, draft],
    enabled: state.data?.state === 'ready' && draft !== '',
    placeholderData: keepPreviousData,
    retry: false,
    queryFn: async () => {
      const start = performance.now();
      const impact = await call(tryDraft, { body: { population, draft } });
      return { impact, took: performance.now() - start };
    },
  });
  // The server lets firms go that nobody asked for in a while: they are loaded again.
  const gone = query.error instanceof ProblemError && query.error.problem.code === 'sandbox-not-loaded';
  const { refetch } = state;
  useEffect(() => {
    if (gone) void refetch();
  }, [gone, refetch]);
  return gone ? { ...query, error: null, data: undefined } : query;
}
