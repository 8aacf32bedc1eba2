import { afterAll, beforeAll, expect, test } from 'vitest';
import { PERSONS, type ReportingServer, reportingServer, words } from './reporting.fixture.ts';

let country: ReportingServer;
beforeAll(async () => {
  country = await reportingServer('2022-06-01T00:00:00Z');
});
afterAll(() => country.close());

const platform = () => country.server.composition.platform;
const inbox = async (id: string) => {
  const viewer = { id, name: id, assignments: PERSONS[id] ?? [] };
  return (await platform().contributions.inbox(viewer, platform())).map(({ title, path, due }) => [
    title.en,
    path,
    due,
  ]);
};

test('nothing waits before it is late, and nothing for a stranger', async () => {
  expect(await inbox('officer')).toEqual([]);
  country.at('2030-01-01T00:00:00Z');
  expect(await inbox('nobody')).toEqual([]);
});

test('a person finds what the bodies of their assignments owe and have not delivered, a register’s figures not', async () => {
  country.at('2024-08-01T00:00:00Z');
  const items = await inbox('officer');
  expect(items).toContainEqual(['Late: Exports, 2022, 2023', '/reporting', '2023-06-30']);
  expect(items.map(([title]) => title).join()).not.toContain('rank');
  expect((await inbox('ministry')).map(([title]) => title)).toContain('Late: Yearly review, 2022, 2023');
  expect(await inbox('auditor')).toEqual([]);
});

test('an approver finds what was submitted, an officer what was returned', async () => {
  const { body } = await country.as('north', 'POST', '/reports', {
    duty: 'letter',
    body: 'north-council',
    period: '2024-06',
  });
  const path = `/reports/${String(body['id'])}`;
  await country.as('north', 'PUT', path, { version: 1, text: words('All is well'), reason: null });
  await country.as('north', 'POST', `${path}/submit`, { version: 2 });
  const titles = async () => (await inbox('north')).map(([title]) => String(title));
  expect(await titles()).toContain('To approve: Letter of the month, June 2024');
  await country.as('north', 'POST', `${path}/return`, { version: 3, remark: words('Of which month?') });
  expect(await titles()).toContain('Returned: Letter of the month, June 2024');
});

test('each step is told once, however often the job runs', async () => {
  country.at('2023-04-03T00:00:00Z');
  const { store, jobs, notices } = platform();
  const post = async () => {
    await store.transaction((tx) => jobs.send(tx, 'reporting.remind', {}));
    await jobs.drain();
    return (await notices.of('ministry')).filter(({ subject }) => subject.en.includes('Yearly review')).length;
  };
  expect([await post(), await post()]).toEqual([1, 1]);
});
