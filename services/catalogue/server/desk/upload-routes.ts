import { createReadStream, existsSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import { Problem, serve, signedIn, type Viewer } from '@industry/http';
import type { Platform } from '@industry/registry/types.ts';
import {
  discardUpload,
  getRejectedRows,
  getUpload,
  previewUpload,
  publishUpload,
  startUpload,
} from '@industry/catalogue/contract';
import { checkUploadJob } from './check-job.ts';
import { importable } from './datasets.ts';
import { answerOf, type Decider, discardUpload as discard, publishUpload as publish, renewPreview } from './decide.ts';
import { importForm } from './import-form.ts';
import { clear, placesOf } from './places.ts';
import { LARGEST_UPLOAD, receive } from './receive.ts';
import { addUpload, knownUpload, newId } from './records.ts';
import type { DeskTables } from './tables.ts';

const deciderOf = ({ id, name }: Viewer): Decider => ({ actor: `person:${id}`, name });

export function uploadRoutes(app: FastifyInstance, platform: Platform): void {
  const { store, settings, jobs } = platform;

  serve(
    app,
    startUpload,
    async ({ params, request, within, may, ...call }) => {
      const declaration = importable(platform, params.id, (dataset) => may('batch.publish', { dataset }));
      within({ dataset: declaration.id });
      const { id: person, name } = signedIn(call);
      const id = newId();
      const received = await receive(request, settings.stateFolder, id, importForm(declaration, platform.pack));
      try {
        await store.transaction<DeskTables, void>(async (tx) => {
          const upload = {
            ...received,
            id,
            dataset: declaration.id,
            source: 'upload',
            person: { id: person, name },
          } as const;
          await addUpload(platform, tx, upload);
          await jobs.send(tx, checkUploadJob.name, { upload: id }, { key: id });
        });
      } catch (error) {
        await clear(settings.stateFolder, id);
        throw error;
      }
      return { upload: id };
    },
    { bodyLimit: LARGEST_UPLOAD },
  );

  serve(app, getUpload, async ({ params, within }) => {
    const row = await knownUpload(store, params.upload);
    within({ dataset: row.dataset });
    return answerOf(platform, row);
  });

  serve(app, getRejectedRows, async ({ params, within, reply }) => {
    const row = await knownUpload(store, params.upload);
    within({ dataset: row.dataset });
    // Of a class above "public" no row is shown to anybody here: the finding names the lines, the officer has the file.
    if (platform.facts.dataset(row.dataset)?.secrecy !== 'public') throw new Problem('rejected-unknown');
    const { stagedRows, refusedRows } = placesOf(settings.stateFolder, row.id);
    const file = [stagedRows, refusedRows].find((path) => existsSync(path));
    if (file === undefined) throw new Problem('rejected-unknown');
    return reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="rejected-${row.dataset}.csv"`)
      .send(createReadStream(file));
  });

  serve(app, previewUpload, async ({ params, body, within }) => {
    const row = await knownUpload(store, params.upload);
    within({ dataset: row.dataset });
    return answerOf(platform, await renewPreview(platform, row, body.version));
  });

  serve(app, publishUpload, async ({ params, body, within, ...call }) => {
    const row = await knownUpload(store, params.upload);
    within({ dataset: row.dataset });
    return answerOf(platform, await publish(platform, row, body, deciderOf(signedIn(call))));
  });

  serve(app, discardUpload, async ({ params, body, within, ...call }) => {
    const row = await knownUpload(store, params.upload);
    within({ dataset: row.dataset });
    return answerOf(platform, await discard(platform, row, body.version, deciderOf(signedIn(call))));
  });
}
