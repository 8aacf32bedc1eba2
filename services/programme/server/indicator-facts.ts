import type { Facts } from '@industry/facts/types.ts';

/** What indicators ask of the facts. */
export type IndicatorFacts = Pick<Facts, 'dataset' | 'batches' | 'observations'>;
