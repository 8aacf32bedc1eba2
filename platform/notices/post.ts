import { randomUUID } from 'node:crypto';
import type { LocalisedText } from '@industry/values';
import { LANGUAGES } from '@industry/values';
import type { Transaction } from 'kysely';
import { choiceInForce, choicesOf } from './choices.ts';
import type { NoticesContext } from './context.ts';
import { fillText, namesAFirm } from './fill.ts';
import { MAIL_JOB } from './job-names.ts';
import { recipientsOf } from './recipients.ts';
import type { NoticeTables } from './tables.ts';
import type { NewNotice, NoticeKind } from './types.ts';

const LONGEST_SUBJECT = 200;
/** A page of this system: it becomes an address in mail. */
const PATH = /^\/(?!\/)[^\s\\\p{Cc}]*$/u;

/** One line: a subject is a header of a mail, and what fills it may have come from a person. */
function oneLine(text: LocalisedText): LocalisedText {
  const lines = LANGUAGES.map((language) => {
    const line = text[language].replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
    return [language, line.length > LONGEST_SUBJECT ? `${line.slice(0, LONGEST_SUBJECT - 1)}…` : line];
  });
  return Object.fromEntries(lines) as LocalisedText;
}

function kindOf(context: NoticesContext, id: string): NoticeKind {
  const kind = context.kinds.find((one) => one.id === id);
  if (!kind) throw new Error(`no service declares the kind of notice ${id}: add it to contributions.noticeKinds`);
  return kind;
}

/** Mail may tell the text unless it is of a firm; see `NoticeKind.firm`. */
function mailMayTell(kind: NoticeKind, notice: NewNotice, subject: LocalisedText, text: LocalisedText): boolean {
  const toFirms = notice.to.some((one) => 'role' in one && one.scope?.firm !== undefined);
  const texts = [notice.path, ...Object.values(subject), ...Object.values(text)];
  return !kind.firm && !toFirms && !texts.some(namesAFirm);
}

/** Posts a notice in the deciding transaction; see `Notices.post`. */
export async function post<Tables>(
  context: NoticesContext,
  deciding: Transaction<Tables>,
  notice: NewNotice,
): Promise<void> {
  const tx = deciding as unknown as Transaction<NoticeTables>;
  const kind = kindOf(context, notice.kind);
  if (!PATH.test(notice.path))
    throw new Error(`the path of a notice is a page of this system: ${JSON.stringify(notice.path)}`);
  const subject = oneLine(fillText(kind.subject, notice.values));
  const text = fillText(kind.text, notice.values);
  const persons = await recipientsOf(tx, context.roles, notice.to);
  const id = randomUUID();
  // A second transaction of the same key waits here until the first is over.
  const added = await tx
    .insertInto('notice')
    .values({
      id,
      kind: kind.id,
      key: notice.key ?? null,
      subject: JSON.stringify(subject),
      text: JSON.stringify(text),
      path: notice.path,
      mail_may_tell: mailMayTell(kind, notice, subject, text),
      created_at: context.now().toISOString(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!added || persons.length === 0) return;
  await tx
    .insertInto('notice_recipient')
    .values(persons.map((person) => ({ notice: id, person, read_at: null })))
    .execute();
  if (context.mail) await oweMail(context, tx, kind, id, persons);
}

async function oweMail(
  { jobs }: NoticesContext,
  tx: Transaction<NoticeTables>,
  kind: NoticeKind,
  notice: string,
  persons: readonly string[],
): Promise<void> {
  const chosen = await choicesOf(tx, kind.id, persons);
  const owed = persons.flatMap((person) => {
    const choice = choiceInForce(kind, chosen.get(person));
    return choice === 'inbox' ? [] : [{ notice, person, choice, sent_at: null, error: null }];
  });
  if (owed.length === 0) return;
  await tx.insertInto('notice_mail').values(owed).execute();
  if (owed.some(({ choice }) => choice === 'at-once')) await jobs().send(tx, MAIL_JOB, { notice });
}
