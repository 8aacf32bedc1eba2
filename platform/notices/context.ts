import type { Store } from '@industry/database/types.ts';
import type { Jobs } from '@industry/jobs/types.ts';
import type { Passport, Rights } from '@industry/pack';
import { isLanguage, type Language } from '@industry/values';
import type { NoticeKind } from './types.ts';

/** What notices need of the composition. */
export interface NoticesContext {
  readonly store: Store;
  readonly kinds: readonly NoticeKind[];
  readonly roles: Rights['roles'];
  /** Of mail to who has chosen none. */
  readonly language: Language;
  /** Whether mail is sent at all (`SMTP_URL`). */
  readonly mail: boolean;
  /** Asked when the first mail is owed: jobs are made after the notices. */
  jobs(): Pick<Jobs, 'send'>;
  now(): Date;
}

/** Language of mail for who has chosen none: the first official one of the pack that the product has. */
export function mailLanguage({ texts }: Pick<Passport, 'texts'>): Language {
  return texts.officialLanguages.find(isLanguage) ?? 'en';
}
