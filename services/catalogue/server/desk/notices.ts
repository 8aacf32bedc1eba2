import type { Transaction } from 'kysely';
import type { NoticeKind } from '@industry/notices/types.ts';
import type { InboxItem, Platform } from '@industry/registry/types.ts';
import type { Viewer } from '@industry/http';
import type { LocalisedText } from '@industry/values';
import { uploadsOf } from './records.ts';
import type { DeskTables, PullRow, UploadRow } from './tables.ts';
import { whoMay } from './who.ts';

export const deskNotices: readonly NoticeKind[] = [
  {
    id: 'pull.waiting',
    title: {
      kk: 'Кесте бойынша алынған файл шешімді күтуде',
      ru: 'Файл, загруженный по расписанию, ждёт решения',
      en: 'A pulled file waits for a decision',
      ja: '定期取得したファイルが決定を待っています',
    },
    subject: {
      kk: 'Шешім керек: {dataset}',
      ru: 'Нужно решение: {dataset}',
      en: 'To decide: {dataset}',
      ja: '要決定：{dataset}',
    },
    text: {
      kk: '«{file}» файлы өздігінен жарияланбады. Ненің өзгеретінін қарап, жариялаңыз немесе алып тастаңыз.',
      ru: 'Файл «{file}» не опубликован автоматически. Посмотрите, что изменится, и опубликуйте его или отклоните.',
      en: 'The file “{file}” was not published by itself. Look at what would change, then publish or discard it.',
      ja: 'ファイル「{file}」は自動公表されませんでした。変更内容を確認し、公表または破棄してください。',
    },
  },
  {
    id: 'pull.failed',
    title: {
      kk: 'Кесте бойынша жүктеу орындалмады',
      ru: 'Загрузка по расписанию не удалась',
      en: 'A scheduled pull fails',
      ja: '定期取得に失敗しました',
    },
    subject: {
      kk: 'Жүктеу орындалмады: {dataset}',
      ru: 'Загрузка не удалась: {dataset}',
      en: 'Pull fails: {dataset}',
      ja: '取得失敗：{dataset}',
    },
    text: {
      kk: 'Бірнеше әрекет сәтсіз аяқталды. Мекенжайды тексеріңіз немесе файлды қолмен жүктеңіз.',
      ru: 'Несколько попыток не удались. Проверьте адрес или загрузите файл вручную.',
      en: 'Several tries have failed. Check the address, or upload the file by hand.',
      ja: '数回失敗しました。アドレスを確認するか、手動でアップロードしてください。',
    },
  },
];

function titleOf({ facts }: Platform, dataset: string): LocalisedText {
  return facts.dataset(dataset)?.title ?? { kk: dataset, ru: dataset, en: dataset, ja: dataset };
}

export function tellWaiting(
  platform: Platform,
  tx: Transaction<DeskTables>,
  { dataset }: PullRow,
  upload: UploadRow,
): Promise<void> {
  return platform.notices.post(tx, {
    kind: 'pull.waiting',
    to: whoMay(platform.pack, 'batch.publish', dataset),
    values: { dataset: titleOf(platform, dataset), file: upload.file_name },
    path: `/desk/uploads/${upload.id}`,
    key: upload.id,
  });
}

export function tellFailed(
  platform: Platform,
  tx: Transaction<DeskTables>,
  { id, dataset }: PullRow,
  run: string,
): Promise<void> {
  return platform.notices.post(tx, {
    kind: 'pull.failed',
    to: whoMay(platform.pack, 'pull.manage', dataset),
    values: { dataset: titleOf(platform, dataset) },
    path: `/desk/pulls/${id}`,
    key: run,
  });
}

const WAITS: LocalisedText = { kk: 'Жариялауға', ru: 'На публикацию', en: 'To publish', ja: '公表待ち' };

/** Checked files that wait for the viewer's decision. */
export async function deskInbox(viewer: Viewer, platform: Platform): Promise<readonly InboxItem[]> {
  if (!platform.rights.permits(viewer, 'batch.publish')) return [];
  const own = platform.facts
    .datasets()
    .map(({ id }) => id)
    .filter((dataset) => platform.rights.permits(viewer, 'batch.publish', { dataset }));
  const waiting = (await uploadsOf(platform.store, own)).filter(({ state }) => state === 'waiting');
  return waiting.map(({ id, dataset, file_name, expires_at }) => {
    const title = titleOf(platform, dataset);
    return {
      id: `upload:${id}`,
      title: {
        kk: `${WAITS.kk}: ${title.kk} (${file_name})`,
        ru: `${WAITS.ru}: ${title.ru} (${file_name})`,
        en: `${WAITS.en}: ${title.en} (${file_name})`,
        ja: `${WAITS.ja}：${title.ja}（${file_name}）`,
      },
      path: `/desk/uploads/${id}`,
      due: platform.calendar.today(new Date(expires_at)),
    };
  });
}
