import type { Kysely, Transaction } from 'kysely';
import type { NoticeTables } from './tables.ts';
import type { MailChoice, NoticeKind } from './types.ts';

/** Until a person chose: what must be known comes at once, all else once a day. */
export function defaultChoice(kind: NoticeKind): MailChoice {
  return kind.required ? 'at-once' : 'digest';
}

/** The choice in force: a kind may have become required after somebody switched it off. */
export function choiceInForce(kind: NoticeKind, chosen: MailChoice | undefined): MailChoice {
  if (chosen === undefined || (kind.required && chosen === 'inbox')) return defaultChoice(kind);
  return chosen;
}

/** What each of these persons chose for a kind, as far as they chose. */
export async function choicesOf(
  db: Kysely<NoticeTables> | Transaction<NoticeTables>,
  kind: string,
  persons: readonly string[],
): Promise<ReadonlyMap<string, MailChoice>> {
  const rows = await db
    .selectFrom('notice_preference')
    .select(['person', 'choice'])
    .where('kind', '=', kind)
    .where('person', 'in', persons)
    .execute();
  return new Map(rows.map(({ person, choice }) => [person, choice]));
}
