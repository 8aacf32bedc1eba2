import type { OwnerCommand } from '@industry/control/types.ts';
import type { Platform, RebuiltModel } from '@industry/registry/types.ts';
import { Type as T } from 'typebox';
import type { ReadModelTables } from './migrations.ts';

const input = T.Object({}, { additionalProperties: false });

/** `rebuild`: every service builds its read models anew and drops its caches; each model is marked with its batches. */
export const rebuildCommand: OwnerCommand<Platform, typeof input, { readonly models: readonly RebuiltModel[] }> = {
  name: 'rebuild',
  input,
  async run({ actor, ...platform }, _input, report) {
    const { store, audit, contributions, now } = platform;
    const models = await contributions.rebuild(platform, report);
    await store.transaction<ReadModelTables, void>(async (tx) => {
      await tx.deleteFrom('read_model').execute();
      for (const { name, rows, batches } of models) {
        await tx
          .insertInto('read_model')
          .values({ name, built_at: now().toISOString(), rows: String(rows), batches: JSON.stringify(batches) })
          .execute();
      }
      const after = models.map(({ name, rows, batches }) => ({ name, rows, batches: batches.length }));
      await audit.record(tx, { actor, action: 'read-models.rebuild', object: 'store:read-models', after });
    });
    return { models };
  },
};
