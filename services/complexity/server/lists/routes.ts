import type { FastifyInstance } from 'fastify';
import {
  askGoodsList,
  compareGoodsLists,
  draftGoodsList,
  exportGoodsList,
  exportGoodsListWorkbook,
  getGoodsList,
  listGoodsLists,
} from '@industry/complexity/contract';
import { serve, signedIn } from '@industry/http';
import type { Platform } from '@industry/registry/types.ts';
import { toCivilDate } from '@industry/values';
import { compareLists } from './compare.ts';
import { draftList } from './draft.ts';
import { exportCsv } from './export.ts';
import { askList } from './question.ts';
import { listAnswer, listsAnswer, type May, readableList, worksOnLists } from './readable.ts';
import { exportWorkbook } from './workbook.ts';
import type { StoredList } from './store.ts';

export function goodsListRoutes(app: FastifyInstance, platform: Platform): void {
  const visible = (id: string, may: May): Promise<StoredList> => readableList(platform, may, id);

  serve(app, listGoodsLists, ({ query, may }) => listsAnswer(platform, may, query.kind));

  serve(app, askGoodsList, ({ query: { kind, good, date } }) =>
    askList(platform, { kind, good, ...(date === undefined ? {} : { date: toCivilDate(date) }) }),
  );

  serve(app, getGoodsList, ({ params, may, viewer }) => listAnswer(platform, may, params.id, viewer?.id ?? null));

  serve(app, draftGoodsList, async (call) => ({ id: await draftList(platform, signedIn(call).id, call.body) }));

  serve(app, compareGoodsLists, async ({ params, may }) =>
    compareLists(platform, await visible(params.id, may), await visible(params.other, may), worksOnLists(may)),
  );

  serve(app, exportGoodsList, async ({ params, may, language, reply }) => {
    const stored = await visible(params.id, may);
    return reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="${fileName(stored)}.csv"`)
      .send(await exportCsv(platform, stored, language));
  });

  serve(app, exportGoodsListWorkbook, async ({ params, may, language, reply }) => {
    const stored = await visible(params.id, may);
    return reply
      .header('content-type', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
      .header('content-disposition', `attachment; filename="${fileName(stored)}.xlsx"`)
      .send(await exportWorkbook(platform, stored, language));
  });
}

/** `priority-goods-3`, or with the state before it has a number. */
const fileName = ({ row }: StoredList) => `${row.kind}-${row.number ?? row.state}`;
