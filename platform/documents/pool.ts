import { type Compute, createCompute } from '@industry/compute';

let pool: Promise<Compute> | undefined;

/** One thread for all documents of a process: it starts with the first one and ends after half a minute of rest. */
export function documentThread(): Promise<Compute> {
  pool ??= createCompute({ threads: 1 });
  return pool;
}
