import type { Language, LocalisedText } from '@industry/values';
import { MAIL_WORDS } from './words.ts';

/** A letter without its addressee: plain text in one language. */
export interface Letter {
  readonly subject: string;
  readonly text: string;
}

/** What a letter may tell of a notice. */
export interface MailedNotice {
  readonly subject: LocalisedText;
  readonly text: LocalisedText;
  readonly path: string;
  /** Title of its kind. */
  readonly title: LocalisedText;
  /** False: a firm's. Only the title of the kind is told, and the address is the inbox's: a path may name the firm. */
  readonly mayTell: boolean;
}

/** A digest lists so many; the others are in the inbox. */
const LISTED = 50;

export function preferencesUrl(publicUrl: string, language: Language): string {
  return `${publicUrl}/${language}/inbox/preferences`;
}

/** Example: `letterOf(notice, 'ru', 'https://industry.example.kz').subject` */
export function letterOf(notice: MailedNotice, language: Language, publicUrl: string): Letter {
  const { subject, lines } = told(notice, language, publicUrl);
  const words = MAIL_WORDS[language];
  return { subject: `${words.product}: ${subject}`, text: [...lines, '', ...footer(language, publicUrl)].join('\n') };
}

/** One letter for a day's notices, newest first. */
export function digestOf(notices: readonly MailedNotice[], language: Language, publicUrl: string): Letter {
  const words = MAIL_WORDS[language];
  const listed = notices.slice(0, LISTED).flatMap((notice) => {
    const { subject, lines } = told(notice, language, publicUrl);
    return [`• ${subject}`, ...lines.map((line) => `  ${line}`.trimEnd()), ''];
  });
  const more = notices.length > LISTED ? [words.more(notices.length - LISTED), ''] : [];
  return {
    subject: `${words.product}: ${words.digest(notices.length)}`,
    text: [...listed, ...more, ...footer(language, publicUrl)].join('\n'),
  };
}

function told(notice: MailedNotice, language: Language, publicUrl: string) {
  const words = MAIL_WORDS[language];
  const path = notice.mayTell ? notice.path : '/inbox';
  return {
    subject: notice.mayTell ? notice.subject[language] : notice.title[language],
    lines: [notice.mayTell ? notice.text[language] : words.closed, `${words.open} ${publicUrl}/${language}${path}`],
  };
}

function footer(language: Language, publicUrl: string): readonly string[] {
  const words = MAIL_WORDS[language];
  return ['-- ', words.automatic, `${words.preferences} ${preferencesUrl(publicUrl, language)}`, ''];
}
