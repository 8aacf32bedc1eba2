import type { AuthTables } from '@industry/auth/tables.ts';
import type { Viewer } from '@industry/http';
import type { PreferencesAnswer } from '@industry/inbox/contract';
import { preferencesAnswer, type Preferences } from '@industry/notices';
import type { Platform } from '@industry/registry/types.ts';

/** The preferences as the page shows them, with whether mail reaches the person at all. */
export async function answerWithMail(
  { store, settings }: Pick<Platform, 'store' | 'settings'>,
  viewer: Viewer,
  preferences: Preferences,
): Promise<PreferencesAnswer> {
  const person = await store
    .tables<AuthTables>()
    .selectFrom('person')
    .select('email')
    .where('id', '=', viewer.id)
    .executeTakeFirst();
  const reached = settings.smtpUrl !== null && (person?.email ?? null) !== null;
  return { ...preferencesAnswer(preferences), mail: reached };
}
