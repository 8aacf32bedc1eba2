import { serve, signedIn } from '@industry/http';
import {
  getCalendar,
  getInbox,
  getPreferences,
  getUnread,
  markNoticesRead,
  putPreferences,
} from '@industry/inbox/contract';
import type { PageLink, ServerService } from '@industry/registry/types.ts';
import { calendarYear } from './calendar.ts';
import { inboxOf } from './inbox.ts';
import { answerWithMail } from './preferences.ts';

const CALENDAR_PAGE: PageLink = {
  path: '/calendar',
  kind: 'calendar',
  title: {
    kk: 'Жұмыс күндерінің күнтізбесі',
    ru: 'Календарь рабочих дней',
    en: 'Calendar of working days',
    ja: '労働日カレンダー',
  },
};

/** What waits for a person: notices, work with its due days, preferences of mail; and the country's working days. */
export const inboxService: ServerService = {
  name: 'inbox',
  contributions: {
    searchables: (pack) => {
      const names = pack.calendar.years.flatMap(({ daysOff }) => daysOff.map(({ name }) => name));
      const words = (language: 'kk' | 'ru' | 'en' | 'ja') =>
        [...new Set(names.map((name) => name[language]))].join(', ');
      return [{ ...CALENDAR_PAGE, text: { kk: words('kk'), ru: words('ru'), en: words('en'), ja: words('ja') } }];
    },
  },
  routes(app, platform) {
    const { notices } = platform;

    serve(app, getInbox, (call) => inboxOf(platform, signedIn(call), call.query));

    serve(app, getUnread, async (call) => ({ unread: await notices.unread(signedIn(call).id) }));

    serve(app, markNoticesRead, async (call) => {
      const { id } = signedIn(call);
      await notices.markRead(id, call.body.notices);
      return { unread: await notices.unread(id) };
    });

    serve(app, getPreferences, async (call) => {
      const viewer = signedIn(call);
      return answerWithMail(platform, viewer, await notices.preferences(viewer.id));
    });

    serve(app, putPreferences, async (call) => {
      const viewer = signedIn(call);
      return answerWithMail(platform, viewer, await notices.choose(viewer.id, call.body));
    });

    serve(app, getCalendar, ({ query }) => calendarYear(platform, query.year));
  },
};
