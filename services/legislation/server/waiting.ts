import type { Viewer } from '@industry/http';
import type { InboxItem, Platform } from '@industry/registry/types.ts';
import type { LocalisedText } from '@industry/values';
import { pagesToReview, reviewsOf } from './changes/reviews.ts';
import type { LegislationTables } from './tables.ts';
import { approvedChanges } from './versions.ts';

const DECIDE: LocalisedText = {
  kk: 'Жариялау туралы шешім',
  ru: 'Решить о публикации',
  en: 'Decide on publishing',
  ja: '公開の決定',
};
const REVIEW: LocalisedText = {
  kk: 'Өзгерген тармақ қозғаған беттерді қарап шығу',
  ru: 'Проверить страницы, затронутые изменением пункта',
  en: 'Look through the pages that a changed clause touches',
  ja: '条項の改正が影響するページの点検',
};
const MEND: LocalisedText = { kk: 'Түзету керек', ru: 'Исправить', en: 'To put right', ja: '修正が必要' };

/** Legal texts that wait for the viewer: to be decided, returned to those who draft, or published and touching pages. */
export async function waitingFor(viewer: Viewer, platform: Platform): Promise<readonly InboxItem[]> {
  const reviewer = platform.rights.permits(viewer, 'law.review');
  return [...(await toDecide(viewer, platform)), ...(reviewer ? await toReview(platform) : [])];
}

async function toReview(platform: Platform): Promise<readonly InboxItem[]> {
  const approved = await approvedChanges(platform);
  const reviews = await reviewsOf(platform, approved);
  const items = approved.map(async (change): Promise<InboxItem[]> => {
    const { length } = await pagesToReview(platform, change, reviews);
    if (length === 0) return [];
    const title = told(REVIEW, `${change.clause} (${length})`);
    return [{ id: `law-review:${change.id}`, title, path: `/clause-changes/${change.id}`, due: null }];
  });
  return (await Promise.all(items)).flat();
}

function told(lead: LocalisedText, what: string): LocalisedText {
  return {
    kk: `${lead.kk}: ${what}`,
    ru: `${lead.ru}: ${what}`,
    en: `${lead.en}: ${what}`,
    ja: `${lead.ja}：${what}`,
  };
}

async function toDecide(viewer: Viewer, { store, rights }: Platform): Promise<readonly InboxItem[]> {
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
    const title = told(decides ? DECIDE : MEND, what);
    return [{ id: `law:${id}`, title, path, due: null }];
  });
}
