import type { BatchAnswer } from '@industry/catalogue/contract';

/** Message key of how a batch came here. */
export function batchKind(batch: BatchAnswer): 'kind.simulated' | 'kind.quoted' | 'kind.imported' {
  if (batch.simulated) return 'kind.simulated';
  return batch.quoted ? 'kind.quoted' : 'kind.imported';
}
