import { auditMigrations } from '@industry/audit';
import { addPerson, authMigrations } from '@industry/auth';
import { openTestStore } from '@industry/database/test-store.ts';
import type { Store } from '@industry/database/types.ts';
import type { Assignment } from '@industry/http';
import type { LocalisedText } from '@industry/values';
import { createNotices, type NewNotice, type NoticeKind, noticeMigrations, type NoticesContext } from './index.ts';

export const NOW = new Date('2025-01-20T04:00:00Z');

export const same = (text: string): LocalisedText => ({ kk: text, ru: text, en: text, ja: text });

export const returned: NoticeKind = {
  id: 'actual.returned',
  title: same('A figure was returned'),
  subject: {
    kk: '{indicator}: қайтарылды',
    ru: '{indicator}: возвращено',
    en: '{indicator}: returned',
    ja: '{indicator}：差し戻し',
  },
  text: {
    kk: '{by} {day} дейін',
    ru: '{by}: {remark}, до {day}',
    en: '{by}: {remark}, until {day}',
    ja: '{by}：{remark}、{day}まで',
  },
};
export const deadline: NoticeKind = {
  id: 'duty.due',
  title: same('A deadline'),
  subject: same('Due'),
  text: same('{day}'),
  required: true,
};
export const firmNotice: NoticeKind = {
  id: 'firm.default',
  title: same('A firm is in default'),
  subject: same('Default of {amount}'),
  text: same('{amount} is owed'),
  firm: true,
};

const role = (id: string, scope: 'none' | 'body' | 'region' | 'firm') => ({
  id,
  scope,
  title: same(id),
  duty: same(id),
});

/** A store with people: an officer and an approver of `miid`, an officer of `niid`, an auditor, a firm's representative. */
export async function situation(engine: Store['engine'], more: Partial<NoticesContext> = {}) {
  const store = await openTestStore([...auditMigrations, ...authMigrations, ...noticeMigrations], engine);
  const sent: { name: string; input: unknown }[] = [];
  const context: NoticesContext = {
    store,
    kinds: [returned, deadline, firmNotice],
    roles: [role('officer', 'body'), role('approver', 'body'), role('auditor', 'none'), role('firm', 'firm')],
    language: 'kk',
    mail: true,
    jobs: () => ({ send: async (_tx, name, input) => `${sent.push({ name, input })}` }),
    now: () => NOW,
    ...more,
  };
  const person = (id: string, ...assignments: Assignment[]) =>
    store.transaction((tx) =>
      addPerson(tx, { id, name: `Name of ${id}`, email: `${id}@b.kz`, passwordHash: null, assignments }, NOW),
    );
  await person('officer', { role: 'officer', scope: { body: 'miid' } });
  await person('approver', { role: 'approver', scope: { body: 'miid' } });
  await person('stranger', { role: 'officer', scope: { body: 'niid' } });
  await person('auditor', { role: 'auditor', scope: {} });
  await person('firm', { role: 'firm', scope: { firm: '990140000001' } });
  const notices = createNotices(context);
  return {
    store,
    context,
    notices,
    sent,
    person,
    post: (notice: NewNotice) => store.transaction((tx) => notices.post(tx, notice)),
    subjects: async (id: string) => (await notices.of(id)).map(({ subject }) => subject.en),
  };
}

/** A notice of the kind `actual.returned` with everything that it needs. */
export function returnedNotice(to: NewNotice['to'], more: Partial<NewNotice> = {}): NewNotice {
  return {
    kind: 'actual.returned',
    to,
    values: {
      indicator: { kk: 'Үлес', ru: 'Доля', en: 'Share', ja: '割合' },
      by: 'Aigerim',
      remark: { original: 'ru', texts: { ru: 'уточните', en: 'make it precise' } },
      day: '2025-02-03',
    },
    path: '/reporting/actuals/7',
    ...more,
  };
}
