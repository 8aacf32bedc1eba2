import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { sweepLake } from '@industry/facts';
import { outputFile } from '@industry/facts/observations.fixture.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DeskPerson, openDesk } from './desk.fixture.ts';

let desk: Awaited<ReturnType<typeof openDesk>>;
let [officer, second, foreign] = [null, null, null] as unknown as [DeskPerson, DeskPerson, DeskPerson];
beforeAll(async () => {
  desk = await openDesk();
  officer = await desk.person('officer', [{ role: 'data-officer', scope: {} }]);
  second = await desk.person('second', [{ role: 'dataset-officer', scope: { dataset: 'output' } }]);
  foreign = await desk.person('foreign', [{ role: 'dataset-officer', scope: { dataset: 'harvard-eci' } }]);
});
afterAll(() => desk.close());

/** The four regions and the nation, whose figure is their sum. */
const whole = (value: (region: string) => number, year = 2022) => {
  const sum = ['10', '20', '30', '40'].reduce((total, region) => total + value(region), 0);
  return `${outputFile([year], (region) => String(value(region)))}XT,${year},${sum}\n`;
};
const because = (words: string) => ({ original: 'en', texts: { en: words } });

/** Uploads, has it checked, answers it. */
async function checked(by: DeskPerson, text: string, fields = {}) {
  const { status, body } = await by.upload('output', text, fields);
  expect([status, body]).toMatchObject([202, { upload: expect.any(String) }]);
  expect((await by.ask('GET', `/api/v1/uploads/${body['upload']}`)).body).toMatchObject({ state: 'checking' });
  await desk.platform.jobs.drain();
  return (await by.ask('GET', `/api/v1/uploads/${body['upload']}`)).body;
}
const publish = (by: DeskPerson, { id, version }: Record<string, unknown>, more: object = {}) =>
  by.ask('POST', `/api/v1/uploads/${String(id)}/publish`, { version, confirmed: [], ...more });
const staging = () =>
  readdirSync(join(desk.server.settings.stateFolder, 'staging')).filter((name) => name.includes('desk-'));

describe('a file on the desk', () => {
  test('is checked and previewed, nothing is visible before it is published, and a restart keeps it', async () => {
    const upload = await checked(officer, whole(Number), { publishedOn: '2023-05-01' });
    expect(upload).toMatchObject({
      state: 'waiting',
      source: 'upload',
      createdBy: 'Name of officer',
      encoding: 'utf-8',
      fileHash: expect.stringMatching(/^[0-9a-f]{64}$/),
      options: { publishedOn: '2023-05-01' },
      rows: 5,
      preview: { before: 0, added: 5, changed: 0, gone: 0 },
      warnings: [],
      outOfDate: false,
    });
    expect(await desk.figures()).toEqual([]);
    // What every server does at its start.
    await sweepLake(desk.server.settings.stateFolder, desk.platform.store);
    const published = await publish(officer, upload);
    expect(published).toMatchObject({ status: 200, body: { state: 'published', endedBy: 'Name of officer' } });
    expect(await desk.figures()).toContain('10 2022 10');
    expect(staging()).toEqual([]);
    const [event] = await desk.platform.audit.events({ object: `batch:${published.body['batch']}` });
    expect(event).toMatchObject({ actor: 'person:officer', action: 'batch.publish', after: { upload: upload['id'] } });
  });

  test('a figure a hundred times too large fails the sum, and is published only with a reason', async () => {
    const text = whole(Number).replace('10,2022,10', '10,2022,1000');
    const upload = await checked(officer, text, { publishedOn: '2023-06-01' });
    expect(upload['warnings'].map(({ check }: { check: string }) => check)).toEqual(['sum-over-regions', 'tenfold']);
    expect(upload['preview'].largestChanges).toMatchObject([
      { keys: { region: '10' }, before: '10', after: '1000', difference: '990', relative: '99' },
    ]);
    const bare = await publish(officer, upload);
    expect([bare.status, bare.body['code']]).toEqual([409, 'upload-unconfirmed']);
    expect(bare.body['detail']).toContain('sum-over-regions, tenfold');
    const confirmed = ['sum-over-regions', 'tenfold'];
    expect((await publish(officer, upload, { confirmed })).body['code']).toBe('upload-unconfirmed');
    expect(await desk.figures()).toContain('10 2022 10');
    const done = await publish(officer, upload, { confirmed, reason: because('The source says so.') });
    expect(done.body).toMatchObject({ state: 'published', confirmed });
    const [event] = await desk.platform.audit.events({ object: `batch:${done.body['batch']}` });
    expect(event?.after).toMatchObject({ confirmed, reason: because('The source says so.') });
  });

  test('of two officers the second learns that the preview is out of date, and gets a new one', async () => {
    const one = await checked(
      officer,
      whole((region) => Number(region) + 1),
      { publishedOn: '2024-01-01' },
    );
    const two = await checked(
      second,
      whole((region) => Number(region) + 2),
      { publishedOn: '2024-01-02' },
    );
    expect(two['preview'].largestChanges).toContainEqual(expect.objectContaining({ before: '20', after: '22' }));
    // The first file puts the hundredfold figure right, which a person has to stand by.
    const { status } = await publish(officer, one, { confirmed: ['tenfold'], reason: because('Put right.') });
    expect(status).toBe(200);
    const seen = (await second.ask('GET', `/api/v1/uploads/${two['id']}`)).body;
    expect(seen).toMatchObject({ outOfDate: true });
    const late = await publish(second, two, { confirmed: ['tenfold'], reason: because('x') });
    expect([late.status, late.body['code']]).toEqual([409, 'preview-out-of-date']);
    await desk.platform.jobs.drain();
    const renewed = (await second.ask('GET', `/api/v1/uploads/${two['id']}`)).body;
    expect(renewed).toMatchObject({ state: 'waiting', outOfDate: false, warnings: [] });
    expect(renewed['preview'].largestChanges).toContainEqual(expect.objectContaining({ before: '21', after: '22' }));
    const stale = await publish(second, two);
    expect([stale.status, stale.body['code'], stale.body['current'].version]).toEqual([
      409,
      'stale-version',
      renewed['version'],
    ]);
    expect((await publish(second, renewed)).status).toBe(200);
    expect(await desk.figures()).toContain('20 2022 22');
  });

  test('a refused file says why in the reader’s language, and gives its rejected rows', async () => {
    const upload = await checked(officer, `${whole(Number)}99,2022,=1+1\n`);
    expect(upload).toMatchObject({
      state: 'refused',
      preview: null,
      refusal: {
        translated: true,
        row: expect.any(Number),
        rejected: true,
        reason: { ru: 'Отклонено строк: 1 из 6', ja: '6行のうち1行が拒否されました' },
      },
    });
    expect(JSON.stringify(upload)).not.toContain(desk.server.settings.stateFolder);
    const rows = await officer.ask('GET', `/api/v1/uploads/${upload['id']}/rejected`);
    expect(rows.text.split('\n').slice(0, 2)).toEqual([
      'line,field,value,check,reason',
      expect.stringMatching(/^7,output,'=1\+1,formula/),
    ]);
    const gone = await officer.ask('POST', `/api/v1/uploads/${upload['id']}/discard`, { version: upload['version'] });
    expect(gone.body).toMatchObject({ state: 'discarded' });
    expect(staging()).toEqual([]);
    expect((await officer.ask('GET', `/api/v1/uploads/${upload['id']}/rejected`)).body['code']).toBe(
      'rejected-unknown',
    );
  });

  test('hostile forms are told what is wrong and leave nothing behind', async () => {
    const code = async (fields: Record<string, string>, name?: string) =>
      (await officer.upload('output', whole(Number), fields, name)).body['code'];
    expect(await code({ colour: 'red' })).toBe('upload-option');
    expect(await code({ scheme: 'TL-1999' })).toBe('upload-option');
    expect(await code({ source: 'x'.repeat(301) })).toBe('upload-option');
    expect((await officer.upload('nothing', 'x')).body['code']).toBe('dataset-unknown');
    expect((await officer.upload('output', '', {}, '')).body['code']).toBe('upload-missing');
    expect(staging()).toEqual([]);
    const { body } = await officer.upload('output', whole(Number), {}, '../../../etc/passwd');
    await desk.platform.jobs.drain();
    const upload = (await officer.ask('GET', `/api/v1/uploads/${body['upload']}`)).body;
    expect(upload).toMatchObject({ state: 'waiting', fileName: 'passwd' });
    await officer.ask('POST', `/api/v1/uploads/${upload['id']}/discard`, { version: upload['version'] });
  });

  test('is nobody’s outside of its dataset', async () => {
    const upload = await checked(
      second,
      whole((region) => Number(region) + 3),
    );
    for (const [method, rest, payload] of [
      ['GET', ''],
      ['GET', '/rejected'],
      ['POST', '/preview', { version: 1 }],
      ['POST', '/publish', { version: 1, confirmed: [] }],
      ['POST', '/discard', { version: 1 }],
    ] as const)
      expect((await foreign.ask(method, `/api/v1/uploads/${upload['id']}${rest}`, payload)).status).toBe(403);
    expect((await foreign.upload('output', 'x')).status).toBe(403);
    const seen = (await foreign.ask('GET', '/api/v1/desk')).body;
    expect(seen['datasets'].map(({ id }: { id: string }) => id)).toEqual(['harvard-eci']);
    expect(seen['uploads']).toEqual([]);
    const own = (await second.ask('GET', '/api/v1/desk')).body;
    expect(own).toMatchObject({ permitted: true, mayPull: true, mayWithdraw: true, datasets: [{ id: 'output' }] });
    expect(own['uploads'][0]).toMatchObject({ id: upload['id'], state: 'waiting' });
    expect(own['datasets'][0].form.options[1]).toMatchObject({ name: 'scheme', choices: ['TL-2010', 'TL-2021'] });
    const inbox = (await second.ask('GET', '/api/v1/inbox')).body;
    expect(JSON.stringify(inbox)).toContain(`/desk/uploads/${upload['id']}`);
  });

  test('on which nobody decides within its term is removed, and stays listed', async () => {
    const [waiting] = (await second.ask('GET', '/api/v1/desk')).body['uploads'];
    const folder = join(desk.server.settings.stateFolder, 'staging', `desk-${waiting.id}`);
    expect(existsSync(folder)).toBe(true);
    desk.setNow('2026-01-30T06:00:00.000Z');
    await desk.platform.jobs.drain();
    expect(existsSync(folder)).toBe(false);
    const after = (await second.ask('GET', `/api/v1/uploads/${waiting.id}`)).body;
    expect(after).toMatchObject({ state: 'expired' });
    expect((await publish(second, after)).body['code']).toBe('upload-state');
  });
});

describe('a dataset above "public"', () => {
  const upload = (by: DeskPerson, text: string) => by.upload('sealed', text, { publishedOn: '2023-05-01' });

  test('is on the desk of who may publish it, and there for nobody else', async () => {
    const named = async (by: DeskPerson) =>
      (await by.ask('GET', '/api/v1/desk')).body['datasets'].some(({ id }: { id: string }) => id === 'sealed');
    expect([await named(officer), await named(foreign)]).toEqual([true, false]);
    expect((await upload(foreign, whole(Number))).body).toMatchObject({ code: 'dataset-unknown' });
    expect((await officer.ask('GET', '/api/v1/datasets/sealed')).status).toBe(404);
  });

  test('is previewed by counts alone, and a wrong value is told by its place', async () => {
    const good = (await upload(officer, whole(Number))).body['upload'];
    const bad = (await upload(officer, `${whole(Number)}50,2022,77\n`)).body['upload'];
    await desk.platform.jobs.drain();
    const waiting = (await officer.ask('GET', `/api/v1/uploads/${good}`)).body;
    expect(waiting).toMatchObject({ state: 'waiting', outOfDate: false, preview: { added: 5, addedRows: [] } });
    const refused = await officer.ask('GET', `/api/v1/uploads/${bad}`);
    expect(refused.body).toMatchObject({ state: 'refused', refusal: { row: 7, field: 'region', value: null } });
    expect((await officer.ask('GET', `/api/v1/uploads/${bad}/rejected`)).status).toBe(404);
    expect((await publish(officer, waiting)).body).toMatchObject({ state: 'published' });
  });

  test('has its batches on the desk, without values, and they are withdrawn there', async () => {
    const before = await officer.ask('GET', '/api/v1/desk/datasets/sealed');
    const [batch] = before.body['batches'];
    expect(batch).toMatchObject({ dataset: 'sealed', rows: 5, state: 'published' });
    const at = `/api/v1/datasets/sealed/batches/${batch.id}`;
    expect((await officer.ask('GET', at)).status).toBe(404);
    const asked = ['/api/v1/desk/datasets/sealed', `${at}/withdrawal`].map((path) => foreign.ask('GET', path));
    expect((await Promise.all(asked)).map(({ body }) => body['code'])).toEqual(['dataset-unknown', 'dataset-unknown']);
    let { body } = await officer.ask('GET', `${at}/withdrawal`);
    while (body['preview'] === null) ({ body } = await officer.ask('GET', `${at}/withdrawal`));
    expect(body['preview']).toMatchObject({ gone: 5, goneRows: [] });
    const payload = { against: body['against'], reason: because('Sent by mistake.') };
    expect((await officer.ask('POST', `${at}/withdraw`, payload)).status).toBe(200);
    const after = await officer.ask('GET', '/api/v1/desk/datasets/sealed');
    expect(after.body['batches']).toMatchObject([{ id: batch.id, state: 'withdrawn' }]);
  });
});

describe('the withdrawal of a batch', () => {
  test('shows what becomes visible instead and who shows it; then it is out of force and stays listed', async () => {
    const { batches } = (await officer.ask('GET', '/api/v1/datasets/output')).body;
    const at = `/api/v1/datasets/output/batches/${batches[0].id}`;
    let { status, body } = await officer.ask('GET', `${at}/withdrawal`);
    while (status === 200 && body['preview'] === null)
      ({ status, body } = await officer.ask('GET', `${at}/withdrawal`));
    expect([status, body]).toMatchObject([200, { usedBy: [{ path: '/output' }], preview: { changed: 5, gone: 0 } }]);
    expect((await foreign.ask('GET', `${at}/withdrawal`)).status).toBe(403);
    const reason = because('Withdrawn by the source.');
    const old = await officer.ask('POST', `${at}/withdraw`, { against: 'older', reason });
    expect([old.status, old.body['code']]).toEqual([409, 'preview-out-of-date']);
    desk.setNow('2026-02-01T06:00:00.000Z');
    const done = await officer.ask('POST', `${at}/withdraw`, { against: body['against'], reason });
    expect(done.body).toMatchObject({ batch: batches[0].id, withdrawnAt: '2026-02-01T06:00:00.000Z' });
    expect(await desk.figures()).toContain('20 2022 21');
    expect(await desk.figures({ recordedAt: '2026-01-31T00:00:00.000Z' })).toContain('20 2022 22');
    expect((await officer.ask('GET', at)).body['batch']).toMatchObject({
      state: 'withdrawn',
      withdrawal: { by: 'person:officer', reason },
    });
    expect((await officer.ask('POST', `${at}/withdraw`, { against: 'x', reason })).body['code']).toBe(
      'batch-withdrawn',
    );
  });
});
