import type { Viewer } from '@industry/http';
import type { InboxItem, Platform } from '@industry/registry/types.ts';
import type { LocalisedText } from '@industry/values';
import type { LegislationTables } from './tables.ts';

const DECIDE: LocalisedText = {
  kk: 'Жариялау туралы шешім',
  ru: 'Решить о публикации',
  en: 'Decide on publishing',
  ja: '公開の決定',
};
const MEND: LocalisedText = { kk: 'Түзету керек', ru: 'Исправить', en: 'To put right', ja: '修正が必要' };

/** Legal texts that wait for the viewer: to be decided, or returned to those who draft. */
export async function waitingFor(viewer: Viewer, { store, rights }: Platform): Promise<readonly InboxItem[]> {
  const approver = rights.permits(viewer, 'law.approve');
  const recorder = rights.permits(viewer, 'law.draft');
  if (!approver && !recorder) return [];
  const db = store.tables<LegislationTables>();
  const states = ['submitted', 'returned'] as const;
  const changes = await db
    .selectFrom('clause_change')
    .select(['id', 'clause as what', 'state', 'authors'])
    .where('state', 'in', states)
    .execute();
  const texts = await db
    .selectFrom('act_text')
    .select(['id', 'act as what', 'state', 'authors'])
    .where('state', 'in', states)
    .execute();
  const rows = [
    ...changes.map((row) => ({ ...row, path: `/clause-changes/${row.id}` })),
    ...texts.map((row) => ({ ...row, path: `/act-texts/${row.id}` })),
  ];
  return rows.flatMap(({ id, what, state, authors, path }) => {
    const decides = state === 'submitted' && approver && !authors.includes(viewer.id);
    const mends = state === 'returned' && recorder;
    if (!decides && !mends) return [];
    const lead = decides ? DECIDE : MEND;
    const title = {
      kk: `${lead.kk}: ${what}`,
      ru: `${lead.ru}: ${what}`,
      en: `${lead.en}: ${what}`,
      ja: `${lead.ja}：${what}`,
    };
    return [{ id: `law:${id}`, title, path, due: null }];
  });
}
