import type { NoticesContext } from './context.ts';
import { countsOf, markRead, noticesOf, unreadOf } from './inbox.ts';
import { mailState } from './mail-state.ts';
import { post } from './post.ts';
import { choose, preferencesOf } from './preferences.ts';
import type { NoticeTables } from './tables.ts';
import type { Notices } from './types.ts';

/**
 * Messages to people in a store that has `noticeMigrations`.
 *
 * @example
 * await store.transaction(async (tx) => {
 *   // ... the decision ...
 *   await notices.post(tx, { kind: 'actual.returned', to: [{ person }], values: { title }, path: `/reporting/actuals/${id}` });
 * });
 */
export function createNotices(context: NoticesContext): Notices {
  const { store, now } = context;
  return {
    post: (tx, notice) => post(context, tx, notice),
    of: (person, query = {}) => noticesOf(store, person, query),
    unread: (person) => unreadOf(store, person),
    counts: (person) => countsOf(store, person),
    markRead: (person, ids) => markRead(store, person, ids, now()),
    preferences: (person) => preferencesOf(context, store.tables<NoticeTables>(), person),
    choose: (person, change) => choose(context, person, change),
    mailState: () => mailState(context),
  };
}
