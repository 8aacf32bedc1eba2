import { sql } from 'kysely';
import type { Store } from '@industry/database/types.ts';
import { type CatalogueBatch, type CatalogueTables, readCatalogue } from './catalogue.ts';
import type { StagedBatch } from './staged-batch.ts';

/**
 * The batch of the same dataset, file, importer version and options, if it was published: by its id, or, when it was read
 * again by a newer importer since (`reimport`), by what it is now.
 */
export async function sameImport(store: Store, { record }: StagedBatch): Promise<CatalogueBatch | undefined> {
  const [existing] = await readCatalogue(store, { id: record.id });
  if (existing !== undefined) return existing;
  const row = await store
    .tables<CatalogueTables>()
    .selectFrom('lake_batches')
    .select('id')
    .where('dataset', '=', record.dataset)
    .where('file_hash', '=', record.fileHash)
    .where('importer', '=', record.importer)
    .where('importer_version', '=', record.importerVersion)
    .where('state', '=', 'published')
    .where(sql<boolean>`options = ${JSON.stringify(record.options)}::jsonb`)
    .orderBy('recorded_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && (await readCatalogue(store, { id: row.id }))[0];
}
