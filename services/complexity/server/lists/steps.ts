import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import {
  addListService,
  commentGoodsList,
  decideGoodsList,
  endGoodsList,
  overrideListLine,
  removeListService,
  sendGoodsList,
  withdrawGoodsList,
} from '@industry/complexity/contract';
import { Problem, readUserText, serve, signedIn } from '@industry/http';
import type { Platform } from '@industry/registry/types.ts';
import { listPolicy } from './answers.ts';
import { decideList, endList, sendList, withAuthor } from './decisions.ts';
import { changeList, countsOf, json, type KeptLine, readHead, readList, type Tx } from './store.ts';
import type { GoodsListRow, GoodsListTables } from './tables.ts';
import { REMARK_NEEDED } from './words.ts';

/** The steps of a list from draft to approval; each one is an event of the audit. */
export function goodsListSteps(app: FastifyInstance, platform: Platform): void {
  const clauseOf = ({ kind }: Pick<GoodsListRow, 'kind'>) => listPolicy(platform.pack, kind).clause;
  const now = () => platform.now().toISOString();

  serve(app, overrideListLine, async (call) => {
    const { id, code } = call.params;
    const { version, override } = call.body;
    const person = signedIn(call).id;
    const { row, lines } = await readList(platform, id);
    if (!lines.some((line) => line.code === code)) throw new Problem('good-unknown', { code });
    const reason = override && readUserText(override.reason, 'body.override.reason');
    const changed = await changeList(platform, person, {
      id,
      version,
      action: 'goods-list.override',
      clause: clauseOf(row),
      from: ['draft'],
      after: { good: code, override: override && { ...override, reason } },
      async set(stored, tx) {
        await tx.deleteFrom('goods_list_override').where('list', '=', id).where('good', '=', code).execute();
        if (override !== null)
          await tx
            .insertInto('goods_list_override')
            .values({
              list: id,
              good: code,
              verdict: override.verdict,
              reason: json(reason!),
              decided_by: person,
              decided_at: now(),
            })
            .execute();
        return { ...withAuthor(stored, person), counts: json(await countsNow(tx, stored)) };
      },
    });
    return { version: changed };
  });

  serve(app, addListService, async (call) => {
    const { id } = call.params;
    const { version, code = '', name, reason } = call.body;
    const person = signedIn(call).id;
    const row = await readHead(platform, id);
    if (!listPolicy(platform.pack, row.kind).services) throw new Problem('goods-list-services', { kind: row.kind });
    const texts = { name: readUserText(name, 'body.name'), reason: readUserText(reason, 'body.reason') };
    const changed = await changeList(platform, person, {
      id,
      version,
      action: 'goods-list.add-service',
      clause: clauseOf(row),
      from: ['draft'],
      after: { service: { code, ...texts } },
      async set(stored, tx) {
        await tx
          .insertInto('goods_list_service')
          .values({
            id: randomUUID(),
            list: id,
            code,
            name: json(texts.name),
            reason: json(texts.reason),
            entered_by: person,
            entered_at: now(),
          })
          .execute();
        return withAuthor(stored, person);
      },
    });
    return { version: changed };
  });

  serve(app, removeListService, async (call) => {
    const { id, service } = call.params;
    const person = signedIn(call).id;
    const changed = await changeList(platform, person, {
      id,
      version: call.body.version,
      action: 'goods-list.remove-service',
      clause: clauseOf(await readHead(platform, id)),
      from: ['draft'],
      after: { service },
      async set(stored, tx) {
        await tx.deleteFrom('goods_list_service').where('list', '=', id).where('id', '=', service).execute();
        return withAuthor(stored, person);
      },
    });
    return { version: changed };
  });

  serve(app, sendGoodsList, async (call) => ({
    version: await sendList(platform, signedIn(call).id, { ...call.params, ...call.body }),
  }));

  serve(app, commentGoodsList, async (call) => {
    const { row, lines } = await readList(platform, call.params.id);
    const { good = null } = call.body;
    if (row.state !== 'discussion') throw new Problem('goods-list-state', { state: row.state });
    if (good !== null && !lines.some(({ code }) => code === good)) throw new Problem('good-unknown', { code: good });
    const person = signedIn(call).id;
    const text = readUserText(call.body.text, 'body.text');
    const id = randomUUID();
    await platform.store.transaction<GoodsListTables, void>(async (tx) => {
      await tx
        .insertInto('goods_list_comment')
        .values({ id, list: row.id, good, text: json(text), said_by: person, said_at: now() })
        .execute();
      await platform.audit.record(tx, {
        actor: `person:${person}`,
        action: 'goods-list.comment',
        object: `goods-list:${row.id}`,
        clause: clauseOf(row),
        after: { good, text },
      });
    });
    return { id };
  });

  serve(app, decideGoodsList, async (call) => {
    const { remark: given, ...body } = call.body;
    if (body.decision === 'return' && given === undefined)
      throw new Problem('invalid-request', {}, { errors: [{ path: 'body.remark', message: REMARK_NEEDED }] });
    const remark = given === undefined ? null : readUserText(given, 'body.remark');
    return { version: await decideList(platform, signedIn(call).id, { ...call.params, ...body, remark }) };
  });

  serve(app, endGoodsList, async (call) => {
    const reason = readUserText(call.body.reason, 'body.reason');
    return { version: await endList(platform, signedIn(call).id, { ...call.params, ...call.body, reason }) };
  });

  serve(app, withdrawGoodsList, async (call) => {
    const { id } = call.params;
    const person = signedIn(call).id;
    const changed = await changeList(platform, person, {
      id,
      version: call.body.version,
      action: 'goods-list.withdraw',
      clause: clauseOf(await readHead(platform, id)),
      from: ['draft', 'discussion'],
      set: (stored) => ({ ...withAuthor(stored, person), state: 'withdrawn' }),
    });
    return { version: changed };
  });
}

async function countsNow(tx: Tx, { id, lines }: GoodsListRow) {
  const overrides = await tx
    .selectFrom('goods_list_override')
    .select(['good', 'verdict'])
    .where('list', '=', id)
    .execute();
  return countsOf(lines as KeptLine[], new Map(overrides.map((one) => [one.good, one])));
}
