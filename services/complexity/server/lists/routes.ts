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
import { Problem, serve, signedIn } from '@industry/http';
import type { Platform } from '@industry/registry/types.ts';
import { toCivilDate } from '@industry/values';
import { detailAnswer, namesInHeads, summaryAnswer } from './answers.ts';
import { compareLists } from './compare.ts';
import { draftList } from './draft.ts';
import { exportCsv } from './export.ts';
import { askList } from './question.ts';
import { exportWorkbook } from './workbook.ts';
import { type ListHead, readHeads, readList, type StoredList } from './store.ts';

type May = (action: string) => boolean;

/** Those who see drafts, discussions and what was given up; what was approved is everybody's. */
export const worksOnLists = (may: May): boolean =>
  may('goods-list.draft') || may('goods-list.comment') || may('goods-list.approve');

export function goodsListRoutes(app: FastifyInstance, platform: Platform): void {
  const mayRead = ({ state }: Pick<ListHead, 'state'>, may: May) => state === 'approved' || worksOnLists(may);
  const visible = async (id: string, may: May): Promise<StoredList> => {
    const stored = await readList(platform, id);
    if (!mayRead(stored.row, may)) throw new Problem('goods-list-unknown', { id });
    return stored;
  };

  serve(app, listGoodsLists, async ({ query, may }) => {
    const rows = (await readHeads(platform, query.kind)).filter((row) => mayRead(row, may));
    const person = await namesInHeads(platform, rows, worksOnLists(may));
    return { lists: rows.map((row) => summaryAnswer(platform, row, person)) };
  });

  serve(app, askGoodsList, ({ query: { kind, good, date } }) =>
    askList(platform, { kind, good, ...(date === undefined ? {} : { date: toCivilDate(date) }) }),
  );

  serve(app, getGoodsList, async ({ params, may, viewer }) => {
    const stored = await visible(params.id, may);
    const { state, authors, kind } = stored.row;
    const draft = state === 'draft' && may('goods-list.draft');
    const other = viewer !== null && !authors.includes(viewer.id);
    return detailAnswer(
      platform,
      stored,
      {
        edit: draft,
        send: draft,
        withdraw: (state === 'draft' || state === 'discussion') && may('goods-list.draft'),
        comment: state === 'discussion' && may('goods-list.comment'),
        approve: state === 'discussion' && may('goods-list.approve') && other,
        end: state === 'approved' && stored.row.valid_to === null && may('goods-list.approve') && other,
        propose: state === 'approved' && kind === 'strategic-inputs' && may('tariff-proposal.draft'),
      },
      worksOnLists(may),
    );
  });

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
