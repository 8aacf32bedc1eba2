import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { Store } from '@industry/database/types.ts';
import { Problem } from '@industry/http';
import type { Platform } from '@industry/registry/types.ts';
import type { DeskTables, UploadRow } from './tables.ts';

/** Days for which a file waits for a decision; then it is removed. A rule of this product, not of the decree. */
export const TERM_DAYS = 14;
/** Decided ones that the desk still shows. */
const SHOWN = 20;
export const OPEN_STATES = ['checking', 'waiting', 'refused', 'failed'] as const;

export async function uploadRow(store: Store, id: string): Promise<UploadRow | undefined> {
  return store.tables<DeskTables>().selectFrom('desk_upload').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Throws `upload-unknown`. */
export async function knownUpload(store: Store, id: string): Promise<UploadRow> {
  const row = await uploadRow(store, id);
  if (row === undefined) throw new Problem('upload-unknown', { upload: id });
  return row;
}

/** Open ones, newest first, then the last that were decided. */
export async function uploadsOf(store: Store, datasets: readonly string[]): Promise<readonly UploadRow[]> {
  if (datasets.length === 0) return [];
  const of = () => store.tables<DeskTables>().selectFrom('desk_upload').selectAll().where('dataset', 'in', datasets);
  const open = await of().where('state', 'in', OPEN_STATES).orderBy('created_at', 'desc').limit(200).execute();
  const ended = await of()
    .where('state', 'not in', OPEN_STATES)
    .orderBy('ended_at', 'desc')
    .orderBy('id')
    .limit(SHOWN)
    .execute();
  return [...open, ...ended];
}

export interface NewUpload {
  readonly id: string;
  readonly dataset: string;
  readonly source: 'upload' | 'pull';
  readonly fileName: string;
  readonly fileBytes: number;
  readonly options: Readonly<Record<string, string>>;
  readonly secondFiles: readonly string[];
  readonly person: { readonly id: string; readonly name: string } | null;
}

export async function addUpload(
  { now }: Pick<Platform, 'now'>,
  tx: Transaction<DeskTables>,
  upload: NewUpload,
): Promise<void> {
  const at = now();
  await tx
    .insertInto('desk_upload')
    .values({
      id: upload.id,
      dataset: upload.dataset,
      source: upload.source,
      state: 'checking',
      step: 'copy',
      done: '0',
      total: null,
      file_name: upload.fileName,
      file_bytes: String(upload.fileBytes),
      options: JSON.stringify(upload.options),
      second_files: JSON.stringify(upload.secondFiles),
      person: upload.person?.id ?? null,
      person_name: upload.person?.name ?? '',
      created_at: at.toISOString(),
      expires_at: new Date(at.getTime() + TERM_DAYS * 86_400_000).toISOString(),
      ended_at: null,
      ended_by: null,
      record: null,
      preview: null,
      refusal: null,
      already: null,
      batch: null,
      confirmed: JSON.stringify([]),
      reason: null,
      version: 1,
    })
    .execute();
}

export const newId = (): string => randomUUID();
