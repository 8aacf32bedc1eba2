import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AuthTables } from '@industry/auth';
import { TEST_ENGINES } from '@industry/database/test-store.ts';
import { NOW, returnedNotice, situation } from './notices.fixture.ts';
import type { NoticeTables } from './tables.ts';

describe.each(TEST_ENGINES)('notices on %s', (engine) => {
  let world: Awaited<ReturnType<typeof situation>>;
  beforeAll(async () => void (world = await situation(engine)));
  afterAll(() => world.store.close());

  it('a notice to a person is filled in every language', async () => {
    await world.post(returnedNotice([{ person: 'officer' }]));
    const [notice] = await world.notices.of('officer');
    expect(notice).toMatchObject({
      kind: 'actual.returned',
      subject: { kk: 'Үлес: қайтарылды', ru: 'Доля: возвращено', en: 'Share: returned', ja: '割合：差し戻し' },
      path: '/reporting/actuals/7',
      createdAt: '2025-01-20T04:00:00Z',
      readAt: null,
    });
    expect(notice?.text.ru).toBe('Aigerim: уточните, до 3 февраля 2025\u00a0г.');
    expect(notice?.text.en).toBe('Aigerim: make it precise, until 3 February 2025');
    expect(notice?.text.ja).toBe('Aigerim：уточните、2025年2月3日まで');
  });

  it('a role in a scope is told, and nobody of another scope', async () => {
    await world.post(returnedNotice([{ role: 'officer', scope: { body: 'niid' } }], { key: 'scope' }));
    expect(await world.notices.unread('stranger')).toBe(1);
    expect(await world.notices.unread('approver')).toBe(0);
  });

  it('a role that is held for nothing in particular is told whatever the scope, everybody once', async () => {
    const to = [{ role: 'auditor', scope: { body: 'miid' } }, { role: 'auditor' }, { person: 'auditor' }];
    await world.post(returnedNotice(to));
    expect(await world.notices.unread('auditor')).toBe(1);
  });

  it('a role is not told in a scope that is not of its kind', async () => {
    await world.post(returnedNotice([{ role: 'approver', scope: { region: 'miid' } }]));
    expect(await world.notices.unread('approver')).toBe(0);
  });

  it('after an assignment ended, or an account was closed, nothing comes any more', async () => {
    await world.person('former', { role: 'approver', scope: { body: 'miid' } });
    await world.person('closed', { role: 'approver', scope: { body: 'miid' } });
    const db = world.store.tables<AuthTables>();
    await db.updateTable('assignment').set({ ended_at: NOW.toISOString() }).where('person', '=', 'former').execute();
    await db.updateTable('person').set({ closed_at: NOW.toISOString() }).where('id', '=', 'closed').execute();
    await world.post(returnedNotice([{ role: 'approver', scope: { body: 'miid' } }, { person: 'closed' }]));
    expect(await world.notices.unread('approver')).toBe(1);
    expect(await world.notices.unread('former')).toBe(0);
    expect(await world.notices.unread('closed')).toBe(0);
  });

  it('who holds the role only later is not told of what was before', async () => {
    await world.post(returnedNotice([{ role: 'approver' }]));
    await world.person('later', { role: 'approver', scope: { body: 'miid' } });
    expect(await world.notices.unread('later')).toBe(0);
  });

  it('the same kind and key is told once, also by two transactions at once', async () => {
    await world.person('once');
    const notice = returnedNotice([{ person: 'once' }], { key: '2025-Q4:2025-01-20' });
    await Promise.all([world.post(notice), world.post(notice), world.post(notice)]);
    await world.post(notice);
    expect(await world.notices.unread('once')).toBe(1);
    await world.post({ ...notice, key: '2025-Q4:2025-01-21' });
    expect(await world.notices.unread('once')).toBe(2);
  });

  it('a decision that fails tells nobody', async () => {
    await world.person('spared');
    const failing = world.store.transaction(async (tx) => {
      await world.notices.post(tx, returnedNotice([{ person: 'spared' }], { key: 'failed' }));
      throw new Error('the decision failed');
    });
    await expect(failing).rejects.toThrow('the decision failed');
    expect(await world.notices.unread('spared')).toBe(0);
    await world.post(returnedNotice([{ person: 'spared' }], { key: 'failed' }));
    expect(await world.notices.unread('spared')).toBe(1);
  });

  it.each([
    [{ kind: 'no.such' }, /no service declares the kind of notice no\.such/],
    [{ values: { indicator: 'x' } }, /no value for \{by\}/],
    [{ to: [{ role: 'king' }] }, /the pack has no role king/],
  ])('%j is refused with words', async (wrong, words) => {
    await expect(world.post({ ...returnedNotice([{ person: 'officer' }]), ...wrong })).rejects.toThrow(words);
  });

  it('a subject stays one line, whatever fills it', async () => {
    await world.person('line');
    const values = { ...returnedNotice([]).values, indicator: 'x\r\nBcc: everybody@example.com\u2028y\u0000' };
    await world.post(returnedNotice([{ person: 'line' }], { values }));
    expect(await world.subjects('line')).toEqual(['x Bcc: everybody@example.com y : returned']);
  });

  it('is read by its owner only, one by one or all at once, and keeps its first reading', async () => {
    await world.person('reader');
    for (const key of ['a', 'b', 'c']) await world.post(returnedNotice([{ person: 'reader' }], { key }));
    const ids = (await world.notices.of('reader')).map(({ id }) => id);
    await world.notices.markRead('officer', ids);
    expect(await world.notices.unread('reader')).toBe(3);
    await world.notices.markRead('reader', [ids[0]!, 'no-such-id']);
    expect(await world.notices.unread('reader')).toBe(2);
    expect(await world.notices.of('reader', { unread: true })).toHaveLength(2);
    expect(await world.notices.of('reader', { kind: 'duty.due' })).toEqual([]);
    expect(await world.notices.of('reader', { limit: 1 })).toHaveLength(1);
    expect(await world.notices.counts('reader')).toEqual([{ kind: 'actual.returned', all: 3, unread: 2 }]);
    await world.notices.markRead('reader', []);
    await world.notices.markRead('reader', 'all');
    expect(await world.notices.unread('reader')).toBe(0);
  });
});

describe.each(TEST_ENGINES)('preferences on %s', (engine) => {
  let world: Awaited<ReturnType<typeof situation>>;
  beforeAll(async () => void (world = await situation(engine)));
  afterAll(() => world.store.close());
  const choices = async (person: string) =>
    Object.fromEntries((await world.notices.preferences(person)).kinds.map(({ kind, choice }) => [kind.id, choice]));
  const owed = async (person: string) =>
    (
      await world.store
        .tables<NoticeTables>()
        .selectFrom('notice_mail')
        .select('choice')
        .where('person', '=', person)
        .execute()
    ).map(({ choice }) => choice);

  it('until a person chooses, what is required comes at once and all else in the digest', async () => {
    expect(await choices('officer')).toEqual({
      'actual.returned': 'digest',
      'duty.due': 'at-once',
      'firm.default': 'digest',
    });
    expect(await world.notices.preferences('officer')).toMatchObject({ version: 0, language: 'kk' });
  });

  it('a choice holds for later notices', async () => {
    const kinds = { 'actual.returned': 'inbox', 'duty.due': 'digest' } as const;
    await world.notices.choose('officer', { version: 0, language: 'ru', kinds });
    await world.post(returnedNotice([{ person: 'officer' }, { person: 'approver' }]));
    await world.post({
      kind: 'duty.due',
      to: [{ person: 'officer' }, { person: 'approver' }],
      values: { day: '2025-02-03' },
      path: '/',
    });
    expect(await owed('officer')).toEqual(['digest']);
    expect((await owed('approver')).toSorted()).toEqual(['at-once', 'digest']);
    expect(world.sent).toEqual([{ name: 'notices.send-mail', input: { notice: expect.any(String) } }]);
    expect(await world.notices.unread('officer')).toBe(2);
  });

  it('a required kind cannot be switched off, and an unknown one cannot be chosen', async () => {
    const change = (kinds: Record<string, 'inbox'>) =>
      world.notices.choose('approver', { version: 0, language: 'ru', kinds });
    await expect(change({ 'duty.due': 'inbox' })).rejects.toMatchObject({ code: 'notice-required' });
    await expect(change({ 'no.such': 'inbox' })).rejects.toMatchObject({ code: 'notice-kind-unknown' });
  });

  it('a save that was made from an older version changes nothing and shows what is there', async () => {
    const save = (version: number) => world.notices.choose('auditor', { version, language: 'ja', kinds: {} });
    await expect(save(3)).rejects.toMatchObject({ code: 'stale-version' });
    const results = await Promise.allSettled([save(0), save(0)]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(save(0)).rejects.toMatchObject({ code: 'stale-version', current: { version: 1, language: 'ja' } });
    expect(await save(1)).toMatchObject({ version: 2 });
  });
});

it('without a mail server no mail is owed, so that none floods out when one comes', async () => {
  const world = await situation('pglite', { mail: false });
  await world.post(returnedNotice([{ person: 'officer' }]));
  expect(await world.notices.mailState()).toEqual({ configured: false, waiting: 0, failed: 0, lastError: null });
  await world.store.close();
});
