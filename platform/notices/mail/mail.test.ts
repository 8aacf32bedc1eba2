import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AuthTables } from '@industry/auth';
import { createCalendar } from '@industry/calendar';
import { TEST_ENGINES } from '@industry/database/test-store.ts';
import { NOW, returnedNotice, situation } from '../notices.fixture.ts';
import type { NoticeTables } from '../tables.ts';
import { type MailContext, sendDigestJob, sendMailJob } from './jobs.ts';
import { createMailer } from './mailer.ts';
import { openSink } from './sink.fixture.ts';

type Refusal = { readonly code: number; readonly text: string } | null;

describe.each(TEST_ENGINES)('mail on %s', (engine) => {
  let world: Awaited<ReturnType<typeof situation>>;
  let sink: Awaited<ReturnType<typeof openSink>>;
  let context: MailContext;
  let refuse: (address: string) => Refusal = () => null;
  let now = NOW;
  const job = { id: '1', signal: new AbortController().signal, report: () => undefined };

  beforeAll(async () => {
    world = await situation(engine);
    sink = await openSink((address) => refuse(address));
    const texts = {
      status: 'official',
      notice: { kk: '', ru: '', en: '', ja: '' },
      officialLanguages: ['kk', 'ru'],
    } as const;
    context = {
      settings: {
        smtpUrl: sink.url,
        mailFrom: 'Industry <no-reply@industry.example.kz>',
        publicUrl: 'https://industry.example.kz',
      },
      store: world.store,
      calendar: createCalendar({
        passport: { timeZone: 'Asia/Almaty', fiscalYearStart: '01-01' },
        calendar: { weekend: [6, 7], years: [] },
      }),
      pack: { passport: { texts: { ...texts, officialLanguages: [...texts.officialLanguages] } } },
      contributions: { noticeKinds: world.context.kinds },
      log: pino({ level: 'silent' }),
      now: () => now,
    };
  });
  afterAll(async () => {
    await sink.close();
    await world.store.close();
  });
  beforeEach(async () => {
    sink.taken.length = 0;
    world.sent.length = 0;
    refuse = () => null;
    now = NOW;
    await world.store.tables<NoticeTables>().deleteFrom('notice').execute();
  });

  /** Runs the jobs that were sent, as the queue would. */
  async function runSent(): Promise<void> {
    for (const { input } of world.sent.splice(0)) await sendMailJob.run(context, input as { notice: string }, job);
  }
  const digest = () => sendDigestJob.run(context, {}, job);
  const due = (person: string, path = '/reporting') =>
    world.post({ kind: 'duty.due', to: [{ person }], values: { day: '2025-02-03' }, path });
  const addresses = () => sink.taken.map(({ to }) => to.join()).toSorted();

  it('a letter comes in the language of its reader, in plain text, with its page and the way to switch it off', async () => {
    await world.notices.choose('officer', { version: 0, language: 'ru', kinds: { 'actual.returned': 'at-once' } });
    await world.post(returnedNotice([{ person: 'officer' }]));
    await runSent();
    const [mail] = sink.taken;
    expect(mail).toMatchObject({ from: 'no-reply@industry.example.kz', to: ['officer@b.kz'] });
    expect(mail?.headers.get('from')).toBe('Industry <no-reply@industry.example.kz>');
    expect(mail?.headers.get('to')).toBe('Name of officer <officer@b.kz>');
    expect(mail?.headers.get('subject')).toBe('Industry: Доля: возвращено');
    expect(mail?.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(mail?.headers.get('content-language')).toBe('ru');
    expect(mail?.headers.get('auto-submitted')).toBe('auto-generated');
    expect(mail?.headers.get('list-unsubscribe')).toContain('<https://industry.example.kz/ru/inbox/preferences>');
    expect(mail?.text.split('\n')).toEqual([
      'Aigerim: уточните, до 3 февраля 2025\u00a0г.',
      'Открыть в системе: https://industry.example.kz/ru/reporting/actuals/7',
      '',
      '-- ',
      'Письмо отправлено автоматически, отвечать на него не нужно.',
      'Отключить или настроить письма: https://industry.example.kz/ru/inbox/preferences',
      '',
    ]);
  });

  it.each([
    ['kk', 'Жүйеде ашу: https://industry.example.kz/kk/reporting'],
    ['en', 'Open it in the system: https://industry.example.kz/en/reporting'],
    ['ja', 'システムで開く： https://industry.example.kz/ja/reporting'],
  ] as const)('a letter in %s says where it is dealt with', async (language, line) => {
    const { version } = await world.notices.preferences('approver');
    await world.notices.choose('approver', { version, language, kinds: {} });
    await due('approver');
    await runSent();
    expect(sink.taken[0]?.text).toContain(line);
  });

  it('a job that runs twice sends once', async () => {
    await due('auditor');
    const [first] = world.sent;
    await runSent();
    await sendMailJob.run(context, first?.input as { notice: string }, job);
    expect(addresses()).toEqual(['auditor@b.kz']);
  });

  it('of a firm only the kind is told, whatever fills the texts, and the address does not name it', async () => {
    await world.notices.choose('firm', { version: 0, language: 'en', kinds: { 'firm.default': 'at-once' } });
    const notice = { kind: 'firm.default', values: { amount: '12 345 678' }, path: '/firms/990140000001' };
    await world.post({ ...notice, to: [{ person: 'firm' }] });
    await world.notices.choose('stranger', { version: 0, language: 'en', kinds: { 'actual.returned': 'at-once' } });
    await world.post(returnedNotice([{ person: 'stranger' }], { path: '/firms/990140000001' }));
    await runSent();
    expect(sink.taken).toHaveLength(2);
    for (const { text, headers } of sink.taken) {
      expect(`${text}${[...headers.values()].join('\n')}`).not.toMatch(/12 345 678|990140000001|Share/);
      expect(text).toContain('What it says does not travel by mail.');
    }
    expect(sink.taken[0]?.headers.get('subject')).toBe('Industry: A firm is in default');
    expect((await world.notices.of('firm'))[0]?.text.en).toBe('12 345 678 is owed');
  });

  it.each([
    ['as the holder of a role', { role: 'firm', scope: { firm: '990140000001' } }],
    ['by name', { person: 'firm' }],
  ])('who acts for a firm is told nothing by mail, told %s', async (_, recipient) => {
    const { version } = await world.notices.preferences('firm');
    await world.notices.choose('firm', { version, language: 'en', kinds: { 'actual.returned': 'at-once' } });
    await world.post(returnedNotice([recipient]));
    await runSent();
    expect(sink.taken[0]?.headers.get('subject')).toBe('Industry: A figure was returned');
    expect(sink.taken[0]?.text).not.toContain('make it precise');
  });

  it('line breaks in names and subjects make no header', async () => {
    await world.person('evil');
    const people = world.store.tables<AuthTables>().updateTable('person').where('id', '=', 'evil');
    await people.set({ name: 'Eve\r\nBcc: all@example.com\r\n\r\nbody' }).execute();
    await world.notices.choose('evil', { version: 0, language: 'en', kinds: { 'actual.returned': 'at-once' } });
    const values = { ...returnedNotice([]).values, indicator: 'x\r\nBcc: all@example.com\r\nX-Evil: 1' };
    await world.post(returnedNotice([{ person: 'evil' }], { values }));
    await runSent();
    const [mail] = sink.taken;
    expect(mail?.to).toEqual(['evil@b.kz']);
    expect(mail?.headerNames).not.toContain('bcc');
    expect(mail?.headerNames).not.toContain('x-evil');
    expect(mail?.headers.get('subject')).toBe('Industry: x Bcc: all@example.com X-Evil: 1: returned');
    expect(mail?.text).toContain('make it precise');
  });

  it.each(['a@b.kz, c@d.kz', 'a@b.kz\r\nBcc: c@d.kz', '<a@b.kz>', 'a@b.kz;c@d.kz', 'nobody'])(
    'what is not one address gets no letter: %j',
    async (address) => {
      const mailer = createMailer(sink.url, 'a@b.kz');
      const mail = { subject: 's', text: 't', language: 'en', id: '1', preferences: 'https://x.kz' } as const;
      await expect(mailer.send({ ...mail, to: { name: 'x', address } })).rejects.toThrow('no usable mail address');
      expect(sink.taken).toEqual([]);
    },
  );

  it('a password does not leave this machine without TLS', async () => {
    const other = await openSink(() => null, '127.0.0.2');
    const mailer = createMailer(other.url.replace('//', '//user:secret@'), 'a@b.kz');
    const mail = { subject: 's', text: 't', language: 'en', id: '1', preferences: 'https://x.kz' } as const;
    await expect(mailer.send({ ...mail, to: { name: 'x', address: 'a@b.kz' } })).rejects.toThrow(/STARTTLS|TLS/);
    expect(other.taken).toEqual([]);
    await other.close();
  });

  it('a path that leads out of the system is refused when it is posted', async () => {
    for (const path of ['//evil.example', 'https://evil.example', '/a\r\nb', '/a b', '\\evil']) {
      await expect(due('officer', path)).rejects.toThrow('the path of a notice is a page of this system');
    }
  });

  it('a closed account gets no more letters', async () => {
    await world.person('leaver');
    await due('leaver');
    await world.store
      .tables<AuthTables>()
      .updateTable('person')
      .set({ closed_at: NOW.toISOString() })
      .where('id', '=', 'leaver')
      .execute();
    await runSent();
    expect(sink.taken).toEqual([]);
    expect(await world.notices.mailState()).toMatchObject({ waiting: 0, failed: 0 });
  });

  it('one refused letter does not hold up the others; it is seen by operations and tried again', async () => {
    refuse = (address) => (address === 'stranger@b.kz' ? { code: 550, text: 'no mailbox stranger@b.kz here' } : null);
    await world.post({
      kind: 'duty.due',
      to: [{ person: 'auditor' }, { person: 'stranger' }],
      values: { day: 'x' },
      path: '/',
    });
    const [sent] = world.sent.splice(0);
    const run = () => sendMailJob.run(context, sent?.input as { notice: string }, job);
    await expect(run()).rejects.toThrow(/^1 letters could not be sent: /);
    expect(addresses()).toEqual(['auditor@b.kz']);
    const state = await world.notices.mailState();
    expect(state).toMatchObject({ configured: true, waiting: 0, failed: 1 });
    expect(state.lastError).toMatch(/no mailbox/);
    expect(state.lastError).not.toContain('stranger@');
    refuse = () => null;
    await run();
    expect(addresses()).toEqual(['auditor@b.kz', 'stranger@b.kz']);
    expect(await world.notices.mailState()).toMatchObject({ failed: 0, lastError: null });
  });

  it('a server that does not answer fails the job and loses nothing', async () => {
    await due('auditor');
    const gone = await openSink(() => null);
    await gone.close();
    const [sent] = world.sent;
    const nobody = { ...context, settings: { ...context.settings, smtpUrl: gone.url } };
    await expect(sendMailJob.run(nobody, sent?.input as { notice: string }, job)).rejects.toThrow(/could not be sent/);
    await runSent();
    expect(addresses()).toEqual(['auditor@b.kz']);
  });

  it('the digest is one letter a person, without what was read, and comes once', async () => {
    for (const key of ['a', 'b', 'c']) await world.post(returnedNotice([{ person: 'auditor' }], { key }));
    await world.person('later');
    for (const key of ['d', 'e', 'f']) await world.post(returnedNotice([{ person: 'later' }], { key }));
    const [read] = await world.notices.of('later');
    await world.notices.markRead('later', [read!.id]);
    await world.notices.markRead('auditor', 'all');
    await digest();
    expect(addresses()).toEqual(['later@b.kz']);
    expect(sink.taken[0]?.headers.get('subject')).toBe('Industry: Күндік жинақ: 2 хабарлама');
    expect(sink.taken[0]?.text.match(/^• /gm)).toHaveLength(2);
    await digest();
    expect(sink.taken).toHaveLength(1);
  });

  it('the digest of a day off waits for the next working day', async () => {
    await world.post(returnedNotice([{ person: 'approver' }]));
    now = new Date('2025-01-18T04:00:00Z');
    await digest();
    expect(sink.taken).toEqual([]);
    now = new Date('2025-01-20T04:00:00Z');
    await digest();
    expect(addresses()).toEqual(['approver@b.kz']);
  });

  it('what failed at once comes with the digest, when its own job has given up', async () => {
    await due('auditor');
    refuse = () => ({ code: 451, text: 'later' });
    await expect(runSent()).rejects.toThrow(/could not be sent/);
    refuse = () => null;
    await digest();
    expect(sink.taken).toEqual([]);
    now = new Date(NOW.getTime() + 3 * 3_600_000);
    await digest();
    expect(addresses()).toEqual(['auditor@b.kz']);
  });

  it('without a mail server the jobs do nothing', async () => {
    await due('auditor');
    const without = { ...context, settings: { ...context.settings, smtpUrl: null } };
    await sendDigestJob.run(without, {}, job);
    await sendMailJob.run(without, world.sent[0]?.input as { notice: string }, job);
    expect(sink.taken).toEqual([]);
  });
});
