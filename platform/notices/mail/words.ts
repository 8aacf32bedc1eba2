import type { Language } from '@industry/values';

/** What a letter says beside its notice. */
export interface MailWords {
  readonly product: string;
  /** Before the address of the page. */
  readonly open: string;
  /** In place of a text that does not travel by mail. */
  readonly closed: string;
  readonly digest: (count: number) => string;
  /** Under a digest that is too long. */
  readonly more: (count: number) => string;
  readonly automatic: string;
  /** Before the address of the preferences. */
  readonly preferences: string;
}

export const MAIL_WORDS: Readonly<Record<Language, MailWords>> = {
  kk: {
    product: 'Industry',
    open: 'Жүйеде ашу:',
    closed: 'Мазмұны поштамен жіберілмейді. Жүйеге кіріп оқыңыз.',
    digest: (count) => `Күндік жинақ: ${count} хабарлама`,
    more: (count) => `Тағы ${count} хабарлама кіріс қорабында.`,
    automatic: 'Бұл хат автоматты түрде жіберілді, оған жауап берілмейді.',
    preferences: 'Хаттарды өшіру немесе баптау:',
  },
  ru: {
    product: 'Industry',
    open: 'Открыть в системе:',
    closed: 'Содержание по почте не отправляется. Войдите в систему, чтобы прочитать.',
    digest: (count) => `Сводка за день, уведомлений: ${count}`,
    more: (count) => `Во входящих есть ещё, уведомлений: ${count}.`,
    automatic: 'Письмо отправлено автоматически, отвечать на него не нужно.',
    preferences: 'Отключить или настроить письма:',
  },
  en: {
    product: 'Industry',
    open: 'Open it in the system:',
    closed: 'What it says does not travel by mail. Sign in to read it.',
    digest: (count) => (count === 1 ? 'Daily digest: 1 notice' : `Daily digest: ${count} notices`),
    more: (count) => (count === 1 ? '1 more is in the inbox.' : `${count} more are in the inbox.`),
    automatic: 'This letter was sent automatically; answers are not read.',
    preferences: 'Switch letters off, or choose which come:',
  },
  ja: {
    product: 'Industry',
    open: 'システムで開く：',
    closed: '内容はメールでは送られません。サインインしてお読みください。',
    digest: (count) => `一日のまとめ：通知${count}件`,
    more: (count) => `ほかに${count}件が受信箱にあります。`,
    automatic: 'このメールは自動送信です。返信は読まれません。',
    preferences: 'メールの停止・設定：',
  },
};
