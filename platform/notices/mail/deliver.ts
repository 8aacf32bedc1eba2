import type { AuthTables } from '@industry/auth/tables.ts';
import type { Store } from '@industry/database/types.ts';
import { maskText } from '@industry/observe/secrets.ts';
import { isLanguage, type Language } from '@industry/values';
import type { Kysely } from 'kysely';
import type { NoticeTables } from '../tables.ts';
import type { NoticeKind } from '../types.ts';
import type { MailedNotice } from './letter.ts';

export type MailTables = NoticeTables & AuthTables;

/** One letter that is owed, with its reader. */
export interface OwedMail extends MailedNotice {
  readonly notice: string;
  readonly person: string;
  readonly name: string;
  /** Null: the account has none, or was closed since. */
  readonly address: string | null;
  readonly language: Language;
  readonly read: boolean;
}

/** After so many tries a letter is left as failed. */
const MOST_TRIES = 12;
const LONGEST_ERROR = 200;

/** Letters that are owed by `choice`, newest notice first; `failedBefore` adds those at once that failed and are as old. */
export async function owedMail(
  store: Store,
  kinds: readonly NoticeKind[],
  fallback: Language,
  which: { readonly notice: string } | { readonly digest: true; readonly failedBefore: string },
): Promise<readonly OwedMail[]> {
  const rows = await (store.tables() as Kysely<MailTables>)
    .selectFrom('notice_mail')
    .innerJoin('notice', 'notice.id', 'notice_mail.notice')
    .innerJoin('person', 'person.id', 'notice_mail.person')
    .leftJoin('notice_settings', 'notice_settings.person', 'notice_mail.person')
    .leftJoin('notice_recipient', (join) =>
      join
        .onRef('notice_recipient.notice', '=', 'notice_mail.notice')
        .onRef('notice_recipient.person', '=', 'notice_mail.person'),
    )
    .select(['notice.id', 'notice.kind', 'notice.subject', 'notice.text', 'notice.path', 'notice.mail_may_tell'])
    .select(['notice_mail.person', 'person.name', 'person.email', 'person.closed_at'])
    .select(['notice_settings.language', 'notice_recipient.read_at'])
    .select(({ exists, selectFrom }) =>
      exists(
        selectFrom('assignment')
          .select('assignment.id')
          .whereRef('assignment.person', '=', 'notice_mail.person')
          .where('assignment.scope_kind', '=', 'firm')
          .where('assignment.ended_at', 'is', null),
      ).as('of_firm'),
    )
    .where('notice_mail.state', '<>', 'sent')
    .where('notice_mail.tries', '<', MOST_TRIES)
    .where((where) =>
      'notice' in which
        ? where.and([where('notice_mail.notice', '=', which.notice), where('notice_mail.choice', '=', 'at-once')])
        : where.or([
            where('notice_mail.choice', '=', 'digest'),
            where.and([where('notice_mail.state', '=', 'failed'), where('notice.created_at', '<', which.failedBefore)]),
          ]),
    )
    .orderBy('notice_mail.person')
    .orderBy('notice.created_at', 'desc')
    .orderBy('notice.id')
    .execute();
  const known = new Map(kinds.map((kind) => [kind.id, kind]));
  return rows.map((row) => ({
    notice: row.id,
    person: row.person,
    name: row.name,
    address: row.closed_at === null ? row.email : null,
    language: isLanguage(row.language) ? row.language : fallback,
    read: row.read_at !== null,
    subject: row.subject,
    text: row.text,
    path: row.path,
    title: known.get(row.kind)?.title ?? row.subject,
    mayTell: row.mail_may_tell && known.get(row.kind)?.firm !== true && row.of_firm !== true,
  }));
}

type Owed = Pick<OwedMail, 'notice' | 'person'>;

/** The letters were taken by the server, or nobody is left to read them. */
export async function settle(store: Store, owed: readonly Owed[], sentAt: Date | null): Promise<void> {
  if (owed.length === 0) return;
  const db = store.tables<NoticeTables>();
  for (const [person, notices] of byPerson(owed)) {
    if (sentAt === null) {
      await db.deleteFrom('notice_mail').where('person', '=', person).where('notice', 'in', notices).execute();
    } else {
      await db
        .updateTable('notice_mail')
        .set(({ eb }) => ({ state: 'sent', sent_at: sentAt.toISOString(), error: null, tries: eb('tries', '+', 1) }))
        .where('person', '=', person)
        .where('notice', 'in', notices)
        .execute();
    }
  }
}

/** The server refused them, or did not answer: they are tried again. */
export async function failed(store: Store, owed: readonly Owed[], error: string): Promise<void> {
  for (const [person, notices] of byPerson(owed)) {
    await store
      .tables<NoticeTables>()
      .updateTable('notice_mail')
      .set(({ eb }) => ({ state: 'failed', error, tries: eb('tries', '+', 1) }))
      .where('person', '=', person)
      .where('notice', 'in', notices)
      .execute();
  }
}

/** First line of a failure, without addresses and passwords. */
export function failureWords(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const line = maskText(message.split(/[\r\n]/, 1)[0] ?? '');
  return line.replaceAll(/[^\s<>"]+@[^\s<>"]+/g, '…@…').slice(0, LONGEST_ERROR);
}

export function byPerson<Row extends Owed>(owed: readonly Row[]): ReadonlyMap<string, string[]> {
  const notices = new Map<string, string[]>();
  for (const { person, notice } of owed) notices.set(person, [...(notices.get(person) ?? []), notice]);
  return notices;
}
