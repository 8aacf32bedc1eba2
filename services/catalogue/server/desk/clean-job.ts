import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Type as T } from 'typebox';
import { removeOldRejected } from '@industry/facts';
import type { JobDefinition } from '@industry/jobs/types.ts';
import type { Platform } from '@industry/registry/types.ts';
import { stateFolders } from '@industry/warehouse';
import { clear } from './places.ts';
import { OPEN_STATES } from './records.ts';
import type { DeskTables } from './tables.ts';

const DAY = 86_400_000;
/** `desk-<upload>` and `desk-<upload>.in`. */
const OURS = /^desk-([0-9a-f-]{36})(\.in)?$/;

/** Removes files that nobody decided on within their term, and folders that belong to no open upload. */
export const cleanDeskJob: JobDefinition<Platform> = {
  name: 'catalogue.clean-desk',
  title: {
    kk: 'Мерзімі өткен файлдарды жою',
    ru: 'Удаление файлов с истёкшим сроком',
    en: 'Removal of files whose term is over',
    ja: '期限切れファイルの削除',
  },
  input: T.Object({}),
  schedule: '40 3 * * *',
  async run({ store, settings, now }) {
    const at = now();
    const expired = await store
      .tables<DeskTables>()
      .updateTable('desk_upload')
      .set((set) => ({ state: 'expired', ended_at: at.toISOString(), version: set('version', '+', 1) }))
      .where('state', 'in', OPEN_STATES)
      .where('expires_at', '<=', at.toISOString())
      .returning('id')
      .execute();
    for (const { id } of expired) await clear(settings.stateFolder, id);
    const { staging } = stateFolders(settings.stateFolder);
    const names = (await readdir(staging)).filter((name) => OURS.test(name));
    const open = await store.tables<DeskTables>().selectFrom('desk_upload').select(['id', 'state']).execute();
    const kept = new Set(open.filter(({ state }) => OPEN_STATES.some((one) => one === state)).map(({ id }) => id));
    const known = new Set(open.map(({ id }) => id));
    for (const name of names) {
      const id = OURS.exec(name)![1]!;
      if (kept.has(id)) continue;
      // A file that is just coming in has its folder before its row.
      const age = at.getTime() - ((await stat(join(staging, name)).catch(() => null))?.mtimeMs ?? at.getTime());
      if (known.has(id) || age > DAY) await rm(join(staging, name), { recursive: true, force: true });
    }
    await removeOldRejected(staging, at);
  },
};
