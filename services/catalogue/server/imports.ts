import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { MultipartFile } from '@fastify/multipart';
import { importFile, ImportError, importers, publishBatchCommand } from '@industry/facts';
import type { ProgressEvent } from '@industry/control/types.ts';
import { Problem } from '@industry/http';
import type { Platform } from '@industry/registry/types.ts';

export interface ImportState {
  state: 'running' | 'done' | 'failed';
  step: string;
  done: number;
  total: number | null;
  batch: string | null;
  error: string | null;
}

/** Uploads that are remembered; the batch itself is in the catalogue, its rejection in the log. */
const REMEMBERED = 100;

/** Imports of uploaded files, run as jobs of this process by the same steps as the command line's. */
export function createImports(platform: Platform) {
  const states = new Map<string, { readonly dataset: string; readonly state: ImportState }>();
  const datasets = importers(platform.contributions.datasets);

  async function run(dataset: string, file: string, folder: string, actor: string, state: ImportState): Promise<void> {
    const { stateFolder } = platform.settings;
    const report = (event: ProgressEvent): void => void Object.assign(state, event);
    try {
      const declaration = datasets.get(dataset)!;
      const batch = await importFile(
        { stateFolder, declaration, importer: declaration.importer, file, pack: platform.pack, report },
        (staged) => publishBatchCommand.run({ ...platform, actor }, { staged }, report),
      );
      Object.assign(state, { state: 'done', batch: batch.id });
    } catch (error) {
      if (!(error instanceof ImportError))
        platform.log.error({ err: error, dataset }, 'an upload could not be imported');
      // Of anything but a mistake in the file a stranger to the server learns nothing.
      Object.assign(state, { state: 'failed', error: error instanceof ImportError ? error.message : 'internal error' });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  return {
    find: (id: string) => states.get(id),

    /** Takes the whole upload in, then imports it beside other requests; answers the import's id. */
    async start(dataset: string, upload: MultipartFile, actor: string): Promise<string> {
      if (!datasets.has(dataset)) throw new Problem('dataset-unknown', { dataset });
      const folder = await mkdtemp(join(tmpdir(), 'industry-upload-'));
      const file = join(folder, uploadName(upload.filename));
      try {
        await pipeline(upload.file, createWriteStream(file, { mode: 0o600 }));
        if (upload.file.truncated) throw new Problem('upload-too-large');
      } catch (error) {
        await rm(folder, { recursive: true, force: true });
        throw error;
      }
      const id = randomUUID();
      const state: ImportState = { state: 'running', step: 'read', done: 0, total: null, batch: null, error: null };
      states.set(id, { dataset, state });
      if (states.size > REMEMBERED) states.delete(states.keys().next().value!);
      void run(dataset, file, folder, actor, state);
      return id;
    },
  };
}

/** A name for our own folder whatever the browser said: its last part, without what a path could do. */
function uploadName(name: string): string {
  const last = basename(name.replaceAll('\\', '/')).replace(/[^\p{L}\p{N}._-]/gu, '_');
  return /^\.*$/.test(last) ? 'upload' : last.slice(-120);
}
