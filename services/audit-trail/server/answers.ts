import { dayHeadText } from '@industry/audit';
import type { DayHead, RecordedEvent } from '@industry/audit/types.ts';
import type { EventAnswer, HeadAnswer } from '@industry/audit-trail/contract';
import type { Platform } from '@industry/registry/types.ts';
import { difference } from './difference.ts';
import { withoutPersons } from './persons.ts';
import type { PersonNames } from './person-names.ts';

/** What a reader may see of persons: all of it, or nothing but themself. */
export interface Reader {
  readonly persons: boolean;
  readonly self: string | null;
}

/** Changes of one event in a list; its own page has all. */
export const CHANGES_IN_LIST = 6;
const MOST_CHANGES = 2_000;

export function headAnswer(head: DayHead): HeadAnswer {
  const { day, number, roundsRoot } = head;
  return { ...head, signedText: dayHeadText(day, number, head.head, roundsRoot) };
}

/** SPKI in base64 as a PEM file (RFC 7468). */
export function pem(publicKey: string): string {
  const lines = publicKey.match(/.{1,64}/g) ?? [];
  return `-----BEGIN PUBLIC KEY-----\n${lines.join('\n')}\n-----END PUBLIC KEY-----\n`;
}

/** Before and after as a reader may see them. */
export function payloadFor(
  event: RecordedEvent,
  reader: Reader,
): { readonly before: unknown; readonly after: unknown } {
  const { before, after, object } = event;
  if (reader.persons || object === reader.self) return { before, after };
  return { before: withoutPersons(before, object), after: withoutPersons(after, object) };
}

export function eventAnswer(
  event: RecordedEvent,
  { contributions }: Platform,
  names: PersonNames,
  reader: Reader,
  most: number = MOST_CHANGES,
): EventAnswer {
  const { before, after } = payloadFor(event, reader);
  const changes = difference(before, after);
  return {
    id: event.id,
    number: event.number,
    recordedAt: event.recordedAt,
    actor: event.actor,
    actorName: reader.persons || event.actor === reader.self ? (names.get(event.actor) ?? null) : null,
    action: event.action,
    actionTitle: contributions.actions.find(({ id }) => id === event.action)?.title ?? null,
    object: event.object,
    clause: event.clause,
    erasedAt: event.erasedAt,
    changes: changes.slice(0, most),
    changeCount: changes.length,
  };
}
