import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import {
  askGoodsList,
  commentGoodsList,
  compareGoodsLists,
  decideGoodsList,
  draftGoodsList,
  exportGoodsList,
  getGoodsList,
  listGoodsLists,
  overrideListLine,
  sendGoodsList,
} from '@industry/complexity/contract';
import { Problem, serve, signedIn } from '@industry/http';
import type { Platform } from '@industry/registry/types.ts';
import { civilDateAt, toCivilDate } from '@industry/values';
import { detailAnswer, summaryAnswer } from './answers.ts';
import { compareLists } from './compare.ts';
import { approval } from './approval.ts';
import { draftList, listPolicy } from './draft.ts';
import { exportCsv } from './export.ts';
import { askList } from './question.ts';
import { changeList, readList, readLists, type StoredList, withOverrides } from './store.ts';
import type { ComplexityTables } from '../tables.ts';

type May = (action: string) => boolean;

/** Drafts and discussions are for those who work on lists; what was approved is everybody's. */
function mayRead({ row }: Pick<StoredList, 'row'>, may: May): boolean {
  if (row.state === 'approved' || row.state === 'withdrawn') return true;
  return may('goods-list.draft') || may('goods-list.comment') || may('goods-list.approve');
}

export function goodsListRoutes(app: FastifyInstance, platform: Platform): void {
  const visible = async (id: string, may: May): Promise<StoredList> => {
    const stored = await readList(platform, id);
    if (!mayRead(stored, may)) throw new Problem('goods-list-unknown', { id });
    return stored;
  };
  const clauseOf = (row: StoredList['row']) => listPolicy(platform.pack, row.kind).clause;

  serve(app, listGoodsLists, async ({ query, may }) => {
    const rows = (await readLists(platform, query.kind)).filter((row) => mayRead({ row }, may));
    const lists = await Promise.all(rows.map((row) => withOverrides(platform, row)));
    return { lists: lists.map((stored) => summaryAnswer(platform, stored)) };
  });

  serve(app, askGoodsList, ({ query: { kind, good, date } }) =>
    askList(platform, { kind, good, ...(date === undefined ? {} : { date: toCivilDate(date) }) }),
  );

  serve(app, getGoodsList, async ({ params, may, viewer }) => {
    const stored = await visible(params.id, may);
    const { state, sent_by: sentBy } = stored.row;
    return detailAnswer(platform, stored, {
      edit: state === 'draft' && may('goods-list.draft'),
      send: state === 'draft' && may('goods-list.draft'),
      comment: state === 'discussion' && may('goods-list.comment'),
      approve: state === 'discussion' && may('goods-list.approve') && viewer?.id !== sentBy,
    });
  });

  serve(app, draftGoodsList, async (call) => ({
    id: await draftList(platform, signedIn(call).id, {
      kind: call.body.kind,
      ...(call.body.year !== undefined && { year: call.body.year }),
      ...(call.body.country !== undefined && { country: call.body.country }),
    }),
  }));

  serve(app, overrideListLine, async (call) => {
    const { id, code } = call.params;
    const { version, override } = call.body;
    const person = signedIn(call).id;
    const { row, lines } = await readList(platform, id);
    if (!lines.some((line) => line.code === code)) throw new Problem('good-unknown', { code });
    return {
      version: await changeList(
        platform,
        person,
        { id, version },
        {
          action: 'goods-list.override',
          clause: clauseOf(row),
          from: ['draft'],
          after: { good: code, override },
          async set(_, tx) {
            await tx.deleteFrom('goods_list_override').where('list', '=', id).where('good', '=', code).execute();
            if (override !== null)
              await tx
                .insertInto('goods_list_override')
                .values({
                  list: id,
                  good: code,
                  verdict: override.verdict,
                  reason: override.reason,
                  decided_by: person,
                  decided_at: platform.now().toISOString(),
                })
                .execute();
            return {};
          },
        },
      ),
    };
  });

  serve(app, sendGoodsList, async (call) => {
    const { id } = call.params;
    const person = signedIn(call).id;
    const { row } = await readList(platform, id);
    return {
      version: await changeList(
        platform,
        person,
        { id, version: call.body.version },
        {
          action: 'goods-list.send',
          clause: clauseOf(row),
          from: ['draft'],
          after: {},
          set: () => ({ state: 'discussion', sent_by: person, sent_at: platform.now().toISOString() }),
        },
      ),
    };
  });

  serve(app, commentGoodsList, async (call) => {
    const { row } = await readList(platform, call.params.id);
    if (row.state !== 'discussion') throw new Problem('goods-list-state', { state: row.state });
    const person = signedIn(call).id;
    const comment = {
      id: randomUUID(),
      list: row.id,
      good: call.body.good ?? null,
      text: call.body.text,
      said_by: person,
      said_at: platform.now().toISOString(),
    };
    await platform.store.transaction<ComplexityTables, void>(async (tx) => {
      await tx.insertInto('goods_list_comment').values(comment).execute();
      await platform.audit.record(tx, {
        actor: `person:${person}`,
        action: 'goods-list.comment',
        object: `goods-list:${row.id}`,
        clause: clauseOf(row),
        after: { good: comment.good, text: comment.text },
      });
    });
    return { id: comment.id };
  });

  serve(app, decideGoodsList, async (call) => {
    const { id } = call.params;
    const person = signedIn(call).id;
    const { row } = await readList(platform, id);
    const today = civilDateAt(platform.now(), platform.pack.passport.timeZone);
    const { version, ...decision } = call.body;
    return {
      version: await changeList(
        platform,
        person,
        { id, version },
        {
          action: decision.decision === 'approve' ? 'goods-list.approve' : 'goods-list.return',
          clause: clauseOf(row),
          from: ['discussion'],
          after: { reason: decision.reason ?? null, validFrom: decision.validFrom ?? null },
          set: (stored, tx) => approval(tx, stored, { person, now: platform.now(), today, ...decision }),
        },
      ),
    };
  });

  serve(app, compareGoodsLists, async ({ params, may }) =>
    compareLists(platform, await visible(params.id, may), await visible(params.other, may)),
  );

  serve(app, exportGoodsList, async ({ params, may, language, reply }) => {
    const stored = await visible(params.id, may);
    return reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="${stored.row.id}.csv"`)
      .send(await exportCsv(platform, stored, language));
  });
}
