import type { LocalisedText } from '@industry/values';
import type { ColumnType, Generated } from 'kysely';
import type { MailChoice } from './types.ts';

type Json<T> = ColumnType<T, string, string>;

/** Times are UTC instants, ISO 8601. */
export interface NoticeTables {
  notice: {
    id: string;
    kind: string;
    /** Unique for its kind. */
    key: string | null;
    subject: Json<LocalisedText>;
    text: Json<LocalisedText>;
    path: string;
    /** False: mail says only that something waits. */
    mail_may_tell: boolean;
    created_at: string;
  };
  notice_recipient: {
    notice: string;
    person: string;
    read_at: string | null;
  };
  /** One mail that is owed; a person's choice was settled when the notice was posted. */
  notice_mail: {
    notice: string;
    person: string;
    choice: Exclude<MailChoice, 'inbox'>;
    state: Generated<'waiting' | 'sent' | 'failed'>;
    tries: Generated<number>;
    sent_at: string | null;
    /** First line of the last failure, without addresses. */
    error: string | null;
  };
  notice_preference: { person: string; kind: string; choice: MailChoice };
  /** Of the preferences as a whole: language of mail, and the version that a save is made from. */
  notice_settings: { person: string; language: string; version: number };
}
