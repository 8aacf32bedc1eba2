import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Cell, xlsx } from '@industry/documents';
import type { BatchRecord, DatasetDeclaration, ExportedFile, Times } from '@industry/facts/types.ts';
import { Problem, serve } from '@industry/http';
import type { Platform } from '@industry/registry/types.ts';
import { CSV_MARK, type Language, toCivilDate } from '@industry/values';
import {
  DOWNLOAD_MEDIA,
  downloadBatch,
  downloadDataset,
  type DownloadFormat,
  getDatasetAbout,
} from '@industry/catalogue/contract';
import { aboutText, parquetWords, type Subject, subjectOf, workbookAbout } from './about.ts';
import { Turns } from './turns.ts';

/** More rows than this are no workbook that a person opens. */
const MOST_XLSX_ROWS = 200_000;
/** A cell of a workbook holds no longer text: borders of a region do not fit. */
const LONGEST_CELL = 32_767;
const PAGE = 5_000;

export interface Lookup {
  dataset(id: string): DatasetDeclaration;
  batch(dataset: string, id: string): Promise<BatchRecord>;
}

/** Downloads of whole datasets and of single batches; nothing of a file passes through memory but a workbook. */
export function downloadRoutes(app: FastifyInstance, platform: Platform, { dataset, batch }: Lookup): void {
  const turns = new Turns();

  serve(app, downloadDataset, async ({ params, query, request, reply, language }) => {
    const subject = await subjectOf(platform, dataset(params.id), timesOf(query));
    return answer(subject, query.format, request, reply, language);
  });

  serve(app, downloadBatch, async ({ params, query, request, reply, language }) => {
    const declaration = dataset(params.id);
    const subject = await subjectOf(platform, declaration, {}, await batch(declaration.id, params.batch));
    return answer(subject, query.format, request, reply, language);
  });

  serve(app, getDatasetAbout, async ({ params, query, reply, language }) => {
    const declaration = dataset(params.id);
    const one = query.batch === undefined ? null : await batch(declaration.id, query.batch);
    const subject = await subjectOf(platform, declaration, timesOf(query), one);
    const text = await aboutText(platform, subject, language);
    return reply.headers({ 'content-language': language }).type('text/plain; charset=utf-8').send(text);
  });

  async function answer(
    subject: Subject,
    format: DownloadFormat,
    request: FastifyRequest,
    reply: FastifyReply,
    language: Language,
  ): Promise<FastifyReply> {
    const etag = etagOf(subject, format, language, platform.mode);
    reply.headers({
      etag,
      'cache-control': 'no-cache',
      'content-language': language,
      vary: 'accept-language',
      link: `<${aboutPath(subject, language)}>; rel="describedby"; type="text/plain"`,
      'access-control-allow-origin': '*',
    });
    if (request.headers['if-none-match'] === etag) return reply.code(304).send();
    const written = format === 'csv' ? 'csv' : 'parquet';
    const file = await turns.run(async () =>
      platform.facts.exportFile({
        dataset: subject.dataset.id,
        format: written,
        ...subject.times,
        ...(subject.batch && { batch: subject.batch.id }),
        ...(format === 'parquet' && { words: await parquetWords(platform, subject, language) }),
      }),
    );
    if (file === null) throw new Problem('download-empty', { dataset: subject.dataset.id });
    reply
      .type(DOWNLOAD_MEDIA[format])
      .header('content-disposition', `attachment; filename="${fileName(subject, format, platform.now())}"`);
    if (format === 'xlsx') {
      try {
        return reply.send(Buffer.from(await workbook(platform, subject, file, language)));
      } finally {
        await file.remove();
      }
    }
    const content = createReadStream(file.path);
    content.once('close', () => void file.remove());
    return reply.send(format === 'csv' ? marked(content) : content);
  }
}

/** The mark by which spreadsheets read UTF-8, then the file. */
function marked(content: Readable): Readable {
  return Readable.from(
    (async function* () {
      yield Buffer.from(CSV_MARK);
      yield* content;
    })(),
    { objectMode: false },
  );
}

async function workbook(
  platform: Platform,
  subject: Subject,
  file: ExportedFile,
  language: Language,
): Promise<Uint8Array> {
  if (file.rows > MOST_XLSX_ROWS) throw new Problem('download-too-large', { rows: file.rows, most: MOST_XLSX_ROWS });
  async function* rows(): AsyncGenerator<readonly Cell[]> {
    for (let offset = 0; offset < file.rows; offset += PAGE) {
      for (const row of await file.page(offset, PAGE)) {
        if (row.some((cell) => (cell?.length ?? 0) > LONGEST_CELL))
          throw new Problem('download-too-large', { rows: file.rows, most: MOST_XLSX_ROWS });
        yield row;
      }
    }
  }
  return xlsx({
    title: subject.dataset.title[language],
    language,
    about: await workbookAbout(platform, subject, language),
    sheets: [
      {
        name: subject.dataset.id,
        columns: file.columns.map(({ name, kind }) => ({ header: name, kind })),
        rows: rows(),
      },
    ],
  });
}

function timesOf({ asOf, knownAt, recordedAt }: { asOf?: string; knownAt?: string; recordedAt?: string }): Times {
  return {
    ...(asOf !== undefined && { asOf: toCivilDate(asOf) }),
    ...(knownAt !== undefined && { knownAt: toCivilDate(knownAt) }),
    ...(recordedAt !== undefined && { recordedAt }),
  };
}

function aboutPath({ dataset, times, batch }: Subject, language: Language): string {
  const query = new URLSearchParams({ ...times, ...(batch && { batch: batch.id }), language } as Record<
    string,
    string
  >);
  return `/api/v1/datasets/${dataset.id}/about.txt?${query}`;
}

/** Day of making in the name, so that two downloads are not taken for one. */
function fileName({ dataset, batch }: Subject, format: DownloadFormat, now: Date): string {
  return `${batch ? batch.id : dataset.id}_${now.toISOString().slice(0, 10)}.${format}`;
}

/** The rows follow from the batches and the times; the words from the language. */
function etagOf({ dataset, times, batch, batches }: Subject, format: string, language: Language, mode: string): string {
  const said = JSON.stringify([
    dataset.id,
    times,
    batch?.id,
    batches.map(({ id, state }) => [id, state]),
    format,
    language,
    mode,
  ]);
  return `"${createHash('sha256').update(said).digest('base64url').slice(0, 27)}"`;
}
