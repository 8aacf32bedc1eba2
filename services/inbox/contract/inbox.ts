import { LocalisedTextSchema, route } from '@industry/http/contract.ts';
import { type Static, Type as T } from 'typebox';

export const NoticeSchema = T.Object({
  id: T.String(),
  kind: T.String(),
  subject: LocalisedTextSchema,
  text: LocalisedTextSchema,
  path: T.String(),
  createdAt: T.String(),
  readAt: T.Union([T.String(), T.Null()]),
});

/** Work that waits for the reader, given by the services. */
export const InboxItemSchema = T.Object({
  id: T.String(),
  title: LocalisedTextSchema,
  path: T.String(),
  due: T.Union([T.String(), T.Null()]),
  /** Until the due day in the country's calendar, negative when it is over; `certain` is false where a year has no data. */
  workingDays: T.Union([T.Object({ left: T.Integer(), certain: T.Boolean() }), T.Null()]),
  /** Something to try, of the demonstration country: nothing is owed. */
  practice: T.Boolean(),
});
export type InboxItemAnswer = Static<typeof InboxItemSchema>;

export const NoticeCountSchema = T.Object({
  kind: T.String(),
  title: LocalisedTextSchema,
  all: T.Integer(),
  unread: T.Integer(),
});

export const getInbox = route({
  id: 'getInbox',
  method: 'GET',
  path: '/api/v1/inbox',
  access: 'person',
  summary: 'Notices to the person who is signed in, unread ones first, and the work that waits for them',
  query: T.Object({
    /** Only notices of one kind. */
    kind: T.Optional(T.String({ maxLength: 80 })),
    /** At most so many notices. */
    limit: T.Optional(T.Integer({ minimum: 1, maximum: 500, default: 100 })),
  }),
  response: T.Object({
    notices: T.Array(NoticeSchema),
    counts: T.Array(NoticeCountSchema),
    items: T.Array(InboxItemSchema),
    /** Day in the country, and its time zone. */
    today: T.String(),
    timeZone: T.String(),
  }),
});
export type InboxAnswer = Static<typeof getInbox.response>;

export const getUnread = route({
  id: 'getUnread',
  method: 'GET',
  path: '/api/v1/inbox/unread',
  access: 'person',
  summary: 'How many notices the person who is signed in has not read',
  response: T.Object({ unread: T.Integer() }),
});

export const markNoticesRead = route({
  id: 'markNoticesRead',
  method: 'POST',
  path: '/api/v1/inbox/read',
  access: 'person',
  summary: 'Mark own notices as read: those named, or all',
  body: T.Object({ notices: T.Union([T.Literal('all'), T.Array(T.String({ maxLength: 80 }), { maxItems: 500 })]) }),
  response: T.Object({ unread: T.Integer() }),
});
