import { staleVersion, updateVersioned } from '@industry/database';
import { CatalogueMoved, ConsentMissing, publishBatch, type PublishResult } from '@industry/facts';
import { readCatalogue } from '@industry/facts/catalogue.ts';
import { Problem, readUserText } from '@industry/http';
import type { Platform } from '@industry/registry/types.ts';
import type { UserText } from '@industry/values';
import { uploadAnswer } from './answers.ts';
import { checkUploadJob } from './check-job.ts';
import { clear, placesOf } from './places.ts';
import { knownUpload, OPEN_STATES } from './records.ts';
import type { DeskTables, UploadRow } from './tables.ts';
import { warningsOf } from './warnings.ts';

/** Who decides; a pull decides as `system`. */
export interface Decider {
  /** `person:7`, `system`. */
  readonly actor: string;
  readonly name: string;
}

export async function answerOf(platform: Platform, row: UploadRow) {
  return uploadAnswer(platform, row, await readCatalogue(platform.store, { dataset: row.dataset }));
}

async function requireVersion(platform: Platform, row: UploadRow, version: number): Promise<void> {
  if (row.version !== version) throw staleVersion(await answerOf(platform, row));
}

function requireState(row: UploadRow, states: readonly UploadRow['state'][]): void {
  if (!states.includes(row.state)) throw new Problem('upload-state', { state: row.state });
}

/** Makes the preview anew. Throws `upload-state`, `stale-version`. */
export async function renewPreview(platform: Platform, row: UploadRow, version: number): Promise<UploadRow> {
  requireState(row, ['waiting']);
  await requireVersion(platform, row, version);
  return platform.store.transaction<DeskTables, UploadRow>(async (tx) => {
    const set = { state: 'checking' as const, step: 'check' };
    const save = { key: { id: row.id }, version };
    const after = await updateVersioned<DeskTables, 'desk_upload'>(tx, 'desk_upload', save, set, () => null);
    await platform.jobs.send(tx, checkUploadJob.name, { upload: row.id }, { key: row.id });
    return after;
  });
}

export interface Publication {
  readonly version: number;
  readonly confirmed: readonly string[];
  readonly reason?: UserText;
}

/**
 * Publishes a staged file as it was previewed. Throws `upload-unconfirmed` while a warning is not stood by, and
 * `preview-out-of-date` when batches have changed meanwhile: a new preview is on its way then; `consent-missing` when the file
 * names firms that have not consented.
 */
export async function publishUpload(
  platform: Platform,
  row: UploadRow,
  { version, confirmed, reason: given }: Publication,
  { actor, name }: Decider,
): Promise<UploadRow> {
  requireState(row, ['waiting']);
  await requireVersion(platform, row, version);
  const reason = given === undefined ? null : readUserText(given, 'body.reason');
  const warnings = warningsOf(row.record?.findings ?? [], row.preview).map(({ check }) => check);
  const open = warnings.filter((check) => !confirmed.includes(check));
  if (open.length > 0 || (warnings.length > 0 && reason === null))
    throw new Problem('upload-unconfirmed', { checks: open.length > 0 ? open.join(', ') : warnings.join(', ') });
  const stood = warnings.length === 0 ? {} : { confirmed: warnings, reason };
  const ended = {
    state: 'published' as const,
    ended_at: platform.now().toISOString(),
    ended_by: name,
    confirmed: JSON.stringify(warnings),
    reason: reason === null ? null : JSON.stringify(reason),
  };
  const save = { key: { id: row.id }, version };
  let result: PublishResult;
  try {
    result = await publishBatch({ ...platform, actor }, placesOf(platform.settings.stateFolder, row.id).staged, {
      expected: row.preview?.against ?? '',
      consented: true,
      decision: { upload: row.id, ...stood },
      async also(tx, batch) {
        const own = tx as never;
        await updateVersioned<DeskTables, 'desk_upload'>(
          own,
          'desk_upload',
          save,
          { ...ended, batch: batch.id },
          () => null,
        );
      },
    });
  } catch (error) {
    if (error instanceof ConsentMissing) {
      const { firms, without } = error;
      throw new Problem('consent-missing', { dataset: row.dataset, firms, without }, { cause: error });
    }
    if (!(error instanceof CatalogueMoved)) throw error;
    const now = await knownUpload(platform.store, row.id);
    requireState(now, ['waiting']);
    await renewPreview(platform, now, now.version);
    throw new Problem('preview-out-of-date', { dataset: row.dataset }, { cause: error });
  }
  if (result.already)
    await platform.store.transaction<DeskTables, unknown>((tx) =>
      updateVersioned<DeskTables, 'desk_upload'>(tx, 'desk_upload', save, { ...ended, batch: result.id }, () => null),
    );
  await clear(platform.settings.stateFolder, row.id);
  return knownUpload(platform.store, row.id);
}

/** Forgets a file that will not be published. */
export async function discardUpload(
  platform: Platform,
  row: UploadRow,
  version: number,
  { actor, name }: Decider,
): Promise<UploadRow> {
  requireState(row, OPEN_STATES);
  await requireVersion(platform, row, version);
  const after = await platform.store.transaction<DeskTables, UploadRow>(async (tx) => {
    const set = { state: 'discarded' as const, ended_at: platform.now().toISOString(), ended_by: name };
    const save = { key: { id: row.id }, version };
    const discarded = await updateVersioned<DeskTables, 'desk_upload'>(tx, 'desk_upload', save, set, () => null);
    await platform.audit.record(tx, {
      actor,
      action: 'upload.discard',
      object: `upload:${row.id}`,
      before: { state: row.state },
      after: {
        state: 'discarded',
        dataset: row.dataset,
        fileName: row.file_name,
        fileHash: row.record?.fileHash ?? null,
      },
    });
    return discarded;
  });
  await clear(platform.settings.stateFolder, row.id);
  return after;
}
