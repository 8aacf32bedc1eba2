import { Type as T } from 'typebox';
import { route } from '@industry/http/contract.ts';

const Cell = T.Union([T.String({ maxLength: 4_000 }), T.Null()]);

/**
 * A workbook of a table as somebody sees it on a page. The rows are the reader's; which batches they come from is asked for by id, and
 * what is said of each is this system's own record.
 */
export const makeWorkbook = route({
  id: 'makeWorkbook',
  method: 'POST',
  path: '/api/v1/workbooks',
  access: 'public',
  summary: 'A table of a page as an XLSX workbook with its origin',
  body: T.Object({
    title: T.String({ minLength: 1, maxLength: 300 }),
    columns: T.Array(T.Object({ header: T.String({ maxLength: 200 }), kind: T.Enum(['text', 'decimal']) }), {
      minItems: 1,
      maxItems: 60,
    }),
    rows: T.Array(T.Array(Cell, { maxItems: 60 }), { maxItems: 5_000 }),
    batches: T.Array(T.String({ maxLength: 120 }), { maxItems: 200 }),
    /** Path, query and place of the page. */
    path: T.String({ maxLength: 2_000, pattern: String.raw`^/[^/\\]` }),
  }),
  response: T.Unknown(),
  media: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  problems: ['invalid-request'],
});
