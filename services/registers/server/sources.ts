import { Problem } from '@industry/http';
import { outboundAddress } from '@industry/http/public-address.ts';
import type { Platform } from '@industry/registry/types.ts';
import { ANSWERS_DATASET, type Connector, type Source } from '@industry/registers/contract';
import { staleVersion, updateVersioned } from '@industry/database/versioned.ts';
import { PULL_JOB } from './job-names.ts';
import { sourceAnswer } from './answers.ts';
import type { RegisterTables } from './tables.ts';

export interface SourceBody {
  readonly url: string;
  readonly everyMinutes: number;
  readonly active: boolean;
  readonly version: number;
}

/** Where rows of a dataset, or answers to questions, are asked for. */
export async function saveSource(
  { store, audit, settings, now }: Platform,
  { id: register, datasets, predicates }: Connector,
  dataset: string,
  { url, everyMinutes, active, version }: SourceBody,
  actor: string,
): Promise<Source> {
  const asked = predicates.length > 0 && dataset === ANSWERS_DATASET;
  if (!asked && !datasets.includes(dataset)) throw new Problem('register-dataset', { dataset });
  const read = outboundAddress(url, settings.pullPrivate);
  if ('fault' in read || read.url.hash !== '') throw new Problem('register-address');
  const set = { url: read.url.href, every_minutes: everyMinutes, active, next_pull_at: now().toISOString() };
  return store.transaction<RegisterTables, Source>(async (tx) => {
    await audit.record(tx, {
      actor,
      action: 'register-source.save',
      object: `register:${register}`,
      after: { dataset, url: set.url, everyMinutes, active },
    });
    if (version > 0) {
      const save = { key: { register, dataset }, version };
      return sourceAnswer(
        await updateVersioned<RegisterTables, 'register_source'>(tx, 'register_source', save, set, sourceAnswer),
      );
    }
    const row = { register, dataset, ...set, cursor: null, last_pull_at: null, version: 1 };
    const added = await tx
      .insertInto('register_source')
      .values(row)
      .onConflict((one) => one.doNothing())
      .executeTakeFirst();
    if (added.numInsertedOrUpdatedRows === 1n) return sourceAnswer(row);
    const stored = await tx
      .selectFrom('register_source')
      .selectAll()
      .where('register', '=', register)
      .where('dataset', '=', dataset)
      .executeTakeFirstOrThrow();
    throw staleVersion(sourceAnswer(stored));
  });
}

/** Sends a pull of each active source of a register; throws `register-no-source` when it has none. */
export async function sendPulls({ store, jobs }: Platform, register: Connector['id']): Promise<number> {
  const sources = await store
    .tables<RegisterTables>()
    .selectFrom('register_source')
    .select(['register', 'dataset'])
    .where('register', '=', register)
    .where('active', '=', true)
    .where('dataset', '<>', ANSWERS_DATASET)
    .execute();
  if (sources.length === 0) throw new Problem('register-no-source');
  for (const source of sources)
    await store.transaction((tx) => jobs.send(tx, PULL_JOB, source, { key: `${source.register} ${source.dataset}` }));
  return sources.length;
}
