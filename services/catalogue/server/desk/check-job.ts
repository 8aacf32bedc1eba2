import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Type as T } from 'typebox';
import type { ProgressEvent } from '@industry/control/types.ts';
import {
  discardStaged,
  ImportError,
  importers,
  previewStaged,
  publishedBefore,
  type StagedBatch,
  stageImport,
} from '@industry/facts';
import type { JobDefinition } from '@industry/jobs/types.ts';
import type { Platform } from '@industry/registry/types.ts';
import { placesOf } from './places.ts';
import { uploadRow } from './records.ts';
import type { DeskTables, UploadRow } from './tables.ts';

/** Milliseconds between two notes of progress in the store. */
const NOTED = 500;

/**
 * Reads and checks an uploaded file and compares it with what is in force; a file that was staged before is only compared
 * again. Harmless to repeat: what an earlier run left half done is thrown away.
 */
export const checkUploadJob: JobDefinition<Platform> = {
  name: 'catalogue.check-upload',
  title: {
    kk: 'Жүктелген файлды тексеру',
    ru: 'Проверка загруженного файла',
    en: 'Check of an uploaded file',
    ja: 'アップロードされたファイルの検査',
  },
  input: T.Object({ upload: T.String() }),
  expiresAfter: 3_600,
  retries: 1,
  async run(platform, input) {
    await checkUpload(platform, (input as { upload: string }).upload);
  },
};

/** Answers the upload as it is afterwards; null when there is nothing to check any more. */
export async function checkUpload(platform: Platform, id: string): Promise<UploadRow | null> {
  const row = await uploadRow(platform.store, id);
  if (row?.state !== 'checking') return null;
  try {
    const staged = row.record === null ? await stage(platform, row) : null;
    const { staged: name } = placesOf(platform.settings.stateFolder, id);
    const preview = await previewStaged(platform, name, notes(platform, id));
    return await settle(platform, row, {
      state: 'waiting',
      preview: JSON.stringify(preview),
      ...(staged && { record: JSON.stringify(staged.staged.record), already: staged.already }),
    });
  } catch (error) {
    if (!(error instanceof ImportError))
      platform.log.error({ err: error, upload: id }, 'an upload could not be checked');
    const refused = error instanceof ImportError;
    await rm(placesOf(platform.settings.stateFolder, id).inbox, { recursive: true, force: true });
    return settle(platform, row, {
      state: refused ? 'refused' : 'failed',
      // Of anything but a mistake in the file a person learns nothing but that it is ours.
      refusal: refused ? JSON.stringify(error.problem) : null,
      ended_at: platform.now().toISOString(),
    });
  }
}

/** Stages the file; one whose figures a later batch replaced, or that was withdrawn, once more as a batch of its own. */
async function stage(
  platform: Platform,
  row: UploadRow,
): Promise<{ readonly staged: StagedBatch; readonly already: string | null }> {
  const { stateFolder } = platform.settings;
  const { staged: folder, stagedFolder, inbox } = placesOf(stateFolder, row.id);
  const declaration = importers(platform.contributions.datasets).get(row.dataset);
  if (declaration === undefined) throw new Error(`nobody declares ${row.dataset} any more`);
  const report = notes(platform, row.id);
  const run = async (more: Readonly<Record<string, string>>): Promise<StagedBatch> => {
    await rm(stagedFolder, { recursive: true, force: true });
    return stageImport({
      stateFolder,
      declaration,
      importer: declaration.importer,
      file: join(inbox, row.file_name),
      folder,
      options: { ...row.options, ...more },
      lookups: Object.fromEntries(row.second_files.map((name) => [name, join(inbox, 'second', name)])),
      pack: platform.pack,
      report,
    });
  };
  if (!existsSync(inbox)) throw new Error(`the file of the upload ${row.id} is gone`);
  let staged = await run({});
  let before = await publishedBefore(platform, staged);
  if (before !== undefined && before.replacedBy !== null) {
    await discardStaged(stateFolder, folder);
    staged = await run({ after: before.replacedBy });
    before = await publishedBefore(platform, staged);
  }
  await rm(inbox, { recursive: true, force: true });
  return { staged, already: before?.id ?? null };
}

function settle(
  platform: Platform,
  row: UploadRow,
  set: Readonly<Record<string, string | null>>,
): Promise<UploadRow | null> {
  return platform.store.transaction<DeskTables, UploadRow | null>(async (tx) => {
    const after = await tx
      .updateTable('desk_upload')
      .set({ ...set, step: '', done: '0', total: null, version: row.version + 1 })
      .where('id', '=', row.id)
      .where('state', '=', 'checking')
      .returningAll()
      .executeTakeFirst();
    return after ?? null;
  });
}

/** Progress for the page that waits, not more often than a person looks. */
function notes({ store, log }: Platform, id: string): (event: ProgressEvent) => void {
  let last = 0;
  let step = '';
  return (event) => {
    const now = Date.now();
    if (event.step === step && now - last < NOTED) return;
    [last, step] = [now, event.step];
    const set = {
      step: event.step,
      done: String(Math.floor(event.done)),
      total: event.total === null ? null : String(event.total),
    };
    void store
      .tables<DeskTables>()
      .updateTable('desk_upload')
      .set(set)
      .where('id', '=', id)
      .where('state', '=', 'checking')
      .execute()
      .catch((error: unknown) => log.warn({ err: error }, 'progress of an upload could not be noted'));
  };
}
