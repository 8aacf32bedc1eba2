import type { Transaction } from 'kysely';
import { whoMay } from '@industry/decisions';
import type { NoticeKind } from '@industry/notices/types.ts';
import type { Platform } from '@industry/registry/types.ts';
import type { LegislationTables } from './tables.ts';

export const legislationNotices: readonly NoticeKind[] = [
  {
    id: 'law.submitted',
    title: {
      kk: 'Құқықтық мәтін жариялауды күтуде',
      ru: 'Правовой текст ждёт публикации',
      en: 'A legal text waits to be published',
      ja: '法令テキストが公開を待っています',
    },
    subject: {
      kk: 'Жариялауға: {what}',
      ru: 'К публикации: {what}',
      en: 'To be published: {what}',
      ja: '公開待ち：{what}',
    },
    text: {
      kk: '{act} актісі бойынша мәтін ұсынылды. Оны және ол қозғайтын беттерді қарап, шешім қабылдаңыз.',
      ru: 'Подан текст по акту {act}. Посмотрите его и страницы, которые он затрагивает, и примите решение.',
      en: 'A text by the act {act} was submitted. Look at it and at the pages that it touches, and decide.',
      ja: '{act}によるテキストが提出されました。内容と影響するページを確認し、決定してください。',
    },
  },
  {
    id: 'law.decided',
    title: {
      kk: 'Сіз дайындаған құқықтық мәтін бойынша шешім',
      ru: 'Решение по подготовленному вами правовому тексту',
      en: 'A decision on a legal text that you prepared',
      ja: '作成した法令テキストの決定',
    },
    subject: { kk: 'Шешім: {what}', ru: 'Решение: {what}', en: 'Decided: {what}', ja: '決定：{what}' },
    text: {
      kk: '{act} актісі бойынша мәтін қаралды: жарияланды немесе ескертумен қайтарылды.',
      ru: 'Текст по акту {act} рассмотрен: опубликован или возвращён с замечанием.',
      en: 'The text by the act {act} was looked at: published, or returned with a remark.',
      ja: '{act}によるテキストが審査され、公開または指摘付きで差し戻されました。',
    },
    required: true,
  },
];

/** What a notice is about. */
export interface Told {
  readonly path: string;
  readonly key: string;
  readonly what: string;
  readonly act: string;
}

export async function tellSubmitted(
  { pack, notices }: Platform,
  tx: Transaction<LegislationTables>,
  { path, key, what, act }: Told,
): Promise<void> {
  const to = whoMay(pack, 'law.approve', pack.passport.act.supervisedBy);
  await notices.post(tx, { kind: 'law.submitted', to, values: { what, act }, path, key });
}

export async function tellDecided(
  { notices }: Platform,
  tx: Transaction<LegislationTables>,
  { path, key, what, act }: Told,
  { authors }: { readonly authors: readonly string[] },
): Promise<void> {
  const to = authors.map((person) => ({ person }));
  await notices.post(tx, { kind: 'law.decided', to, values: { what, act }, path, key });
}
