import { sql } from 'kysely';
import type { Article } from '@industry/act-text';
import { clausePath } from '@industry/legislation/contract';
import type { ProgrammePack } from '@industry/pack';
import type { Platform, Searchable } from '@industry/registry/types.ts';
import type { Language } from '@industry/values';
import { bodySearchables } from './bodies.ts';
import { approvedChanges, clauseAt } from './versions.ts';

/** Clauses as they stand today, acts, the articles of published full texts, and bodies. */
export async function searchables(pack: ProgrammePack, platform: Platform): Promise<readonly Searchable[]> {
  const approved = await approvedChanges(platform);
  const today = platform.calendar.today(platform.now());
  const clauses = [...pack.clauses.values()].map((clause) => {
    const { title, text, citation } = clauseAt(pack, clause, approved, today);
    return { path: clausePath(clause.id), title, text, codes: [clause.id, citation], kind: 'clause' };
  });
  const acts = [...pack.acts.values()].map(({ id, title, number, source, note }) => ({
    path: `/acts?act=${id}`,
    title,
    text: note ?? source,
    codes: [id, number],
    kind: 'act',
  }));
  return [...clauses, ...acts, ...(await articles(platform)), ...bodySearchables(pack)];
}

async function articles({ store }: Platform): Promise<readonly Searchable[]> {
  const { rows } = await sql<{ id: string; act: string; language: Language; at: string; item: Article }>`
    select id, act, language, at, item
    from act_text, jsonb_array_elements(articles) with ordinality as list (item, at)
    where state = 'approved'`.execute(store.tables());
  return rows.map(({ id, act, language, at, item: { number, heading, text } }) => {
    const title = [act, number && `${SIGN[language]} ${number}`, heading].filter(Boolean).join(' · ');
    return {
      path: `/act-texts/${id}/${at}`,
      kind: 'act-article',
      title: { kk: title, ru: title, en: title, ja: title },
      text: { [language]: text },
      languages: [language],
      codes: [act, ...(number ? [number] : [])],
    };
  });
}

const SIGN: Readonly<Record<Language, string>> = { kk: '№', ru: '№', en: 'No.', ja: '第' };
