import type { Transaction } from 'kysely';
import type { Scope } from '@industry/http';
import type { LocalisedText } from '@industry/values';

/** A kind of message to people; declared by the service that posts it. */
export interface NoticeKind {
  /** `actual.returned` */
  readonly id: string;
  /** What the person chooses on the page of preferences. */
  readonly title: LocalisedText;
  /** Subject and text with {placeholders} that `values` fill. No figure of a firm belongs in them: they travel by mail. */
  readonly subject: LocalisedText;
  readonly text: LocalisedText;
  /** True: cannot be switched off, only moved to the digest (deadlines, decisions about the reader). */
  readonly required?: boolean;
}

/** Who is told: one person, or everybody who holds a role, in a scope when it is given. */
export type Recipient = { readonly person: string } | { readonly role: string; readonly scope?: Scope };

export interface NewNotice {
  readonly kind: string;
  readonly to: readonly Recipient[];
  /** What fills the placeholders; a text of the pack goes in as a `LocalisedText`. */
  readonly values: Readonly<Record<string, string | number | LocalisedText>>;
  /** Page on which it is dealt with, without the language. */
  readonly path: string;
  /** Tells the same thing only once: kind and key; a reminder's key holds its day. */
  readonly key?: string;
}

/** One notice in somebody's inbox. */
export interface InboxNotice {
  readonly id: string;
  readonly kind: string;
  readonly subject: LocalisedText;
  readonly text: LocalisedText;
  readonly path: string;
  readonly createdAt: string;
  readonly readAt: string | null;
}

export interface Notices {
  /** Posts in the deciding transaction: who is told is settled now, the mail goes out by a job after the commit. */
  post<Tables>(tx: Transaction<Tables>, notice: NewNotice): Promise<void>;
  /** Newest first. */
  of(person: string, query?: { readonly unread?: boolean; readonly limit?: number }): Promise<readonly InboxNotice[]>;
  unread(person: string): Promise<number>;
  markRead(person: string, ids: readonly string[] | 'all'): Promise<void>;
}
