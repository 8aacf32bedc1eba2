import type { Transaction } from 'kysely';
import type { Scope } from '@industry/http';
import type { Language, LocalisedText, UserText } from '@industry/values';

/** A kind of message to people; declared by the service that posts it. */
export interface NoticeKind {
  /** `actual.returned` */
  readonly id: string;
  /** What the person chooses on the page of preferences. */
  readonly title: LocalisedText;
  /** Subject and text with {placeholders} that `values` fill. */
  readonly subject: LocalisedText;
  readonly text: LocalisedText;
  /** True: cannot be switched off, only moved to the digest (deadlines, decisions about the reader). */
  readonly required?: boolean;
  /**
   * True: about one firm. Mail never tells more of it than the title of the kind and where to sign in; so it is, whatever
   * the kind, for everybody who acts for a firm, and for a notice in which a business identification number stands.
   */
  readonly firm?: boolean;
}

/** Who is told: one person, or everybody who holds a role, in a scope when it is given. */
export type Recipient = { readonly person: string } | { readonly role: string; readonly scope?: Scope };

/** A day of the calendar given as text (`2025-02-03`) is written as the reader's language writes days. */
export type NoticeValue = string | number | LocalisedText | UserText;
export type NoticeValues = Readonly<Record<string, NoticeValue>>;

export interface NewNotice {
  readonly kind: string;
  readonly to: readonly Recipient[];
  /** What fills the placeholders; a text of the pack goes in as a `LocalisedText`, one that a person wrote as a `UserText`. */
  readonly values: NoticeValues;
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

export interface NoticeCount {
  readonly kind: string;
  readonly all: number;
  readonly unread: number;
}

export interface InboxQuery {
  readonly unread?: boolean;
  readonly kind?: string;
  /** 100 when absent. */
  readonly limit?: number;
}

/** How a person learns of notices of a kind beside the inbox, which always has them. */
export type MailChoice = 'inbox' | 'at-once' | 'digest';
export const MAIL_CHOICES: readonly MailChoice[] = ['inbox', 'at-once', 'digest'];

/** What a person chose; every kind of this installation is in it. */
export interface Preferences {
  /** Raised by each save; 0 before the first. */
  readonly version: number;
  /** In which mail is written. */
  readonly language: Language;
  readonly kinds: readonly { readonly kind: NoticeKind; readonly choice: MailChoice }[];
}

export interface PreferencesChange {
  readonly version: number;
  readonly language: Language;
  readonly kinds: Readonly<Record<string, MailChoice>>;
}

/** How mail stands, for operations. */
export interface MailState {
  /** False: `SMTP_URL` is not set, and nobody gets mail. */
  readonly configured: boolean;
  readonly waiting: number;
  /** Given up for now; they go into the next digest. */
  readonly failed: number;
  /** First line of the newest failure that is not made good yet, without addresses. */
  readonly lastError: string | null;
}

export interface Notices {
  /**
   * Posts in the deciding transaction: who is told is settled now, the mail goes out by a job after the commit. Throws for an
   * unknown kind or role and for a placeholder without a value; does nothing when this kind and key were told before.
   */
  post<Tables>(tx: Transaction<Tables>, notice: NewNotice): Promise<void>;
  /** Newest first. */
  of(person: string, query?: InboxQuery): Promise<readonly InboxNotice[]>;
  unread(person: string): Promise<number>;
  /** How many notices a person has, by kind; kinds without any are not in it. */
  counts(person: string): Promise<readonly NoticeCount[]>;
  /** Marks what is the person's own; other ids are passed over. */
  markRead(person: string, ids: readonly string[] | 'all'): Promise<void>;
  preferences(person: string): Promise<Preferences>;
  /**
   * Throws the problems `stale-version`, `notice-kind-unknown` and `notice-required` (a required kind cannot be switched
   * off). Kinds that are not named keep their choice.
   */
  choose(person: string, change: PreferencesChange): Promise<Preferences>;
  mailState(): Promise<MailState>;
}
