import type { FastifyInstance } from 'fastify';
import { sourceTexts } from '@industry/facts/source-text.ts';
import { Problem, serve } from '@industry/http';
import type { Platform } from '@industry/registry/types.ts';
import type { LocalisedText } from '@industry/values';
import { documentHead, type DocumentSource } from './about.ts';
import { makeWorkbook } from './contract.ts';
import { WorkbookError } from './xlsx/types.ts';
import { xlsx } from './xlsx/xlsx.ts';

/** Rows, as text, for one workbook. */
const LARGEST_BODY = 4 * 1024 * 1024;

const AS_SEEN: LocalisedText = {
  kk: 'Жолдар оқырман осы бетте көргендей; жүйе оларға қол қоймайды.',
  ru: 'Строки такие, какими их видел читатель на этой странице; система их не подписывает.',
  en: 'Rows as a reader saw them on that page; the system does not sign them.',
  ja: '行は読者がそのページで見たとおりのもので、本システムが署名したものではありません。',
};

/** The workbook of a page's table: keeps nothing, says of each batch only what the catalogue says. */
export function registerWorkbooks(app: FastifyInstance, platform: Platform): void {
  const { contributions, pack, settings } = platform;
  serve(
    app,
    makeWorkbook,
    async ({ body, language, reply }) => {
      const sourceText = sourceTexts(contributions.datasets, pack);
      const found = await Promise.all([...new Set(body.batches)].map((id) => platform.facts.batch(id)));
      const sources: DocumentSource[] = found.flatMap((batch) =>
        batch ? [{ ...batch, sourceText: sourceText(batch.source) }] : [],
      );
      try {
        const bytes = await xlsx({
          title: body.title,
          language,
          sheets: [{ name: body.title, columns: body.columns, rows: body.rows }],
          about: {
            recordedAt: platform.now().toISOString(),
            timeZone: pack.passport.timeZone,
            sources,
            auditHead: await documentHead(platform.audit),
            address: new URL(body.path, settings.publicUrl).href,
            notes: [AS_SEEN[language]],
          },
        });
        return reply
          .headers({ 'content-disposition': 'attachment; filename="table.xlsx"', 'content-language': language })
          .type(makeWorkbook.media![0]!)
          .send(Buffer.from(bytes));
      } catch (error) {
        if (!(error instanceof WorkbookError)) throw error;
        const message = { kk: error.message, ru: error.message, en: error.message, ja: error.message };
        throw new Problem('invalid-request', {}, { errors: [{ path: 'body.rows', message }] });
      }
    },
    { bodyLimit: LARGEST_BODY },
  );
}
