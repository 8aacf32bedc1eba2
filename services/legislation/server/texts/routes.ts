import { sql } from 'kysely';
import type { FastifyInstance } from 'fastify';
import type { Article } from '@industry/act-text';
import { type Asker, decided, submitted } from '@industry/decisions';
import { Problem, serve, signedIn } from '@industry/http';
import {
  type Act,
  decideActText,
  getActText,
  getArticle,
  importActText,
  LARGEST_ACT,
  listActs,
  previewActText,
  submitActText,
  withdrawActText,
} from '@industry/legislation/contract';
import type { Act as PackAct } from '@industry/pack/schema.ts';
import type { Platform } from '@industry/registry/types.ts';
import { tellDecided, tellSubmitted, type Told } from '../notices.ts';
import type { ActTextRow, LegislationTables } from '../tables.ts';
import { ActFiles } from './file.ts';
import { HEAD, insertText, mayWork, takeTextStep, textAnswers, textOf } from './records.ts';

const BODY_LIMIT = Math.ceil(LARGEST_ACT / 3) * 4 + 64 * 1024;
const BEGINNING = 160;

export function textRoutes(app: FastifyInstance, platform: Platform): void {
  const { store, pack } = platform;
  const files = new ActFiles();
  app.addHook('onClose', () => files.close());
  const answer = async (row: ActTextRow, asker: Asker) => (await textAnswers(platform, [row], asker))[0]!;

  serve(app, listActs, async (call) => {
    const asOf = call.query.asOf ?? platform.calendar.today(platform.now());
    const rows = await store
      .tables<LegislationTables>()
      .selectFrom('act_text')
      .select(HEAD)
      .where('state', 'in', mayWork(call) ? ['approved', 'draft', 'submitted', 'returned'] : ['approved'])
      .orderBy('created_at', 'desc')
      .limit(500)
      .execute();
    const published = new Set(rows.filter(({ state }) => state === 'approved').map(({ act }) => act));
    return {
      asOf,
      acts: [...pack.acts.values()].map((act) => actAnswer(act, asOf, published.has(act.id), pack.acts)),
      texts: await textAnswers(platform, rows, call),
      mayImport: call.may('law.draft'),
      officialLanguages: [...pack.passport.texts.officialLanguages],
    };
  });

  serve(app, getActText, async (call) => {
    const row = await textOf(platform, call.params.id, call);
    // Headings only: the texts stay in the store.
    const { rows } = await sql<{ number: string | null; heading: string }>`
      select item ->> 'number' as number, item ->> 'heading' as heading
      from act_text, jsonb_array_elements(articles) with ordinality as list (item, at)
      where id = ${row.id} order by at`.execute(store.tables());
    return {
      text: await answer(row, call),
      articles: rows.map(({ number, heading }, at) => ({ ordinal: at + 1, number, heading })),
    };
  });

  serve(app, getArticle, async (call) => {
    const { id, ordinal } = call.params;
    const row = await textOf(platform, id, call);
    const { rows } = await sql<{ at: string; item: Article }>`
      select at, item from act_text, jsonb_array_elements(articles) with ordinality as list (item, at)
      where id = ${row.id} and at between ${ordinal - 1} and ${ordinal + 1} order by at`.execute(store.tables());
    const at = (wanted: number) => rows.find((one) => Number(one.at) === wanted)?.item;
    const head = (wanted: number) => {
      const item = at(wanted);
      return item ? { ordinal: wanted, number: item.number, heading: item.heading } : null;
    };
    const article = at(ordinal);
    if (!article) throw new Problem('act-text-unknown', { id: `${id}/${ordinal}` });
    return {
      text: await answer(row, call),
      article: { ordinal, ...article },
      previous: head(ordinal - 1),
      next: head(ordinal + 1),
    };
  });

  serve(
    app,
    previewActText,
    async ({ body }) => {
      const { articles, warnings, characters, fileHash } = await files.read(body);
      return {
        fileHash,
        characters,
        warnings: [...warnings],
        articles: articles.map(({ number, heading, text }) => ({
          number,
          heading,
          beginning: text.slice(0, BEGINNING),
          characters: text.length,
        })),
      };
    },
    { bodyLimit: BODY_LIMIT },
  );

  serve(
    app,
    importActText,
    async (call) => answer(await insertText(platform, signedIn(call), call.body, await files.read(call.body)), call),
    { bodyLimit: BODY_LIMIT },
  );

  serve(app, submitActText, async (call) => {
    const row = await takeTextStep(platform, call, {
      id: call.params.id,
      version: call.body.version,
      move: 'submit',
      action: 'act-text.submit',
      change: (stored) => submitted({ ...stored }, signedIn(call).id, { confirmed: [] }, platform.now()),
      after: (now, tx) => tellSubmitted(platform, tx, about(now)),
    });
    return answer(row, call);
  });

  serve(app, decideActText, async (call) => {
    const approves = call.body.decision === 'approve';
    const row = await takeTextStep(platform, call, {
      id: call.params.id,
      version: call.body.version,
      move: 'decide',
      action: approves ? 'act-text.publish' : 'act-text.return',
      change: () => decided(signedIn(call).id, call.body, platform.now()),
      after: (now, tx) => tellDecided(platform, tx, about(now), now),
    });
    if (approves) await platform.contributions.textPublished(platform);
    return answer(row, call);
  });

  serve(app, withdrawActText, async (call) => {
    const row = await takeTextStep(platform, call, {
      id: call.params.id,
      version: call.body.version,
      move: 'withdraw',
      action: 'act-text.withdraw',
      change: () => ({ state: 'withdrawn' }),
    });
    return answer(row, call);
  });
}

function about({ id, version, act, file_name }: ActTextRow): Told {
  return { path: `/act-texts/${id}`, key: `${id}:${version}`, what: file_name, act };
}

function actAnswer(act: PackAct, asOf: string, full: boolean, acts: ReadonlyMap<string, PackAct>): Act {
  const { from, until } = act.inForce ?? {};
  const state =
    from === undefined
      ? 'unknown'
      : asOf < from
        ? 'not-yet'
        : until !== undefined && asOf > until
          ? 'ended'
          : 'in-force';
  return {
    id: act.id,
    kind: act.kind,
    number: act.number,
    title: act.title,
    date: act.date ?? null,
    year: act.year,
    inForceFrom: from ?? null,
    inForceUntil: until ?? null,
    state: state === 'in-force' && until === undefined && maybeReplaced(act, asOf, acts) ? 'unknown' : state,
    replacedBy: [...(act.replacedBy ?? [])],
    text: full ? 'full' : act.text,
    namedBy: [...(act.namedBy ?? [])],
    source: act.source,
    note: act.note ?? null,
  };
}

/** Whoever was replaced on a day that is not known may have ended on any day since its successor was adopted. */
function maybeReplaced({ replacedBy = [] }: PackAct, asOf: string, acts: ReadonlyMap<string, PackAct>): boolean {
  return replacedBy.some((id) => {
    const successor = acts.get(id);
    return successor !== undefined && (successor.date ?? `${successor.year}-01-01`) <= asOf;
  });
}
