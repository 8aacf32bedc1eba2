import { staleVersion } from '@industry/database';
import { Problem } from '@industry/http/problem.ts';
import { isLanguage } from '@industry/values';
import type { Kysely, Transaction } from 'kysely';
import { choiceInForce } from './choices.ts';
import type { NoticesContext } from './context.ts';
import type { NoticeTables } from './tables.ts';
import type { Preferences, PreferencesChange } from './types.ts';

type Db = Kysely<NoticeTables> | Transaction<NoticeTables>;

/** What a person chose, every kind of this installation with the choice in force. */
export async function preferencesOf({ kinds, language }: NoticesContext, db: Db, person: string): Promise<Preferences> {
  const rows = await db.selectFrom('notice_preference').selectAll().where('person', '=', person).execute();
  const settings = await db.selectFrom('notice_settings').selectAll().where('person', '=', person).executeTakeFirst();
  const chosen = new Map(rows.map(({ kind, choice }) => [kind, choice]));
  return {
    version: settings?.version ?? 0,
    language: isLanguage(settings?.language) ? settings.language : language,
    kinds: kinds.map((kind) => ({ kind, choice: choiceInForce(kind, chosen.get(kind.id)) })),
  };
}

/** Saves what a person chose; see `Notices.choose`. */
export async function choose(
  context: NoticesContext,
  person: string,
  { version, language, kinds }: PreferencesChange,
): Promise<Preferences> {
  for (const [id, choice] of Object.entries(kinds)) {
    const kind = context.kinds.find((one) => one.id === id);
    if (!kind) throw new Problem('notice-kind-unknown', { kind: id });
    if (kind.required && choice === 'inbox') throw new Problem('notice-required', { kind: id });
  }
  return context.store.transaction<NoticeTables, Preferences>(async (tx) => {
    const saved = await tx
      .insertInto('notice_settings')
      .values({ person, language, version: 1 })
      .onConflict((conflict) =>
        conflict
          .column('person')
          .doUpdateSet({ language, version: version + 1 })
          .where('notice_settings.version', '=', version),
      )
      .returning('version')
      .executeTakeFirst();
    if (saved?.version !== version + 1) throw staleVersion(preferencesAnswer(await preferencesOf(context, tx, person)));
    for (const [kind, choice] of Object.entries(kinds)) {
      await tx
        .insertInto('notice_preference')
        .values({ person, kind, choice })
        .onConflict((conflict) => conflict.columns(['person', 'kind']).doUpdateSet({ choice }))
        .execute();
    }
    return preferencesOf(context, tx, person);
  });
}

/** As routes answer them. */
export function preferencesAnswer({ version, language, kinds }: Preferences) {
  return {
    version,
    language,
    kinds: kinds.map(({ kind, choice }) => ({
      id: kind.id,
      title: kind.title,
      required: kind.required ?? false,
      choice,
    })),
  };
}
