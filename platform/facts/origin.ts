import type { CatalogueBatch } from './catalogue.ts';
import type { SourceText } from './source-text.ts';
import type { Origin } from './types.ts';

/** Where the figures of a batch come from, as it travels with each of them. */
export function originOf(batch: CatalogueBatch, sourceText: SourceText): Origin {
  const { dataset, id, fileHash, source, licence, publishedOn, recordedAt, quoted, simulated } = batch;
  const named = { source, sourceText: sourceText(source), licence };
  return { dataset, batch: id, fileHash, ...named, publishedOn, recordedAt, quoted, simulated };
}
