import type { Migration } from '@industry/database/types.ts';
import type { Platform } from '@industry/registry/types.ts';
import { type CatalogueTables, readCatalogue } from './catalogue.ts';
import { recordOf } from './publish.ts';

const CHANNEL = 'industry_catalogue';
/** Milliseconds between looks that find what no message told. */
const LOOK_EVERY = 10_000;

/** Whoever changes the list of batches tells the other servers, with the commit. */
export const watchMigrations: readonly Migration[] = [
  {
    name: '20261124T1730_catalogue_messages',
    sql: `
      create function tell_catalogue() returns trigger language plpgsql as $$
      begin
        perform pg_notify('${CHANNEL}', '');
        return null;
      end $$;
      create trigger lake_batches_told after insert or update or delete on lake_batches
        for each statement execute function tell_catalogue();
    `,
  },
];

/** A watch that runs. */
export interface CatalogueWatch {
  stop(): Promise<void>;
}

/**
 * Tells the services of this process what another one published or withdrew (`batchPublished`). Only PostgreSQL has others:
 * on PGlite nothing runs. What this process publishes itself is told twice, which is harmless.
 */
export async function watchCatalogue(platform: Platform): Promise<CatalogueWatch> {
  const { store, contributions, log } = platform;
  if (store.engine === 'pglite') return { stop: async () => undefined };
  // A batch that is read again (`reimport`) has other files under its id.
  const states = async (): Promise<Map<string, string>> => {
    const rows = await store
      .tables<CatalogueTables>()
      .selectFrom('lake_batches')
      .leftJoin('lake_files', 'lake_files.batch', 'lake_batches.id')
      .select(['id', 'state', 'importer_version', 'path'])
      .execute();
    return new Map(
      rows.map(({ id, state, importer_version, path }) => [id, [state, importer_version, path].join(' ')]),
    );
  };
  let known = await states();
  const look = async (): Promise<void> => {
    const found = await states();
    const changed = [...found].filter(([id, state]) => known.get(id) !== state);
    known = found;
    for (const [id] of changed) {
      const [batch] = await readCatalogue(store, { id });
      if (batch) await contributions.batchPublished(recordOf(batch), platform);
    }
  };
  let looking: Promise<void> = Promise.resolve();
  const heard = (): void => {
    looking = looking
      .then(look)
      .catch((error: unknown) => log.error({ err: error }, 'the list of batches could not be read'));
  };
  const deaf = await store.listen(CHANNEL, heard);
  const timer = setInterval(heard, LOOK_EVERY);
  timer.unref();
  return {
    async stop() {
      clearInterval(timer);
      await deaf();
      await looking;
    },
  };
}
