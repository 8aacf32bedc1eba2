import { expect, it } from 'vitest';
import { addPerson } from '@industry/auth';
import { openSink } from '@industry/notices/mail/sink.fixture.ts';
import type { ServerService } from '@industry/registry/types.ts';
import { SERVICES } from '../../../apps/server/services.ts';
import { openTestServer, testSettings } from '../../../apps/server/testing.ts';

const same = (text: string) => ({ kk: text, ru: text, en: text, ja: text });
const duties: ServerService = {
  name: 'duties',
  contributions: {
    noticeKinds: [{ id: 'test.due', title: same('Due'), subject: same('Due'), text: same('Soon'), required: true }],
  },
};

it('a notice of the whole application reaches the mail server after its decision, and only then', async () => {
  const sink = await openSink(() => null);
  const settings = testSettings({ SMTP_URL: sink.url, MAIL_FROM: 'Industry <a@b.kz>', PUBLIC_URL: 'http://localhost' });
  const server = await openTestServer({ settings, services: [...SERVICES, duties] });
  const { store, notices, jobs, now } = server.composition.platform;
  const reader = { id: 'ada', name: 'Ada', email: 'ada@b.kz', passwordHash: null, assignments: [] };
  await store.transaction((tx) => addPerson(tx, reader, now()));
  const tell = (key: string, fails: boolean) =>
    store.transaction(async (tx) => {
      await notices.post(tx, { kind: 'test.due', to: [{ person: 'ada' }], values: {}, path: '/programme', key });
      if (fails) throw new Error('undone');
    });
  await expect(tell('a', true)).rejects.toThrow('undone');
  await tell('b', false);
  expect(sink.taken).toEqual([]);
  await jobs.drain();
  expect(sink.taken.map(({ from, to }) => [from, ...to])).toEqual([['a@b.kz', 'ada@b.kz']]);
  expect(sink.taken[0]?.text).toContain('http://localhost/en/programme');
  expect(await jobs.list({ name: 'notices.send-mail' })).toMatchObject([{ state: 'done', tries: 1 }]);
  expect(await notices.mailState()).toEqual({ configured: true, waiting: 0, failed: 0, lastError: null });
  await server.close();
  await sink.close();
});
