import type { Viewer } from '@industry/http';
import type { InboxAnswer, InboxItemAnswer } from '@industry/inbox/contract';
import type { InboxItem, Platform } from '@industry/registry/types.ts';
import { isCivilDate } from '@industry/values';

type InboxContext = Pick<Platform, 'notices' | 'contributions' | 'calendar' | 'now'>;

/** What waits for a person: notices, unread ones first, and the work that the services give, by its due day. */
export async function inboxOf(
  platform: Platform,
  viewer: Viewer,
  { kind, limit = 100 }: { readonly kind?: string | undefined; readonly limit?: number | undefined },
): Promise<InboxAnswer> {
  const { notices, contributions, calendar, now } = platform;
  const query = { limit, ...(kind !== undefined && { kind }) };
  const unread = await notices.of(viewer.id, { ...query, unread: true });
  const rest = unread.length < limit ? await notices.of(viewer.id, query) : [];
  const read = rest.filter(({ readAt }) => readAt !== null).slice(0, limit - unread.length);
  const titles = new Map(contributions.noticeKinds.map((known) => [known.id, known.title]));
  const counts = await notices.counts(viewer.id);
  const items = await contributions.inbox(viewer, platform);
  return {
    notices: [...unread, ...read].map((notice) => ({ ...notice })),
    counts: counts.map((count) => ({ ...count, title: titles.get(count.kind) ?? unnamed(count.kind) })),
    items: items.map((item) => answerOf(item, platform)),
    today: calendar.today(now()),
    timeZone: platform.pack.passport.timeZone,
  };
}

function answerOf({ id, title, path, due, practice }: InboxItem, { calendar, now }: InboxContext): InboxItemAnswer {
  const counted = isCivilDate(due) ? calendar.workingDaysBetween(calendar.today(now()), due) : null;
  const workingDays = counted && { left: counted.days, certain: counted.certain };
  return { id, title, path, due, workingDays, practice: practice ?? false };
}

/** A kind whose service is no longer composed keeps its id. */
function unnamed(id: string) {
  return { kk: id, ru: id, en: id, ja: id };
}
