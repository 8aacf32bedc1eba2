import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { importFile, importers, publishBatchCommand, withdrawBatchCommand } from '@industry/facts';
import { json, newDecision } from '@industry/decisions';
import type { ReportContent } from '@industry/programme/contract';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BudgetTables } from '../../services/programme/server/budget/tables.ts';
import type { PlanChangeTables } from '../../services/programme/server/plan-changes/tables.ts';
import { type Ask, personOf } from './people.fixture.ts';
import { openTestServer, type TestServer } from './testing.ts';

let server: TestServer;
let [stranger, officer, approver]: Ask[] = [];
let clock = new Date('2024-03-01T08:00:00Z');
const platform = () => server.composition.platform;

beforeAll(async () => {
  server = await openTestServer({ now: () => clock });
  const ministry = { scope: { body: 'ministry' } };
  stranger = await personOf(server);
  officer = await personOf(server, 'oz', [{ role: 'officer', ...ministry }]);
  approver = await personOf(server, 'ada', [
    { role: 'approver', ...ministry },
    { role: 'officer', ...ministry },
  ]);
});
afterAll(() => server.close());

/** The statistics office delivers exports (`ind.b`) of 2023. */
async function deliver(value: string, day: string): Promise<void> {
  clock = new Date(`${day}T08:00:00Z`);
  const { settings, contributions, pack } = platform();
  const file = join(settings.stateFolder, `exports-${day}.csv`);
  writeFileSync(file, `indicator,region,year,value\nind.b,${pack.passport.nation},2023,${value}\n`);
  const declaration = importers(contributions.datasets).get('indicator-actuals')!;
  await importFile(
    {
      stateFolder: settings.stateFolder,
      declaration,
      importer: declaration.importer,
      file,
      options: { publishedOn: day },
      pack,
      report: () => undefined,
    },
    (staged) => publishBatchCommand.run({ ...platform(), actor: 'cli:test' }, { staged }, () => undefined),
  );
}

async function withdraw(fileName: string): Promise<void> {
  const dataset = 'indicator-actuals';
  const batch = (await platform().facts.batches(dataset)).find((one) => one.fileName === fileName)!.id;
  const request = { dataset, batch, reason: 'Counted twice', language: 'en' };
  await withdrawBatchCommand.run({ ...platform(), actor: 'cli:test' }, request, () => undefined);
}

/** People decide on the budget spent and on another plan, and a body reports: all of it after the report was first asked for. */
async function decideMeanwhile(): Promise<void> {
  const { store } = platform();
  const at = clock.toISOString();
  const approved = { ...newDecision('oz', clock), state: 'approved' as const, decided_at: at, decided_by: 'ada' };
  await store.transaction<BudgetTables & PlanChangeTables, void>(async (tx) => {
    const spent = { kind: 'spent' as const, year: 2023, quarter: 4, body: 'ministry', total: '77.5' };
    const act = { act_code: null, act_title: null, act_adopted: null };
    await tx
      .insertInto('budget_statement')
      .values({ id: randomUUID(), ...spent, ...act, source: json(english('Treasury')), ...approved })
      .execute();
    await tx
      .insertInto('plan_change')
      .values({
        id: randomUUID(),
        indicator: 'ind.b',
        body: 'ministry',
        act_code: 'TL-12',
        act_title: json(english('Resolution 12')),
        act_adopted: '2024-06-01',
        clause: '0/goal',
        values: json({ '2023': '205', '2024': '240' } as never),
        values_before: json({}),
        grounds: json(english('A changed world')),
        assessment: json({}),
        findings: json([]),
        ...approved,
      })
      .execute();
  });
}

const REPORTS = '/api/v1/reports';
const content = (answer: { readonly body: Record<string, unknown> }) => answer.body['content'] as ReportContent;
const values = ({ facts }: ReportContent) => Object.fromEntries(facts.map(({ id, value }) => [id, value]));
const english = (text: string) => ({ original: 'en' as const, texts: { en: text } });

describe('a report from the template', () => {
  test('binds every figure to a fact with its sources; an unknown one says who owes it by when', async () => {
    const report = content(await stranger!('GET', `${REPORTS}/2023`));
    const fact = (id: string) => report.facts.find((one) => one.id === id)!;
    expect(fact('plan ind.b 2023')).toMatchObject({ value: '230', sources: [expect.any(Number)] });
    expect(fact('actual ind.b 2023')).toMatchObject({ value: null });
    expect(fact('actual ind.b 2023').text.en).toBe('unknown (owed by Statistical Office, due 30 June 2024)');
    for (const { kind, value, sources } of report.facts)
      if (kind === 'figure' && value !== null) expect(sources.length).toBeGreaterThan(0);
    for (const number of report.facts.flatMap(({ sources }) => sources))
      expect(report.sources[number - 1]).toBeDefined();
  });

  test('is of the programme’s years and quarters, and of no other', async () => {
    expect((await stranger!('GET', `${REPORTS}/2023-Q2`)).status).toBe(200);
    for (const id of ['2021', '2023-Q5', '2023-04', 'x', '0'.repeat(40)])
      expect((await stranger!('GET', `${REPORTS}/${id}`)).body).toMatchObject({ status: 404, code: 'report-unknown' });
    const future = await stranger!('GET', `${REPORTS}/2023?recordedAt=2031-01-01T00:00:00Z`);
    expect(future.body).toMatchObject({ status: 400, code: 'report-instant' });
  });

  test('of an earlier instant has the figures that were held then, to the digit', async () => {
    await deliver('225.5', '2024-03-10');
    const first = content(await stranger!('GET', `${REPORTS}/2023`));
    await deliver('231.25', '2024-05-10');
    clock = new Date('2024-08-20T08:00:00Z');
    await decideMeanwhile();
    const now = content(await stranger!('GET', `${REPORTS}/2023`));
    const again = content(await stranger!('GET', `${REPORTS}/2023?recordedAt=${first.recordedAt}`));
    expect(values(first)).toMatchObject({ 'actual ind.b 2023': '225.5', 'gap ind.b 2023': '-4.5' });
    expect(values(now)).toMatchObject({ 'actual ind.b 2023': '231.25', 'gap ind.b 2023': '26.25' });
    const told = (report: ReportContent) => ({ ...report, facts: values(report) });
    // What was decided since is in the report of today and in none of it in that of then: figures, tables, charts, sources.
    expect(values(now)).toMatchObject({ 'budget spent 2023': '77.5', 'plan ind.b 2023': '205' });
    expect(values(first)).toMatchObject({ 'budget spent 2023': null, 'plan ind.b 2023': '230' });
    expect(told(now)).not.toEqual(told(first));
    expect(again).toEqual(first);
    const before = content(await stranger!('GET', `${REPORTS}/2023?recordedAt=2024-03-05T00:00:00Z`));
    expect(values(before)).toMatchObject({ 'actual ind.b 2023': null });
  });

  test('of an instant before a batch was withdrawn still has its figures', async () => {
    const held = content(await stranger!('GET', `${REPORTS}/2023`));
    clock = new Date('2024-08-21T08:00:00Z');
    await withdraw('exports-2024-05-10.csv');
    const now = content(await stranger!('GET', `${REPORTS}/2023`));
    expect(values(now)).toMatchObject({ 'actual ind.b 2023': '225.5' });
    expect(content(await stranger!('GET', `${REPORTS}/2023?recordedAt=${held.recordedAt}`))).toEqual(held);
  });
});

describe('a report that people decide', () => {
  let id = '';
  let version = 1;
  const step = async (by: Ask, path: string, body: object) => {
    const answer = await by('POST', `${REPORTS}/${id}/${path}`, { version, ...body });
    if (answer.status === 200) version = answer.body['record'].version;
    return answer;
  };

  test('is drafted by an officer of the body that supervises the act, once a period', async () => {
    expect((await stranger!('POST', REPORTS, { period: '2023' })).status).toBe(401);
    const made = await officer!('POST', REPORTS, { period: '2023' });
    expect(made.body['record']).toMatchObject({ state: 'draft', offers: { edit: true, submit: true, decide: false } });
    id = made.body['record'].id;
    expect((await officer!('POST', REPORTS, { period: '2023' })).body).toMatchObject({ code: 'report-open-already' });
    expect((await stranger!('GET', `${REPORTS}/${id}`)).status).toBe(404);
  });

  test.each([
    ['a number', 'Exports grew\nby 15.4 %', 'line 2, character 4: the number "15.4" is bound to no fact'],
    ['a number of another script', 'Exports ١٥', 'the number "١٥"'],
    ['a fraction', 'Exports ½', 'the number "½"'],
    ['an unknown reference', '[actuel ind.b]', 'Perhaps: actual'],
    ['an unknown indicator', '[actual ind.z]', '"ind.z" is not known'],
    ['a reference that is open', 'x [actual ind.b', 'is not closed'],
    ['a year that is none', '[actual ind.b 15]', '"15" is not known'],
    ['a reference without its subject', '[actual]', 'does not say what it is about'],
    ['a reference with too much', '[year 2023 15]', 'too many words: "15"'],
  ])('refuses %s, with its place and the remedy', async (_what, text, message) => {
    const texts = [{ section: 'summary', text: english(text) }];
    const answer = await officer!('PUT', `${REPORTS}/${id}?language=en`, { version, texts });
    expect(answer.body).toMatchObject({ status: 400, code: 'report-text' });
    expect(answer.body['errors']).toContainEqual({
      path: 'body.texts.0.text.texts.en',
      message: expect.stringContaining(message),
    });
  });

  test('keeps a text of words and references', async () => {
    const texts = [{ section: 'summary', text: english('Exports reached [actual ind.b] against [plan ind.b].') }];
    const saved = await officer!('PUT', `${REPORTS}/${id}`, { version, texts });
    version = saved.body['record'].version;
    expect(content(saved).sections[0]!.blocks[0]).toMatchObject({
      pieces: {
        en: ['Exports reached ', { fact: 'actual ind.b 2023' }, ' against ', { fact: 'plan ind.b 2023' }, '.'],
      },
    });
  });

  test('is frozen when it is submitted, and approved by somebody else', async () => {
    clock = new Date('2024-09-01T08:00:00Z');
    expect((await step(officer!, 'submission', { confirmed: [] })).body['record']).toMatchObject({
      state: 'submitted',
      recordedAt: '2024-09-01T08:00:00Z',
    });
    expect((await step(officer!, 'decision', { decision: 'approve' })).status).toBe(403);
    await deliver('240', '2024-09-02');
    const returned = await step(approver!, 'decision', { decision: 'return', remark: english('Say more') });
    expect(returned.body['record']).toMatchObject({ state: 'returned', recordedAt: null });
    clock = new Date('2024-09-03T08:00:00Z');
    await step(officer!, 'submission', { confirmed: [] });
    expect((await step(approver!, 'decision', { decision: 'approve' })).body['record']).toMatchObject({
      state: 'approved',
      publishedAt: null,
    });
  });

  test('is published by a job, with the figures of its submission', async () => {
    await deliver('241.5', '2024-09-04');
    await platform().jobs.drain();
    const { body } = await stranger!('GET', `${REPORTS}/${id}`);
    expect(body['record']).toMatchObject({ state: 'approved', publishedAt: '2024-09-04T08:00:00Z' });
    expect(values(body['content'])).toMatchObject({ 'actual ind.b 2023': '240' });
    expect((await stranger!('GET', REPORTS)).body['published']).toMatchObject([{ id, period: { id: '2023' } }]);
    expect(content(await stranger!('GET', `${REPORTS}/2023`))).toEqual(body['content']);
  });

  test('a later revision of a fact marks it: from what to what', async () => {
    const { changes, content: published } = (await stranger!('GET', `${REPORTS}/${id}`)).body;
    expect(changes).toContainEqual(
      expect.objectContaining({
        fact: 'actual ind.b 2023',
        before: expect.objectContaining({ en: expect.stringContaining('240') }),
        now: expect.objectContaining({ en: expect.stringContaining('241.5') }),
      }),
    );
    expect(values(published)).toMatchObject({ 'actual ind.b 2023': '240' });
  });

  test('every step is an event of the audit', async () => {
    const events = await platform().audit.events({ object: `programme-report:${id}` });
    expect(events.map(({ action }) => action.replace('programme-report.', '')).toReversed()).toEqual([
      'draft',
      'save',
      'submit',
      'return',
      'submit',
      'approve',
      'publish',
    ]);
  });
});

describe('a document', () => {
  const made = async (report: string, query: string) => {
    const { body: started, status } = await stranger!('GET', `${REPORTS}/${report}/document?${query}`);
    expect(status).toBe(200);
    const address = `/api/v1/report-documents/${started['id']}`;
    await expect
      .poll(async () => (await stranger!('GET', address)).body['state'], { timeout: 50_000 })
      .not.toBe('running');
    return server.app.inject(`${address}/file`);
  };

  test('is a PDF', async () => {
    const file = await made('2023', 'documentLanguage=kk&format=pdf');
    expect(file.headers['content-disposition']).toBe('attachment; filename="programme-report-2023-kk.pdf"');
    expect(file.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
  });

  test('is a workbook whose cells are figures, with every fact and its sources', async () => {
    const file = await made('2023-Q4', 'documentLanguage=en&format=xlsx');
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(new Uint8Array(file.rawPayload).buffer);
    const rows = workbook.getWorksheet('All figures')!.getSheetValues() as unknown[][];
    const plan = rows.find((row) => row?.includes('[plan ind.b 2023]'));
    expect(plan).toContain(205);
    expect(workbook.worksheets.at(-1)!.name).toBe('Sources');
  });

  test('of a report that there is not, or that is gone, is a problem', async () => {
    const wrong = await stranger!('GET', `${REPORTS}/2031/document?documentLanguage=en&format=pdf`);
    expect(wrong.body).toMatchObject({ code: 'report-unknown' });
    const gone = await stranger!('GET', '/api/v1/report-documents/00000000-0000-4000-8000-000000000000/file');
    expect(gone.body).toMatchObject({ status: 404, code: 'document-gone' });
  });
});
