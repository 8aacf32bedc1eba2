import { sourceTexts } from '@industry/facts/source-text.ts';
import type { Origin } from '@industry/facts/types.ts';
import type { Platform } from '@industry/registry/types.ts';

/** Where a public dataset's rows come from: its published batches, newest first, five at most. */
export async function originsOf({ facts, contributions, pack }: Platform, dataset: string): Promise<Origin[]> {
  if (facts.dataset(dataset) === undefined) return [];
  const sourceText = sourceTexts(contributions.datasets, pack);
  return (await facts.batches(dataset))
    .filter(({ state }) => state === 'published')
    .slice(0, 5)
    .map(({ id, fileHash, source, licence, publishedOn, recordedAt, quoted, simulated }) => ({
      dataset,
      batch: id,
      fileHash,
      source,
      sourceText: sourceText(source),
      licence,
      publishedOn,
      recordedAt,
      quoted,
      simulated,
    }));
}
