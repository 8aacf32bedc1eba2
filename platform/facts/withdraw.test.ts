import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importFile } from './import-file.ts';
import { corrections, output, outputFile } from './observations.fixture.ts';
import { previewStaged, previewWithdrawal } from './preview.ts';
import { publishBatch } from './publish.ts';
import { openTestLake, type TestLake } from './test-lake.ts';
import type { BatchRecord } from './types.ts';
import { withdrawBatch } from './withdraw.ts';

const because = (words: string) => ({ original: 'en', texts: { en: words } }) as const;
const of = (value: string) => outputFile([2022], () => value);

describe('what a delivery would change, and what its withdrawal changes back', () => {
  let lake: TestLake;
  let [first, second] = [null, null] as unknown as [BatchRecord, BatchRecord];
  const context = () => ({ ...lake.platform, actor: 'person:7' });
  const stage = (text: string, options = {}) => lake.stage(output, lake.write('next.csv', text), { options });
  const values = async (times = {}) =>
    (await lake.facts.observations({ dataset: 'output', ...times })).map(({ value }) => value);
  beforeAll(async () => {
    lake = await openTestLake([output, corrections]);
    first = await lake.import(output, outputFile([2021, 2022]), { publishedOn: '2023-05-01' });
  });
  afterAll(() => lake.close());

  test('a first delivery adds everything', async () => {
    const { staged } = await lake.stage(corrections, lake.write('first.csv', outputFile([2022])));
    expect(await previewStaged(lake.platform, staged)).toMatchObject({
      before: 0,
      added: 4,
      changed: 0,
      gone: 0,
      lastInForce: null,
      older: false,
      largest: null,
    });
  });

  test('one figure a hundred times too large, one row gone, one new: the largest change stands first', async () => {
    const text = outputFile([2021, 2022])
      .replace('10,2022,10', '10,2022,1000')
      .replace('20,2022,20', '20,2022,21')
      .replace('40,2021,40\n', '');
    const { staged } = await stage(`${text}30,2023,7\n`, { publishedOn: '2024-05-01' });
    const preview = await previewStaged(lake.platform, staged);
    expect(preview).toMatchObject({
      before: 8,
      same: 5,
      changed: 2,
      added: 1,
      gone: 1,
      tenfold: 1,
      largest: '99',
      lastInForce: first.id,
    });
    expect(preview.largestChanges).toEqual([
      {
        keys: expect.objectContaining({ region: '10', fact: 'output', period_start: '2022-01-01' }),
        column: 'value',
        before: '10',
        after: '1000',
        difference: '990',
        relative: '99',
      },
      expect.objectContaining({ before: '20', after: '21', difference: '1', relative: '0.05' }),
    ]);
    expect(preview.goneRows).toMatchObject([
      { keys: { region: '40', period_start: '2021-01-01' }, values: { value: '40' } },
    ]);
    expect(preview.addedRows).toMatchObject([
      { keys: { region: '30', period_start: '2023-01-01' }, values: { value: '7' } },
    ]);
    expect(await values()).toHaveLength(8);
  });

  test('an older release changes nothing that is in force, and says so', async () => {
    const { staged } = await stage(of('3'), { publishedOn: '2020-05-01' });
    expect(await previewStaged(lake.platform, staged)).toMatchObject({ changed: 0, added: 0, gone: 0, older: true });
  });

  test('from zero a change has no share, and is the largest of all', async () => {
    const zero = await lake.import(corrections, of('0'));
    const { staged } = await lake.stage(corrections, lake.write('next.csv', of('1')));
    const { largest, largestChanges } = await previewStaged(lake.platform, staged);
    expect([largest, largestChanges[0]]).toMatchObject(['Infinity', { before: '0', after: '1', relative: null }]);
    await withdrawBatch(context(), { dataset: 'corrections', batch: zero.id, reason: because('test') });
  });

  test('a preview from before another delivery is no ground to publish', async () => {
    const { staged } = await stage(of('5'), { publishedOn: '2024-06-01' });
    const { against } = await previewStaged(lake.platform, staged);
    lake.setNow('2026-02-01T00:00:00.000Z');
    second = await lake.import(output, of('9'), { publishedOn: '2024-05-02' });
    await expect(publishBatch(context(), staged, { expected: against })).rejects.toThrow('have changed since');
    expect(await values()).toEqual(['9', '9', '9', '9']);
  });

  test('a withdrawal shows first what becomes visible instead', async () => {
    const preview = await previewWithdrawal(lake.platform, second);
    expect(preview).toMatchObject({ changed: 4, added: 4, gone: 0, lastInForce: first.id });
    expect(preview.largestChanges[0]).toMatchObject({ before: '9', after: '40' });
  });

  test('what is withdrawn is out of force, stays listed with its reason, and answers for the time before', async () => {
    lake.setNow('2026-03-01T00:00:00.000Z');
    const reason = because('The source withdrew its release.');
    const gone = await withdrawBatch(context(), { dataset: 'output', batch: second.id, reason });
    expect(gone).toMatchObject({
      state: 'withdrawn',
      withdrawal: { by: 'person:7', at: '2026-03-01T00:00:00.000Z', reason },
    });
    expect(lake.announced.at(-1)).toEqual(gone);
    expect(await values()).toEqual(['10', '10', '20', '20', '30', '30', '40', '40']);
    expect(await values({ recordedAt: '2026-02-15T00:00:00.000Z' })).toEqual(['9', '9', '9', '9']);
    expect(await values({ recordedAt: '2026-03-01T00:00:00.000Z' })).toHaveLength(8);
    expect(await lake.facts.batch(second.id)).toEqual(gone);
    const [event] = await lake.platform.audit.events({ object: `batch:${second.id}`, limit: 1 });
    expect(event).toMatchObject({ action: 'batch.withdraw', actor: 'person:7', after: { reason } });
  });

  test('twice, of another dataset, or with an old preview it is refused', async () => {
    const reason = because('x');
    const withdraw = (dataset: string, batch: string, expected?: string) =>
      withdrawBatch(context(), { dataset, batch, reason, ...(expected !== undefined && { expected }) });
    await expect(withdraw('output', second.id)).rejects.toMatchObject({ reason: 'withdrawn' });
    await expect(withdraw('corrections', first.id)).rejects.toMatchObject({ reason: 'unknown' });
    await expect(withdraw('output', first.id, 'another state')).rejects.toThrow('have changed since');
  });

  test('the same file may be imported again, as a batch of its own, and withdrawn again', async () => {
    const bring = () =>
      importFile(
        {
          stateFolder: lake.stateFolder,
          declaration: output,
          importer: output.importer,
          file: lake.write('figures.csv', of('9')),
          options: { publishedOn: '2024-05-02' },
          pack: lake.pack,
        },
        (staged) => lake.publish(staged),
      );
    const again = await bring();
    expect(again).toMatchObject({ already: false, state: 'published', options: { after: second.id } });
    expect(await bring()).toMatchObject({ id: again.id, already: true });
    await withdrawBatch(context(), { dataset: 'output', batch: again.id, reason: because('again') });
    expect(await bring()).toMatchObject({ already: false, options: { after: again.id } });
  });
});
